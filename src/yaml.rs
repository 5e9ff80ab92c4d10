//! A file's YAML as a lossless tree that always succeeds, and its edits.
//!
//! YAML is read as the kube-apiserver reads it: with go-yaml v2, which is
//! libyaml in Go and speaks YAML 1.1. Nothing here knows Kubernetes.

mod children;
pub mod tree;

pub use tree::{At, Data, Node};

/// How deep collections may be nested before the rest is one unread scalar. Kubernetes ends at 10,000; a Pod needs
/// fewer than 40.
pub const MAX_DEPTH: usize = 200;
