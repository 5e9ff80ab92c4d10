//! libyaml, of which go-yaml is a translation, judges whether a text is YAML at all, and yaml-rust2 what it says: on the
//! cases of the YAML test suite and on every document of the corpus.

use std::path::{Path, PathBuf};

use podls::text::Text;
use podls::yaml::Tree;
use serde::de::{Deserialize, IgnoredAny};

use crate::events;
use crate::suite::{self, compare};

/// Whether libyaml reads the first document of a text.
fn libyaml(text: &str) -> Result<(), String> {
    let document = serde_yaml::Deserializer::from_str(text).next();
    document.map_or(Ok(()), |it| IgnoredAny::deserialize(it).map(|_| ()).map_err(|it| it.to_string()))
}

#[test]
fn a_case_of_the_suite_is_yaml_where_libyaml_takes_it() {
    compare(include_str!("suite/libyaml.txt"), &suite::cases(), |case| {
        let (podls, other) = (suite::read(&case.text), libyaml(&case.text));
        if podls.is_ok() == other.is_ok() {
            Ok(())
        } else {
            Err(format!("podls: {podls:?}\nlibyaml: {other:?}"))
        }
    });
}

/// The manifests of the corpus; none where it is absent.
pub fn manifests() -> Vec<PathBuf> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if !corpus.exists() {
        eprintln!("SKIPPED: no ../shared/corpus, so no real manifest is judged");
        return Vec::new();
    }
    // What stands above the folders of the projects tells about them.
    let walk = walkdir::WalkDir::new(corpus).min_depth(3).sort_by_file_name().into_iter();
    walk.map(|it| it.unwrap().into_path())
        .filter(|it| it.extension().is_some_and(|it| it == "yaml" || it == "yml" || it == "json"))
        .collect()
}

/// What the judges say against podls on a file.
fn differences(path: &Path) -> Vec<String> {
    let Ok(text) = std::fs::read_to_string(path) else { return Vec::new() };
    let tree = Tree::parse(&Text::new(&text));
    let judged = tree.documents().filter(|it| !it.node.marks.templated);
    let difference = |document: podls::yaml::At| {
        let text = &text[document.range()];
        match (events::of_podls(document), libyaml(text)) {
            (Err(_), Err(_)) => None,
            (Ok(podls), Ok(())) => match events::of_yaml_rust2(text) {
                // YAML 1.2 wants what stands in quotes and brackets to be indented.
                Err(message) if message.starts_with("invalid indentation") => None,
                other => {
                    (other.as_ref() != Ok(&podls)).then(|| format!("{podls:#?}, yaml-rust2: {other:#?}"))
                }
            },
            (podls, other) => Some(format!("{podls:?}, libyaml: {other:?}")),
        }
        .map(|it| format!("{} from byte {} on: podls: {it}", path.display(), document.start))
    };
    judged.filter_map(difference).collect()
}

#[test]
fn a_real_document_is_yaml_where_libyaml_takes_it_and_says_what_yaml_rust2_says() {
    let manifests = manifests();
    let (some, others) = manifests.split_at(manifests.len() / 2);
    let judge = |paths: &[PathBuf]| paths.iter().flat_map(|it| differences(it)).collect::<Vec<_>>();
    let wrong = std::thread::scope(|scope| {
        let side = scope.spawn(|| judge(others));
        [judge(some), side.join().unwrap()].concat()
    });
    assert!(wrong.is_empty(), "{} documents:\n{}", wrong.len(), wrong.join("\n"));
}
