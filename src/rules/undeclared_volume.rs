//! A mount names a volume that the Pod does not have.
//!
//! Each entry of `volumeMounts` and `volumeDevices` names one of the Pod's
//! `volumes`; in a StatefulSet also one of its `volumeClaimTemplates`.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     volumeMounts:
//!     - {name: date, mountPath: /data}
//! #            ^^^^ error[undeclared-volume]: Not found: "date"
//!   volumes:
//!   - {name: data, emptyDir: {}}
//! ```

use std::collections::HashSet;

use super::change::{insert, replace};
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::Pod;
use crate::schema::nearest;

pub(super) const RULE: Rule = Rule {
    name: "undeclared-volume",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("undeclared_volume.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    let Some(declared) = declared(pod) else { return };
    for (container, summary) in &pod.containers {
        for (list, names) in [("volumeMounts", &summary.mounts), ("volumeDevices", &summary.devices)] {
            for (index, name) in names.iter().enumerate() {
                let Some(name) = name.as_deref().filter(|it| !declared.contains(it)) else { continue };
                let Some(mount) = container.value.get(list).items().nth(index) else { continue };
                let value = mount.get("name");
                let mut names: Vec<_> = declared.iter().copied().filter(|it| !it.is_empty()).collect();
                names.sort_unstable();
                let fix = nearest(name, names)
                    .and_then(|it| Some(Fix::preferred(format!("Use the volume {it}"), replace(value, it)?)));
                findings.not_found(value, name).fix(fix).fix(declare(pod, name));
            }
        }
    }
}

/// The names that a mount may use; `None` if one of them cannot be known. A volume that is refused for something else
/// counts: that it is not remembered follows from what is said about it.
fn declared<'p>(pod: &'p Pod) -> Option<HashSet<&'p str>> {
    if pod.spec.get("volumes").is_murky() {
        return None;
    }
    let mut names = HashSet::new();
    for (_, volume) in &pod.volumes {
        names.insert(volume.name.as_deref()?);
    }
    if pod.kind.name == "StatefulSet" {
        for claim in pod.object.get("spec").get("volumeClaimTemplates").items() {
            names.insert(claim.get("metadata").get("name").str_or("")?);
        }
    }
    Some(names)
}

/// Adds an empty volume of that name.
fn declare(pod: &Pod, name: &str) -> Option<Fix> {
    let scope = pod.object.scope();
    let volumes = pod.spec.get("volumes");
    let text = format!("name: {name}");
    let edit = match volumes.node() {
        Some(list) => insert(scope, list, &format!("- {text}\n  emptyDir: {{}}"))
            .or_else(|| insert(scope, list, &format!("{{{text}, emptyDir: {{}}}}")))?,
        None if volumes.is_absent() => {
            insert(scope, pod.spec.node()?, &format!("volumes:\n- {text}\n  emptyDir: {{}}"))?
        }
        None => return None,
    };
    (!name.is_empty()).then(|| Fix::other(format!("Add an emptyDir volume {name}"), vec![edit]))
}
