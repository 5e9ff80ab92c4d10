//! Every fix that is offered does what it says: what it is for is gone, nothing new is wrong, and it left alone what it
//! is not about.
//!
//! The manifests are those of the corpus and of the catalogue of rules, where they lie; each fix of each finding is
//! applied by itself. The plain run takes a sample that is the same every time; `PODLS_FIXES=all` takes them all.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex};
use std::thread;

use podls::config::Settings;
use podls::file::File;
use podls::rules::{Edit, Finding, Fix, Severity};
use podls::text::Text;
use podls::yaml::At;

/// Of so many manifests the plain run takes one.
const SAMPLE: usize = 3;

/// Of so many manifests that people wrote it takes one: they are long, and most have nothing to mend.
const SAMPLE_OF_REAL: usize = 19;

/// A longer manifest, in bytes, has few findings for the time that it takes.
const LONGEST: u64 = 60_000;

/// Of so many fixes that rules make, one may turn out not to mend, and is then not offered.
const DROPPED: usize = 6;

#[test]
fn every_fix_mends_what_it_is_for_and_nothing_else() {
    let paths = manifests();
    let (next, outcome) = (AtomicUsize::new(0), Mutex::new(Outcome::default()));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, |it| it.get().min(4)) {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let Ok(text) = std::fs::read_to_string(path) else { continue };
                    try_all(path, &text, &outcome);
                }
            });
        }
    });
    let Outcome { applied, dropped, faults } = outcome.into_inner().unwrap();
    let all_dropped: usize = dropped.values().map(|it| it.0).sum();
    let told = |it: &BTreeMap<_, (usize, String)>| -> String {
        it.values().map(|(count, told)| format!("\n{count} times {told}")).collect()
    };
    eprintln!("{applied} fixes in {} manifests; {all_dropped} do not mend: {}", paths.len(), told(&dropped));
    assert!(faults.is_empty(), "{}", told(&faults));
    assert!(all_dropped * DROPPED <= applied, "rules make too many fixes that do not mend");
}

/// What came of all fixes: how many were applied, which a trial had sorted out, and what the others did wrong. Of each
/// kind the number and the first.
#[derive(Default)]
struct Outcome {
    applied: usize,
    dropped: BTreeMap<String, (usize, String)>,
    faults: BTreeMap<String, (usize, String)>,
}

/// The ids that settings can name.
static KNOWN: LazyLock<BTreeSet<String>> = LazyLock::new(podls::rules::ids);

/// Applies every fix of a manifest.
fn try_all(path: &Path, text: &str, outcome: &Mutex<Outcome>) {
    let file = File::open(Text::new(text), 0, &Settings::default().into());
    let findings: Vec<Finding> = file.findings_with_fixes().iter().map(|it| it.finding.clone()).collect();
    let unknown = findings.iter().find(|it| !KNOWN.contains(it.rule));
    assert_eq!(unknown.map(|it| it.rule), None, "has an id that no setting can name");
    for finding in findings.iter().filter(|it| !it.fixes.is_empty()) {
        let offered = file.fixes(finding);
        let at = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display();
        let tell = |title: &str, fault: &str| {
            let kind = format!("{} {} {}", finding.rule, words_of(title), words_of(fault));
            let Finding { rule, field, message, .. } = finding;
            (kind, format!("{at}: [{rule}] {field} {message}: {title:?} {fault}"))
        };
        let mut outcome = outcome.lock().unwrap();
        for fix in &finding.fixes {
            let fault = fault_of(&file, text, &findings, finding, fix);
            let list = if offered.contains(fix) {
                outcome.applied += 1;
                &mut outcome.faults
            } else {
                &mut outcome.dropped
            };
            if let Some(fault) = fault {
                let (kind, told) = tell(&fix.title, &fault);
                list.entry(kind).or_insert((0, told)).0 += 1;
            }
        }
        if offered.iter().filter(|it| it.preferred).count() > 1 {
            let (kind, told) = tell("", "has more than one preferred fix");
            outcome.faults.entry(kind).or_insert((0, told)).0 += 1;
        }
    }
}

