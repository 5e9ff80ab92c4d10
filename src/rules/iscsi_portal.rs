//! An iSCSI volume that names its initiator has too long a name, or too long a portal.
//!
//! The two together name the interface that the node logs in with. They and the
//! colon between them have 64 bytes.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//!   volumes:
//!   - name: disk-of-the-web-server
//! #         ^^^^^^^^^^^^^^^^^^^^^^ error[iscsi-portal]: Invalid value: "disk-of-the-web-server": Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.
//!     iscsi:
//!       targetPortal: disks.storage.europe-west.example.com:3260
//!       iqn: iqn.2001-04.com.example:storage.disk
//!       initiatorName: iqn.2001-04.com.example:web
//!       lun: 0
//! ```

use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Facts, Volume};

pub(super) const RULE: Rule = Rule {
    name: "iscsi-portal",
    worst: Severity::Error,
    looks_at: LooksAt::Volume(check),
    source: include_str!("iscsi_portal.rs"),
};

/// The most bytes of name, colon and portal.
const MOST: usize = 64;

/// The end of `validateVolumeSource`'s part on iSCSI, which it comes to even beside another source.
fn check(volume: Volume, _: &Facts, findings: &mut Findings) {
    let source = volume.value.get("iscsi");
    let value = volume.value.get("name");
    let (Some(name), Some(portal)) = (value.str_or(""), source.get("targetPortal").str_or("")) else {
        return;
    };
    if source.get("initiatorName").is_there() && name.len() + 1 + portal.len() > MOST {
        let detail = "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.";
        findings.invalid(value, name, detail).related(source.get("targetPortal").range(), "the portal");
    }
}
