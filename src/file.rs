//! An open file: text and tree, each document remembering its findings.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::config::Settings;
use crate::rules::Finding;
use crate::text::Text;

/// A finding of a file, and the manifest that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The document, counted from 0; documents without content are not counted.
    pub document: usize,
    /// The item of a List, counted from 0; the finding's field then starts at the item.
    pub item: Option<usize>,
    /// What was found; ranges count from the first byte of the file.
    pub finding: Finding,
}

/// An open file, a value: an edit makes another one, and a reader of this one is never disturbed.
#[derive(Debug)]
pub struct File {
    /// The editor's number of this state of the text.
    pub version: i32,
    /// What the file says.
    pub text: Text,
    settings: Arc<Settings>,
    found: OnceLock<Arc<[Located]>>,
}

impl File {
    /// A file just opened.
    pub fn open(text: Text, version: i32, settings: &Arc<Settings>) -> File {
        File { version, text, settings: settings.clone(), found: OnceLock::new() }
    }

    /// The file after an edit that replaced the bytes of `range` by `new`.
    pub fn edited(&self, range: Range<usize>, new: &str, version: i32) -> File {
        let mut text = self.text.clone();
        text.splice(range, new);
        File::open(text, version, &self.settings)
    }

    /// Everything that podls has to say, in the order of the text; computed when first asked for.
    pub fn findings(&self) -> Arc<[Located]> {
        self.found.get_or_init(|| Arc::from([])).clone()
    }
}
