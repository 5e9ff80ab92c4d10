//! A Job has labels or a selector that it should leave to the server.
//!
//! The server labels a Job's Pods with the Job's name and uid and makes a
//! selector for the uid, so that no Job ever counts the Pods of another.
//! A selector or label of your own in its place is refused: a manifest
//! that came out of a cluster has to lose them before it is created again. With
//! `manualSelector: true` you write the selector yourself; it then has to match
//! the labels of the template.
//!
//! ```yaml
//! apiVersion: batch/v1
//! kind: Job
//! metadata: {name: import}
//! spec:
//!   selector:
//! # ^^^^^^^^ error[job-selector]: Invalid value: {"matchLabels":{"app":"import"}}: `selector` not auto-generated
//!     matchLabels: {app: import}
//!   template:
//!     metadata:
//!       labels: {app: import}
//!     spec:
//!       restartPolicy: Never
//!       containers:
//!       - {name: import, image: busybox}
//! ```

use std::borrow::Cow;

use super::change::{remove_field, set_field};
use super::object_name::Name;
use super::selector::{Choice, choice, known};
use super::ways_out::removal;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value, grammar};

pub(super) const RULE: Rule = Rule {
    name: "job-selector",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("job_selector.rs"),
};

/// The labels that the server gives a Job's Pods, and whether it is the Job's name that they hold, not its uid.
const GENERATED: [(&str, bool); 4] = [
    ("controller-uid", false),
    ("job-name", true),
    (CONTROLLER_UID, false),
    ("batch.kubernetes.io/job-name", true),
];
const CONTROLLER_UID: &str = "batch.kubernetes.io/controller-uid";

/// Stands for what the server has yet to make up. No label can be that.
const MADE_UP: &str = "\0";

const NO_MATCH: &str = "`selector` does not match template `labels`";

fn check(pod: &Pod, findings: &mut Findings) {
    if pod.kind.name != "Job" {
        return;
    }
    let spec = pod.object.get("spec");
    let labels = pod.template.get("metadata").get("labels");
    _ = match spec.get("manualSelector").is_true() {
        Some(true) => manual(spec, labels, findings),
        Some(false) => generated(pod.object.get("metadata"), spec, labels, findings),
        None => None,
    };
}

/// `ValidateJobSpec`
fn manual(spec: Value, labels: Value, findings: &mut Findings) -> Option<()> {
    let selector = spec.get("selector");
    if selector.is_absent() {
        let fix = remove_field(spec, "manualSelector");
        findings
            .required(selector, "")
            .mark(spec.get("manualSelector").range())
            .fix(fix.map(|it| Fix::preferred("Let the server make the selector", it)));
    }
    if let Choice::Some(false) = choice(selector, &known(labels)?)? {
        findings.invalid(labels, labels, NO_MATCH);
    }
    Some(())
}

/// `validateGeneratedSelector`, after `generateSelector` has added what is missing.
fn generated(metadata: Value, spec: Value, labels: Value, findings: &mut Findings) -> Option<()> {
    let name = Name::of(metadata);
    let name_text = name.as_ref().map(|it| if it.made_up { MADE_UP } else { &it.text });

    let written = labels.pairs();
    for (key, is_name) in GENERATED {
        let Some((_, label)) = written.iter().find(|it| it.0 == key) else { continue };
        let (Some(text), Some(expected)) = (label.as_str(), if is_name { name_text } else { Some(MADE_UP) })
        else {
            continue;
        };
        let detail = match (is_name, expected) {
            (true, MADE_UP) => "must be the name that the server makes up".to_string(),
            (true, expected) => format!("must be '{expected}'"),
            (false, _) => "must be the uid that the server gives the Job".to_string(),
        };
        if text != expected {
            findings
                .invalid(*label, labels, &detail)
                .mark(label.range())
                .fix(removal(labels, *label).map(|it| Fix { title: format!("Remove {key}"), ..it }));
        }
    }

    let name_text = name_text?;
    let own = GENERATED.map(|(key, is_name)| (Cow::from(key), if is_name { name_text } else { MADE_UP }));
    let mut all = known(labels)?;
    all.extend(own.iter().filter(|it| !written.iter().any(|(key, _)| *key == it.0)).cloned());
    label_of_name(metadata, &written, findings);

    let selector = spec.get("selector");
    let chosen = |labels: &[_]| match choice(selector, labels)? {
        _ if selector.is_absent() => Some(Choice::All),
        choice => Some(choice),
    };
    let is_uid = |it: &(Cow<str>, Value)| it.0 == CONTROLLER_UID;
    let asks_for_uid = !selector.get("matchLabels").pairs().iter().any(is_uid);
    let template_matches = match chosen(&all)? {
        Choice::Some(false) => false,
        Choice::Broken => true,
        _ => !(asks_for_uid && written.iter().any(is_uid)),
    };
    if let Choice::Some(false) = chosen(&own)? {
        let remove = remove_field(spec, "selector");
        let keep = set_field(spec, "manualSelector", "true").filter(|_| template_matches);
        findings
            .invalid(selector, selector, "`selector` not auto-generated")
            .fix(remove.map(|it| Fix::preferred("Let the server make the selector", it)))
            .fix(keep.map(|it| Fix::other("Keep the selector: manualSelector", it)));
    }
    if !template_matches {
        findings.invalid(labels, labels, NO_MATCH);
    }
    Some(())
}

