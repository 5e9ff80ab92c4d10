//! Reads block YAML into nodes; it always succeeds.
//!
//! An entry owns its header line and every line that stands deeper. So what an
//! entry is depends on its text, on the kind and column of the collection it
//! stands in, and on nothing before it: [`Parser::entries`] may begin at any
//! entry, which is what an edit does.
//!
//! What does not fit stays in its entry, read as a stray, with a problem where
//! go-yaml would end.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::scan::{LOOK_AHEAD, Line, LineKind, Scan, forbidden_characters};
use super::tree::{Collection, Data, Entry, Marks, Node, Problem, Slot, Style};

mod block;
mod document;
mod property;
mod tail;
mod value;

pub(super) use document::{document_end, is_marker};

/// A parser at a place of a text.
pub struct Parser<'s> {
    pub(super) scan: Scan<'s>,
    pub(super) at: usize,
    /// How far behind its indentation a quote or bracket may close.
    pub(super) budget: usize,
    pub(super) depth: usize,
    /// A quote or bracket inside of brackets did not close, which only happens where the outermost does not either.
    pub(super) unclosed: bool,
    /// How deep a line must stand to be deeper than the block entry around: 0 at the root. Set for what stands in
    /// brackets.
    pub(super) indent: usize,
    /// Nobody reads the text here, so nothing in it is a problem.
    pub(super) quiet: bool,
    /// Forbidden characters that no node has reported yet, the last one first.
    forbidden: Vec<usize>,
}

/// A collection's kind, where its entries stand, and where the entry around it does.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Entries with dashes.
    pub seq: bool,
    /// Column of keys or dashes.
    pub column: isize,
    /// Column of the entry around: what stands no deeper does not belong to the collection.
    pub parent: isize,
    /// Dashes in the column of their key.
    pub indentless: bool,
}

/// An entry or a document while it is read: offsets count from the text's start.
#[derive(Default)]
pub struct Draft {
    pub(super) start: usize,
    pub(super) entry: Entry,
    pub(super) comments: Vec<Range<usize>>,
    pub(super) strays: Vec<Slot>,
    pub(super) problems: Vec<Problem>,
    pub(super) marks: Marks,
}

impl Draft {
    pub(super) fn new(start: usize) -> Draft {
        Draft { start, ..Draft::default() }
    }

    pub(super) fn problem(&mut self, range: Range<usize>, message: impl Into<Cow<'static, str>>) {
        self.problems.push(Problem { range, message: message.into(), refused: true });
    }

    /// Whether go-yaml ends in it, so that more of the same would only repeat that.
    fn refused(&self) -> bool {
        self.problems.iter().any(|it| it.refused)
    }

    /// What go-yaml misses behind a value that is complete.
    fn expected(&self) -> &'static str {
        let item = self.entry.key.is_none() && self.entry.colon.is_none();
        if item { words::DASH } else { words::KEY }
    }
}

/// What go-yaml says, in words that it uses.
pub(super) mod words {
    pub const TAB: &str = "found character that cannot start any token: a tab; indent with spaces";
    pub const PLAIN_TAB: &str = "found a tab character that violates indentation: indent with spaces";
    pub const TEMPLATE: &str =
        "invalid map key: what stands in braces here is for a template engine, no YAML";
    pub const NO_DASH: &str = "block sequence entries are not allowed in this context";
    pub const NO_MARK: &str = "mapping keys are not allowed in this context";
    pub const NODE: &str = "did not find expected node content";
    pub const NAME: &str = "did not find expected alphabetic or numeric character";
    pub const NULL: &str = "a key must not be null";
    pub const QUOTE: &str = "found unexpected end of stream: the quote that opens here does not close";
    pub const NO_START: &str = "found character that cannot start any token";
    pub const VALUE: &str = "mapping values are not allowed in this context";
    pub const KEY: &str = "did not find expected key";
    pub const COLON: &str = "could not find expected ':'";
    pub const DASH: &str = "did not find expected '-' indicator";
    pub const CONTROL: &str = "control characters are not allowed";
    pub const SECOND: &str = "a value has one anchor and one tag at most";
}

