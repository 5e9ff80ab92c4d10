//! A file's YAML as a lossless tree that always succeeds, and its edits.
//!
//! YAML is read as the kube-apiserver reads it: with go-yaml v2, which is
//! libyaml in Go and speaks YAML 1.1. Nothing here knows Kubernetes.

use std::ops::Range;
use std::sync::Arc;

use crate::text::Text;

mod children;
pub mod cursor;
mod edit;
mod flow;
mod parser;
mod read;
mod scan;
pub mod scalar;
pub mod tree;

pub use scan::BREAKS;
pub use tree::{At, Children, Data, Node};

/// How deep collections may be nested before the rest is one unread scalar. Kubernetes ends at 10,000; a Pod needs
/// fewer than 40.
pub const MAX_DEPTH: usize = 200;

/// The tree of one file: its documents, as the server cuts them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    documents: Children,
}

impl Tree {
    /// Reads a whole text.
    pub fn parse(text: &Text) -> Tree {
        let whole = text.slice(0..text.len());
        Tree { documents: parse_documents(&whole).into_iter().collect() }
    }

    /// The tree of `text`, in which the bytes of `replaced` of the text that this tree was made of have become
    /// `inserted` bytes. Nodes that the edit does not touch are shared.
    pub fn edited(&self, text: &Text, replaced: Range<usize>, inserted: usize) -> Tree {
        Tree { documents: edit::edited(&self.documents, text, replaced, inserted) }
    }

    /// The documents, with their starts in the file: at least one, unless the file is empty.
    pub fn documents(&self) -> impl Iterator<Item = At<'_>> + Clone {
        self.documents.iter().map(|(start, node)| At { start, node })
    }

    /// The document that holds the offset; at a border the later.
    pub fn document_at(&self, offset: usize) -> Option<At<'_>> {
        self.documents.holding(offset).map(|(_, start, node)| At { start, node })
    }

    /// Length of the text in bytes.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }
}

/// The same document read without the bound on how far a quote or bracket may close behind its indentation: the
/// judge of a document that the bounded tree left undecided, and of a text that may become one.
pub fn parse_unbounded(document: &str) -> Arc<Node> {
    parser::Parser::document(document, usize::MAX)
}

/// The documents of a text that starts at a document's start.
fn parse_documents(text: &str) -> Vec<Arc<Node>> {
    cut(text).map(|it| parser::Parser::document(it, scan::LOOK_AHEAD)).collect()
}

/// Cuts a text before each line that starts with `---` (apimachinery `util/yaml`, `splitYAMLDocument`).
fn cut(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.find("\n---").map_or(rest.len(), |it| it + 1);
        let (document, behind) = rest.split_at_checked(end)?;
        rest = behind;
        Some(document)
    })
}
