//! Changes of text that a fix is made of. They keep comments, indentation and line ends, and change no more than they
//! have to; where that cannot be done they are `None`, and there is no such fix.

use std::ops::Range;

use super::{Edit, Fix};
use crate::manifest::{Scope, Value};
use crate::yaml::tree::Style;
use crate::yaml::{At, Data};

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

/// Writes something else in place of a scalar, or behind a key that has no value yet.
pub(super) fn replace(value: Value, new: &str) -> Option<Vec<Edit>> {
    let entry = value.entry();
    if value.alias().is_some() || value.is_absent() && entry.value().is_some() {
        return None;
    }
    match entry.value() {
        Some(at) => {
            let it = at.node.scalar()?;
            let block = matches!(it.style, Style::Literal | Style::Folded);
            (!block).then(|| vec![Edit { range: at.range(), new: new.to_string() }])
        }
        None => None,
    }
}

/// Writes another key.
pub(super) fn rename(entry: At, new: &str) -> Option<Vec<Edit>> {
    let key = entry.key()?;
    key.node.scalar()?;
    Some(vec![Edit { range: key.range(), new: new.to_string() }])
}

/// Takes an entry out of the map or list around it; the comments on its lines stay. What would be left of an item
/// that held nothing else is not to be had this way.
pub(super) fn remove(scope: &Scope, collection: At, entry: At) -> Option<Vec<Edit>> {
    let it = collection.node.collection()?;
    let entries: Vec<At> = collection.entries().collect();
    let place = entries.iter().position(|it| it.start == entry.start)?;
    let next = entries.get(place + 1).copied();
    let begin = begin(entry);
    if it.flow {
        let range = match (place.checked_sub(1).and_then(|it| entries.get(it)), next) {
            (_, Some(next)) => begin..self::begin(next),
            (Some(before), None) => content_end(*before)..content_end(entry),
            (None, None) => begin..content_end(entry),
        };
        let comment = scope.slice(range.clone()).contains('#');
        return (!comment).then(|| vec![Edit { range, new: String::new() }]);
    }
    let (start, end) = (line_start(scope, begin), line_end(scope, content_end(entry)));
    let comments = comments(scope, entry, end);
    let indent = " ".repeat(it.column);
    if scope.slice(start..begin).trim().is_empty() {
        let ending = line_break(scope);
        let new = comments.iter().map(|it| format!("{indent}{it}{ending}")).collect();
        return Some(vec![Edit { range: start..end, new }]);
    }
    // It stands behind the dash of the item that it belongs to: the next entry takes its place.
    let next = next?;
    comments.is_empty().then(|| vec![Edit { range: begin..self::begin(next), new: String::new() }])
}

/// Takes a field out of an object.
pub(super) fn remove_field(object: Value, name: &'static str) -> Option<Vec<Edit>> {
    let field = object.get(name);
    let own = !field.is_absent() && object.alias().is_none() && field.alias().is_none();
    own.then(|| remove(object.scope(), object.node()?, field.entry()))?
}

/// Takes an item out of a list.
pub(super) fn remove_item(list: Value, item: Value) -> Option<Vec<Edit>> {
    let own = list.alias().is_none() && item.alias().is_none();
    let several = list.items().nth(1).is_some();
    (own && several).then(|| remove(list.scope(), list.node()?, item.entry()))?
}

/// Gives an object a field that it does not have.
pub(super) fn set_field(object: Value, name: &'static str, text: &str) -> Option<Vec<Edit>> {
    let own = object.get(name).is_absent() && object.alias().is_none();
    let edit = own.then(|| insert(object.scope(), object.node()?, &format!("{name}: {text}")))??;
    Some(vec![edit])
}

/// Puts an entry behind the last one of a map; `text` is its lines, the first without and the others with the
/// indentation that they have below it.
pub(super) fn insert(scope: &Scope, map: At, text: &str) -> Option<Edit> {
    let it = map.node.collection()?;
    let last = map.entries().last();
    if it.flow {
        if text.contains('\n') || !it.closed {
            return None;
        }
        let (at, comma) = match last {
            Some(last) => (content_end(last), ", "),
            None => (map.start + it.open, ""),
        };
        return Some(Edit { range: at..at, new: format!("{comma}{text}") });
    }
    let at = line_end(scope, content_end(last?));
    let ending = line_break(scope);
    let indent = " ".repeat(it.column);
    let lines: Vec<_> = text.split('\n').map(|line| format!("{indent}{line}")).collect();
    let lines = lines.join(ending);
    let ends = scope.slice(0..at).ends_with(['\n', '\r']);
    let new = if ends { format!("{lines}{ending}") } else { format!("{ending}{lines}") };
    Some(Edit { range: at..at, new })
}

