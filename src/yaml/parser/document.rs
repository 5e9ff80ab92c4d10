//! A document from its `---` line to the next: what stands before its root, and behind it.

use std::sync::Arc;

use super::super::scan::{Line, LineKind, Scan, forbidden_characters};
use super::super::tree::{Data, Document, Node, Problem};
use super::{Behind, Draft, Parser};

impl<'s> Parser<'s> {
    /// The whole text as one document.
    pub fn document(text: &'s str, budget: usize) -> Arc<Node> {
        let mut body_end = document_end(text);
        let first = Scan::new(text, true).next_content(0).first;
        if first == body_end && text.get(first..).is_some_and(is_marker) {
            body_end = end_behind(text, first + 3);
        }
        let body = text.get(..body_end).unwrap_or(text);
        let mut parser = Parser::new(body, true, forbidden_characters(body), budget);
        let mut draft = Draft::new(0);
        let marker = parser.marker(&mut draft);
        parser.at = marker;
        if body.get(marker..).is_some_and(|it| it.starts_with('\u{FEFF}')) {
            parser.at += '\u{FEFF}'.len_utf8();
        }
        let line = parser.prologue(&mut draft);
        let inner = line.first == line.start && parser.is_inner_marker(line.first);
        if line.kind == LineKind::Content {
            if inner {
                parser.at = parser.scan.skip_blanks(line.first + 3);
                parser.inline(&mut draft, -1, Behind::Dash);
            } else {
                parser.node_at_line(&mut draft, line, -1, Behind::Dash);
            }
            parser.tail(&mut draft, line.first);
        }
        let ignored = (body_end < text.len()).then_some(body_end);
        if let Some(from) = ignored {
            ignore(&mut draft, text, from, marker > 0 || inner);
        }
        parser.at = text.len();
        parser.finish(draft, |root| Data::Document(Document { marker, ignored, root }.into()))
    }

    /// The `---` line: its length. The server's cutter knows no line break but LF, and nothing of the line reaches the
    /// YAML parser.
    fn marker(&mut self, draft: &mut Draft) -> usize {
        let text = self.scan.text;
        if !is_marker(text) {
            return 0;
        }
        let end = text.find('\n').unwrap_or(text.len());
        let rest = self.scan.slice(3, end);
        let content = rest.trim();
        let from = 3 + rest.len() - rest.trim_start().len();
        let range = from..from + content.len();
        if content.starts_with('#') {
            draft.comments.push(range);
        } else if !content.is_empty() {
            draft.problem(range, format!("invalid Yaml document separator: {content}"));
        }
        (end + 1).min(text.len())
    }

    /// Whether a line that starts there is a `---` that the server's cutter did not see: behind a byte order mark, or
    /// behind a line break that it does not know. A value may stand on that line.
    fn is_inner_marker(&self, at: usize) -> bool {
        self.scan.slice(at, at + 3) == "---" && self.scan.is_blank_or_end(at + 3)
    }

    /// Blank lines, comments and directives before the root.
    fn prologue(&mut self, draft: &mut Draft) -> Line {
        loop {
            let line = self.trivia(draft, None);
            if !self.is_directive(line) {
                return line;
            }
            // The server cuts at `---`, so a directive never has the `---` that it needs behind it.
            let yaml = self.scan.slice(line.first, line.end).strip_prefix("%YAML").map(str::trim);
            let message = self.directive(line).unwrap_or(match yaml {
                Some(version) if !version.starts_with("1.1") => "found incompatible YAML document: the server reads YAML 1.1",
                _ => "did not find expected <document start>: the server reads what stands before --- by itself, so a directive is an error",
            });
            draft.problem(line.first..line.end, message);
            self.at = line.next;
        }
    }
}

/// Says of the text behind `...` that nobody reads it.
fn ignore(draft: &mut Draft, text: &str, from: usize, explicit: bool) {
    let rest = Scan::new(text, true);
    let content = rest.next_content(rest.line(from).next);
    if draft.entry.value.is_none() && !explicit {
        draft.problem(from..from + 3, "did not find expected node content");
    }
    if content.kind == LineKind::Content {
        let message = "what stands between ... and the next --- is ignored".into();
        draft.problems.push(Problem { range: content.first..content.end, message, refused: false });
    }
}

/// Whether a text begins with a line that parts documents: for the server, any that starts with `---`.
pub fn is_marker(text: &str) -> bool {
    text.starts_with("---")
}

/// Where the text of a document ends: before a line `...`, or a `---` behind a break that the server's cutter does not
/// know.
pub fn document_end(text: &str) -> usize {
    end_behind(text, if is_marker(text) { 3 } else { 0 })
}

fn end_behind(text: &str, from: usize) -> usize {
    let scan = Scan::new(text, true);
    let marker = |mark: &str| {
        let mut places = text.match_indices(mark).map(|(at, _)| at);
        places.find(|at| *at >= from && scan.is_blank_or_end(at + 3) && scan.is_line_start(*at))
    };
    marker("...").into_iter().chain(marker("---")).min().unwrap_or(text.len())
}
