//! A container is given a privilege and denied it at once.
//!
//! Who is `privileged` or has the capability `CAP_SYS_ADMIN` can always gain more
//! privileges, so `allowPrivilegeEscalation` cannot be false then. A `/proc` without
//! masks (`procMount: Unmasked`) is only for Pods with users of their own
//! (`hostUsers: false`).
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: agent
//!     securityContext:
//!       privileged: true
//!       allowPrivilegeEscalation: false
//! #                               ^^^^^ error[privileges]: Invalid value: {"privileged":true,"allowPrivilegeEscalation":false}: cannot set `allowPrivilegeEscalation` to false and `privileged` to true
//! ```

use super::change::{remove_field, replace};
use super::ways_out::removal;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Container, Facts, Value};

pub(super) const RULE: Rule = Rule {
    name: "privileges",
    worst: Severity::Error,
    looks_at: LooksAt::Container(&["securityContext"], check),
    source: include_str!("privileges.rs"),
};

/// `ValidateSecurityContext`
fn check(container: Container, facts: &Facts, findings: &mut Findings) {
    let context = container.value.get("securityContext");
    if context.is_absent() {
        return;
    }
    escalation(context, findings);
    let mount = context.get("procMount");
    if mount.as_str() == Some("Unmasked") && facts.host_users == Some(true) {
        findings
            .invalid(mount, "Unmasked", "`hostUsers` must be false to use `Unmasked`")
            .fix(replace(mount, "Default").map(|it| Fix::preferred("Use Default", it)));
    }
}

fn escalation(context: Value, findings: &mut Findings) {
    let escalation = context.get("allowPrivilegeEscalation");
    if escalation.as_bool() != Some(false) {
        return;
    }
    let denied = "allowPrivilegeEscalation";
    let privileged = context.get("privileged");
    if privileged.as_bool() == Some(true) {
        let says = "cannot set `allowPrivilegeEscalation` to false and `privileged` to true";
        findings
            .invalid(context, context, says)
            .mark(escalation.range())
            .related(privileged.range(), "it has every privilege")
            .fix(remove_field(context, denied).map(|it| Fix::preferred(format!("Remove {denied}"), it)))
            .fix(replace(privileged, "false").map(|it| Fix::other("Make it unprivileged", it)));
    }
    let added = context.get("capabilities").get("add");
    for capability in added.items().filter(|it| it.as_str() == Some("CAP_SYS_ADMIN")) {
        let says = "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN";
        findings
            .invalid(context, context, says)
            .mark(escalation.range())
            .related(capability.range(), "it can gain every privilege")
            .fix(remove_field(context, denied).map(|it| Fix::preferred(format!("Remove {denied}"), it)))
            .fix(removal(added, capability).map(|it| Fix {
                title: "Remove CAP_SYS_ADMIN".into(),
                preferred: false,
                ..it
            }));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn proc_without_masks_is_for_pods_with_users_of_their_own() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - securityContext: {procMount: Unmasked}
                #                                ^^^^^^^^ error[privileges]: Invalid value: "Unmasked": `hostUsers` must be false to use `Unmasked`
            "#]],
        );
        check(
            RULE,
            expect![[r#"
                spec:
                  hostUsers: false
                  containers:
                  - securityContext: {procMount: Unmasked}
            "#]],
        );
    }

    #[test]
    fn a_capability_can_go() {
        check_fix(
            RULE,
            "Remove CAP_SYS_ADMIN",
            "
                spec:
                  containers:
                  - name: web
                    image: nginx
                    securityContext:
                      allowPrivilegeEscalation: false
                      capabilities:
                        add: [CAP_SYS_ADMIN, NET_BIND_SERVICE]
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx
                    securityContext:
                      allowPrivilegeEscalation: false
                      capabilities:
                        add: [NET_BIND_SERVICE]
            "#]],
        );
    }
}
