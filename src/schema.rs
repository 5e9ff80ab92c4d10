//! Which fields Kubernetes has, since when, what they mean and what they allow.
//!
//! Everything here is static data of all served versions at once: a field knows the first and the last version that
//! has it, and whoever asks names the version. What the published schema says stands in `generated.rs`; what only the
//! server's code says (ranges, enums, unions, gates) stands beside it, written by hand.

use std::fmt;
use std::hash::{Hash, Hasher};

/// A [`Type`] as `generated.rs` writes it: what its fields are found by is made of them.
macro_rules! object {
    (name: $name:literal, doc: $doc:literal, fields: [$($field:expr),* $(,)?],) => {{
        static FIELDS: &[Field] = &[$($field),*];
        Type { name: $name, doc: $doc, fields: FIELDS, letters: &letters_of::<{ FIELDS.len() }>(FIELDS) }
    }};
}

mod by_type;
mod constraints;
mod defaults;
mod embedded;
mod formats;
mod gates;
#[rustfmt::skip]
mod generated;
mod kinds;
mod links;
mod nearest;
mod unions;

pub use constraints::{
    Constraint, ErrorType, Guard, Limit, RESOURCE_FIELDS, Rows, Scope, Sees, Verdict, constraints,
    constraints_at, values_at,
};
pub use defaults::{DefaultIn, DefaultValue, FieldDefault, default_of, defaults};
pub use embedded::{always_there, embedded};
pub use formats::Format;
pub use gates::{Gate, Stage, dropped, gate_of, gates};
pub use kinds::{Gone, Kind, kind, kinds};
pub use nearest::nearest;
pub use unions::{Many, ManyAt, Union, union_with, unions, unions_of};

/// A minor version of Kubernetes 1: 37 is 1.37.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Minor(pub u8);

impl Minor {
    /// The oldest that podls knows.
    pub const OLDEST: Minor = Minor(29);
    /// The newest that podls knows, and the default.
    pub const NEWEST: Minor = Minor(37);

    /// Every version that podls knows, oldest first.
    pub fn all() -> impl Iterator<Item = Minor> {
        (Self::OLDEST.0..=Self::NEWEST.0).map(Minor)
    }
}

/// As people write it: `1.37`.
impl fmt::Display for Minor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1.{}", self.0)
    }
}

/// An object with named fields, such as `Container`. There is one of each name; equality and hash go by the name.
pub struct Type {
    /// Kubernetes' short name: `Container`. No two types of the table share one.
    pub name: &'static str,
    /// Kubernetes' own description; empty for what only the server writes.
    pub doc: &'static str,
    /// Fields of all versions, sorted by name.
    pub fields: &'static [Field],
    /// The first letters of their names, by which most are told apart. A search goes through these alone: they lie
    /// close together, and fields do not.
    letters: &'static [u64],
}

impl Type {
    /// The field of this name, whatever version has it; ask [`Field::exists_in`] for one.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.get(self.place(name)?)
    }

    /// Where the field of this name stands among the others.
    pub fn place(&self, name: &str) -> Option<usize> {
        let wanted = letters(name);
        let first = self.letters.partition_point(|it| *it < wanted);
        let alike = self.letters.get(first..)?.iter().take_while(|it| **it == wanted).count();
        (first..first + alike).find(|at| self.fields.get(*at).is_some_and(|it| is_rest_same(it.name, name)))
    }

    /// The fields that this version has, sorted by name.
    pub fn fields_in(&self, version: Minor) -> impl Iterator<Item = &'static Field> + use<> {
        self.fields.iter().filter(move |it| it.exists_in(version))
    }
}

impl PartialEq for Type {
    fn eq(&self, other: &Type) -> bool {
        self.name == other.name
    }
}

impl Eq for Type {}

impl Hash for Type {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

/// The name alone: a type leads to half of the table.
impl fmt::Debug for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// A field of a [`Type`].
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// As it is written in a manifest: `containerPort`.
    pub name: &'static str,
    /// What may stand under it.
    pub shape: Shape,
    /// Kubernetes' own description, of the newest version that has the field; empty for what only the server writes.
    pub doc: &'static str,
    /// The first version that has it; [`Minor::OLDEST`] for all that were there before.
    pub since: Minor,
    /// The last version that has it; `None` while the newest does.
    pub until: Option<Minor>,
    /// Required by the published schema of the newest version that has it. The server's own code is laxer at some
    /// fields and stricter at others.
    pub required: bool,
    /// The keys that tell the items of this list apart when manifests are merged; empty for other fields.
    pub keys: &'static [&'static str],
    /// On its way out of Kubernetes.
    pub deprecated: bool,
}

