//! A field that Kubernetes does not have at this place.
//!
//! kubectl and the apiserver refuse it (strict field validation), so that a
//! typing error cannot lose a setting in silence. Mostly it is misspelt, or it
//! belongs one level up or down.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     imagee: nginx
//! #   ^^^^^^ error[unknown-field]: unknown field "spec.containers[0].imagee"
//! ```

use super::{ErrorType, Findings, LooksAt, Rule, Severity};
use crate::manifest::decode::{Fault, What};

pub(super) const RULE: Rule = Rule {
    name: "unknown-field",
    worst: Severity::Error,
    looks_at: LooksAt::Fault(check),
    source: include_str!("unknown_field.rs"),
};

fn check(fault: &Fault, findings: &mut Findings) {
    let What::Unknown { .. } = &fault.what else { return };
    let message = format!("unknown field \"{}\"", fault.value.path());
    findings.error(fault.value, ErrorType::Unknown, message).mark(fault.value.key_range());
}
