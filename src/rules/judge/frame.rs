//! What stands around the containers of a Pod: as long as it is the same, and so is what is remembered of them, the rules
//! that compare have nothing new to say.

use std::sync::Arc;

use crate::yaml::{At, Node};

/// The fields of a container that rules which compare read by themselves, beside its summary.
const READ: [&str; 2] = ["resources", "securityContext"];

/// The nodes around the containers of a manifest: whole, or by their keys where a container is inside.
#[derive(Debug)]
pub(super) struct Frame {
    nodes: Vec<Arc<Node>>,
}

impl PartialEq for Frame {
    fn eq(&self, other: &Frame) -> bool {
        let pairs = || self.nodes.iter().zip(&other.nodes);
        self.nodes.len() == other.nodes.len() && pairs().all(|(one, another)| Arc::ptr_eq(one, another))
    }
}

impl Frame {
    /// The frame of the object in `entry`, whose containers stand in the entries `containers`. `None` where nodes do
    /// not tell the whole: aliases, tags, and text that is left over.
    pub fn of(entry: At, mut containers: Vec<At>) -> Option<Frame> {
        if entry.node.marks.aliases {
            return None;
        }
        containers.sort_by_key(|it| it.start);
        let mut frame = Frame { nodes: Vec::new() };
        frame.walk(entry, &containers)?;
        Some(frame)
    }

    fn walk(&mut self, at: At, containers: &[At]) -> Option<()> {
        let entry = at.node.entry()?;
        let tagged = entry.properties.tag.is_some() || entry.key_properties.tag.is_some();
        if tagged || !entry.strays.is_empty() {
            return None;
        }
        self.nodes.extend(entry.key.iter().map(|it| it.node.clone()));
        for child in at.value()?.entries() {
            let from = containers.partition_point(|it| it.start < child.start);
            let to = containers.partition_point(|it| it.start < child.range().end);
            match containers.get(from..to)? {
                [] => self.nodes.push(child.node.clone()),
                [it] if Arc::ptr_eq(it.node, child.node) => self.container(child),
                inside => self.walk(child, inside)?,
            }
        }
        Some(())
    }

    fn container(&mut self, at: At) {
        let named = |it: &At| {
            let key = it.key().and_then(|it| it.node.scalar());
            key.is_some_and(|it| READ.contains(&&*it.text))
        };
        let entries = at.value().into_iter().flat_map(At::entries);
        self.nodes.extend(entries.filter(named).map(|it| it.node.clone()));
    }
}
