//! The nodes of a tree.
//!
//! A node knows its length and nothing of its place: positions are sums on the
//! way down, so nothing behind an edit moves, and a node that is still the same
//! (`Arc::ptr_eq`) says the same. Nodes keep the text of their scalars, so
//! whoever reads a tree needs no buffer.
//!
//! ```text
//! Document > Map > Entry > Map > Entry > Seq > Entry > ...
//! ```
//!
//! A `Map` and a `Seq` hold only entries, and these tile it without a gap. An
//! [`Entry`] owns its header line and all that is indented deeper, with the
//! blank lines and comments behind. A collection in brackets is the same, with
//! entries that own the comma behind them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

pub use super::children::Children;

/// A piece of a document: immutable, shared between the versions of a file.
#[derive(Debug, PartialEq)]
pub struct Node {
    /// Its text's length in bytes.
    pub len: usize,
    /// How far past its end the text was looked at before its extent was decided; an edit in there may change it.
    pub look: usize,
    /// What it is.
    pub data: Data,
    /// What go-yaml refuses here, ranges counted from the node's start; the children's are their own.
    pub problems: Box<[Problem]>,
    /// What stands somewhere in it or below.
    pub marks: Marks,
}

/// What stands somewhere in a node or below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// A problem.
    pub troubled: bool,
    /// An anchor.
    pub anchors: bool,
    /// An alias or a merge key.
    pub aliases: bool,
    /// The look-ahead ended before a closing quote or bracket did: only a parse without that bound can judge.
    pub undecided: bool,
    /// Text of a template engine (`{{` or `{%`) outside quotes and block scalars.
    pub templated: bool,
    /// Nested deeper than [`super::MAX_DEPTH`]: what is below stands in one scalar, unread.
    pub too_deep: bool,
    /// A tag, or a number that JSON may not have: whether it means anything has to be looked at.
    pub odd: bool,
}

impl Marks {
    /// Both together.
    pub fn with(self, other: Marks) -> Marks {
        Marks {
            troubled: self.troubled || other.troubled,
            anchors: self.anchors || other.anchors,
            aliases: self.aliases || other.aliases,
            undecided: self.undecided || other.undecided,
            templated: self.templated || other.templated,
            too_deep: self.too_deep || other.too_deep,
            odd: self.odd || other.odd,
        }
    }
}

/// The kinds of nodes.
#[derive(Debug, PartialEq)]
pub enum Data {
    /// From one `---` line to the next. There are few of them, and all nodes are as large as the largest.
    Document(Box<Document>),
    /// Entries with keys.
    Map(Collection),
    /// Entries without.
    Seq(Collection),
    /// `key: value`, `- value`, or what stands between two commas.
    Entry(Entry),
    /// A scalar, from its first character to its last, quotes and block header included.
    Scalar(Scalar),
    /// `*name`, with the name.
    Alias(Box<str>),
}

/// What stands between two `---` lines.
#[derive(Debug, PartialEq)]
pub struct Document {
    /// Length of the `---` line, with its break; 0 where the document has none.
    pub marker: usize,
    /// Where the text begins that nobody reads: behind `...`.
    pub ignored: Option<usize>,
    /// The root value, with its anchor and tag; it has no key.
    pub root: Entry,
}

/// A map or a sequence.
#[derive(Debug, PartialEq)]
pub struct Collection {
    /// Brackets or indentation.
    pub flow: bool,
    /// Column of the keys or dashes of a block collection, in characters; of a flow collection, the least column that
    /// is deeper than the block entry around it.
    pub column: usize,
    /// Length of the text before the first entry: the opening bracket; 0 in a block collection.
    pub open: usize,
    /// Entries, tiling the collection from `open` to `close`.
    pub entries: Children,
    /// Length of what stands behind the last entry: blanks, comments, the closing bracket; 0 in a block collection.
    pub close: usize,
    /// How much of its text, from its start, its kind and column were read from; an edit in there may change both.
    pub decided: usize,
    /// Whether its closing bracket is there; always in a block collection.
    pub closed: bool,
    /// Whether a line of it stands no deeper than its parent, or it does not close: its extent is then not its own
    /// affair, and an edit in it is an edit of the block entry around it.
    pub wide: bool,
    /// Column of the entry around it: lines deeper than that belong to the collection. -1 at the root.
    pub parent: isize,
    /// Dashes in the column of their key.
    pub indentless: bool,
    /// How many collections are nested down to it.
    pub depth: usize,
}

/// One pair of a map or one item of a sequence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Where the key, the dash or the `?` begins: blanks (and, in brackets, lines and comments) stand before it.
    pub lead: usize,
    /// The key; `None` in a sequence and behind a lone `:`.
    pub key: Option<Slot>,
    /// The key's anchor and tag.
    pub key_properties: Properties,
    /// Where the dash of an item stands, or the `?` of a key.
    pub indicator: Option<usize>,
    /// Where the colon stands; `None` while the author has not typed it.
    pub colon: Option<usize>,
    /// The value; `None` is null.
    pub value: Option<Slot>,
    /// The value's anchor and tag.
    pub properties: Properties,
    /// What is left over in the extent, read as well as can be: each has a problem in the entry.
    pub strays: Box<[Slot]>,
    /// Comments, `#` included, without the break.
    pub comments: Box<[Range<usize>]>,
}

