//! The children of a wide node, in groups that know their sums: finding one among thousands is short, and replacing
//! one copies its group alone.

use std::ops::Range;
use std::sync::Arc;

use super::tree::{Marks, Node};

/// How many children a group holds.
const GROUP: usize = 64;

/// Nodes that tile a stretch of text.
#[derive(Clone, Debug, Default)]
pub struct Children {
    groups: Vec<Arc<Group>>,
    len: usize,
}

#[derive(Clone, Debug, Default)]
struct Group {
    len: usize,
    /// The farthest that any child looked, from the group's start.
    reach: usize,
    /// Those of all children together.
    marks: Marks,
    children: Vec<Child>,
}

/// `len` and `look` lie beside the pointer: a scan over siblings touches no child.
#[derive(Clone, Debug)]
struct Child {
    len: usize,
    look: usize,
    node: Arc<Node>,
}

impl PartialEq for Children {
    fn eq(&self, other: &Self) -> bool {
        self.count() == other.count() && self.iter().zip(other.iter()).all(|((_, a), (_, b))| a == b)
    }
}

impl FromIterator<Arc<Node>> for Children {
    fn from_iter<I: IntoIterator<Item = Arc<Node>>>(nodes: I) -> Self {
        let nodes = nodes.into_iter();
        let mut all = Children::default();
        all.extend(nodes.size_hint().0, nodes);
        all
    }
}

impl Group {
    fn push(&mut self, node: Arc<Node>) {
        let child = Child { len: node.len, look: node.look, node };
        self.reach = self.reach.max(self.len + child.len + child.look);
        self.len += child.len;
        self.marks = self.marks.with(child.node.marks);
        self.children.push(child);
    }
}

impl Children {
    /// Puts nodes behind the others, in groups of their own; there are about so many of them.
    fn extend(&mut self, mut count: usize, nodes: impl Iterator<Item = Arc<Node>>) {
        let empty =
            |count: usize| Group { children: Vec::with_capacity(count.min(GROUP)), ..Group::default() };
        let mut group = empty(count);
        for node in nodes {
            if group.children.len() == GROUP {
                count = count.saturating_sub(GROUP);
                self.push(Arc::new(std::mem::replace(&mut group, empty(count))));
            }
            group.push(node);
        }
        if !group.children.is_empty() {
            self.push(Arc::new(group));
        }
    }

    fn push(&mut self, group: Arc<Group>) {
        self.len += group.len;
        self.groups.push(group);
    }