/// The Job's name becomes a label of its Pods, and may not be one.
fn label_of_name(metadata: Value, written: &[(Cow<str>, Value)], findings: &mut Findings) -> Option<()> {
    let missing = |it: &str| !written.iter().any(|(key, _)| *key == it);
    if GENERATED.iter().any(|(key, is_name)| *is_name && missing(key)) {
        let name = Name::of(metadata)?;
        for says in grammar::label_value(&name.text, metadata.scope().version) {
            findings.invalid(name.value, &name.text, &says).field("spec.template.labels");
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn a_job_out_of_a_cluster_carries_the_uid_of_an_old_one() {
        check(
            RULE,
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  selector:
                # ^^^^^^^^ error[job-selector]: Invalid value: {"matchLabels":{"controller-uid":"0b6a"}}: `selector` not auto-generated
                    matchLabels:
                      controller-uid: 0b6a
                  template:
                    metadata:
                      labels:
                        controller-uid: 0b6a
                #                       ^^^^ error[job-selector]: Invalid value: {"batch.kubernetes.io/job-name":"other","controller-uid":"0b6a","job-name":"import"}: must be the uid that the server gives the Job
                        job-name: import
                        batch.kubernetes.io/job-name: other
                #                                     ^^^^^ error[job-selector]: Invalid value: {"batch.kubernetes.io/job-name":"other","controller-uid":"0b6a","job-name":"import"}: must be 'import'
            "#]],
        );
    }

    #[test]
    fn a_manual_selector_has_to_be_there() {
        check(
            RULE,
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  manualSelector: true
                #                 ^^^^ error[job-selector]: Required value
                  template:
                    metadata:
                      labels: {app: import}
                #     ^^^^^^ error[job-selector]: Invalid value: {"app":"import"}: `selector` does not match template `labels`
            "#]],
        );
    }

    #[test]
    fn a_manual_selector_may_ask_for_nothing() {
        check(
            RULE,
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  manualSelector: true
                  selector: {}
            "#]],
        );
    }

    #[test]
    fn a_name_that_is_no_label_cannot_be_one() {
        check(
            RULE,
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import-$ITEM}
                #                ^^^^^^^^^^^^ error[job-selector]: Invalid value: "import-$ITEM": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
                spec:
                  template: {}
            "#]],
        );
    }

    #[test]
    fn the_server_makes_the_selector() {
        check_fix(
            RULE,
            "Let the server make the selector",
            "
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  selector:
                    matchLabels: {app: import} # as in web
                  template:
                    metadata:
                      labels: {app: import}
                    spec:
                      restartPolicy: Never
                      containers: [{name: import, image: busybox}]
            ",
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  # as in web
                  template:
                    metadata:
                      labels: {app: import}
                    spec:
                      restartPolicy: Never
                      containers: [{name: import, image: busybox}]
            "#]],
        );
    }

    #[test]
    fn a_selector_that_fits_can_stay() {
        check_fix(
            RULE,
            "Keep the selector: manualSelector",
            "
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  selector:
                    matchLabels: {app: import}
                  template:
                    metadata:
                      labels: {app: import}
                    spec:
                      restartPolicy: Never
                      containers: [{name: import, image: busybox}]
            ",
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  selector:
                    matchLabels: {app: import}
                  manualSelector: true
                  template:
                    metadata:
                      labels: {app: import}
                    spec:
                      restartPolicy: Never
                      containers: [{name: import, image: busybox}]
            "#]],
        );
    }
}
