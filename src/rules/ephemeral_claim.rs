//! The claim that is made for an ephemeral volume has no good name, or the Pod names it as one of its own.
//!
//! The claim is called after the Pod and the volume, `web-scratch`. It lives and
//! dies with the Pod, so another volume cannot stand on it.
//!
//! ```yaml
//! metadata: {name: web}
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//!   volumes:
//!   - name: scratch
//!     ephemeral:
//!       volumeClaimTemplate:
//!         spec:
//!           accessModes: [ReadWriteOnce]
//!           resources: {requests: {storage: 1Gi}}
//!   - name: data
//!     persistentVolumeClaim: {claimName: web-scratch}
//! #                                      ^^^^^^^^^^^ error[ephemeral-claim]: Invalid value: "web-scratch": must not reference a PVC that gets created for an ephemeral volume
//! ```

use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::grammar::complaints;
use crate::manifest::{Pod, Value};
use crate::schema::Format;
use crate::yaml::scalar::quote;

pub(super) const RULE: Rule = Rule {
    name: "ephemeral-claim",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("ephemeral_claim.rs"),
};

/// `ValidateVolumes`: the Pods of a template have no name yet, and one that the server makes up nobody knows.
fn check(pod: &Pod, findings: &mut Findings) {
    let ephemeral: Vec<_> = pod.volumes.iter().filter(|it| it.1.sources.contains(&"ephemeral")).collect();
    let name = pod.object.get("metadata").get("name").str_or("").filter(|it| !it.is_empty());
    let Some(pod_name) = name.filter(|_| !pod.facts.template && !ephemeral.is_empty()) else { return };
    let mut claims = Vec::new();
    for (volume, summary) in ephemeral {
        let Some(name) = summary.name.as_deref() else { continue };
        let claim = format!("{pod_name}-{name}");
        if !name.is_empty() && volume.source("ephemeral").is_some_and(Value::is_there) {
            let value = volume.value.get("name");
            for it in complaints(Format::DnsSubdomain, &claim, pod.facts.version) {
                findings.invalid(value, name, &format!("PVC name {}: {}", quote(&claim), it.says));
            }
        }
        claims.push(claim);
    }
    for (volume, _) in pod.volumes.iter().filter(|it| it.1.sources.contains(&"persistentVolumeClaim")) {
        let value = volume.value.get("persistentVolumeClaim").get("claimName");
        if let Some(text) = value.as_str().filter(|it| claims.iter().any(|claim| claim == it)) {
            let detail = "must not reference a PVC that gets created for an ephemeral volume";
            findings.invalid(value, text, detail);
        }
    }
}
