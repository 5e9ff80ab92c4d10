//! What an editor can ask, in byte offsets and strings.
//!
//! Every question takes an open [`crate::file::File`] and answers with plain values; nothing here knows the protocol.

use std::ops::Range;

use crate::file::File;
use crate::rules::{Edit, Finding, Fix};

mod complete;
mod describe;
mod folds;
mod hover;
mod lore;
mod outline;
mod scope;

pub use complete::{CompletionOptions, complete};
pub use describe::documentation;
pub use folds::folds;
pub use hover::{hover, page};
pub use outline::outline;

/// Of more findings than this at once, as when all of a text is selected, the first get fixes.
const TRIED: usize = 20;

/// The repairs of what was found at or in a range of bytes, with the findings.
pub fn fixes(file: &File, range: Range<usize>) -> Vec<(Finding, Fix)> {
    let touches = |it: &Finding| it.range.start <= range.end && range.start <= it.range.end;
    if !file.findings().iter().any(|it| touches(&it.finding)) {
        return Vec::new();
    }
    let findings = file.findings_with_fixes_at(&range);
    let touched = findings.iter().map(|it| &it.finding).filter(|it| touches(it) && !it.fixes.is_empty());
    touched.take(TRIED).flat_map(|it| file.fixes(it).into_iter().map(|fix| (it.clone(), fix))).collect()
}

/// What a completion stands for; an editor shows an icon for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    /// A field name.
    Field,
    /// One of a field's allowed values.
    Value,
    /// The name of something declared elsewhere in the manifest: a volume, a port.
    Reference,
    /// A whole manifest to start from.
    Skeleton,
}

/// One thing that may be typed here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What the menu shows, and what is matched against the typed letters.
    pub label: String,
    /// What it is.
    pub kind: CompletionKind,
    /// The type and whether it is required, in a few words.
    pub detail: String,
    /// One sentence; the whole text comes from [`documentation`] when the editor resolves the item.
    pub summary: String,
    /// Markdown, computed when asked for; the key for it travels through the editor.
    pub documentation_key: Option<String>,
    /// Sorts before labels with a greater text.
    pub sort: String,
    /// Replaces what was typed of it; on one line, and it holds the cursor.
    pub edit: Edit,
    /// The same edit's text with `$1`-style tab stops, for editors that take snippets; indented like it.
    pub snippet: Option<String>,
    /// Deprecated in the chosen Kubernetes version.
    pub deprecated: bool,
}

/// An explanation of what stands at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// The token it explains.
    pub range: Range<usize>,
    /// Markdown.
    pub markdown: String,
}

/// A thing with a name in a document: `container web`, `volume data`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// What the outline shows.
    pub name: String,
    /// A few words beside it: the kind, the image.
    pub detail: String,
    /// The icon.
    pub kind: SymbolKind,
    /// All of it.
    pub range: Range<usize>,
    /// The part to select; inside `range`.
    pub selection: Range<usize>,
    /// What stands inside.
    pub children: Vec<Symbol>,
}

/// An outline icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum SymbolKind {
    Manifest,
    Container,
    Volume,
    Port,
    Field,
}

#[cfg(test)]
mod tests;
