//! Texts that would bring a parser down: every one is answered, in a time that does not run away.

use std::ops::Range;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use podls::config::Settings;
use podls::file::File;
use podls::text::Text;
use podls::yaml::Tree;

use crate::judge::manifests;

/// Far more than any of them needs, also without optimisation and on a busy machine.
const LONGEST: Duration = Duration::from_secs(20);

/// What podls says of a text, as it is and below the head of a Pod; each has to be answered in time.
fn said(name: &str, text: &str) -> Vec<String> {
    let below = format!("apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n{text}");
    let mut messages = Vec::new();
    for text in [text, &below] {
        let start = Instant::now();
        let file = File::open(Text::new(text), 1, &Settings::default().into());
        messages.extend(file.findings().iter().map(|it| it.finding.message.to_string()));
        assert!(start.elapsed() < LONGEST, "{name}: {:?}", start.elapsed());
    }
    messages
}

fn each(numbers: Range<usize>, piece: impl Fn(usize) -> String) -> String {
    numbers.map(piece).collect()
}

#[test]
fn a_nesting_of_100_000_is_read_to_its_bound_and_said_so() {
    for piece in ["[", "- ", "? ", "-\t"] {
        let said = said(piece, &piece.repeat(100_000));
        assert!(piece == "-\t" || said.iter().any(|it| it.starts_with("nested more than")), "{piece}");
    }
    // Brackets are looked through at every level down to the bound.
    for text in [format!("a: {}{}", "[".repeat(4_000), "]".repeat(4_000)), "{a: ".repeat(2_000)] {
        assert!(said("brackets", &text).iter().any(|it| it.starts_with("nested more than")));
    }
    // 100,000 levels one blank deeper each would be five gigabytes.
    let levels = each(0..1_000, |it| format!("{}a:\n", " ".repeat(it)));
    assert!(said("levels", &levels).iter().any(|it| it.starts_with("nested more than")));
    said("steps", &each(0..20_000, |it| format!("{}a:\n", " ".repeat(it % 300))));
}

#[test]
fn a_line_of_any_length_and_lines_without_end_are_read() {
    for piece in [
        "a",
        "a ",
        "a: ",
        ": ",
        "\"",
        "'",
        "\\",
        "&a ",
        "*a ",
        "!a ",
        "!",
        "&",
        "*",
        "|",
        "%",
        "@",
        ",",
        "]",
        "#",
        " ",
        "\t",
        "{{",
        "{{ a }}\n",
        "-\n",
        "---\n",
        "...\n",
        "#\n",
        "\t\n",
        "|\n",
        "a\n",
        "- a\n",
        "- |\n\n",
    ] {
        said(piece, &piece.repeat(4_000));
    }
    said("a word", &format!("a: {}\n", "x".repeat(1_000_000)));
    said("a quote", &format!("a: \"{}\n", "\\n".repeat(100_000)));
    said("JSON", &format!("{{\"a\": [{}]}}", "{\"b\": 1},".repeat(10_000)));
    said("a text", &format!("a: |\n{}", "  text\n".repeat(20_000)));
    said("an empty text", &format!("a: |+\n{}", " \n".repeat(20_000)));
}

/// Text of eight times the lines may cost three times its share, in the best of a few attempts: the machine may be
/// busy. What costs the square of the lines costs eight times it.
#[test]
fn what_a_line_costs_does_not_grow_with_their_number() {
    let lines = [
        "[\n",
        "{ \n",
        "- [\n",
        "? [\n",
        "a: [\n",
        "a:\n  b: {\n",
        "  - [\n a: {\n",
        "[]: [\n",
        "a: b: [\n",
        "a: [ '\nb: [ \"\n",
        "a: ['\n",
        "a: \"b\n",
        "a: '\n",
        "a: ] [\n",
        "a: {{ b\n",
        "&a [\n",
        "a: [*b, !c {d: &e [\n",
        "a: |\n [\n",
        "---\n[\n",
        "---\na: b\n",
        "- - -\n",
        "a: &a *a\n",
        "a: *b c\n",
        "a: @b\n",
        "a: [@b, *c]\n",
        "a: b\n",
    ];
    let cost = |text: &str| {
        let start = Instant::now();
        let file = File::open(Text::new(text), 1, &Settings::default().into());
        assert!(file.findings().len() <= 3 * text.len());
        start.elapsed()
    };
    for line in lines {
        for head in ["", "apiVersion: v1\nkind: Pod\n"] {
            for behind in ["", "]"] {
                let [few, many] =
                    [250, 2_000].map(|it| head.to_string() + &line.repeat(it) + &behind.repeat(it));
                let linear = || cost(&many) < 3 * 8 * cost(&few) + Duration::from_millis(20);
                assert!((0..5).any(|_| linear()), "{head}{line}{behind}");
            }
        }
    }
}

