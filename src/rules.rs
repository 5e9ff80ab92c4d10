//! What can be wrong in a Pod: findings, and the list of rules.

use std::ops::Range;

pub use crate::schema::ErrorType;

/// How bad a finding is. `Error` means that the kube-apiserver refuses the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Accepted, and worth knowing.
    Hint,
    /// Accepted, but it cannot do what the author wants.
    Info,
    /// Accepted with a warning, or a template whose Pods would be refused.
    Warning,
    /// Refused.
    Error,
}

/// One edit of text: the bytes of `range` are replaced by `new`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edit {
    /// Byte offsets, counted like the finding's.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub new: String,
}

/// A way to repair a finding.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fix {
    /// What it does, for a menu: `Use the free port 8081`.
    pub title: String,
    /// Edits that do not overlap.
    pub edits: Vec<Edit>,
    /// The one that an editor may apply without asking; at most one fix of a finding.
    pub preferred: bool,
}

/// Something that is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    /// Bytes of the smallest token that is wrong, counted from the start of what was judged: a container's rules
    /// count from the container, a document's analysis from the document, an open file's answers from its first byte.
    pub range: Range<usize>,
    /// How bad it is here.
    pub severity: Severity,
    /// The rule's id, `host-port-clash`.
    pub rule: &'static str,
    /// The server's type of error; `None` for YAML syntax and for what only podls says.
    pub error_type: Option<ErrorType>,
    /// The path as the server prints it, relative like `range`; empty where there is none.
    pub field: String,
    /// The server's text where it has one.
    pub message: String,
    /// Other places that take part, with a word on each; ranges count like `range`.
    pub related: Vec<(Range<usize>, String)>,
    /// What an editor should grey out or strike through.
    pub tag: Option<Tag>,
    /// Ways out, best first.
    pub fixes: Vec<Fix>,
}

/// How an editor may draw a finding beside its severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    /// Has no effect: drawn faded.
    Unnecessary,
    /// On its way out of Kubernetes: drawn struck through.
    Deprecated,
}
