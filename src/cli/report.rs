//! What `podls check` found in one text, ready to be printed in either format.

use crate::file::Located;
use crate::rules::Severity;
use crate::text::{Encoding, Place, Text};

/// One text and what is wrong with it.
pub(super) struct Report<'a> {
    /// What the text is called.
    pub(super) name: &'a str,
    /// The text itself.
    pub(super) source: &'a str,
    /// The same text, which knows lines.
    pub(super) text: &'a Text,
    /// In the order of places.
    pub(super) findings: &'a [Located],
}

impl Report<'_> {
    /// Line and column as people count them: both from 1, columns in characters. A byte order mark is none.
    pub(super) fn place(&self, offset: usize) -> (u32, u32) {
        let Place { line, column } = self.text.place(offset, Encoding::Utf32);
        let mark = u32::from(line == 0 && column > 0 && self.source.starts_with('\u{feff}'));
        (line + 1, column + 1 - mark)
    }
}

/// The word for a severity in both formats.
pub(super) fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
        Severity::Hint => "hint",
    }
}
