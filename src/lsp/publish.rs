//! Findings on their way to the editor: always those of the latest text, with its version.
//!
//! One task publishes, so what arrives last is what is true. While it works edits go on, and of all the versions that
//! pass meanwhile it takes the last one only.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use tower_lsp::Client;
use tower_lsp::lsp_types::{Diagnostic, DiagnosticSeverity, Url};

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

/// Publishes until it is dropped.
pub(super) async fn run(store: Arc<Store>, client: Client) -> Infallible {
    store.changed.notified().await;
    // Whether the settings came or the patience ended, what is known now is what counts.
    let _ = tokio::time::timeout(PATIENCE, store.settled.notified()).await;
    let mut long: BTreeMap<Url, Vec<Diagnostic>> = BTreeMap::new();
    loop {
        while let Some((url, file)) = store.next_unpublished() {
            let Some(file) = file else {
                long.remove(&url);
                client.publish_diagnostics(url, Vec::new(), None).await;
                continue;
            };
            let list = diagnostics(&store, &url, &file).await;
            let latest = store.get(&url);
            if latest.is_none_or(|latest| !Arc::ptr_eq(&latest, &file)) {
                continue;
            }
            if list.len() <= LONG {
                long.remove(&url);
            } else if long.get(&url) == Some(&list) {
                continue;
            } else {
                long.insert(url.clone(), list.clone());
            }
            client.publish_diagnostics(url, list, Some(file.version)).await;
        }
        store.changed.notified().await;
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
