//! What the server allows a field to hold, as data: one row for each check that looks at one value alone.
//!
//! A row serves four masters: the finding, the completion's values, the hover's "allowed" line and the documentation.
//! Checks that relate several places (clashes, references, requests against limits) are rules, written in code.
//!
//! Rows see what validation sees: values after dropping ([`super::gates()`]) and defaulting ([`super::defaults()`]). Where
//! the server looks at one member of a union only ([`super::unions()`]), the rows inside the others do not hold.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::by_type::ByType;
use super::{Field, Format, Minor, Type};

mod container;
mod metadata;
mod pod;
mod probe;
mod scheduling;
mod security;
mod volume;
mod volume_claim;
mod volume_retired;
mod warned;
mod workload;

pub use container::RESOURCES as RESOURCE_FIELDS;

/// The server's word for what is wrong with a field (`field.ErrorType` of apimachinery), and podls' own for what
/// is refused before validation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum ErrorType {
    Required,
    Invalid,
    Duplicate,
    NotSupported,
    Forbidden,
    TooLong,
    TooMany,
    NotFound,
    TypeInvalid,
    /// A field that the type does not have (strict decoding).
    Unknown,
    /// A key that stands twice in one mapping (strict decoding).
    DuplicateKey,
    /// A value of the wrong type: decoding stops.
    Decode,
    /// A Pod Security level forbids it.
    PodSecurity,
}

/// One check of the server, on one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// Short names of the types that it belongs to.
    pub owners: &'static [&'static str],
    /// From an owner to the value: `containerPort`, `nodePublishSecretRef.name`, `hostAliases[*].ip`, where `[*]`
    /// means each item of a list.
    pub path: &'static str,
    /// What the value must be.
    pub limit: Limit,
    /// Which values the server looks at.
    pub sees: Sees,
    /// Only where all of these are true of the value's neighbours.
    pub guards: &'static [Guard],
    /// What the server does with another value.
    pub verdict: Verdict,
    /// The type of the server's error.
    pub error: ErrorType,
    /// The server's words; empty where they follow from the limit, see [`Constraint::detail`]. In those of a warning
    /// `{value}` stands for the value, `{value:?}` for the value in quotes, and `{complaint}` for the grammar's words.
    says: &'static str,
    /// What the server prints for `path`, where that is something else: its paths leave out an index here and spell a
    /// name differently there. Each `[*]` is the index of the list that stands at the same place in `path`, counted
    /// from the left; empty means the owner itself.
    pub printed: Option<&'static str>,
    /// In which objects it holds.
    pub scope: Scope,
    /// The first version it is true for; [`Minor::OLDEST`] for what was so before.
    pub since: Minor,
    /// The last version it is true for; `None` while the newest has it.
    pub until: Option<Minor>,
}

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// There, and not empty, 0 or false. An object with named fields is never empty.
    Required,
    /// Not empty, where it is there.
    NotEmpty,
    /// Not there.
    Forbidden,
    /// One of these texts, in the server's order. One that ends in `*` stands for every text that starts so, and is
    /// not among the values that the server lists.
    OneOf(&'static [&'static str]),
    /// Anything; these are the texts that mean something. Never a finding.
    Known(&'static [&'static str]),
    /// A mapping with any keys; these are the usual ones. Never a finding.
    KnownKeys(&'static [&'static str]),
    /// A number from the first to the second, both included.
    Range(i64, i64),
    /// A number no smaller.
    AtLeast(i64),
    /// A number no greater.
    AtMost(i64),
    /// A percentage no greater, where it is one (`25%`).
    MaxPercent(i64),
    /// An amount that is not negative.
    NotNegative,
    /// A text, or a mapping of texts, of this grammar.
    Format(Format),
    /// No more bytes of UTF-8.
    MaxBytes(usize),
    /// No more items.
    MaxItems(usize),
    /// Not the same as an earlier value that the path leads to from the same owner.
    Unique,
}

/// Which values a check looks at. The server's types tell some values from absent ones and others not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sees {
    /// Values that are not empty, 0 or false; such a value counts as absent.
    Filled,
    /// Every value that is there, empty or not; a [`Limit::Required`] is content with an empty one.
    Present,
    /// Every value; an absent one counts as empty or 0. Only where the object around it is there.
    Always,
}

