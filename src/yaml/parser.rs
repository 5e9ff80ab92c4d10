//! Reads block YAML into nodes; it always succeeds.
//!
//! An entry owns its header line and every line that stands deeper. So what an
//! entry is depends on its text, on the kind and column of the collection it
//! stands in, and on nothing before it: [`Parser::entries`] may begin at any
//! entry, which is what an edit does.
//!
//! What does not fit stays in its entry, read as a stray, with a problem where
//! go-yaml would end.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::MAX_DEPTH;
use super::read;
use super::scan::{Extent, LOOK_AHEAD, Line, LineKind, Scan, forbidden_characters};
use super::tree::{
    Children, Collection, Data, Document, Entry, Marks, Node, Problem, Properties, Scalar, Slot, Style,
};

/// A parser at a place of a text.
pub struct Parser<'s> {
    pub(super) scan: Scan<'s>,
    pub(super) at: usize,
    /// How far behind its indentation a quote or bracket may close.
    pub(super) budget: usize,
    pub(super) depth: usize,
    /// A quote or bracket inside of brackets did not close, which only happens where the outermost does not either.
    pub(super) unclosed: bool,
    /// Forbidden characters that no node has reported yet, the last one first.
    forbidden: Vec<usize>,
}

/// A collection's kind, where its entries stand, and where the entry around it does.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Entries with dashes.
    pub seq: bool,
    /// Column of keys or dashes.
    pub column: isize,
    /// Column of the entry around: what stands no deeper does not belong to the collection.
    pub parent: isize,
    /// Dashes in the column of their key.
    pub indentless: bool,
}

/// An entry or a document while it is read: offsets count from the text's start.
#[derive(Default)]
pub struct Draft {
    pub(super) start: usize,
    pub(super) entry: Entry,
    pub(super) comments: Vec<Range<usize>>,
    pub(super) strays: Vec<Slot>,
    pub(super) problems: Vec<Problem>,
    pub(super) marks: Marks,
}

impl Draft {
    pub(super) fn new(start: usize) -> Draft {
        Draft { start, ..Draft::default() }
    }

    pub(super) fn problem(&mut self, range: Range<usize>, message: impl Into<Cow<'static, str>>) {
        self.problems.push(Problem { range, message: message.into(), refused: true });
    }
}

/// What go-yaml says, in words that it uses.
pub(super) mod words {
    pub const TAB: &str = "found a tab character that violates indentation; indent with spaces";
    pub const NO_START: &str = "found character that cannot start any token";
    pub const VALUE: &str = "mapping values are not allowed in this context";
    pub const KEY: &str = "did not find expected key";
    pub const COLON: &str = "could not find expected ':'";
    pub const DASH: &str = "did not find expected '-' indicator";
    pub const CONTROL: &str = "control characters are not allowed";
    pub const SECOND: &str = "a value has one anchor and one tag at most";
}

