//! The rules by what they are called for: a keystroke goes through those of a container, not through all.

use std::sync::LazyLock;

use crate::rules::{LooksAt, RULES, Rule};
use crate::schema::{Type, find_type};

/// A rule, as it is called.
pub(super) struct Call {
    pub name: &'static str,
    pub looks_at: LooksAt,
    /// What of a container it looks at, if that is what it is called for.
    pub fields: Fields,
}

/// Rules in the order in which they run.
pub(super) type Calls = LazyLock<Vec<Call>>;

pub(super) static SYNTAX: Calls = LazyLock::new(|| calls(|it| matches!(it, LooksAt::Syntax(_))));
pub(super) static FAULT: Calls = LazyLock::new(|| calls(|it| matches!(it, LooksAt::Fault(_))));
pub(super) static CONTAINER: Calls = LazyLock::new(|| calls(|it| matches!(it, LooksAt::Container(..))));
pub(super) static VOLUME: Calls = LazyLock::new(|| calls(|it| matches!(it, LooksAt::Volume(_))));

fn calls(wanted: fn(&LooksAt) -> bool) -> Vec<Call> {
    let call = |rule: &Rule| {
        let fields = if let LooksAt::Container(names, _) = rule.looks_at { names } else { &[] };
        Call { name: rule.name, looks_at: rule.looks_at, fields: Fields::of(fields) }
    };
    RULES.iter().filter(|it| wanted(&it.looks_at)).map(call).collect()
}

/// Some fields of a container; all that is none of its fields counts as one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fields(u64);

impl Fields {
    pub fn of(names: &[&str]) -> Fields {
        static CONTAINER: LazyLock<Option<&Type>> = LazyLock::new(|| find_type("Container"));
        let place = |name: &&str| CONTAINER.and_then(|it| it.place(name));
        let bit = |name| place(name).and_then(|it| 1_u64.checked_shl(u32::try_from(it).ok()?));
        Fields(names.iter().map(|name| bit(name).unwrap_or(1 << (u64::BITS - 1))).fold(0, |all, it| all | it))
    }

    /// Whether a field is among both.
    pub fn meet(self, other: Fields) -> bool {
        self.0 & other.0 != 0
    }
}