impl Field {
    /// Whether a manifest of this version may hold it.
    pub fn exists_in(&self, version: Minor) -> bool {
        self.since <= version && self.until.is_none_or(|last| version <= last)
    }

    const fn since(mut self, minor: u8) -> Field {
        self.since = Minor(minor);
        self
    }

    const fn until(mut self, minor: u8) -> Field {
        self.until = Some(Minor(minor));
        self
    }

    const fn required(mut self) -> Field {
        self.required = true;
        self
    }

    const fn keys(mut self, keys: &'static [&'static str]) -> Field {
        self.keys = keys;
        self
    }

    const fn deprecated(mut self) -> Field {
        self.deprecated = true;
        self
    }

    const fn doc(mut self, doc: &'static str) -> Field {
        self.doc = doc;
        self
    }
}

/// A field that every version has, optional and without a text: what the rows of `generated.rs` start from.
const fn field(name: &'static str, shape: Shape) -> Field {
    let since = Minor::OLDEST;
    Field { name, shape, doc: "", since, until: None, required: false, keys: &[], deprecated: false }
}

/// How many letters [`letters`] takes.
const LETTERS: usize = size_of::<u64>();

/// The first letters of a name, in a number that sorts as they do.
const fn letters(name: &str) -> u64 {
    let mut rest = name.as_bytes();
    let mut number = 0;
    let mut places = LETTERS;
    while places > 0 {
        number <<= u8::BITS;
        if let [letter, behind @ ..] = rest {
            number |= *letter as u64;
            rest = behind;
        }
        places -= 1;
    }
    number
}

/// Those of the names of fields.
const fn letters_of<const N: usize>(fields: &[Field]) -> [u64; N] {
    let mut all = [0; N];
    let (mut left, mut rest): (&mut [u64], _) = (&mut all, fields);
    while let ([first, behind @ ..], [field, others @ ..]) = (left, rest) {
        *first = letters(field.name);
        (left, rest) = (behind, others);
    }
    all
}

/// Whether two names with the same [`letters`] are the same.
fn is_rest_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && (one.len() <= LETTERS || one == other)
}

/// What may stand under a field. `null` may stand everywhere and means "not set".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A string; a number or boolean without quotes is refused.
    String,
    /// A whole number of 32 bits.
    Int32,
    /// A whole number of 64 bits.
    Int64,
    /// `true` or `false`.
    Boolean,
    /// An amount, `500m` or `1Gi`, or a plain number.
    Quantity,
    /// A whole number of 32 bits, or a string.
    IntOrString,
    /// A moment, `2026-11-24T16:00:00Z`.
    Time,
    /// An object with named fields.
    Object(&'static Type),
    /// A list whose items have all this shape.
    List(&'static Shape),
    /// An object whose keys are free and whose values have all this shape.
    Map(&'static Shape),
    /// An object that Kubernetes does not look into.
    Any,
}

impl Shape {
    /// The type that is reached by going through lists and maps; `None` for what has no named fields.
    pub fn object(self) -> Option<&'static Type> {
        match self {
            Shape::Object(it) => Some(it),
            Shape::List(inner) | Shape::Map(inner) => inner.object(),
            _ => None,
        }
    }
}

/// As people write it: `string`, `list of Container`, `map of Quantity`.
impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shape::String => f.write_str("string"),
            Shape::Int32 => f.write_str("int32"),
            Shape::Int64 => f.write_str("int64"),
            Shape::Boolean => f.write_str("boolean"),
            Shape::Quantity => f.write_str("quantity"),
            Shape::IntOrString => f.write_str("integer or string"),
            Shape::Time => f.write_str("time"),
            Shape::Object(it) => f.write_str(it.name),
            Shape::List(inner) => write!(f, "list of {inner}"),
            Shape::Map(inner) => write!(f, "map of {inner}"),
            Shape::Any => f.write_str("object"),
        }
    }
}

/// Every type that a workload can hold, sorted by name.
pub fn types() -> &'static [&'static Type] {
    generated::TYPES
}

/// The type of this short name, `Container`.
pub fn find_type(name: &str) -> Option<&'static Type> {
    let at = types().binary_search_by(|it| it.name.cmp(name)).ok()?;
    types().get(at).copied()
}

/// Every place where a field of this name belongs, in any version: the type and the field, sorted by the type's name.
pub fn owners(field: &str) -> impl Iterator<Item = (&'static Type, &'static Field)> {
    types().iter().filter_map(move |it| Some((*it, it.field(field)?)))
}
