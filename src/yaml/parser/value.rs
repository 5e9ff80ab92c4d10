//! Values that begin in the middle of a line: scalars in every style, aliases, brackets.

use super::super::read;
use super::super::scan::{Extent, LineKind};
use super::super::tree::{Data, Marks, Node, Properties, Scalar, Style};
use super::{Draft, Parser, alias_node, looked, words};

impl Parser<'_> {
    /// A value that starts in the middle of a line, in an entry at `column`; nothing but a scalar, an alias or brackets
    /// may. Takes the line to its end, and the lines that belong to the value.
    pub(super) fn inline(&mut self, draft: &mut Draft, column: isize) {
        let start = self.properties(draft, self.at, false, false);
        self.at = start;
        if self.scan.is_end(start) || self.scan.byte(start) == b'#' {
            self.end_of_line(draft);
            let line = self.trivia(draft, None);
            if line.kind == LineKind::Content && line.indent > column {
                self.node_at_line(draft, line, column);
            }
            return;
        }
        let mut plain = None;
        let node = match self.scan.byte(start) {
            quote @ (b'"' | b'\'') => {
                let mut extent = self.scan.quote(start, self.scan.len(), column, self.budget);
                let end = self.accept(draft, start, &mut extent);
                let node = self.quoted_node(
                    start,
                    end.unwrap_or(self.scan.line_end(start)),
                    quote == b'"',
                    end.is_some(),
                );
                looked(node, start, end, extent)
            }
            b'[' | b'{' => {
                let mut extent = self.scan.brackets(start, self.scan.len(), column, self.budget);
                let end = self.accept(draft, start, &mut extent);
                let wide = end.is_none() || extent.shallow.is_some();
                looked(self.brackets_node(start, end, column, wide), start, end, extent)
            }
            b'|' | b'>' => {
                self.block_scalar(draft, start, column);
                return;
            }
            b'*' => {
                let end = self.scan.name_end(start + 1);
                let fine = self.scan.is_blank_or_end(end)
                    || matches!(self.scan.byte(end), b'?' | b':' | b',' | b']' | b'}' | b'%' | b'@' | b'`');
                if end == start + 1 || !fine {
                    draft.problem(
                        start..end.max(start + 1),
                        "did not find expected alphabetic or numeric character",
                    );
                } else if draft.entry.properties != Properties::default() {
                    draft.problem(start..end, "an alias has no anchor and no tag of its own");
                }
                alias_node(self.scan.slice(start + 1, end))
            }
            _ => {
                plain = Some(column);
                let end = self.plain_lines(draft, start, column);
                self.plain_node(start, end)
            }
        };
        self.at = start + node.len;
        self.put(draft, start, node);
        self.end_of_line(draft);
        self.trivia(draft, plain);
    }

    /// Whether a quote or bracket closes where it may: the end, or `None` where its entry's own lines are all of it.
    pub(super) fn accept(&self, draft: &mut Draft, start: usize, extent: &mut Extent) -> Option<usize> {
        let message = match self.scan.byte(start) {
            b'"' | b'\'' => "found unexpected end of stream: the quote that opens here does not close",
            b'[' => "did not find expected ',' or ']': the bracket that opens here does not close",
            _ => "did not find expected ',' or '}': the brace that opens here does not close",
        };
        if let Some(close) = extent.close {
            let behind = self.scan.skip_blanks(close);
            if extent.shallow.is_some() {
                extent.looked = behind + 1;
            }
            if extent.shallow.is_none() || self.scan.is_end(behind) || self.scan.byte(behind) == b'#' {
                return Some(close);
            }
        }
        draft.problem(start..start + 1, message);
        None
    }

    /// Where plain text ends that starts at `start` in an entry at `column`: on its line, or on one of the deeper lines
    /// behind that go on with it.
    pub(super) fn plain_lines(&mut self, draft: &mut Draft, start: usize, column: isize) -> usize {
        let first = self.scan.byte(start);
        if matches!(first, b',' | b']' | b'}' | b'%' | b'@' | b'`') {
            let message = match first {
                b'@' | b'`' => "found character that cannot start any token: put the text in quotes",
                _ => words::NO_START,
            };
            draft.problem(start..start + 1, message);
        }
        let mut end = start;
        // A colon in the middle ends what go-yaml reads; podls reads the line to its end.
        loop {
            end = self.scan.plain_end(end, false, self.scan.len());
            let colon = self.scan.skip_blanks(end);
            if !self.scan.is_indicator(colon, b':') {
                break;
            }
            draft.problem(colon..colon + 1, words::VALUE);
            end = colon + 1;
            let next = self.scan.skip_blanks(end);
            if self.scan.is_end(next) || self.scan.byte(next) == b'#' {
                break;
            }
            end = next;
        }
        let end = end.max(start + self.scan.char_len(start));
        let behind = self.scan.skip_blanks(end);
        if !self.scan.is_end(behind) {
            return end;
        }
        let mut last = end;
        let mut at = behind + self.scan.line_break(behind);
        loop {
            let line = self.scan.line(at);
            let fits = line.kind == LineKind::Content && line.indent > column;
            if line.kind == LineKind::Blank {
                at = line.next;
                continue;
            }
            if !fits
                || line.tab.is_some_and(|tab| (tab - line.start) as isize <= column)
                || self.scan.plain_colon(line.first).is_some()
            {
                return last;
            }
            let mut blank = behind + self.scan.line_break(behind);
            // Tabs in the blank lines between.
            while blank < line.start {
                let it = self.scan.line(blank);
                if it.start >= last {
                    self.tab(draft, &it, Some(column));
                }
                blank = it.next;
            }
            last = self.scan.plain_end(line.first, false, self.scan.len()).max(line.first + 1);
            let behind = self.scan.skip_blanks(last);
            if !self.scan.is_end(behind) {
                return last;
            }
            at = behind + self.scan.line_break(behind);
        }
    }

    /// `|` and `>`
    pub(super) fn block_scalar(&mut self, draft: &mut Draft, start: usize, column: isize) {
        let literal = self.scan.byte(start) == b'|';
        let line_end = self.scan.line_end(start);
        let mut header = read::Header::default();
        let mut at = start + 1;
        for _ in 0..2 {
            match self.scan.byte(at) {
                sign @ (b'+' | b'-') if header.keep.is_none() => header.keep = Some(sign == b'+'),
                b'0' if header.indent.is_none() => {
                    draft.problem(at..at + 1, "found an indentation indicator equal to 0");
                    header.indent = Some(0);
                }
                digit @ b'1'..=b'9' if header.indent.is_none() => {
                    header.indent = Some(usize::from(digit - b'0'))
                }
                _ => break,
            }
            at += 1;
        }
        header.indent = header.indent.filter(|it| *it > 0);
        let header_end = at;
        let behind = self.scan.skip_blanks(at);
        if self.scan.byte(behind) == b'#' {
            draft.comments.push(behind..line_end);
        } else if behind < line_end {
            draft.problem(behind..line_end, "did not find expected comment or line break");
        }
        let from = line_end + self.scan.line_break(line_end);
        let block = read::block(&self.scan, from, header_end, header, literal, column);
        if let Some(tab) = block.tab {
            draft.problem(tab..tab + 1, "found a tab character where an indentation space is expected");
        }
        let style = if literal { Style::Literal } else { Style::Folded };
        let scalar = Scalar { style, text: block.text.into() };
        let marks = Marks::default();
        let node = Node {
            len: block.end - start,
            look: 0,
            data: Data::Scalar(scalar),
            problems: Box::default(),
            marks,
        };
        self.put(draft, start, node);
        self.at = block.next.max(from).min(self.scan.len());
        self.trivia(draft, None);
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
                LineKind::Blank | LineKind::Comment => {}
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
            let message = if self.scan.is_indicator(behind, b':') { words::VALUE } else { words::KEY };
            draft.problem(behind..end, message);
        }
        self.at = end + self.scan.line_break(end);
    }

    /// A plain scalar's node; marks the text of a template engine.
    pub fn plain_node(&self, start: usize, end: usize) -> Node {
        let raw = self.scan.slice(start, end);
        let marks = Marks { templated: raw.contains("{{") || raw.contains("{%"), ..Marks::default() };
        let scalar = Scalar { style: Style::Plain, text: read::plain(&self.scan, start..end).into() };
        Node { len: end - start, look: 0, data: Data::Scalar(scalar), problems: Box::default(), marks }
    }

    /// A quoted scalar's node, from quote to quote.
    pub fn quoted_node(&self, start: usize, end: usize, double: bool, closed: bool) -> Node {
        let mut problems = Vec::new();
        let inside = start + 1..if closed { end - 1 } else { end };
        let text = read::quoted(&self.scan, inside, double, &mut problems).into();
        if !closed {
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
