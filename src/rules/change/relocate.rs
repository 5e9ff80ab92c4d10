//! A field that goes to another object, with its comments.

use std::ops::Range;

use super::layout::{begin, comments_above, end, entry_of, line_end, own, same};
use super::write::Manner;
use super::{Filling, fill, insert, remove};
use crate::manifest::{Scope, Value};
use crate::rules::Edit;
use crate::yaml::tree::Style;
use crate::yaml::{At, BREAKS};

/// Moves an entry of `from` to the end of what `path` leads to from `to`; what is missing on the way is made. An
/// object that held nothing else goes out of `around` too.
pub(in crate::rules) fn relocate(
    from: Value,
    entry: At,
    to: Value,
    path: &[&'static str],
    around: Option<Value>,
) -> Option<Vec<Edit>> {
    let (scope, source, target) = (from.scope(), own(from)?, own(to)?);
    let name = &*entry.key()?.node.scalar()?.text;
    // In front of its anchor an alias means nothing.
    if entry.node.marks.aliases {
        return None;
    }
    let (flow, manner) = (target.node.collection()?.flow, Manner::of(scope, target));
    let (mut lines, moved) = cut(scope, source, entry)?;
    if flow && (lines.len() > 1 || ends_early(entry)) {
        return None;
    }
    // What the last object on the way has already is a key without a value, or in the way.
    let next = path.first().and_then(|it| entry_of(target, it));
    if next.is_none() && entry_of(target, path.first().unwrap_or(&name)).is_some() {
        return None;
    }
    let made = if next.is_some() { path.get(1..)? } else { path };
    let deeper = |it: &String| match it.is_empty() {
        true => String::new(),
        false => format!("{}{it}", " ".repeat(manner.step)),
    };
    for step in made.iter().rev() {
        let key = manner.key(step);
        lines = match flow {
            true => vec![format!("{key}: {{{}}}", lines.first()?)],
            false => [format!("{key}:")].into_iter().chain(lines.iter().map(deeper)).collect(),
        };
    }
    let put = match next {
        Some(next) if flow => {
            fill(to.get(path.first()?), next, Filling::OnLine(format!("{{{}}}", lines.first()?)))?
        }
        Some(next) => fill(to.get(path.first()?), next, Filling::Below(lines.iter().map(deeper).collect()))?,
        None => vec![insert::last(scope, target, &lines)?],
    };
    let alone = source.entries().count() == 1;
    let gone = match around.filter(|_| alone && from.entry().key().is_some()) {
        Some(around) => remove::entry(scope, own(around)?, from.entry(), moved)?,
        // Into the object itself, a few steps down: then that stays in its place.
        None if alone && !same(source, target) => remove::only(scope, from.entry(), source, entry)?,
        None => remove::entry(scope, source, entry, moved)?,
    };
    let mut edits = [gone, put].concat();
    edits.sort_by_key(|it| (it.range.start, it.range.end));
    Some(joined(edits))
}

/// Whether what is plain text in lines of its own would end before its end in brackets.
fn ends_early(entry: At) -> bool {
    let scalar = entry.value().and_then(|it| it.node.scalar());
    scalar.is_some_and(|it| it.style == Style::Plain && it.text.contains([',', '[', ']', '{', '}']))
}

/// Makes one edit of two that overlap: where the last line of a text has no break, it goes with the break of the line
/// above, behind which the other edit may put something.
fn joined(edits: Vec<Edit>) -> Vec<Edit> {
    let mut list: Vec<Edit> = Vec::new();
    for edit in edits {
        match list.last_mut().filter(|it| it.range.end > edit.range.start && it.new.is_empty()) {
            Some(before) => {
                let text = edit.new.trim_end_matches(['\n', '\r']);
                before.new = format!("{}{text}", edit.new.get(text.len()..).unwrap_or_default());
            }
            None => list.push(edit),
        }
    }
    list
}

/// The lines of an entry as [`insert`] takes them, and its range; the comments on its lines, between them and right
/// above them come along.
fn cut(scope: &Scope, collection: At, entry: At) -> Option<(Vec<String>, Range<usize>)> {
    let it = collection.node.collection()?;
    let (begin, end) = (begin(entry), end(scope, entry));
    if it.flow {
        let text = scope.slice(begin..end).into_owned();
        return (!text.contains(BREAKS) && !text.contains('#')).then_some((vec![text], begin..end));
    }
    let range = comments_above(scope, begin, it.column)..line_end(scope, end);
    let text = scope.slice(range.clone()).into_owned();
    if text.replace("\r\n", "\n").contains(['\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        // Breaks for YAML, which would lose their indentation.
        return None;
    }
    let mut lines = text.trim_end().lines();
    let first = lines.next()?;
    let rest = lines.map(|line| {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        line.get(it.column.min(blanks)..).unwrap_or_default()
    });
    Some(([first].into_iter().chain(rest).map(str::to_string).collect(), range))
}
