//! The house rules that a machine can check: the order of modules, that every rule is listed and explained, and
//! that what a command made says which.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files of the project below a folder, with their path from the root.
fn files(folder: &str) -> Vec<(String, PathBuf)> {
    let walk = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter();
    walk.filter_entry(|it| !matches!(it.file_name().to_str(), Some("target" | "node_modules" | ".git")))
        .map(|it| it.unwrap().into_path())
        .filter(|it| it.is_file())
        .map(|it| (it.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/"), it))
        .collect()
}

/// The program: a `tests.rs` is for the tests of the module beside it.
fn sources() -> Vec<(String, String)> {
    let program = |name: &str| name.ends_with(".rs") && !name.ends_with("/tests.rs");
    let rust = files("src").into_iter().filter(|(name, _)| program(name));
    rust.map(|(name, path)| (name, fs::read_to_string(path).unwrap())).collect()
}

/// The modules of lib.rs, from the ground up.
fn modules() -> Vec<String> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let names = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_string).collect()
}

/// `text` of `src/text.rs` and of `src/text/line.rs`.
fn module_of(file: &str) -> &str {
    let name = file.trim_start_matches("src/").trim_end_matches(".rs");
    name.split('/').next().unwrap()
}

/// The code before a file's own tests, without comments.
fn code(text: &str) -> String {
    let code = text.split("\n#[cfg(test)]\nmod ").next().unwrap();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The modules that `crate::` paths in this code begin with, `use crate::{a::B, c}` included.
fn used(code: &str) -> Vec<String> {
    let word =
        |text: &str| text.chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect::<String>();
    let mut used = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(group) = rest.strip_prefix('{') else {
            used.push(word(rest));
            continue;
        };
        let mut depth = 0;
        let mut start = true;
        for (at, char) in group.char_indices() {
            match char {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => start = true,
                it if start && !it.is_whitespace() => {
                    used.push(word(&group[at..]));
                    start = false;
                }
                _ => {}
            }
        }
    }
    used
}

#[test]
fn a_module_uses_only_those_above_it() {
    let order = modules();
    let place = |name: &str| order.iter().position(|it| it == name);
    for (file, text) in sources() {
        let (Some(here), code) = (place(module_of(&file)), code(&text)) else { continue };
        for name in used(&code) {
            let there = place(&name);
            assert!(
                there.is_some_and(|there| there <= here),
                "{file} uses crate::{name}, which is not above it"
            );
        }
    }
}

#[test]
fn paths_in_braces_are_seen() {
    assert_eq!(
        used("use crate::{\n    text::{Text, Place},\n    rules,\n};\ncrate::ide::hover(x)"),
        ["text", "rules", "ide"]
    );
}

#[test]
fn every_file_says_what_it_is_for() {
    for (file, text) in sources() {
        assert!(text.starts_with("//!"), "{file} does not open with //!");
    }
}

/// A library stays where the design puts it, so that it can be replaced there.
#[test]
fn a_library_stays_in_its_module() {
    let homes = [
        ("ropey", "text"),
        ("serde_yaml", "config"),
        ("globset", "project"),
        ("tower_lsp", "lsp"),
        ("tokio", "lsp"),
        ("annotate_snippets", "cli"),
        ("clap", "cli"),
        ("walkdir", "cli"),
    ];
    for (file, text) in sources() {
        for (library, home) in homes {
            let uses = code(&text).contains(&format!("{library}::"));
            assert!(!uses || module_of(&file) == home, "{file} uses {library}, which belongs to {home}");
        }
    }
}

/// Every rule is a file, listed twice in rules.rs (`mod x;` and `x::RULE`), with a head that explains it by example.
#[test]
fn every_rule_is_listed_and_explained() {
    let list = fs::read_to_string(root().join("src/rules.rs")).unwrap();
    let code = code(&list);
    for (file, text) in sources() {
        let Some(name) = file.strip_prefix("src/rules/").and_then(|it| it.strip_suffix(".rs")) else {
            continue;
        };
        if !text.contains("const RULE") {
            continue;
        }
        assert!(!name.contains('/'), "{file}: a rule is a file beside the others");
        assert!(code.contains(&format!("mod {name};")), "{file} is no module of rules.rs");
        assert!(code.contains(&format!("{name}::RULE")), "{file} is not in the list of rules.rs");
        let head: Vec<_> = text.lines().take_while(|it| it.starts_with("//!")).collect();
        let example = head.iter().filter(|it| it.starts_with("//! ```")).count();
        assert!(example >= 2, "{file} has no example in its head");
        assert!(head.len() - example >= 3, "{file} does not explain itself");
        let id = name.replace('_', "-");
        assert!(text.contains(&format!("\"{id}\"")), "{file}: the rule's id is not {id}");
    }
}

/// No absolute path of a developer's machine, and nothing that is still to be done.
#[test]
fn what_is_here_is_finished_and_runs_anywhere() {
    let unfinished = [["TO", "DO"], ["FIX", "ME"], ["XX", "X"]].map(|it| it.concat());
    let folders = ["src", "tests", "benches", "editors", ".ci"].iter().filter(|it| root().join(it).exists());
    let endings = [".rs", ".md", ".lua", ".ts", ".toml", ".sh", ".py", "/run"];
    for (name, path) in
        folders.flat_map(|it| files(it)).filter(|(name, _)| endings.iter().any(|it| name.ends_with(it)))
    {
        let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
        for (line, number) in text.lines().zip(1..) {
            // A manifest may mount any folder of a node.
            let manifest = line.contains("path:") || line.contains("Path:");
            let absolute = ["home", "root", "Users"].map(|it| format!("/{it}/"));
            let absolute = absolute.iter().flat_map(|it| line.match_indices(it.as_str())).any(|(at, _)| {
                line[..at].is_empty() || line[..at].ends_with([' ', '"', '\'', '`', '=', '('])
            });
            assert!(manifest || !absolute, "{name}:{number}: a path of one machine");
            let mut words = line.split(|it: char| !it.is_alphanumeric());
            assert!(!words.any(|it| unfinished.iter().any(|mark| mark == it)), "{name}:{number}: unfinished");
        }
    }
}

/// What a command made names the command, so that nobody edits it by hand.
#[test]
fn generated_text_says_which_command_made_it() {
    for (file, text) in sources() {
        if file.contains("generated") {
            let head = text.lines().take_while(|it| it.starts_with("//")).collect::<Vec<_>>().join(" ");
            let made = head.to_lowercase().contains("generated") || head.contains("made by");
            assert!(made && head.contains('`'), "{file} does not say which command made it");
        }
    }
}
