//! Which fields of an object are not the same as before.

use std::sync::Arc;

use crate::yaml::{At, Node};

/// The keys of the map in `now` whose entries another node `before` did not have, and those that it had beside; `None`
/// if they are no two maps that can be compared.
pub(super) fn changed<'t>(before: &'t Arc<Node>, now: At<'t>) -> Option<Vec<&'t str>> {
    let unclear = |it: &Node| it.marks.aliases || it.is_half_typed();
    if unclear(before) || unclear(now.node) {
        return None;
    }
    let map = |it: At<'t>| it.value().filter(|it| it.node.is_map());
    let (old, new) = (map(At::root(before))?, map(now)?);
    let (old, new): (Vec<_>, Vec<_>) = (old.entries().collect(), new.entries().collect());
    let same = |(old, new): &(&At, &At)| Arc::ptr_eq(old.node, new.node);
    let front = old.iter().zip(&new).take_while(same).count();
    let most = old.len().min(new.len()) - front;
    let back = old.iter().rev().zip(new.iter().rev()).take(most).take_while(same).count();
    let middle = |list: &[At<'t>]| list.get(front..list.len() - back).unwrap_or_default().to_vec();
    let key = |it: At<'t>| Some(&*it.key()?.node.scalar()?.text);
    middle(&old).into_iter().chain(middle(&new)).map(key).collect()
}
