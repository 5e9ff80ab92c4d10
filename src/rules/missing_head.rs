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
    let Role::Headless(missing) = role else { return };
    let (field, message) = match missing {
        Head::ApiVersion => ("apiVersion", "Object 'apiVersion' is missing"),
        Head::Kind => ("kind", "Object 'Kind' is missing"),
    };
    findings.error(object, ErrorType::Decode, message).field(field);
}
