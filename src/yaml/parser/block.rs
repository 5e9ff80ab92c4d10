//! Maps and sequences by indentation, and their entries.

use std::sync::Arc;

use super::super::MAX_DEPTH;
use super::super::scan::{Line, LineKind};
use super::super::tree::{Children, Collection, Data, Node, Properties, Slot};
use super::{Behind, Draft, Parser, Shape, collection_node, words};

impl Parser<'_> {
    /// A value that starts on a line of its own, in an entry at `parent`.
    pub(super) fn node_at_line(&mut self, draft: &mut Draft, line: Line, parent: isize, behind: Behind) {
        let column = line.indent;
        if self.scan.is_indicator(line.first, b'-') {
            self.collection(draft, Shape { seq: true, column, parent, indentless: false }, line.start, false);
        } else if self.starts_map(line, parent) {
            self.collection(
                draft,
                Shape { seq: false, column, parent, indentless: false },
                line.start,
                false,
            );
        } else {
            self.tab(draft, &line, None);
            self.at = line.first;
            self.inline(draft, parent, behind);
        }
    }

    /// Whether the line begins a map: with a key, or with what will be one when its colon is typed.
    fn starts_map(&self, line: Line, parent: isize) -> bool {
        if self.scan.is_indicator(line.first, b'?') || self.scan.is_indicator(line.first, b':') {
            return true;
        }
        if self.scan.simple_key(line.first).is_some() {
            return true;
        }
        if !self.is_word(line.first) {
            return false;
        }
        let next = self.scan.next_content(line.next);
        next.kind == LineKind::Content
            && next.indent > parent
            && next.indent == line.indent
            && !self.scan.is_indicator(next.first, b':')
            && self.scan.simple_key(next.first).is_some()
    }

    /// Whether plain text starts there.
    fn is_word(&self, at: usize) -> bool {
        !matches!(self.scan.byte(at), b'"' | b'\'' | b'[' | b'{' | b'|' | b'>' | b'&' | b'*' | b'!' | b'#')
    }

    /// A block collection that starts at `start`: at the line's start, or in its middle behind a dash.
    fn collection(&mut self, draft: &mut Draft, shape: Shape, start: usize, compact: bool) {
        if self.depth >= MAX_DEPTH {
            return self.leaf(draft, start, shape.parent);
        }
        self.depth += 1;
        self.at = start;
        let decided = self.decided(start, shape);
        let mut nodes = Vec::new();
        self.entries(shape, compact, |_| false, &mut nodes);
        let depth = self.depth;
        self.depth -= 1;
        let entries: Children = nodes.into_iter().collect();
        let len = entries.len();
        let collection = Collection {
            flow: false,
            column: usize::try_from(shape.column).unwrap_or(0),
            open: 0,
            entries,
            close: 0,
            decided,
            closed: true,
            wide: false,
            parent: shape.parent,
            indentless: shape.indentless,
            depth,
        };
        let node = collection_node(shape.seq, collection, len);
        self.put(draft, start, node);
    }

    /// How much of a block collection's text its kind and column were read from.
    fn decided(&self, start: usize, shape: Shape) -> usize {
        let first = self.scan.skip_blanks(start);
        let end = if shape.seq || self.scan.is_indicator(first, b'?') || self.scan.is_indicator(first, b':') {
            first + 1
        } else if let Some(colon) = self.scan.simple_key(first) {
            colon + 1
        } else {
            let line = self.scan.line(start);
            self.scan.next_content(line.next).next
        };
        end + 1 - start
    }

    /// Entries of a block collection from the parser's place on, until the collection ends or `stop` says so of the
    /// place before the next one.
    /// `compact` says that the first one stands in the middle of a line, behind a dash.
    pub fn entries(
        &mut self,
        shape: Shape,
        mut compact: bool,
        stop: impl Fn(usize) -> bool,
        nodes: &mut Vec<Arc<Node>>,
    ) {
        loop {
            if !nodes.is_empty() && stop(self.at) {
                return;
            }
            let start = self.at;
            let mut line = self.scan.line(start);
            if compact {
                line.indent = shape.column;
            }
            let inside = line.kind == LineKind::Content && line.indent > shape.parent;
            let dash = self.scan.is_indicator(line.first, b'-');
            // Dashes right under their key: what else stands in their column is the next key.
            let next_key = shape.indentless && line.indent == shape.column && !dash;
            // The root ends for good at a line that stands less deep.
            let root_ends = shape.parent < 0 && (line.indent < shape.column || self.is_directive(line));
            if !inside || next_key || root_ends {
                return;
            }
            nodes.push(if shape.seq && dash {
                self.item(shape, line, compact)
            } else {
                self.pair(shape, line, compact, dash)
            });
            compact = false;
        }
    }

    /// `- value`
    fn item(&mut self, shape: Shape, line: Line, compact: bool) -> Arc<Node> {
        let mut draft = Draft::new(line.start);
        if !compact {
            self.tab(&mut draft, &line, None);
        }
        draft.entry.lead = line.first;
        if line.indent != shape.column {
            draft.problem(line.first..line.first + 1, words::DASH);
        }
        draft.entry.indicator = Some(line.first);
        self.at = line.first + 1;
        self.value(&mut draft, line.indent, Behind::Dash);
        self.strays(&mut draft, line.indent);
        self.finish(draft, Data::Entry)
    }

    /// `key: value`; among dashes it is a stray.
    fn pair(&mut self, shape: Shape, line: Line, compact: bool, dash: bool) -> Arc<Node> {
        let mut draft = Draft::new(line.start);
        let column = line.indent;
        if !compact {
            self.tab(&mut draft, &line, None);
        }
        draft.entry.lead = line.first;
        let block_scalar = matches!(self.scan.byte(line.first), b'|' | b'>');
        if shape.seq {
            draft.problem(line.first..self.token_end(line.first), words::DASH);
        } else if dash || column != shape.column || block_scalar {
            draft.problem(line.first..self.token_end(line.first), words::KEY);
        }
        if dash {
            self.collection(
                &mut draft,
                Shape { seq: true, column, parent: column - 1, indentless: true },
                line.start,
                false,
            );
        } else if self.scan.is_indicator(line.first, b'?') {
            self.explicit_key(&mut draft, line.first, column);
        } else if self.scan.is_indicator(line.first, b':') {
            draft.problem(line.first..line.first + 1, words::KEY);
            draft.entry.colon = Some(line.first);
            self.at = line.first + 1;
            self.value(&mut draft, column, Behind::Mark);
        } else if let Some(colon) = self.scan.simple_key(line.first) {
            self.indent = usize::try_from(column + 1).unwrap_or(0);
            self.simple_key(&mut draft, line.first, colon);
            self.at = colon + 1;
            self.value(&mut draft, column, Behind::Key);
        } else if self.is_word(line.first) {
            self.half_key(&mut draft, line, column);
        } else {
            self.at = line.first;
            self.inline(&mut draft, column, Behind::Dash);
            if !draft.refused() {
                draft.problem(line.first..self.token_end(line.first), words::COLON);
            }
        }
        self.strays(&mut draft, column);
        self.finish(draft, Data::Entry)
    }

    /// A key on one line, up to its colon.
    fn simple_key(&mut self, draft: &mut Draft, start: usize, colon: usize) {
        if !self.scan.is_simple(start, colon) {
            draft.problem(start..colon, "a key without ? may have 1024 characters at most: mapping values are not allowed in this context");
        }
        let at = self.properties(draft, start, false, true);
        draft.entry.colon = Some(colon);
        let end = self.scan.slice(at, colon).trim_end_matches([' ', '\t']).len() + at;
        let node = match self.scan.byte(at) {
            _ if at == end => None,
            quote @ (b'"' | b'\'') => Some(self.quoted_node(at, end, quote == b'"', true)),
            b'[' | b'{' => Some(self.brackets_node(at, Some(end), -1, false)),
            b'*' => Some(self.alias(draft, at, draft.entry.key_properties != Properties::default())),
            _ => {
                self.check_start(draft, at);
                Some(self.plain_node(at, end))
            }
        };
        draft.entry.key = node.map(|it| Slot { at, node: Arc::new(it) });
        self.check_key(draft);
    }

    /// A word without its colon: a key that is being typed.
    fn half_key(&mut self, draft: &mut Draft, line: Line, column: isize) {
        let one = line.first + self.scan.char_len(line.first);
        let end = self.scan.plain_end(line.first, false, self.scan.len()).max(one);
        self.check_start(draft, line.first);
        if !draft.refused() {
            draft.problem(line.first..end, words::COLON);
        }
        let node = self.plain_node(line.first, end);
        draft.entry.key = Some(Slot { at: line.first, node: Arc::new(node) });
        self.at = end;
        self.end_of_line(draft);
        self.below(draft, column, Behind::Dash);
    }

    /// `? key` and the `: value` that may follow in the same column.
    fn explicit_key(&mut self, draft: &mut Draft, indicator: usize, column: isize) {
        draft.entry.indicator = Some(indicator);
        self.at = indicator + 1;
        self.value(draft, column, Behind::Mark);
        self.strays(draft, column);
        draft.entry.key = draft.entry.value.take();
        draft.entry.key_properties = std::mem::take(&mut draft.entry.properties);
        self.check_key(draft);
        let line = self.scan.line(self.at);
        if line.kind == LineKind::Content && line.indent == column && self.scan.is_indicator(line.first, b':')
        {
            self.tab(draft, &line, None);
            draft.entry.colon = Some(line.first);
            self.at = line.first + 1;
            self.value(draft, column, Behind::Mark);
        }
    }

    /// The value behind an indicator or a key, in an entry at `column`.
    fn value(&mut self, draft: &mut Draft, column: isize, behind: Behind) {
        let from = self.at;
        let line_start = from as isize - self.column_of(from, draft, column, behind);
        let first = self.blanks(draft, behind);
        if behind != Behind::Key && !self.scan.is_end(first) && self.scan.byte(first) != b'#' {
            let nested = first as isize - line_start;
            let seq = self.scan.is_indicator(first, b'-');
            let map = !seq
                && (self.scan.is_indicator(first, b'?')
                    || self.scan.is_indicator(first, b':')
                    || self.scan.simple_key(first).is_some());
            if seq || map {
                let shape = Shape { seq, column: nested, parent: column, indentless: false };
                return self.collection(draft, shape, first, true);
            }
        }
        self.at = first;
        self.inline(draft, column, behind);
    }

    /// The value on the lines below a header that has none, of an entry at `column`: it stands deeper; dashes may stand
    /// in the column of a key, and a block scalar in that of anything.
    pub(super) fn below(&mut self, draft: &mut Draft, column: isize, behind: Behind) {
        let line = self.trivia(draft, None);
        if line.kind != LineKind::Content || self.is_directive(line) {
            return;
        }
        if line.indent > column {
            self.node_at_line(draft, line, column, behind);
        } else if line.indent == column && behind != Behind::Dash && self.scan.is_indicator(line.first, b'-')
        {
            let shape = Shape { seq: true, column, parent: column - 1, indentless: true };
            self.collection(draft, shape, line.start, false);
        } else if line.indent == column && matches!(self.scan.byte(line.first), b'|' | b'>') {
            self.tab(draft, &line, None);
            self.at = line.first;
            self.inline(draft, column, behind);
        }
    }

    /// The column of a place in a header line, counted from the entry's own.
    fn column_of(&self, at: usize, draft: &Draft, column: isize, behind: Behind) -> isize {
        let anchor = match behind {
            Behind::Key => draft.entry.lead,
            _ => draft.entry.colon.or(draft.entry.indicator).unwrap_or(draft.entry.lead),
        };
        column + (at - anchor) as isize
    }

    /// Skips blanks behind an indicator, where a tab is none, or behind a key, where it is one.
    fn blanks(&self, draft: &mut Draft, behind: Behind) -> usize {
        let first = self.scan.skip_blanks(self.at);
        if behind != Behind::Key
            && let Some(tab) = self.scan.slice(self.at, first).find('\t')
        {
            draft.problem(self.at + tab..self.at + tab + 1, words::TAB);
        }
        first
    }

    /// Strays and the blank lines behind: all that still stands deeper than the entry.
    pub(super) fn strays(&mut self, draft: &mut Draft, column: isize) {
        loop {
            let line = self.trivia(draft, None);
            if line.kind != LineKind::Content || line.indent <= column {
                return;
            }
            if !draft.refused() {
                draft.problem(line.first..self.token_end(line.first), draft.expected());
            }
            let value = draft.entry.value.take();
            let properties = std::mem::take(&mut draft.entry.properties);
            self.node_at_line(draft, line, column, Behind::Dash);
            draft.entry.properties = properties;
            draft.strays.extend(std::mem::replace(&mut draft.entry.value, value));
        }
    }

    /// Behind the word that starts there.
    pub(super) fn token_end(&self, at: usize) -> usize {
        let (one, end) = (at + self.scan.char_len(at), self.scan.line_end(at));
        self.scan.slice(one, end).find([' ', '\t', ':']).map_or(end.max(one), |len| one + len)
    }
}
