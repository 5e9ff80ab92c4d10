//! A claim template of a StatefulSet has no good name.
//!
//! Its Pods get a volume of this name, in place of one that the template calls
//! so, and each of them a claim of its own.
//!
//! ```yaml
//! apiVersion: apps/v1
//! kind: StatefulSet
//! metadata: {name: db}
//! spec:
//!   selector: {matchLabels: {app: db}}
//!   template:
//!     metadata: {labels: {app: db}}
//!     spec:
//!       containers:
//!       - {name: db, image: postgres}
//!   volumeClaimTemplates:
//!   - metadata: {name: Data}
//! #                    ^^^^ error[claim-template-name]: Invalid value: "Data": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
//!     spec:
//!       accessModes: [ReadWriteOnce]
//!       resources: {requests: {storage: 1Gi}}
//! ```

use super::change::set_path;
use super::{Finding, Findings, Fix, LooksAt, Rule, Severity, rename};
use crate::manifest::grammar::complaints;
use crate::manifest::{Pod, Value};
use crate::schema::Format;

pub(super) const RULE: Rule = Rule {
    name: "claim-template-name",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("claim_template_name.rs"),
};

/// The server judges the volumes that a StatefulSet's Pods will have: those of the claims, in any order, then those
/// of the template that are not among them.
fn check(pod: &Pod, findings: &mut Findings) {
    let Some(names) = names(pod) else { return };
    for (place, (template, name)) in names.iter().enumerate() {
        let at = format!("{}.volumes[{place}]", findings.path(pod.spec));
        let value = template.get("metadata").get("name");
        if name.is_empty() {
            let edits = set_path(*template, &["metadata", "name"], "data");
            let fix = edits.map(|it| Fix::other("Name it data", it));
            findings.required(value, "").field(format!("{at}.name")).fix(fix);
            findings.required(value, "").field(format!("{at}.persistentVolumeClaim.claimName"));
        }
        for it in complaints(Format::DnsLabel, name, pod.facts.version).iter().filter(|_| !name.is_empty()) {
            let draft = findings.refuse(value, it.error, *name, &it.says);
            draft.field(format!("{at}.name")).fix(rename::claim(pod, value));
        }
    }
}

/// The names of the claims, each once, with the first template that has it; `None` where there is no telling.
fn names<'s>(pod: &Pod<'s>) -> Option<Vec<(Value<'s>, &'s str)>> {
    let mut list: Vec<(Value, &str)> = Vec::new();
    for (template, name) in pod.claims() {
        let name = name?;
        if list.iter().all(|it| it.1 != name) {
            list.push((template, name));
        }
    }
    Some(list)
}

/// Counts the places of the template's volumes as the server does, and takes back what was found in those that it
/// does not get to see.
pub(super) fn settle(pod: &Pod, findings: &mut Vec<Finding>, is_refused: impl Fn(&Finding) -> bool) {
    if pod.claims().next().is_none() {
        return;
    }
    let names = names(pod);
    let mut place = names.as_ref().map_or(0, Vec::len);
    let places: Vec<Option<usize>> = (pod.volumes.iter())
        .map(|(_, summary)| {
            let (names, name) = (names.as_ref()?, summary.name.as_deref()?);
            let seen = names.iter().all(|it| it.1 != name);
            place += usize::from(seen);
            seen.then(|| place - 1)
        })
        .collect();
    findings.retain_mut(|it| {
        let Some((index, rest)) = (it.field.strip_prefix("spec.template.spec.volumes["))
            .filter(|_| is_refused(it) && it.rule != RULE.name)
            .and_then(|it| it.split_once(']'))
        else {
            return true;
        };
        let seen = index.parse::<usize>().ok().and_then(|it| places.get(it).copied().flatten());
        if let Some(place) = seen {
            it.field = format!("spec.template.spec.volumes[{place}]{rest}");
        }
        seen.is_some()
    });
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check_fix, check_id};

    #[test]
    fn a_volume_that_a_claim_takes_the_place_of_is_not_judged() {
        check_id(
            "config-map-volume-source-name-required",
            expect![[r#"
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec:
                  selector: {matchLabels: {app: db}}
                  template:
                    metadata: {labels: {app: db}}
                    spec:
                      containers: [{name: db, image: postgres}]
                      volumes:
                      - {name: data, configMap: {}}
                      - {name: settings, configMap: {}}
                #                        ^^^^^^^^^ error[config-map-volume-source-name-required]: Required value
                  volumeClaimTemplates:
                  - metadata: {name: data}
                    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
            "#]],
        );
    }

    #[test]
    fn a_claim_gets_a_name() {
        check_fix(
            RULE,
            "Name it data",
            "
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              selector: {matchLabels: {app: db}}
              template:
                metadata: {labels: {app: db}}
                spec:
                  containers: [{name: db, image: postgres}]
              volumeClaimTemplates:
              - spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
            ",
            expect![[r#"
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec:
                  selector: {matchLabels: {app: db}}
                  template:
                    metadata: {labels: {app: db}}
                    spec:
                      containers: [{name: db, image: postgres}]
                  volumeClaimTemplates:
                  - metadata:
                      name: data
                    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
            "#]],
        );
    }
}
