//! Between podls' values and the protocol's: nothing here decides anything that a user could notice, but for what a
//! poorer client is shown instead.

use std::collections::HashMap;
use std::ops::Range;

use tower_lsp::lsp_types::{self as lsp, Position, TextEdit, Url};

use crate::file::File;
use crate::ide::{self, Completion, CompletionKind, Hover, Symbol, SymbolKind};
use crate::lsp::peer::Peer;
use crate::rules::{Edit, Finding, Fix, Severity, Tag};
use crate::text::{Place, Text};

/// A file as one client sees it.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) url: &'a Url,
    pub(super) file: &'a File,
    pub(super) peer: &'a Peer,
}

/// The bytes of a range that a client gives.
pub(super) fn bytes(range: lsp::Range, text: &Text, peer: &Peer) -> Range<usize> {
    let place = |at: Position| Place { line: at.line, column: at.character };
    text.range(place(range.start)..place(range.end), peer.encoding)
}

impl View<'_> {
    pub(super) fn offset(&self, at: Position) -> usize {
        bytes(lsp::Range::new(at, at), &self.file.text, self.peer).start
    }

    pub(super) fn bytes(&self, range: lsp::Range) -> Range<usize> {
        bytes(range, &self.file.text, self.peer)
    }

    fn range(&self, range: &Range<usize>) -> lsp::Range {
        let position = |it: Place| Position::new(it.line, it.column);
        let places = self.file.text.places(range.clone(), self.peer.encoding);
        lsp::Range::new(position(places.start), position(places.end))
    }

    fn edit(&self, edit: &Edit) -> TextEdit {
        TextEdit::new(self.range(&edit.range), edit.new.clone())
    }

    pub(super) fn diagnostic(&self, finding: &Finding) -> lsp::Diagnostic {
        let related = finding.related.iter().map(|(range, message)| lsp::DiagnosticRelatedInformation {
            location: lsp::Location::new(self.url.clone(), self.range(range)),
            message: message.clone(),
        });
        let tag = finding.tag.map(|tag| match tag {
            Tag::Unnecessary => lsp::DiagnosticTag::UNNECESSARY,
            Tag::Deprecated => lsp::DiagnosticTag::DEPRECATED,
        });
        let page = || {
            // YAML itself has no page, nor has what only podls says.
            if !self.peer.pages || finding.error_type.is_none() {
                return None;
            }
            ide::page(self.file, finding.range.start)?.parse().ok()
        };
        lsp::Diagnostic {
            range: self.range(&finding.range),
            severity: Some(severity(finding.severity)),
            code: Some(lsp::NumberOrString::String(finding.rule.to_string())),
            code_description: page().map(|href| lsp::CodeDescription { href }),
            source: Some("podls".to_string()),
            message: finding.text().into_owned(),
            related_information: (self.peer.related && !finding.related.is_empty())
                .then(|| related.collect()),
            tags: tag.filter(|_| self.peer.tags).map(|tag| vec![tag]),
            ..lsp::Diagnostic::default()
        }
    }

    /// `None` for what the editor would hide, since it does not match what is typed in front of `offset`.
    pub(super) fn completion(&self, item: Completion, offset: usize) -> Option<lsp::CompletionItem> {
        let typed = self.file.text.slice(item.edit.range.start..offset);
        // A value is matched with the quote that it is typed with.
        let quote = typed.chars().next().filter(|first| matches!(first, '"' | '\''));
        let filter = quote.map(|quote| format!("{quote}{}", item.label));
        if !matches(&typed, filter.as_ref().unwrap_or(&item.label)) {
            return None;
        }
        let snippet = item.snippet.filter(|_| self.peer.snippets);
        let range = self.range(&item.edit.range);
        // With tab stops every editor indents by itself, whatever it is told; so their text goes out unindented.
        let (format, mode, new_text) = match snippet {
            Some(snippet) => (
                lsp::InsertTextFormat::SNIPPET,
                lsp::InsertTextMode::ADJUST_INDENTATION,
                unindented(&snippet, &indent(&self.file.text, item.edit.range.start)),
            ),
            None => (lsp::InsertTextFormat::PLAIN_TEXT, lsp::InsertTextMode::AS_IS, item.edit.new),
        };
        Some(lsp::CompletionItem {
            filter_text: filter,
            label: item.label,
            kind: Some(match item.kind {
                CompletionKind::Field => lsp::CompletionItemKind::PROPERTY,
                CompletionKind::Value => lsp::CompletionItemKind::ENUM_MEMBER,
                CompletionKind::Reference => lsp::CompletionItemKind::REFERENCE,
                CompletionKind::Skeleton => lsp::CompletionItemKind::SNIPPET,
            }),
            detail: Some(item.detail).filter(|detail| !detail.is_empty()),
            documentation: Some(item.summary)
                .filter(|summary| !summary.is_empty())
                .map(lsp::Documentation::String),
            sort_text: Some(item.sort),
            insert_text_format: Some(format),
            insert_text_mode: Some(mode).filter(|_| self.peer.indent_modes),
            text_edit: Some(TextEdit::new(range, new_text).into()),
            data: item.documentation_key.map(Into::into),
            tags: (item.deprecated && self.peer.item_tags).then(|| vec![lsp::CompletionItemTag::DEPRECATED]),
            ..lsp::CompletionItem::default()
        })
    }

    pub(super) fn hover(&self, hover: Hover) -> lsp::Hover {
        lsp::Hover {
            contents: lsp::HoverContents::Markup(markup(hover.markdown, self.peer.hover_markdown)),
            range: Some(self.range(&hover.range)),
        }
    }

    /// One action for each way out; where it leads out of several findings, it names them all.
    pub(super) fn code_actions(&self, fixes: &[(Finding, Fix)]) -> Vec<lsp::CodeAction> {
        let mut ways: Vec<(&Fix, Vec<&Finding>)> = Vec::new();
        for (finding, fix) in fixes {
            match ways.iter_mut().find(|(way, _)| (&way.title, &way.edits) == (&fix.title, &fix.edits)) {
                Some((_, findings)) => findings.push(finding),
                None => ways.push((fix, vec![finding])),
            }
        }
        ways.into_iter().map(|(fix, findings)| self.code_action(fix, &findings)).collect()
    }

    fn code_action(&self, fix: &Fix, findings: &[&Finding]) -> lsp::CodeAction {
        let edits: Vec<_> = fix.edits.iter().map(|edit| self.edit(edit)).collect();
        let edit = if self.peer.versioned_edits {
            let text_document = lsp::OptionalVersionedTextDocumentIdentifier {
                uri: self.url.clone(),
                version: Some(self.file.version),
            };
            let edits = edits.into_iter().map(lsp::OneOf::Left).collect();
            let changes = lsp::DocumentChanges::Edits(vec![lsp::TextDocumentEdit { text_document, edits }]);
            lsp::WorkspaceEdit { document_changes: Some(changes), ..lsp::WorkspaceEdit::default() }
        } else {
            lsp::WorkspaceEdit::new(HashMap::from([(self.url.clone(), edits)]))
        };
        lsp::CodeAction {
            title: fix.title.clone(),
            kind: Some(lsp::CodeActionKind::QUICKFIX),
            diagnostics: Some(findings.iter().map(|finding| self.diagnostic(finding)).collect()),
            edit: Some(edit),
            is_preferred: Some(true).filter(|_| fix.preferred && self.peer.preferred),
            ..lsp::CodeAction::default()
        }
    }

    pub(super) fn outline(&self, symbols: &[Symbol]) -> lsp::DocumentSymbolResponse {
        if self.peer.symbol_tree {
            return lsp::DocumentSymbolResponse::Nested(
                symbols.iter().map(|symbol| self.symbol(symbol)).collect(),
            );
        }
        let mut list = Vec::new();
        self.symbol_list(symbols, None, &mut list);
        lsp::DocumentSymbolResponse::Flat(list)
    }

    // The protocol has marked a field as deprecated, and Rust asks for it all the same.
    #[allow(deprecated)]
    fn symbol(&self, symbol: &Symbol) -> lsp::DocumentSymbol {
        lsp::DocumentSymbol {
            name: symbol.name.clone(),
            detail: Some(symbol.detail.clone()).filter(|detail| !detail.is_empty()),
            kind: symbol_kind(symbol.kind),
            tags: None,
            deprecated: None,
            range: self.range(&symbol.range),
            selection_range: self.range(&symbol.selection),
            children: Some(symbol.children.iter().map(|child| self.symbol(child)).collect()),
        }
    }

    #[allow(deprecated)]
    fn symbol_list(&self, symbols: &[Symbol], parent: Option<&str>, list: &mut Vec<lsp::SymbolInformation>) {
        for symbol in symbols {
            list.push(lsp::SymbolInformation {
                name: symbol.name.clone(),
                kind: symbol_kind(symbol.kind),
                tags: None,
                deprecated: None,
                location: lsp::Location::new(self.url.clone(), self.range(&symbol.range)),
                container_name: parent.map(str::to_string),
            });
            self.symbol_list(&symbol.children, Some(&symbol.name), list);
        }
    }

    /// A fold of whole lines; `None` for what stands on one line.
    pub(super) fn fold(&self, lines: &Range<usize>) -> Option<lsp::FoldingRange> {
        let last = lines.end.saturating_sub(1).max(lines.start);
        let lsp::Range { start, end } = self.range(&(lines.start..last));
        let (start_line, end_line) = (start.line, end.line);
        (start_line < end_line).then(|| lsp::FoldingRange {
            start_line,
            end_line,
            ..lsp::FoldingRange::default()
        })
    }
}

