//! The characters of one text: where lines break for go-yaml, how deep they stand, where a quote or a bracket closes.
//!
//! Everything here looks and answers; nothing builds nodes. A text may be a window that ends in the middle of a
//! document: whoever looks at its end is told so by [`Scan::starved`].

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

mod extent;
mod tag;

pub use extent::Extent;

/// How far behind its indentation a quote or bracket may close, in bytes.
pub const LOOK_AHEAD: usize = 64 * 1024;

/// The characters that end a line: YAML 1.1 has three that an editor knows nothing of.
pub const BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// A text to look at.
pub struct Scan<'s> {
    /// The text.
    pub text: &'s str,
    bytes: &'s [u8],
    /// Whether the document ends where the text does.
    whole: bool,
    /// Whether somebody looked at the end of a window.
    starved: Cell<bool>,
    /// Behind where each bracket closes that somebody asked for, or met on the way.
    brackets: RefCell<HashMap<usize, Option<usize>>>,
}

/// What a line is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// There is no such line: the text has ended.
    End,
    /// Nothing but blanks.
    Blank,
    /// Blanks and a comment.
    Comment,
    /// Nothing but an expression of a template engine: `{{ ... }}` or `{% ... %}`. It is no YAML wherever a value may
    /// stand, and what it makes of the lines around it nobody knows, so it is read past.
    Template,
    /// Something that counts.
    Content,
}

/// One line.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Its first byte.
    pub start: usize,
    /// Its first byte that is no blank.
    pub first: usize,
    /// How many blanks stand before that; a tab counts for one.
    pub indent: isize,
    /// The first tab among them.
    pub tab: Option<usize>,
    /// Where its break begins.
    pub end: usize,
    /// Where the next line begins.
    pub next: usize,
    /// What it is.
    pub kind: LineKind,
}