#[test]
fn anchors_and_aliases_in_any_number_are_followed_or_refused() {
    let excessive = |name: &str, text: String| {
        assert!(said(name, &text).iter().any(|it| it == "document contains excessive aliasing"), "{name}");
    };
    let pairs =
        each(0..4_000, |it| format!("a{it}: &a{it} b\n")) + &each(0..4_000, |it| format!("b{it}: *a{it}\n"));
    assert_eq!(said("many anchors", &pairs).iter().filter(|it| it.contains("anchor")).count(), 0);
    said(
        "one anchor",
        &(each(0..2_000, |it| format!("a{it}: &a b\n")) + &each(0..2_000, |it| format!("b{it}: *a\n"))),
    );
    let x = "a0: &a0 {x: y}\n";
    let last = |it: usize| format!("*a{}", it - 1);
    excessive(
        "laughs",
        x.to_string() + &each(1..40, |it| format!("a{it}: &a{it} [{}]\n", vec![last(it); 9].join(","))),
    );
    excessive(
        "maps",
        x.to_string() + &each(1..40, |it| format!("a{it}: &a{it} {{b: {0}, c: {0}}}\n", last(it))),
    );
    excessive(
        "merges",
        x.to_string() + &each(1..40, |it| format!("a{it}: &a{it} {{<<: [{0}, {0}]}}\n", last(it))),
    );
    excessive("a chain", x.to_string() + &each(1..3_000, |it| format!("a{it}: &a{it} [{}]\n", last(it))));
    excessive(
        "merged",
        x.to_string() + &each(1..3_000, |it| format!("a{it}: &a{it} {{<<: {}}}\n", last(it))),
    );
    assert!(said("itself", "a: &a [*a]\n").iter().any(|it| it == "anchor 'a' value contains itself"));
}

#[test]
fn control_characters_and_strange_line_breaks_are_read() {
    for piece in ["\0", "\u{1}", "\u{7F}", "\u{FFFE}", "a: \u{1}\n"] {
        let said = said(piece, &format!("a: b{}\n", piece.repeat(500)));
        assert!(said.iter().any(|it| it == "control characters are not allowed"), "{piece:?}");
    }
    for piece in ["\r", "\r\r\n", "a: b\r", "a: b\u{85}", "a: b\u{2028}", "\u{FEFF}", "\u{FEFF}---\n"] {
        said(piece, &piece.repeat(500));
    }
}

#[test]
fn a_file_that_ends_in_the_middle_of_a_character_is_refused_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.yaml");
    std::fs::write(&path, &"a: 한".as_bytes()[..5]).unwrap();
    let podls = Command::new(env!("CARGO_BIN_EXE_podls")).arg("check").arg(&path).output().unwrap();
    assert_eq!(podls.status.code(), Some(2));
    assert_eq!(String::from_utf8(podls.stderr).unwrap().lines().count(), 1);
}

/// Every manifest is cut; every tenth also is a file that is open.
#[test]
fn a_real_manifest_that_is_cut_anywhere_is_read() {
    let mut rng = fastrand::Rng::with_seed(1);
    for (number, path) in manifests().iter().enumerate() {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let start = rng.usize(0..=text.len());
        let end = rng.usize(start..=text.len());
        let Some(cut) = text.get(start..end) else { continue };
        assert_eq!(Tree::parse(&Text::new(cut)).len(), cut.len());
        if number % 10 == 0 {
            said(&name(path), text.get(..end).unwrap_or_default());
        }
    }
}

fn name(path: &Path) -> String {
    path.display().to_string()
}
