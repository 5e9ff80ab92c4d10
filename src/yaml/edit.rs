//! Edits of a tree.

use std::ops::Range;
use std::sync::Arc;

use super::tree::{Children, Node};
use crate::text::Text;

/// The documents of `text`, in which the bytes of `replaced` became `inserted` bytes.
pub fn edited(documents: &Children, text: &Text, replaced: Range<usize>, inserted: usize) -> Children {
    let (first, start) = first_touched(documents, text, replaced.start);
    let (last, end) = last_touched(documents, text, &replaced, inserted);
    let new_end = (end + inserted).saturating_sub(replaced.len());
    let region = text.slice(start..new_end);
    let new: Vec<Arc<Node>> = super::parse_documents(&region);
    documents.spliced(first..last, new)
}

/// Number and start of the first document that an edit at `offset` touches: the one before too if its end moves.
fn first_touched(documents: &Children, text: &Text, offset: usize) -> (usize, usize) {
    let Some((number, start, _)) = documents.holding(offset) else { return (0, 0) };
    // Whether the document's own start is still one.
    let still =
        number == 0 || (offset > start + 2 || text.slice(start..(start + 3).min(text.len())) == "---");
    match number.checked_sub(1).and_then(|it| documents.get(it).map(|(at, _)| (it, at))) {
        Some(previous) if !still || offset <= start + 3 => previous,
        _ => (number, start),
    }
}

/// Number behind the last document that an edit touches, and where that document ended before.
fn last_touched(
    documents: &Children,
    text: &Text,
    replaced: &Range<usize>,
    inserted: usize,
) -> (usize, usize) {
    let Some((mut number, mut start, mut node)) = documents.holding(replaced.end) else {
        return (documents.count(), documents.len());
    };
    // The document ends before a line; where its last break went, the next one joins it.
    loop {
        let end = start + node.len;
        let new_end = (end + inserted).saturating_sub(replaced.len());
        let ends_line = new_end.checked_sub(1).and_then(|it| text.byte(it)) == Some(b'\n');
        match documents.get(number + 1) {
            Some(next) if !ends_line || replaced.end > end => {
                number += 1;
                (start, node) = next;
            }
            _ => return (number + 1, end),
        }
    }
}
