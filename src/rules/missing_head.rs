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
        Role::Headless(Head::ApiVersion) => {
            findings.error(object, ErrorType::Decode, "Object 'apiVersion' is missing").field("apiVersion");
        }
        Role::Headless(Head::Kind) => {
            findings.error(object, ErrorType::Decode, "Object 'Kind' is missing").field("kind");
        }
        Role::Garbled(head) => {
            let value = object.get(if *head == Head::Kind { "kind" } else { "apiVersion" });
            let message = format!("couldn't get version/kind: {} is no string", value.to_json());
            findings.error(value, ErrorType::Decode, message);
        }
        _ => {}
    }
}
