//! A controller's selector does not choose the Pods of its own template.
//!
//! A Deployment, ReplicaSet, StatefulSet, DaemonSet or ReplicationController
//! owns the Pods whose labels its `selector` matches. Pods made from its
//! template have to be among them, or it would make new ones without end. Give
//! the template every label that the selector asks for.
//!
//! ```yaml
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata: {name: web}
//! spec:
//!   selector:
//!     matchLabels: {app: web}
//!   template:
//!     metadata:
//!       labels: {app: api}
//! #     ^^^^^^ error[selector-mismatch]: Invalid value: {"app":"api"}: `selector` does not match template `labels`
//!     spec:
//!       containers:
//!       - {name: web, image: nginx}
//! ```

use super::selector::{Choice, choice, known};
use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value};

pub(super) const RULE: Rule = Rule {
    name: "selector-mismatch",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("selector_mismatch.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    if !matches!(
        pod.kind.name,
        "Deployment" | "ReplicaSet" | "StatefulSet" | "DaemonSet" | "ReplicationController"
    ) {
        return;
    }
    let labels = pod.template.get("metadata").get("labels");
    let selector = pod.object.get("spec").get("selector");
    if pod.kind.name == "ReplicationController" {
        if selector.is_empty() && labels.is_empty() {
            findings.required(selector, "");
        }
        if pod.template.is_absent() {
            return;
        }
    }
    let choice = match pod.kind.name {
        "ReplicationController" => mapping(selector, labels),
        _ => label_selector(selector, labels),
    };
    let controller = match pod.kind.name {
        "StatefulSet" => "statefulset",
        "DaemonSet" => "daemonset",
        // The server says so of a ReplicaSet too.
        _ => "deployment",
    };
    match choice {
        None | Some(Choice::Some(true)) => {}
        Some(Choice::All) if pod.kind.name == "ReplicationController" => {}
        Some(Choice::All) => {
            _ = findings.invalid(selector, selector, &format!("empty selector is invalid for {controller}"))
        }
        // What makes it unreadable is an error of its own.
        Some(Choice::Broken) if pod.kind.name == "DaemonSet" => {}
        Some(Choice::Broken) if pod.kind.name == "StatefulSet" => {
            _ = findings.invalid(selector, selector, "")
        }
        Some(Choice::Broken) => _ = findings.invalid(selector, selector, "invalid label selector"),
        Some(Choice::Some(false)) => {
            _ = findings.invalid(labels, labels, "`selector` does not match template `labels`");
        }
    }
}

/// A ReplicationController's selector, which is the template's labels where it is left out.
fn mapping(selector: Value, labels: Value) -> Option<Choice> {
    if selector.is_empty() {
        return Some(Choice::All);
    }
    let labels = known(labels)?;
    Some(Choice::Some(known(selector)?.iter().all(|it| labels.contains(it))))
}

fn label_selector(selector: Value, labels: Value) -> Option<Choice> {
    choice(selector, &known(labels)?)
}
