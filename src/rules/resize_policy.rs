//! A container shall restart to be resized, in a Pod whose containers never
//! restart.
//!
//! ```yaml
//! spec:
//!   restartPolicy: Never
//!   containers:
//!   - name: web
//!     resizePolicy:
//!     - {resourceName: cpu, restartPolicy: RestartContainer}
//! #                                        ^^^^^^^^^^^^^^^^ error[resize-policy]: Invalid value: "RestartContainer": must be 'NotRequired' when pod `restartPolicy` is 'Never'
//! ```

use super::change::replace;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Container, Facts};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "resize-policy",
    worst: Severity::Error,
    looks_at: LooksAt::Container(&["resizePolicy"], check),
    source: include_str!("resize_policy.rs"),
};

/// Since when the message says whose policy it means.
const SAYS_POD: Minor = Minor(36);

fn check(container: Container, facts: &Facts, findings: &mut Findings) {
    if facts.restart_policy.as_deref() != Some("Never") {
        return;
    }
    let list = container.value.get("resizePolicy");
    for item in list.items() {
        let value = item.get("restartPolicy");
        let Some(policy) = value.str_or("").filter(|it| *it != "NotRequired") else { continue };
        let field = findings.path(list);
        let fix = replace(value, "NotRequired").map(|it| Fix::preferred("Use NotRequired", it));
        let pod = if facts.version >= SAYS_POD { "pod " } else { "" };
        let detail = format!("must be 'NotRequired' when {pod}`restartPolicy` is 'Never'");
        findings.invalid(value, policy, &detail).field(field).fix(fix);
    }
}
