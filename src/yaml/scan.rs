//! The characters of one text: where lines break for go-yaml, how deep they stand, where a quote or a bracket closes.
//!
//! Everything here looks and answers; nothing builds nodes. A text may be a window that ends in the middle of a
//! document: whoever looks at its end is told so by [`Scan::starved`].

use std::cell::Cell;

/// How far behind its indentation a quote or bracket may close, in bytes.
pub const LOOK_AHEAD: usize = 64 * 1024;

/// The characters that end a line.
const BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// A text to look at.
pub struct Scan<'s> {
    /// The text.
    pub text: &'s str,
    bytes: &'s [u8],
    /// Whether the document ends where the text does.
    whole: bool,
    /// Whether somebody looked at the end of a window.
    starved: Cell<bool>,
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

/// How a quote or a bracket ends.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// Behind the closing character; `None` where there is none.
    pub close: Option<usize>,
    /// Start of the first line that is no deeper than the entry around it.
    pub shallow: Option<usize>,
    /// How far the text was looked at.
    pub looked: usize,
    /// The budget ended first.
    pub undecided: bool,
}

impl<'s> Scan<'s> {
    /// A text, and whether it goes on to the document's end.
    pub fn new(text: &'s str, whole: bool) -> Scan<'s> {
        Scan { text, bytes: text.as_bytes(), whole, starved: Cell::new(false) }
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

    /// Behind a tag that starts there, and what go-yaml says where it takes none: the text up to the next blank then.
    pub fn tag(&self, start: usize, flow: bool) -> (usize, Option<&'static str>) {
        let (at, refused) = self.read_tag(start);
        let refused = refused
            .or((!self.is_blank_or_end(at)).then_some("did not find expected whitespace or line break"));
        if refused.is_none() {
            return (at, None);
        }
        let mut end = at;
        let stops = |at: usize| flow && matches!(self.byte(at), b',' | b'[' | b']' | b'{' | b'}');
        while !self.is_blank_or_end(end) && !stops(end) {
            end += self.char_len(end);
        }
        (end, refused)
    }

    /// As far as go-yaml reads a tag (`yaml_parser_scan_tag`).
    fn read_tag(&self, start: usize) -> (usize, Option<&'static str>) {
        if self.byte(start + 1) == b'<' {
            let (at, refused) = self.uri(start + 2, false);
            let closes = self.byte(at) == b'>';
            let refused = refused.or((!closes).then_some("did not find the expected '>'"));
            return (at + usize::from(closes), refused);
        }
        let name = self.name_end(start + 1);
        if self.byte(name) != b'!' {
            return self.uri(name, true);
        }
        let (at, refused) = self.uri(name + 1, false);
        // Only a directive could define it, and the server's cutter leaves none to a document.
        let undefined = (name > start + 1).then_some("found undefined tag handle");
        (at, refused.or(undefined))
    }

    /// Behind the characters of a URI; there has to be one unless it has `begun`.
    fn uri(&self, start: usize, begun: bool) -> (usize, Option<&'static str>) {
        let mut at = start;
        loop {
            match self.byte(at) {
                b'%' => match self.escaped_character(at) {
                    Ok(end) => at = end,
                    Err(refused) => return (at, Some(refused)),
                },
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => at += 1,
                byte if b"_-;/?:@&=+$,.!~*'()[]".contains(&byte) => at += 1,
                _ => break,
            }
        }
        let empty = at == start && !begun;
        (at, empty.then_some("did not find expected tag URI"))
    }

    /// Behind a character of a URI that is written as its octets: `%C3%A9`.
    fn escaped_character(&self, mut at: usize) -> Result<usize, &'static str> {
        let mut missing = None;
        while missing != Some(0) {
            let digits =
                self.text.get(at + 1..at + 3).filter(|it| it.bytes().all(|it| it.is_ascii_hexdigit()));
            let octet =
                digits.filter(|_| self.byte(at) == b'%').and_then(|it| u8::from_str_radix(it, 16).ok());
            let Some(octet) = octet else { return Err("did not find URI escaped octet") };
            missing = Some(match (missing, octet) {
                (Some(missing), 0x80..=0xBF) => missing - 1,
                (Some(_), _) => return Err("found an incorrect trailing UTF-8 octet"),
                (None, 0..=0x7F) => 0,
                (None, 0xC0..=0xDF) => 1,
                (None, 0xE0..=0xEF) => 2,
                (None, 0xF0..=0xF7) => 3,
                (None, _) => return Err("found an incorrect leading UTF-8 octet"),
            });
            at += 3;
        }
        Ok(at)
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

    /// How the quote ends that opens at `start` in an entry at `column`, before `limit`.
    pub fn quote(&self, start: usize, limit: usize, column: isize, budget: usize) -> Extent {
        let quote = self.byte(start);
        let mut extent = Extent { close: None, shallow: None, looked: start, undecided: false };
        let mut at = start + 1;
        while at < limit && at < self.len() {
            let byte = self.byte(at);
            let line_break = self.line_break(at);
            if byte == quote {
                if quote == b'"' || self.byte(at + 1) != quote {
                    extent.close = Some(at + 1);
                    extent.looked = at + 1;
                    return extent;
                }
                at += 2;
            } else if byte == b'\\' && quote == b'"' && !self.is_end(at + 1) {
                at += 1 + self.char_len(at + 1);
            } else if line_break > 0 {
                at += line_break;
                if !self.advance(&mut extent, at, column, budget) {
                    return extent;
                }
            } else {
                at += self.char_len(at);
            }
        }
        // The text's end was looked at too: what is appended there counts.
        if at >= self.len() {
            self.byte(at);
            at += 1;
        }
        extent.looked = at;
        extent
    }

    /// Notes the line that starts there; whether to look on.
    fn advance(&self, extent: &mut Extent, next: usize, column: isize, budget: usize) -> bool {
        extent.looked = next;
        if next >= self.len() {
            self.byte(next);
            extent.looked += 1;
            return false;
        }
        let line = self.line(next);
        if extent.shallow.is_none() && line.kind != LineKind::Blank && line.indent <= column {
            extent.shallow = Some(next);
        }
        if extent.shallow.is_some_and(|it| next - it > budget) {
            extent.undecided = true;
            return false;
        }
        true
    }

    /// How the bracket ends that opens at `start` in an entry at `column`, before `limit`. Any closing bracket closes
    /// the innermost: which one it should have been is said elsewhere.
    pub fn brackets(&self, start: usize, limit: usize, column: isize, budget: usize) -> Extent {
        let mut extent = Extent { close: None, shallow: None, looked: start, undecided: false };
        let mut depth = 0usize;
        let mut at = start;
        let mut plain = false;
        while at < limit && at < self.len() {
            let byte = self.byte(at);
            if matches!(byte, b' ' | b'\t') {
                at += 1;
                continue;
            }
            let line_break = self.line_break(at);
            if line_break > 0 {
                at += line_break;
                if !self.advance(&mut extent, at, column, budget) {
                    return extent;
                }
                continue;
            }
            match byte {
                b'#' => {
                    plain = false;
                    at = self.line_end(at);
                }
                b'[' | b'{' => {
                    depth += 1;
                    plain = false;
                    at += 1;
                }
                b']' | b'}' => {
                    depth = depth.saturating_sub(1);
                    plain = false;
                    at += 1;
                    if depth == 0 {
                        extent.close = Some(at);
                        extent.looked = at;
                        return extent;
                    }
                }
                b',' | b'?' => {
                    plain = false;
                    at += 1;
                }
                b':' if !plain || self.is_blank_or_end(at + 1) => {
                    plain = false;
                    at += 1;
                }
                b'"' | b'\'' if !plain => {
                    let quote = self.quote(at, limit, column, budget);
                    extent.looked = extent.looked.max(quote.looked);
                    extent.shallow = extent.shallow.or(quote.shallow);
                    let Some(close) = quote.close else {
                        extent.undecided |= quote.undecided;
                        return extent;
                    };
                    if extent.shallow.is_some_and(|it| close - it > budget) {
                        extent.undecided = true;
                        return extent;
                    }
                    at = close;
                }
                b'&' | b'*' if !plain => at = self.name_end(at + 1),
                b'!' if !plain => at = self.tag(at, true).0,
                _ => {
                    plain = true;
                    at = self.plain_run(at, limit);
                }
            }
        }
        if at >= self.len() {
            self.byte(at);
            at += 1;
        }
        extent.looked = extent.looked.max(at);
        extent
    }

    /// Behind the characters of a plain scalar in brackets, up to a blank or an indicator.
    fn plain_run(&self, start: usize, limit: usize) -> usize {
        let mut at = start;
        while at < limit && !self.is_blank_or_end(at) {
            match self.byte(at) {
                b',' | b'?' | b'[' | b']' | b'{' | b'}' => break,
                b':' if self.is_blank_or_end(at + 1) => break,
                _ => at += self.char_len(at),
            }
        }
        at.max(start + 1)
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
