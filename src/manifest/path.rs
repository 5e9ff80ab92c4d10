//! Field paths as the server prints them: `spec.containers[0].env[1].name`, `metadata.annotations[a/b]`.
//!
//! A value knows its step, a step its parent; a path is put together only when something is said about the value.

use std::cell::RefCell;
use std::fmt::Write;

/// All steps of one manifest, in blocks: nothing is copied as they become more, and a block is still small enough to
/// be at hand again for the next keystroke.
#[derive(Debug, Default)]
pub struct Paths {
    blocks: RefCell<Vec<Vec<(u32, Name)>>>,
}

/// How many steps a block holds.
const BLOCK: usize = 32;

/// The way to a value: a step that is remembered, 0 being the manifest itself, and a field that need not be, since
/// hardly anything goes on from there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Step {
    taken: u32,
    last: Option<&'static str>,
}

/// One part of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A field of a type.
    Field(&'static str),
    /// A field that its type does not have.
    Unknown(Box<str>),
    /// A key of a map.
    Key(Box<str>),
    /// A place in a list, counted from 0.
    Index(u32),
}

impl Paths {
    /// The step from `parent` to `name`.
    pub fn step(&self, parent: Step, name: Name) -> Step {
        Step { taken: self.take(self.taken(parent), name), last: None }
    }

    /// The step from `parent` to a field in which nothing is looked for. No path counts from it.
    pub fn last(&self, parent: Step, field: &'static str) -> Step {
        Step { taken: self.taken(parent), last: Some(field) }
    }

    fn taken(&self, step: Step) -> u32 {
        step.last.map_or(step.taken, |it| self.take(step.taken, Name::Field(it)))
    }

    fn take(&self, parent: u32, name: Name) -> u32 {
        let mut blocks = self.blocks.borrow_mut();
        if blocks.last().is_none_or(|it| it.len() == BLOCK) {
            blocks.push(Vec::with_capacity(BLOCK));
        }
        let before = (blocks.len() - 1) * BLOCK;
        let Some(block) = blocks.last_mut() else { return 0 };
        block.push((parent, name));
        u32::try_from(before + block.len()).unwrap_or_default()
    }

    /// The path to `step`, counted from `root`; empty for `root` itself.
    pub fn path(&self, step: Step, root: Step) -> String {
        if step == root {
            return String::new();
        }
        let blocks = self.blocks.borrow();
        let taken = |at: usize| blocks.get(at / BLOCK)?.get(at % BLOCK);
        let last = step.last.map(Name::Field);
        let mut names: Vec<_> = last.iter().collect();
        let mut at = step.taken;
        while at != root.taken {
            let Some((parent, name)) = (at as usize).checked_sub(1).and_then(taken) else { break };
            names.push(name);
            at = *parent;
        }
        let mut path = String::new();
        for name in names.into_iter().rev() {
            match name {
                Name::Field(it) => path = join(&path, it),
                Name::Unknown(it) if path.is_empty() => path.push_str(it),
                Name::Unknown(it) => path.extend([".", it]),
                Name::Key(it) => path.extend(["[", it, "]"]),
                Name::Index(it) => _ = write!(path, "[{it}]"),
            }
        }
        path
    }
}

/// A path that goes on from another: `spec.containers[0]` and `ports[1]`.
pub fn join(prefix: &str, path: &str) -> String {
    let dot = if prefix.is_empty() || path.is_empty() || path.starts_with('[') { "" } else { "." };
    format!("{prefix}{dot}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_can_begin_anywhere_on_the_way() {
        let paths = Paths::default();
        let root = Step::default();
        let containers = paths.step(paths.step(root, Name::Field("spec")), Name::Field("containers"));
        let first = paths.step(containers, Name::Index(0));
        let limits = paths.step(paths.step(first, Name::Field("resources")), Name::Field("limits"));
        // Some that lead elsewhere.
        (0..100).for_each(|it| _ = paths.step(first, Name::Index(it)));
        let cpu = paths.step(limits, Name::Key("cpu".into()));
        assert_eq!(paths.path(cpu, root), "spec.containers[0].resources.limits[cpu]");
        assert_eq!(paths.path(cpu, first), "resources.limits[cpu]");
        assert_eq!(paths.path(first, containers), "[0]");
        assert_eq!(paths.path(first, first), "");
        assert_eq!(join("spec.containers", "[0]"), "spec.containers[0]");
        assert_eq!(join("spec.containers[0]", "image"), "spec.containers[0].image");
        assert_eq!(join("", "image"), "image");
    }
}
