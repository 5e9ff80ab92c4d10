//! Edits for the fixes that rules offer: as small as can be, in the author's style, with his comments and line ends.
//!
//! They work in block style, in brackets and in JSON. Where a small edit would not be sure to be right (the value came
//! through an alias, a key begins with `?`, a bracket is not closed) there is none: `None`.

use std::ops::Range;
use std::sync::Arc;

use super::{Edit, Fix};
use crate::manifest::{Scope, Value};
use crate::yaml::scalar::{self, Resolved, quote};
use crate::yaml::tree::{Scalar, Style};
use crate::yaml::{At, Data};

/// A value to be written.
#[derive(Clone, Copy, Debug)]
pub(super) enum New<'n> {
    /// A text, put in quotes where it needs them.
    Text(&'n str),
    /// A number, or `{}`.
    Bare(&'n str),
}

/// A way out; `None` where one of its edits cannot be made.
pub(super) fn fix(title: impl Into<String>, edits: Option<Vec<Edit>>) -> Option<Fix> {
    let edits = edits.filter(|it| !it.is_empty())?;
    Some(Fix { title: title.into(), edits, preferred: false })
}

/// The same, for an editor to apply without asking.
pub(super) fn preferred(fix: Fix) -> Fix {
    Fix { preferred: true, ..fix }
}

/// Writes another scalar in place of one; its quotes stay.
pub(super) fn replaced(value: Value, new: New) -> Option<Edit> {
    let at = value.entry().value()?;
    // An alias is replaced itself: what it stands for may stand for others too.
    let own = value.alias().is_none_or(|it| Arc::ptr_eq(it.node, at.node) && it.start == at.start);
    let range = at.range();
    if !own || value.is_absent() || slice(value.scope(), range.clone()).contains(['\n', '\r']) {
        return None;
    }
    let text = match (&at.node.data, new) {
        (Data::Scalar(Scalar { style: Style::DoubleQuoted, .. }), New::Text(text)) => quote(text),
        (Data::Scalar(Scalar { style: Style::SingleQuoted, .. }), New::Text(text))
            if !text.contains('\'') =>
        {
            format!("'{text}'")
        }
        (Data::Scalar(_) | Data::Alias(_), new) => written(new, false),
        _ => return None,
    };
    Some(Edit { range, new: text })
}

/// Takes out the last of these values, each of which stands in the one before. One that would leave nothing behind in
/// its list goes with the list.
pub(super) fn removed(way: &[Value]) -> Option<Vec<Edit>> {
    let [rest @ .., around, value] = way else { return None };
    let collection = own_collection(*around)?;
    let entries: Vec<At> = collection.entries().collect();
    let mine = value.entry();
    let place = entries.iter().position(|it| it.start == mine.start && Arc::ptr_eq(it.node, mine.node))?;
    if entries.len() == 1 {
        let upper: Vec<Value> = rest.iter().chain([around]).copied().collect();
        return removed(&upper);
    }
    let entry = *entries.get(place)?;
    let before = place.checked_sub(1).and_then(|it| entries.get(it)).copied();
    let after = entries.get(place + 1).copied();
    let scope = value.scope();
    if collection.node.collection()?.flow {
        removed_in_brackets(scope, before, entry, after)
    } else {
        removed_in_block(scope, entry, after)
    }
}

fn removed_in_brackets(scope: &Scope, before: Option<At>, entry: At, after: Option<At>) -> Option<Vec<Edit>> {
    let (start, end) = (entry_start(entry)?, entry_end(scope, entry)?);
    let own = start..comma(scope, entry, end)?.unwrap_or(end);
    let range = match (before, after) {
        (_, Some(after)) => start..entry_start(after)?,
        // A comma behind the last one stays, as the comma of the one before.
        (Some(before), None) => entry_end(scope, before)?..end,
        (None, None) => return None,
    };
    let holds_comment = slice(scope, range.clone()).contains('#');
    Some(vec![Edit { range: if holds_comment { own } else { range }, new: String::new() }])
}

/// The end of the comma behind an entry in brackets; `Some(None)` where there is none.
fn comma(scope: &Scope, entry: At, end: usize) -> Option<Option<usize>> {
    let rest = slice(scope, end..entry.range().end);
    let blanks = rest.len() - rest.trim_start().len();
    match rest.trim_start().chars().next() {
        Some(',') => Some(Some(end + blanks + 1)),
        // A comment in front of the comma.
        Some(_) if rest.contains(',') => None,
        _ => Some(None),
    }
}

fn removed_in_block(scope: &Scope, entry: At, after: Option<At>) -> Option<Vec<Edit>> {
    let (start, end) = (entry_start(entry)?, entry_end(scope, entry)?);
    let line = line(scope, start);
    let indent = slice(scope, line.start..start);
    if !indent.trim_matches(' ').is_empty() {
        // It shares its line with the dash in front: what follows moves up to the dash, or stays behind its comments.
        let next = entry_start(after?)?;
        let between = slice(scope, end..next);
        let all_blank = between.trim().is_empty();
        let comment = next - between.trim_start_matches(' ').len();
        let end = if all_blank { next } else { comment };
        return Some(vec![Edit { range: start..end, new: String::new() }]);
    }
    let last = self::line(scope, end);
    let mut range = line.start..end_with_break(scope, last.end);
    let mut kept = String::new();
    let comments = comments(scope, entry)?;
    for comment in comments.into_iter().filter(|it| it.start < last.end) {
        kept.push_str(&indent);
        kept.push_str(&slice(scope, comment));
        kept.push_str(newline(scope, start));
    }
    if range.end == last.end {
        // The last line of the file has no break: the one in front of it goes instead.
        let from = if line.start == 0 { 0 } else { self::line(scope, line.start - 1).end };
        kept = if kept.is_empty() { kept } else { format!("{}{}", newline(scope, start), kept.trim_end()) };
        range.start = from;
    }
    Some(vec![Edit { range, new: kept }])
}

/// Adds a field to an object.
pub(super) fn added_field(object: Value, name: &str, new: New) -> Option<Edit> {
    let collection = own_collection(object)?;
    let scope = object.scope();
    let last = collection.entries().last();
    if collection.node.collection()?.flow {
        let quoted = is_json(collection) || last.is_none() && is_json_text(scope, collection);
        let blank = if last.is_some_and(|it| is_tight(scope, it)) { "" } else { " " };
        let text = format!("{}:{blank}{}", key(name, quoted), written(new, quoted));
        return added_in_brackets(scope, collection, &text);
    }
    let last = last?;
    let indent = " ".repeat(column(scope, entry_start(last)?));
    added_line(scope, last, &format!("{indent}{}: {}", key(name, is_json(collection)), written(new, false)))
}

/// Adds an item with these fields to a list of objects, which may be absent.
pub(super) fn added_item(object: Value, list: &'static str, fields: &[(&str, New)]) -> Option<Edit> {
    let scope = object.scope();
    let value = object.get(list);
    let around = own_collection(object)?;
    let json = is_json(around);
    let inline = || {
        let pairs: Vec<_> = fields
            .iter()
            .map(|(name, new)| format!("{}: {}", key(name, json), written(*new, json)))
            .collect();
        format!("{{{}}}", pairs.join(", "))
    };
    if value.is_murky() {
        return None;
    }
    if value.is_absent() {
        let null = around
            .entries()
            .any(|it| Arc::ptr_eq(it.node, value.entry().node) && it.start == value.entry().start);
        if null {
            // `volumes:` or `volumes: null`
            let entry = value.entry();
            let colon = entry.start + entry.node.entry()?.colon? + 1;
            let end = entry.value().map_or(colon, |it| it.range().end);
            return Some(Edit { range: colon..end, new: format!(" [{}]", inline()) });
        }
        let last = around.entries().last()?;
        if around.node.collection()?.flow {
            return added_in_brackets(scope, around, &format!("{}: [{}]", key(list, json), inline()));
        }
        let indent = column(scope, entry_start(last)?);
        let (dash, inner) = list_style(scope, around)?;
        let newline = newline(scope, last.start);
        let item = item_in_block(fields, indent + dash, inner, newline);
        return added_line(scope, last, &format!("{}{list}:{newline}{item}", " ".repeat(indent)));
    }
    let collection = own_collection(value)?;
    if collection.node.collection()?.flow {
        return added_in_brackets(scope, collection, &inline());
    }
    let last = collection.entries().last()?;
    let dash = entry_start(last)?;
    let inner = content_start(last).map_or(2, |it| it - dash);
    let item = item_in_block(fields, column(scope, dash), inner, newline(scope, last.start));
    added_line(scope, last, &item)
}

fn item_in_block(fields: &[(&str, New)], dash: usize, inner: usize, newline: &str) -> String {
    let lines = fields.iter().enumerate().map(|(i, (name, new))| {
        let start = if i == 0 {
            format!("{}-{}", " ".repeat(dash), " ".repeat(inner - 1))
        } else {
            " ".repeat(dash + inner)
        };
        format!("{start}{name}: {}", written(*new, false))
    });
    lines.collect::<Vec<_>>().join(newline)
}

/// How far lists in a map stand to the right of their keys, and their items to the right of the dashes.
fn list_style(scope: &Scope, map: At) -> Option<(usize, usize)> {
    let styles = map.entries().filter_map(|it| {
        let list = it.value().filter(|it| it.node.is_seq())?;
        let first = list.entries().next().filter(|_| list.node.collection().is_some_and(|it| !it.flow))?;
        let dash = entry_start(first)?;
        let inner = content_start(first).map_or(2, |it| it - dash);
        Some((column(scope, dash).checked_sub(column(scope, entry_start(it)?))?, inner))
    });
    Some(styles.last().unwrap_or((0, 2)))
}

/// Where the object in an item begins on the item's own line.
fn content_start(item: At) -> Option<usize> {
    let first = item.value()?.entries().next()?;
    entry_start(first).filter(|it| *it - item.start < 40)
}

/// A line behind the last one of an entry.
fn added_line(scope: &Scope, last: At, text: &str) -> Option<Edit> {
    let end = line(scope, entry_end(scope, last)?).end;
    Some(Edit { range: end..end, new: format!("{}{text}", newline(scope, last.start)) })
}

fn added_in_brackets(scope: &Scope, collection: At, text: &str) -> Option<Edit> {
    let Some(last) = collection.entries().last() else {
        let at = collection.start + 1;
        return Some(Edit { range: at..collection.range().end - 1, new: text.to_string() })
            .filter(|it| it.range.start == at);
    };
    let (start, end) = (entry_start(last)?, entry_end(scope, last)?);
    // Where each entry has a line of its own, so has this one.
    let line = line(scope, start);
    let indent = slice(scope, line.start..start);
    let own_line = indent.trim_matches([' ', '\t']).is_empty();
    let tight =
        !own_line && collection.entries().count() > 1 && !slice(scope, collection.range()).contains(", ");
    let between = if own_line {
        format!("{}{indent}", newline(scope, start))
    } else {
        String::from(if tight { "" } else { " " })
    };
    Some(match comma(scope, last, end)? {
        Some(comma) => Edit { range: comma..comma, new: format!("{between}{text},") },
        None => Edit { range: end..end, new: format!(",{between}{text}") },
    })
}

/// The map or list that a value is where it stands itself; what an alias brought is not to be edited.
fn own_collection<'s>(value: Value<'s>) -> Option<At<'s>> {
    let at = value.node()?;
    let it = at.node.collection()?;
    (value.alias().is_none() && it.closed && !at.node.marks.too_deep).then_some(at)
}

