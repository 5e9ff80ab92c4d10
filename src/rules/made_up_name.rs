//! The server would make up a name that it refuses.
//!
//! With `generateName` and no `name` the server appends five letters or digits and
//! then judges the result as if you had written it. A CronJob's name has 52
//! characters at most, so its `generateName` has 47.
//!
//! ```yaml
//! apiVersion: batch/v1
//! kind: CronJob
//! metadata:
//!   generateName: synchronise-the-orders-of-all-customers-nightly-
//! #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[made-up-name]: Invalid value: "synchronise-the-orders-of-all-customers-nightly-abcde": must be no more than 52 characters
//! spec:
//!   schedule: "@daily"
//!   jobTemplate:
//!     spec:
//!       template:
//!         spec:
//!           restartPolicy: Never
//!           containers:
//!           - {name: sync, image: busybox}
//! ```

use super::object_name::Name;
use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Pod, grammar};

pub(super) const RULE: Rule = Rule {
    name: "made-up-name",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("made_up_name.rs"),
};

/// A Job's name is a part of the names of its Pods, and a CronJob's of the names of its Jobs.
const CRON_JOB: usize = 52;

fn check(pod: &Pod, findings: &mut Findings) {
    let name = Name::of(pod.object.get("metadata"));
    let Some(name) = name.filter(|it| it.made_up) else { return };
    let mut says = match pod.kind.name {
        "StatefulSet" => grammar::dns_label(&name.text),
        _ => grammar::dns_subdomain(&name.text),
    };
    if pod.kind.name == "CronJob" && name.text.len() > CRON_JOB {
        says.push(format!("must be no more than {CRON_JOB} characters"));
    }
    for says in says {
        findings.invalid(name.value, &name.text, &says).field("metadata.name");
    }
}
