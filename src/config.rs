//! Settings as a value.