    /// Length of all of them together, in bytes.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|it| it.children.len()).sum()
    }

    /// How far behind their end any of them looked.
    pub fn look(&self) -> usize {
        let mut at = 0;
        let mut reach = 0;
        for group in &self.groups {
            reach = reach.max(at + group.reach);
            at += group.len;
        }
        reach.saturating_sub(self.len)
    }

    /// What stands somewhere in them.
    pub fn marks(&self) -> Marks {
        self.groups.iter().fold(Marks::default(), |all, it| all.with(it.marks))
    }

    /// All of them, each with its start.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Arc<Node>)> + Clone {
        let mut at = 0;
        self.groups.iter().flat_map(|it| &it.children).map(move |child| {
            let start = at;
            at += child.len;
            (start, &child.node)
        })
    }

    /// The one that holds the byte at `offset`, with its number and start; the last one for the offset behind all.
    pub fn holding(&self, offset: usize) -> Option<(usize, usize, &Arc<Node>)> {
        if offset >= self.len {
            let last = self.count().checked_sub(1)?;
            return (offset == self.len).then(|| self.get(last).map(|(at, node)| (last, at, node)))?;
        }
        self.first(offset, |it| it.len, |it| it.len)
    }

    /// The first one whose extent or look-ahead reaches behind `offset`, with its number and start.
    pub fn first_reaching(&self, offset: usize) -> Option<(usize, usize, &Arc<Node>)> {
        self.first(offset, |it| it.reach, |it| it.len + it.look)
    }

    /// The first one that ends behind `offset`, by a measure of groups and one of children.
    fn first(
        &self,
        offset: usize,
        of_group: impl Fn(&Group) -> usize,
        of_child: impl Fn(&Child) -> usize,
    ) -> Option<(usize, usize, &Arc<Node>)> {
        let (mut at, mut number) = (0, 0);
        for group in &self.groups {
            if at + of_group(group) > offset {
                let mut start = at;
                for (i, child) in group.children.iter().enumerate() {
                    if start + of_child(child) > offset {
                        return Some((number + i, start, &child.node));
                    }
                    start += child.len;
                }
            }
            at += group.len;
            number += group.children.len();
        }
        None
    }

    /// The one with this number, with its start.
    pub fn get(&self, mut number: usize) -> Option<(usize, &Arc<Node>)> {
        let mut at = 0;
        for group in &self.groups {
            if let Some(child) = group.children.get(number) {
                at += group.children.iter().take(number).map(|it| it.len).sum::<usize>();
                return Some((at, &child.node));
            }
            number -= group.children.len();
            at += group.len;
        }
        None
    }

    /// A copy in which the children of these numbers are replaced; groups that are not touched are shared.
    pub fn spliced(&self, numbers: Range<usize>, new: Vec<Arc<Node>>) -> Children {
        // Small groups beside the touched ones are filled up.
        let in_front = |first: usize, end: usize| {
            end < numbers.start || end == numbers.start && end - first >= GROUP / 2
        };
        let behind = |first: usize| first > numbers.end || first == numbers.end && first > numbers.start;
        let (mut number, mut first, mut front, mut back) = (0, 0, 0, 0);
        for group in &self.groups {
            let end = number + group.children.len();
            if in_front(number, end) {
                front += 1;
                first = end;
            } else if behind(number) {
                back += 1;
            }
            number = end;
        }
        let (head, rest) = self.groups.split_at(front);
        let (touched, tail) = rest.split_at(rest.len() - back);
        let old = touched.iter().flat_map(|it| &it.children).map(|it| &it.node);
        let (before, after) = (numbers.start - first, numbers.end - first);
        let count = touched.iter().map(|it| it.children.len()).sum::<usize>() + new.len() + before - after;
        let nodes = old.clone().take(before).cloned().chain(new).chain(old.skip(after).cloned());
        let mut all = Children { groups: Vec::with_capacity(self.groups.len().max(1)), len: 0 };
        head.iter().cloned().for_each(|it| all.push(it));
        all.extend(count, nodes);
        tail.iter().cloned().for_each(|it| all.push(it));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::tree::Data;

    fn node(len: usize, look: usize) -> Arc<Node> {
        let data = Data::Alias(len.to_string().into());
        Arc::new(Node { len, look, data, problems: Box::default(), marks: Marks::default() })
    }

    #[test]
    fn a_splice_is_the_splice_of_a_vector() {
        let mut rng = fastrand::Rng::with_seed(7);
        let mut naive: Vec<Arc<Node>> = Vec::new();
        let mut children = Children::default();
        for _ in 0..2_000 {
            let start = rng.usize(0..=naive.len());
            let end = rng.usize(start..=naive.len().min(start + 40));
            let new: Vec<_> = (0..rng.usize(0..80)).map(|_| node(rng.usize(1..9), rng.usize(0..3))).collect();
            naive.splice(start..end, new.iter().cloned());
            naive.truncate(500);
            children = children.spliced(start..end, new);
            children = children.spliced(500.min(children.count())..children.count(), Vec::new());
            assert_eq!(children, naive.iter().cloned().collect());
            let len: usize = naive.iter().map(|it| it.len).sum();
            assert_eq!(children.len(), len);
            let offset = rng.usize(0..=len);
            let mut at = 0;
            let mut expected = None;
            for (i, it) in naive.iter().enumerate() {
                if offset < at + it.len || i + 1 == naive.len() {
                    expected = Some((i, at));
                    break;
                }
                at += it.len;
            }
            assert_eq!(children.holding(offset).map(|it| (it.0, it.1)), expected);
        }
    }
}
