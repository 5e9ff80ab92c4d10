//! What is written when a completion is taken: as the file is written, and not a character too many.

use std::ops::Range;

use crate::file::File;
use crate::schema::Shape;
use crate::yaml::At;
use crate::yaml::cursor::{Frame, Habits, Place, habits};

/// How the file is indented.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// How much deeper than its key a map stands.
    step: usize,
    /// How much deeper than their key dashes stand.
    dashes: usize,
    /// Lines end with CRLF.
    crlf: bool,
}

/// A place and the style around it.
pub(super) struct Layout<'p, 't> {
    pub place: &'p Place<'t>,
    pub style: Style,
}

impl Style {
    /// From the document, or from the first one that shows it, or from where the first nested key is being typed; else
    /// as Kubernetes' own pages are written.
    pub fn of(file: &File, document: At, place: &Place) -> Style {
        let own = habits(document);
        let first = file.tree.documents().find(|it| it.node.len > 4).map(habits).unwrap_or_default();
        let Habits { step, dashes } = own;
        let crlf = file.text.line_range(0).end;
        let here = match place.frame {
            Frame::Block { column } if column > 0 && place.levels.len() == 2 => Some(column),
            _ => None,
        };
        Style {
            step: step.or(first.step).or(here).unwrap_or(2),
            dashes: dashes.or(first.dashes).unwrap_or(0),
            crlf: file.text.byte(crlf) == Some(b'\r') && file.text.byte(crlf + 1) == Some(b'\n'),
        }
    }

    /// A line break, and the indentation of the line behind it.
    pub fn line(self, column: usize) -> String {
        let newline = if self.crlf { "\r\n" } else { "\n" };
        format!("{newline}{}", " ".repeat(column))
    }
}

/// A text to insert, and the same with tab stops where that is another.
pub(super) struct Insertion {
    /// What it replaces.
    pub range: Range<usize>,
    pub text: String,
    pub snippet: Option<String>,
}

impl Layout<'_, '_> {
    pub fn is_block(&self) -> bool {
        matches!(self.place.frame, Frame::Block { .. })
    }

    /// A key with what belongs behind it. `dash` stands before the first key of a new item.
    pub fn key(&self, key: &str, shape: Shape, dash: &str) -> Insertion {
        let mut range = self.place.typed.clone();
        let blank = if self.place.touches { " " } else { "" };
        // Between the brackets of a list an object gets braces, and the quote that may be there comes into them.
        let braces = matches!(self.place.frame, Frame::Flow { list: true, .. }) && !self.place.colon;
        let (open, close) = if braces { ("{", "}") } else { ("", "") };
        let written = match (self.place.frame, self.place.quote) {
            (_, Some(quote)) if quote.closed && self.place.colon => key.to_string(),
            (_, Some(quote)) => {
                range.end += usize::from(quote.closed);
                let mark = quote.mark.to_string();
                let first = if braces { mark.as_str() } else { "" };
                range.start -= first.len();
                format!("{first}{key}{mark}")
            }
            (Frame::Flow { quoted: true, .. }, None) => format!("\"{key}\""),
            _ => key.to_string(),
        };
        let key = format!("{blank}{dash}{open}{written}");
        if self.place.colon {
            return Insertion { range, text: key, snippet: None };
        }
        let (text, stops) = match self.place.frame {
            Frame::Block { column, .. } => {
                let column = column + blank.len() + dash.len();
                let below = match shape {
                    Shape::Object(_) | Shape::Map(_) | Shape::Any => {
                        self.style.line(column + self.style.step)
                    }
                    Shape::List(_) => format!("{}- ", self.style.line(column + self.style.dashes)),
                    _ => " ".to_string(),
                };
                let below = if self.place.last || below == " " { below.as_str() } else { "" };
                (format!("{key}:{below}"), below.len() > 1)
            }
            Frame::Flow { .. } => (format!("{key}: "), true),
        };
        let value = match (self.place.frame, shape) {
            (Frame::Block { .. }, _) => "$0",
            (_, Shape::Object(_) | Shape::Map(_) | Shape::Any) => "{$0\\}",
            (_, Shape::List(_)) => "[$0]",
            (Frame::Flow { quoted: true, .. }, Shape::String | Shape::Quantity | Shape::Time) => "\"$0\"",
            _ => "$0",
        };
        let comma = if self.place.comma { "," } else { "" };
        let end = format!("{close}{comma}");
        let snippet = stops.then(|| format!("{}{value}{}", escaped(&text), escaped(&end)));
        Insertion { range, text: text + &end, snippet }
    }

    /// A text that is laid out with two blanks a level and dashes under their key, as this file is laid out.
    pub fn laid_out(&self, text: &str) -> String {
        let mut lines = Vec::new();
        // For each line that is still open to the current one: its old and its new column.
        let mut open: Vec<(usize, usize, bool)> = Vec::new();
        for line in text.lines() {
            let old = line.len() - line.trim_start().len();
            let content = line.trim_start();
            let dash = content.starts_with("- ");
            open.retain(|(column, _, is_dash)| *column < old || *column == old && dash && !is_dash);
            let new = match open.last() {
                None => old,
                Some((_, parent, true)) => parent + 2,
                Some((_, parent, false)) => parent + if dash { self.style.dashes } else { self.style.step },
            };
            lines.push(format!("{}{content}", " ".repeat(new)));
            open.push((old, new, dash));
            if dash {
                open.push((old + 2, new + 2, false));
            }
        }
        lines.join(if self.style.crlf { "\r\n" } else { "\n" })
    }

    /// A value; `text` says that the field takes text, so that what reads as something else needs quotes.
    pub fn value(&self, value: &str, text: bool, dash: &str) -> String {
        let blank = if self.place.touches { " " } else { "" };
        let written = match (self.place.frame, self.place.quote) {
            (_, Some(quote)) => {
                format!("{value}{}", if quote.closed { String::new() } else { quote.mark.to_string() })
            }
            (Frame::Flow { quoted: true, .. }, None) if text => format!("\"{value}\""),
            _ if text && needs_quotes(value, !self.is_block()) => format!("\"{value}\""),
            _ => value.to_string(),
        };
        format!("{blank}{dash}{written}")
    }
}

/// Whether YAML reads plain text as something else than this text.
fn needs_quotes(text: &str, flow: bool) -> bool {
    use crate::yaml::scalar::{Resolved, Style, resolve};
    let plain = matches!(resolve(text, Style::Plain, None), Ok(Resolved::Str(_)));
    let special = |it: char| flow && ",[]{}".contains(it);
    !plain
        || text.starts_with(['&', '*', '!', '|', '>', '%', '@', '`', '"', '\'', '#', '[', '{', ',', ']', '}'])
        || text.contains(": ")
        || text.contains(" #")
        || text.contains(special)
}

/// A text as a snippet says it.
pub(super) fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('$', "\\$").replace('}', "\\}")
}
