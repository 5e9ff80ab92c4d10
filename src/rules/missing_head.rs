//! An object that does not say what it is.
//!
//! Every object begins with `apiVersion` and `kind`; without one of them the
//! server cannot tell what to do with the rest.
//!
//! ```yaml
//! kind: Pod
//! #     ^^^ error[missing-head]: Object 'apiVersion' is missing
//! metadata:
//!   name: web
//! ```

use std::ops::Range;

use super::change::set_field;
use super::{ErrorType, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::Value;
use crate::manifest::decode::{Fault, What, faults};
use crate::manifest::role::{Head, Role};
use crate::schema::{Shape, kinds};
use crate::yaml::At;

pub(super) const RULE: Rule = Rule {
    name: "missing-head",
    worst: Severity::Error,
    looks_at: LooksAt::Head(check),
    source: include_str!("missing_head.rs"),
};

fn check(role: &Role, object: Value, findings: &mut Findings) {
    match role {
        // The oldest kind of all stands in many files that other programs complete.
        Role::Headless(Head::ApiVersion) if object.get("kind").as_str() == Some("ReplicationController") => {
            let draft = findings.warning(object, "Object 'apiVersion' is missing").field("apiVersion");
            draft.fix(api_version(object));
        }
        Role::Headless(Head::ApiVersion) => {
            let draft = findings.error(object, ErrorType::Decode, "Object 'apiVersion' is missing");
            draft.field("apiVersion").fix(api_version(object));
        }
        Role::Headless(Head::Kind) => {
            let draft = findings.error(object, ErrorType::Decode, "Object 'Kind' is missing");
            draft.field("kind").fix(kind(object));
        }
        Role::NoObject(found) => {
            let message = format!(
                "couldn't get version/kind; json parse error: json: cannot unmarshal {found} into Go value: an object belongs here"
            );
            findings.error(object, ErrorType::Decode, message).mark(first_line(object));
        }
        Role::Garbled(head) => {
            let value = object.get(if *head == Head::Kind { "kind" } else { "apiVersion" });
            let message = format!("couldn't get version/kind: {} is no string", value.to_json());
            findings.error(value, ErrorType::Decode, message);
        }
        _ => {}
    }
}

fn api_version(object: Value) -> Option<Fix> {
    // A key that stands twice is a fault of its own.
    let written =
        |it: &At| it.key().and_then(|it| it.node.scalar()).is_some_and(|it| *it.text == *"apiVersion");
    if object.node().is_some_and(|it| it.entries().filter(written).count() > 1) {
        return None;
    }
    let kind = object.get("kind").as_str()?;
    let version = kinds().iter().find(|it| it.name == kind && it.gone.is_none())?.api_version();
    let edits = set_field(object, "apiVersion", &version)?;
    Some(Fix::preferred(format!("Add apiVersion: {version}"), edits))
}

/// A kind of this `apiVersion` that has all the fields that are there; a Deployment, if that is one.
fn kind(object: Value) -> Option<Fix> {
    let version = object.get("apiVersion").as_str()?;
    let decodes = |of| {
        let unknown = |it: &Fault| matches!(it.what, What::Unknown { .. });
        !faults(object.scope().root(Shape::Object(of)), &|_| false).iter().any(unknown)
    };
    let candidates = kinds().iter().filter(|it| it.api_version() == version && it.gone.is_none());
    let fitting = candidates.filter(|it| it.object.is_some_and(decodes));
    let kind = fitting.min_by_key(|it| it.name != "Deployment")?.name;
    Some(Fix::other(format!("Add kind: {kind}"), set_field(object, "kind", kind)?))
}

/// What stands for an object, as far as its first line.
fn first_line(object: Value) -> Range<usize> {
    let range = object.entry().value().map_or(0..0, At::range);
    let text = object.scope().slice(range.clone());
    range.start..range.start + text.lines().next().map_or(0, |it| it.trim_end().len())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::file::File;
    use crate::file::fixture::{check, check_fix};
    use crate::text::Text;

    #[test]
    fn what_is_there_tells_what_is_missing() {
        check_fix(
            RULE,
            "Add apiVersion: batch/v1",
            "
                # at night
                kind: CronJob
                metadata: {name: backup}
                spec:
                  schedule: 0 3 * * *
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers: [{name: backup, image: busybox}]
            ",
            expect![[r#"
                # at night
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: backup}
                spec:
                  schedule: 0 3 * * *
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers: [{name: backup, image: busybox}]
            "#]],
        );
        check_fix(
            RULE,
            "Add kind: Job",
            r#"{"apiVersion": "batch/v1", "metadata": {"name": "once"}, "spec": {"template": {"spec": {"restartPolicy": "Never", "containers": [{"name": "once", "image": "busybox"}]}}}}"#,
            expect![[
                r#"{"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "once"}, "spec": {"template": {"spec": {"restartPolicy": "Never", "containers": [{"name": "once", "image": "busybox"}]}}}}"#
            ]],
        );
    }

    /// What is marked, and why.
    fn said(text: &str) -> Vec<(String, String)> {
        let file = File::open(Text::new(text), 1, &Default::default());
        let findings = file.findings();
        let findings = findings.iter().map(|it| &it.finding);
        findings.map(|it| (text[it.range.clone()].to_string(), it.message.clone())).collect()
    }

    #[test]
    fn an_item_of_a_list_is_an_object() {
        let said = said("apiVersion: v1\nkind: List\nitems:\n- 5\n- [a]\n-\n");
        assert_eq!(said.iter().map(|it| &*it.0).collect::<Vec<_>>(), ["5", "[a]"]);
    }

    #[test]
    fn a_scalar_and_a_list_of_scalars_are_no_objects() {
        for (text, mark, found) in [
            ("hello\n", "hello", "string"),
            ("# a\n42 # b\n", "42", "number"),
            ("|\n  a\n  b\n", "|", "string"),
            ("- a\n- 'b'\n", "- a", "array"),
        ] {
            let start = format!(
                "couldn't get version/kind; json parse error: json: cannot unmarshal {found} into Go value"
            );
            let said = said(text);
            assert!(
                matches!(&*said, [(it, message)] if it == mark && message.starts_with(&start)),
                "{said:?}"
            );
        }
    }

    #[test]
    fn lists_of_maps_comments_and_templates_are_other_programs_business() {
        for text in [
            "- hosts: all\n",
            "[{op: remove}]\n",
            "# a\n",
            "~\n",
            "'{{ a }}'\n",
            "- \n",
            "[]\n",
            "- {{ a }}\n",
        ] {
            assert_eq!(said(text), [], "{text}");
        }
    }

    #[test]
    fn an_overlay_and_another_programs_dump_have_heads_of_their_own() {
        check(
            RULE,
            expect![[r#"
                #@ def match():
                kind: Deployment
                metadata: {name: rng}
                #@ end
            "#]],
        );
        check(
            RULE,
            expect![[r#"
                {"api_version": "v1", "kind": "Pod", "metadata": {"name": "web"}}
            "#]],
        );
    }
}
