//! How new values are written: in the style of the text around them.

use std::borrow::Cow;

use crate::manifest::Scope;
use crate::schema::Shape;
use crate::yaml::At;
use crate::yaml::scalar::{self, Resolved, quote};
use crate::yaml::tree::Style;

/// A value to be written. What a scalar is depends on its field: a text gets quotes where it needs them.
#[derive(Clone, Debug)]
pub(in crate::rules) enum New<'n> {
    /// A text, a number, or a truth value.
    Scalar(Cow<'n, str>),
    /// Fields in their order; `{}` if there are none.
    Map(Vec<(Cow<'n, str>, New<'n>)>),
    /// Items in their order.
    List(Vec<New<'n>>),
}

impl<'n> From<&'n str> for New<'n> {
    fn from(text: &'n str) -> New<'n> {
        New::Scalar(text.into())
    }
}

impl<'n> From<&'n String> for New<'n> {
    fn from(text: &'n String) -> New<'n> {
        New::Scalar(text.into())
    }
}

impl<'n, const N: usize> From<[(&'n str, New<'n>); N]> for New<'n> {
    fn from(fields: [(&'n str, New<'n>); N]) -> New<'n> {
        New::Map(fields.into_iter().map(|(name, new)| (name.into(), new)).collect())
    }
}

/// How the author lays his text out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    /// The keys are in double quotes.
    pub json: bool,
    /// How far a map stands to the right of its key.
    pub step: usize,
    /// How far a dash stands to the right of its list's key.
    pub dash: usize,
    /// How far an item stands to the right of its dash.
    pub item: usize,
}

impl Manner {
    /// That of a map or list, as its own entries show it, or what is around it.
    pub(super) fn of(scope: &Scope, at: At) -> Manner {
        let mut manner = Manner { json: is_json(scope, at), step: 2, dash: 0, item: 2 };
        if let Some(it) = at.node.collection().filter(|it| !it.flow && at.node.is_map() && it.parent >= 0) {
            let step = it.column.saturating_sub(it.parent.unsigned_abs());
            manner.step = Some(step).filter(|it| *it > 0).unwrap_or(2);
        }
        for value in at.entries().filter_map(At::value) {
            let (Some(around), Some(inner)) = (block_column(at), block_column(value)) else { continue };
            match inner.checked_sub(around) {
                Some(inner) if value.node.is_seq() => {
                    manner.dash = inner;
                    manner.item = value.entries().next().map_or(2, |it| item_indent(value, it));
                }
                Some(inner) if at.node.is_map() => manner.step = inner,
                _ => {}
            }
        }
        manner
    }

    /// Whether the map around an entry is written as JSON, by the entry's own key.
    pub(super) fn around(entry: At) -> bool {
        entry.key().and_then(|it| it.node.scalar()).is_some_and(|it| it.style == Style::DoubleQuoted)
    }

    pub(super) fn key(self, name: &str) -> String {
        if self.json || !is_plain(name) { quote(name) } else { name.to_string() }
    }
}

/// How far what an item of a list holds stands to the right of its dash.
pub(super) fn item_indent(list: At, item: At) -> usize {
    let inner = item.value().and_then(block_column).zip(block_column(list));
    inner.and_then(|(inner, dash)| inner.checked_sub(dash)).filter(|it| *it > 0).unwrap_or(2)
}

/// Where the keys or dashes of a collection stand that is not in brackets.
fn block_column(at: At) -> Option<usize> {
    at.node.collection().filter(|it| !it.flow).map(|it| it.column)
}

/// Whether a map is written as JSON: by its first key, or the first of the document.
fn is_json(scope: &Scope, map: At) -> bool {
    const LOOK: usize = 64;
    match map.entries().next().map(|it| it.key().and_then(|it| it.node.scalar())) {
        Some(Some(key)) => key.style == Style::DoubleQuoted,
        _ => {
            let head = scope.slice(0..map.start.min(LOOK));
            head.trim_start()
                .strip_prefix(['{', '['])
                .is_some_and(|it| it.trim_start().starts_with(['"', '{']))
        }
    }
}

