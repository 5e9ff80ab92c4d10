//! How deep the author of a document indents.

use crate::yaml::tree::{At, Data, Node};

/// How a document is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    /// How much deeper than its key a map stands; `None` where there is none to see.
    pub step: Option<usize>,
    /// How much deeper than their key dashes stand.
    pub dashes: Option<usize>,
}

/// How the document is laid out, as far as a look at a few hundred nodes tells.
pub fn habits(document: At) -> Habits {
    let mut habits = Habits::default();
    let mut budget = 300;
    look(document.node, -1, &mut habits, &mut budget);
    habits
}

fn look(node: &Node, parent: isize, habits: &mut Habits, budget: &mut usize) {
    if *budget == 0 || (habits.step.is_some() && habits.dashes.is_some()) {
        return;
    }
    *budget -= 1;
    match &node.data {
        Data::Map(it) | Data::Seq(it) if !it.flow => {
            if let Some(deeper) = usize::try_from(it.column as isize - parent).ok().filter(|_| parent >= 0) {
                let habit = if node.is_seq() { &mut habits.dashes } else { &mut habits.step };
                habit.get_or_insert(deeper);
            }
            // Keys behind a dash say nothing of how deep a key's map stands.
            let column = if node.is_seq() { -1 } else { it.column as isize };
            it.entries.iter().for_each(|(_, entry)| look(entry, column, habits, budget));
        }
        Data::Entry(it) => it.slots().for_each(|slot| look(&slot.node, parent, habits, budget)),
        Data::Document(it) => it.root.slots().for_each(|slot| look(&slot.node, -1, habits, budget)),
        _ => {}
    }
}
