//! Changes of text that a fix is made of. They keep comments, indentation and line ends, and change no more than they
//! have to; where that cannot be done they are `None`, and there is no such fix.

use std::ops::Range;

use super::{Edit, Fix};
use crate::manifest::{Scope, Value};
use crate::schema::Shape;
use crate::yaml::scalar::{self, Resolved, quote};
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

/// Writes something else in place of a scalar, in the quotes that it has.
pub(super) fn replace(value: Value, new: &str) -> Option<Vec<Edit>> {
    if value.alias().is_some() {
        return None;
    }
    let at = value.entry().value().filter(|_| !value.is_absent())?;
    let style = at.node.scalar()?.style;
    let new = match style {
        Style::Literal | Style::Folded => return None,
        Style::Plain if value.shape() == Shape::String => plain(new),
        _ => in_style(style, new),
    };
    Some(vec![Edit { range: at.range(), new }])
}

/// Writes another key.
pub(super) fn rename(entry: At, new: &str) -> Option<Vec<Edit>> {
    let key = entry.key()?;
    let new = in_style(key.node.scalar()?.style, new);
    Some(vec![Edit { range: key.range(), new }])
}

fn in_style(style: Style, text: &str) -> String {
    match style {
        Style::DoubleQuoted => quote(text),
        Style::SingleQuoted => format!("'{}'", text.replace('\'', "''")),
        _ => text.to_string(),
    }
}

/// A text without quotes where it can be.
fn plain(text: &str) -> String {
    let reads = matches!(scalar::plain(text), Resolved::Str(_));
    let bare =
        reads && text.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_' | b'.' | b'/'));
    if bare && !text.starts_with('-') { text.to_string() } else { quote(text) }
}

/// A pair as the map around it is written: JSON has quotes around its keys.
pub(super) fn pair(map: At, name: &str, text: &str) -> String {
    let first = map.entries().next().and_then(At::key).and_then(|it| it.node.scalar().map(|it| it.style));
    match first {
        Some(Style::DoubleQuoted) => format!("{}: {text}", quote(name)),
        _ => format!("{name}: {text}"),
    }
}

/// Takes an entry out of the map or list around it; the comments on its lines stay. What would be left of an item
/// that held nothing else is not to be had this way.
pub(super) fn remove(scope: &Scope, collection: At, entry: At) -> Option<Vec<Edit>> {
    remove_moved(scope, collection, entry, 0..0)
}

/// The same, where the comments in `moved` have gone somewhere else.
pub(super) fn remove_moved(
    scope: &Scope,
    collection: At,
    entry: At,
    moved: Range<usize>,
) -> Option<Vec<Edit>> {
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
    let first_line = line_start(scope, begin);
    let end = line_end(scope, content_end(entry));
    let comments: Vec<_> =
        comments(entry).into_iter().filter(|it| it.start < end && !moved.contains(&it.start)).collect();
    if scope.slice(first_line..begin).trim().is_empty() {
        let start =
            if moved.is_empty() { first_line } else { first_line.min(line_start(scope, moved.start)) };
        let (indent, ending) = (" ".repeat(it.column), line_break(scope));
        let line = |it: Range<usize>| format!("{indent}{}{ending}", scope.slice(it));
        return Some(vec![Edit { range: start..end, new: comments.into_iter().map(line).collect() }]);
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

/// Gives an object a field that it does not have.
pub(super) fn set_field(object: Value, name: &'static str, text: &str) -> Option<Vec<Edit>> {
    let field = object.get(name);
    if !field.is_absent() || object.alias().is_some() {
        return None;
    }
    let map = object.node()?;
    let json = pair(map, "", "").starts_with('"');
    let text = match field.shape() {
        Shape::String if json => quote(text),
        Shape::String => plain(text),
        _ => text.to_string(),
    };
    Some(vec![insert(object.scope(), map, &pair(map, name, &text))?])
}

/// Puts an entry behind the last one of a map or list. `text` is its lines without the indentation that they get.
pub(super) fn insert(scope: &Scope, collection: At, text: &str) -> Option<Edit> {
    let it = collection.node.collection()?;
    let last = collection.entries().last();
    if it.flow {
        if text.contains(['\n', '#']) || !it.closed {
            return None;
        }
        let (at, comma) = match last {
            Some(last) => (content_end(last), ", "),
            None => (collection.start + it.open, ""),
        };
        return Some(Edit { range: at..at, new: format!("{comma}{text}") });
    }
    let at = line_end(scope, content_end(last?));
    let ending = line_break(scope);
    let lines = indented(text, it.column).replace('\n', ending);
    let line_ends = at == 0 || scope.slice(at - 1..at).ends_with(['\n', '\r']);
    let new = if line_ends { format!("{lines}{ending}") } else { format!("{ending}{lines}") };
    Some(Edit { range: at..at, new })
}

/// Lines with so many blanks in front of each that is not empty.
pub(super) fn indented(text: &str, blanks: usize) -> String {
    let indent = " ".repeat(blanks);
    let line = |it: &str| if it.is_empty() { String::new() } else { format!("{indent}{it}") };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// The text of an entry as [`insert`] takes it, and its range; the comments on its lines, between them and right
/// above them come along.
pub(super) fn cut(scope: &Scope, collection: At, entry: At) -> Option<(String, Range<usize>)> {
    let it = collection.node.collection()?;
    let (begin, end) = (begin(entry), content_end(entry));
    if it.flow {
        let text = scope.slice(begin..end).into_owned();
        return (!text.contains(['\n', '\r', '#'])).then_some((text, begin..end));
    }
    let range = comments_above(scope, begin, it.column)..line_end(scope, end);
    let text = scope.slice(range.clone()).into_owned();
    let mut lines = text.trim_end().lines();
    let first = lines.next()?;
    let rest = lines.map(|line| {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        line.get(it.column.min(blanks)..).unwrap_or_default()
    });
    Some(([first].into_iter().chain(rest).collect::<Vec<_>>().join("\n"), range))
}

/// Where the comments begin that stand in lines of their own right above a line, as far in as it; the place itself
/// where there are none, or where something else stands in front of it.
fn comments_above(scope: &Scope, begin: usize, column: usize) -> usize {
    let mut at = begin;
    let mut start = line_start(scope, begin);
    if !scope.slice(start..begin).trim().is_empty() {
        return at;
    }
    while let Some(above) = start.checked_sub(1).map(|it| line_start(scope, it)) {
        let line = scope.slice(above..start).into_owned();
        let comment = line.trim_start_matches(' ');
        if !comment.starts_with('#') || line.len() - comment.len() != column {
            break;
        }
        (at, start) = (above + column, above);
    }
    at
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

/// The comments in an entry, in the order of the text.
fn comments(entry: At) -> Vec<Range<usize>> {
    let mut list = Vec::new();
    collect_comments(entry, &mut list);
    list.sort_by_key(|it| it.start);
    list
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