fn slice<'s>(scope: &'s Scope, range: Range<usize>) -> std::borrow::Cow<'s, str> {
    scope.slice(range)
}

/// The line that holds an offset, without its break.
fn line(scope: &Scope, offset: usize) -> Range<usize> {
    let range = scope.text.line_range(scope.text.line_of(scope.start + offset));
    range.start.saturating_sub(scope.start)..range.end.saturating_sub(scope.start)
}

/// The end of the break that stands at the end of a line.
fn end_with_break(scope: &Scope, end: usize) -> usize {
    let at = scope.start + end;
    match (scope.text.byte(at), scope.text.byte(at + 1)) {
        (Some(b'\r'), Some(b'\n')) => end + 2,
        (Some(_), _) => end + 1,
        (None, _) => end,
    }
}

/// How lines end around here.
fn newline(scope: &Scope, offset: usize) -> &'static str {
    let text = scope.text;
    let line = text.line_of(scope.start + offset);
    let end = match text.line_range(line).end {
        end if end == text.len() && line > 0 => text.line_range(line - 1).end,
        end => end,
    };
    match (text.byte(end), text.byte(end + 1)) {
        (Some(b'\r'), Some(b'\n')) => "\r\n",
        (Some(b'\r'), _) => "\r",
        _ => "\n",
    }
}

