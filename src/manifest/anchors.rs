//! What aliases stand for, and what merge keys bring in.

use crate::yaml::At;

/// How many aliases may be followed for one value. Kubernetes' own limit is on the whole document; a Pod needs 2.
const LIMIT: usize = 32;

/// The anchors of a document, in the order of the text.
#[derive(Debug, Default)]
pub struct Anchors<'t> {
    list: Vec<Anchor<'t>>,
}

#[derive(Debug)]
struct Anchor<'t> {
    /// Where `&name` stands.
    at: usize,
    name: &'t str,
    /// What it names; `None` is null.
    value: Option<At<'t>>,
}

/// What stands at the end of a chain of aliases.
#[derive(Clone, Copy, Debug)]
pub enum Target<'t> {
    /// A value that is no alias; `None` is null.
    Found(Option<At<'t>>),
    /// An unknown alias, an anchor that contains itself, or too long a chain.
    Lost,
}

impl<'t> Anchors<'t> {
    /// Those of a document, or of nothing where the document has neither aliases nor merge keys.
    pub fn of(document: At<'t>) -> Anchors<'t> {
        let mut anchors = Anchors::default();
        if document.node.marks.aliases && document.node.marks.anchors {
            anchors.collect(document);
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
                if let Some((range, name)) = &properties.anchor {
                    self.list.push(Anchor { at: at.start + range.start, name, value });
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
            let crate::yaml::Data::Alias(name) = &at.node.data else { return Target::Found(value) };
            // A later anchor of the same name holds from there on.
            let before = self.list.iter().rev().find(|it| it.at < at.start && *it.name == **name);
            let Some(anchor) = before else { return Target::Lost };
            if anchor.value.is_some_and(|it| it.range().contains(&at.start)) {
                return Target::Lost;
            }
            value = anchor.value;
        }
        Target::Lost
    }

    /// Whether an anchor of this name stands in front of a place.
    pub fn knows(&self, name: &str, before: usize) -> bool {
        self.list.iter().any(|it| it.at < before && it.name == name)
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
