//! An open file: text and tree, each document remembering its findings.

use std::ops::Range;
use std::slice;
use std::sync::{Arc, OnceLock};

use crate::config::Settings;
use crate::rules::{Analysis, Context, Finding, judge};
use crate::text::Text;
use crate::yaml::{At, Node, Tree, parse_unbounded};

mod trial;
mod wishes;

#[cfg(test)]
pub mod fixture;

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
    /// Its syntax.
    pub tree: Tree,
    settings: Arc<Settings>,
    patch: bool,
    documents: Vec<Document>,
    found: OnceLock<Arc<[Located]>>,
}

/// A document and what is known of it; shared by all states of the file that have the same node.
#[derive(Clone, Debug)]
struct Document {
    node: Arc<Node>,
    analysis: Arc<OnceLock<Arc<Analysis>>>,
    /// The same with ways out.
    repaired: Arc<OnceLock<Arc<Analysis>>>,
    /// Analyses of what stood here before, whose parts may still hold.
    earlier: Arc<[Arc<Analysis>]>,
}

impl File {
    /// A file just opened.
    pub fn open(text: Text, version: i32, settings: &Arc<Settings>) -> File {
        let tree = Tree::parse(&text);
        File::new(text, tree, version, settings.clone(), false, &[])
    }

    /// The same file, taken for a kustomize patch: what it leaves out is not missing.
    pub fn as_patch(self) -> File {
        File::new(self.text, self.tree, self.version, self.settings, true, &[])
    }

    /// The file after an edit that replaced the bytes of `range` by `new`.
    pub fn edited(&self, range: Range<usize>, new: &str, version: i32) -> File {
        let mut text = self.text.clone();
        text.splice(range.clone(), new);
        let tree = self.tree.edited(&text, range, new.len());
        File::new(text, tree, version, self.settings.clone(), self.patch, &self.documents)
    }

    /// What the user wants of it.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    fn new(
        text: Text,
        tree: Tree,
        version: i32,
        settings: Arc<Settings>,
        patch: bool,
        before: &[Document],
    ) -> File {
        let nodes: Vec<_> = tree.documents().map(|it| it.node).collect();
        let same = |(old, new): &(&Document, &&Arc<Node>)| Arc::ptr_eq(&old.node, new);
        let front = before.iter().zip(&nodes).take_while(same).count();
        let most = before.len().min(nodes.len()) - front;
        let back = before.iter().rev().zip(nodes.iter().rev()).take(most).take_while(same).count();
        let gone = before.get(front..before.len() - back).unwrap_or_default();
        let earlier: Arc<[_]> = gone
            .iter()
            .flat_map(|it| match it.analysis.get() {
                Some(known) => vec![known.clone()],
                None => it.earlier.to_vec(),
            })
            .collect();
        let fresh = nodes.get(front..nodes.len() - back).unwrap_or_default().iter().map(|node| Document {
            node: (*node).clone(),
            analysis: Arc::default(),
            repaired: Arc::default(),
            earlier: earlier.clone(),
        });
        let (head, tail) = (before.iter().take(front), before.iter().skip(before.len() - back));
        let documents = head.cloned().chain(fresh).chain(tail.cloned()).collect();
        File { version, text, tree, settings, patch, documents, found: OnceLock::new() }
    }

    /// Everything that podls has to say, in the order of the text; computed when first asked for.
    pub fn findings(&self) -> Arc<[Located]> {
        self.found.get_or_init(|| self.find(|it, start| self.analysis(it, start)).into()).clone()
    }

    /// The same findings with the ways out of each, which a keystroke does without.
    pub fn findings_with_fixes(&self) -> Vec<Located> {
        self.find(|it, start| self.repaired(it, start))
    }

    /// The same findings, with the ways out of those in documents that a range of bytes touches.
    pub fn findings_with_fixes_at(&self, range: &Range<usize>) -> Vec<Located> {
        self.find(|it, start| match start <= range.end && range.start <= start + it.node.len {
            true => self.repaired(it, start),
            false => self.analysis(it, start),
        })
    }

    fn analysis(&self, document: &Document, start: usize) -> Arc<Analysis> {
        document.analysis.get_or_init(|| self.judge(document, start, false).into()).clone()
    }

    fn repaired(&self, document: &Document, start: usize) -> Arc<Analysis> {
        let silent = document.analysis.get().filter(|it| it.findings.is_empty());
        let repaired = || document.repaired.get_or_init(|| self.judge(document, start, true).into());
        silent.unwrap_or_else(repaired).clone()
    }

    /// Puts together what is found in each document, which stands where it is told.
    fn find(&self, analysis: impl Fn(&Document, usize) -> Arc<Analysis>) -> Vec<Located> {
        let mut list = Vec::new();
        let mut counted = 0;
        let mut start = 0;
        for document in &self.documents {
            let analysis = analysis(document, start);
            for (item, finding) in &analysis.findings {
                let mut finding = finding.clone();
                finding.shift(0, start);
                list.push(Located { document: counted, item: *item, finding });
            }
            counted += usize::from(analysis.counted);
            start += document.node.len;
        }
        list
    }

    fn judge(&self, document: &Document, start: usize, repairs: bool) -> Analysis {
        let mut analysis = self.judge_all(document, start, repairs);
        wishes::heed(&mut analysis.findings, &self.text, start..start + document.node.len, &self.settings);
        analysis
    }

    fn judge_all(&self, document: &Document, start: usize, repairs: bool) -> Analysis {
        let context = Context {
            version: self.settings.kubernetes_version,
            policy: self.settings.policy(),
            patch: self.patch,
            text: &self.text,
            start,
            repairs,
        };
        if !document.node.marks.undecided {
            let own = document.analysis.get().map(slice::from_ref);
            return judge(At::root(&document.node), context, own.unwrap_or(&document.earlier));
        }
        // The tree did not look far enough to tell whether a quote or bracket closes.
        let whole = parse_unbounded(&self.text.slice(start..start + document.node.len));
        judge(At::root(&whole), context, &[])
    }
}
