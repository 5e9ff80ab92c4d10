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

const CLASH: &[u8] = include_bytes!("samples/port-clash.yaml");

/// The lines of JSON that podls prints for a file.
fn found(name: &str, text: &str) -> Vec<serde_json::Value> {
    let run = podls(&folder(&[(name, text.as_bytes())]), &["check", "--format", "json", name]);
    run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn an_error_ends_with_1_and_is_a_line_of_json() {
    let run = podls(&folder(&[("a.yaml", CLASH)]), &["check", "--format", "json", "a.yaml"]);
    assert_eq!((run.status, run.err.as_str(), run.out.lines().count()), (1, "", 1));
    let start = r#"{"file":"a.yaml","document":0,"line":19,"column":17,"endLine":19,"endColumn":21,"severity":"error","rule":"host-port-clash","type":"Duplicate","field":"spec.containers[1].ports[0].hostPort","message":"Duplicate value: \"TCP//8080\"","fixes":["#;
    assert!(run.out.starts_with(start), "{}", run.out);
}

#[test]
fn people_see_the_place_and_the_count() {
    let run = podls(&folder(&[("a.yaml", CLASH)]), &["check", "a.yaml"]);
    assert_eq!(run.status, 1);
    assert!(
        run.out.starts_with("error[host-port-clash]: Duplicate value: \"TCP//8080\"\n  --> a.yaml:19:17\n"),
        "{}",
        run.out
    );
    assert!(run.out.contains("19 |       hostPort: 8080\n   |                 ^^^^\n"), "{}", run.out);
    assert!(run.out.ends_with("\n1 file checked: 1 error.\n"), "{}", run.out);
}

#[test]
fn wrong_usage_wins_over_errors() {
    let run = podls(&folder(&[("a.yaml", CLASH)]), &["check", "a.yaml", "no.yaml"]);
    assert_eq!(run.status, 2);
    assert!(run.out.ends_with("1 file checked: 1 error.\n"), "{}", run.out);
}

#[test]
fn standard_input_has_a_name() {
    let files = folder(&[]);
    let first = |run: Run| run.out.lines().nth(1).unwrap().trim().to_string();
    assert_eq!(first(podls_reads(files.path(), &["check", "-"], CLASH)), "--> <stdin>:19:17");
    let named = ["check", "--stdin-name", "chart/web.yaml", "-"];
    assert_eq!(first(podls_reads(files.path(), &named, CLASH)), "--> chart/web.yaml:19:17");
}

#[test]
fn folders_are_walked_whole_in_the_order_of_paths() {
    let names = ["b.yml", "a/z.json", ".hidden/x.yaml", "a.yaml", "c.txt", "a/.git/y.yaml"];
    let files: Vec<_> =
        names.iter().map(|name| (*name, &b"apiVersion: v1\nkind: Pod\nwat: 1\n"[..])).collect();
    let files = folder(&files);
    #[cfg(unix)]
    std::os::unix::fs::symlink(files.path().join("a.yaml"), files.path().join("link.yaml")).unwrap();
    let run = podls(&files, &["check", "--format", "json", "."]);
    let mut seen: Vec<String> = Vec::new();
    for line in run.out.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let file = line["file"].as_str().unwrap().trim_start_matches("./").replace('\\', "/");
        if seen.last() != Some(&file) {
            seen.push(file);
        }
    }
    assert_eq!(seen, [".hidden/x.yaml", "a/.git/y.yaml", "a/z.json", "a.yaml", "b.yml"]);
}

#[test]
fn documents_and_items_are_counted_from_0_without_the_empty_ones() {
    let pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}], wat: 1}\n";
    let item = pod.replace("apiVersion", "- apiVersion").replace("\n", "\n  ");
    let text = format!(
        "# nothing\n---\n{pod}---\n\n---\napiVersion: v1\nkind: List\nitems:\n{}\n{}",
        item.trim_end(),
        item.trim_end()
    );
    let of = |it: &serde_json::Value| (it["document"].as_u64().unwrap(), it["item"].as_u64());
    let found = found("a.yaml", &text);
    let unknown: Vec<_> = found.iter().filter(|it| it["type"] == "Unknown").map(of).collect();
    assert_eq!(unknown, [(0, None), (1, Some(0)), (1, Some(1))]);
    assert!(found.iter().all(|it| it["field"].as_str().unwrap().starts_with("spec")), "{found:?}");
}

#[test]
fn columns_are_characters_and_a_byte_order_mark_is_none() {
    let place = |text: &str| {
        let found = found("a.yaml", text);
        let unknown = found.iter().find(|it| it["type"] == "Unknown").unwrap();
        ["line", "column", "endLine", "endColumn"].map(|it| unknown[it].as_u64().unwrap())
    };
    assert_eq!(place("{apiVersion: v1, kind: Pod, wat: 1}\n"), [1, 29, 1, 32]);
    assert_eq!(place("\u{feff}{apiVersion: v1, kind: Pod, wat: 1}\n"), [1, 29, 1, 32]);
    assert_eq!(place("\u{feff}apiVersion: v1\r\nkind: Pod\r\n\"이름😀\": 1\r\n"), [3, 1, 3, 6]);
}

#[test]
fn the_version_of_an_option_wins_over_that_of_the_settings() {
    let pod = b"apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  hostnameOverride: a\n  containers: [{name: a, image: a}]\n";
    let files = folder(&[("a.yaml", pod), (".podls.yaml", b"kubernetesVersion: '1.30'\n")]);
    assert_eq!(podls(&files, &["check", "a.yaml"]).status, 1);
    assert_eq!(podls(&files, &["check", "--kubernetes-version", "1.37", "a.yaml"]).status, 0);
}

#[test]
fn nesting_without_end_has_a_bounded_answer() {
    for text in ["[".repeat(100_000), "{a: ".repeat(20_000), "- ".repeat(100_000)] {
        let text = format!("apiVersion: v1\nkind: Pod\nspec: \n  {text}\n");
        let run = podls(&folder(&[("a.yaml", text.as_bytes())]), &["check", "a.yaml"]);
        assert_eq!(run.err, "");
        assert!(run.status == 0 || run.status == 1, "{}", run.status);
    }
}

#[test]
fn what_a_kustomize_patch_leaves_out_is_not_missing() {
    let patch = b"apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    spec:
      containers:
      - name: web
        volumeMounts:
        - {name: data, mountPath: /data}
";
    let files = folder(&[
        ("base/memory.yaml", patch),
        ("base/alone.yaml", patch),
        ("base/globbed-patch.yaml", patch),
        ("base/kustomization.yaml", b"patches:\n- path: memory.yaml\n"),
        ("overlay/kustomization.yaml", b"patchesStrategicMerge: [../base/more.yaml]\n"),
        ("base/more.yaml", patch),
    ]);
    assert_eq!(podls(&files, &["check", "base/memory.yaml"]).status, 0);
    assert_eq!(podls(&files, &["check", "base/alone.yaml"]).status, 1);
    assert_eq!(podls(&files, &["check", "--patches", "*-patch.yaml", "base/globbed-patch.yaml"]).status, 0);
    let run = podls(&files, &["check", "--format", "json", "--patches", "*-patch.yaml", "."]);
    let names: Vec<_> =
        ["memory", "alone", "globbed", "more"].into_iter().filter(|it| run.out.contains(it)).collect();
    assert_eq!(names, ["alone"]);
}
