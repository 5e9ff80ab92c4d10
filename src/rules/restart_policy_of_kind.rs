//! A kind of object does not take this `restartPolicy`.
//!
//! A Job or CronJob runs its Pods to their end, so it has to say what happens
//! after a failure: `OnFailure` starts the container again in the same Pod,
//! `Never` lets the Job make a new Pod. The default, `Always`, would never end.
//! With a `podFailurePolicy` only `Never` is left.
//! A Deployment, ReplicaSet, StatefulSet, DaemonSet or ReplicationController
//! keeps its Pods running and takes nothing but `Always`.
//!
//! ```yaml
//! apiVersion: batch/v1
//! kind: Job
//! metadata: {name: import}
//! spec:
//!   template:
//!     spec:
//! #   ^^^^ error[restart-policy-of-kind]: Required value: valid values: "OnFailure", "Never"
//!       containers:
//!       - {name: import, image: busybox}
//! ```

use super::change::set_field;
use super::{ErrorType, Finding, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value};

pub(super) const RULE: Rule = Rule {
    name: "restart-policy-of-kind",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("restart_policy_of_kind.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    let policy = pod.spec.get("restartPolicy");
    let Some(text) = policy.str_or("Always").map(|it| if it.is_empty() { "Always" } else { it }) else {
        return;
    };
    let (kind, spec) = (pod.kind.name, pod.spec);
    match kind {
        "Job" | "CronJob" => {
            let failures = pod.job_spec().map(|it| it.get("podFailurePolicy")).filter(|it| !it.is_absent());
            // What decides about failures wants to be the only one.
            let never = use_policy(spec, "Never", failures.is_some());
            let on_failure = use_policy(spec, "OnFailure", true).filter(|_| failures.is_none());
            let draft = match text {
                "Always" => findings.required(policy, "valid values: \"OnFailure\", \"Never\""),
                "Never" => return,
                "OnFailure" => {
                    let Some(failures) = failures.filter(|it| it.is_there()) else { return };
                    let detail = "only \"Never\" is supported when podFailurePolicy is specified";
                    findings
                        .invalid(policy, text, detail)
                        .related(failures.key_range(), "it decides what a failure means")
                }
                _ => findings.not_supported(policy, text, &["OnFailure", "Never"]),
            };
            draft.fix(on_failure).fix(never);
        }
        "Deployment" | "ReplicaSet" | "StatefulSet" | "DaemonSet" | "ReplicationController"
            if text != "Always" =>
        {
            let draft = findings.not_supported(policy, text, &["Always"]);
            draft.fix(use_policy(spec, "Always", true));
        }
        _ => {}
    }
}

/// Leaves, of the policies that are offered in place of one that no Pod has, those that the kind takes.
pub(super) fn complete(findings: &mut [Finding]) {
    let Some(own) = findings.iter().find(|it| it.rule == RULE.name) else { return };
    let (field, taken) = (own.field.clone(), own.fixes.clone());
    let of_pods = |it: &&mut Finding| it.field == field && it.error_type == Some(ErrorType::NotSupported);
    for it in findings.iter_mut().filter(of_pods) {
        it.fixes.retain(|fix| taken.iter().any(|it| it.edits == fix.edits));
    }
}

fn use_policy(spec: Value, new: &str, preferred: bool) -> Option<Fix> {
    let written = spec.get("restartPolicy").is_there();
    let title = if written { format!("Use {new}") } else { format!("Add restartPolicy: {new}") };
    Some(Fix { title, edits: set_field(spec, "restartPolicy", new)?, preferred })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::config::Settings;
    use crate::file::File;
    use crate::file::fixture::check_fix;
    use crate::text::Text;

    #[test]
    fn only_what_the_kind_takes_is_offered() {
        let offered = |kind: &str, policy: &str| {
            let spec = format!("{{restartPolicy: {policy}, containers: [{{name: a, image: a}}]}}");
            let version = if kind == "Job" { "batch/v1" } else { "v1" };
            let text = format!("apiVersion: {version}\nkind: {kind}\nspec: {{template: {{spec: {spec}}}}}\n");
            let file = File::open(Text::new(&text), 1, &Settings::default().into());
            let findings = file.findings_with_fixes();
            let fixes = |rule: &str| {
                let mine = findings.iter().filter(|it| it.finding.rule == rule);
                let titles = mine.flat_map(|it| it.finding.fixes.iter().map(|it| it.title.as_str()));
                titles.collect::<Vec<_>>().join(", ")
            };
            [fixes("pod-restart-policy-value"), fixes(RULE.name)]
        };
        assert_eq!(offered("ReplicationController", "Foo"), ["Use Always", "Use Always"]);
        assert_eq!(offered("ReplicationController", "never"), ["", "Use Always"]);
        assert_eq!(offered("Job", "Foo"), ["Use OnFailure, Use Never", "Use OnFailure, Use Never"]);
        assert_eq!(offered("Job", "alway"), ["", "Use OnFailure, Use Never"]);
    }

    #[test]
    fn a_job_gets_the_policy_that_it_has_to_have() {
        check_fix(
            RULE,
            "Add restartPolicy: OnFailure",
            "
                apiVersion: batch/v1
                kind: Job
                spec:
                  template:
                    spec:
                        containers:
                        -   name: import
                            image: busybox # 가져오기
                  backoffLimit: 3
            ",
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                spec:
                  template:
                    spec:
                        containers:
                        -   name: import
                            image: busybox # 가져오기
                        restartPolicy: OnFailure
                  backoffLimit: 3
            "#]],
        );
    }

    #[test]
    fn a_policy_for_failures_leaves_no_choice() {
        check_fix(
            RULE,
            "Use Never",
            "
                apiVersion: batch/v1
                kind: Job
                spec:
                  podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [1]}}]}
                  template:
                    spec:
                      restartPolicy: 'Always'
                      containers: [{name: import, image: busybox}]
            ",
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                spec:
                  podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [1]}}]}
                  template:
                    spec:
                      restartPolicy: 'Never'
                      containers: [{name: import, image: busybox}]
            "#]],
        );
    }
}
