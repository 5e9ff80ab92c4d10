//! Where a quote or a bracket closes.
//!
//! It may close on a line that stands less deep than the entry around it, but only so far behind: see
//! [`super::LOOK_AHEAD`].

use super::{LineKind, Scan};

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

impl Scan<'_> {
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
