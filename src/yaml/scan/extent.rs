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
        let close = self.closing(start).filter(|it| *it <= limit);
        let end = close.unwrap_or(limit);
        let shallow = self.shallow_line(start, end, column);
        let bound = shallow.map_or(usize::MAX, |it| it.saturating_add(budget));
        if end > bound {
            return Extent { close: None, shallow, looked: bound + 1, undecided: true };
        }
        if close.is_none() {
            // The text's end was looked at too: what is appended there counts.
            self.byte(limit);
        }
        Extent { close, shallow, looked: close.unwrap_or(limit + 1), undecided: false }
    }

    /// The first line behind `start` and before `end` that is no deeper than `column`.
    fn shallow_line(&self, start: usize, end: usize, column: isize) -> Option<usize> {
        if column < 0 {
            return None;
        }
        let behind = |at: usize| self.line_end(at) + self.line_break(self.line_end(at));
        let mut next = behind(start);
        while next < end {
            let line = self.line(next);
            if line.kind != LineKind::Blank && line.indent <= column {
                return Some(next);
            }
            next = line.next;
        }
        None
    }

    /// Behind the bracket that closes the one at `start`, in all of the text; `None` where there is none. All that open
    /// on the way are remembered: a text of brackets that never close is read once, not once for each of them.
    fn closing(&self, start: usize) -> Option<usize> {
        let mut known = self.brackets.borrow_mut();
        if let Some(close) = known.get(&start) {
            return *close;
        }
        // What one bracket needs of the text is noted by who asks for it, not what all of them do.
        let starved = self.starved.get();
        let mut open = Vec::new();
        let mut at = start;
        let mut plain = false;
        while at < self.len() {
            match self.byte(at) {
                b' ' | b'\t' => {
                    at += 1;
                    continue;
                }
                b'#' => at = self.line_end(at),
                b'[' | b'{' => match known.get(&at) {
                    Some(Some(close)) => at = *close,
                    Some(None) => break,
                    None => {
                        open.push(at);
                        at += 1;
                    }
                },
                b']' | b'}' => {
                    at += 1;
                    known.extend(open.pop().map(|it| (it, Some(at))));
                    if open.is_empty() {
                        break;
                    }
                }
                b',' | b'?' => at += 1,
                b':' if !plain || self.is_blank_or_end(at + 1) => at += 1,
                b'"' | b'\'' if !plain => match self.quote(at, self.len(), isize::MIN, usize::MAX).close {
                    Some(close) => {
                        at = close;
                        continue;
                    }
                    None => break,
                },
                b'&' | b'*' if !plain => {
                    at = self.name_end(at + 1);
                    continue;
                }
                b'!' if !plain => {
                    at = self.tag(at, true).0;
                    continue;
                }
                _ if self.line_break(at) > 0 => {
                    at += self.line_break(at);
                    continue;
                }
                _ => {
                    at = self.plain_run(at);
                    plain = true;
                    continue;
                }
            }
            plain = false;
        }
        known.extend(open.into_iter().map(|it| (it, None)));
        self.starved.set(starved);
        known.get(&start).copied().flatten()
    }

    /// Behind the characters of a plain scalar in brackets, up to a blank or an indicator.
    fn plain_run(&self, start: usize) -> usize {
        let mut at = start;
        while !self.is_blank_or_end(at) {
            match self.byte(at) {
                b',' | b'?' | b'[' | b']' | b'{' | b'}' => break,
                b':' if self.is_blank_or_end(at + 1) => break,
                _ => at += self.char_len(at),
            }
        }
        at.max(start + 1)
    }
}
