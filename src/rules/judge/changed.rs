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
    let key = |it: At<'t>| {
        let entry = it.node.entry()?;
        // A tag makes another text of it, and without a colon it may become any key.
        let plain = entry.key_properties.tag.is_none() && entry.colon.is_some();
        it.key()?.node.scalar().filter(|_| plain).map(|it| &*it.text)
    };
    middle(&old).into_iter().chain(middle(&new)).map(key).collect()
}

#[cfg(test)]
mod tests {
    use crate::file::File;
    use crate::text::Text;

    #[test]
    fn a_key_may_be_written_in_another_way_than_it_is_read() {
        let text = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - image: nginx\n    !!binary bmFtZQ==: web\n";
        let file = File::open(Text::new(text), 1, &Default::default());
        assert!(file.findings().is_empty());
        let end = text.len() - 1;
        let edited = file.edited(end..end, "_", 2);
        let rules: Vec<_> = edited.findings().iter().map(|it| it.finding.rule).collect();
        assert_eq!(rules, ["container-name-format"]);
    }
}
