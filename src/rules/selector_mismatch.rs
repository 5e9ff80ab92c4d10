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

use std::borrow::Cow;

use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::grammar;
use crate::manifest::{Pod, Value};

pub(super) const RULE: Rule = Rule {
    name: "selector-mismatch",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("selector_mismatch.rs"),
};

/// What a selector chooses.
enum Choice {
    /// It cannot be read (`metav1.LabelSelectorAsSelector`).
    Broken,
    /// Every Pod: it asks for nothing.
    All,
    /// Whether the labels at hand are among them.
    Some(bool),
}

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

/// The labels of a template; `None` where one of them is not known.
fn known(labels: Value<'_>) -> Option<Vec<(Cow<'_, str>, &str)>> {
    if labels.is_murky() {
        return None;
    }
    labels.pairs().into_iter().map(|(key, value)| Some((key, value.as_str()?))).collect()
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
    // No selector matches nothing.
    if selector.is_absent() {
        return Some(Choice::Some(false));
    }
    let labels = known(labels)?;
    let wanted = known(selector.get("matchLabels"))?;
    if selector.is_murky() || selector.get("matchExpressions").is_murky() {
        return None;
    }
    let version = selector.scope().version;
    let readable = |key: &str, value: &str| {
        grammar::qualified_name(key, version).is_empty() && grammar::label_value(value, version).is_empty()
    };
    if !wanted.iter().all(|(key, value)| readable(key, value)) {
        return Some(Choice::Broken);
    }
    let mut matches = wanted.iter().all(|it| labels.contains(it));
    let mut asks = !wanted.is_empty();
    for expression in selector.get("matchExpressions").items() {
        asks = true;
        let key = expression.get("key").str_or("")?;
        if expression.get("values").is_murky() {
            return None;
        }
        let values: Vec<_> = expression.get("values").items().map(Value::as_str).collect::<Option<_>>()?;
        let has = labels.iter().find(|it| it.0 == key).map(|it| it.1);
        let (fits, wants_values) = match expression.get("operator").str_or("")? {
            "In" => (has.is_some_and(|it| values.contains(&it)), true),
            "NotIn" => (!has.is_some_and(|it| values.contains(&it)), true),
            "Exists" => (has.is_some(), false),
            "DoesNotExist" => (has.is_none(), false),
            _ => return Some(Choice::Broken),
        };
        if values.is_empty() == wants_values
            || !values.iter().all(|it| readable(key, it))
            || !readable(key, "")
        {
            return Some(Choice::Broken);
        }
        matches &= fits;
    }
    Some(if asks { Choice::Some(matches) } else { Choice::All })
}