/// A child and where it begins in its parent.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// Bytes from the parent's start.
    pub at: usize,
    /// The child.
    pub node: Arc<Node>,
}

/// Anchor and tag of a value or a key; hardly any has one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Properties {
    /// `&name`: where it stands, and the name.
    pub anchor: Option<Box<(Range<usize>, Box<str>)>>,
    /// `!!str`, `!local`, `!<verbatim>`: where it stands, and its text as written.
    pub tag: Option<Box<(Range<usize>, Box<str>)>>,
}

/// A scalar's style and text.
#[derive(Debug, PartialEq)]
pub struct Scalar {
    /// How it is written.
    pub style: Style,
    /// What it says: escapes read, lines folded.
    pub text: Box<str>,
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Style {
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

/// Something that the text does wrong, at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Bytes from the node's start.
    pub range: Range<usize>,
    /// Plain words for it.
    pub message: Cow<'static, str>,
    /// Whether go-yaml refuses the document for it; else it is text that is ignored.
    pub refused: bool,
}

impl Node {
    /// The collection that it is.
    pub fn collection(&self) -> Option<&Collection> {
        match &self.data {
            Data::Map(it) | Data::Seq(it) => Some(it),
            _ => None,
        }
    }

    /// The entry that it is, or the root entry of the document that it is.
    pub fn entry(&self) -> Option<&Entry> {
        match &self.data {
            Data::Entry(it) => Some(it),
            Data::Document(it) => Some(&it.root),
            _ => None,
        }
    }

    /// Whether something is left over behind the value of the entry that it is, so that nobody knows what it will be.
    /// Behind the root of a document that is text which go-yaml does not read, unless its first token is a mistake.
    pub fn is_half_typed(&self) -> bool {
        let left_over = self.entry().is_some_and(|it| !it.strays.is_empty());
        left_over && (!matches!(self.data, Data::Document(_)) || self.problems.iter().any(|it| it.refused))
    }

    /// The scalar that it is.
    pub fn scalar(&self) -> Option<&Scalar> {
        match &self.data {
            Data::Scalar(it) => Some(it),
            _ => None,
        }
    }

    /// Whether it is a map.
    pub fn is_map(&self) -> bool {
        matches!(self.data, Data::Map(_))
    }

    /// Whether it is a sequence.
    pub fn is_seq(&self) -> bool {
        matches!(self.data, Data::Seq(_))
    }
}

impl Scalar {
    /// Whether it is the key that merges maps.
    pub fn is_merge(&self) -> bool {
        self.style == Style::Plain && &*self.text == "<<"
    }
}

impl Entry {
    /// Its children in the order of the text: key, value, strays.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.key.iter().chain(&self.value).chain(&self.strays)
    }
}

/// A node and where it begins: what a walk down a tree carries.
#[derive(Clone, Copy, Debug)]
pub struct At<'t> {
    /// Offset of its first byte, counted from where the walk began.
    pub start: usize,
    /// The node.
    pub node: &'t Arc<Node>,
}

impl<'t> At<'t> {
    /// A walk that begins here, at offset 0.
    pub fn root(node: &'t Arc<Node>) -> At<'t> {
        At { start: 0, node }
    }

    /// All its bytes. For a block collection that is whole lines, with the comments behind.
    pub fn range(self) -> Range<usize> {
        self.start..self.start + self.node.len
    }

    /// The entries of a map or sequence; none for anything else.
    pub fn entries(self) -> impl Iterator<Item = At<'t>> + Clone {
        let start = self.start;
        self.node.collection().into_iter().flat_map(move |it| {
            it.entries.iter().map(move |(at, node)| At { start: start + it.open + at, node })
        })
    }

    /// The key of an entry.
    pub fn key(self) -> Option<At<'t>> {
        self.node.entry()?.key.as_ref().map(|it| self.slot(it))
    }

    /// The value of an entry, the root of a document.
    pub fn value(self) -> Option<At<'t>> {
        self.node.entry()?.value.as_ref().map(|it| self.slot(it))
    }

    /// What is left over in an entry's extent, read as well as can be.
    pub fn strays(self) -> impl Iterator<Item = At<'t>> {
        self.node.entry().into_iter().flat_map(move |it| it.strays.iter().map(move |slot| self.slot(slot)))
    }

    /// All that stands directly in it.
    pub fn children(self) -> impl Iterator<Item = At<'t>> {
        self.entries().chain(self.key()).chain(self.value()).chain(self.strays())
    }

    /// A child.
    pub fn slot(self, slot: &'t Slot) -> At<'t> {
        At { start: self.start + slot.at, node: &slot.node }
    }

    /// The entry of a collection whose text holds the offset: of two that touch, the later.
    pub fn entry_at(self, offset: usize) -> Option<At<'t>> {
        let it = self.node.collection()?;
        let (_, at, node) = it.entries.holding(offset.checked_sub(self.start + it.open)?)?;
        Some(At { start: self.start + it.open + at, node })
    }
}

#[cfg(test)]
mod tests {
    use super::Node;

    #[test]
    fn a_node_is_small_for_there_are_three_to_a_line() {
        assert!(size_of::<Node>() <= 22 * size_of::<usize>());
    }
}
