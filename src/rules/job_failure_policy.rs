//! A rule of a Job's `podFailurePolicy` cannot work.
//!
//! Each rule says what the failure of a Pod means to the Job. `FailIndex` needs a
//! `backoffLimitPerIndex`, since without it no index fails alone. Exit codes are
//! listed in ascending order; 0 is no failure, so `In` cannot ask for it. A
//! `containerName` is one of the template's containers or init containers.
//!
//! ```yaml
//! apiVersion: batch/v1
//! kind: Job
//! metadata: {name: import}
//! spec:
//!   podFailurePolicy:
//!     rules:
//!     - action: FailJob
//!       onExitCodes:
//!         containerName: main
//! #                      ^^^^ error[job-failure-policy]: Invalid value: "main": must be one of the container or initContainer names in the pod template
//!         operator: In
//!         values: [0, 42]
//! #                ^ error[job-failure-policy]: Invalid value: 0: must not be 0 for the In operator
//!   template:
//!     spec:
//!       restartPolicy: Never
//!       containers:
//!       - {name: import, image: busybox}
//! ```

use super::change::{replace, set_field};
use super::ways_out::removal;
use super::{Edit, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Group, Pod, Value};
use crate::schema::nearest;

pub(super) const RULE: Rule = Rule {
    name: "job-failure-policy",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("job_failure_policy.rs"),
};

/// `validatePodFailurePolicyRule`
fn check(pod: &Pod, findings: &mut Findings) {
    let Some(spec) = pod.job_spec() else { return };
    let rules = spec.get("podFailurePolicy").get("rules");
    for rule in rules.items() {
        let action = rule.get("action");
        if action.as_str() == Some("FailIndex") && spec.get("backoffLimitPerIndex").is_absent() {
            let indexed = spec.get("completionMode").as_str() == Some("Indexed");
            let limit = indexed.then(|| set_field(spec, "backoffLimitPerIndex", "1")).flatten();
            findings
                .invalid(action, "FailIndex", "requires the backoffLimitPerIndex to be set")
                .fix(replace(action, "FailJob").map(|it| Fix::preferred("Use FailJob", it)))
                .fix(limit.map(|it| Fix::other("Retry each index once", it)));
        }
        let codes = rule.get("onExitCodes");
        container_name(codes.get("containerName"), pod, findings);
        exit_codes(codes, findings);
    }
}

fn container_name(name: Value, pod: &Pod, findings: &mut Findings) -> Option<()> {
    let text = name.as_str()?;
    let containers = pod.group(Group::Regular).chain(pod.group(Group::Init));
    let names: Vec<&str> = containers.map(|it| it.1.name.as_deref()).collect::<Option<_>>()?;
    if names.contains(&text) {
        return None;
    }
    let near = nearest(text, names.iter().copied()).or_else(|| names.first().copied());
    let fix = near.and_then(|it| Some(Fix::preferred(format!("Use {it}"), replace(name, it)?)));
    findings
        .invalid(name, text, "must be one of the container or initContainer names in the pod template")
        .fix(fix);
    Some(())
}

fn exit_codes(codes: Value, findings: &mut Findings) -> Option<()> {
    let values = codes.get("values");
    let items: Vec<Value> = values.items().collect();
    if codes.get("operator").as_str() == Some("In") {
        for item in items.iter().filter(|it| it.as_int() == Some(0)) {
            findings.invalid(*item, 0, "must not be 0 for the In operator").fix(removal(values, *item));
        }
    }
    let numbers: Vec<i64> = items.iter().map(|it| it.as_int()).collect::<Option<_>>()?;
    if !numbers.is_sorted() {
        let mut sorted = numbers;
        sorted.sort_unstable();
        let edits: Option<Vec<Edit>> = items
            .iter()
            .zip(&sorted)
            .filter(|(item, number)| item.as_int() != Some(**number))
            .map(|(item, number)| replace(*item, &number.to_string())?.pop())
            .collect();
        findings
            .invalid(values, values, "must be ordered")
            .fix(edits.map(|it| Fix::preferred("Put them in order", it)));
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use expect_test::expect;

    use super::RULE;
    use crate::file::File;
    use crate::file::fixture::{check, check_fix};
    use crate::text::Text;

    #[test]
    fn an_index_fails_only_where_each_has_its_limit() {
        check(
            RULE,
            expect![[r#"
                apiVersion: batch/v1
                kind: CronJob
                spec:
                  jobTemplate:
                    spec:
                      podFailurePolicy:
                        rules:
                        - action: FailIndex
                #                 ^^^^^^^^^ error[job-failure-policy]: Invalid value: "FailIndex": requires the backoffLimitPerIndex to be set
            "#]],
        );
    }

    #[test]
    fn an_index_of_a_job_without_indexes_cannot_be_retried() {
        let job = |mode: &str| {
            format!(
                "apiVersion: batch/v1\nkind: Job\nmetadata: {{name: import}}\nspec:\n  completionMode: {mode}\n  \
                 podFailurePolicy: {{rules: [{{action: FailIndex}}]}}\n"
            )
        };
        let retried = |text: &str| {
            let file = File::open(Text::new(text), 0, &Arc::default());
            file.findings_with_fixes()
                .iter()
                .flat_map(|it| &it.finding.fixes)
                .any(|it| it.title == "Retry each index once")
        };
        assert!(retried(&job("Indexed")) && !retried(&job("NonIndexed")));
    }

    #[test]
    fn exit_codes_ascend() {
        check_fix(
            RULE,
            "Put them in order",
            "
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  podFailurePolicy:
                    rules:
                    - action: FailJob
                      onExitCodes:
                        operator: In
                        values:
                        - 9 # killed
                        - 4
                        - 7
            ",
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  podFailurePolicy:
                    rules:
                    - action: FailJob
                      onExitCodes:
                        operator: In
                        values:
                        - 4 # killed
                        - 7
                        - 9
            "#]],
        );
    }
}
