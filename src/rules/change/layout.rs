//! Where things stand in the text: where entries begin and end, on which lines, with which comments.
//!
//! A line is what it is to YAML, which has more [`BREAKS`] than an editor: what stands behind one of them stands on
//! another line.

use std::ops::Range;
use std::sync::Arc;

use crate::manifest::{Scope, Value};
use crate::rules::Edit;
use crate::text::Text;
use crate::yaml::tree::Style;
use crate::yaml::{At, BREAKS, Data};

/// The map or list that a value is where it stands itself, if it can be edited: what an alias brought stands for
/// others too, what does not close has no end, and `[a: b]` is a map that takes no more.
pub(super) fn own(value: Value<'_>) -> Option<At<'_>> {
    let at = asked(value)?.node()?;
    let it = at.node.collection()?;
    let alone = it.flow && it.open == 0;
    (value.alias().is_none() && it.closed && !alone && !at.node.marks.too_deep).then_some(at)
}

/// A value whose repair is asked for.
pub(super) fn asked(value: Value<'_>) -> Option<Value<'_>> {
    value.scope().repairs.then_some(value)
}

/// The entry of a map that is written under this key; of several the last, which counts.
pub(super) fn entry_of<'s>(map: At<'s>, name: &str) -> Option<At<'s>> {
    let named = |it: &At| it.key().and_then(|it| it.node.scalar()).is_some_and(|it| *it.text == *name);
    map.entries().filter(named).last()
}

/// Whether two walks have come to the same node.
pub(super) fn same(a: At, b: At) -> bool {
    a.start == b.start && Arc::ptr_eq(a.node, b.node)
}

/// Where an entry's own text begins: its key, its dash, its `?`, or what stands between two commas.
pub(super) fn begin(entry: At) -> usize {
    let Some(it) = entry.node.entry() else { return entry.start };
    let properties = &it.key_properties;
    let anchor = properties.anchor.as_ref().map(|it| it.0.start);
    let tag = properties.tag.as_ref().map(|it| it.0.start);
    entry.start + [anchor, tag, it.indicator].into_iter().flatten().fold(it.lead, usize::min)
}

/// Where an entry's dash or colon ends, with the anchor and tag of the value behind.
pub(super) fn head_end(entry: At) -> usize {
    let Some(it) = entry.node.entry() else { return entry.start };
    let ends = [
        it.indicator.map(|at| at + 1),
        it.key.as_ref().map(|it| it.at + it.node.len),
        it.colon.map(|at| at + 1),
        it.properties.anchor.as_ref().map(|it| it.0.end),
        it.properties.tag.as_ref().map(|it| it.0.end),
    ];
    entry.start + ends.into_iter().flatten().max().unwrap_or(it.lead)
}

/// Where the last thing in an entry ends that is no blank, comment or comma.
pub(super) fn end(scope: &Scope, entry: At) -> usize {
    let values = entry.value().into_iter().chain(entry.strays());
    values.map(|it| value_end(scope, it)).fold(head_end(entry), usize::max)
}

fn value_end(scope: &Scope, at: At) -> usize {
    match &at.node.data {
        Data::Map(it) | Data::Seq(it) if !it.flow => at.entries().last().map_or(0, |it| end(scope, it)),
        Data::Scalar(it) if matches!(it.style, Style::Literal | Style::Folded) => {
            let text = scope.slice(at.range());
            // `|+` keeps the blank lines behind it.
            let keeps = text.lines().next().is_some_and(|it| it.contains('+'));
            at.start + if keeps { text.len() } else { text.trim_end().len() }
        }
        _ => at.range().end,
    }
}

/// The line that holds a place, without its break.
pub(super) fn line(scope: &Scope, at: usize) -> Range<usize> {
    let (start, text) = scope.text.line_at(scope.start + at);
    let at = text.floor_char_boundary((scope.start + at).saturating_sub(start));
    let (before, behind) = text.split_at_checked(at).unwrap_or((&text, ""));
    let len = |piece: Option<&str>| piece.map_or(0, str::len);
    let (begin, end) = (at - len(before.rsplit(BREAKS).next()), at + len(behind.split(BREAKS).next()));
    (start + begin).saturating_sub(scope.start)..(start + end).saturating_sub(scope.start)
}

