//! The open files, as the client has them.
//!
//! Everything here happens at once, under one lock that is never held while waiting: so changes apply in the order in
//! which they arrive, and a request sees exactly those before it.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use serde_json::Value;
use tokio::sync::Notify;
use tower_lsp::lsp_types::{TextDocumentContentChangeEvent, Url};

use crate::config::Settings;
use crate::file::File;
use crate::lsp::convert;
use crate::lsp::guard::guard;
use crate::lsp::peer::Peer;
use crate::lsp::settings::Sources;
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
    files: HashMap<Url, Open>,
    sources: Sources,
    /// Files to publish, the one that has waited longest first.
    unpublished: VecDeque<Url>,
}

/// An open file. Its text is kept whatever happens: the next edit counts on it.
struct Open {
    version: i32,
    text: Text,
    settings: Arc<Settings>,
    /// `None` if nothing can be made of the text, which would be a bug.
    file: Option<Arc<File>>,
}

impl Store {
    /// The client, from what it says in `initialize`.
    pub(super) fn meet(&self, params: &Value) {
        let peer = self.peer.get_or_init(|| Peer::new(params));
        self.state().sources.set_options(&peer.options);
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
        let settings = state.sources.of(folder(&url).as_deref());
        let open = Open::new(version, Text::new(text), settings);
        state.files.insert(url.clone(), open);
        self.publish(&mut state, url);
    }

    /// Applies changes in their order; one of a file that is not open is passed over.
    pub(super) fn change(&self, url: Url, version: i32, changes: Vec<TextDocumentContentChangeEvent>) {
        let peer = self.peer();
        let mut state = self.state();
        let Some(open) = state.files.get_mut(&url) else { return };
        open.version = version;
        for TextDocumentContentChangeEvent { range, text, .. } in changes {
            match range {
                Some(range) => open.edit(convert::bytes(range, &open.text, peer), &text),
                None => *open = Open::new(version, Text::new(&text), Arc::clone(&open.settings)),
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

    /// Reads settings files again.
    pub(super) fn reread_settings(&self) {
        let mut state = self.state();
        state.sources.forget();
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
            let settings = sources.of(folder(url).as_deref());
            if settings != open.settings {
                *open = Open::new(open.version, open.text.clone(), settings);
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
    fn new(version: i32, text: Text, settings: Arc<Settings>) -> Open {
        let file = guard(|| File::open(text.clone(), version, &settings)).map(Arc::new);
        Open { version, text, settings, file }
    }

    /// Where the edit of a file panics, the file is read afresh.
    fn edit(&mut self, range: Range<usize>, new: &str) {
        let edited =
            self.file.as_ref().and_then(|file| guard(|| file.edited(range.clone(), new, self.version)));
        if let Some(file) = edited {
            self.text = file.text.clone();
            self.file = Some(Arc::new(file));
            return;
        }
        let mut text = self.text.clone();
        text.splice(range, new);
        *self = Open::new(self.version, text, Arc::clone(&self.settings));
    }
}

fn folder(url: &Url) -> Option<PathBuf> {
    url.to_file_path().ok()?.parent().map(Path::to_path_buf)
}
