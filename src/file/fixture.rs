//! Tests that read like YAML: an annotated manifest is the input and the expectation.
//!
//! `# ^^^ severity[rule]: message` marks the line above it. A fixture without `kind` is a Pod. Each one is typed in,
//! character by character, and has to end as it would have been read at once.

use std::collections::HashSet;
use std::sync::Arc;

use expect_test::Expect;

use super::{File, Located};
use crate::config::{PodSecurity, Settings};
use crate::rules::{Finding, LooksAt, PodSecurityLevel, RULES, Rule, Severity};
use crate::text::Text;

const HEAD: &str = "apiVersion: v1\nkind: Pod\n";
const NAME: &str = "metadata: {name: web}\n";

/// Holds what a rule says about a manifest against its annotations; `UPDATE_EXPECT=1` rewrites them.
#[track_caller]
pub fn check(rule: Rule, expect: Expect) {
    check_id(rule.name, expect);
}

/// The same for an id under which the rows of data report.
#[track_caller]
pub fn check_id(rule: &str, expect: Expect) {
    let manifest = without_marks(expect.data());
    let (head, file) = open(rule, &manifest);
    typed(&file);
    let findings: Vec<_> = file.findings().iter().filter(|it| is_of(it, rule)).cloned().collect();
    expect.assert_eq(&annotated(&manifest, head.len(), &findings));
}

/// Applies the fix of this title, which a rule offers for a manifest; what the fix is for must be gone then, nothing
/// new be wrong, and no comment lost.
#[track_caller]
pub fn check_fix(rule: Rule, title: &str, before: &str, after: Expect) {
    check_fix_of(rule.name, title, before, after);
}

/// The same for an id under which the rows of data report.
#[track_caller]
pub fn check_fix_of(rule: &str, title: &str, before: &str, after: Expect) {
    let manifest = unindented(before);
    let (head, file) = open(rule, &manifest);
    let findings = file.findings_with_fixes();
    let mine = || findings.iter().filter(|it| is_of(it, rule));
    let fixes = mine().flat_map(|it| it.finding.fixes.iter().map(move |fix| (it, fix)));
    let Some((found, fix)) = fixes.clone().find(|(_, fix)| fix.title == title) else {
        panic!("no fix {title:?}, but {:?}", fixes.map(|it| &it.1.title).collect::<Vec<_>>());
    };
    let fixed = applied(&file, &fix.edits);
    let text = fixed.text.slice(0..fixed.text.len()).into_owned();
    after.assert_eq(text.strip_prefix(&head).unwrap());

    let key = |it: &Finding| (it.rule, it.field.clone());
    let (old, new): (HashSet<_>, HashSet<_>) = (
        findings.iter().map(|it| key(&it.finding)).collect(),
        fixed.findings().iter().map(|it| key(&it.finding)).collect(),
    );
    assert!(!new.contains(&key(&found.finding)), "{title:?} leaves what it is for: {:?}", found.finding);
    let more: Vec<_> = new.difference(&old).collect();
    assert!(more.is_empty(), "{title:?} brings new findings: {more:?}");
    for comment in manifest.lines().filter_map(|line| line.split_once('#')) {
        assert!(text.contains(comment.1), "{title:?} loses a comment: {}", comment.1);
    }
}

fn is_of(located: &Located, rule: &str) -> bool {
    located.finding.rule == rule
}

/// The file of a fixture, with the head that was put in front; JSON brings its own.
fn open(rule: &str, manifest: &str) -> (String, File) {
    let has = |key: &str| manifest.lines().any(|it| it.starts_with(key));
    let mut head = String::new();
    if !has("kind:") && !manifest.starts_with('{') {
        head.push_str(HEAD);
        head.push_str(if has("metadata:") { "" } else { NAME });
    }
    let text = Text::new(&format!("{head}{manifest}"));
    (head, File::open(text, 0, &Arc::new(settings(rule))))
}

/// The defaults; a rule that is for Pod Security levels sees `restricted`.
fn settings(rule: &str) -> Settings {
    let by_level = RULES.iter().any(|it| it.name == rule && matches!(it.looks_at, LooksAt::Policy(_)));
    let restricted = PodSecurity { level: PodSecurityLevel::Restricted, version: None };
    Settings { pod_security: by_level.then_some(restricted), ..Settings::default() }
}

