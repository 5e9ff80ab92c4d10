//! After any edit the tree equals a fresh parse of the text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::path::{Path, PathBuf};

use podls::text::Text;
use podls::yaml::{At, Data, Tree};

/// Pieces that change what a text means, and pieces that people type.
const PIECES: &[&str] = &[
    "a",
    "x: y",
    ": ",
    ":",
    "- ",
    "-",
    "? ",
    "#",
    " # c",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "|",
    ">-",
    "&a ",
    "*a",
    "!!str ",
    "\t",
    " ",
    "  ",
    "    ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\n---\n",
    "---",
    "...",
    "\n...\n",
    "\n  - ",
    "\n    key: value",
    "<<: *a",
    "{{ .x }}",
    "\u{FEFF}",
    "\u{85}",
    "\u{2028}",
    "한글",
    "😀",
    "\u{1}",
    "\\",
    "%",
    "@",
    "`",
    "~",
    "\"a\": 1,",
    "[a, b]",
    "{a: b}",
];

/// The text and its tree after one edit, compared with a fresh parse.
fn edit(text: &mut Text, tree: &mut Tree, range: std::ops::Range<usize>, new: &str) {
    let before = text.slice(0..text.len()).into_owned();
    text.splice(range.clone(), new);
    *tree = tree.edited(text, range.clone(), new.len());
    let fresh = Tree::parse(text);
    if *tree != fresh {
        let after = text.slice(0..text.len());
        std::fs::write(std::env::temp_dir().join("podls-before.yaml"), &before).unwrap();
        std::fs::write(std::env::temp_dir().join("podls-after.yaml"), &*after).unwrap();
        std::fs::write(std::env::temp_dir().join("podls-edited.txt"), format!("{tree:#?}")).unwrap();
        std::fs::write(std::env::temp_dir().join("podls-fresh.txt"), format!("{fresh:#?}")).unwrap();
        panic!(
            "after replacing {range:?} by {new:?} the tree is not that of a fresh parse (see podls-* in the folder for temporary files)"
        );
    }
}

/// A random edit of a text, most often a small one.
fn random_edit(rng: &mut fastrand::Rng, text: &Text) -> (std::ops::Range<usize>, String) {
    let whole = text.slice(0..text.len());
    let boundary = |mut at: usize| {
        while !whole.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(rng.usize(0..=text.len()));
    let removed = match rng.u8(0..10) {
        0..5 => 0,
        5..8 => rng.usize(1..4),
        8 => rng.usize(1..40),
        _ => rng.usize(1..200),
    };
    let end = boundary((start + removed).min(text.len())).max(start);
    let new = match rng.u8(0..10) {
        0..2 if end > start => String::new(),
        0..8 => PIECES[rng.usize(0..PIECES.len())].to_owned(),
        8 => {
            let from = boundary(rng.usize(0..=text.len()));
            let to = boundary((from + rng.usize(0..80)).min(text.len())).max(from);
            whole[from..to].to_owned()
        }
        _ => PIECES[rng.usize(0..PIECES.len())].repeat(rng.usize(1..4)),
    };
    (start..end, new)
}

/// Children lie in their parents, entries tile their collection.
fn assert_tiled(at: At, text: &str) {
    let range = at.range();
    assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
    for problem in &at.node.problems {
        assert!(
            problem.range.start <= problem.range.end && at.start + problem.range.end <= text.len(),
            "{problem:?}"
        );
    }
    for child in at.key().into_iter().chain(at.value()).chain(at.strays()) {
        assert!(
            child.start >= range.start && child.range().end <= range.end,
            "{:?} in {range:?}",
            child.range()
        );
        assert_tiled(child, text);
    }
    if let Data::Map(it) | Data::Seq(it) = &at.node.data {
        assert_eq!(it.open + it.entries.len() + it.close, at.node.len);
        at.entries().for_each(|entry| assert_tiled(entry, text));
    }
}

/// Real manifests, a few of each size, in a fixed order; none where the corpus is absent.
fn manifests() -> Vec<PathBuf> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if !corpus.exists() {
        eprintln!("SKIPPED: no ../shared/corpus, only the manifest in this test is edited");
        return Vec::new();
    }
    let mut all: Vec<PathBuf> = Vec::new();
    let mut folders = vec![corpus.join("real"), corpus.join("mutations")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "yaml" || it == "yml" || it == "json")
                && entry.metadata().unwrap().len() < 20_000
            {
                all.push(path);
            }
        }
    }
    all.sort();
    let step = (all.len() / 50).max(1);
    all.into_iter().step_by(step).collect()
}

const RICH: &str = "# head\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web, 'b': \"c\"}\nspec:\n  containers:\n  - name: web # first\n    image: &i nginx\n    args: [\n\"a\",\n  b ]\n    env:\n      - {name: A, value: \"x\n  y\"}\n      - name: B\n        value: |\n          text\n           more\n\n    command: >-\n      folded\n      text\n  - <<: *i\n    image: *i\n---\n? key\n: value\n? - a\n: - b\nplain: one\n  two\n\n  three\n...\nignored\n---\n{\"a\": [1, 2, {\"b\": null}],\n \"c\": \"d\"}\n";

/// `PODLS_EDITS=100000 cargo test --release --test tree` runs it at length.
fn edits() -> usize {
    std::env::var("PODLS_EDITS").ok().and_then(|it| it.parse().ok()).unwrap_or(6_000)
}

#[test]
fn after_any_edit_the_tree_is_that_of_a_fresh_parse() {
    let mut sources = vec![RICH.to_owned(), RICH.replace('\n', "\r\n"), String::new()];
    sources.extend(manifests().iter().filter_map(|it| std::fs::read_to_string(it).ok()));
    let rounds = edits() / sources.len() + 1;
    for (seed, source) in sources.iter().enumerate() {
        let mut rng = fastrand::Rng::with_seed(seed as u64);
        let mut text = Text::new(source);
        let mut tree = Tree::parse(&text);
        for round in 0..rounds {
            if round % 40 == 39 {
                text = Text::new(source);
                tree = Tree::parse(&text);
            }
            let (range, new) = random_edit(&mut rng, &text);
            edit(&mut text, &mut tree, range, &new);
        }
        let whole = text.slice(0..text.len());
        assert_eq!(tree.len(), whole.len());
        tree.documents().for_each(|it| assert_tiled(it, &whole));
    }
}

#[test]
fn a_text_that_is_typed_is_the_text_that_was_opened() {
    let mut text = Text::new("");
    let mut tree = Tree::parse(&text);
    for (at, letter) in RICH.char_indices() {
        edit(&mut text, &mut tree, at..at, letter.encode_utf8(&mut [0; 4]));
    }
}
