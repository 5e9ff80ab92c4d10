//! Changes of text, of which fixes are made.
//!
//! They keep comments, indentation and line ends, write what is new in the style of what is around it (blocks,
//! brackets, JSON), and change no more than they have to. Where a small edit would not be sure to be right (the value
//! came through an alias, a bracket is not closed) there is none: `None`, and the fix is not offered. Nor is there one
//! where nobody asks for fixes: a keystroke makes none.

use std::borrow::Cow;

use super::{Edit, Fix};
use crate::manifest::Value;
use crate::schema::Shape;
use crate::yaml::{At, BREAKS, Data};

mod insert;
mod layout;
mod listed;
mod relocate;
mod remove;
mod write;

pub(super) use layout::break_around;
pub(super) use listed::{listed, named};
pub(super) use relocate::relocate;
pub(super) use write::New;

use layout::{asked, begin, column, entry_of, head_end, line_break, line_end, own, put_lines, same};
use write::Manner;

impl Fix {
    /// A fix that an editor offers first.
    pub(super) fn preferred(title: impl Into<String>, edits: Vec<Edit>) -> Fix {
        Fix { title: title.into(), edits, preferred: true }
    }

    /// Another way out.
    pub(super) fn other(title: impl Into<String>, edits: Vec<Edit>) -> Fix {
        Fix { title: title.into(), edits, preferred: false }
    }
}

/// Writes another scalar in place of one, in the quotes that it has; an alias is replaced itself.
pub(super) fn replace(value: Value, new: &str) -> Option<Vec<Edit>> {
    let at = asked(value)?.entry().value().filter(|_| !value.is_absent())?;
    let scope = value.scope();
    if value.alias().is_some_and(|it| !same(it, at)) || scope.slice(at.range()).contains(BREAKS) {
        return None;
    }
    let json = Manner::around(value.entry());
    let new = match &at.node.data {
        Data::Scalar(it) => write::in_place(new, it.style, value.shape(), json)?,
        Data::Alias(_) => write::scalar(new, value.shape(), json),
        _ => return None,
    };
    (scope.slice(at.range()) != new).then(|| vec![Edit { range: at.range(), new }])
}

/// Writes something else in place of a value, just as it is given; what has lines of its own stays.
pub(super) fn rewrite(value: Value, new: &str) -> Option<Vec<Edit>> {
    let at = asked(value)?.entry().value()?;
    let on_line = value.alias().is_none() && !value.scope().slice(at.range()).contains(BREAKS);
    on_line.then(|| vec![Edit { range: at.range(), new: new.to_string() }])
}

/// Writes another key for an entry of a map, unless the map has that key already.
pub(super) fn rename(map: Value, entry: At, new: &str) -> Option<Vec<Edit>> {
    let map = own(map)?;
    if entry_of(map, new).is_some() || !map.entries().any(|it| same(it, entry)) {
        return None;
    }
    let key = entry.key()?;
    let scalar = key.node.scalar()?;
    let new = write::key_in_place(new, scalar.style).filter(|_| *scalar.text != *new)?;
    Some(vec![Edit { range: key.range(), new }])
}

/// Fields that stand in front of all others, in this order.
const FIRST: [&str; 6] = ["apiVersion", "kind", "metadata", "name", "image", "command"];

/// Fields that stand behind all others.
const LAST: [&str; 4] = ["spec", "template", "jobTemplate", "status"];

/// Where a field usually stands: the fields of an object are in the order of this number.
fn rank(name: &str) -> usize {
    let first = FIRST.iter().position(|it| *it == name);
    first.unwrap_or(FIRST.len() + usize::from(LAST.contains(&name)))
}

/// Gives an object a field: in place of the scalar that it has there, behind a key without a value, or as a new entry
/// where such a field usually stands.
pub(super) fn set_field<'n>(object: Value, name: &'static str, new: impl Into<New<'n>>) -> Option<Vec<Edit>> {
    let (map, field, new) = (own(object)?, object.get(name), new.into());
    let scope = object.scope();
    let (flow, manner) = (map.node.collection()?.flow, Manner::of(scope, map));
    if let Some(entry) = entry_of(map, name) {
        return match new {
            New::Scalar(text) if !field.is_absent() => replace(field, &text),
            new => {
                let below = if flow { None } else { new.behind_key(field.shape(), manner) };
                let on_line = || Filling::OnLine(new.in_brackets(field.shape(), manner));
                fill(field, entry, below.map_or_else(on_line, Filling::Below))
            }
        };
    }
    let lines = match flow {
        true => vec![new.pair_in_brackets(name, field.shape(), manner)],
        false => new.pair(name, field.shape(), manner),
    };
    let key = |it: &At| it.key().and_then(|it| it.node.scalar().map(|it| rank(&it.text)));
    let before = map.entries().filter(|it| key(it).is_none_or(|it| it <= rank(name))).last();
    Some(vec![match (before, map.entries().next()) {
        (Some(before), _) => insert::at(scope, map, insert::Where::Behind(before), &lines)?,
        (None, Some(first)) => insert::at(scope, map, insert::Where::Before(first), &lines)?,
        (None, None) => insert::last(scope, map, &lines)?,
    }])
}

/// Gives the object at the end of a way down a field; objects that are missing on the way are made.
pub(super) fn set_path<'n>(
    object: Value,
    path: &[&'static str],
    new: impl Into<New<'n>>,
) -> Option<Vec<Edit>> {
    let (name, rest) = path.split_first()?;
    let next = object.get(name);
    if rest.is_empty() {
        set_field(object, name, new)
    } else if next.is_absent() {
        let wrapped = rest.iter().rev().fold(new.into(), |new, name| New::from([(*name, new)]));
        set_field(object, name, wrapped)
    } else {
        set_path(next, rest, new)
    }
}

