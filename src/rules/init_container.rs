//! An init container has what only a container that keeps running can have.
//!
//! Probes and hooks are for containers that keep running: regular ones, and
//! sidecars, which are init containers with `restartPolicy: Always`.
//!
//! ```yaml
//! spec:
//!   initContainers:
//!   - name: setup
//!     livenessProbe: {exec: {command: [ls]}}
//! #   ^^^^^^^^^^^^^ error[init-container]: Forbidden: may not be set for init containers without restartPolicy=Always
//! ```

use super::change::{remove_field, set_field};
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Container, ContainerSummary, Facts, Group};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "init-container",
    worst: Severity::Error,
    looks_at: LooksAt::Container(READS, check),
    source: include_str!("init_container.rs"),
};

/// Since when only a sidecar may be restarted to be resized.
const RESTARTS: Minor = Minor(36);

const READS: &[&str] =
    &["restartPolicy", "lifecycle", "livenessProbe", "readinessProbe", "startupProbe", "resizePolicy"];

fn check(container: Container, facts: &Facts, findings: &mut Findings) {
    let value = container.value;
    let policy = value.get("restartPolicy");
    if container.group != Group::Init || ContainerSummary::is_sidecar(container) || policy.is_murky() {
        return;
    }
    for name in ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"] {
        let field = value.get(name);
        if !field.is_there() {
            continue;
        }
        let sidecar = set_field(value, "restartPolicy", "Always");
        findings
            .forbidden(field, "may not be set for init containers without restartPolicy=Always")
            .mark(field.key_range())
            .fix(remove_field(value, name).map(|it| Fix::preferred(format!("Remove {name}"), it)))
            .fix(sidecar.map(|it| Fix::other("Make it a sidecar (restartPolicy: Always)", it)));
    }
    for item in value.get("resizePolicy").items() {
        let field = item.get("restartPolicy");
        if field.as_str() == Some("RestartContainer") && facts.version >= RESTARTS {
            let detail = "must not be set to 'RestartContainer' for non-sidecar initContainers";
            let fix = super::change::replace(field, "NotRequired");
            let draft = findings.invalid(field, "RestartContainer", detail);
            draft.fix(fix.map(|it| Fix::preferred("Use NotRequired", it)));
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::check;

    #[test]
    fn hooks_that_the_server_drops_are_not_there() {
        check(
            RULE,
            expect![[r#"
                spec:
                  initContainers:
                  - name: a
                    lifecycle: {stopSignal: SIGTERM}
                  - name: b
                    lifecycle: {}
                #   ^^^^^^^^^ error[init-container]: Forbidden: may not be set for init containers without restartPolicy=Always
                  - name: n
                    lifecycle: {stopSignal: ~}
                #   ^^^^^^^^^ error[init-container]: Forbidden: may not be set for init containers without restartPolicy=Always
                  - name: c
                    lifecycle: {stopSignal: SIGTERM, preStop: {sleep: {seconds: 1}}}
                #   ^^^^^^^^^ error[init-container]: Forbidden: may not be set for init containers without restartPolicy=Always
            "#]],
        );
    }
}
