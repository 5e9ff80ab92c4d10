//! The requests of an editor, each three lines: convert in, ask `ide`, convert out.
//!
//! A handler never waits for the client, whose answer could only be read after it; what asks the client runs as a
//! task of its own.

use std::sync::Arc;

use serde_json::{Value, json};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::*;
use tower_lsp::{Client, LanguageServer, async_trait};

use crate::ide::{self, CompletionOptions as IdeCompletionOptions};
use crate::lsp::convert::{View, markup};
use crate::lsp::guard::{guard, guard_off_path};
use crate::lsp::store::Store;
use crate::project;

/// What answers one client.
pub(super) struct Server {
    pub(super) client: Client,
    pub(super) store: Arc<Store>,
}

impl Server {
    pub(super) fn new(client: Client) -> Server {
        Server { client, store: Arc::default() }
    }

    /// Asks something of an open file as it is at this moment. Nothing, if it is not open or the answer panics.
    async fn ask<T: Send + 'static>(
        &self,
        url: Url,
        question: impl FnOnce(&View<'_>) -> Option<T> + Send + 'static,
    ) -> Result<Option<T>> {
        let Some(file) = self.store.get(&url) else { return Ok(None) };
        let store = Arc::clone(&self.store);
        let size = file.text.len();
        let answer =
            guard_off_path(size, move || question(&View { url: &url, file: &file, peer: store.peer() }));
        Ok(answer.await.flatten())
    }

    /// Has the client send its settings, if it can.
    fn fetch_settings(&self) {
        if !self.store.peer().has_configuration {
            self.store.settled.notify_one();
            return;
        }
        let (client, store) = (self.client.clone(), Arc::clone(&self.store));
        // Without a time limit: dropping the future would make a late answer fatal to `tower-lsp`. Who waits for the
        // settings has one.
        tokio::spawn(async move {
            let section = ConfigurationItem { scope_uri: None, section: Some("podls".to_string()) };
            if let Ok(sections) = client.configuration(vec![section]).await {
                store.configure(sections.first().unwrap_or(&Value::Null));
                tell_problems(&client, &store).await;
            }
            store.settled.notify_one();
        });
    }

    /// Has the client tell when a file changes that holds for others, if it can.
    fn watch_project(&self) {
        if !self.store.peer().watches_files {
            return;
        }
        let client = self.client.clone();
        tokio::spawn(async move {
            let watchers: Vec<_> =
                project::names().map(|name| json!({ "globPattern": format!("**/{name}") })).collect();
            let registration = Registration {
                id: "project".to_string(),
                method: "workspace/didChangeWatchedFiles".to_string(),
                register_options: Some(json!({ "watchers": watchers })),
            };
            // A client that refuses still tells of files that are saved in it.
            let _ = client.register_capability(vec![registration]).await;
        });
    }

    /// Judges the open files again, if this one may hold for them.
    fn file_changed(&self, url: &Url) {
        let name = url.path().rsplit('/').next().unwrap_or_default();
        if project::names().any(|it| it == name) {
            self.store.read_again();
            self.problems_to_tell();
        }
    }

    fn problems_to_tell(&self) {
        let (client, store) = (self.client.clone(), Arc::clone(&self.store));
        tokio::spawn(async move { tell_problems(&client, &store).await });
    }
}

async fn tell_problems(client: &Client, store: &Store) {
    for problem in store.take_problems() {
        client.show_message(MessageType::WARNING, problem).await;
    }
}

