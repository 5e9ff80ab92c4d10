//! A Pod's rules on how it is spread contradict each other.
//!
//! Of one `topologyKey` there is one constraint for each `whenUnsatisfiable`.
//! `minDomains` counts only where a Pod waits (`DoNotSchedule`).
//!
//! ```yaml
//! spec:
//!   topologySpreadConstraints:
//!   - {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}
//! #                             ^^^^ error[topology-spread]: Duplicate value: "{zone, DoNotSchedule}"
//!   - {maxSkew: 5, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}
//!   - {maxSkew: 5, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway, minDomains: 2, labelSelector: {}}
//! #                                                                                  ^ error[topology-spread]: Invalid value: 2: can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ScheduleAnyway
//! ```

use super::change::{remove_field, replace};
use super::ways_out::removal;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value};

pub(super) const RULE: Rule = Rule {
    name: "topology-spread",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("topology_spread.rs"),
};

/// `ValidateSpreadConstraintNotRepeat`, `validateMinDomains`
fn check(pod: &Pod, findings: &mut Findings) {
    let list = pod.spec.get("topologySpreadConstraints");
    let constraints: Vec<Value> = list.items().collect();
    for (at, constraint) in constraints.iter().enumerate() {
        min_domains(*constraint, findings);
        let Some(kind) = kind(*constraint) else { continue };
        let later = constraints.iter().skip(at + 1).find(|it| self::kind(**it) == Some(kind));
        if let Some(later) = later {
            let field = format!("{}.{{topologyKey, whenUnsatisfiable}}", findings.path(*constraint));
            findings
                .duplicate(constraint.get("topologyKey"), &format!("{{{}, {}}}", kind.0, kind.1))
                .field(field)
                .related(later.get("topologyKey").range(), "the same once more")
                .fix(removal(list, *later).map(|it| Fix { title: "Remove the later one".into(), ..it }));
        }
    }
}

/// What there may be one constraint of.
fn kind<'s>(constraint: Value<'s>) -> Option<(&'s str, &'s str)> {
    Some((constraint.get("topologyKey").str_or("")?, constraint.get("whenUnsatisfiable").str_or("")?))
}

fn min_domains(constraint: Value, findings: &mut Findings) -> Option<()> {
    let (domains, action) = (constraint.get("minDomains"), constraint.get("whenUnsatisfiable"));
    let text = action.str_or("")?;
    if domains.is_there() && text != "DoNotSchedule" {
        let says = format!("can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {text}");
        findings
            .invalid(domains, domains, &says)
            .fix(remove_field(constraint, "minDomains").map(|it| Fix::preferred("Remove minDomains", it)))
            .fix(
                replace(action, "DoNotSchedule").map(|it| Fix::other("Let the Pod wait (DoNotSchedule)", it)),
            );
    }
    Some(())
}
