//! Edits of a tree: the smallest entries around an edit are read again, and the rest is shared.
//!
//! What an entry is depends on its own lines and on the collection's [`Shape`];
//! where it ends depends on the first two characters of the next one's header,
//! and on how far a quote in it was looked for its end. So reading again may
//! begin at an entry that begins well before the edit, and may end as soon as
//! it arrives where an entry behind the edit began. Where it does not, the
//! collection around is tried, at last the document.

use std::ops::Range;
use std::sync::Arc;

use super::parser::{self, Parser, Shape};
use super::tree::{Children, Collection, Data, Document, Entry, Marks, Node, Problem, Slot};
use crate::text::Text;

/// How much is read behind an edit at first; more is taken where that does not do.
const WINDOW: usize = 512;

/// An edit, and the text behind it. Offsets before and after are the same up to `replaced.start`.
struct Change<'t> {
    text: &'t Text,
    replaced: Range<usize>,
    inserted: usize,
    /// Where what is read of the document ends, after the edit.
    end: usize,
}

impl Change<'_> {
    /// An offset behind the edit, after it.
    fn moved(&self, offset: usize) -> usize {
        offset + self.inserted - self.replaced.len()
    }

    /// An offset behind the edit, before it.
    fn before(&self, offset: usize) -> Option<usize> {
        (offset + self.replaced.len()).checked_sub(self.inserted)
    }
}

/// The documents of `text`, in which the bytes of `replaced` became `inserted` bytes.
pub fn edited(documents: &Children, text: &Text, replaced: Range<usize>, inserted: usize) -> Children {
    if let Some((number, start, node)) = documents.holding(replaced.start)
        && let Some(node) = document(node, start, text, &replaced, inserted)
    {
        return documents.spliced(number..number + 1, vec![node]);
    }
    let (first, start) = first_touched(documents, text, replaced.start);
    let (last, end) = last_touched(documents, text, &replaced, inserted);
    let region = text.slice(start..end + inserted - replaced.len());
    documents.spliced(first..last, super::parse_documents(&region))
}

/// A document after an edit inside it that leaves its borders alone; `None` where it has to be read as a whole.
fn document(
    node: &Arc<Node>,
    start: usize,
    text: &Text,
    replaced: &Range<usize>,
    inserted: usize,
) -> Option<Arc<Node>> {
    let Data::Document(document) = &node.data else { return None };
    let last = document.ignored.is_none() && start + node.len == text.len() + replaced.len() - inserted;
    let end = start + document.ignored.unwrap_or(node.len);
    // The text before the root may hold a byte order mark.
    let inside =
        replaced.start > start + document.marker + 3 && (replaced.end < end || (last && replaced.end == end));
    if !inside || makes_marker(text, replaced.start, inserted) {
        return None;
    }
    let change = Change { text, replaced: replaced.clone(), inserted, end: end + inserted - replaced.len() };
    let root = entry(&document.root, start, &change)?;
    let marker = document.marker;
    let ignored = document.ignored.map(|it| it + inserted - replaced.len());
    Some(rebuilt(node, start, &change, root, |root| {
        Data::Document(Document { marker, ignored, root }.into())
    }))
}

/// Whether a line that the edit touches now parts or ends documents.
fn makes_marker(text: &Text, at: usize, inserted: usize) -> bool {
    let line = text.line_around(at);
    let one = at + inserted <= line.end;
    let last = if one { line.end } else { text.line_around(at + inserted).end };
    let lines = text.slice(line.start..last);
    parser::is_marker(&lines) || !one && lines.contains("\n---") || parser::document_end(&lines) < lines.len()
}

/// An entry after an edit inside its value.
fn entry(it: &Entry, start: usize, change: &Change) -> Option<Entry> {
    let mut fresh = it.clone();
    let reached = |slot: &Slot| start + slot.at + slot.node.len + slot.node.look > change.replaced.start;
    if fresh.key.as_ref().is_some_and(reached) {
        return None;
    }
    // What is left over of an entry is left over for what stands in it: an edit there may join it to the value.
    let slot = fresh.value.as_mut().filter(|it| reached(it))?;
    let from = start + slot.at;
    if from >= change.replaced.start || change.replaced.end > from + slot.node.len {
        return None;
    }
    slot.node = node(&slot.node, start + slot.at, change)?;
    let at = slot.at;
    for slot in fresh.strays.iter_mut().filter(|it| it.at > at) {
        slot.at = change.moved(slot.at);
    }
    let offset = change.replaced.start - start;
    for comment in fresh.comments.iter_mut().filter(|it| it.start >= offset) {
        *comment = change.moved(comment.start)..change.moved(comment.end);
    }
    Some(fresh)
}

/// A node around a changed entry.
fn rebuilt(
    old: &Arc<Node>,
    start: usize,
    change: &Change,
    entry: Entry,
    data: impl FnOnce(Entry) -> Data,
) -> Arc<Node> {
    let len = change.moved(old.len);
    let problems = moved_problems(old, start, change);
    let mut marks = entry.own_marks();
    marks.troubled |= !problems.is_empty();
    marks.templated |= problems.iter().any(|it| it.message == parser::words::TEMPLATE);
    let marks = entry.slots().fold(marks, |all, slot| all.with(slot.node.marks));
    let look =
        entry.slots().map(|it| (it.at + it.node.len + it.node.look).saturating_sub(len)).max().unwrap_or(0);
    Arc::new(Node { len, look, data: data(entry), problems, marks })
}

