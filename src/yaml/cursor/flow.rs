//! A cursor between brackets.
//!
//! Somebody who types in brackets has not closed them yet, or a quote in them: so the text from the innermost
//! collection that does close to the cursor is read here once more, with no hope for what comes behind.

use super::word::{Ends, Word};
use super::{Frame, Level, Place, Spot, Step};
use crate::text::Text;
use crate::yaml::tree::Style;

/// A bracket that is open at the cursor.
#[derive(Default)]
struct Open {
    seq: bool,
    /// The key of the entry that is being typed, once its colon is read.
    key: Option<String>,
    keys: Vec<String>,
    quoted: bool,
}

/// A word of the text, before what follows has told whether it is a key.
struct Piece {
    start: usize,
    text: String,
    quoted: bool,
    /// A collection that has closed: a value like a word, but nothing to type at.
    collection: bool,
}

/// The place in the brackets that are the last level's value.
pub(super) fn place<'t>(mut levels: Vec<Level<'t>>, text: &Text, offset: usize) -> Option<Place<'t>> {
    let outer = levels.last()?.clone();
    let value = outer
        .nodes()
        .filter(|it| it.start < offset && it.node.collection().is_some_and(|it| it.flow))
        .last()?;
    let start = value.start;
    let json = is_json(&levels);
    let before = text.slice(start..offset).into_owned();
    let mut reader = Reader { text: &before, at: 0, open: Vec::new(), piece: None };
    reader.read()?;
    let Reader { open, piece, .. } = reader;
    let line = text.line_around(offset);
    // Behind a word that was finished on another line, or behind a bracket, there is a comma to be typed.
    if piece.as_ref().is_some_and(|it| it.collection || start + it.start < line.start) {
        return None;
    }
    let quoted = open.iter().rev().find(|it| !it.keys.is_empty()).map_or(json, |it| it.quoted);
    let innermost = open.len().checked_sub(1)?;
    let closed = innermost == 0 && value.node.collection().is_some_and(|it| it.closed);
    let list = open.last().is_some_and(|it| it.seq);
    let mut spot = Spot::Start;
    for (depth, frame) in open.into_iter().enumerate() {
        let last = levels.last_mut()?;
        last.keys = frame.keys;
        if frame.seq {
            levels.push(Level::new(Step::Item, None));
        } else if let Some(key) = frame.key {
            if depth == innermost {
                spot = Spot::Value;
            }
            levels.push(Level::new(Step::Key(key), None));
        } else if depth < innermost {
            return None;
        }
    }
    let cursor = offset - line.start;
    let head = piece.map_or(offset, |it| start + it.start) - line.start;
    let word = Word::at(&text.slice(line.clone()), head, cursor, Ends::Bracket)?;
    let touches = spot == Spot::Value && before.ends_with(':');
    let typed = line.start + word.range.start..line.start + word.range.end;
    let behind = typed.end + word.quote.map_or(0, |it| usize::from(it.closed));
    let behind = text.slice(behind..value.range().end.max(behind));
    let next = behind.trim_start().chars().next();
    Some(Place {
        levels,
        spot,
        typed,
        comma: closed && spot == Spot::Start && next.is_some_and(|it| !",:]}#".contains(it)),
        quote: word.quote,
        colon: word.colon && spot == Spot::Start,
        last: word.last,
        touches,
        frame: Frame::Flow { quoted: quoted || word.quote.is_some_and(|it| it.mark == '"'), list },
    })
}

/// Whether keys stand in quotes around here; in a document that is in brackets as a whole, they do.
fn is_json(levels: &[Level]) -> bool {
    let mut keys = levels.iter().rev().filter_map(|it| it.entry?.key()?.node.scalar());
    let flow = |it: &Level| it.nodes().any(|it| it.node.collection().is_some_and(|it| it.flow));
    keys.next().map_or(levels.first().is_some_and(flow), |it| it.style == Style::DoubleQuoted)
}

/// Reads brackets up to the cursor, which is the text's end.
struct Reader<'s> {
    text: &'s str,
    at: usize,
    open: Vec<Open>,
    piece: Option<Piece>,
}

impl Reader<'_> {
    /// `None` where the cursor is in a comment.
    fn read(&mut self) -> Option<()> {
        while let Some(char) = self.char() {
            let len = char.len_utf8();
            match char {
                ' ' | '\t' | '\n' | '\r' => self.at += len,
                '#' => {
                    self.at += self.rest().find('\n')?;
                }
                '[' | '{' => {
                    self.piece = None;
                    self.open.push(Open { seq: char == '[', ..Open::default() });
                    self.at += len;
                }
                ']' | '}' => {
                    self.entry();
                    self.open.pop();
                    let text = String::new();
                    self.piece = Some(Piece { start: self.at, text, quoted: false, collection: true });
                    self.at += len;
                }
                ',' => {
                    self.entry();
                    self.at += len;
                }
                ':' => {
                    self.colon();
                    self.at += len;
                }
                '"' | '\'' => self.quote(char),
                _ => self.plain(),
            }
        }
        Some(())
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn char(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// An entry ends.
    fn entry(&mut self) {
        self.piece = None;
        if let Some(open) = self.open.last_mut() {
            open.key = None;
        }
    }

    /// What was read is a key.
    fn colon(&mut self) {
        let Some(open) = self.open.last_mut().filter(|it| !it.seq) else { return };
        if let Some(piece) = self.piece.take() {
            open.quoted |= piece.quoted;
            open.keys.push(piece.text.clone());
            open.key = Some(piece.text);
        }
    }

    /// A quote ends with its line at the latest: one that does not close there has yet to be typed.
    fn quote(&mut self, mark: char) {
        let rest = self.rest();
        let inside = rest.get(1..).unwrap_or_default();
        let mut escaped = false;
        let end = inside.find(|it: char| {
            let end = !escaped && it == mark || it == '\n';
            escaped = !escaped && it == '\\' && mark == '"';
            end
        });
        let text = inside.get(..end.unwrap_or(inside.len())).unwrap_or_default().to_string();
        let closed = end.is_some_and(|it| !inside.get(it..).unwrap_or_default().starts_with('\n'));
        let len = 1 + text.len() + usize::from(closed);
        let quoted = mark == '"';
        self.piece = Some(Piece { start: self.at, text, quoted, collection: false });
        self.at += len;
    }

    fn plain(&mut self) {
        let rest = self.rest();
        let mut chars = rest.char_indices().peekable();
        let mut end = rest.len();
        while let Some((at, char)) = chars.next() {
            let colon =
                char == ':' && chars.peek().is_none_or(|it| it.1.is_whitespace() || ",[]{}".contains(it.1));
            if colon || ",[]{}\n".contains(char) {
                end = at;
                break;
            }
        }
        let text = rest.get(..end).unwrap_or_default().to_string();
        let len = text.len().max(1);
        let text = text.trim_end().to_string();
        self.piece = Some(Piece { start: self.at, text, quoted: false, collection: false });
        self.at += len;
    }
}
