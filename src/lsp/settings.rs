//! Where settings come from: the client, and the nearest `.podls.yaml`.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use crate::config::{Layer, Problem, Settings};

/// The name of the settings of a folder and all folders in it.
pub const FILE_NAME: &str = ".podls.yaml";

/// The settings file that holds for what stands in `folder`: the nearest one upwards.
pub fn nearest(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().map(|folder| folder.join(FILE_NAME)).find(|path| path.is_file())
}

/// All that has been read of settings.
#[derive(Default)]
pub(super) struct Sources {
    /// Sent with `initialize`.
    options: Layer,
    /// The client's section `podls`.
    section: Layer,
    /// By folder; forgotten when one of the files changes.
    folders: HashMap<PathBuf, Arc<Settings>>,
    /// Of a file that is in no folder.
    elsewhere: Option<Arc<Settings>>,
    /// What is wrong in them and has not been told yet.
    problems: Vec<String>,
}

impl Sources {
    pub(super) fn set_options(&mut self, options: &Value) {
        self.options = self.read_client(options);
        self.forget();
    }

    pub(super) fn set_section(&mut self, section: &Value) {
        self.section = self.read_client(section);
        self.forget();
    }

    /// Has every file read again when it is needed.
    pub(super) fn forget(&mut self) {
        self.folders.clear();
        self.elsewhere = None;
    }

    /// The settings that hold in a folder; equal ones of one folder are the same value.
    pub(super) fn of(&mut self, folder: Option<&Path>) -> Arc<Settings> {
        let Some(folder) = folder else {
            let settings =
                self.elsewhere.get_or_insert_with(|| Arc::new(Settings::new([&self.options, &self.section])));
            return Arc::clone(settings);
        };
        if let Some(settings) = self.folders.get(folder) {
            return Arc::clone(settings);
        }
        let file = nearest(folder).map(|path| self.read_file(&path)).unwrap_or_default();
        let settings = Arc::new(Settings::new([&self.options, &self.section, &file]));
        self.folders.insert(folder.to_path_buf(), Arc::clone(&settings));
        settings
    }

    /// What is wrong and has not been asked for before.
    pub(super) fn take_problems(&mut self) -> Vec<String> {
        std::mem::take(&mut self.problems)
    }

    fn read_client(&mut self, value: &Value) -> Layer {
        let (layer, problems) = Layer::from_json(value);
        self.problems
            .extend(problems.into_iter().map(|problem| format!("Settings of podls: {}", problem.message)));
        layer
    }

    fn read_file(&mut self, path: &Path) -> Layer {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => {
                self.problems.push(format!("{}: {error}", path.display()));
                return Layer::default();
            }
        };
        let (layer, problems) = Layer::from_yaml(&text);
        self.problems.extend(problems.into_iter().map(|Problem { place, message }| match place {
            Some(place) => format!("{}:{}:{}: {message}", path.display(), place.line + 1, place.column + 1),
            None => format!("{}: {message}", path.display()),
        }));
        layer
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::schema::Minor;

    #[test]
    fn the_nearest_file_upwards_holds_over_the_client() {
        let root = tempfile::tempdir().unwrap();
        let deep = root.path().join("a/b");
        fs::create_dir_all(&deep).unwrap();
        fs::write(root.path().join(FILE_NAME), "kubernetesVersion: '1.30'\n").unwrap();
        let mut sources = Sources::default();
        sources.set_options(&json!({"kubernetesVersion": "1.31", "locale": "ko"}));
        let settings = sources.of(Some(&deep));
        assert_eq!((settings.kubernetes_version, settings.locale.as_deref()), (Minor(30), Some("ko")));
        assert_eq!(sources.of(None).kubernetes_version, Minor(31));

        fs::write(root.path().join("a").join(FILE_NAME), "kubernetesVersion: '1.29'\ncolor: red\n").unwrap();
        assert!(Arc::ptr_eq(&sources.of(Some(&deep)), &settings), "read once");
        sources.forget();
        assert_eq!(sources.of(Some(&deep)).kubernetes_version, Minor(29));
        let problems = sources.take_problems();
        assert!(problems[0].ends_with("a/.podls.yaml:2:1: There is no setting \"color\""), "{problems:?}");
        assert_eq!(problems.len(), 1);
    }
}