/// The words of a sentence that tell its kind.
fn words_of(text: &str) -> String {
    text.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

/// What a fix does wrong.
fn fault_of(file: &File, text: &str, before: &[Finding], finding: &Finding, fix: &Fix) -> Option<String> {
    if let Some(fault) = fault_of_edits(text, &fix.edits) {
        return Some(fault);
    }
    let fixed = file.fixed(fix);
    let new = fixed.text.to_string();
    let after: Vec<Finding> = fixed.findings().iter().map(|it| it.finding.clone()).collect();
    let (was, is) = (counted(before), counted(&after));
    let count = |of: &Counts, it: &Finding| of.get(&key(it)).copied().unwrap_or(0);
    if count(&is, finding) >= count(&was, finding) {
        return Some(format!("leaves what it is for:\n{new}"));
    }
    for it in after.iter().filter(|it| it.severity >= Severity::Warning) {
        if count(&is, it) > count(&was, it) && !is_uncovered(finding, it) {
            return Some(format!("brings [{}] {} {}:\n{new}", it.rule, it.field, it.message));
        }
    }
    for (comment, count) in comments(file) {
        if comments(&fixed).get(&comment).is_none_or(|it| *it < count) {
            return Some(format!("loses a comment {comment}:\n{new}"));
        }
    }
    if line_breaks(text) != line_breaks(&new) {
        return Some(format!("ends lines otherwise:\n{new:?}"));
    }
    let is_json = |it: &str| serde_json::from_str::<serde_json::Value>(it).is_ok();
    (is_json(text) && !is_json(&new)).then(|| format!("leaves no JSON:\n{new}"))
}

/// Whether a new finding is about the value of an unknown field, an object of an unknown version, or what go-yaml refused,
/// which was not read before.
fn is_uncovered(unknown: &Finding, new: &Finding) -> bool {
    if ["unserved-version", "yaml-syntax"].contains(&unknown.rule) {
        return new.rule != "yaml-syntax";
    }
    let name = match unknown.message.split_once("did you mean \"") {
        Some((_, name)) => name.trim_end_matches("\"?"),
        None => unknown.field.rsplit('.').next().unwrap(),
    };
    unknown.rule == "unknown-field" && new.field.split(['.', '[']).any(|it| it == name)
}

/// What is wrong with edits before they are applied.
fn fault_of_edits(text: &str, edits: &[Edit]) -> Option<String> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|it| (it.range.start, it.range.end));
    if sorted.is_empty() {
        return Some("does nothing".to_owned());
    }
    if sorted.windows(2).any(|it| it[0].range.end > it[1].range.start) {
        return Some(format!("overlaps itself: {edits:?}"));
    }
    for edit in sorted {
        let Some(old) = text.get(edit.range.clone()) else {
            return Some(format!("edits what is not there: {edit:?}"));
        };
        let lines = |it: &str| {
            it.lines().map(str::trim_end).filter(|it| !it.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        let new = lines(&edit.new);
        let rewritten =
            lines(old).into_iter().find(|it| !it.trim_start().starts_with('#') && new.contains(it));
        if old == edit.new || rewritten.is_some_and(|it| edits.len() == 1 && it.len() > 1) {
            return Some(format!("writes what is there already: {edit:?}"));
        }
    }
    None
}

/// How many findings there are of each rule at each field, whatever the numbers in its path.
type Counts = HashMap<(&'static str, String), usize>;

fn counted(findings: &[Finding]) -> Counts {
    let mut counts = Counts::new();
    for it in findings {
        *counts.entry(key(it)).or_default() += 1;
    }
    counts
}

fn key(finding: &Finding) -> (&'static str, String) {
    (finding.rule, finding.field.chars().filter(|it| !it.is_ascii_digit()).collect())
}

/// The comments of a file, and how often each is there.
fn comments(file: &File) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    file.tree.documents().for_each(|it| count_comments(file, it, &mut counts));
    counts
}

fn count_comments(file: &File, at: At, counts: &mut HashMap<String, usize>) {
    for comment in at.node.entry().into_iter().flat_map(|it| &it.comments) {
        let text = file.text.slice(at.start + comment.start..at.start + comment.end);
        *counts.entry(text.trim_end().to_owned()).or_default() += 1;
    }
    let below = at.entries().chain(at.key()).chain(at.value()).chain(at.strays());
    below.for_each(|it| count_comments(file, it, counts));
}

/// The ways in which a text ends its lines.
fn line_breaks(text: &str) -> (bool, bool, bool) {
    let crlf = text.contains("\r\n");
    let rest = text.replace("\r\n", "");
    (crlf, rest.contains('\n'), rest.contains('\r'))
}

/// The manifests to try, in an order that does not depend on the machine.
fn manifests() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = std::env::var("PODLS_FIXES").is_ok_and(|it| it == "all");
    let mut list = below(&root.join("tests/samples"));
    for (folder, sample) in [
        ("../shared/corpus/mutations", SAMPLE),
        ("../shared/rules/examples", SAMPLE),
        ("../shared/corpus/real", SAMPLE_OF_REAL),
    ] {
        if !root.join(folder).exists() {
            eprintln!("SKIPPED: no {folder}, its manifests are not mended");
        }
        list.extend(below(&root.join(folder)).into_iter().step_by(if all { 1 } else { sample }));
    }
    list
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let wanted = |it: &walkdir::DirEntry| {
        it.path().extension().is_some_and(|it| it == "yaml" || it == "yml" || it == "json")
            && it.file_name() != "INDEX.json"
            && it.metadata().is_ok_and(|it| it.is_file() && it.len() < LONGEST)
    };
    files.filter(wanted).map(walkdir::DirEntry::into_path).collect()
}
