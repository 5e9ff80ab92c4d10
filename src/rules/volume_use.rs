//! A container uses a volume that is of another kind than it needs.
//!
//! A raw device is a claim; a file with environment variables stands in an
//! emptyDir; an image cannot have options for its mount. A container for
//! debugging looks at a container that the Pod has.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     volumeDevices:
//!     - {name: cache, devicePath: /dev/xvda}
//! #            ^^^^^ error[volume-use]: Invalid value: "cache": can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode
//!   volumes:
//!   - name: cache
//!     emptyDir: {}
//! ```

use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Group, Pod, Value};
use crate::schema::nearest;

pub(super) const RULE: Rule = Rule {
    name: "volume-use",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("volume_use.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    for (container, summary) in &pod.containers {
        for (index, name) in summary.devices.iter().enumerate() {
            let refused = name.as_deref().filter(|it| is_no_device(pod, it));
            if let Some((name, item)) =
                refused.and_then(|it| Some((it, container.item("volumeDevices", index)?)))
            {
                let detail =
                    "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode";
                findings.invalid(item.get("name"), name, detail);
            }
        }
        for variable in summary.files.iter().filter_map(|it| container.item("env", it.0)) {
            file(pod, variable.get("valueFrom").get("fileKeyRef").get("volumeName"), findings);
        }
        if container.group == Group::Ephemeral {
            target(pod, container.value.get("targetContainerName"), findings);
        }
    }
}

/// What the volumes of a name are made of, those that the server refuses for themselves too, with whether it does not.
fn sources<'p>(pod: &'p Pod, name: &str) -> Vec<(&'p [&'static str], bool)> {
    if pod.claims().any(|it| it.1 == Some(name)) {
        return vec![(&["persistentVolumeClaim"], true)];
    }
    let volumes = pod.volumes.iter().filter(|it| it.1.name.as_deref() == Some(name));
    volumes.map(|it| (&*it.1.sources, it.1.valid)).collect()
}

/// Whether a volume is of a kind that is no device. One that is refused for itself the server has forgotten here.
pub(super) fn is_no_device(pod: &Pod, name: &str) -> bool {
    let known = sources(pod, name).into_iter().find(|it| it.1);
    let is_claim = |it: &&str| matches!(*it, "persistentVolumeClaim" | "ephemeral");
    !name.is_empty() && known.is_some_and(|it| !it.0.iter().any(is_claim))
}

/// A file with variables (`validateFileKeyRefVolumes`).
fn file(pod: &Pod, name: Value, findings: &mut Findings) {
    let Some(text) = name.str_or("") else { return };
    if pod.spec.get("volumes").is_murky() || pod.volumes.iter().any(|it| it.1.name.is_none()) {
        return;
    }
    match sources(pod, text).last() {
        None => _ = findings.not_found(name, text),
        Some((it, _)) if it.contains(&"emptyDir") || it.is_empty() => {}
        Some(_) => _ = findings.invalid(name, text, "referenced volume must be of type emptyDir"),
    }
}

/// The container that one for debugging is for.
fn target(pod: &Pod, name: Value, findings: &mut Findings) {
    let Some(text) = name.str_or("").filter(|it| !it.is_empty()) else { return };
    let others = pod.containers.iter().filter(|it| it.0.group != Group::Ephemeral);
    let Some(names) = others.map(|it| it.1.name.as_deref()).collect::<Option<Vec<_>>>() else { return };
    if !names.contains(&text) {
        let fix = nearest(text, names).and_then(|it| {
            let edits = super::change::replace(name, it)?;
            Some(super::Fix::preferred(format!("Use {it}"), edits))
        });
        findings.not_found(name, text).fix(fix);
    }
}
