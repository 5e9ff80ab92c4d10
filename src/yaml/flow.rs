//! Reads what stands in brackets: `[a, b]`, `{a: b}`, JSON.
//!
//! Where a bracket ends is known before it is read ([`Scan::brackets`]), so
//! nothing here runs past it. An entry owns the comma behind it.

use std::sync::Arc;

use super::MAX_DEPTH;
use super::parser::{Draft, Parser, collection_node, words};
use super::tree::{Children, Collection, Data, Marks, Node, Properties, Scalar, Style};

impl Parser<'_> {
    /// The collection whose bracket opens at `start`; `end` is behind its closing one, `None` where it has none and
    /// its line is all that is read of it.
    pub(super) fn brackets_node(
        &mut self,
        start: usize,
        end: Option<usize>,
        parent: isize,
        wide: bool,
    ) -> Node {
        let limit = end.unwrap_or_else(|| self.scan.line_end(start));
        if self.depth >= MAX_DEPTH {
            let marks = Marks { too_deep: true, ..Marks::default() };
            let scalar = Scalar { style: Style::Plain, text: "".into() };
            return Node {
                len: limit - start,
                look: 0,
                data: Data::Scalar(scalar),
                problems: Box::default(),
                marks,
            };
        }
        let seq = self.scan.byte(start) == b'[';
        let before = std::mem::replace(&mut self.at, start + 1);
        let inner = if end.is_some() { limit - 1 } else { limit };
        self.depth += 1;
        let mut nodes = Vec::new();
        self.flow_entries(seq, inner, |_| false, &mut nodes);
        let depth = self.depth;
        self.depth -= 1;
        let entries: Children = nodes.into_iter().collect();
        let closing = if seq { b']' } else { b'}' };
        let mismatch = end.is_some() && self.scan.byte(inner) != closing && !self.quiet;
        let collection = Collection {
            flow: true,
            column: self.indent,
            open: 1,
            close: limit - start - 1 - entries.len(),
            entries,
            decided: self.flow_decided(start, limit),
            closed: end.is_some(),
            wide,
            parent,
            indentless: false,
            depth,
        };
        self.at = before;
        let mut node = collection_node(seq, collection, limit - start);
        if mismatch {
            let message =
                if seq { "did not find expected ',' or ']'" } else { "did not find expected ',' or '}'" };
            let range = inner - start..limit - start;
            node.problems =
                Box::new([super::tree::Problem { range, message: message.into(), refused: true }]);
            node.marks.troubled = true;
        }
        node
    }

    /// How much of a collection from `start` to `end` tells that it is one. What begins like an expression of a template
    /// engine is one if it ends on its line.
    fn flow_decided(&self, start: usize, end: usize) -> usize {
        match (self.scan.byte(start), self.scan.byte(start + 1)) {
            (b'{', b'{' | b'%') => {
                let line = self.scan.line_end(start);
                (line + self.scan.line_break(line)).min(end) - start
            }
            _ => 2,
        }
    }

    /// Entries from the parser's place on, until `limit` or a closing bracket, or until `stop` says so of the place
    /// before the next one.
    pub fn flow_entries(
        &mut self,
        seq: bool,
        limit: usize,
        stop: impl Fn(usize) -> bool,
        nodes: &mut Vec<Arc<Node>>,
    ) {
        loop {
            if !nodes.is_empty() && stop(self.at) {
                return;
            }
            let start = self.at;
            let mut draft = Draft::new(start);
            self.flow_trivia(&mut draft, limit);
            if self.at >= limit || matches!(self.scan.byte(self.at), b']' | b'}') {
                self.at = start;
                return;
            }
            nodes.push(self.flow_entry(draft, seq, limit));
        }
    }

    /// Blanks, line breaks and comments.
    fn flow_trivia(&mut self, draft: &mut Draft, limit: usize) {
        while self.at < limit {
            let line_break = self.scan.line_break(self.at);
            if line_break > 0 {
                self.at += line_break;
            } else if self.scan.is_blank(self.at) {
                self.at += 1;
            } else if self.scan.byte(self.at) == b'#' {
                let end = self.scan.line_end(self.at).min(limit);
                draft.comments.push(self.at..end);
                self.at = end;
            } else {
                return;
            }
        }
    }

    /// What stands before the next comma, and the comma.
    fn flow_entry(&mut self, mut draft: Draft, seq: bool, limit: usize) -> Arc<Node> {
        let lead = self.at;
        draft.entry.lead = lead;
        let explicit = self.scan.byte(lead) == b'?';
        if explicit {
            draft.entry.indicator = Some(lead);
            self.at += 1;
            self.flow_trivia(&mut draft, limit);
        }
        let key_start = self.at;
        if matches!(self.scan.byte(self.at), b',' | b':') && !explicit {
            draft.problem(self.at..self.at + 1, "did not find expected node content");
        }
        self.flow_node(&mut draft, limit);
        self.flow_trivia(&mut draft, limit);
        let colon = self.at < limit && self.scan.byte(self.at) == b':';
        if colon || explicit {
            draft.entry.key = draft.entry.value.take();
            draft.entry.key_properties = std::mem::take(&mut draft.entry.properties);
            self.check_key(&mut draft);
        }
        if colon {
            draft.entry.colon = Some(self.at);
            if !explicit && !self.scan.is_simple(key_start, self.at) {
                draft.problem(
                    self.at..self.at + 1,
                    if seq { "did not find expected ',' or ']'" } else { "did not find expected ',' or '}'" },
                );
            }
            self.at += 1;
            self.flow_trivia(&mut draft, limit);
            self.flow_node(&mut draft, limit);
            self.flow_trivia(&mut draft, limit);
        } else if !seq && !explicit {
            // `{a}` is the key a without a value.
            draft.entry.key = draft.entry.value.take();
            draft.entry.key_properties = std::mem::take(&mut draft.entry.properties);
            self.check_key(&mut draft);
        }
        let pair = seq && (colon || explicit);
        let pair_end = self.at;
        if self.at < limit && self.scan.byte(self.at) == b',' {
            self.at += 1;
        } else if self.at < limit && !matches!(self.scan.byte(self.at), b']' | b'}') {
            let message =
                if seq { "did not find expected ',' or ']'" } else { "did not find expected ',' or '}'" };
            draft.problem(self.at..self.at + self.scan.char_len(self.at), message);
            if self.at == draft.start || self.at == lead {
                self.at += self.scan.char_len(self.at);
            }
        }
        if pair { self.single_pair(draft, lead, pair_end) } else { self.finish(draft, Data::Entry) }
    }

    /// `[a: b]`: an item that is a map of one pair.
    fn single_pair(&mut self, mut draft: Draft, lead: usize, pair_end: usize) -> Arc<Node> {
        let end = std::mem::replace(&mut self.at, pair_end);
        let mut item = Draft::new(draft.start);
        item.entry.lead = lead;
        draft.start = lead;
        item.comments = draft.comments.extract_if(.., |it| it.start < lead || it.end > pair_end).collect();
        item.problems = draft.problems.extract_if(.., |it| it.range.start >= pair_end).collect();
        let pair = self.finish(draft, Data::Entry);
        let len = pair.len;
        let collection = Collection {
            flow: true,
            column: self.indent,
            open: 0,
            entries: [pair].into_iter().collect(),
            close: 0,
            decided: len,
            closed: true,
            wide: true,
            parent: -1,
            indentless: false,
            depth: self.depth,
        };
        self.at = end;
        self.put(&mut item, lead, collection_node(false, collection, len));
        self.finish(item, Data::Entry)
    }

    /// A scalar, an alias or a collection in brackets, with its anchor and tag; nothing where the entry ends.
    fn flow_node(&mut self, draft: &mut Draft, limit: usize) {
        self.at = self.properties(draft, self.at, true, false);
        self.flow_trivia(draft, limit);
        let start = self.at;
        if start >= limit {
            return;
        }
        let node = match self.scan.byte(start) {
            b',' | b']' | b'}' | b':' => return,
            quote @ (b'"' | b'\'') => {
                let end = self.scan.quote(start, limit, isize::MIN, usize::MAX).close;
                if end.is_none() {
                    self.unclosed = true;
                    draft.problem(
                        start..start + 1,
                        "found unexpected end of stream: the quote that opens here does not close",
                    );
                }
                self.quoted_node(start, end.unwrap_or(limit), quote == b'"', end.is_some())
            }
            b'[' | b'{' => {
                let end = self.scan.brackets(start, limit, isize::MIN, usize::MAX).close;
                if end.is_none() {
                    self.unclosed = true;
                    draft.problem(
                        start..start + 1,
                        "did not find expected ',' or ']': the bracket that opens here does not close",
                    );
                }
                self.brackets_node(start, end, -1, end.is_none())
            }
            b'*' => self.alias(draft, start, draft.entry.properties != Properties::default()),
            first => {
                if !self.scan.starts_plain(start, true) {
                    let message = if matches!(first, b'-' | b'?') { words::NODE } else { words::NO_START };
                    draft.problem(start..start + self.scan.char_len(start), message);
                }
                let end = self.flow_plain_end(draft, start, limit);
                self.plain_node(start, end)
            }
        };
        self.at = start + node.len;
        self.put(draft, start, node);
    }

    /// Where a plain scalar in brackets ends; it may go on over lines.
    fn flow_plain_end(&self, draft: &mut Draft, start: usize, limit: usize) -> usize {
        let mut end =
            self.scan.plain_end(start, true, limit).max(start + self.scan.char_len(start)).min(limit);
        loop {
            let mut at = self.scan.skip_blanks(end);
            let mut line = at;
            while at < limit {
                let line_break = self.scan.line_break(at);
                if line_break > 0 {
                    line = at + line_break;
                } else if !self.scan.is_blank(at) {
                    break;
                } else if self.scan.byte(at) == b'\t' && line > end && at - line < self.indent {
                    draft.problem(at..at + 1, words::PLAIN_TAB);
                }
                at += line_break.max(1);
            }
            if line <= end || at >= limit {
                return end;
            }
            let next = self.scan.plain_end(at, true, limit);
            if next == at {
                return end;
            }
            end = next;
        }
    }
}
