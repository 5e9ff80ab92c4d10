//! Values that begin in the middle of a line: scalars in every style, aliases, brackets.

use super::super::read;
use super::super::scalar::holds_expression;
use super::super::scan::{Extent, LineKind};
use super::super::tree::{Data, Marks, Node, Properties, Scalar, Style};
use super::{Behind, Draft, Parser, words};

impl Parser<'_> {
    /// A value that starts in the middle of a line, in an entry at `column`; nothing but a scalar, an alias or brackets
    /// may. Takes the line to its end, and the lines that belong to the value.
    pub(super) fn inline(&mut self, draft: &mut Draft, column: isize, behind: Behind) {
        let start = self.properties(draft, self.at, false, false);
        self.at = start;
        if self.ends_at(start) {
            self.end_of_line(draft);
            return self.below(draft, column, behind);
        }
        let mut plain = None;
        let node = match self.scan.byte(start) {
            quote @ (b'"' | b'\'') => {
                let mut extent = self.scan.quote(start, self.scan.len(), column, self.budget);
                let end = self.accept(draft, start, &mut extent);
                let limit = end.unwrap_or(self.scan.line_end(start));
                let node = self.quoted_node(start, limit, quote == b'"', end.is_some());
                self.looked(node, start, end, extent)
            }
            b'[' | b'{' => {
                let mut extent = self.scan.brackets(start, self.scan.len(), column, self.budget);
                let end = self.accept(draft, start, &mut extent);
                // What is left behind the root on its line depends on whether the root is one line.
                let rest = column < 0 && end.is_some_and(|it| !self.ends_at(it));
                let wide = end.is_none() || extent.shallow.is_some() || rest;
                self.indent = usize::try_from(column + 1).unwrap_or(0);
                let node = self.brackets_node(start, end, column, wide);
                self.looked(node, start, end, extent)
            }
            b'|' | b'>' => {
                let (node, next) = self.block_scalar(draft, start, column);
                self.put(draft, start, node);
                self.at = next;
                self.trivia(draft, None);
                return;
            }
            b'*' => self.alias(draft, start, draft.entry.properties != Properties::default()),
            _ => {
                plain = Some(column);
                let end = self.plain_lines(draft, start, column);
                self.plain_node(start, end)
            }
        };
        self.at = start + node.len;
        self.put(draft, start, node);
        if column < 0 && !self.ends_at(self.at) {
            return;
        }
        let comment = self.scan.byte(self.scan.skip_blanks(self.at)) == b'#';
        let plain = plain.filter(|_| !comment);
        self.end_of_line(draft);
        self.trivia(draft, plain);
    }

    /// Whether nothing but blanks and a comment is left of the line.
    fn ends_at(&self, at: usize) -> bool {
        let behind = self.scan.skip_blanks(at);
        self.scan.is_end(behind) || self.scan.byte(behind) == b'#'
    }

    /// Notes on a quote or bracket how far it was looked for its end.
    fn looked(&self, mut node: Node, start: usize, end: Option<usize>, extent: Extent) -> Node {
        node.look = node.look.max(extent.looked.saturating_sub(start + node.len));
        node.marks.undecided |= end.is_none() && extent.undecided && !self.quiet;
        node
    }

    /// Whether a quote or bracket closes where it may: the end, or `None` where its entry's own lines are all of it.
    pub(super) fn accept(&self, draft: &mut Draft, start: usize, extent: &mut Extent) -> Option<usize> {
        let message = match self.scan.byte(start) {
            b'"' | b'\'' => words::QUOTE,
            b'[' => "did not find expected ',' or ']': the bracket that opens here does not close",
            _ => "did not find expected ',' or '}': the brace that opens here does not close",
        };
        if let Some(close) = extent.close {
            if extent.shallow.is_some() {
                extent.looked = self.scan.skip_blanks(close) + 1;
            }
            if extent.shallow.is_none() || self.ends_at(close) {
                return Some(close);
            }
        }
        draft.problem(start..start + 1, message);
        None
    }

    /// Where plain text ends that starts at `start` in an entry at `column`: on its line, or on one of the deeper lines
    /// behind that go on with it.
    pub(super) fn plain_lines(&self, draft: &mut Draft, start: usize, column: isize) -> usize {
        self.check_start(draft, start);
        let mut end = self.plain_line(draft, start);
        loop {
            let behind = self.scan.skip_blanks(end);
            let from = behind + self.scan.line_break(behind);
            let line = self.scan.next_text(from);
            let text = matches!(line.kind, LineKind::Content | LineKind::Template);
            if from == behind || !text || line.indent <= column {
                return end;
            }
            // go-yaml reads all blanks behind plain text before it looks at what follows.
            let mut tabs = Draft::new(from);
            let mut at = from;
            while at <= line.start {
                let it = self.scan.line(at);
                self.tab(&mut tabs, &it, Some(column));
                at = it.next;
            }
            if !tabs.problems.is_empty() {
                draft.problems.append(&mut tabs.problems);
                return end;
            }
            if self.scan.is_indicator(line.first, b':') {
                return end;
            }
            if let Some(colon) = self.scan.plain_colon(line.first) {
                draft.problem(colon..colon + 1, words::VALUE);
                return end;
            }
            end = self.scan.plain_end(line.first, false, self.scan.len());
        }
    }

    /// Where plain text ends on its first line. A colon in its middle ends what go-yaml reads; podls reads on.
    fn plain_line(&self, draft: &mut Draft, start: usize) -> usize {
        let mut end = start + self.scan.char_len(start);
        let mut at = start;
        loop {
            end = self.scan.plain_end(at, false, self.scan.len()).max(end);
            let colon = self.scan.skip_blanks(end);
            if !self.scan.is_indicator(colon, b':') {
                return end;
            }
            draft.problem(colon..colon + 1, words::VALUE);
            end = colon + 1;
            at = self.scan.skip_blanks(end);
            if self.scan.is_end(at) || self.scan.byte(at) == b'#' {
                return end;
            }
        }
    }

    /// Reports a character that plain text may not start with.
    pub(super) fn check_start(&self, draft: &mut Draft, at: usize) {
        let message = match self.scan.byte(at) {
            _ if self.scan.starts_plain(at, false) => return,
            b'-' => words::NO_DASH,
            b'?' => words::NO_MARK,
            b':' => words::VALUE,
            b',' | b']' | b'}' => words::NODE,
            b'@' | b'`' => "found character that cannot start any token: put the text in quotes",
            _ => words::NO_START,
        };
        draft.problem(at..at + self.scan.char_len(at), message);
    }

    /// `|` and `>`: the scalar, and where the line behind it starts.
    pub(super) fn block_scalar(&self, draft: &mut Draft, start: usize, column: isize) -> (Node, usize) {
        let literal = self.scan.byte(start) == b'|';
        let line_end = self.scan.line_end(start);
        let header = self.header(draft, start);
        let behind = self.scan.skip_blanks(header.end);
        if self.scan.byte(behind) == b'#' {
            draft.comments.push(behind..line_end);
        } else if behind < line_end {
            draft.problem(behind..line_end, "did not find expected comment or line break");
        }
        let from = line_end + self.scan.line_break(line_end);
        let block = read::block(&self.scan, from, header, literal, column);
        if let Some(tab) = block.tab {
            draft.problem(tab..tab + 1, "found a tab character where an indentation space is expected");
        }
        let style = if literal { Style::Literal } else { Style::Folded };
        let data = Data::Scalar(Scalar { style, text: block.text.into() });
        let node =
            Node { len: block.end - start, look: 0, data, problems: Box::default(), marks: Marks::default() };
        (node, block.next.max(from).min(self.scan.len()))
    }

    /// What stands right behind `|` or `>`: one sign and one digit, in either order.
    fn header(&self, draft: &mut Draft, start: usize) -> read::Header {
        let mut header = read::Header { end: start + 1, ..read::Header::default() };
        for _ in 0..2 {
            match self.scan.byte(header.end) {
                sign @ (b'+' | b'-') if header.keep.is_none() => header.keep = Some(sign == b'+'),
                digit @ b'0'..=b'9' if header.indent.is_none() => {
                    header.indent = Some(usize::from(digit - b'0'))
                }
                _ => break,
            }
            header.end += 1;
        }
        if header.indent == Some(0) {
            draft.problem(start + 1..header.end, "found an indentation indicator equal to 0");
            header.indent = None;
        }
        header
    }

    /// Everything from `start` on that is deeper than `parent`, unread.
    pub(super) fn leaf(&mut self, draft: &mut Draft, start: usize, parent: isize) {
        let mut line = self.scan.line(start);
        let mut end = line.end;
        loop {
            self.at = line.next;
            line = self.scan.line(self.at);
            match line.kind {
                LineKind::End => break,
                LineKind::Content if line.indent <= parent => break,
                LineKind::Content => end = line.end,
                LineKind::Blank | LineKind::Comment | LineKind::Template => {}
            }
        }
        let marks = Marks { too_deep: true, ..Marks::default() };
        let scalar = Scalar { style: Style::Plain, text: "".into() };
        let node =
            Node { len: end - start, look: 0, data: Data::Scalar(scalar), problems: Box::default(), marks };
        self.put(draft, start, node);
    }

    /// What is left of a header line: blanks, a comment, and nothing else.
    pub(super) fn end_of_line(&mut self, draft: &mut Draft) {
        let behind = self.scan.skip_blanks(self.at);
        let end = self.scan.line_end(behind);
        if self.scan.byte(behind) == b'#' {
            draft.comments.push(behind..end);
        } else if behind < end {
            let one = behind + 1;
            match self.scan.byte(behind) {
                b':' if self.scan.is_indicator(behind, b':') => draft.problem(behind..one, words::VALUE),
                b'-' if self.scan.is_indicator(behind, b'-') => draft.problem(behind..one, words::NO_DASH),
                b'?' if self.scan.is_indicator(behind, b'?') => draft.problem(behind..one, words::NO_MARK),
                _ => draft.problem(behind..end, draft.expected()),
            }
        }
        self.at = end + self.scan.line_break(end);
    }

    /// A plain scalar's node; marks the text of a template engine.
    pub fn plain_node(&self, start: usize, end: usize) -> Node {
        let raw = self.scan.slice(start, end);
        let marks = Marks { templated: holds_expression(raw), odd: is_odd(raw), ..Marks::default() };
        let scalar = Scalar { style: Style::Plain, text: read::plain(&self.scan, start..end).into() };
        Node { len: end - start, look: 0, data: Data::Scalar(scalar), problems: Box::default(), marks }
    }

    /// A quoted scalar's node, from quote to quote.
    pub fn quoted_node(&self, start: usize, end: usize, double: bool, closed: bool) -> Node {
        let mut problems = Vec::new();
        let inside = start + 1..if closed { end - 1 } else { end };
        let text = read::quoted(&self.scan, inside, double, &mut problems).into();
        if !closed || self.quiet {
            problems.clear();
        }
        for problem in &mut problems {
            problem.range = problem.range.start - start..problem.range.end - start;
        }
        let style = if double { Style::DoubleQuoted } else { Style::SingleQuoted };
        let marks = Marks { troubled: !problems.is_empty(), ..Marks::default() };
        Node {
            len: end - start,
            look: 0,
            data: Data::Scalar(Scalar { style, text }),
            problems: problems.into(),
            marks,
        }
    }
}

/// Whether a plain scalar may be an infinity, no number at all (`.nan`), or too large for a key.
fn is_odd(raw: &str) -> bool {
    let bare = raw.trim_start_matches(['+', '-']);
    bare.starts_with('.') || raw.len() > MAX_KEY_DIGITS && bare.starts_with(|it: char| it.is_ascii_digit())
}

/// A number of so few digits fits into 64 bits.
const MAX_KEY_DIGITS: usize = 15;
