//! What stands around a file on disk: the settings of its folder, and the kustomizations that call it a patch.
//!
//! Everything is read once and remembered. Nothing here is told of changes: an editor whose files change starts a new
//! [`Project`].

mod kustomize;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use crate::config::{Layer, Problem, Settings};

/// The name of the file with settings.
pub const SETTINGS_FILE: &str = ".podls.yaml";

/// How many folders up a kustomization is near: `overlays/prod/patches/web/memory.yaml` is two below its own.
const NEAR: usize = 6;

/// The folders that files stand in.
pub struct Project {
    under: Layer,
    over: Layer,
    home: PathBuf,
    folders: HashMap<PathBuf, Folder>,
    kustomized: HashSet<PathBuf>,
    patches: HashSet<PathBuf>,
    problems: Vec<(PathBuf, Problem)>,
}

/// What holds for the files of one folder.
#[derive(Clone)]
struct Folder {
    settings: Arc<Settings>,
    /// The globs for patches, and the folder that they start from.
    globs: Arc<(GlobSet, PathBuf)>,
}

/// Names of the files that a [`Project`] reads: when one of them changes, what holds for others may change.
pub fn names() -> impl Iterator<Item = &'static str> {
    kustomize::NAMES.into_iter().chain([SETTINGS_FILE])
}

impl Project {
    /// A project whose settings files win over the layer `under`, and `over` wins over them. Globs of these two start
    /// from the folder `home`.
    pub fn new(under: Layer, over: Layer, home: &Path) -> Project {
        Project {
            under,
            over,
            home: absolute(home),
            folders: HashMap::new(),
            kustomized: HashSet::new(),
            patches: HashSet::new(),
            problems: Vec::new(),
        }
    }

    /// The settings for a file: those of the nearest `.podls.yaml` in its folder or above, and the project's layers.
    pub fn settings(&mut self, file: &Path) -> Arc<Settings> {
        let file = absolute(file);
        self.folder(file.parent().unwrap_or(&file)).settings
    }

    /// Whether a file is a kustomize patch: a kustomization near by names it, or a glob in the settings does.
    pub fn is_patch(&mut self, file: &Path) -> bool {
        let file = absolute(file);
        for folder in file.ancestors().skip(1).take(NEAR) {
            self.read(folder);
        }
        let folder = self.folder(file.parent().unwrap_or(&file));
        let (globs, base) = &*folder.globs;
        self.patches.contains(&file) || file.strip_prefix(base).is_ok_and(|path| globs.is_match(path))
    }

    /// Reads the kustomization of a folder, which may call files elsewhere patches.
    pub fn read_kustomization(&mut self, folder: &Path) {
        self.read(&absolute(folder));
    }

    fn read(&mut self, folder: &Path) {
        if !self.kustomized.insert(folder.to_path_buf()) {
            return;
        }
        let texts = kustomize::NAMES.iter().filter_map(|name| fs::read_to_string(folder.join(name)).ok());
        for path in texts.flat_map(|text| kustomize::patches(&text)) {
            self.patches.insert(absolute(&folder.join(path)));
        }
    }

    /// What is wrong in the settings files read since the last call, with the file.
    pub fn take_problems(&mut self) -> Vec<(PathBuf, Problem)> {
        std::mem::take(&mut self.problems)
    }

    fn folder(&mut self, folder: &Path) -> Folder {
        if let Some(known) = self.folders.get(folder) {
            return known.clone();
        }
        let file = folder.join(SETTINGS_FILE);
        let found = match folder.parent() {
            _ if file.is_file() => self.with_settings(&file, folder),
            Some(parent) => self.folder(parent),
            None => self.with(&Layer::default(), folder),
        };
        self.folders.insert(folder.to_path_buf(), found.clone());
        found
    }

    fn with_settings(&mut self, file: &Path, folder: &Path) -> Folder {
        let (layer, problems) = match fs::read_to_string(file) {
            Ok(text) => Layer::from_yaml(&text),
            Err(error) => (Layer::default(), vec![Problem { place: None, message: error.to_string() }]),
        };
        self.problems.extend(problems.into_iter().map(|problem| (file.to_path_buf(), problem)));
        self.with(&layer, folder)
    }

