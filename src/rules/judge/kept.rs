//! What is known of nodes from before, as long as they are the same nodes.

use std::sync::Arc;

use crate::yaml::{At, Node};

/// Nodes with what is known of them, in the order of the text; `None` where that holds for this place alone.
pub(super) type Kept<T> = Vec<(Arc<Node>, Option<T>)>;

/// Whether what is found in a node depends on nothing outside of it.
pub(super) fn is_local(at: At) -> bool {
    !at.node.marks.aliases
}

/// What is known of nodes from before, and what of that is of no more use. An edit leaves most nodes in front of it
/// and behind it the same, so these are compared first.
pub(super) fn reuse<'t, T>(before: Kept<T>, now: Vec<At<'t>>) -> (Vec<(At<'t>, Option<T>)>, Kept<T>) {
    let same = |old: &(Arc<Node>, Option<T>), new: &At| Arc::ptr_eq(&old.0, new.node);
    let front = before.iter().zip(&now).take_while(|(old, new)| same(old, new)).count();
    let most = before.len().min(now.len()) - front;
    let back =
        before.iter().rev().zip(now.iter().rev()).take(most).take_while(|(old, new)| same(old, new)).count();
    let (old_middle, new_middle) = (before.len() - front - back, now.len() - front - back);
    let mut before = before.into_iter();
    let known_front: Vec<_> = before.by_ref().take(front).collect();
    let mut middle: Kept<T> = before.by_ref().take(old_middle).collect();
    let mut found = Vec::with_capacity(now.len());
    let mut known_front = known_front.into_iter();
    for (at, index) in now.into_iter().zip(0..) {
        let known = if index < front {
            known_front.next()
        } else if index < front + new_middle {
            // Moved to another place, which is rare, as is a middle of more than one or two.
            let place = middle.iter().take(64).position(|it| Arc::ptr_eq(&it.0, at.node));
            place.map(|it| middle.swap_remove(it))
        } else {
            before.next()
        };
        found.push((at, known.and_then(|it| it.1)));
    }
    (found, middle)
}
