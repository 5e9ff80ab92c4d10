//! The contract of `podls check`: what it looks at, what it prints, and its exit status.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a run of podls came to.
struct Run {
    status: i32,
    out: String,
    err: String,
}

/// A folder with these files in it.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// Runs podls in a folder, with a text on standard input.
fn podls_reads(folder: &Path, arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_podls"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // podls may refuse before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Run {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn podls(folder: &TempDir, arguments: &[&str]) -> Run {
    podls_reads(folder.path(), arguments, b"")
}

const GOOD: &[u8] = b"apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
  - {name: a, image: a}
";

#[test]
fn what_is_right_ends_with_0() {
    let run = podls(&folder(&[("a.yaml", GOOD)]), &["check", "a.yaml"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "1 file checked: nothing wrong.\n", ""));
}

#[test]
fn json_prints_nothing_but_findings() {
    let run = podls(&folder(&[("a.yaml", GOOD)]), &["check", "--format", "json", "a.yaml"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", ""));
}

#[test]
fn an_unreadable_path_is_one_line_and_the_others_are_checked() {
    let run = podls(&folder(&[("a.yaml", GOOD)]), &["check", "no.yaml", "a.yaml"]);
    assert_eq!(run.err, "podls: no.yaml: no such file or folder\n");
    assert_eq!((run.status, run.out.as_str()), (2, "1 file checked: nothing wrong.\n"));
}

#[test]
fn a_file_that_is_not_utf8_counts_where_it_is_named() {
    let files = folder(&[("in/bad.yaml", b"a: 1\nb: \xff\n"), ("in/good.yaml", GOOD)]);
    let run = podls(&files, &["check", "in/bad.yaml"]);
    assert_eq!(
        (run.status, run.err.as_str()),
        (2, "podls: in/bad.yaml: not UTF-8 text (see line 2): not checked\n")
    );
    let run = podls(&files, &["check", "in"]);
    assert_eq!(
        (run.status, run.err.as_str()),
        (0, "podls: in/bad.yaml: not UTF-8 text (see line 2): not checked\n")
    );
    assert_eq!(run.out, "1 file checked: nothing wrong.\n");
}

#[test]
fn a_folder_without_manifests_is_wrong_usage() {
    let run = podls(&folder(&[("in/a.txt", b"")]), &["check", "in"]);
    assert_eq!((run.status, run.err.as_str()), (2, "podls: in: no *.yaml, *.yml or *.json in this folder\n"));
}

#[test]
fn a_folder_of_other_yaml_is_fine() {
    let run = podls(&folder(&[("in/compose.yml", b"services: {web: {image: nginx}}\n")]), &["check", "in"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
}

#[test]
fn an_unknown_option_ends_at_once() {
    let run = podls(&folder(&[("a.yaml", GOOD)]), &["check", "a.yaml", "--wat"]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert_eq!(run.err, "podls: unexpected argument '--wat' found; podls check --help tells more\n");
}

#[test]
fn a_file_of_100_mb_is_refused_in_a_line() {
    let files = folder(&[("in/a.yaml", GOOD)]);
    let big = fs::File::create(files.path().join("in/big.yaml")).unwrap();
    big.set_len(100 << 20).unwrap();
    let line = "podls: in/big.yaml: larger than 32 MiB, which is more than podls reads: not checked\n";
    let run = podls(&files, &["check", "in/big.yaml"]);
    assert_eq!((run.status, run.err.as_str()), (2, line));
    let run = podls(&files, &["check", "in"]);
    assert_eq!((run.status, run.err.as_str()), (0, line));
}

#[test]
fn a_newcomer_who_forgets_the_command_is_told() {
    let run = podls(&folder(&[("a.yaml", GOOD)]), &["a.yaml"]);
    assert_eq!(run.status, 2);
    assert_eq!(run.err, "podls: there is no command a.yaml; to look at a file: podls check a.yaml\n");
}

#[test]
fn stdio_is_accepted_as_often_as_an_editor_gives_it() {
    for arguments in [&[][..], &["--stdio"], &["--stdio", "--stdio"]] {
        let run = podls(&folder(&[]), arguments);
        assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""), "{arguments:?}");
    }
}

#[test]
fn help_and_version_are_answers() {
    for arguments in [&["--help"][..], &["--version"], &["check", "--help"]] {
        let run = podls(&folder(&[]), arguments);
        assert_eq!((run.status, run.out.is_empty(), run.err.as_str()), (0, false, ""), "{arguments:?}");
    }
}

#[test]
fn settings_that_podls_does_not_know_are_told_at_their_place_once() {
    let files =
        folder(&[("a.yaml", GOOD), ("in/b.yaml", GOOD), (".podls.yaml", b"locale: en\nversion: 1\n")]);
    let run = podls(&files, &["check", "a.yaml", "in"]);
    assert!(run.err.ends_with(".podls.yaml:2:1: There is no setting \"version\"\n"), "{}", run.err);
    assert_eq!((run.status, run.err.lines().count()), (0, 1));
}

#[test]
fn options_are_judged_before_anything_is_checked() {
    for (option, value) in [
        ("--kubernetes-version", "1.12"),
        ("--pod-security", "strict"),
        ("--rules", "host-port-clash"),
        ("--rules", "host-port-clash=bad"),
        ("--format", "xml"),
        ("--fail-on", "all"),
    ] {
        let run = podls(&folder(&[("a.yaml", GOOD)]), &["check", "a.yaml", option, value]);
        assert_eq!(
            (run.status, run.out.as_str(), run.err.lines().count()),
            (2, "", 1),
            "{option}: {}",
            run.err
        );
        assert!(run.err.contains(value) && run.err.contains(option), "{}", run.err);
    }
}