/// The column of an offset, in characters.
fn column(scope: &Scope, offset: usize) -> usize {
    slice(scope, line(scope, offset).start..offset).chars().count()
}

/// Where an entry's key, dash or value begins; `None` behind a `?`.
fn entry_start(at: At) -> Option<usize> {
    let entry = at.node.entry()?;
    match (entry.key.as_ref(), entry.indicator) {
        (Some(_), Some(_)) => None,
        (_, Some(dash)) => Some(at.start + dash),
        _ => Some(at.start + entry.lead),
    }
}

/// Where the last token of an entry ends; `None` where there is more in it than a key and a value.
fn entry_end(scope: &Scope, at: At) -> Option<usize> {
    let entry = at.node.entry()?;
    if !entry.strays.is_empty() {
        return None;
    }
    let head = [
        entry.indicator.map(|it| it + 1),
        entry.key.as_ref().map(|it| it.at + it.node.len),
        entry.colon.map(|it| it + 1),
        entry.properties.anchor.as_ref().map(|it| it.0.end),
        entry.properties.tag.as_ref().map(|it| it.0.end),
    ];
    let head = head.into_iter().flatten().max().map(|it| at.start + it);
    let Some(value) = at.value() else { return head };
    match &value.node.data {
        Data::Map(it) | Data::Seq(it) if !it.flow => entry_end(scope, value.entries().last()?),
        Data::Map(it) | Data::Seq(it) => it.closed.then(|| value.range().end),
        Data::Scalar(Scalar { style: Style::Literal | Style::Folded, .. }) => {
            // `|+` keeps the blank lines behind it.
            let text = slice(scope, value.range());
            let keeps = text.lines().next().is_some_and(|it| it.contains('+'));
            (!keeps).then(|| value.start + text.trim_end().len())
        }
        _ => Some(value.range().end.max(head.unwrap_or(0))),
    }
}

