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
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::Pod;

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
    match pod.kind.name {
        "Job" | "CronJob" if text == "Always" => {
            _ = findings
                .required(policy, "valid values: \"OnFailure\", \"Never\"")
                .fix(policy_of(pod, "OnFailure", true))
                .fix(policy_of(pod, "Never", false));
        }
        "Job" | "CronJob" if text != "OnFailure" && text != "Never" => {
            _ = findings
                .not_supported(policy, text, &["OnFailure", "Never"])
                .fix(policy_of(pod, "OnFailure", true))
                .fix(policy_of(pod, "Never", false));
        }
        "Job" | "CronJob" if text == "OnFailure" => {
            let failures = pod.job_spec().map(|it| it.get("podFailurePolicy"));
            if let Some(failures) = failures.filter(|it| it.is_there()) {
                findings
                    .invalid(policy, text, "only \"Never\" is supported when podFailurePolicy is specified")
                    .related(failures.key_range(), "it decides what a failure means")
                    .fix(replace(policy, "Never", true));
            }
        }
        "Deployment" | "ReplicaSet" | "StatefulSet" | "DaemonSet" | "ReplicationController"
            if text != "Always" =>
        {
            _ = findings.not_supported(policy, text, &["Always"]).fix(policy_of(pod, "Always", true));
        }
        _ => {}
    }
}

fn policy_of(pod: &Pod, new: &str, preferred: bool) -> Option<Fix> {
    let edits = set_field(pod.spec, "restartPolicy", new)?;
    Some(Fix { title: format!("Use {new}"), edits, preferred })
}
