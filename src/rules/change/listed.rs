//! A map that should be a list.

use super::layout::{asked, begin, end, indent, line, line_below, line_break};
use super::write::{self, Manner};
use crate::manifest::Value;
use crate::rules::Edit;
use crate::schema::Shape;
use crate::yaml::scalar::{Resolved, plain, quote};
use crate::yaml::tree::Style;
use crate::yaml::{At, BREAKS};

/// Puts a dash in front of a map that should be the only item of a list, and the rest of the map two columns further
/// in. In brackets it is put in another pair. What has to be a text and reads otherwise gets quotes.
pub(in crate::rules) fn listed(value: Value) -> Option<Vec<Edit>> {
    let (scope, map) = (value.scope(), asked(value)?.entry().value()?);
    let it = map.node.collection()?;
    let edit = |at: usize, new: &str| Edit { range: at..at, new: new.to_string() };
    if it.flow {
        let end = map.range().end;
        let around = || [edit(map.start, "["), edit(end, "]")].into_iter();
        return it.closed.then(|| around().chain(texts(value, map)).collect());
    }
    let first = begin(map.entries().next()?);
    let last = end(scope, map.entries().last()?);
    indent(scope, first)?;
    let mut edits = vec![edit(first, "- ")];
    let mut next = line(scope, first).end;
    while let Some(line) = line_below(scope, next).filter(|it| it.start < last) {
        if !scope.slice(line.clone()).trim().is_empty() {
            edits.push(edit(line.start, "  "));
        }
        next = line.end;
    }
    edits.extend(texts(value, map));
    Some(edits)
}

/// Quotes for the texts of a map that should be an item of a list.
fn texts(list: Value, map: At) -> Vec<Edit> {
    let Some(of) = list.shape().object() else { return Vec::new() };
    let quoted = |entry: At| {
        let field = of.field(&entry.key()?.node.scalar()?.text)?;
        let at = entry.value()?;
        let text = &at.node.scalar().filter(|it| it.style == Style::Plain)?.text;
        let reads_otherwise = !matches!(plain(text), Resolved::Str(_) | Resolved::Null);
        let wrong = field.shape == Shape::String && reads_otherwise;
        wrong.then(|| Edit { range: at.range(), new: quote(text) })
    };
    map.entries().filter_map(quoted).collect()
}

/// Makes the pairs of a map a list of items with a `name` and a `value`, as environment variables are written.
pub(in crate::rules) fn named(value: Value) -> Option<Vec<Edit>> {
    let (scope, map) = (value.scope(), asked(value)?.entry().value()?);
    let it = map.node.collection().filter(|it| it.closed && value.alias().is_none())?;
    let mut edits = Vec::new();
    for entry in map.entries() {
        let (key, text) = (entry.key()?, entry.value()?);
        let (name, scalar) = (key.node.scalar()?, text.node.scalar()?);
        let between = scope.slice(key.range().end..text.start).into_owned();
        let on_line = !scope.slice(text.range()).contains(BREAKS);
        if between.trim() != ":" || !on_line || begin(entry) != key.start {
            return None;
        }
        let json = Manner::around(entry);
        let [name_key, value_key] = ["name", "value"].map(|it| if json { quote(it) } else { it.to_string() });
        let name = write::scalar(&name.text, Shape::String, json);
        let head = if it.flow {
            format!("{{{name_key}: {name}, {value_key}: ")
        } else {
            let (ending, blanks) = (line_break(scope, key.start), " ".repeat(it.column));
            format!("- name: {name}{ending}{blanks}  value: ")
        };
        edits.push(Edit { range: key.start..text.start, new: head });
        if scalar.style == Style::Plain && write::scalar(&scalar.text, Shape::String, json) != *scalar.text {
            edits.push(Edit { range: text.range(), new: quote(&scalar.text) });
        }
        if it.flow {
            let end = text.range().end;
            edits.push(Edit { range: end..end, new: "}".to_string() });
        }
    }
    if it.flow {
        let (open, close) = (map.start..map.start + 1, map.range().end - 1..map.range().end);
        edits.insert(0, Edit { range: open, new: "[".to_string() });
        edits.push(Edit { range: close, new: "]".to_string() });
    }
    (!edits.is_empty()).then_some(edits)
}
