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

use super::change::{New, set_pairs, set_path};
use super::selector::{Choice, choice, known};
use super::{Findings, Fix, LooksAt, Rule, Severity, skeleton};
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
    let spec = pod.object.get("spec");
    let selector = spec.get("selector");
    let simple = pod.kind.name == "ReplicationController";
    if simple {
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
            let detail = format!("empty selector is invalid for {controller}");
            findings.invalid(selector, selector, &detail).fix(skeleton::selector(spec));
        }
        // What makes it unreadable is an error of its own.
        Some(Choice::Broken) if pod.kind.name == "DaemonSet" => {}
        Some(Choice::Broken) if pod.kind.name == "StatefulSet" => {
            _ = findings.invalid(selector, selector, "")
        }
        Some(Choice::Broken) => _ = findings.invalid(selector, selector, "invalid label selector"),
        Some(Choice::Some(false)) => {
            let wanted = if simple { selector } else { selector.get("matchLabels") };
            let fixes = match selector.is_absent() {
                true => vec![skeleton::selector(spec)],
                false => vec![labels_as_wanted(pod, labels, wanted), wanted_as_labels(labels, wanted)],
            };
            let detail = "`selector` does not match template `labels`";
            findings.invalid(labels, labels, detail).fixes(fixes.into_iter().flatten());
        }
    }
}

/// Gives the template every label that the selector asks for.
fn labels_as_wanted(pod: &Pod, labels: Value, wanted: Value) -> Option<Fix> {
    let wanted = known(wanted)?;
    let edits = if labels.is_empty() {
        let all = wanted.into_iter().map(|(key, value)| (key, value.into())).collect();
        set_path(pod.template, &["metadata", "labels"], New::Map(all))?
    } else {
        set_pairs(labels, &wanted)?
    };
    Some(Fix::preferred("Give the template the labels that the selector asks for", edits))
}

/// Asks for the values that the template's labels have.
fn wanted_as_labels(labels: Value, wanted: Value) -> Option<Fix> {
    let labels = known(labels)?;
    let there = |key: &str| labels.iter().find(|it| it.0 == key).cloned();
    let pairs: Option<Vec<_>> = known(wanted)?.iter().map(|it| there(&it.0)).collect();
    Some(Fix::other("Let the selector ask for the template's labels", set_pairs(wanted, &pairs?)?))
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

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check_fix, check_fix_of};

    const TEMPLATE: &str = "
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
            selector:
                matchLabels: {app: web, tier: front}
            template:
                metadata:
                    labels:
                        app: 'api' # the old name
                        team: blue
                spec:
                    containers: [{name: web, image: nginx}]
    ";

    #[test]
    fn the_template_gets_the_labels_that_are_asked_for() {
        check_fix(
            RULE,
            "Give the template the labels that the selector asks for",
            TEMPLATE,
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                    selector:
                        matchLabels: {app: web, tier: front}
                    template:
                        metadata:
                            labels:
                                app: 'web' # the old name
                                team: blue
                                tier: front
                        spec:
                            containers: [{name: web, image: nginx}]
            "#]],
        );
    }

    #[test]
    fn the_selector_can_give_way() {
        let all_there = TEMPLATE.replace(", tier: front", "");
        check_fix(
            RULE,
            "Let the selector ask for the template's labels",
            &all_there,
            expect![[r#"
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
                selector:
                    matchLabels: {app: api}
                template:
                    metadata:
                        labels:
                            app: 'api' # the old name
                            team: blue
                    spec:
                        containers: [{name: web, image: nginx}]
        "#]],
        );
    }

    #[test]
    fn a_missing_selector_is_made_of_the_labels() {
        let unselected = TEMPLATE.replace(
            "
            selector:
                matchLabels: {app: web, tier: front}",
            "",
        );
        let title = "Add the selector that matches the template's labels";
        check_fix_of(
            "deployment-selector-required",
            title,
            &unselected,
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                    selector:
                        matchLabels:
                            app: api
                            team: blue
                    template:
                        metadata:
                            labels:
                                app: 'api' # the old name
                                team: blue
                        spec:
                            containers: [{name: web, image: nginx}]
            "#]],
        );
    }

    #[test]
    fn without_labels_both_are_made_of_the_name() {
        check_fix(
            RULE,
            "Add the label app: web and a selector for it",
            "
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  template:
                    spec:
                      containers: [{name: web, image: nginx}]
            ",
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector:
                    matchLabels:
                      app: web
                  template:
                    metadata:
                      labels:
                        app: web
                    spec:
                      containers: [{name: web, image: nginx}]
            "#]],
        );
    }
}
