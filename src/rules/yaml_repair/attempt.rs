//! Edits of a document, tried: what go-yaml makes of it then.

use std::cell::Cell;

use super::super::{Edit, Syntax};
use crate::yaml::{At, Data, parse_unbounded};

/// A longer document, in bytes, is not tried.
const LONGEST: usize = 1 << 16;

/// So much text is read again for one document, in bytes.
const BUDGET: usize = 1 << 18;

/// A document that go-yaml refuses, and how much may still be tried with it.
pub(in crate::rules) struct Attempts<'s, 't> {
    pub(super) syntax: &'s Syntax<'t>,
    refused: usize,
    left: Cell<usize>,
}

impl<'s, 't> Attempts<'s, 't> {
    /// `None` where nobody asks for ways out, or the document is too long.
    pub(in crate::rules) fn at(syntax: &'s Syntax<'t>) -> Option<Self> {
        let wanted = syntax.repairs && syntax.document.node.len <= LONGEST;
        wanted.then(|| Attempts { syntax, refused: refused(syntax.document), left: Cell::new(BUDGET) })
    }

    /// How many places go-yaml still refuses after edits, which are in the order of the text. `None` if that is not
    /// fewer, if the first edit ends within a text, which the rest of its line would become a part of, or if enough was
    /// tried.
    pub(super) fn refused_after(&self, edits: &[Edit]) -> Option<usize> {
        let Syntax { text, start, document, .. } = self.syntax;
        let old = text.slice(*start..start + document.node.len);
        self.left.set(self.left.get().checked_sub(old.len())?);
        let (mut new, mut end) = (String::new(), 0);
        for it in edits {
            new.push_str(old.get(end..it.range.start)?);
            new.push_str(&it.new);
            end = it.range.end;
        }
        new.push_str(old.get(end..)?);
        let node = parse_unbounded(&new);
        let after = refused(At::root(&node));
        let first = edits.first()?;
        let joined = text_around(At::root(&node), first.range.start + first.new.len());
        (after < self.refused && joined.is_none()).then_some(after)
    }

    /// Whether some edits mend anything.
    pub(super) fn mends(&self, edits: &[Edit]) -> bool {
        self.refused_after(edits).is_some()
    }
}

/// How many places of a tree go-yaml refuses.
fn refused(at: At) -> usize {
    if !at.node.marks.troubled {
        return 0;
    }
    let own = at.node.problems.iter().filter(|it| it.refused).count();
    own + at.children().map(refused).sum::<usize>()
}

/// The scalar that a place is in the middle of.
pub(super) fn text_around(at: At, place: usize) -> Option<At> {
    let around = |it: &At| it.start < place && place < it.range().end;
    if matches!(at.node.data, Data::Scalar(_)) {
        return Some(at).filter(around);
    }
    let parts = at.entry_at(place).into_iter().chain(at.key()).chain(at.value()).chain(at.strays());
    parts.filter(around).find_map(|it| text_around(it, place))
}
