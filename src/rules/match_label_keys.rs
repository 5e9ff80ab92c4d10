//! A label by which like Pods are found is asked for twice, or is no label.
//!
//! `matchLabelKeys` takes the values from the Pod's own labels and adds them to the
//! `labelSelector`. It cannot ask for a label that the selector asks for already,
//! nor for one that `mismatchLabelKeys` excludes.
//!
//! ```yaml
//! spec:
//!   topologySpreadConstraints:
//!   - maxSkew: 1
//!     topologyKey: zone
//!     whenUnsatisfiable: DoNotSchedule
//!     labelSelector:
//!       matchLabels: {app: web}
//!       matchExpressions: [{key: app, operator: Exists}]
//!     matchLabelKeys: [app]
//! #                    ^^^ error[match-label-keys]: Invalid value: "app": exists in both matchLabelKeys and labelSelector
//! ```

use std::collections::HashSet;

use super::ways_out::removal;
use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value, grammar};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "match-label-keys",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("match_label_keys.rs"),
};

/// Since when the keys of a spread constraint go into its selector, as those of an affinity do.
const SPREAD_MERGES: Minor = Minor(34);

const IN_BOTH: &str = "exists in both matchLabelKeys and labelSelector";

fn check(pod: &Pod, findings: &mut Findings) {
    let affinity = pod.spec.get("affinity");
    for affinity in [affinity.get("podAffinity"), affinity.get("podAntiAffinity")] {
        let required = affinity.get("requiredDuringSchedulingIgnoredDuringExecution").items();
        let preferred = affinity.get("preferredDuringSchedulingIgnoredDuringExecution").items();
        for term in required.chain(preferred.map(|it| it.get("podAffinityTerm"))) {
            let mismatch = term.get("mismatchLabelKeys");
            merged(pod, term, Some(mismatch), findings);
        }
    }
    for constraint in pod.spec.get("topologySpreadConstraints").items() {
        match pod.facts.version >= SPREAD_MERGES {
            true => merged(pod, constraint, None, findings),
            false => apart(constraint, findings),
        }
    }
}

/// `ValidateMatchLabelKeysAndMismatchLabelKeys`. In a Pod the keys have become a part of the selector by then
/// (`applyLabelKeysToLabelSelector`), in a template not until Pods are made from it.
fn merged(pod: &Pod, term: Value, mismatch: Option<Value>, findings: &mut Findings) {
    let (selector, keys) = (term.get("labelSelector"), term.get("matchLabelKeys"));
    let matching: Vec<(&str, Value)> = texts(keys).collect();
    let mismatching: Vec<(&str, Value)> = mismatch.into_iter().flat_map(texts).collect();
    if selector.is_there() {
        for (key, item) in matching.iter().chain(&mismatching) {
            for says in grammar::qualified_name(key, pod.facts.version) {
                findings.invalid(*item, *key, &says);
            }
        }
        let labels = pod.template.get("metadata").get("labels").pairs();
        let added = matching.iter().chain(&mismatching).filter(|it| labels.iter().any(|own| own.0 == it.0));
        let matched = selector.get("matchLabels").pairs();
        let mut seen: HashSet<&str> = matched.iter().map(|it| &*it.0).collect();
        let written = selector.get("matchExpressions").items();
        let asked = written.map(|it| (it.get("key").str_or(""), false));
        for (key, is_added) in asked.chain(added.map(|it| (Some(it.0), true))) {
            let Some(key) = key else { continue };
            let place = matching.iter().rposition(|it| it.0 == key).filter(|_| !seen.insert(key));
            if let Some((place, (_, item))) = place.and_then(|it| Some((it, matching.get(it)?))) {
                let field = format!("{}[{place}]", findings.path(term));
                let mut findings = if is_added { findings.in_pods() } else { findings.again() };
                findings.invalid(*item, key, IN_BOTH).field(field).fix(removal(keys, *item));
            }
            seen.insert(key);
        }
    }
    for (key, item) in &matching {
        if mismatching.iter().any(|it| it.0 == *key) {
            findings.invalid(*item, *key, "exists in both matchLabelKeys and mismatchLabelKeys");
        }
    }
}

/// `ValidateMatchLabelKeysInTopologySpread`
fn apart(constraint: Value, findings: &mut Findings) {
    let (selector, keys) = (constraint.get("labelSelector"), constraint.get("matchLabelKeys"));
    let matched = selector.get("matchLabels").pairs();
    for (key, item) in texts(keys) {
        for says in grammar::qualified_name(key, constraint.scope().version) {
            findings.invalid(item, key, &says);
        }
        let asked =
            || selector.get("matchExpressions").items().any(|it| it.get("key").str_or("") == Some(key));
        if matched.iter().any(|it| it.0 == key) || asked() {
            findings.invalid(item, key, IN_BOTH).fix(removal(keys, item));
        }
    }
}

fn texts<'s>(list: Value<'s>) -> impl Iterator<Item = (&'s str, Value<'s>)> {
    list.items().filter_map(|it| Some((it.as_str()?, it)))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::check;

    #[test]
    fn the_keys_become_a_part_of_the_selectors_when_a_pod_is_made() {
        check(
            RULE,
            expect![[r#"
                metadata: {name: web, labels: {app: web}}
                spec:
                  topologySpreadConstraints:
                  - labelSelector: {matchLabels: {app: web}}
                    matchLabelKeys: [app, zone]
                #                    ^^^ error[match-label-keys]: Invalid value: "app": exists in both matchLabelKeys and labelSelector
            "#]],
        );
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      topologySpreadConstraints:
                      - labelSelector: {matchLabels: {app: web}}
                        matchLabelKeys: [app, zone]
                #                        ^^^ warning[match-label-keys]: Pods made from this template will be refused: Invalid value: "app": exists in both matchLabelKeys and labelSelector
            "#]],
        );
    }

    #[test]
    fn a_label_is_asked_for_or_excluded() {
        check(
            RULE,
            expect![[r#"
                spec:
                  affinity:
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - topologyKey: zone
                        labelSelector: {}
                        matchLabelKeys: [app]
                #                        ^^^ error[match-label-keys]: Invalid value: "app": exists in both matchLabelKeys and mismatchLabelKeys
                        mismatchLabelKeys: [app]
            "#]],
        );
    }
}