/// A node's own problems: those behind the edit move.
fn moved_problems(old: &Node, start: usize, change: &Change) -> Box<[Problem]> {
    let mut problems = old.problems.clone();
    for problem in problems.iter_mut().filter(|it| start + it.range.start >= change.replaced.start) {
        problem.range = change.moved(problem.range.start)..change.moved(problem.range.end);
    }
    problems
}

/// A node after an edit inside it.
fn node(old: &Arc<Node>, start: usize, change: &Change) -> Option<Arc<Node>> {
    match &old.data {
        Data::Entry(it) => {
            let fresh = entry(it, start, change)?;
            Some(rebuilt(old, start, change, fresh, Data::Entry))
        }
        Data::Map(it) => collection(it, false, old, start, change),
        Data::Seq(it) => collection(it, true, old, start, change),
        Data::Document(_) | Data::Scalar(_) | Data::Alias(_) => None,
    }
}

/// A collection after an edit inside it.
fn collection(
    it: &Collection,
    seq: bool,
    old: &Arc<Node>,
    start: usize,
    change: &Change,
) -> Option<Arc<Node>> {
    let inside = change.replaced.start >= start + it.decided
        && change.replaced.end <= start + it.open + it.entries.len();
    // Whether brackets hold a line that stands less deep is a question to the entry around them.
    let own = !it.wide && it.closed && (!it.flow || it.parent < 0);
    if !inside || !own {
        return None;
    }
    let base = start + it.open;
    let (number, at, child) = it.entries.first_reaching(change.replaced.start - base)?;
    let holds = base + at < change.replaced.start && change.replaced.end <= base + at + child.len;
    let entries = match holds.then(|| node(child, base + at, change)).flatten() {
        Some(fresh) => it.entries.spliced(number..number + 1, vec![fresh]),
        None => reread(it, seq, base, number, change)?,
    };
    let collection = Collection { entries, ..*it };
    let mut fresh = parser::collection_node(seq, collection, change.moved(old.len));
    fresh.problems = moved_problems(old, start, change);
    fresh.marks.troubled |= !fresh.problems.is_empty();
    Some(Arc::new(fresh))
}

/// Reads entries again, from the one with this number on, until the text is again where an old entry began.
fn reread(it: &Collection, seq: bool, base: usize, mut number: usize, change: &Change) -> Option<Children> {
    let (mut at, child) = it.entries.get(number)?;
    let lead = child.entry().map_or(0, |entry| entry.lead);
    // The entry before ends where it does for the first two characters of this one's header.
    if change.replaced.start < base + at + lead + 2 && (number > 0 || !it.flow) {
        number = number.checked_sub(1)?;
        at = it.entries.get(number)?.0;
    }
    let start = base + at;
    let boundary = |offset: usize| {
        let old = change.before(start + offset)?.checked_sub(base)?;
        if base + old < change.replaced.end {
            return None;
        }
        if old == it.entries.len() {
            return Some(it.entries.count());
        }
        it.entries.holding(old).filter(|(_, at, _)| *at == old).map(|(number, _, _)| number)
    };
    let mut window = change.replaced.start + change.inserted - start + WINDOW;
    loop {
        let end = (start + window).min(change.end);
        let text = change.text.slice(start..end);
        let mut parser = Parser::window(&text, end == change.end);
        parser.depth = it.depth;
        let mut nodes = Vec::new();
        let stop = |offset: usize| boundary(offset).is_some();
        if it.flow {
            parser.indent = it.column;
            parser.flow_entries(seq, text.len(), stop, &mut nodes);
        } else {
            let column = isize::try_from(it.column).ok()?;
            let compact = number == 0 && lead == 0 && column > 0;
            let shape = Shape { seq, column, parent: it.parent, indentless: it.indentless };
            parser.entries(shape, compact, stop, &mut nodes);
        }
        if parser.scan.starved() {
            window *= 4;
            continue;
        }
        if it.flow && parser.unclosed {
            return None;
        }
        let last = boundary(parser.at)?;
        return (!nodes.is_empty()).then(|| it.entries.spliced(number..last, nodes));
    }
}

impl Entry {
    /// What the entry itself marks, beside its children.
    fn own_marks(&self) -> Marks {
        let anchored = self.properties.anchor.is_some() || self.key_properties.anchor.is_some();
        let merge = self.key.as_ref().and_then(|it| it.node.scalar()).is_some_and(|it| it.is_merge());
        let tagged = self.properties.tag.is_some() || self.key_properties.tag.is_some();
        Marks { anchors: anchored, aliases: merge, odd: tagged, ..Marks::default() }
    }
}

/// Number and start of the first document that an edit at `offset` touches: the one before too if its end moves.
fn first_touched(documents: &Children, text: &Text, offset: usize) -> (usize, usize) {
    let Some((number, start, _)) = documents.holding(offset) else { return (0, 0) };
    let still = offset >= start + 3 || text.slice(start..(start + 3).min(text.len())) == "---";
    match number.checked_sub(1).and_then(|it| documents.get(it).map(|(at, _)| (it, at))) {
        Some(previous) if !still || offset == start => previous,
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
    // A document ends behind a line break; where that went, the next one joins it.
    loop {
        let end = start + node.len;
        let ends_line =
            (end + inserted - replaced.len()).checked_sub(1).and_then(|it| text.byte(it)) == Some(b'\n');
        match documents.get(number + 1) {
            Some(next) if !ends_line => {
                number += 1;
                (start, node) = next;
            }
            _ => return (number + 1, end),
        }
    }
}
