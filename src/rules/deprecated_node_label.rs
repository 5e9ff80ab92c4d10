//! A label of nodes that Kubernetes has given another name.
//!
//! Nodes still carry most of the old labels beside the new ones, but nobody
//! promises how long. The server warns wherever a Pod chooses its node by one.
//!
//! ```yaml
//! spec:
//!   nodeSelector:
//!     beta.kubernetes.io/os: linux
//! #   ^^^^^^^^^^^^^^^^^^^^^ warning[deprecated-node-label]: deprecated since v1.14; use "kubernetes.io/os" instead
//!   containers:
//!   - {name: web, image: nginx}
//! ```

use super::change::{remove, rename, replace};
use super::{Findings, Fix, LooksAt, Rule, Severity, Tag};
use crate::manifest::{Pod, Value};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "deprecated-node-label",
    worst: Severity::Warning,
    looks_at: LooksAt::Pod(check),
    source: include_str!("deprecated_node_label.rs"),
};

/// A label that is not to be used any more.
struct Label {
    name: &'static str,
    /// What the server says of it.
    says: &'static str,
    /// The label that has its place.
    new: Option<&'static str>,
    since: Minor,
}

const fn label(name: &'static str, says: &'static str, new: &'static str) -> Label {
    Label { name, says, new: Some(new), since: Minor::OLDEST }
}

/// `deprecatedNodeLabels`
const LABELS: [Label; 8] = [
    label(
        "beta.kubernetes.io/arch",
        "deprecated since v1.14; use \"kubernetes.io/arch\" instead",
        "kubernetes.io/arch",
    ),
    label(
        "beta.kubernetes.io/os",
        "deprecated since v1.14; use \"kubernetes.io/os\" instead",
        "kubernetes.io/os",
    ),
    label(
        "failure-domain.beta.kubernetes.io/region",
        "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
        "topology.kubernetes.io/region",
    ),
    label(
        "failure-domain.beta.kubernetes.io/zone",
        "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
        "topology.kubernetes.io/zone",
    ),
    label(
        "beta.kubernetes.io/instance-type",
        "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead",
        "node.kubernetes.io/instance-type",
    ),
    Label {
        name: "app.kubernetes.io/created-by",
        says: "deprecated since v1.9",
        new: None,
        since: Minor(31),
    },
    Label {
        name: "scheduler.alpha.kubernetes.io/preferAvoidPods",
        says: "deprecated since v1.22; use Taints and Tolerations instead",
        new: None,
        since: Minor(31),
    },
    Label {
        name: "node-role.kubernetes.io/master",
        says: "use \"node-role.kubernetes.io/control-plane\" instead",
        new: Some("node-role.kubernetes.io/control-plane"),
        since: Minor(31),
    },
];

impl Label {
    fn of(name: &str, version: Minor) -> Option<&'static Label> {
        LABELS.iter().find(|it| it.name == name && it.since <= version)
    }
}

/// `GetNodeLabelDeprecatedMessage` and whoever asks it.
fn check(pod: &Pod, findings: &mut Findings) {
    selector(pod.spec.get("nodeSelector"), findings);
    let affinity = pod.spec.get("affinity").get("nodeAffinity");
    let required = affinity.get("requiredDuringSchedulingIgnoredDuringExecution").get("nodeSelectorTerms");
    let preferred = affinity.get("preferredDuringSchedulingIgnoredDuringExecution");
    let terms = required.items().chain(preferred.items().map(|it| it.get("preference")));
    for expression in terms.flat_map(|it| it.get("matchExpressions").items()) {
        named(expression.get("key"), findings);
    }
    for constraint in pod.spec.get("topologySpreadConstraints").items() {
        named(constraint.get("topologyKey"), findings);
    }
}

/// The keys of a selector.
fn selector(map: Value, findings: &mut Findings) {
    let pairs = map.pairs();
    for (key, value) in &pairs {
        let Some(label) = Label::of(key, map.scope().version) else { continue };
        let fix = label.new.and_then(|new| {
            if value.alias().is_some() {
                return None;
            }
            match pairs.iter().find(|it| it.0 == new) {
                None => Some(Fix::preferred(format!("Use {new}"), rename(map, value.entry(), new)?)),
                // The new one says the same already.
                Some((_, it)) if it.as_str() == value.as_str() => {
                    Some(Fix::preferred(format!("Remove {key}"), remove(&[map, *value])?))
                }
                Some(_) => None,
            }
        });
        findings.warning(*value, label.says).mark(value.key_range()).tag(Tag::Deprecated).fix(fix);
    }
}

/// The name of a label as a value.
fn named(value: Value, findings: &mut Findings) {
    let Some(label) = value.as_str().and_then(|it| Label::of(it, value.scope().version)) else { return };
    let fix = label.new.and_then(|new| Some(Fix::preferred(format!("Use {new}"), replace(value, new)?)));
    let message = format!("{} is {}", label.name, label.says);
    findings.warning(value, message).tag(Tag::Deprecated).fix(fix);
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn a_label_may_be_named_in_an_affinity_and_in_a_topology() {
        check(
            RULE,
            expect![[r#"
                spec:
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms:
                        - matchExpressions:
                          - {key: node-role.kubernetes.io/master, operator: Exists}
                #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[deprecated-node-label]: node-role.kubernetes.io/master is use "node-role.kubernetes.io/control-plane" instead
                  topologySpreadConstraints:
                  - {topologyKey: kubernetes.io/hostname}
                  - {topologyKey: failure-domain.beta.kubernetes.io/zone}
                #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[deprecated-node-label]: failure-domain.beta.kubernetes.io/zone is deprecated since v1.17; use "topology.kubernetes.io/zone" instead
            "#]],
        );
    }

    #[test]
    fn the_new_name_is_written_in_the_quotes_of_the_old() {
        check_fix(
            RULE,
            "Use kubernetes.io/arch",
            "spec: {nodeSelector: {'beta.kubernetes.io/arch': amd64}} # 노드",
            expect!["spec: {nodeSelector: {'kubernetes.io/arch': amd64}} # 노드"],
        );
    }

    #[test]
    fn of_both_names_the_old_one_goes() {
        check_fix(
            RULE,
            "Remove beta.kubernetes.io/os",
            "
            spec:
              nodeSelector:
                beta.kubernetes.io/os: linux # old
                kubernetes.io/os: linux
            ",
            expect![[r#"
                spec:
                  nodeSelector:
                    # old
                    kubernetes.io/os: linux
            "#]],
        );
    }
}