/// Gives an object several fields at the ends of ways that part at once.
pub(super) fn set_paths<'n>(
    object: Value,
    ways: impl IntoIterator<Item = (&'static [&'static str], New<'n>)>,
) -> Option<Vec<Edit>> {
    let edits: Vec<_> =
        ways.into_iter().map(|(path, new)| set_path(object, path, new)).collect::<Option<_>>()?;
    let edits = edits.concat();
    if own(object)?.entries().next().is_some() {
        return Some(edits);
    }
    // All of them fill the same empty brackets.
    let new = edits.iter().map(|it| &*it.new).collect::<Vec<_>>().join(", ");
    Some(vec![Edit { range: edits.first()?.range.clone(), new }])
}

/// Gives a map with free keys these texts, under their keys.
pub(super) fn set_pairs(map: Value, pairs: &[(Cow<str>, &str)]) -> Option<Vec<Edit>> {
    let (scope, at) = (map.scope(), own(map)?);
    let written = map.pairs();
    let mut edits = Vec::new();
    let mut new = Vec::new();
    for (key, text) in pairs {
        match written.iter().find(|it| it.0 == *key) {
            Some((_, value)) if value.as_str() == Some(text) => {}
            Some((_, value)) => edits.extend(replace(*value, text)?),
            None => new.push((key, New::from(*text))),
        }
    }
    let (flow, manner) = (at.node.collection()?.flow, Manner::of(scope, at));
    let lines: Vec<String> =
        new.iter().map(|(key, new)| new.pair_in_brackets(key, Shape::String, manner)).collect();
    match lines.as_slice() {
        [] => {}
        lines if flow => edits.push(insert::last(scope, at, &[lines.join(", ")])?),
        lines => edits.push(insert::last(scope, at, lines)?),
    }
    (!edits.is_empty()).then_some(edits)
}

/// A value where it is to stand.
enum Filling {
    /// On the line of its key.
    OnLine(String),
    /// In lines below, as far in as they are from the key.
    Below(Vec<String>),
}

/// Writes a value behind a key that has none, or an empty map or list.
fn fill(field: Value, entry: At, new: Filling) -> Option<Vec<Edit>> {
    let scope = field.scope();
    let it = entry.node.entry()?;
    let bare = it.colon.is_some() && it.properties == Default::default() && it.strays.is_empty();
    let nothing =
        |it: At| it.node.collection().is_some_and(|it| it.flow && it.closed && it.entries.is_empty());
    let empty = entry.value().is_none_or(|it| field.is_absent() || nothing(it) && it.range().len() == 2);
    if !bare || !empty || field.alias().is_some() {
        return None;
    }
    let colon = head_end(entry);
    let old = colon..entry.value().map_or(colon, |it| it.range().end.max(colon));
    let lines = match new {
        Filling::OnLine(text) => return Some(vec![Edit { range: old, new: format!(" {text}") }]),
        Filling::Below(lines) => lines,
    };
    let at = line_end(scope, old.end);
    let (blanks, ending) = (" ".repeat(column(scope, begin(entry))), line_break(scope, colon));
    let put = put_lines(scope, at, &lines, &blanks, ending);
    let gone = Edit { range: old, new: String::new() };
    let gone = (!gone.range.is_empty()).then_some(gone);
    Some(gone.into_iter().chain([put]).collect())
}

/// Adds an item to a list, which may be absent.
pub(super) fn add_item(object: Value, list: &'static str, new: New) -> Option<Vec<Edit>> {
    let value = object.get(list);
    if value.is_absent() {
        return set_field(object, list, New::List(vec![new]));
    }
    let (scope, list) = (object.scope(), own(value)?);
    let shape = write::item(value.shape());
    let manner = Manner::of(scope, list);
    let lines = match list.node.collection()?.flow {
        true => vec![new.in_brackets(shape, manner)],
        false => {
            let item = list.entries().last().map_or(2, |it| write::item_indent(list, it));
            new.item(shape, Manner { item, ..manner })
        }
    };
    Some(vec![insert::last(scope, list, &lines)?])
}

/// Takes out the last of these values, each of which stands in the one before. One that would leave nothing behind
/// takes the one around it along, up to the second; what the first would be left without anything is `{}`.
pub(super) fn remove(way: &[Value]) -> Option<Vec<Edit>> {
    let [rest @ .., around, value] = way else { return None };
    let collection = own(*around)?;
    if collection.entries().nth(1).is_some() {
        return remove::entry(value.scope(), collection, value.entry(), 0..0);
    }
    if rest.is_empty() {
        let entry = collection.entries().next().filter(|it| same(*it, value.entry()))?;
        return remove::only(value.scope(), around.entry(), collection, entry);
    }
    remove(way.get(..way.len() - 1)?)
}

/// Takes one of several entries out of a map.
pub(super) fn remove_entry(value: Value, map: At, entry: At) -> Option<Vec<Edit>> {
    remove::entry(asked(value)?.scope(), map, entry, 0..0)
}

/// Takes a field out of an object.
pub(super) fn remove_field(object: Value, name: &'static str) -> Option<Vec<Edit>> {
    let field = object.get(name);
    (!field.is_absent()).then(|| remove(&[object, field]))?
}