pub(super) fn severity(severity: Severity) -> lsp::DiagnosticSeverity {
    match severity {
        Severity::Error => lsp::DiagnosticSeverity::ERROR,
        Severity::Warning => lsp::DiagnosticSeverity::WARNING,
        Severity::Info => lsp::DiagnosticSeverity::INFORMATION,
        Severity::Hint => lsp::DiagnosticSeverity::HINT,
    }
}

fn symbol_kind(kind: SymbolKind) -> lsp::SymbolKind {
    match kind {
        SymbolKind::Manifest => lsp::SymbolKind::CLASS,
        SymbolKind::Container => lsp::SymbolKind::MODULE,
        SymbolKind::Volume => lsp::SymbolKind::PACKAGE,
        SymbolKind::Port => lsp::SymbolKind::INTERFACE,
        SymbolKind::Field => lsp::SymbolKind::FIELD,
    }
}

/// Markdown, or what a client without it can show.
pub(super) fn markup(markdown: String, shown: bool) -> lsp::MarkupContent {
    if shown {
        return lsp::MarkupContent { kind: lsp::MarkupKind::Markdown, value: markdown };
    }
    lsp::MarkupContent { kind: lsp::MarkupKind::PlainText, value: plain(&markdown) }
}

/// Markdown without its marks, as far as podls writes any: fences, headings, code, strong words, links, escapes.
fn plain(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut fenced = false;
    for line in markdown.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            plain.push_str(line);
            plain.push('\n');
        } else {
            let heading = line.starts_with('#').then(|| line.trim_start_matches('#').trim_start());
            plain_words(heading.unwrap_or(line), &mut plain);
            plain.push('\n');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

fn plain_words(line: &str, plain: &mut String) {
    let mut rest = line;
    while let Some(at) = rest.find(['`', '*', '[', '\\']) {
        let (before, mark) = rest.split_at(at);
        plain.push_str(before);
        rest = if let Some((code, behind)) = mark.strip_prefix('`').and_then(|rest| rest.split_once('`')) {
            plain.push_str(code);
            behind
        } else if let Some(behind) = mark.strip_prefix("**") {
            behind
        } else if let Some((text, target, behind)) = link(mark) {
            plain_words(text, plain);
            plain.push_str(&format!(" ({target})"));
            behind
        } else {
            let mark = mark.strip_prefix('\\').unwrap_or(mark);
            let (character, behind) = mark.split_at(mark.chars().next().map_or(0, char::len_utf8));
            plain.push_str(character);
            behind
        };
    }
    plain.push_str(rest);
}

/// Text and target of a link at the start of `line`, and what follows it.
fn link(line: &str) -> Option<(&str, &str, &str)> {
    let (text, rest) = line.strip_prefix('[')?.split_once("](")?;
    let (target, behind) = rest.split_once(')')?;
    Some((text, target, behind))
}

/// Whether the letters that are typed occur in a name in their order, which is how editors match.
fn matches(typed: &str, name: &str) -> bool {
    let mut letters = name.chars();
    typed.chars().all(|typed| letters.any(|letter| letter.eq_ignore_ascii_case(&typed)))
}

/// The blanks that the line of an offset begins with.
fn indent(text: &Text, offset: usize) -> String {
    let line = text.slice(text.line_around(offset).start..offset);
    line.chars().take_while(|character| *character == ' ').collect()
}

fn unindented(text: &str, indent: &str) -> String {
    text.replace(&format!("\n{indent}"), "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_without_markdown_reads_plain_text() {
        let markdown = "### `hostPort`\n\n**integer**, *not* `a*b` \\* see\n[the `page`](https://k8s.io/x)\n\n```yaml\n- a: `1`\n```\n[1]\n";
        let text = "hostPort\n\ninteger, *not* a*b * see\nthe page (https://k8s.io/x)\n\n- a: `1`\n[1]";
        assert_eq!(markup(markdown.to_string(), false).value, text);
        assert_eq!(markup(markdown.to_string(), true).value, markdown);
        assert_eq!(plain("an unclosed `mark, a last \\"), "an unclosed `mark, a last");
    }

    #[test]
    fn letters_match_in_their_order_and_in_any_case() {
        assert!(matches("", "ports") && matches("cp", "containerPort") && matches("CONT", "containerPort"));
        assert!(!matches("pc", "containerPort") && !matches("ports ", "ports"));
    }

    #[test]
    fn lines_of_a_snippet_count_from_its_first() {
        let text = Text::new("spec:\n  con");
        assert_eq!(
            unindented("containers:\n  - name: $1\n    image: $2", &indent(&text, 8)),
            "containers:\n- name: $1\n  image: $2"
        );
    }
}
