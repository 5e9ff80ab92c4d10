//! A kind in an `apiVersion` that does not have it.
//!
//! Kubernetes moves a kind from one API version to the next, and stops serving
//! the old one some versions later. `extensions/v1beta1` went with 1.16 and
//! 1.22, `batch/v1beta1` with 1.25.
//!
//! ```yaml
//! apiVersion: extensions/v1beta1
//! #           ^^^^^^^^^^^^^^^^^^ error[unserved-version]: no matches for kind "Deployment" in version "extensions/v1beta1"
//! kind: Deployment
//! metadata:
//!   name: web
//! ```

use super::{Edit, ErrorType, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Role, Value};

pub(super) const RULE: Rule = Rule {
    name: "unserved-version",
    worst: Severity::Error,
    looks_at: LooksAt::Head(check),
    source: include_str!("unserved_version.rs"),
};

fn check(role: &Role, object: Value, findings: &mut Findings) {
    let Role::Misplaced(kind) = role else { return };
    let version = object.get("apiVersion");
    let written = version.as_str().unwrap_or_default();
    let message = format!("no matches for kind {:?} in version {written:?}", kind.name);
    let instead = kind.gone.map_or_else(|| kind.api_version(), |it| it.instead.to_string());
    let fix = Fix {
        title: format!("Use {instead}"),
        edits: vec![Edit { range: version.range(), new: instead }],
        preferred: true,
    };
    findings.error(version, ErrorType::Decode, message).fix(fix);
}
