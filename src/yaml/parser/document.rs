//! A document from its `---` line to the next: what stands before its root, and behind it.

use std::sync::Arc;

use super::super::scan::{Line, LineKind, Scan, forbidden_characters};
use super::super::tree::{Data, Document, Node, Problem};
use super::{Draft, Parser, document_end, is_marker};

impl<'s> Parser<'s> {
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
    pub(super) fn marker(&mut self, draft: &mut Draft) -> usize {
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
    pub(super) fn prologue(&mut self, draft: &mut Draft) -> Line {
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
    pub(super) fn ignored(&self, draft: &mut Draft, text: &str, from: usize) {
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
}
