//! Settings as a value.

use crate::schema::Minor;

/// What the user chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The Kubernetes whose rules hold.
    pub kubernetes_version: Minor,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { kubernetes_version: Minor::NEWEST }
    }
}
