//! The way from a document's root down to a place, step by step.

use std::ops::Range;

use crate::yaml::tree::At;

/// A step on the way from a document's root to a place.
#[derive(Clone, Debug)]
pub struct Level<'t> {
    /// How it is reached from the level before.
    pub step: Step,
    /// The entry whose value it is; `None` where the tree has none (yet).
    pub entry: Option<At<'t>>,
    /// Keys of brackets that do not close, which the tree has not read.
    pub keys: Vec<String>,
}

/// How a [`Level`] is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The document.
    Root,
    /// Under a key.
    Key(String),
    /// An item of a sequence.
    Item,
}

impl<'t> Level<'t> {
    pub(super) fn new(step: Step, entry: Option<At<'t>>) -> Level<'t> {
        Level { step, entry, keys: Vec::new() }
    }

    /// The level of a document.
    pub fn root(document: At<'t>) -> Level<'t> {
        Level::new(Step::Root, Some(document))
    }

    /// The nodes that stand under it: its value, and what else stands in its extent.
    pub(super) fn nodes(&self) -> impl Iterator<Item = At<'t>> + use<'t> {
        self.entry.into_iter().flat_map(|it| it.value().into_iter().chain(it.strays()))
    }

    /// The pairs of the map that it is, in the order of the text, half-typed ones included.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'t>> + use<'t> {
        let maps = self.nodes().filter(|it| it.node.is_map());
        maps.flat_map(|it| it.entries()).filter_map(Pair::new)
    }

    /// The items of the sequence that it is.
    pub fn items(&self) -> impl Iterator<Item = Level<'t>> + use<'t> {
        let lists = self.nodes().filter(|it| it.node.is_seq());
        lists.flat_map(|it| it.entries()).map(|it| Level::new(Step::Item, Some(it)))
    }

    /// The level under a key.
    pub fn under(&self, key: &str) -> Option<Level<'t>> {
        self.pairs().find(|it| it.key == key).map(|it| it.level())
    }

    /// The text of the scalar that it is; `None` for anything else, and where it is empty.
    pub fn scalar(&self) -> Option<&'t str> {
        let scalar = self.entry?.value()?.node.scalar()?;
        Some(&*scalar.text).filter(|it| !it.is_empty())
    }

    /// Whether nothing stands under it.
    pub fn is_empty(&self) -> bool {
        self.nodes().next().is_none()
    }

    /// The item whose dash stands at the offset.
    pub(super) fn item_at(&self, dash: usize) -> Option<Level<'t>> {
        let items = self.nodes().filter(|it| it.node.is_seq()).filter_map(|it| it.entry_at(dash));
        items.filter(|it| lead(*it) == dash).last().map(|it| Level::new(Step::Item, Some(it)))
    }

    /// The level of an entry.
    pub(super) fn of(entry: At<'t>) -> Level<'t> {
        let key = entry.key().and_then(|it| it.node.scalar());
        let step = key.map_or(Step::Item, |it| Step::Key(it.text.to_string()));
        Level::new(step, Some(entry))
    }
}

/// A key and what stands under it.
#[derive(Clone, Debug)]
pub struct Pair<'t> {
    /// The key, read.
    pub key: &'t str,
    /// Where the key stands, with its quotes.
    pub range: Range<usize>,
    /// The whole pair.
    pub entry: At<'t>,
}

impl<'t> Pair<'t> {
    fn new(entry: At<'t>) -> Option<Pair<'t>> {
        let key = entry.key()?;
        Some(Pair { key: &key.node.scalar()?.text, range: key.range(), entry })
    }

    /// The level under it.
    pub fn level(&self) -> Level<'t> {
        Level::new(Step::Key(self.key.to_string()), Some(self.entry))
    }
}

/// Where an entry's key or dash stands.
pub(super) fn lead(entry: At) -> usize {
    entry.start + entry.node.entry().map_or(0, |it| it.lead)
}
