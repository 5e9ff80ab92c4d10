//! A new entry in a map or list.

use super::layout::{begin, end, indent, line_break, line_end, put_lines};
use crate::manifest::Scope;
use crate::rules::Edit;
use crate::yaml::At;

/// Where a new entry goes.
#[derive(Clone, Copy)]
pub(super) enum Where<'t> {
    /// In front of this entry of the collection.
    Before(At<'t>),
    /// Behind this one.
    Behind(At<'t>),
}

/// Puts an entry behind the last one. `lines` stand without the indentation that they get; in brackets there is one.
pub(super) fn last(scope: &Scope, collection: At, lines: &[String]) -> Option<Edit> {
    match collection.entries().last() {
        Some(last) => at(scope, collection, Where::Behind(last), lines),
        None => alone(scope, collection, lines),
    }
}

/// Puts the only entry into brackets.
fn alone(scope: &Scope, collection: At, lines: &[String]) -> Option<Edit> {
    let it = collection.node.collection().filter(|it| it.flow && it.closed)?;
    let [text] = lines else { return None };
    let range = collection.start + 1..collection.range().end - 1;
    let empty = it.entries.is_empty() && scope.slice(range.clone()).trim().is_empty();
    empty.then(|| Edit { range, new: text.clone() })
}

/// Puts an entry beside another.
pub(super) fn at(scope: &Scope, collection: At, place: Where, lines: &[String]) -> Option<Edit> {
    let it = collection.node.collection()?;
    if it.flow {
        let [text] = lines else { return None };
        return in_brackets(scope, collection, place, text).filter(|_| it.closed);
    }
    let blanks = " ".repeat(it.column);
    Some(match place {
        Where::Before(next) => {
            // It may share its line with the dash in front.
            let at = begin(next);
            let ending = line_break(scope, at);
            let new = lines.iter().map(|it| format!("{it}{ending}{blanks}")).collect();
            Edit { range: at..at, new }
        }
        Where::Behind(last) => {
            let at = line_end(scope, end(scope, last));
            let ending = line_break(scope, begin(last));
            put_lines(scope, at, lines, &blanks, ending)
        }
    })
}

fn in_brackets(scope: &Scope, collection: At, place: Where, text: &str) -> Option<Edit> {
    let neighbour = match place {
        Where::Before(it) | Where::Behind(it) => it,
    };
    let start = begin(neighbour);
    // Where each entry has a line of its own, so has this one.
    let between = match indent(scope, start) {
        Some(indent) => format!("{}{indent}", line_break(scope, start)),
        None if is_tight(scope, collection) => String::new(),
        None => " ".to_string(),
    };
    Some(match place {
        Where::Before(_) => Edit { range: start..start, new: format!("{text},{between}") },
        Where::Behind(_) => {
            let end = end(scope, neighbour);
            match comma(scope, neighbour)? {
                Some(comma) => Edit { range: comma..comma, new: format!("{between}{text},") },
                None => Edit { range: end..end, new: format!(",{between}{text}") },
            }
        }
    })
}

/// Whether nothing stands behind the commas of a collection.
fn is_tight(scope: &Scope, collection: At) -> bool {
    let mut commas = collection.entries().skip(1).map(|it| scope.slice(it.start..begin(it)).is_empty());
    let first = commas.next().unwrap_or(false);
    first && commas.all(|it| it)
}

/// The end of the comma behind an entry in brackets; `Some(None)` where there is none, `None` where a comment stands in
/// front of it.
pub(super) fn comma(scope: &Scope, entry: At) -> Option<Option<usize>> {
    let end = end(scope, entry);
    let rest = scope.slice(end..entry.range().end.max(end));
    let blanks = rest.len() - rest.trim_start().len();
    match rest.trim_start().chars().next() {
        Some(',') => Some(Some(end + blanks + 1)),
        Some(_) if rest.contains(',') => None,
        _ => Some(None),
    }
}
