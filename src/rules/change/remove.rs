//! An entry less in a map or list. Comments stay where they can, on lines of their own.

use std::ops::Range;

use super::insert::comma;
use super::layout::{begin, comments, end, head_end, indent, line, line_break, line_end, same};
use crate::manifest::Scope;
use crate::rules::Edit;
use crate::yaml::{At, BREAKS};

/// Takes an entry out of the map or list around it, which has others; the comments in `moved` have gone somewhere else.
/// What has an anchor in it stays, since it may stand for others.
pub(super) fn entry(scope: &Scope, collection: At, entry: At, moved: Range<usize>) -> Option<Vec<Edit>> {
    if entry.node.marks.anchors {
        return None;
    }
    collection.entry_at(entry.start).filter(|it| same(*it, entry))?;
    let after = collection.entry_at(entry.range().end).filter(|it| !same(*it, entry));
    if collection.node.collection()?.flow {
        let before = entry.start.checked_sub(1).and_then(|it| collection.entry_at(it));
        return Some(vec![in_brackets(scope, before, entry, after)?]);
    }
    if indent(scope, begin(entry)).is_some() {
        return Some(vec![lines(scope, entry, moved)?]);
    }
    Some(vec![behind_dash(scope, entry, after?)?])
}

fn in_brackets(scope: &Scope, before: Option<At>, entry: At, after: Option<At>) -> Option<Edit> {
    if !comments(scope, entry)?.is_empty() {
        return None;
    }
    let (start, end) = (begin(entry), end(scope, entry));
    let own_end = comma(scope, entry)?.unwrap_or(end);
    let range = match (before, after) {
        (_, Some(after)) => start..begin(after),
        // A comma behind the last one stays, as the comma of the one before.
        (Some(before), None) => self::end(scope, before)..end,
        (None, None) => start..own_end,
    };
    let holds_comment = scope.slice(range.clone()).contains('#');
    Some(Edit { range: if holds_comment { start..own_end } else { range }, new: String::new() })
}

/// An entry that shares its line with the dash in front: what follows moves up to the dash.
fn behind_dash(scope: &Scope, entry: At, after: At) -> Option<Edit> {
    let (start, next) = (begin(entry), begin(after));
    let blanks = " ".repeat(super::layout::column(scope, start));
    let ending = line_break(scope, start);
    let mut kept = String::new();
    for comment in comments(scope, entry)? {
        kept.push_str(&scope.slice(comment));
        kept.push_str(ending);
        kept.push_str(&blanks);
    }
    Some(Edit { range: start..next, new: kept })
}

/// An entry that has its lines for itself.
fn lines(scope: &Scope, entry: At, moved: Range<usize>) -> Option<Edit> {
    let (start, end) = (line(scope, begin(entry)).start, line_end(scope, end(scope, entry)));
    let (indent, ending) = (indent(scope, begin(entry))?, line_break(scope, begin(entry)));
    let left = comments(scope, entry)?.into_iter().filter(|it| it.start < end && !moved.contains(&it.start));
    let mut kept: String = left.map(|it| format!("{indent}{}{ending}", scope.slice(it))).collect();
    let mut range = start..end;
    if !moved.is_empty() {
        range.start = start.min(line(scope, moved.start).start);
    }
    if !scope.slice(start..end).ends_with(BREAKS) {
        // The last line of the file has no break: nor has what comes to be the last.
        if kept.is_empty() {
            range.start = range.start.checked_sub(1).map_or(0, |it| line(scope, it).end);
        }
        kept.truncate(kept.trim_end().len());
    }
    Some(Edit { range, new: kept })
}

/// Takes the only entry out of what `around` holds, and leaves `{}` or `[]` there.
pub(super) fn only(scope: &Scope, around: At, collection: At, entry: At) -> Option<Vec<Edit>> {
    let it = collection.node.collection()?;
    if entry.node.marks.anchors {
        return None;
    }
    if it.flow {
        return Some(vec![in_brackets(scope, None, entry, None)?]);
    }
    let nothing = if collection.node.is_map() { "{}" } else { "[]" };
    if indent(scope, begin(entry)).is_none() {
        let range = begin(entry)..end(scope, entry);
        let bare = comments(scope, entry)?.is_empty();
        return bare.then(|| vec![Edit { range, new: nothing.to_string() }]);
    }
    // A document has no key that could have something behind it.
    around.key().is_some().then_some(())?;
    let at = head_end(around);
    let filled = Edit { range: at..at, new: format!(" {nothing}") };
    Some(vec![filled, lines(scope, entry, 0..0)?])
}