/// A condition on a neighbour of the value: a field of the same object, or the value itself by its own name. Where it is
/// unknown what the neighbour holds, nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// It is there, empty or not.
    There(&'static str),
    /// It is not there.
    Absent(&'static str),
    /// It is there and neither empty, 0 nor false.
    Filled(&'static str),
    /// It is absent, empty, 0 or false.
    Empty(&'static str),
    /// It is there and false.
    False(&'static str),
    /// It is one of these texts; `""` stands for absent too.
    Is(&'static str, &'static [&'static str]),
    /// It is none of these texts; `""` stands for absent too.
    IsNot(&'static str, &'static [&'static str]),
    /// It is a text of this grammar.
    Fits(&'static str, Format),
}

impl Guard {
    /// The field that it looks at.
    pub fn field(self) -> &'static str {
        match self {
            Guard::There(it)
            | Guard::Absent(it)
            | Guard::Filled(it)
            | Guard::Empty(it)
            | Guard::False(it) => it,
            Guard::Is(it, _) | Guard::IsNot(it, _) | Guard::Fits(it, _) => it,
        }
    }
}

/// What the server does with a value that is not what a row wants it to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It refuses the object.
    Refused,
    /// It accepts it with a warning.
    Warned,
    /// It accepts it with the warning that this is on its way out of Kubernetes.
    Deprecated,
}

/// In which objects a check holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// In Pods and in templates.
    Everywhere,
    /// In objects of kind Pod alone; a template with such a value is accepted, and its Pods are refused.
    Pods,
    /// In templates alone.
    Templates,
}

impl Constraint {
    /// Whether it is true for this version.
    pub fn holds_in(&self, version: Minor) -> bool {
        self.since <= version && self.until.is_none_or(|last| version <= last)
    }

    /// The server's words after `Invalid value: ...:` and the like; empty where it has none. What a
    /// [`Limit::Format`] says comes from the grammar, what a [`Limit::Unique`] says is the value.
    pub fn detail(&self, version: Minor) -> String {
        if !self.says.is_empty() {
            return self.says.to_string();
        }
        match self.limit {
            Limit::OneOf(values) => {
                let listed: Vec<_> =
                    values.iter().filter(|it| !it.ends_with('*')).map(|it| format!("{it:?}")).collect();
                format!("supported values: {}", listed.join(", "))
            }
            Limit::Range(min, max) => format!("must be between {min} and {max}, inclusive"),
            Limit::AtLeast(min) => format!("must be greater than or equal to {min}"),
            Limit::AtMost(max) => format!("must be less than or equal to {max}"),
            Limit::MaxPercent(max) => format!("must not be greater than {max}%"),
            Limit::MaxBytes(max) if version < Minor(32) => format!("must have at most {max} bytes"),
            Limit::MaxBytes(max) => format!("may not be more than {max} bytes"),
            Limit::MaxItems(max) => format!("must have at most {max} items"),
            _ => String::new(),
        }
    }

    /// The field that the path begins with; empty for the owner itself.
    pub fn first_field(&self) -> &'static str {
        self.path.split(['.', '[']).next().unwrap_or_default()
    }

    /// The type and the field that the path ends at, starting from this owner; the items of a list count as the list.
    pub fn target(&self, owner: &'static Type) -> Option<(&'static Type, &'static Field)> {
        target(owner, self.path)
    }

    const fn sees(mut self, sees: Sees) -> Constraint {
        self.sees = sees;
        self
    }

    const fn when(mut self, guards: &'static [Guard]) -> Constraint {
        self.guards = guards;
        self
    }

    const fn error(mut self, error: ErrorType) -> Constraint {
        self.error = error;
        self
    }

    const fn says(mut self, detail: &'static str) -> Constraint {
        self.says = detail;
        self
    }

    const fn warns(mut self, says: &'static str) -> Constraint {
        self.verdict = Verdict::Warned;
        self.says = says;
        self
    }

    const fn deprecated(mut self, says: &'static str) -> Constraint {
        self.verdict = Verdict::Deprecated;
        self.says = says;
        self
    }

    const fn printed(mut self, path: &'static str) -> Constraint {
        self.printed = Some(path);
        self
    }

    const fn scope(mut self, scope: Scope) -> Constraint {
        self.scope = scope;
        self
    }

    const fn since(mut self, minor: u8) -> Constraint {
        self.since = Minor(minor);
        self
    }

    const fn until(mut self, minor: u8) -> Constraint {
        self.until = Some(Minor(minor));
        self
    }
}

/// A row that holds everywhere and in every version, with the error type that goes with its limit.
const fn on(owners: &'static [&'static str], path: &'static str, limit: Limit) -> Constraint {
    let error = match limit {
        Limit::Required => ErrorType::Required,
        Limit::Forbidden => ErrorType::Forbidden,
        Limit::OneOf(_) => ErrorType::NotSupported,
        Limit::MaxBytes(_) => ErrorType::TooLong,
        Limit::MaxItems(_) => ErrorType::TooMany,
        Limit::Unique => ErrorType::Duplicate,
        _ => ErrorType::Invalid,
    };
    let sees = match limit {
        Limit::Required => Sees::Always,
        Limit::NotEmpty => Sees::Present,
        _ => Sees::Filled,
    };
    Constraint {
        owners,
        path,
        limit,
        sees,
        guards: &[],
        verdict: Verdict::Refused,
        error,
        says: "",
        printed: None,
        scope: Scope::Everywhere,
        since: Minor::OLDEST,
        until: None,
    }
}

/// Follows `hostAliases[*].ip` from a type; the items of a list count as the list.
pub(super) fn target(owner: &'static Type, path: &str) -> Option<(&'static Type, &'static Field)> {
    let mut at = owner;
    let mut last = None;
    for step in path.split('.') {
        if let Some((_, field)) = last {
            let field: &Field = field;
            at = field.shape.object()?;
        }
        last = Some((at, at.field(step.trim_end_matches("[*]"))?));
    }
    last
}

/// Every row there is.
pub fn constraints() -> impl Iterator<Item = &'static Constraint> {
    FILES.iter().flat_map(|it| it.iter())
}

/// The rows that a type owns, of all versions: what to check when an object of this type is there.
#[derive(Debug, Default)]
pub struct Rows {
    /// Those that may refuse that their value is not there, or are about the object itself.
    pub always: Vec<&'static Constraint>,
    /// Those that have nothing to say unless their path's first field is there, by that field.
    by_field: BTreeMap<&'static str, Vec<&'static Constraint>>,
}

impl Rows {
    /// The rows of a type.
    pub fn of(owner: &Type) -> &'static Rows {
        static NONE: Rows = Rows { always: Vec::new(), by_field: BTreeMap::new() };
        static OF: LazyLock<ByType<Rows>> = LazyLock::new(|| {
            let owned = |row: &'static Constraint| row.owners.iter().map(move |it| (*it, row));
            ByType::new(constraints().flat_map(owned), Rows::put)
        });
        OF.of(owner).unwrap_or(&NONE)
    }

    /// Those that have nothing to say unless this field is there.
    pub fn about(&self, field: &str) -> &[&'static Constraint] {
        self.by_field.get(field).map_or(&[], |it| it)
    }

    fn put(&mut self, row: &'static Constraint) {
        match row.path.is_empty() || row.limit == Limit::Required || row.sees == Sees::Always {
            true => self.always.push(row),
            false => self.by_field.entry(row.first_field()).or_default().push(row),
        }
    }

    fn all(&self) -> impl Iterator<Item = &'static Constraint> {
        self.always.iter().chain(self.by_field.values().flatten()).copied()
    }
}

/// The rows that speak about the last field of a trail, of all versions: what a hover or a completion there may tell.
///
/// A trail names the fields on the way with the types that own them, outermost first: `(PodSpec, containers)`,
/// `(Container, ports)`, `(ContainerPort, protocol)`. The more of it, the more rows are found: `livenessProbe`'s
/// threshold has a row that `readinessProbe`'s has not.
pub fn constraints_at(trail: &[(&Type, &str)]) -> Vec<&'static Constraint> {
    let mut found = Vec::new();
    for (at, (owner, _)) in trail.iter().enumerate().rev() {
        let rest = trail.get(at..).unwrap_or_default();
        for row in Rows::of(owner).all() {
            let mut steps = row.path.split('.').map(|it| it.trim_end_matches("[*]"));
            if rest.iter().all(|(_, field)| steps.next() == Some(*field)) && steps.next().is_none() {
                found.push(row);
            }
        }
    }
    found
}

