//! A volume is mounted in a way that does not fit it.
//!
//! A volume is either mounted (`volumeMounts`) or a raw device
//! (`volumeDevices`) in a container, never both, and each has a path of its
//! own. A device is a claim.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     volumeMounts:
//!     - {name: data, mountPath: /data}
//! #            ^^^^ error[mount-clash]: Invalid value: "data": must not already exist in volumeDevices
//!     volumeDevices:
//!     - {name: data, devicePath: /dev/xvda}
//! #            ^^^^ error[mount-clash]: Invalid value: "data": must not already exist in volumeMounts
//!   volumes:
//!   - name: data
//!     persistentVolumeClaim: {claimName: data}
//! ```

use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Container, Facts, Value};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "mount-clash",
    worst: Severity::Error,
    looks_at: LooksAt::Container(&["volumeMounts", "volumeDevices", "securityContext"], check),
    source: include_str!("mount_clash.rs"),
};

/// Since when devices do not go with `hostUsers: false`.
const DEVICES_NEED_HOST_USERS: Minor = Minor(34);

fn check(container: Container, facts: &Facts, findings: &mut Findings) {
    let mounts = container.value.get("volumeMounts");
    let devices = container.value.get("volumeDevices");
    // The server keeps them by name: of two with one name it knows the last path.
    let (mounted, opened) = (by_name(mounts, "mountPath"), by_name(devices, "devicePath"));
    against(mounts, "mountPath", &opened, "volumeDevices", findings);
    against(devices, "devicePath", &mounted, "volumeMounts", findings);
    if facts.host_users == Some(false)
        && facts.version >= DEVICES_NEED_HOST_USERS
        && devices.items().next().is_some()
    {
        findings.forbidden(devices, "when `hostUsers` is false").mark(devices.key_range());
    }
    let privileged = container.value.get("securityContext").get("privileged").is_true();
    for mount in mounts.items() {
        let propagation = mount.get("mountPropagation");
        if propagation.as_str() == Some("Bidirectional") && privileged == Some(false) {
            let detail = "Bidirectional mount propagation is available only to privileged containers";
            let field = format!("{}.mountPropagation", findings.path(mounts));
            findings.forbidden(propagation, detail).field(field);
        }
    }
}

type Paths<'s> = Vec<(Option<&'s str>, Option<&'s str>)>;

fn by_name<'s>(list: Value<'s>, path: &'static str) -> Paths<'s> {
    let mut known: Paths = Vec::new();
    for item in list.items() {
        let (name, path) = (item.get("name").str_or(""), item.get(path).str_or(""));
        known.retain(|it| it.0 != name);
        known.push((name, path));
    }
    known
}

fn against(list: Value, path: &'static str, others: &Paths, word: &str, findings: &mut Findings) {
    for item in list.items() {
        let (name, place) = (item.get("name"), item.get(path));
        if let Some(text) = name.str_or("").filter(|it| others.iter().any(|other| other.0 == Some(*it))) {
            findings.invalid(name, text, &format!("must not already exist in {word}"));
        }
        if let Some(text) = place.str_or("").filter(|it| others.iter().any(|other| other.1 == Some(*it))) {
            findings.invalid(place, text, &format!("must not already exist as a path in {word}"));
        }
    }
}
