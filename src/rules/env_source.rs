//! An environment variable takes its value from something that it cannot have.
//!
//! `fieldRef` knows a few fields of the Pod, and single labels and annotations
//! (`metadata.labels['app']`); `resourceFieldRef` divides by round units.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     env:
//!     - name: PHASE
//!       valueFrom: {fieldRef: {fieldPath: status.phase}}
//! #                                       ^^^^^^^^^^^^ error[env-source]: Unsupported value: "status.phase": supported values: "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs"
//! ```

use super::change::remove_field;
use super::{Findings, Fix, LooksAt, Rule, Severity, downward};
use crate::manifest::{Container, Facts};

pub(super) const RULE: Rule = Rule {
    name: "env-source",
    worst: Severity::Error,
    looks_at: LooksAt::Container(&["env"], check),
    source: include_str!("env_source.rs"),
};

fn check(container: Container, _: &Facts, findings: &mut Findings) {
    for variable in container.value.get("env").items() {
        let source = variable.get("valueFrom");
        // More than one source is refused by itself.
        let sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"];
        let one = sources.iter().filter(|it| source.get(it).is_there()).count() == 1;
        if one && variable.get("value").as_str().is_some_and(|it| !it.is_empty()) {
            let detail = "may not be specified when `value` is not empty";
            let fix = remove_field(variable, "value").map(|it| Fix::other("Remove value", it));
            findings.invalid(source, "", detail).fix(fix);
        }
        for (reference, check) in [
            (source.get("fieldRef"), downward::variable as fn(_, &str, &mut _)),
            (source.get("resourceFieldRef"), downward::divisor),
        ] {
            if !reference.is_absent() {
                let at = findings.path(reference);
                check(reference, &at, findings);
            }
        }
    }
}
