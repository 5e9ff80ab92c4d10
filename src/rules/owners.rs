//! Something cannot be the owner of this object.
//!
//! An owner is named by `apiVersion`, `kind`, `name` and `uid`; when it is deleted,
//! what it owns goes too. One of the owners at most is the controller, and an
//! Event owns nothing. Controllers write these references themselves: a manifest
//! that came out of a cluster does well without them.
//!
//! ```yaml
//! metadata:
//!   name: web
//!   ownerReferences:
//!   - {apiVersion: apps/v1, kind: ReplicaSet, name: web, uid: 3fa8, controller: true}
//!   - {apiVersion: batch/v1, kind: Job, name: web, uid: 9b21, controller: true}
//! #                                                                       ^^^^ error[owners]: Invalid value: [{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"web","uid":"3fa8","controller":true},{"apiVersion":"batch/v1","kind":"Job","name":"web","uid":"9b21","controller":true}]: Only one reference can have Controller set to true. Found "true" in references for ReplicaSet/web and Job/web
//! ```

use super::ways_out::removal;
use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "owners",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("owners.rs"),
};

/// Before, the server did not tell which owner it meant.
const TELLS_WHICH: Minor = Minor(37);

/// `ValidateOwnerReferences`
fn check(pod: &Pod, findings: &mut Findings) {
    let owners = pod.object.get("metadata").get("ownerReferences");
    let mut controller: Option<(Value, String)> = None;
    for owner in owners.items() {
        _ = api_version(owner, findings);
        if owner.get("controller").as_bool() != Some(true) {
            continue;
        }
        let (Some(kind), Some(name)) = (owner.get("kind").str_or(""), owner.get("name").str_or("")) else {
            continue;
        };
        let called = format!("{kind}/{name}");
        match &controller {
            Some((first, other)) => {
                let says = format!(
                    "Only one reference can have Controller set to true. Found \"true\" in references for {other} and {called}"
                );
                findings
                    .invalid(owners, owners, &says)
                    .mark(owner.get("controller").range())
                    .related(first.get("controller").range(), "this is the controller")
                    .fix(removal(owner, owner.get("controller")));
            }
            None => controller = Some((owner, called)),
        }
    }
}

fn api_version(owner: Value, findings: &mut Findings) -> Option<()> {
    let version = owner.scope().version;
    let tells_which = version >= TELLS_WHICH;
    let api_version = owner.get("apiVersion");
    let text = api_version.str_or("")?;
    let parts = (text.split('/').count(), text.rsplit('/').next().unwrap_or_default());
    if !text.is_empty() && (parts.0 > 2 || parts.1.is_empty()) {
        if tells_which {
            findings.invalid(api_version, text, "must be <group>/<version> or <version>");
        } else {
            findings
                .invalid(api_version, text, "version must not be empty")
                .field("metadata.ownerReferences.apiVersion");
        }
    }
    if matches!(text, "v1" | "/v1") && owner.get("kind").as_str() == Some("Event") {
        let draft = findings.invalid(owner, owner, "/v1, Kind=Event is disallowed from being an owner");
        let draft = draft.mark(owner.get("kind").range());
        _ = if tells_which { draft } else { draft.field("metadata.ownerReferences") };
    }
    Some(())
}