/// The line below the one that holds a place, without its break; `None` at the end of the text.
pub(super) fn line_below(scope: &Scope, at: usize) -> Option<Range<usize>> {
    let end = line(scope, at).end;
    let next = behind_break(scope, end);
    (next > end).then(|| line(scope, next))
}

/// Behind the line break that stands at a place, or the place itself.
fn behind_break(scope: &Scope, at: usize) -> usize {
    let text = scope.slice(at..at + 3);
    let len = match text.chars().next() {
        Some('\r') if text.starts_with("\r\n") => 2,
        Some(it) if BREAKS.contains(&it) => it.len_utf8(),
        _ => 0,
    };
    at + len
}

/// Whether a line begins at a place.
pub(super) fn begins_line(scope: &Scope, at: usize) -> bool {
    at == 0 || line(scope, at).start == at
}

/// The start of the line behind the one on which something ends there, or the end of the text.
pub(super) fn line_end(scope: &Scope, at: usize) -> usize {
    if at > 0 && begins_line(scope, at) { at } else { behind_break(scope, line(scope, at).end) }
}

/// Puts lines in front of the one that begins at a place, or behind the last one of the text.
pub(super) fn put_lines(scope: &Scope, at: usize, lines: &[String], indent: &str, ending: &str) -> Edit {
    let indented = |it: &String| if it.is_empty() { String::new() } else { format!("{indent}{it}") };
    let text = lines.iter().map(indented).collect::<Vec<_>>().join(ending);
    let new = if begins_line(scope, at) { format!("{text}{ending}") } else { format!("{ending}{text}") };
    Edit { range: at..at, new }
}

/// What stands in front of a place on its line, if that is blanks alone.
pub(super) fn indent(scope: &Scope, at: usize) -> Option<String> {
    Some(before(scope, at)).filter(|it| it.bytes().all(|it| matches!(it, b' ' | b'\t')))
}

/// What stands in front of a place on its line.
fn before(scope: &Scope, at: usize) -> String {
    scope.slice(line(scope, at).start..at).into_owned()
}

/// The column of a place, in characters.
pub(super) fn column(scope: &Scope, at: usize) -> usize {
    before(scope, at).chars().count()
}

/// How lines end around here.
pub(super) fn line_break(scope: &Scope, at: usize) -> &'static str {
    break_around(scope.text, scope.start + at)
}

/// How lines end around a place in the file.
pub(in crate::rules) fn break_around(text: &Text, at: usize) -> &'static str {
    let line = text.line_around(at);
    // The last line says nothing, the one above it does.
    let end = match line.start.checked_sub(1) {
        Some(above) if line.end == text.len() => text.line_around(above).end,
        _ => line.end,
    };
    match text.slice(end..end + 2).as_bytes() {
        b"\r\n" => "\r\n",
        [b'\r', ..] => "\r",
        _ => "\n",
    }
}

/// The comments in an entry, in the order of the text; `None` where brackets hold more than their entries know of.
pub(super) fn comments(scope: &Scope, entry: At) -> Option<Vec<Range<usize>>> {
    let mut list = Vec::new();
    collect_comments(scope, entry, &mut list)?;
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
        if scope.slice(end - it.close..end).contains('#') {
            return None;
        }
    }
    at.entries().try_for_each(|it| collect_comments(scope, it, list))
}

/// Where the comments begin that stand in lines of their own right above a place, as far in as it; the place itself
/// where there are none, or where something else stands in front of it.
pub(super) fn comments_above(scope: &Scope, at: usize, column: usize) -> usize {
    let mut begin = at;
    let mut start = line(scope, at).start;
    if indent(scope, at).is_none() {
        return begin;
    }
    while let Some(above) = start.checked_sub(1).map(|it| line(scope, it).start) {
        let text = scope.slice(above..start).into_owned();
        let comment = text.trim_start_matches(' ');
        if !comment.starts_with('#') || text.len() - comment.len() != column {
            break;
        }
        (begin, start) = (above + column, above);
    }
    begin
}