/// The texts that a completion offers for the last field of a trail in this version, in the server's order; empty
/// where any text will do. The row that knows most of the trail speaks: under a Job's template `restartPolicy` has two
/// values. Of two such rows the one without conditions on other fields, then the one that the server enforces.
pub fn values_at(trail: &[(&Type, &str)], version: Minor) -> Vec<&'static str> {
    let mut best = None;
    for row in constraints_at(trail).into_iter().filter(|it| it.holds_in(version)) {
        let (values, enforced) = match row.limit {
            Limit::OneOf(values) => (values, true),
            Limit::Known(values) => (values, false),
            _ => continue,
        };
        let field = row.path.rsplit(['.', '[']).next().unwrap_or_default();
        let always = row.guards.iter().all(|it| it.field() == field);
        let rank = (row.path.split('.').count(), always, enforced);
        if best.is_none_or(|(other, _)| other < rank) {
            best = Some((rank, values));
        }
    }
    let values = best.map_or(&[][..], |(_, values)| values);
    values.iter().copied().filter(|it| !it.ends_with('*')).collect()
}

static FILES: &[&[Constraint]] = &[
    container::ROWS,
    metadata::ROWS,
    pod::ROWS,
    probe::ROWS,
    scheduling::ROWS,
    security::ROWS,
    volume::ROWS,
    volume_claim::ROWS,
    volume_retired::ROWS,
    warned::ROWS,
    workload::ROWS,
];