#[async_trait]
impl LanguageServer for Server {
    /// The client has been met before this; see `session`.
    async fn initialize(&self, _: InitializeParams) -> Result<InitializeResult> {
        let sync = TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::Supported(true)),
            ..TextDocumentSyncOptions::default()
        };
        let completion = CompletionOptions {
            resolve_provider: Some(true),
            // Behind `protocol:` and behind `-` the blank is what makes room for a value.
            trigger_characters: Some(vec![" ".to_string()]),
            ..CompletionOptions::default()
        };
        let actions = CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
            ..CodeActionOptions::default()
        };
        Ok(InitializeResult {
            capabilities: ServerCapabilities {
                position_encoding: self.store.peer().encoding_kind(),
                text_document_sync: Some(sync.into()),
                completion_provider: Some(completion),
                hover_provider: Some(true.into()),
                code_action_provider: Some(actions.into()),
                document_symbol_provider: Some(OneOf::Left(true)),
                folding_range_provider: Some(true.into()),
                ..ServerCapabilities::default()
            },
            server_info: Some(ServerInfo {
                name: "podls".to_string(),
                version: Some(env!("CARGO_PKG_VERSION").to_string()),
            }),
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        self.problems_to_tell();
        self.fetch_settings();
        self.watch_project();
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let TextDocumentItem { uri, version, text, .. } = params.text_document;
        self.store.open(uri, version, &text);
        self.problems_to_tell();
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        self.store.change(params);
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.store.close(params.text_document.uri);
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        self.file_changed(&params.text_document.uri);
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        for change in params.changes {
            self.file_changed(&change.uri);
        }
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        if self.store.peer().has_configuration {
            self.fetch_settings();
        } else {
            self.store.configure(params.settings.get("podls").unwrap_or(&Value::Null));
            self.problems_to_tell();
        }
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        let at = params.text_document_position;
        let complete = move |view: &View<'_>| {
            let options = IdeCompletionOptions { snippets: view.peer.snippets };
            let offset = view.offset(at.position);
            let items = ide::complete(view.file, offset, &options).into_iter();
            Some(CompletionResponse::Array(items.filter_map(|item| view.completion(item, offset)).collect()))
        };
        self.ask(at.text_document.uri, complete).await
    }

    async fn completion_resolve(&self, mut item: CompletionItem) -> Result<CompletionItem> {
        let key = item.data.as_ref().and_then(Value::as_str).unwrap_or_default();
        if let Some(documentation) = guard(|| ide::documentation(key)).flatten() {
            let documentation = markup(documentation, self.store.peer().item_markdown);
            item.documentation = Some(Documentation::MarkupContent(documentation));
        }
        Ok(item)
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        let hover = move |view: &View<'_>| {
            ide::hover(view.file, view.offset(at.position)).map(|hover| view.hover(hover))
        };
        self.ask(at.text_document.uri, hover).await
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let wanted = |kind: &CodeActionKind| kind.as_str().is_empty() || *kind == CodeActionKind::QUICKFIX;
        let quick_fixes = params.context.only.is_none_or(|only| only.iter().any(wanted));
        if !quick_fixes || !self.store.peer().code_actions {
            return Ok(None);
        }
        let actions = move |view: &View<'_>| {
            let fixes = ide::fixes(view.file, view.bytes(params.range));
            Some(view.code_actions(&fixes).into_iter().map(Into::into).collect())
        };
        self.ask(params.text_document.uri, actions).await
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        let outline = |view: &View<'_>| Some(view.outline(&ide::outline(view.file)));
        self.ask(params.text_document.uri, outline).await
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        let folds = |view: &View<'_>| {
            Some(ide::folds(view.file).iter().filter_map(|lines| view.fold(lines)).collect())
        };
        self.ask(params.text_document.uri, folds).await
    }
}

#[cfg(test)]
mod tests {
    use tower_lsp::LspService;

    use super::*;

    #[tokio::test(flavor = "current_thread")]
    async fn a_panic_is_an_empty_answer_and_the_next_question_is_answered() {
        let (service, _socket) = LspService::new(Server::new);
        let (server, url) = (service.inner(), Url::parse("untitled:1").unwrap());
        assert_eq!(server.ask(url.clone(), |view| Some(view.file.version)).await, Ok(None), "not open");
        server.store.open(url.clone(), 1, "kind: Pod\n");
        assert_eq!(server.ask::<i32>(url.clone(), |_| panic!("a bug")).await, Ok(None));
        assert_eq!(server.ask(url, |view| Some(view.file.version)).await, Ok(Some(1)));
    }
}
