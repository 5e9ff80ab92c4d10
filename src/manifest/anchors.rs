//! What aliases stand for, and what merge keys bring in.

use std::collections::HashMap;

use super::aliasing;
use crate::yaml::{At, Data};

/// How many aliases may be followed for one value. Kubernetes' own limit is on the whole document; a Pod needs 2.
const LIMIT: usize = 32;

/// The anchors of a document by name, those of one name in the order of the text.
#[derive(Debug, Default)]
pub struct Anchors<'t> {
    named: HashMap<&'t str, Vec<Anchor<'t>>>,
    excess: Option<At<'t>>,
}

#[derive(Debug)]
struct Anchor<'t> {
    /// Where `&name` stands.
    at: usize,
    /// What it names; `None` is null.
    value: Option<At<'t>>,
}

impl Anchor<'_> {
    /// Whether something stands in what it names.
    fn holds(&self, at: At) -> bool {
        self.value.is_some_and(|it| it.range().contains(&at.start))
    }
}

/// What stands at the end of a chain of aliases.
#[derive(Clone, Copy, Debug)]
pub enum Target<'t> {
    /// A value that is no alias; `None` is null.
    Found(Option<At<'t>>),
    /// An unknown alias, an anchor that contains itself, too long a chain, or any alias where all together stand for too
    /// much.
    Lost,
}

impl<'t> Anchors<'t> {
    /// Those of a document, or of nothing where the document has neither aliases nor merge keys.
    pub fn of(document: At<'t>) -> Anchors<'t> {
        let mut anchors = Anchors::default();
        if document.node.marks.aliases && document.node.marks.anchors {
            anchors.collect(document);
            anchors.excess = aliasing::excess(document, &anchors);
        }
        anchors
    }

    fn collect(&mut self, at: At<'t>) {
        if !at.node.marks.anchors {
            return;
        }
        if let Some(entry) = at.node.entry() {
            let both = [(&entry.key_properties, at.key()), (&entry.properties, at.value())];
            for (properties, value) in both {
                if let Some((range, name)) = properties.anchor.as_deref() {
                    let anchor = Anchor { at: at.start + range.start, value };
                    self.named.entry(name).or_default().push(anchor);
                }
                value.into_iter().for_each(|it| self.collect(it));
            }
            at.strays().for_each(|it| self.collect(it));
        }
        at.entries().for_each(|it| self.collect(it));
    }

    /// What a value is once its aliases are followed.
    pub fn target(&self, value: Option<At<'t>>) -> Target<'t> {
        let mut value = value;
        for _ in 0..LIMIT {
            let Some(at) = value else { return Target::Found(None) };
            let Data::Alias(name) = &at.node.data else { return Target::Found(value) };
            let Some(anchor) = self.before(name, at.start) else { return Target::Lost };
            if self.excess.is_some() || anchor.holds(at) {
                return Target::Lost;
            }
            value = anchor.value;
        }
        Target::Lost
    }

    /// The alias at which go-yaml gives up, for they stand for too much.
    pub fn excess(&self) -> Option<At<'t>> {
        self.excess
    }

    /// Whether an alias stands in what it stands for, here or below.
    pub fn loops(&self, at: At) -> bool {
        let looped = |name| self.before(name, at.start).is_some_and(|it| it.holds(at));
        let own = matches!(&at.node.data, Data::Alias(name) if looped(name));
        at.node.marks.aliases && (own || at.children().any(|it| self.loops(it)))
    }

    /// Whether an anchor of this name stands in front of a place.
    pub fn knows(&self, name: &str, before: usize) -> bool {
        self.before(name, before).is_some()
    }

    /// The anchor of this name that an alias at a place means: a later one of the same name holds from there on.
    fn before(&self, name: &str, place: usize) -> Option<&Anchor<'t>> {
        let all = self.named.get(name)?;
        all.get(..all.partition_point(|it| it.at < place))?.last()
    }

    /// The maps that a merge key brings in, the ones that win last.
    pub fn merged(&self, value: Option<At<'t>>) -> Vec<At<'t>> {
        match self.target(value) {
            Target::Found(Some(at)) if at.node.is_map() => vec![at],
            // Of maps in a list, an earlier one wins.
            Target::Found(Some(at)) if at.node.is_seq() => {
                let mut maps: Vec<_> = at
                    .entries()
                    .filter_map(|it| match self.target(it.value()) {
                        Target::Found(Some(map)) if map.node.is_map() => Some(map),
                        _ => None,
                    })
                    .collect();
                maps.reverse();
                maps
            }
            _ => Vec::new(),
        }
    }
}
