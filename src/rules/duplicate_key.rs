//! A key that stands twice in one mapping.
//!
//! Only one of the two can count. The apiserver refuses it; kubectl, which
//! reads the YAML first, drops the earlier one in silence.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     image: nginx
//!     image: httpd
//! #   ^^^^^ error[duplicate-key]: key "image" already set in map
//! ```
//!
//! A key that overrides one which a merge (`<<`) brought in is a common way of
//! writing and works with kubectl: a warning.

use super::change::remove_entry;
use super::{ErrorType, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::decode::{Fault, What};
use crate::manifest::handle;

pub(super) const RULE: Rule = Rule {
    name: "duplicate-key",
    worst: Severity::Error,
    looks_at: LooksAt::Fault(check),
    source: include_str!("duplicate_key.rs"),
};

fn check(fault: &Fault, findings: &mut Findings) {
    let What::Repeated { key, map, first, merged } = &fault.what else { return };
    let message = format!("key {key} already set in map");
    let draft = if *merged {
        findings.warning(fault.value, format!("{message}: this overrides what `<<` merges"))
    } else {
        findings.error(fault.value, ErrorType::DuplicateKey, message)
    };
    let here = fault.value.entry();
    let draft = draft.mark(handle(here)).related(handle(*first), "it stands here first");
    if !merged {
        let fix = |title: &str, entry| Some(Fix::other(title, remove_entry(fault.value, *map, entry)?));
        // kubectl drops the earlier one.
        draft.fix(fix("Remove the earlier one", *first)).fix(fix("Remove this one", here));
    }
}