/// All comments in an entry, in the order of the text; `None` where brackets may hold more.
fn comments(scope: &Scope, at: At) -> Option<Vec<Range<usize>>> {
    let mut list = Vec::new();
    collect_comments(scope, at, &mut list)?;
    list.sort_by_key(|it| it.start);
    Some(list)
}

fn collect_comments(scope: &Scope, at: At, list: &mut Vec<Range<usize>>) -> Option<()> {
    if let Some(entry) = at.node.entry() {
        list.extend(entry.comments.iter().map(|it| at.start + it.start..at.start + it.end));
        for slot in entry.slots() {
            collect_comments(scope, at.slot(slot), list)?;
        }
    }
    if let Some(it) = at.node.collection() {
        let end = at.range().end;
        if slice(scope, end - it.close..end).contains('#') {
            return None;
        }
    }
    at.entries().try_for_each(|it| collect_comments(scope, it, list))
}

/// Whether a map's keys are in double quotes.
fn is_json(map: At) -> bool {
    let keys: Vec<_> = map.entries().filter_map(At::key).collect();
    let quoted = |it: &At| it.node.scalar().is_some_and(|it| it.style == Style::DoubleQuoted);
    !keys.is_empty() && keys.iter().all(quoted)
}

/// Whether the document around is JSON.
fn is_json_text(scope: &Scope, map: At) -> bool {
    slice(scope, 0..map.start).trim_start().starts_with('{')
}

/// Whether nothing stands between the colon and the value.
fn is_tight(scope: &Scope, entry: At) -> bool {
    let colon = entry.node.entry().and_then(|it| it.colon);
    colon.is_some_and(|it| {
        !slice(scope, entry.start + it + 1..entry.range().end).starts_with([' ', '\n', '\r', '\t'])
    })
}

fn key(name: &str, quoted: bool) -> String {
    if quoted { quote(name) } else { name.to_string() }
}

fn written(new: New, quoted: bool) -> String {
    match new {
        New::Bare(text) => text.to_string(),
        New::Text(text) if quoted || !is_plain(text) => quote(text),
        New::Text(text) => text.to_string(),
    }
}

/// Whether a text says the same without quotes.
fn is_plain(text: &str) -> bool {
    let harmless = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '.' | '_' | '/');
    let start = text.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '/');
    start && text.chars().all(harmless) && matches!(scalar::plain(text), Resolved::Str(_))
}
