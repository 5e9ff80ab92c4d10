//! A node's name, by which a Pod wants to choose it, can be no name of a node.
//!
//! `matchFields` of a node affinity know one field, `metadata.name`; nodes have
//! names like `worker-1.example.com`.
//!
//! ```yaml
//! spec:
//!   affinity:
//!     nodeAffinity:
//!       requiredDuringSchedulingIgnoredDuringExecution:
//!         nodeSelectorTerms:
//!         - matchFields:
//!           - {key: metadata.name, operator: In, values: [Worker_1]}
//! #                                                       ^^^^^^^^ error[node-affinity]: Invalid value: "Worker_1": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
//! ```

use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Pod, grammar};

pub(super) const RULE: Rule = Rule {
    name: "node-affinity",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("node_affinity.rs"),
};

/// `ValidateNodeFieldSelectorRequirement`
fn check(pod: &Pod, findings: &mut Findings) {
    let affinity = pod.spec.get("affinity").get("nodeAffinity");
    let required =
        affinity.get("requiredDuringSchedulingIgnoredDuringExecution").get("nodeSelectorTerms").items();
    let preferred = affinity.get("preferredDuringSchedulingIgnoredDuringExecution").items();
    for term in required.chain(preferred.map(|it| it.get("preference"))) {
        for field in term.get("matchFields").items() {
            if field.get("key").as_str() != Some("metadata.name") {
                continue;
            }
            for value in field.get("values").items() {
                let text = value.as_str();
                for says in text.map(grammar::dns_subdomain).into_iter().flatten() {
                    findings.invalid(value, value, &says);
                }
            }
        }
    }
}
