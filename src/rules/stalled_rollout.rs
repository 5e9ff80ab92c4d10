//! A rollout could never begin, or would be given up before it can end.
//!
//! A Deployment or DaemonSet replaces its Pods by taking some away first
//! (`maxUnavailable`) or by making new ones first (`maxSurge`). With both at 0 it
//! can do neither. A DaemonSet does one of the two, not both, and
//! `maxUnavailable` is 1 where it is left out. A Deployment has to wait longer for
//! progress (`progressDeadlineSeconds`, 600 where it is left out) than its Pods
//! take to count as available (`minReadySeconds`).
//!
//! ```yaml
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata: {name: web}
//! spec:
//!   strategy:
//!     rollingUpdate:
//!       maxSurge: 0
//!       maxUnavailable: 0
//! #                     ^ error[stalled-rollout]: Invalid value: 0: may not be 0 when `maxSurge` is 0
//!   selector:
//!     matchLabels: {app: web}
//!   template:
//!     metadata:
//!       labels: {app: web}
//!     spec:
//!       containers:
//!       - {name: web, image: nginx}
//! ```

use super::change::{remove_field, replace, set_field};
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{IntOrStr, Pod, Value};

pub(super) const RULE: Rule = Rule {
    name: "stalled-rollout",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("stalled_rollout.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    let spec = || pod.object.get("spec");
    match pod.kind.name {
        "Deployment" => {
            _ = deployment(spec().get("strategy"), findings);
            _ = deadline(spec(), findings);
        }
        "DaemonSet" => _ = daemon_set(spec().get("updateStrategy"), findings),
        "StatefulSet" => _ = stateful_set(spec().get("updateStrategy"), findings),
        _ => {}
    }
}

/// `ValidateRollingUpdateDeployment`
fn deployment(strategy: Value, findings: &mut Findings) -> Option<()> {
    let rolling = rolling(strategy)?;
    let (unavailable, surge) = (rolling.get("maxUnavailable"), rolling.get("maxSurge"));
    if amount(unavailable, 25)? == 0 && amount(surge, 25)? == 0 {
        findings
            .invalid(unavailable, unavailable, "may not be 0 when `maxSurge` is 0")
            .related(surge.range(), "no more Pods than wanted")
            .fix(replace(unavailable, "1").map(|it| Fix::preferred("Allow one Pod to be away", it)))
            .fix(replace(surge, "1").map(|it| Fix::other("Allow one Pod more than wanted", it)));
    }
    Some(())
}

/// `ValidateRollingUpdateDaemonSet`
fn daemon_set(strategy: Value, findings: &mut Findings) -> Option<()> {
    let rolling = rolling(strategy)?;
    let (unavailable, surge) = (rolling.get("maxUnavailable"), rolling.get("maxSurge"));
    match (amount(unavailable, 1)? != 0, amount(surge, 0)? != 0) {
        (true, true) => {
            let zero = set_field(rolling, "maxUnavailable", "0");
            findings
                .invalid(surge, surge, "may not be set when maxUnavailable is non-zero")
                .fix(zero.map(|it| Fix::preferred("Set maxUnavailable to 0", it)))
                .fix(remove_field(rolling, "maxSurge").map(|it| Fix::other("Remove maxSurge", it)));
        }
        (false, false) => {
            findings
                .required(unavailable, "cannot be 0 when maxSurge is 0")
                .fix(replace(unavailable, "1").map(|it| Fix::preferred("Allow one Pod to be away", it)));
        }
        _ => {}
    }
    Some(())
}

/// `validateRollingUpdateStatefulSet`
fn stateful_set(strategy: Value, findings: &mut Findings) -> Option<()> {
    let unavailable = rolling(strategy)?.get("maxUnavailable");
    if amount(unavailable, 1)? == 0 {
        findings
            .invalid(unavailable, unavailable, "cannot be 0")
            .fix(replace(unavailable, "1").map(|it| Fix::preferred("Allow one Pod to be away", it)));
    }
    Some(())
}

/// `ValidateDeploymentSpec`
fn deadline(spec: Value, findings: &mut Findings) -> Option<()> {
    let (deadline, ready) = (spec.get("progressDeadlineSeconds"), spec.get("minReadySeconds"));
    let (seconds, needed) = (deadline.int_or(600)?, ready.int_or(0)?);
    if seconds > needed {
        return None;
    }
    let mark = if deadline.is_absent() { ready.range() } else { deadline.range() };
    let more = (needed + 600).to_string();
    let edits = set_field(spec, "progressDeadlineSeconds", &more);
    findings
        .invalid(deadline, seconds, "must be greater than minReadySeconds")
        .mark(mark)
        .fix(edits.map(|it| Fix::preferred(format!("Wait {more} seconds for progress"), it)));
    Some(())
}

/// The parameters of a rolling update, where it is one.
fn rolling(strategy: Value) -> Option<Value> {
    let rolls = strategy.get("type").str_or("RollingUpdate")? == "RollingUpdate";
    Some(strategy.get("rollingUpdate")).filter(|it| rolls && it.is_there())
}

/// How many Pods, or how many in a hundred (`getIntOrPercentValue`). `None` if there is no telling.
fn amount(value: Value, default: i64) -> Option<i64> {
    if value.is_absent() {
        return Some(default);
    }
    match value.as_int_or_str()? {
        IntOrStr::Int(it) => Some(it.into()),
        IntOrStr::Str(text) => {
            let digits = |it: &&str| it.bytes().all(|it| it.is_ascii_digit());
            let percent = text.strip_suffix('%').filter(digits);
            // What is no number counts as 0, and is refused for itself.
            Some(percent.unwrap_or(text).parse().unwrap_or(0))
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn a_percentage_of_nothing_is_nothing() {
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  strategy:
                    rollingUpdate: {maxSurge: 0, maxUnavailable: 0%}
                #                                                ^^ error[stalled-rollout]: Invalid value: "0%": may not be 0 when `maxSurge` is 0
            "#]],
        );
    }

    #[test]
    fn a_daemon_set_with_a_surge_takes_no_pod_away() {
        check_fix(
            RULE,
            "Set maxUnavailable to 0",
            "
                apiVersion: apps/v1
                kind: DaemonSet
                spec:
                  updateStrategy:
                    rollingUpdate:
                      maxSurge: 1
            ",
            expect![[r#"
                apiVersion: apps/v1
                kind: DaemonSet
                spec:
                  updateStrategy:
                    rollingUpdate:
                      maxSurge: 1
                      maxUnavailable: 0
            "#]],
        );
    }

    #[test]
    fn the_deadline_of_a_deployment_is_600_seconds() {
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  minReadySeconds: 600
                #                  ^^^ error[stalled-rollout]: Invalid value: 600: must be greater than minReadySeconds
            "#]],
        );
    }
}
