//! The files that a command line names, and their text.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The largest file that is read, in bytes. The API server takes requests of 3 MB, so a file beyond this is no
/// collection of manifests; without an end a mistaken path could fill the memory.
const LARGEST: u64 = 32 << 20;

/// A text to look at.
pub(super) struct Input {
    /// The file; `None` is standard input.
    pub(super) path: Option<PathBuf>,
    /// What it is called in the output.
    pub(super) name: String,
    /// Whether it stands on the command line itself, and was not found in a folder.
    pub(super) named: bool,
}

/// Why something was not looked at.
pub(super) struct Refusal {
    /// One line for a person.
    pub(super) message: String,
    /// Whether it makes the exit status 2.
    pub(super) fatal: bool,
}

/// All files that the paths name: themselves, and those in folders in the order of their paths.
pub(super) fn gather(paths: &[PathBuf], stdin_name: &Path) -> (Vec<Input>, Vec<Refusal>) {
    let (mut inputs, mut refusals) = (Vec::new(), Vec::new());
    for path in paths {
        if path.as_os_str() == "-" {
            inputs.push(Input { path: None, name: stdin_name.display().to_string(), named: true });
        } else if path.is_dir() {
            walk(path, &mut inputs, &mut refusals);
        } else {
            inputs.push(input(path.clone(), true));
        }
    }
    (inputs, refusals)
}

fn walk(folder: &Path, inputs: &mut Vec<Input>, refusals: &mut Vec<Refusal>) {
    let before = inputs.len();
    let refused = refusals.len();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_manifest(entry.path()) => {
                inputs.push(input(entry.into_path(), false));
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(folder).display().to_string();
                let why = error.io_error().map_or_else(|| error.to_string(), reason);
                refusals.push(Refusal { message: format!("{path}: {why}"), fatal: true });
            }
        }
    }
    if inputs.len() == before && refusals.len() == refused {
        let message = format!("{}: no *.yaml, *.yml or *.json in this folder", folder.display());
        refusals.push(Refusal { message, fatal: true });
    }
}

fn is_manifest(path: &Path) -> bool {
    path.extension().is_some_and(|it| it == "yaml" || it == "yml" || it == "json")
}

fn input(path: PathBuf, named: bool) -> Input {
    Input { name: path.display().to_string(), path: Some(path), named }
}

impl Input {
    /// The whole text.
    pub(super) fn read(&self) -> Result<String, Refusal> {
        let refusal = |why: &str, fatal| Refusal { message: format!("{}: {why}", self.name), fatal };
        let mut bytes = Vec::new();
        let read = match &self.path {
            // One byte more than is taken tells a file that is too large, also where its size is not known before.
            Some(path) => File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes)),
            None => io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes),
        };
        if let Err(error) = read {
            return Err(refusal(&reason(&error), true));
        }
        if bytes.len() as u64 > LARGEST {
            let why =
                format!("larger than {} MiB, which is more than podls reads: not checked", LARGEST >> 20);
            return Err(refusal(&why, self.named));
        }
        String::from_utf8(bytes).map_err(|error| {
            let good = error.utf8_error().valid_up_to();
            let line = error.as_bytes().iter().take(good).filter(|&&byte| byte == b'\n').count() + 1;
            refusal(&format!("not UTF-8 text (see line {line}): not checked"), self.named)
        })
    }
}

/// The system's reason in a newcomer's words.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file or folder".to_string(),
        ErrorKind::PermissionDenied => "podls is not allowed to read it".to_string(),
        ErrorKind::IsADirectory => "is a folder".to_string(),
        _ => error.to_string(),
    }
}