impl<'s> Parser<'s> {
    /// A parser of a document's text, or of a window into it that may end before the document does.
    fn new(text: &'s str, ends: bool, forbidden: Vec<usize>, budget: usize) -> Parser<'s> {
        Parser { scan: Scan::new(text, ends), at: 0, budget, depth: 0, unclosed: false, forbidden }
    }

    /// A parser of a window that begins inside a document, and `ends` with it or before it.
    pub(super) fn window(text: &'s str, ends: bool) -> Parser<'s> {
        Parser::new(text, ends, forbidden_characters(text, false), LOOK_AHEAD)
    }

    /// The whole text as one document.
    pub fn document(text: &'s str, budget: usize) -> Arc<Node> {
        let body_end = document_end(text);
        let body = text.get(..body_end).unwrap_or(text);
        let mut parser = Parser::new(body, true, forbidden_characters(body, true), budget);
        let mut draft = Draft::new(0);
        let marker = parser.marker(&mut draft);
        parser.at = marker;
        if marker == 0 && text.starts_with('\u{FEFF}') {
            parser.at = '\u{FEFF}'.len_utf8();
        }
        let line = parser.prologue(&mut draft);
        if line.kind == LineKind::Content {
            parser.node_at_line(&mut draft, line, -1);
            parser.strays(&mut draft, -1);
        }
        let ignored = (body_end < text.len()).then_some(body_end);
        if let Some(from) = ignored {
            parser.ignored(&mut draft, text, from);
        }
        parser.at = text.len();
        parser.finish(draft, |root| Data::Document(Document { marker, ignored, root }))
    }

    /// The `---` line: its length.
    fn marker(&mut self, draft: &mut Draft) -> usize {
        if !is_marker(self.scan.text) {
            return 0;
        }
        let line_end = self.scan.line_end(0);
        let behind = self.scan.skip_blanks(3);
        if !matches!(self.scan.byte(behind), b'#') && behind < line_end {
            let text = self.scan.slice(3, line_end).trim();
            draft.problem(behind..line_end, format!("invalid Yaml document separator: {text}"));
        } else if behind < line_end {
            draft.comments.push(behind..line_end);
        }
        line_end + self.scan.line_break(line_end)
    }

    /// Blank lines, comments and directives before the root.
    fn prologue(&mut self, draft: &mut Draft) -> Line {
        loop {
            let line = self.trivia(draft, None);
            if line.kind != LineKind::Content || self.scan.byte(line.start) != b'%' {
                return line;
            }
            // The server cuts at `---`, so a directive never has the `---` that it needs behind it.
            draft.problem(line.first..line.end, "did not find expected <document start>: the server reads what stands before --- by itself, so a directive is an error");
            self.at = line.next;
        }
    }

    /// Says of the text behind `...` that nobody reads it.
    fn ignored(&self, draft: &mut Draft, text: &str, from: usize) {
        let rest = Scan::new(text, true);
        let marker = rest.line(from);
        let content = rest.next_content(marker.next);
        if draft.entry.value.is_none() {
            draft.problem(from..from + 3, "did not find expected node content");
        }
        if content.kind == LineKind::Content {
            let message = "what stands between ... and the next --- is ignored".into();
            draft.problems.push(Problem { range: content.first..content.end, message, refused: false });
        }
    }

    /// Takes blank and comment lines; answers with the line that the parser stands before then. `plain` is the column
    /// of the entry whose plain scalar ends just before: go-yaml reads on over blank lines then, and takes tabs there
    /// that stand deep enough.
    pub(super) fn trivia(&mut self, draft: &mut Draft, mut plain: Option<isize>) -> Line {
        loop {
            let line = self.scan.line(self.at);
            match line.kind {
                LineKind::End | LineKind::Content => return line,
                LineKind::Blank | LineKind::Comment => {
                    self.tab(draft, &line, plain);
                    if line.kind == LineKind::Comment {
                        draft.comments.push(line.first..line.end);
                        plain = None;
                    }
                    self.at = line.next;
                }
            }
        }
    }

    /// Reports a tab in the indentation of a line.
    fn tab(&self, draft: &mut Draft, line: &Line, plain: Option<isize>) {
        if let Some(tab) = line.tab {
            let column = (tab - line.start) as isize;
            if plain.is_none_or(|entry| column <= entry) {
                draft.problem(tab..tab + 1, words::TAB);
            }
        }
    }

    /// A value that starts on a line of its own, in an entry at `parent`.
    fn node_at_line(&mut self, draft: &mut Draft, line: Line, parent: isize) {
        self.tab(draft, &line, None);
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
            self.at = line.first;
            self.inline(draft, parent);
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
    pub(super) fn entries(
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
            let indentless = shape.seq && shape.indentless;
            if !inside || (indentless && line.indent == shape.column && !dash) {
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
        self.value(&mut draft, line.indent, Behind::Indicator);
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
        if shape.seq {
            draft.problem(line.first..self.token_end(line.first), words::DASH);
        } else if dash || column != shape.column {
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
        } else if let Some(colon) = self.scan.simple_key(line.first) {
            self.simple_key(&mut draft, line.first, colon);
            self.at = colon + 1;
            self.value(&mut draft, column, Behind::Key);
        } else if self.scan.is_indicator(line.first, b':') {
            draft.problem(line.first..line.first + 1, words::KEY);
            draft.entry.colon = Some(line.first);
            self.at = line.first + 1;
            self.value(&mut draft, column, Behind::Indicator);
        } else if self.is_word(line.first) {
            self.half_key(&mut draft, line, column);
        } else {
            let end = self.token_end(line.first);
            draft.problem(line.first..end, words::COLON);
            self.at = line.first;
            self.inline(&mut draft, column);
        }
        self.strays(&mut draft, column);
        self.finish(draft, Data::Entry)
    }

    /// A key on one line, up to its colon.
    fn simple_key(&mut self, draft: &mut Draft, start: usize, colon: usize) {
        if colon - start > 1024 {
            draft.problem(start..colon, "a key without ? may have 1024 characters at most: mapping values are not allowed in this context");
        }
        let at = self.properties(draft, start, false, true);
        draft.entry.colon = Some(colon);
        let end = self.scan.slice(at, colon).trim_end_matches([' ', '\t']).len() + at;
        let node = match self.scan.byte(at) {
            quote @ (b'"' | b'\'') => self.quoted_node(at, end, quote == b'"', true),
            b'[' | b'{' => {
                draft.problem(at..end, "invalid map key: a key is a scalar");
                self.brackets_node(at, Some(end), -1, false)
            }
            b'*' => alias_node(self.scan.slice(at + 1, end)),
            _ => {
                if at == end {
                    draft.problem(start..colon + 1, "a key must not be null");
                    return;
                }
                let node = self.plain_node(at, end);
                if is_null(self.scan.slice(at, end)) && draft.entry.key_properties.tag.is_none() {
                    draft.problem(at..end, "a key must not be null");
                }
                if self.scan.slice(at, end) == "<<" {
                    draft.marks.aliases = true;
                }
                node
            }
        };
        draft.entry.key = Some(Slot { at, node: Arc::new(node) });
    }

    /// A word without its colon: a key that is being typed.
    fn half_key(&mut self, draft: &mut Draft, line: Line, column: isize) {
        let end = self
            .scan
            .plain_end(line.first, false, self.scan.len())
            .max(line.first + self.scan.char_len(line.first));
        draft.problem(line.first..end, words::COLON);
        let node = self.plain_node(line.first, end);
        draft.entry.key = Some(Slot { at: line.first, node: Arc::new(node) });
        self.at = end;
        self.end_of_line(draft);
        let next = self.trivia(draft, None);
        if next.kind == LineKind::Content && next.indent > column {
            self.node_at_line(draft, next, column);
        }
    }

    /// `? key` and the `: value` that may follow in the same column.
    fn explicit_key(&mut self, draft: &mut Draft, indicator: usize, column: isize) {
        draft.entry.indicator = Some(indicator);
        self.at = indicator + 1;
        self.value(draft, column, Behind::Indicator);
        self.strays(draft, column);
        draft.entry.key = draft.entry.value.take();
        draft.entry.key_properties = std::mem::take(&mut draft.entry.properties);
        match &draft.entry.key {
            Some(key) if key.node.collection().is_some() => {
                draft.problem(indicator..indicator + 1, "invalid map key: a key is a scalar");
            }
            Some(_) => {}
            None => draft.problem(indicator..indicator + 1, "a key must not be null"),
        }
        let line = self.scan.line(self.at);
        if line.kind == LineKind::Content && line.indent == column && self.scan.is_indicator(line.first, b':')
        {
            draft.entry.colon = Some(line.first);
            self.at = line.first + 1;
            self.value(draft, column, Behind::Indicator);
        }
    }

    /// The value behind an indicator or a key, in an entry at `column`.
    fn value(&mut self, draft: &mut Draft, column: isize, behind: Behind) {
        let from = self.at;
        let line_start = from as isize - self.column_of(from, draft, column, behind);
        let first = self.blanks(draft, behind);
        if behind == Behind::Indicator && !self.scan.is_end(first) && self.scan.byte(first) != b'#' {
            let nested = first as isize - line_start;
            let seq = self.scan.is_indicator(first, b'-');
            let map = self.scan.is_indicator(first, b'?')
                || self.scan.is_indicator(first, b':')
                || self.scan.simple_key(first).is_some();
            if seq || map {
                return self.collection(
                    draft,
                    Shape { seq, column: nested, parent: column, indentless: false },
                    first,
                    true,
                );
            }
        }
        self.at = self.properties(draft, first, false, false);
        if !self.scan.is_end(self.at) && self.scan.byte(self.at) != b'#' {
            if behind == Behind::Key {
                if self.scan.is_indicator(self.at, b'-') {
                    draft.problem(
                        self.at..self.at + 1,
                        "block sequence entries are not allowed in this context",
                    );
                } else if self.scan.is_indicator(self.at, b'?') {
                    draft.problem(self.at..self.at + 1, "mapping keys are not allowed in this context");
                }
            }
            return self.inline(draft, column);
        }
        self.end_of_line(draft);
        let line = self.trivia(draft, None);
        if line.kind != LineKind::Content {
            return;
        }
        if line.indent > column {
            self.node_at_line(draft, line, column);
        } else if behind == Behind::Key && line.indent == column && self.scan.is_indicator(line.first, b'-') {
            self.collection(
                draft,
                Shape { seq: true, column, parent: column - 1, indentless: true },
                line.start,
                false,
            );
        }
    }

    /// The column of a place in a header line, counted from the entry's own.
    fn column_of(&self, at: usize, draft: &Draft, column: isize, behind: Behind) -> isize {
        let anchor = match behind {
            Behind::Indicator => draft.entry.colon.or(draft.entry.indicator).unwrap_or(draft.entry.lead),
            Behind::Key => draft.entry.lead,
        };
        column + (at - anchor) as isize
    }

    /// Skips blanks behind an indicator, where a tab is none, or behind a key, where it is one.
    fn blanks(&self, draft: &mut Draft, behind: Behind) -> usize {
        let first = self.scan.skip_blanks(self.at);
        if behind == Behind::Indicator
            && let Some(tab) = self.scan.slice(self.at, first).find('\t')
        {
            draft.problem(self.at + tab..self.at + tab + 1, words::TAB);
        }
        first
    }

    /// Anchor and tag, if they stand there; answers where the node begins.
    pub(super) fn properties(&mut self, draft: &mut Draft, mut at: usize, flow: bool, key: bool) -> usize {
        loop {
            let end = match self.scan.byte(at) {
                b'&' => {
                    let end = self.scan.name_end(at + 1);
                    let next_is_fine = self.scan.is_blank_or_end(end)
                        || matches!(
                            self.scan.byte(end),
                            b'?' | b':' | b',' | b']' | b'}' | b'%' | b'@' | b'`'
                        );
                    if end == at + 1 || !next_is_fine {
                        draft.problem(
                            at..end.max(at + 1),
                            "did not find expected alphabetic or numeric character",
                        );
                    }
                    end
                }
                b'!' => {
                    let end = self.scan.tag_end(at, flow);
                    self.check_tag(draft, at, end);
                    end
                }
                _ => return at,
            };
            let text = self.scan.slice(at, end);
            let properties = if key { &mut draft.entry.key_properties } else { &mut draft.entry.properties };
            let (slot, name) = match text.strip_prefix('&') {
                Some(name) => (&mut properties.anchor, name),
                None => (&mut properties.tag, text),
            };
            let second = slot.is_some();
            *slot = Some((at..end, name.into()));
            if second {
                draft.problem(at..end, words::SECOND);
            }
            draft.marks.anchors |= text.starts_with('&');
            at = self.scan.skip_blanks(end);
        }
    }

    /// Reports a tag that go-yaml cannot read or whose handle is not known.
    fn check_tag(&self, draft: &mut Draft, at: usize, end: usize) {
        let text = self.scan.slice(at, end);
        let uri = |it: char| it.is_ascii_alphanumeric() || "_-;/?:@&=+$,.!~*'()[]%".contains(it);
        let body = text.strip_prefix("!<").and_then(|it| it.strip_suffix('>'));
        if text.starts_with("!<") {
            if body.is_none_or(|it| it.is_empty() || !it.chars().all(uri)) {
                draft.problem(at..end, "did not find the expected '>'");
            }
            return;
        }
        let rest = text.strip_prefix('!').unwrap_or_default();
        if let Some((handle, _)) = rest.split_once('!').filter(|(it, _)| !it.is_empty()) {
            if handle.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_')) {
                draft.problem(at..end, "found undefined tag handle");
                return;
            }
        }
        if rest == "!" {
            draft.problem(at..end, "did not find expected tag URI");
        } else if !rest.chars().all(uri) {
            draft.problem(at..end, "did not find expected whitespace or line break");
        }
    }

    /// A value that starts in the middle of a line, in an entry at `column`; nothing but a scalar, an alias or brackets
    /// may. Takes the line to its end, and the lines that belong to the value.
    fn inline(&mut self, draft: &mut Draft, column: isize) {
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
    fn accept(&self, draft: &mut Draft, start: usize, extent: &mut Extent) -> Option<usize> {
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
    fn plain_lines(&mut self, draft: &mut Draft, start: usize, column: isize) -> usize {
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
    fn block_scalar(&mut self, draft: &mut Draft, start: usize, column: isize) {
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
    fn leaf(&mut self, draft: &mut Draft, start: usize, parent: isize) {
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
    fn end_of_line(&mut self, draft: &mut Draft) {
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

    /// Strays and the blank lines behind: all that still stands deeper than the entry.
    fn strays(&mut self, draft: &mut Draft, column: isize) {
        loop {
            let line = self.trivia(draft, None);
            if line.kind != LineKind::Content || line.indent <= column {
                return;
            }
            let quiet = draft.problems.iter().any(|it| it.refused);
            if !quiet {
                let (range, message) = match self.scan.simple_key(line.first) {
                    Some(colon) => (colon..colon + 1, words::VALUE),
                    None => (line.first..self.token_end(line.first), words::KEY),
                };
                draft.problem(range, message);
            }
            let value = draft.entry.value.take();
            self.node_at_line(draft, line, column);
            if let Some(stray) = std::mem::replace(&mut draft.entry.value, value) {
                draft.strays.push(stray);
            }
        }
    }

    /// Behind the word that starts there.
    fn token_end(&self, at: usize) -> usize {
        let end = self.scan.line_end(at);
        match self.scan.slice(at, end).find([' ', '\t', ':']) {
            Some(0) | None => end.max(at),
            Some(len) => at + len,
        }
    }

    /// A plain scalar's node; marks the text of a template engine.
    pub(super) fn plain_node(&self, start: usize, end: usize) -> Node {
        let raw = self.scan.slice(start, end);
        let marks = Marks { templated: raw.contains("{{") || raw.contains("{%"), ..Marks::default() };
        let scalar = Scalar { style: Style::Plain, text: read::plain(&self.scan, start..end).into() };
        Node { len: end - start, look: 0, data: Data::Scalar(scalar), problems: Box::default(), marks }
    }

    /// A quoted scalar's node, from quote to quote.
    pub(super) fn quoted_node(&self, start: usize, end: usize, double: bool, closed: bool) -> Node {
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

    /// Makes a node the draft's value.
    pub(super) fn put(&self, draft: &mut Draft, at: usize, node: Node) {
        draft.entry.value = Some(Slot { at, node: Arc::new(node) });
    }

    /// Makes a node of a draft that ends at the parser's place.
    pub(super) fn finish(&mut self, mut draft: Draft, data: impl FnOnce(Entry) -> Data) -> Arc<Node> {
        let (start, end) = (draft.start, self.at);
        while let Some(at) = self.forbidden.last().copied().filter(|it| *it < end) {
            self.forbidden.pop();
            if at >= start {
                draft.problem(at..at + self.scan.char_len(at), words::CONTROL);
            }
        }
        let look = |slot: &Slot| (slot.at + slot.node.len + slot.node.look).saturating_sub(end);
        let entry = &mut draft.entry;
        let looked = entry.key.iter().chain(&entry.value).chain(&draft.strays).map(look).max().unwrap_or(0);
        let shift = |range: &Range<usize>| range.start - start..range.end - start;
        for slot in entry.key.iter_mut().chain(&mut entry.value).chain(&mut draft.strays) {
            slot.at -= start;
        }
        for properties in [&mut entry.properties, &mut entry.key_properties] {
            for (range, _) in properties.anchor.iter_mut().chain(&mut properties.tag) {
                *range = shift(range);
            }
        }
        entry.lead = entry.lead.saturating_sub(start);
        entry.colon = entry.colon.map(|it| it - start);
        entry.indicator = entry.indicator.map(|it| it - start);
        entry.comments = draft.comments.iter().map(shift).collect();
        entry.strays = draft.strays.into();
        for problem in &mut draft.problems {
            problem.range = shift(&problem.range);
        }
        draft.problems.sort_by_key(|it| it.range.start);
        let children = entry.slots().map(|it| it.node.marks);
        draft.marks = children.fold(draft.marks, Marks::with);
        draft.marks.troubled |= !draft.problems.is_empty();
        Arc::new(Node {
            len: end - start,
            look: looked,
            data: data(draft.entry),
            problems: draft.problems.into(),
            marks: draft.marks,
        })
    }
}

/// What a value stands behind: a nested block collection may begin behind a dash, a `?` and its colon, not behind a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Behind {
    Indicator,
    Key,
}

/// A collection's node; its marks are its entries'.
pub(super) fn collection_node(seq: bool, collection: Collection, len: usize) -> Node {
    let mut marks = collection.entries.marks();
    marks.templated |= !seq && collection.flow && opens_template(&collection);
    let look = (collection.open + collection.entries.len() + collection.entries.look()).saturating_sub(len);
    let data = if seq { Data::Seq(collection) } else { Data::Map(collection) };
    Node { len, look, data, problems: Box::default(), marks }
}

/// `{{` or `{%`
fn opens_template(braces: &Collection) -> bool {
    let first = braces.entries.get(0).and_then(|(_, it)| it.entry()).filter(|it| it.lead == 0);
    match first.and_then(|it| it.key.as_ref()).map(|it| &it.node.data) {
        Some(Data::Map(_)) => true,
        Some(Data::Scalar(it)) => it.style == Style::Plain && it.text.starts_with('%'),
        _ => false,
    }
}

pub(super) fn alias_node(name: &str) -> Node {
    let marks = Marks { aliases: true, ..Marks::default() };
    Node { len: name.len() + 1, look: 0, data: Data::Alias(name.into()), problems: Box::default(), marks }
}

/// Notes on a quote or bracket how far it was looked for its end.
fn looked(mut node: Node, start: usize, end: Option<usize>, extent: Extent) -> Node {
    node.look = node.look.max(extent.looked.saturating_sub(start + node.len));
    node.marks.undecided |= end.is_none() && extent.undecided;
    node
}

/// Whether plain text is null for go-yaml.
fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Whether a text begins with a line that parts documents: for the server, any that starts with `---`.
pub fn is_marker(text: &str) -> bool {
    text.starts_with("---")
}

/// Where the text of a document ends: before a line `...`, or a `---` behind a break that the server's cutter does not
/// know.
pub(super) fn document_end(text: &str) -> usize {
    let from = if is_marker(text) { 3 } else { 0 };
    let marker = |mark: &str| {
        text.match_indices(mark).map(|(at, _)| at).find(|at| {
            let before = text.get(..*at).unwrap_or_default();
            let line_start =
                before.is_empty() || before.ends_with(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
            let behind = text.get(at + 3..).and_then(|it| it.chars().next());
            let blank = behind
                .is_none_or(|it| matches!(it, ' ' | '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'));
            *at >= from && line_start && blank
        })
    };
    marker("...").into_iter().chain(marker("---")).min().unwrap_or(text.len())
}
