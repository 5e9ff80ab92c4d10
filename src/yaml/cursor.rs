//! Where a cursor stands, as the writer sees it: under which keys, and whether a key or a value is being typed.
//!
//! The tree says what the text is; a writer is about to change it. So on a line that is being typed the indentation
//! decides, as it will when the line is done: what the tree has made of a half-typed word does not count. Ancestors
//! are found by their columns, and an entry owns all lines that stand deeper, whatever is broken in it. In brackets
//! the tree leads to the innermost pair that closes, and [`flow`] reads on from there.

use std::ops::Range;

use super::tree::{At, Data, Scalar, Style};
use crate::text::Text;

mod block;
mod flow;
mod habits;
mod level;
mod word;

pub use habits::{Habits, habits};
pub use level::{Level, Pair, Step};

use block::{Block, column, indent};

/// A place where something may be typed.
#[derive(Clone, Debug)]
pub struct Place<'t> {
    /// From the document's root down to what the cursor is in; never empty.
    pub levels: Vec<Level<'t>>,
    /// What may be typed.
    pub spot: Spot,
    /// What is already there of it: on one line, and it holds the cursor. Quotes around it do not count.
    pub typed: Range<usize>,
    /// The quote that opens before it.
    pub quote: Option<Quote>,
    /// A colon follows.
    pub colon: bool,
    /// It is the last thing on its line, and no deeper lines follow.
    pub last: bool,
    /// The cursor touches the `-` or `:` before it: a blank has to come first.
    pub touches: bool,
    /// Another entry follows in the brackets, and no comma in between.
    pub comma: bool,
    /// What it stands in.
    pub frame: Frame,
}

/// What may be typed at a [`Place`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A node begins: a key, a dash or a scalar, as the level has it.
    Start,
    /// The value behind a key's colon, on its line.
    Value,
}

/// A quote around what is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// `"` or `'`.
    pub mark: char,
    /// Whether it closes right behind what is typed.
    pub closed: bool,
}

/// How a place is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// By indentation.
    Block {
        /// The column, in characters, in which the node begins that is being typed, or whose value is.
        column: usize,
    },
    /// In brackets.
    Flow {
        /// Keys stand in double quotes here.
        quoted: bool,
        /// They are the brackets of a list: an object in them has yet to get its own.
        list: bool,
    },
}

/// What stands at an offset, and the levels down to it: a key's own level is the last one.
#[derive(Clone, Debug)]
pub struct Token<'t> {
    /// From the document's root down to it; never empty.
    pub levels: Vec<Level<'t>>,
    /// Whether it is a key; else a scalar.
    pub key: bool,
    /// Where it stands, with its quotes.
    pub range: Range<usize>,
    /// It.
    pub scalar: &'t Scalar,
}

/// The key or the scalar that stands at the offset.
pub fn token<'t>(document: At<'t>, offset: usize) -> Option<Token<'t>> {
    let mut levels = vec![Level::root(document)];
    let mut entry = document;
    loop {
        if let Some(key) = entry.key().filter(|it| holds(*it, offset)) {
            return Some(Token { levels, key: true, range: key.range(), scalar: key.node.scalar()? });
        }
        let children = entry.value().into_iter().chain(entry.strays());
        let node = children.filter(|it| holds(*it, offset)).last()?;
        if let Some(scalar) = node.node.scalar() {
            return Some(Token { levels, key: false, range: node.range(), scalar });
        }
        entry = node.entry_at(offset)?;
        levels.push(Level::of(entry));
    }
}

fn holds(at: At, offset: usize) -> bool {
    at.start <= offset && offset <= at.range().end
}

/// The places that the cursor may mean, the likeliest first: none in a comment or a text, two where dashes stand in
/// the column of their key.
pub fn places<'t>(document: At<'t>, text: &Text, offset: usize) -> Vec<Place<'t>> {
    let Data::Document(it) = &document.node.data else { return Vec::new() };
    let behind = it.ignored.is_some_and(|it| document.start + it < offset);
    if behind || offset < document.start + it.marker {
        return Vec::new();
    }
    match surroundings(document, text, offset) {
        Surroundings::Text => Vec::new(),
        Surroundings::Flow(levels) => flow::place(levels, text, offset).into_iter().collect(),
        Surroundings::Block => Block::new(document, text, offset).map(|it| it.places()).unwrap_or_default(),
    }
}

/// What the tree says of an offset.
enum Surroundings<'t> {
    /// Lines and indentation.
    Block,
    /// Brackets: the last level is the innermost collection that the tree has read to its end.
    Flow(Vec<Level<'t>>),
    /// A comment, or text of several lines: nothing of Kubernetes'.
    Text,
}

fn surroundings<'t>(document: At<'t>, text: &Text, offset: usize) -> Surroundings<'t> {
    let mut levels = vec![Level::root(document)];
    let mut entry = document;
    loop {
        let Some(it) = entry.node.entry() else { return Surroundings::Block };
        let mut comments = it.comments.iter();
        if comments.any(|it| entry.start + it.start < offset && offset <= entry.start + it.end) {
            return Surroundings::Text;
        }
        let mut next = None;
        for node in entry.value().into_iter().chain(entry.strays()) {
            if node.start > offset {
                continue;
            }
            match &node.node.data {
                Data::Map(it) | Data::Seq(it)
                    if it.flow && is_inside(node, it.closed, entry, text, offset) =>
                {
                    return brackets(node, levels, offset);
                }
                Data::Map(it) | Data::Seq(it) if !it.flow && offset <= node.range().end => {
                    next = node.entry_at(offset);
                }
                Data::Scalar(it) if is_text(node, it, text, offset) => return Surroundings::Text,
                _ => {}
            }
        }
        let Some(child) = next else { return Surroundings::Block };
        levels.push(Level::of(child));
        entry = child;
    }
}

/// Whether the offset is between a flow collection's brackets. One that does not close reaches over the deeper lines
/// of its entry; in a document that is in brackets as a whole, over all lines.
fn is_inside(node: At, closed: bool, entry: At, text: &Text, offset: usize) -> bool {
    if node.start >= offset {
        return false;
    }
    if closed {
        return offset < node.range().end;
    }
    let root = matches!(entry.node.data, Data::Document(_));
    let line = text.line_of(offset);
    let start = text.line_start(line);
    root || line == text.line_of(node.start) || column(text, entry) < indent(text, start) as isize
}

/// Goes on into the brackets that hold the offset as long as they close.
fn brackets<'t>(mut node: At<'t>, mut levels: Vec<Level<'t>>, offset: usize) -> Surroundings<'t> {
    while node.node.collection().is_some_and(|it| it.closed) {
        let Some(child) = node.entry_at(offset).filter(|it| it.start < offset) else { break };
        let inner = child.value().filter(|it| it.start < offset && offset < it.range().end);
        let Some(inner) = inner.filter(|it| it.node.collection().is_some_and(|it| it.flow && it.closed))
        else {
            break;
        };
        levels.push(Level::of(child));
        node = inner;
    }
    Surroundings::Flow(levels)
}

/// Whether the offset is in a block scalar or in a quote that runs over lines: neither holds keys.
fn is_text(node: At, scalar: &Scalar, text: &Text, offset: usize) -> bool {
    let first = text.line_of(node.start);
    match scalar.style {
        // The blank lines behind a block scalar may still become its text; the indentation will tell.
        Style::Literal | Style::Folded => node.start < offset && offset <= node.range().end,
        Style::SingleQuoted | Style::DoubleQuoted => {
            node.start < offset && offset < node.range().end && first != text.line_of(offset)
        }
        Style::Plain => false,
    }
}
