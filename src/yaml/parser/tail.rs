//! What stands behind the root of a document.
//!
//! go-yaml takes one value and looks at the next token to see that the
//! document ends there; what follows is not read. So `{} {}` and a line that
//! stands less deep than the first key are no errors, unless that one token is.

use super::super::read;
use super::super::scan::{Line, LineKind};
use super::super::tree::{Problem, Style};
use super::{Behind, Draft, Parser, words};

impl Parser<'_> {
    /// All that is left of the document behind its root, which began at `root`: read as well as can be, into strays that
    /// have no problems of their own.
    pub(super) fn tail(&mut self, draft: &mut Draft, root: usize) {
        let Some(start) = self.rest(draft) else { return };
        let line = self.scan.line(self.at);
        let range = start..line.end;
        let ignored = "what stands here is ignored: the document ends with the value before it";
        let new_line = self.scan.is_line_start(self.at);
        // Plain text takes the blanks behind it with it, and ends before a colon alone.
        let plain = draft
            .entry
            .value
            .as_ref()
            .and_then(|it| it.node.scalar())
            .is_some_and(|it| it.style == Style::Plain);
        let taken = plain && self.scan.is_indicator(start, b':');
        let peeked = match line.tab.filter(|_| new_line && !taken) {
            Some(tab) => Err(Problem { range: tab..tab + 1, message: words::TAB.into(), refused: true }),
            None => self.peek(start, if new_line { start } else { root }),
        };
        draft.problems.push(match peeked {
            Err(problem) => problem,
            Ok(()) => Problem { range, message: ignored.into(), refused: false },
        });
        self.quiet = true;
        let root = (draft.entry.value.take(), std::mem::take(&mut draft.entry.properties));
        let mut read = Draft::new(start);
        while self.rest(&mut read).is_some() {
            let line = self.scan.line(self.at);
            if !self.scan.is_line_start(self.at) || self.is_directive(line) {
                self.at = line.next;
                continue;
            }
            self.node_at_line(&mut read, line, -1, Behind::Dash);
            draft.strays.extend(read.entry.value.take());
        }
        draft.comments.append(&mut read.comments);
        (draft.entry.value, draft.entry.properties) = root;
        self.quiet = false;
    }

    /// Takes blanks, comments and line breaks; answers where something else stands, on the line that the parser then
    /// stands in.
    fn rest(&mut self, draft: &mut Draft) -> Option<usize> {
        if !self.scan.is_line_start(self.at) {
            let behind = self.scan.skip_blanks(self.at);
            if !self.scan.is_end(behind) && self.scan.byte(behind) != b'#' {
                return Some(behind);
            }
            self.end_of_line(draft);
        }
        let line = self.trivia(draft, None);
        (line.kind == LineKind::Content).then_some(line.first)
    }

    /// What go-yaml says about the token at `start`. While a key may have begun there, or with the root on its line, it
    /// looks at the next ones too.
    fn peek(&self, start: usize, key: usize) -> Result<(), Problem> {
        let read = key < start;
        let (mut at, mut key_may_start) = (start, !read);
        while at < self.scan.len() {
            if (at > start || read) && self.scan.is_indicator(at, b':') && self.scan.is_simple(key, at) {
                let late = Problem { range: start..at, message: words::KEY.into(), refused: true };
                return if read { Err(late) } else { Ok(()) };
            }
            let (end, goes_on) = self.token(at, key_may_start)?;
            if !goes_on || !self.scan.is_simple(key, end) {
                break;
            }
            // The next one may stand on a later line; it is looked at all the same.
            let next = self.scan.next_token(end);
            (at, key_may_start) = (next, !self.scan.is_simple(end, next));
        }
        Ok(())
    }

    /// Behind the token at `at`, and whether it may be a key or the beginning of one.
    fn token(&self, at: usize, key_may_start: bool) -> Result<(usize, bool), Problem> {
        let refused = |end: usize, message: &'static str| {
            Err(Problem { range: at..end, message: message.into(), refused: true })
        };
        let one = at + self.scan.char_len(at);
        match self.scan.byte(at) {
            b'%' if self.scan.is_line_start(at) => match self.directive(self.scan.line(at)) {
                Some(message) => refused(self.scan.line_end(at), message),
                None => Ok((one, false)),
            },
            // What stands in brackets is not looked at: they may be a key where they close on their line.
            b'[' | b'{' => {
                let close = self.scan.brackets(at, self.scan.line_end(at), -1, usize::MAX).close;
                Ok((close.unwrap_or(one), close.is_some()))
            }
            b']' | b'}' | b',' => Ok((one, false)),
            b'-' | b'?' | b':' if self.scan.is_blank_or_end(at + 1) => match self.scan.byte(at) {
                _ if key_may_start => Ok((one, false)),
                b'-' => refused(one, words::NO_DASH),
                b'?' => refused(one, words::NO_MARK),
                _ => refused(one, words::VALUE),
            },
            b'*' | b'&' => match self.scan.name(at) {
                (end, true) => Ok((end, true)),
                (end, false) => refused(end, words::NAME),
            },
            b'!' => match self.scan.tag(at, false) {
                (end, None) => Ok((end, true)),
                (end, Some("found undefined tag handle")) => Ok((end, true)),
                (end, Some(message)) => refused(end, message),
            },
            b'|' | b'>' => {
                let mut draft = Draft::new(at);
                self.block_scalar(&mut draft, at, -1);
                draft.problems.pop().map_or(Ok((one, false)), Err)
            }
            quote @ (b'"' | b'\'') => {
                let Some(end) = self.scan.quote(at, self.scan.len(), -1, usize::MAX).close else {
                    return refused(one, words::QUOTE);
                };
                let mut problems = Vec::new();
                read::quoted(&self.scan, at + 1..end - 1, quote == b'"', &mut problems);
                problems.pop().map_or(Ok((end, true)), Err)
            }
            _ if self.scan.starts_plain(at, false) => {
                let end = self.scan.plain_end(at, false, self.scan.len());
                if self.scan.is_indicator(self.scan.skip_blanks(end), b':') {
                    return Ok((end, true));
                }
                // Text of more than one line is no key.
                let mut draft = Draft::new(at);
                let end = self.plain_lines(&mut draft, at, -1);
                Ok((end, draft.problems.is_empty()))
            }
            _ => refused(one, words::NO_START),
        }
    }

    /// Whether a directive stands on the line.
    pub(super) fn is_directive(&self, line: Line) -> bool {
        line.kind == LineKind::Content && line.first == line.start && self.scan.byte(line.first) == b'%'
    }

    /// What go-yaml says of a directive by itself (`yaml_parser_scan_directive`).
    pub(super) fn directive(&self, line: Line) -> Option<&'static str> {
        let name_end = self.scan.name_end(line.first + 1);
        let text = self.scan.slice(name_end, line.end);
        let text = text.split_once(" #").map_or(text, |(text, _)| text);
        let mut words = text.split([' ', '\t']).filter(|it| !it.is_empty());
        let number = |it: &str| matches!(it.len(), 1 | 2) && it.bytes().all(|it| it.is_ascii_digit());
        let fine = match self.scan.slice(line.first + 1, name_end) {
            "" => return Some("could not find expected directive name"),
            _ if !self.scan.is_blank_or_end(name_end) => {
                return Some("found unexpected non-alphabetical character");
            }
            "YAML" => words
                .next()
                .and_then(|it| it.split_once('.'))
                .is_some_and(|(major, minor)| number(major) && number(minor)),
            "TAG" => {
                words.next().is_some_and(|it| it.starts_with('!') && it.ends_with('!'))
                    && words.next().is_some()
            }
            _ => return Some("found unknown directive name"),
        };
        (!fine || words.next().is_some()).then_some("did not find what belongs to the directive")
    }
}
