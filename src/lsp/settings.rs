//! What holds for an open file: what the client wants, and what stands around the file on disk.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;
use tower_lsp::lsp_types::Url;

use crate::config::{Layer, Problem, Settings};
use crate::project::Project;

/// What a file is judged by, beside its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Terms {
    pub(super) settings: Arc<Settings>,
    /// It is a kustomize patch.
    pub(super) patch: bool,
}

/// Where the terms come from.
pub(super) struct Sources {
    /// The folder that is open in the editor.
    home: PathBuf,
    /// Sent with `initialize`.
    options: Layer,
    /// The client's section `podls`.
    section: Layer,
    project: Project,
    /// For files that are not on disk.
    elsewhere: Arc<Settings>,
    /// What is wrong in the client's settings and has not been told yet.
    problems: Vec<String>,
    /// What has been told. Settings are read again and again, and nobody wants to hear it each time.
    told: HashSet<String>,
}

impl Default for Sources {
    fn default() -> Sources {
        let layer = Layer::default;
        Sources {
            home: PathBuf::new(),
            options: layer(),
            section: layer(),
            project: Project::new(layer(), layer(), &PathBuf::new()),
            elsewhere: Arc::default(),
            problems: Vec::new(),
            told: HashSet::new(),
        }
    }
}

impl Sources {
    /// Takes what comes with `initialize`.
    pub(super) fn meet(&mut self, home: Option<PathBuf>, options: &Value) {
        self.home = home.unwrap_or_default();
        self.options = self.layer(options);
        self.read_again();
    }

    /// Takes the client's section `podls`, which may have changed.
    pub(super) fn set_section(&mut self, section: &Value) {
        self.section = self.layer(section);
        self.read_again();
    }

    /// Forgets what has been read from disk.
    pub(super) fn read_again(&mut self) {
        let client = self.section.clone().over(self.options.clone());
        self.elsewhere = Arc::new(Settings::new([&client]));
        self.project = Project::new(client, Layer::default(), &self.home);
    }

    /// The terms for a file.
    pub(super) fn terms(&mut self, url: &Url) -> Terms {
        match url.to_file_path() {
            Ok(path) => Terms { settings: self.project.settings(&path), patch: self.project.is_patch(&path) },
            Err(()) => Terms { settings: Arc::clone(&self.elsewhere), patch: false },
        }
    }

    /// What is wrong and has not been asked for before.
    pub(super) fn take_problems(&mut self) -> Vec<String> {
        let files = self.project.take_problems().into_iter();
        let mut problems = std::mem::take(&mut self.problems);
        problems.extend(files.map(|(path, Problem { place, message })| match place {
            Some(place) => format!("{}:{}:{}: {message}", path.display(), place.line + 1, place.column + 1),
            None => format!("{}: {message}", path.display()),
        }));
        problems.retain(|problem| self.told.insert(problem.clone()));
        problems
    }

    fn layer(&mut self, client: &Value) -> Layer {
        let (layer, problems) = Layer::from_json(client);
        self.problems
            .extend(problems.into_iter().map(|problem| format!("Settings of podls: {}", problem.message)));
        layer
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::*;
    use crate::project::SETTINGS_FILE;
    use crate::schema::Minor;

    #[test]
    fn a_file_wins_over_the_section_and_the_section_over_the_options() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(SETTINGS_FILE), "locale: ko\n").unwrap();
        let file = Url::from_file_path(folder.path().join("patch-a.yaml")).unwrap();
        let mut sources = Sources::default();
        let options = json!({"kubernetesVersion": "1.30", "locale": "en", "patches": ["patch-*"]});
        sources.meet(Some(folder.path().to_path_buf()), &options);
        sources.set_section(&json!({"kubernetesVersion": "1.31"}));
        let Terms { settings, patch } = sources.terms(&file);
        assert_eq!(
            (settings.kubernetes_version, settings.locale.as_deref(), patch),
            (Minor(31), Some("ko"), true)
        );
        let Terms { settings, patch } = sources.terms(&Url::parse("untitled:patch-1").unwrap());
        assert_eq!(
            (settings.kubernetes_version, settings.locale.as_deref(), patch),
            (Minor(31), Some("en"), false)
        );
    }

    #[test]
    fn a_problem_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(SETTINGS_FILE), "locale: ko\ncolor: red\n").unwrap();
        let file = Url::from_file_path(folder.path().join("a.yaml")).unwrap();
        let mut sources = Sources::default();
        sources.meet(None, &json!({"colour": 1}));
        sources.terms(&file);
        let [client, problem] = sources.take_problems().try_into().unwrap();
        assert_eq!(client, "Settings of podls: There is no setting \"colour\"");
        assert!(problem.ends_with(".podls.yaml:2:1: There is no setting \"color\""), "{problem}");
        sources.set_section(&json!({"colour": 2}));
        sources.terms(&Url::from_file_path(folder.path().join("a.yaml")).unwrap());
        assert!(sources.take_problems().is_empty());
    }
}
