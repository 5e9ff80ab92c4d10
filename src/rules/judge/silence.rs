//! Where nothing was found, and nothing can be found as long as the text there stays the same.
//!
//! Whether a value decodes and keeps its rows of constraints depends on the value alone, so after a keystroke only the
//! values around it are looked at again. Only silence is remembered: a finding has a place, and places move.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::manifest::Value;
use crate::schema::{Shape, Type};
use crate::yaml::Node;

/// Values in which nothing was found: the entries that they stand in, in the order of their addresses, and how they were
/// read. An entry stays alive here, so no other can have its address.
#[derive(Debug, Default)]
pub(in crate::rules) struct Silence {
    values: Vec<(Arc<Node>, Shape)>,
}

impl Silence {
    fn has(&self, value: Value) -> bool {
        let place = self.values.binary_search_by_key(&address(value.entry().node), |it| address(&it.0));
        place.ok().and_then(|it| self.values.get(it)).is_some_and(|it| it.1 == value.shape())
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
    now: RefCell<Vec<(Arc<Node>, Shape)>>,
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
            self.keep(value);
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
            self.keep(value);
        }
    }

    fn keep(&self, value: Value) {
        self.now.borrow_mut().push((value.entry().node.clone(), value.shape()));
    }

    /// What to remember for the next time.
    pub fn silence(self) -> Silence {
        let mut values = self.now.into_inner();
        values.sort_unstable_by_key(|it| address(&it.0));
        values.dedup_by_key(|it| address(&it.0));
        Silence { values }
    }
}

/// Whether a value has something in it, and says by itself what that is.
fn keeps(value: Value) -> bool {
    let filled = matches!(value.shape(), Shape::Object(_) | Shape::List(_) | Shape::Map(_));
    filled && value.is_there() && value.alias().is_none() && !value.entry().node.marks.aliases
}