impl<'s> Parser<'s> {
    /// A parser of a document's text, or of a window into it that may end before the document does.
    fn new(text: &'s str, ends: bool, forbidden: Vec<usize>, budget: usize) -> Parser<'s> {
        Parser {
            scan: Scan::new(text, ends),
            at: 0,
            budget,
            depth: 0,
            unclosed: false,
            indent: 0,
            quiet: false,
            forbidden,
        }
    }

    /// A parser of a window that begins inside a document, and `ends` with it or before it.
    pub(super) fn window(text: &'s str, ends: bool) -> Parser<'s> {
        Parser::new(text, ends, forbidden_characters(text), LOOK_AHEAD)
    }

    /// Takes blank lines, comments and those of a template engine; answers with the line that the parser stands before then. `plain` is the column
    /// of the entry whose plain scalar ends just before: go-yaml reads on over blank lines then, and takes tabs there
    /// that stand deep enough.
    pub(super) fn trivia(&mut self, draft: &mut Draft, mut plain: Option<isize>) -> Line {
        loop {
            let line = self.scan.line(self.at);
            match line.kind {
                LineKind::End | LineKind::Content => return line,
                LineKind::Blank => self.tab(draft, &line, plain),
                LineKind::Comment => {
                    self.tab(draft, &line, plain);
                    draft.comments.push(line.first..line.end);
                    plain = None;
                }
                LineKind::Template => {
                    draft.problem(line.first..line.end, words::TEMPLATE);
                    draft.marks.templated = true;
                    plain = None;
                }
            }
            self.at = line.next;
        }
    }

    /// Reports a tab in the indentation of a line.
    fn tab(&self, draft: &mut Draft, line: &Line, plain: Option<isize>) {
        if let Some(tab) = line.tab {
            let column = (tab - line.start) as isize;
            if plain.is_none_or(|entry| column <= entry) {
                draft.problem(tab..tab + 1, if plain.is_some() { words::PLAIN_TAB } else { words::TAB });
            }
        }
    }

    /// Makes a node the draft's value.
    pub(super) fn put(&self, draft: &mut Draft, at: usize, node: Node) {
        draft.entry.value = Some(Slot { at, node: Arc::new(node) });
    }

    /// Makes a node of a draft that ends at the parser's place.
    pub(super) fn finish(&mut self, mut draft: Draft, data: impl FnOnce(Entry) -> Data) -> Arc<Node> {
        let (start, end) = (draft.start, self.at);
        // Those before it belong to an entry around it; those in text that nobody reads to the document, for go-yaml looks
        // at all characters first.
        if !self.quiet {
            let behind = self.forbidden.partition_point(|it| *it >= end);
            let from = self.forbidden.partition_point(|it| *it >= start);
            for at in self.forbidden.drain(behind..from.max(behind)) {
                draft.problem(at..at + self.scan.char_len(at), words::CONTROL);
            }
        }
        let look = |slot: &Slot| (slot.at + slot.node.len + slot.node.look).saturating_sub(end);
        let entry = &mut draft.entry;
        let looked = entry.key.iter().chain(&entry.value).chain(&draft.strays).map(look).max().unwrap_or(0);
        let shift = |range: &Range<usize>| range.start - start..range.end - start;
        for slot in entry.key.iter_mut().chain(&mut entry.value).chain(&mut draft.strays) {
            slot.at -= start;
        }
        for properties in [&mut entry.properties, &mut entry.key_properties] {
            for property in properties.anchor.iter_mut().chain(&mut properties.tag) {
                property.0 = shift(&property.0);
            }
        }
        entry.lead = entry.lead.saturating_sub(start);
        entry.colon = entry.colon.map(|it| it - start);
        entry.indicator = entry.indicator.map(|it| it - start);
        entry.comments = draft.comments.iter().map(shift).collect();
        entry.strays = draft.strays.into();
        if self.quiet {
            draft.problems.clear();
        }
        for problem in &mut draft.problems {
            problem.range = shift(&problem.range);
        }
        draft.problems.sort_by_key(|it| it.range.start);
        let children = entry.slots().map(|it| it.node.marks);
        draft.marks = children.fold(draft.marks, Marks::with);
        draft.marks.troubled |= !draft.problems.is_empty();
        Arc::new(Node {
            len: end - start,
            look: looked,
            data: data(draft.entry),
            problems: draft.problems.into(),
            marks: draft.marks,
        })
    }
}

/// What a value stands behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Behind {
    /// A dash, or nothing at the root: a collection may begin on the same line.
    Dash,
    /// A `?` or its colon: a collection may begin on the same line, and dashes in the same column.
    Mark,
    /// A key: dashes may begin in the same column.
    Key,
}

/// A collection's node; its marks are its entries'.
pub(super) fn collection_node(seq: bool, collection: Collection, len: usize) -> Node {
    let mut marks = collection.entries.marks();
    marks.templated |= !seq && collection.flow && opens_template(&collection);
    let look = (collection.open + collection.entries.len() + collection.entries.look()).saturating_sub(len);
    let data = if seq { Data::Seq(collection) } else { Data::Map(collection) };
    Node { len, look, data, problems: Box::default(), marks }
}

/// `{{` or `{%`
fn opens_template(braces: &Collection) -> bool {
    let first = braces.entries.get(0).and_then(|(_, it)| it.entry()).filter(|it| it.lead == 0);
    match first.and_then(|it| it.key.as_ref()).map(|it| &it.node.data) {
        Some(Data::Map(_)) => true,
        Some(Data::Scalar(it)) => it.style == Style::Plain && it.text.starts_with('%'),
        _ => false,
    }
}