    fn with(&self, layer: &Layer, folder: &Path) -> Folder {
        let settings = Settings::new([&self.under, layer, &self.over]);
        let its_own = layer.patches.is_some() && self.over.patches.is_none();
        let base = if its_own { folder } else { &self.home };
        let globs = Arc::new((globs(&settings.patches), base.to_path_buf()));
        Folder { settings: Arc::new(settings), globs }
    }
}

/// As in `.gitignore`: `*` stays within a folder, and a glob without a slash means a name in any folder. What is no
/// glob matches nothing.
fn globs(patterns: &[String]) -> GlobSet {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let pattern = pattern.trim_start_matches("./");
        let anywhere = if pattern.contains('/') { pattern.to_string() } else { format!("**/{pattern}") };
        if let Ok(glob) = GlobBuilder::new(&anywhere).literal_separator(true).build() {
            set.add(glob);
        }
    }
    set.build().unwrap_or_default()
}

/// The path from the root, without `.` and `..`; symbolic links are taken by their names.
fn absolute(path: &Path) -> PathBuf {
    let full = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut clean = PathBuf::new();
    for part in full.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            _ => clean.push(part),
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Minor;

    /// A project in a folder with these files, and the folder.
    fn project(files: &[(&str, &str)], over: Layer) -> (Project, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        (Project::new(Layer::default(), over, folder.path()), folder)
    }

    #[test]
    fn the_nearest_settings_hold_and_an_option_wins() {
        let files = [
            (".podls.yaml", "kubernetesVersion: '1.30'\n"),
            ("new/.podls.yaml", "kubernetesVersion: '1.36'\n"),
            ("new/other/.podls.yaml", "locale: ko\n"),
        ];
        let (mut project, folder) = project(&files, Layer::default());
        let mut version = |path: &str| project.settings(&folder.path().join(path)).kubernetes_version;
        assert_eq!(version("old/deep/a.yaml"), Minor(30));
        assert_eq!(version("new/deep/a.yaml"), Minor(36));
        assert_eq!(version("new/other/a.yaml"), Minor::NEWEST);

        let over = Layer { kubernetes_version: Some(Minor(33)), ..Layer::default() };
        let mut project = Project::new(Layer::default(), over, folder.path());
        assert_eq!(project.settings(&folder.path().join("new/a.yaml")).kubernetes_version, Minor(33));
    }

    #[test]
    fn what_is_wrong_in_settings_is_told_once() {
        let (mut project, folder) = project(&[(".podls.yaml", "wat: 1\n")], Layer::default());
        project.settings(&folder.path().join("a.yaml"));
        project.settings(&folder.path().join("in/b.yaml"));
        let problems = project.take_problems();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].0, folder.path().join(".podls.yaml"));
        assert_eq!(project.take_problems(), []);
    }

    #[test]
    fn a_kustomization_above_or_beside_names_patches() {
        let files = [
            ("overlay/kustomization.yaml", "patches:\n- path: patches/a.yaml\n- path: ../common/b.yaml\n"),
            ("base/kustomization.yml", "resources: [c.yaml]\n"),
        ];
        let (mut project, folder) = project(&files, Layer::default());
        let at = |path: &str| folder.path().join(path);
        assert!(project.is_patch(&at("overlay/patches/a.yaml")));
        assert!(!project.is_patch(&at("overlay/a.yaml")));
        assert!(!project.is_patch(&at("base/c.yaml")));
        assert!(project.is_patch(&at("common/../common/b.yaml")));
    }

    #[test]
    fn globs_start_from_the_folder_of_their_settings() {
        let files = [("in/.podls.yaml", "patches: ['*-patch.yaml', overlays/*.yaml, '[']\n")];
        let (mut project, folder) = project(&files, Layer::default());
        let mut patch = |path: &str| project.is_patch(&folder.path().join(path));
        assert!(patch("in/deep/er/a-patch.yaml"));
        assert!(patch("in/overlays/a.yaml"));
        assert!(!patch("in/overlays/deep/a.yaml"));
        assert!(!patch("in/deep/overlays/a.yaml"));
        assert!(!patch("a-patch.yaml"));
    }
}
