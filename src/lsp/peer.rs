//! What the client says of itself in `initialize`.
//!
//! Read from its JSON piece by piece: the types of `lsp_types` refuse the whole message for one word that they do not
//! know, and clients say new ones every year (`"trace": "compact"`).

use std::path::PathBuf;

use serde_json::Value;
use tower_lsp::lsp_types::{PositionEncodingKind, Url};

use crate::text::Encoding;

/// The client at the other end. Where it says nothing, it is taken for a poor one.
#[derive(Clone, Debug)]
pub(super) struct Peer {
    /// What a column counts.
    pub(super) encoding: Encoding,
    /// The process to end with.
    pub(super) process: Option<u32>,
    /// The folder that it has open.
    pub(super) home: Option<PathBuf>,
    /// Settings that came with `initialize`, or null.
    pub(super) options: Value,
    /// Answers `workspace/configuration`.
    pub(super) has_configuration: bool,
    /// Can be asked to tell of changes in files.
    pub(super) watches_files: bool,
    /// Shows hovers as Markdown.
    pub(super) hover_markdown: bool,
    /// Shows the documentation of completions as Markdown.
    pub(super) item_markdown: bool,
    /// Takes completions with tab stops.
    pub(super) snippets: bool,
    /// Can be told not to indent a completion by itself.
    pub(super) indent_modes: bool,
    /// Strikes deprecated completions through.
    pub(super) item_tags: bool,
    /// Takes code actions; else only commands, which podls has none of.
    pub(super) code_actions: bool,
    /// Knows preferred code actions.
    pub(super) preferred: bool,
    /// Takes edits that name the version they are for.
    pub(super) versioned_edits: bool,
    /// Takes an outline as a tree.
    pub(super) symbol_tree: bool,
    /// Shows other places of a finding.
    pub(super) related: bool,
    /// Links a finding to a page on it.
    pub(super) pages: bool,
    /// Fades findings or strikes them through.
    pub(super) tags: bool,
}

impl Peer {
    /// The client that sends these parameters of `initialize`.
    pub(super) fn new(params: &Value) -> Peer {
        let said = |path: &str| params.pointer(&format!("/capabilities{path}"));
        let has = |path: &str| said(path).is_some_and(|found| found.as_bool().unwrap_or(!found.is_null()));
        let text = |path: &str| has(&format!("/textDocument{path}"));
        let markdown = |path: &str| words(said(&format!("/textDocument{path}"))).first() == Some(&"markdown");
        Peer {
            encoding: encoding(&words(said("/general/positionEncodings"))),
            process: params.get("processId").and_then(Value::as_u64).and_then(|id| u32::try_from(id).ok()),
            home: home(params),
            options: params.get("initializationOptions").cloned().unwrap_or_default(),
            has_configuration: has("/workspace/configuration"),
            watches_files: has("/workspace/didChangeWatchedFiles/dynamicRegistration"),
            hover_markdown: markdown("/hover/contentFormat"),
            item_markdown: markdown("/completion/completionItem/documentationFormat"),
            snippets: text("/completion/completionItem/snippetSupport"),
            indent_modes: text("/completion/completionItem/insertTextModeSupport"),
            item_tags: text("/completion/completionItem/tagSupport"),
            code_actions: text("/codeAction/codeActionLiteralSupport"),
            preferred: text("/codeAction/isPreferredSupport"),
            versioned_edits: has("/workspace/workspaceEdit/documentChanges"),
            symbol_tree: text("/documentSymbol/hierarchicalDocumentSymbolSupport"),
            related: text("/publishDiagnostics/relatedInformation"),
            pages: text("/publishDiagnostics/codeDescriptionSupport"),
            tags: text("/publishDiagnostics/tagSupport"),
        }
    }

    /// The protocol's word for what a column counts; `None` where it is the one that counts without a word.
    pub(super) fn encoding_kind(&self) -> Option<PositionEncodingKind> {
        match self.encoding {
            Encoding::Utf8 => Some(PositionEncodingKind::UTF8),
            Encoding::Utf16 => None,
            Encoding::Utf32 => Some(PositionEncodingKind::UTF32),
        }
    }
}

fn words(list: Option<&Value>) -> Vec<&str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Of several folders the first, which is the one that was opened first.
fn home(params: &Value) -> Option<PathBuf> {
    let folder = params.pointer("/workspaceFolders/0/uri").or_else(|| params.get("rootUri"))?;
    Url::parse(folder.as_str()?).ok()?.to_file_path().ok()
}

/// Bytes are what podls counts itself; UTF-16 is what every client must be able to count.
fn encoding(offered: &[&str]) -> Encoding {
    if offered.contains(&"utf-8") {
        Encoding::Utf8
    } else if offered.contains(&"utf-32") && !offered.contains(&"utf-16") {
        Encoding::Utf32
    } else {
        Encoding::Utf16
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn peer(capabilities: Value) -> Peer {
        Peer::new(&json!({ "capabilities": capabilities }))
    }

    #[test]
    fn bytes_are_counted_where_the_client_can() {
        let encoding = |offered: &[&str]| peer(json!({"general": {"positionEncodings": offered}})).encoding;
        assert_eq!(encoding(&["utf-16", "utf-8"]), Encoding::Utf8);
        assert_eq!(encoding(&["utf-32", "utf-16"]), Encoding::Utf16);
        assert_eq!(encoding(&["utf-32"]), Encoding::Utf32);
        assert_eq!(encoding(&["utf-7"]), Encoding::Utf16);
        assert_eq!(peer(json!({})).encoding, Encoding::Utf16);
    }

    #[test]
    fn a_client_that_says_nothing_gets_plain_answers() {
        for params in [json!(null), json!({}), json!([]), json!({"capabilities": 1, "processId": -1})] {
            let peer = Peer::new(&params);
            assert!(!(peer.snippets || peer.hover_markdown || peer.related || peer.has_configuration));
            assert_eq!(peer.process, None);
        }
    }

    #[test]
    fn support_is_a_yes_or_an_object() {
        let support =
            |value: Value| peer(json!({"textDocument": {"publishDiagnostics": {"tagSupport": value}}})).tags;
        assert!(support(json!({"valueSet": [1, 2]})) && support(json!(true)));
        assert!(!support(json!(false)));
    }

    #[test]
    fn the_first_format_is_the_preferred_one() {
        let hover = |formats: &[&str]| {
            peer(json!({"textDocument": {"hover": {"contentFormat": formats}}})).hover_markdown
        };
        assert!(hover(&["markdown", "plaintext"]) && !hover(&["plaintext", "markdown"]) && !hover(&[]));
    }
}
