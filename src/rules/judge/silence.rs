//! Where nothing was found, and nothing can be found as long as the text there stays the same.
//!
//! Whether a value decodes and keeps its rows of constraints depends on the value alone, so after a keystroke only the
//! values around it are looked at again. Only silence is remembered: a finding has a place, and places move.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::manifest::Value;
use crate::schema::{Shape, Type};
use crate::yaml::Node;

/// Values in which nothing was found, by the address of the entry that each stands in. It stays alive here, so no other
/// can have the address.
#[derive(Debug, Default)]
pub(in crate::rules) struct Silence {
    values: HashMap<usize, (Arc<Node>, Shape)>,
}

impl Silence {
    fn has(&self, value: Value) -> bool {
        let known = self.values.get(&address(value.entry().node));
        known.is_some_and(|(_, shape)| *shape == value.shape())
    }

    fn add(&mut self, value: Value) {
        let node = value.entry().node;
        self.values.insert(address(node), (node.clone(), value.shape()));
    }
}

fn address(node: &Arc<Node>) -> usize {
    Arc::as_ptr(node).addr()
}

/// A walk over the values of a manifest, or of one piece of it: what it leaves out, and where it finds nothing.
#[derive(Default)]
pub(in crate::rules) struct Survey<'e> {
    elsewhere: &'e [&'e Type],
    before: Vec<&'e Silence>,
    now: RefCell<Silence>,
    /// Where that begins which does not decode.
    faults: RefCell<BTreeSet<usize>>,
}

impl<'e> Survey<'e> {
    /// Objects of the types in `elsewhere` are looked at by themselves; `before` is where nothing was found the last
    /// time, with the same facts.
    pub fn new(elsewhere: &'e [&'e Type], before: Vec<&'e Silence>) -> Survey<'e> {
        Survey { elsewhere, before, ..Survey::default() }
    }

    /// Whether there is no need to look into a value.
    pub fn leaves_out(&self, value: Value) -> bool {
        if value.object_type().is_some_and(|it| self.elsewhere.contains(&it)) {
            return true;
        }
        let known = keeps(value) && self.before.iter().any(|it| it.has(value));
        if known {
            self.now.borrow_mut().add(value);
        }
        known
    }

    /// A value does not decode, or something in it does not.
    pub fn fault(&self, value: Value) {
        self.faults.borrow_mut().insert(value.entry().start);
    }

    /// No row refuses anything in a value.
    pub fn quiet(&self, value: Value) {
        if keeps(value) && self.faults.borrow().range(value.entry().range()).next().is_none() {
            self.now.borrow_mut().add(value);
        }
    }

    /// What to remember for the next time.
    pub fn silence(self) -> Silence {
        self.now.into_inner()
    }
}

/// Whether a value has something in it, and says by itself what that is.
fn keeps(value: Value) -> bool {
    let filled = matches!(value.shape(), Shape::Object(_) | Shape::List(_) | Shape::Map(_));
    filled && value.is_there() && value.alias().is_none() && !value.entry().node.marks.aliases
}
