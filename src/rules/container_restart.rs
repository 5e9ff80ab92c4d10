//! A container says when it is restarted, which this Kubernetes leaves to the Pod.
//!
//! Up to 1.33 only an init container has a `restartPolicy`, and `Always` alone: it
//! makes a sidecar of it. A sidecar has no `restartPolicyRules` before 1.36.
//!
//! ```yaml
//! spec:
//!   initContainers:
//!   - {name: log, image: fluent-bit, restartPolicy: Always} # in every version
//!   containers:
//!   - {name: web, image: nginx, restartPolicy: Never} # since 1.34
//! ```

use super::change::{remove_field, replace};
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Container, ContainerSummary, Facts, Group};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "container-restart",
    worst: Severity::Error,
    looks_at: LooksAt::Container(&["restartPolicy", "restartPolicyRules"], check),
    source: include_str!("container_restart.rs"),
};

/// Since when a container has a policy of its own; 1.34 drops it unread.
const OWN_POLICY: Minor = Minor(34);

/// Since when a sidecar may have rules.
pub(super) const SIDECAR_RULES: Minor = Minor(36);

/// `validateInitContainerRestartPolicy`, and what `validateContainers` says of the others.
fn check(container: Container, facts: &Facts, findings: &mut Findings) {
    let policy = container.value.get("restartPolicy");
    if facts.version < OWN_POLICY && policy.is_there() {
        let remove = remove_field(container.value, "restartPolicy");
        let remove = remove.map(|it| Fix::other("Remove restartPolicy", it));
        match (container.group, policy.as_str()) {
            (Group::Regular, _) => {
                findings
                    .forbidden(policy, "may not be set for non-init containers")
                    .mark(policy.key_range())
                    .fix(remove);
            }
            (Group::Init, Some(text)) if text != "Always" => {
                let sidecar = replace(policy, "Always").map(|it| Fix::other("Make it a sidecar", it));
                findings.not_supported(policy, text, &["Always"]).fix(remove).fix(sidecar);
            }
            _ => {}
        }
    }
    let rules = container.value.get("restartPolicyRules");
    if facts.version < SIDECAR_RULES && ContainerSummary::is_sidecar(container) && !rules.is_empty() {
        let fix = remove_field(container.value, "restartPolicyRules");
        findings
            .forbidden(
                rules,
                "restartPolicyRules are not allowed for init containers with restart policy Always",
            )
            .mark(rules.key_range())
            .fix(fix.map(|it| Fix::other("Remove restartPolicyRules", it)));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::RULE;
    use crate::config::Settings;
    use crate::file::File;
    use crate::schema::Minor;
    use crate::text::Text;

    /// The fields that the rule refuses in this version.
    fn refused(version: u8) -> Vec<String> {
        let manifest = "
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  initContainers:
  - {name: log, image: log, restartPolicy: Always, restartPolicyRules: [{action: Restart}]}
  - {name: once, image: once, restartPolicy: Never}
  containers:
  - {name: web, image: nginx, restartPolicy: Always}
";
        let settings = Settings { kubernetes_version: Minor(version), ..Settings::default() };
        let file = File::open(Text::new(manifest), 0, &Arc::new(settings));
        let found = file.findings();
        found.iter().filter(|it| it.finding.rule == RULE.name).map(|it| it.finding.field.clone()).collect()
    }

    #[test]
    fn each_version_allows_more() {
        let until_33 = ["spec.initContainers[1].restartPolicy", "spec.containers[0].restartPolicy"];
        assert_eq!(refused(33), until_33);
        assert_eq!(refused(34), [""; 0]);
        assert_eq!(refused(35), ["spec.initContainers[0].restartPolicyRules"]);
        assert_eq!(refused(36), [""; 0]);
    }
}
