//! Which fields Kubernetes has, since when, what they mean and what they allow.

/// A minor version of Kubernetes 1: 37 is 1.37.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Minor(pub u8);

impl Minor {
    /// The oldest that podls knows.
    pub const OLDEST: Minor = Minor(29);
    /// The newest that podls knows, and the default.
    pub const NEWEST: Minor = Minor(37);
}
