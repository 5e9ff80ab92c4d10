//! The open files, as the client has them.
//!
//! Everything here happens at once, under one lock that is never held while waiting: so changes apply in the order in
//! which they arrive, and a request sees exactly those before it.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use serde_json::Value;
use tokio::sync::Notify;
use tower_lsp::lsp_types::{
    DidChangeTextDocumentParams, TextDocumentContentChangeEvent, Url, VersionedTextDocumentIdentifier,
};

use crate::file::File;
use crate::lsp::convert;
use crate::lsp::guard::guard;
use crate::lsp::peer::Peer;
use crate::lsp::settings::{Sources, Terms};
use crate::text::Text;

/// What is known of the client and its files.
#[derive(Default)]
pub(super) struct Store {
    peer: OnceLock<Peer>,
    state: Mutex<State>,
    /// A file waits to be published.
    pub(super) changed: Notify,
    /// The client has sent its settings, or will send none.
    pub(super) settled: Notify,
}

#[derive(Default)]
struct State {
    files: BTreeMap<Url, Open>,
    sources: Sources,
    /// Files to publish, the one that has waited longest first.
    unpublished: VecDeque<Url>,
}

/// An open file. Its text is kept whatever happens: the next edit counts on it.
struct Open {
    version: i32,
    text: Text,
    terms: Terms,
    /// `None` if nothing can be made of the text, which would be a bug.
    file: Option<Arc<File>>,
}

impl Store {
    /// The client, from what it says in `initialize`.
    pub(super) fn meet(&self, params: &Value) {
        let peer = self.peer.get_or_init(|| Peer::new(params));
        self.state().sources.meet(peer.home.clone(), &peer.options);
    }

    /// The client; a poor one before it has said anything.
    pub(super) fn peer(&self) -> &Peer {
        self.peer.get_or_init(|| Peer::new(&Value::Null))
    }

    /// The file as it is now; `None` if it is not open.
    pub(super) fn get(&self, url: &Url) -> Option<Arc<File>> {
        self.state().files.get(url)?.file.clone()
    }

    pub(super) fn open(&self, url: Url, version: i32, text: &str) {
        let mut state = self.state();
        let terms = state.sources.terms(&url);
        let open = Open::new(version, Text::new(text), terms);
        state.files.insert(url.clone(), open);
        self.publish(&mut state, url);
    }

    /// Applies changes in their order; one of a file that is not open is passed over.
    pub(super) fn change(&self, change: DidChangeTextDocumentParams) {
        let (VersionedTextDocumentIdentifier { uri: url, version }, changes) =
            (change.text_document, change.content_changes);
        let peer = self.peer();
        let mut state = self.state();
        let Some(open) = state.files.get_mut(&url) else { return };
        open.version = version;
        if changes.is_empty() {
            open.edit(0..0, "");
        }
        for TextDocumentContentChangeEvent { range, text, .. } in changes {
            match range {
                Some(range) => open.edit(convert::bytes(range, &open.text, peer), &text),
                None => *open = Open::new(version, Text::new(&text), open.terms.clone()),
            }
        }
        self.publish(&mut state, url);
    }

    pub(super) fn close(&self, url: Url) {
        let mut state = self.state();
        state.files.remove(&url);
        self.publish(&mut state, url);
    }

    /// Takes the client's section `podls`.
    pub(super) fn configure(&self, section: &Value) {
        let mut state = self.state();
        state.sources.set_section(section);
        self.judge_again(&mut state);
    }

    /// Reads again what stands around the files on disk.
    pub(super) fn read_again(&self) {
        let mut state = self.state();
        state.sources.read_again();
        self.judge_again(&mut state);
    }

    /// What is wrong with the settings, once.
    pub(super) fn take_problems(&self) -> Vec<String> {
        self.state().sources.take_problems()
    }

    /// The file that has waited longest to be published, as it is now: `None` in place of one that was closed.
    pub(super) fn next_unpublished(&self) -> Option<(Url, Option<Arc<File>>)> {
        let mut state = self.state();
        let url = state.unpublished.pop_front()?;
        let file = state.files.get(&url).and_then(|open| open.file.clone());
        Some((url, file))
    }

    fn judge_again(&self, state: &mut State) {
        let State { files, sources, .. } = state;
        let mut changed = Vec::new();
        for (url, open) in files {
            let terms = sources.terms(url);
            if terms != open.terms {
                *open = Open::new(open.version, open.text.clone(), terms);
                changed.push(url.clone());
            }
        }
        for url in changed {
            self.publish(state, url);
        }
    }

    fn publish(&self, state: &mut State, url: Url) {
        if !state.unpublished.contains(&url) {
            state.unpublished.push_back(url);
        }
        self.changed.notify_one();
    }

    /// Every change of the state is complete or has not begun, also where one panicked.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    fn new(version: i32, text: Text, terms: Terms) -> Open {
        let file = guard(|| {
            let file = File::open(text.clone(), version, &terms.settings);
            if terms.patch { file.as_patch() } else { file }
        });
        Open { version, text, terms, file: file.map(Arc::new) }
    }

    fn edit(&mut self, range: Range<usize>, new: &str) {
        self.edit_by(File::edited, range, new);
    }

    /// Where the edit of a file panics, the file is read afresh.
    fn edit_by(
        &mut self,
        edited: fn(&File, Range<usize>, &str, i32) -> File,
        range: Range<usize>,
        new: &str,
    ) {
        let before = self.file.as_deref();
        if let Some(file) = before.and_then(|file| guard(|| edited(file, range.clone(), new, self.version))) {
            self.text = file.text.clone();
            self.file = Some(Arc::new(file));
            return;
        }
        let mut text = self.text.clone();
        text.splice(range, new);
        *self = Open::new(self.version, text, self.terms.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_that_panics_is_made_all_the_same() {
        let url = Url::parse("untitled:1").unwrap();
        let mut open = Open::new(1, Text::new("kind: Po"), Sources::default().terms(&url));
        open.version = 2;
        open.edit_by(|_, _, _, _| panic!("a bug"), 8..8, "d");
        let file = open.file.clone().unwrap();
        assert_eq!((file.text.to_string().as_str(), file.version), ("kind: Pod", 2));
        open.edit(9..9, "\n");
        assert_eq!(open.file.unwrap().text, Text::new("kind: Pod\n"));
    }

    #[test]
    fn a_file_that_waits_is_published_once_as_it_is_by_then() {
        let store = Store::default();
        let [a, b] = ["untitled:a", "untitled:b"].map(|url| Url::parse(url).unwrap());
        store.open(a.clone(), 1, "");
        store.open(b.clone(), 1, "");
        store.change(DidChangeTextDocumentParams {
            text_document: VersionedTextDocumentIdentifier { uri: a.clone(), version: 2 },
            content_changes: Vec::new(),
        });
        store.close(b.clone());
        let next = || store.next_unpublished().map(|(url, file)| (url, file.map(|file| file.version)));
        assert_eq!([next(), next(), next()], [Some((a, Some(2))), Some((b, None)), None]);
    }
}
