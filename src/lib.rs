//! podls: what the kube-apiserver would say about a Pod, as you type.
//!
//! The modules stand from the ground up: a module may use only those listed
//! above it. `tests/tidy.rs` reads this list and checks it, so the order below
//! is the architecture.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod text;
pub mod yaml;
pub mod schema;
pub mod manifest;
pub mod rules;
pub mod config;
pub mod file;
pub mod ide;
pub mod project;
pub mod lsp;
pub mod cli;
