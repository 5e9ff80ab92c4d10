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

use super::{ErrorType, Findings, LooksAt, Rule, Severity};
use crate::manifest::Value;
use crate::manifest::role::{Head, Role};

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
            findings.warning(object, "Object 'apiVersion' is missing").field("apiVersion");
        }
        Role::Headless(Head::ApiVersion) => {
            findings.error(object, ErrorType::Decode, "Object 'apiVersion' is missing").field("apiVersion");
        }
        Role::Headless(Head::Kind) => {
            findings.error(object, ErrorType::Decode, "Object 'Kind' is missing").field("kind");
        }
        Role::NoObject => {
            findings.error(
                object,
                ErrorType::Decode,
                "couldn't get version/kind: an item of a List is an object",
            );
        }
        Role::Garbled(head) => {
            let value = object.get(if *head == Head::Kind { "kind" } else { "apiVersion" });
            let message = format!("couldn't get version/kind: {} is no string", value.to_json());
            findings.error(value, ErrorType::Decode, message);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::file::fixture::check;

    #[test]
    fn an_item_of_a_list_is_an_object() {
        let text = "apiVersion: v1\nkind: List\nitems:\n- 5\n- [a]\n-\n";
        let file = crate::file::File::open(crate::text::Text::new(text), 1, &Default::default());
        assert_eq!(file.findings().len(), 2, "{:?}", file.findings());
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
