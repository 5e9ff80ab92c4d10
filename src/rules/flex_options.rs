//! An option of a flexVolume has a name that is Kubernetes' own.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//!   volumes:
//!   - name: data
//!     flexVolume:
//!       driver: example.com/disk
//!       options:
//!         kubernetes.io/fsType: ext4
//! #       ^^^^^^^^^^^^^^^^^^^^ error[flex-options]: Invalid value: "kubernetes.io/fsType": kubernetes.io and k8s.io namespaces are reserved
//! ```

use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Facts, Volume};

pub(super) const RULE: Rule = Rule {
    name: "flex-options",
    worst: Severity::Error,
    looks_at: LooksAt::Volume(check),
    source: include_str!("flex_options.rs"),
};

/// `validateFlexVolumeSource`
fn check(volume: Volume, _: &Facts, findings: &mut Findings) {
    let Some(source) = volume.source("flexVolume") else { return };
    let options = source.get("options");
    for (key, value) in options.pairs() {
        let namespace = format!(".{}", key.split('/').next().unwrap_or_default().to_lowercase());
        if namespace.ends_with(".kubernetes.io") || namespace.ends_with(".k8s.io") {
            let field = format!("{}[{key}]", findings.path(options));
            findings
                .invalid(value, key.as_ref(), "kubernetes.io and k8s.io namespaces are reserved")
                .mark(value.key_range())
                .field(field);
        }
    }
}
