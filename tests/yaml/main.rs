//! How podls reads YAML, before other judges: the YAML test suite, yaml-rust2 for what a text says, libyaml for
//! whether it says anything, and texts that would like to bring a parser down.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod events;
mod hostile;
mod judge;
mod suite;