/// The lines of an entry, without its indentation: what [`insert`] takes.
pub(super) fn lines(scope: &Scope, collection: At, entry: At) -> Option<String> {
    let it = collection.node.collection()?;
    let (begin, end) = (begin(entry), content_end(entry));
    let text = scope.slice(begin..end);
    if it.flow {
        return (!text.contains(['\n', '#'])).then(|| text.trim_end_matches([',', ' ']).to_string());
    }
    let end = line_end(scope, end);
    let text = scope.slice(begin..end).into_owned();
    let mut lines = text.trim_end().lines();
    let first = lines.next()?.to_string();
    let rest = lines.map(|line| {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        line.get(it.column.min(blanks)..).unwrap_or_default().to_string()
    });
    Some([first].into_iter().chain(rest).collect::<Vec<_>>().join("\n"))
}

/// Where an entry's own text begins: its key, its dash, or what stands between two commas.
pub(super) fn begin(entry: At) -> usize {
    entry.start + entry.node.entry().map_or(0, |it| it.lead)
}

/// Where the last thing in an entry ends that is no blank, comment or comma.
pub(super) fn content_end(entry: At) -> usize {
    let Some(it) = entry.node.entry() else { return entry.range().end };
    let mut end = begin(entry);
    end = end.max(it.indicator.map_or(0, |at| entry.start + at + 1));
    end = end.max(it.colon.map_or(0, |at| entry.start + at + 1));
    for properties in [&it.key_properties, &it.properties] {
        let anchor = properties.anchor.as_ref().map(|it| it.0.end);
        let tag = properties.tag.as_ref().map(|it| it.0.end);
        end = end.max(entry.start + anchor.max(tag).unwrap_or(0));
    }
    for child in entry.key().into_iter().chain(entry.value()).chain(entry.strays()) {
        end = end.max(match &child.node.data {
            Data::Map(it) | Data::Seq(it) if !it.flow => child.entries().last().map_or(0, content_end),
            Data::Map(_) | Data::Seq(_) => child.range().end,
            _ => child.range().end,
        });
    }
    end
}

/// The start of the line that holds a place of the document.
pub(super) fn line_start(scope: &Scope, at: usize) -> usize {
    let line = scope.text.line_of(at + scope.start);
    scope.text.line_start(line).saturating_sub(scope.start)
}

/// The start of the line behind the one that holds a place of the document, or the end of the text. A place right
/// behind a line break counts as the line that it ends.
fn line_end(scope: &Scope, at: usize) -> usize {
    let at = at + scope.start;
    let behind_break = at > 0 && scope.text.byte(at - 1).is_some_and(|it| it == b'\n');
    let line = scope.text.line_of(if behind_break { at - 1 } else { at });
    scope.text.line_start(line + 1) - scope.start
}

/// How the text ends its lines.
pub(super) fn line_break(scope: &Scope) -> &'static str {
    let end = scope.text.line_range(0).end;
    match (scope.text.byte(end), scope.text.byte(end + 1)) {
        (Some(b'\r'), Some(b'\n')) => "\r\n",
        (Some(b'\r'), _) => "\r",
        _ => "\n",
    }
}

/// The comments in an entry that stand in front of `end`.
fn comments(scope: &Scope, entry: At, end: usize) -> Vec<String> {
    let mut list = Vec::new();
    collect_comments(entry, &mut list);
    list.sort_by_key(|it| it.start);
    list.into_iter().filter(|it| it.start < end).map(|it| scope.slice(it).into_owned()).collect()
}

fn collect_comments(at: At, list: &mut Vec<Range<usize>>) {
    if let Some(entry) = at.node.entry() {
        list.extend(entry.comments.iter().map(|it| it.start + at.start..it.end + at.start));
    }
    at.entries()
        .chain(at.key())
        .chain(at.value())
        .chain(at.strays())
        .for_each(|it| collect_comments(it, list));
}