/// Types a file in and holds every line of it against the same text read at once.
#[track_caller]
fn typed(file: &File) {
    let mut typed = File::open(Text::new(""), 0, &file.settings);
    for char in file.text.slice(0..file.text.len()).chars() {
        let end = typed.text.len();
        typed = typed.edited(end..end, char.encode_utf8(&mut [0; 4]), 0);
        if char == '\n' {
            let fresh = File::open(typed.text.clone(), 0, &file.settings);
            assert_eq!(typed.tree, fresh.tree, "an edit gives another tree than a parse");
            assert_eq!(typed.findings(), fresh.findings(), "what is remembered differs from what is found");
        }
    }
}

fn applied(file: &File, edits: &[crate::rules::Edit]) -> File {
    // What is put in at one place stays in its order.
    let mut edits: Vec<_> = edits.iter().rev().collect();
    edits.sort_by_key(|it| std::cmp::Reverse((it.range.start, it.range.end)));
    let mut fixed = file.edited(0..0, "", 1);
    for edit in edits {
        fixed = fixed.edited(edit.range.clone(), &edit.new, 1);
    }
    fixed
}

/// The text of an `expect![[]]`, its common indentation taken away.
fn unindented(text: &str) -> String {
    let text = text.strip_prefix('\n').unwrap_or(text);
    let lines = || text.split('\n');
    let indent = lines().filter(|it| !it.trim().is_empty()).map(|it| it.len() - it.trim_start().len()).min();
    let cut = |line: &str| line.get(indent.unwrap_or(0)..).unwrap_or("").to_string();
    lines().map(cut).collect::<Vec<_>>().join("\n")
}

fn without_marks(text: &str) -> String {
    unindented(text).split_inclusive('\n').filter(|line| !is_mark(line)).collect()
}

fn is_mark(line: &str) -> bool {
    let Some(rest) = line.trim_start().strip_prefix('#') else { return false };
    let rest = rest.trim_start().trim_start_matches('^').trim_start();
    ["error[", "warning[", "info[", "hint["].iter().any(|it| rest.starts_with(it))
}

fn annotated(manifest: &str, head: usize, findings: &[Located]) -> String {
    let mut out = String::new();
    let mut start = head;
    for line in manifest.split_inclusive('\n') {
        out.push_str(line);
        let end = start + line.len();
        for Located { finding, .. } in findings {
            let at = finding.range.start;
            // A mark behind the last line break belongs to the last line.
            let last = end == head + manifest.len() && at == end;
            if at >= start && at < end || last {
                out.push_str(if line.ends_with('\n') { "" } else { "\n" });
                out.push_str(&mark(
                    &line[..at - start],
                    &manifest[at - head..finding.range.end - head],
                    finding,
                ));
            }
        }
        start = end;
    }
    out
}

fn mark(before: &str, marked: &str, finding: &Finding) -> String {
    let column = before.chars().count();
    let mut carets = "^".repeat(marked.trim_end_matches('\n').chars().count().max(1));
    if column < 2 {
        carets.replace_range(0..1, "#");
    }
    let hash = if column < 2 { "" } else { "#" };
    let blanks = " ".repeat(column - hash.len());
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
        Severity::Hint => "hint",
    };
    let message = finding.message.replace('\n', "\\n");
    format!("{hash}{blanks}{carets} {severity}[{}]: {message}\n", finding.rule)
}

/// The YAML blocks in a rule's explanation.
fn examples(rule: &Rule) -> Vec<String> {
    let explanation = rule.explanation();
    let blocks = explanation.split("```yaml\n").skip(1);
    blocks.filter_map(|it| Some(it.split_once("```")?.0.to_string())).collect()
}

#[test]
fn every_rule_shows_by_example_what_it_says() {
    for rule in RULES {
        let examples = examples(rule);
        assert!(!examples.is_empty(), "{} has no example", rule.name);
        for example in examples {
            let manifest: String = example.split_inclusive('\n').filter(|line| !is_mark(line)).collect();
            let (head, file) = open(rule.name, &manifest);
            typed(&file);
            let findings: Vec<_> =
                file.findings().iter().filter(|it| is_of(it, rule.name)).cloned().collect();
            assert_eq!(annotated(&manifest, head.len(), &findings), example, "the example of {}", rule.name);
        }
    }
}