impl<'s> Scan<'s> {
    /// A text, and whether it goes on to the document's end.
    pub fn new(text: &'s str, whole: bool) -> Scan<'s> {
        Scan { text, bytes: text.as_bytes(), whole, starved: Cell::default(), brackets: RefCell::default() }
    }

    /// Whether somebody looked at the end of a window, so that a longer one may read otherwise.
    pub fn starved(&self) -> bool {
        self.starved.get()
    }

    /// Length of the text in bytes.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The byte there; 0 at the end, as in libyaml.
    pub fn byte(&self, at: usize) -> u8 {
        match self.bytes.get(at) {
            Some(byte) => *byte,
            None => {
                if !self.whole {
                    self.starved.set(true);
                }
                0
            }
        }
    }

    /// The text of a range; empty where there is none.
    pub fn slice(&self, from: usize, to: usize) -> &'s str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// Length of the line break there, 0 where there is none. YAML 1.1 breaks lines at NEL, LS and PS too.
    pub fn line_break(&self, at: usize) -> usize {
        match self.byte(at) {
            b'\n' => 1,
            b'\r' if self.byte(at + 1) == b'\n' => 2,
            b'\r' => 1,
            0xC2 if self.byte(at + 1) == 0x85 => 2,
            0xE2 if self.byte(at + 1) == 0x80 && matches!(self.byte(at + 2), 0xA8 | 0xA9) => 3,
            _ => 0,
        }
    }

    /// Space or tab.
    pub fn is_blank(&self, at: usize) -> bool {
        matches!(self.byte(at), b' ' | b'\t')
    }

    /// Blank, line break or the end.
    pub fn is_blank_or_end(&self, at: usize) -> bool {
        self.is_blank(at) || self.is_end(at)
    }

    /// Line break or the end.
    pub fn is_end(&self, at: usize) -> bool {
        at >= self.len() && self.byte(at) == 0 || self.line_break(at) > 0
    }

    /// Behind the blanks there.
    pub fn skip_blanks(&self, mut at: usize) -> usize {
        while self.is_blank(at) {
            at += 1;
        }
        at
    }

    /// Where the line's break begins, or the text's end.
    pub fn line_end(&self, mut at: usize) -> usize {
        while at < self.len() {
            match self.byte(at) {
                b'\n' | b'\r' => return at,
                0xC2 | 0xE2 if self.line_break(at) > 0 => return at,
                _ => at += 1,
            }
        }
        self.byte(at);
        at
    }

    /// The line that starts there.
    pub fn line(&self, start: usize) -> Line {
        let mut first = start;
        let mut tab = None;
        loop {
            match self.byte(first) {
                b' ' => {}
                b'\t' => {
                    tab.get_or_insert(first);
                }
                _ => break,
            }
            first += 1;
        }
        let end = self.line_end(first);
        let next = end + self.line_break(end);
        let kind = match self.byte(first) {
            _ if start >= self.len() => LineKind::End,
            _ if first == end => LineKind::Blank,
            b'#' => LineKind::Comment,
            b'{' if self.is_template(first, end) => LineKind::Template,
            _ => LineKind::Content,
        };
        Line { start, first, indent: (first - start) as isize, tab, end, next, kind }
    }

    /// Behind blanks, comments and line breaks.
    pub fn next_token(&self, mut at: usize) -> usize {
        loop {
            at = self.skip_blanks(at);
            if self.byte(at) == b'#' {
                at = self.line_end(at);
            }
            match self.line_break(at) {
                0 => return at,
                line_break => at += line_break,
            }
        }
    }

    /// Whether a template engine's expression begins and ends there, but for a comment behind.
    fn is_template(&self, start: usize, end: usize) -> bool {
        let close = match self.byte(start + 1) {
            b'{' => "}}",
            b'%' => "%}",
            _ => return false,
        };
        let rest = self.slice(start + 2, end).rsplit_once(close);
        rest.is_some_and(|(_, behind)| matches!(behind.trim_start().bytes().next(), None | Some(b'#')))
    }

    /// The first line from there on that is not blank, or the end.
    pub fn next_text(&self, mut start: usize) -> Line {
        loop {
            let line = self.line(start);
            if line.kind != LineKind::Blank {
                return line;
            }
            start = line.next;
        }
    }

    /// The first line from there on that counts, or the end.
    pub fn next_content(&self, mut start: usize) -> Line {
        loop {
            let line = self.line(start);
            match line.kind {
                LineKind::Blank | LineKind::Comment | LineKind::Template => start = line.next,
                LineKind::Content | LineKind::End => return line,
            }
        }
    }

    /// `- `, `? ` or `: `.
    pub fn is_indicator(&self, at: usize, indicator: u8) -> bool {
        self.byte(at) == indicator && self.is_blank_or_end(at + 1)
    }

    /// Behind an anchor's or alias' name that starts there.
    pub fn name_end(&self, mut at: usize) -> usize {
        while matches!(self.byte(at), b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'-') {
            at += 1;
        }
        at
    }

    /// Behind an anchor or alias that starts there, and whether go-yaml takes it for one.
    pub fn name(&self, start: usize) -> (usize, bool) {
        let end = self.name_end(start + 1);
        let next = self.byte(end);
        let ends = self.is_blank_or_end(end) || b"?:,]}%@`".contains(&next);
        (end, ends && end > start + 1)
    }

    /// Whether plain text may start there.
    pub fn starts_plain(&self, at: usize, flow: bool) -> bool {
        match self.byte(at) {
            b'-' => !self.is_blank_or_end(at + 1),
            b'?' | b':' => !flow && !self.is_blank_or_end(at + 1),
            byte => !b",[]{}#&*!|>'\"%@`".contains(&byte) && !self.is_blank_or_end(at),
        }
    }

    /// Whether a line starts there.
    pub fn is_line_start(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        before.is_empty() || before.ends_with(BREAKS)
    }

    /// Whether a key that starts and ends there needs no `?`: on one line, and at most 1,024 characters long.
    pub fn is_simple(&self, start: usize, colon: usize) -> bool {
        let key = self.slice(start, colon);
        (key.len() <= 1024 || key.chars().count() <= 1024) && !key.contains(BREAKS)
    }

    /// Length of the character there.
    pub fn char_len(&self, at: usize) -> usize {
        match self.byte(at) {
            0..=0x7F => 1,
            0xC0..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0.. => 4,
            _ => 1,
        }
    }

    /// Behind the anchors and tags there, and the blanks behind them: where a node on this line begins.
    pub fn skip_properties(&self, mut at: usize, flow: bool) -> usize {
        loop {
            at = match self.byte(at) {
                b'&' => self.skip_blanks(self.name_end(at + 1).max(at + 1)),
                b'!' => self.skip_blanks(self.tag(at, flow).0),
                _ => return at,
            };
        }
    }

    /// Where the colon stands, if a simple key starts there: a key that needs no `?`, on one line.
    pub fn simple_key(&self, start: usize) -> Option<usize> {
        let at = self.skip_properties(start, false);
        let behind = match self.byte(at) {
            b'"' | b'\'' => self.quote(at, self.line_end(at), isize::MIN, usize::MAX).close?,
            b'[' | b'{' => self.brackets(at, self.line_end(at), isize::MIN, usize::MAX).close?,
            b'*' => self.name_end(at + 1),
            b'|' | b'>' | b'#' => return None,
            _ => return self.plain_colon(at),
        };
        let colon = self.skip_blanks(behind);
        self.is_indicator(colon, b':').then_some(colon)
    }

    /// The first `: ` of the line's plain text from there on, before a comment.
    pub fn plain_colon(&self, mut at: usize) -> Option<usize> {
        let mut blank = false;
        loop {
            match self.byte(at) {
                b':' if self.is_blank_or_end(at + 1) => return Some(at),
                b'#' if blank => return None,
                b' ' | b'\t' => blank = true,
                _ if self.is_end(at) => return None,
                _ => blank = false,
            }
            at += self.char_len(at);
        }
    }

    /// Where the plain text of this line ends that starts there: before a comment, trailing blanks not counted.
    /// In brackets it ends at their indicators, and in both at a `: `.
    pub fn plain_end(&self, start: usize, flow: bool, limit: usize) -> usize {
        let mut at = start;
        let mut end = start;
        while at < limit {
            let byte = self.byte(at);
            let blank = matches!(byte, b' ' | b'\t');
            let stop = match byte {
                b'#' => at > end || at == start,
                b':' => self.is_blank_or_end(at + 1),
                b',' | b'?' | b'[' | b']' | b'{' | b'}' => flow,
                _ => self.is_end(at),
            };
            if stop {
                break;
            }
            at += self.char_len(at);
            if !blank {
                end = at;
            }
        }
        end
    }
}

/// The starts of characters that YAML does not allow anywhere (`yaml_parser_update_buffer`), the last one first.
pub fn forbidden_characters(text: &str) -> Vec<usize> {
    let suspicious =
        |it: &u8| (*it < 0x20 && !matches!(it, b'\t' | b'\n' | b'\r')) || matches!(it, 0x7F | 0xC2 | 0xEF);
    if !text.as_bytes().iter().any(suspicious) {
        return Vec::new();
    }
    let allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{A0}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    let mut places: Vec<usize> =
        text.char_indices().filter(|(_, c)| !allowed(*c)).map(|(at, _)| at).collect();
    places.reverse();
    places
}
