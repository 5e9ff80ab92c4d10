//! Findings on their way to the editor: always those of the latest text, with its version.
//!
//! One stream publishes, so what arrives last is what is true. While it works edits go on, and of all the versions that
//! pass meanwhile it takes the last one only.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use futures::{Stream, StreamExt, stream};
use serde::Serialize;
use tower_lsp::lsp_types::notification::{Notification, PublishDiagnostics};
use tower_lsp::lsp_types::{Diagnostic, DiagnosticSeverity, PublishDiagnosticsParams, Url};

use crate::config::{Layer, Problem};
use crate::file::File;
use crate::lsp::convert::View;
use crate::lsp::guard::guard_off_path;
use crate::lsp::store::Store;
use crate::project::SETTINGS_FILE;
use crate::rules::{Finding, Severity};
use crate::text::{Encoding, Place};

/// No editor shows more, and a person reads fewer; the last one then says how many are left out.
const MOST: usize = 500;

/// From this length on a list that has not changed is not sent again.
const LONG: usize = 200;

/// How long the client may take to send its settings before files are judged without.
const PATIENCE: Duration = Duration::from_millis(500);

/// The message that tells the client the findings of one file. `tower-lsp` has a way of its own for it, through a second
/// copy as JSON and a queue.
#[derive(Serialize)]
pub(super) struct Publication {
    jsonrpc: &'static str,
    method: &'static str,
    params: PublishDiagnosticsParams,
}

struct Publisher {
    store: Arc<Store>,
    /// The lists sent last that are long.
    long: BTreeMap<Url, Vec<Diagnostic>>,
}

/// What there is to publish, as long as anyone asks.
pub(super) fn publications(store: Arc<Store>) -> impl Stream<Item = Publication> {
    stream::once(Publisher::new(store)).flat_map(|publisher| {
        stream::unfold(publisher, async |mut publisher| Some((publisher.next().await, publisher)))
    })
}

impl Publisher {
    async fn new(store: Arc<Store>) -> Publisher {
        store.changed.notified().await;
        // Whether the settings came or the patience ended, what is known now is what counts.
        let _ = tokio::time::timeout(PATIENCE, store.settled.notified()).await;
        Publisher { store, long: BTreeMap::new() }
    }

    async fn next(&mut self) -> Publication {
        loop {
            while let Some((url, file)) = self.store.next_unpublished() {
                let Some(file) = file else {
                    self.long.remove(&url);
                    return Publication::new(url, Vec::new(), None);
                };
                let list = diagnostics(&self.store, &url, &file).await;
                let latest = self.store.get(&url);
                if latest.is_some_and(|latest| Arc::ptr_eq(&latest, &file)) && self.is_new(&url, &list) {
                    return Publication::new(url, list, Some(file.version));
                }
            }
            self.store.changed.notified().await;
        }
    }

    fn is_new(&mut self, url: &Url, list: &Vec<Diagnostic>) -> bool {
        if list.len() <= LONG {
            self.long.remove(url);
            return true;
        }
        let same = self.long.get(url) == Some(list);
        if !same {
            self.long.insert(url.clone(), list.clone());
        }
        !same
    }
}

impl Publication {
    fn new(url: Url, list: Vec<Diagnostic>, version: Option<i32>) -> Publication {
        let params = PublishDiagnosticsParams::new(url, list, version);
        Publication { jsonrpc: "2.0", method: PublishDiagnostics::METHOD, params }
    }
}

async fn diagnostics(store: &Arc<Store>, url: &Url, file: &Arc<File>) -> Vec<Diagnostic> {
    let (store, url, file) = (Arc::clone(store), url.clone(), Arc::clone(file));
    let size = file.text.len();
    let work = move || list(&View { url: &url, file: &file, peer: store.peer() });
    guard_off_path(size, work).await.unwrap_or_default()
}

fn list(view: &View<'_>) -> Vec<Diagnostic> {
    if view.url.path().strip_suffix(SETTINGS_FILE).is_some_and(|it| it.ends_with('/')) {
        return problems(view.file).iter().map(|finding| view.diagnostic(finding)).collect();
    }
    let findings = view.file.findings();
    // The server may say the same twice of one place; an editor need not show it twice.
    let told = |list: &[&Finding], it: &Finding| {
        let mut here = list.iter().rev().take(MOST).take_while(|other| other.range == it.range);
        here.any(|other| other.rule == it.rule && other.message == it.message)
    };
    let findings = findings.iter().map(|located| &located.finding).fold(Vec::new(), |mut list, it| {
        list.extend((!told(&list, it)).then_some(it));
        list
    });
    let Some(left_out) = findings.len().checked_sub(MOST).filter(|more| *more > 0) else {
        return findings.into_iter().map(|finding| view.diagnostic(finding)).collect();
    };
    // The worst stay, in the order of the text, and the last of the list makes room for a word on the others.
    let mut ranked: Vec<_> = findings.iter().enumerate().collect();
    ranked.sort_by_key(|(_, finding)| std::cmp::Reverse(finding.severity));
    let (kept, others) = ranked.split_at(MOST - 1);
    let mut kept = kept.to_vec();
    kept.sort_by_key(|(place, _)| *place);
    let mut list: Vec<_> = kept.into_iter().map(|(_, finding)| view.diagnostic(finding)).collect();
    if let Some((_, first)) = others.iter().min_by_key(|(place, _)| *place) {
        list.push(Diagnostic {
            range: view.diagnostic(first).range,
            severity: Some(DiagnosticSeverity::INFORMATION),
            source: Some("podls".to_string()),
            message: format!("podls has {} more findings in this file, from here on", left_out + 1),
            ..Diagnostic::default()
        });
    }
    list
}

/// What is wrong in an open settings file. It is judged as it stands in the editor, and holds when it is saved.
fn problems(file: &File) -> Vec<Finding> {
    let finding = |Problem { place, message }| {
        let start = file.text.offset(place.unwrap_or(Place { line: 0, column: 0 }), Encoding::Utf32);
        Finding {
            range: start..file.text.line_around(start).end,
            severity: Severity::Warning,
            rule: "settings",
            error_type: None,
            field: String::new(),
            message,
            related: Vec::new(),
            tag: None,
            fixes: Vec::new(),
        }
    };
    Layer::from_yaml(&file.text.to_string()).1.into_iter().map(finding).collect()
}