impl New<'_> {
    /// On one line, as it stands between brackets.
    pub(super) fn in_brackets(&self, shape: Shape, manner: Manner) -> String {
        match self {
            New::Scalar(text) => scalar(text, shape, manner.json),
            New::Map(fields) => {
                let pairs =
                    fields.iter().map(|(name, new)| new.pair_in_brackets(name, field(shape, name), manner));
                format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
            }
            New::List(items) => {
                let items = items.iter().map(|it| it.in_brackets(item(shape), manner));
                format!("[{}]", items.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// A pair on one line.
    pub(super) fn pair_in_brackets(&self, name: &str, shape: Shape, manner: Manner) -> String {
        format!("{}: {}", manner.key(name), self.in_brackets(shape, manner))
    }

    /// The lines of a pair, without the indentation that they get.
    pub(super) fn pair(&self, name: &str, shape: Shape, manner: Manner) -> Vec<String> {
        match self.behind_key(shape, manner) {
            Some(lines) => [format!("{}:", manner.key(name))].into_iter().chain(lines).collect(),
            None => vec![self.pair_in_brackets(name, shape, manner)],
        }
    }

    /// The lines that stand below a key, as far in as they are from it; `None` where it stands on the key's line.
    pub(super) fn behind_key(&self, shape: Shape, manner: Manner) -> Option<Vec<String>> {
        let (lines, blanks) = match self {
            New::Map(fields) if !fields.is_empty() => (self.lines(shape, manner), manner.step),
            New::List(items) if !items.is_empty() => (self.lines(shape, manner), manner.dash),
            _ => return None,
        };
        Some(lines.into_iter().map(|it| format!("{}{it}", " ".repeat(blanks))).collect())
    }

    /// All its lines.
    fn lines(&self, shape: Shape, manner: Manner) -> Vec<String> {
        match self {
            New::Map(fields) if !fields.is_empty() => {
                fields.iter().flat_map(|(name, new)| new.pair(name, field(shape, name), manner)).collect()
            }
            New::List(items) if !items.is_empty() => {
                items.iter().flat_map(|it| it.item(item(shape), manner)).collect()
            }
            _ => vec![self.in_brackets(shape, manner)],
        }
    }

    /// The lines of an item, its dash in front.
    pub(super) fn item(&self, shape: Shape, manner: Manner) -> Vec<String> {
        let lines = self.lines(shape, manner).into_iter().enumerate();
        lines
            .map(|(number, line)| match number {
                0 => format!("-{}{line}", " ".repeat(manner.item.saturating_sub(1))),
                _ => format!("{}{line}", " ".repeat(manner.item)),
            })
            .collect()
    }
}

/// What is expected under a key.
fn field(shape: Shape, name: &str) -> Shape {
    match shape {
        Shape::Object(it) => it.field(name).map_or(Shape::Any, |it| it.shape),
        Shape::Map(inner) => *inner,
        _ => Shape::Any,
    }
}

/// What is expected in a list.
pub(super) fn item(list: Shape) -> Shape {
    match list {
        Shape::List(inner) => *inner,
        _ => Shape::Any,
    }
}

/// A scalar as its field needs it.
pub(super) fn scalar(text: &str, shape: Shape, json: bool) -> String {
    let is_text = match shape {
        Shape::String | Shape::Time | Shape::Any => true,
        // A number is meant as one.
        Shape::IntOrString => text.parse::<i64>().is_err(),
        Shape::Quantity => json && text.parse::<f64>().is_err(),
        _ => false,
    };
    if is_text && (json || !is_plain(text)) { quote(text) } else { text.to_string() }
}

/// A scalar in place of one that is written in this style; `None` for what has lines of its own.
pub(super) fn in_place(text: &str, style: Style, shape: Shape, json: bool) -> Option<String> {
    let quoted = matches!(shape, Shape::String | Shape::Time | Shape::Quantity | Shape::Any);
    Some(match style {
        Style::Literal | Style::Folded => return None,
        Style::DoubleQuoted if quoted => quote(text),
        Style::SingleQuoted if quoted => single_quoted(text),
        _ => scalar(text, shape, json),
    })
}

/// A key in place of one that is written in this style.
pub(super) fn key_in_place(name: &str, style: Style) -> Option<String> {
    Some(match style {
        Style::Literal | Style::Folded => return None,
        Style::DoubleQuoted => quote(name),
        Style::SingleQuoted => single_quoted(name),
        Style::Plain if is_plain(name) => name.to_string(),
        Style::Plain => quote(name),
    })
}

fn single_quoted(text: &str) -> String {
    if text.contains(|it: char| it.is_control()) {
        quote(text)
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

/// Whether a text says the same without quotes, in brackets too.
fn is_plain(text: &str) -> bool {
    let harmless = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '.' | '_' | '/');
    // An image has a colon that ends nothing: `nginx:1.27`.
    let colons = text.split(':').skip(1).all(|it| it.starts_with(|it: char| it.is_ascii_alphanumeric()));
    let start = text.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '/');
    start
        && colons
        && text.chars().all(|it| harmless(it) || it == ':')
        && matches!(scalar::plain(text), Resolved::Str(_))
}
