//! What a fix has to do: take away what it is for, and bring nothing new.

use std::collections::BTreeMap;

use podls::file::{File, Located};
use podls::rules::Fix;

use crate::habits::splices;

/// What these are about the server does not look into, and nothing is found in it before they are gone. So it is with
/// what lacks something, or is not written as it has to be: the new value is compared with others.
const HIDING: [&str; 11] = [
    "yaml-syntax",
    "missing-head",
    "unserved-version",
    "unknown-field",
    "wrong-type",
    "resources",
    "pod-resources",
    "selector-mismatch",
    "dns-config",
    "init-container",
    "volume-union",
];

fn hides(rule: &str) -> bool {
    HIDING.contains(&rule) || ["-value", "-required", "-format"].iter().any(|it| rule.ends_with(it))
}

/// The fixes that rules make for a file, untried, with what they are for; none where an alias stands for what is changed, or of
/// two equal keys one stays when the other goes.
pub fn offered(file: &File) -> Vec<(Located, Fix)> {
    let findings = file.findings_with_fixes();
    let twice = file.tree.documents().any(|it| it.node.marks.aliases);
    if twice || findings.iter().any(|it| it.finding.rule == "duplicate-key") {
        return Vec::new();
    }
    findings.iter().flat_map(|it| it.finding.fixes.iter().map(|fix| (it.clone(), fix.clone()))).collect()
}

/// Tells what a fix does wrong.
pub fn mended(file: &File, found: &Located, fix: &Fix) -> Result<(), String> {
    let mut fixed: Option<File> = None;
    for (range, new) in splices(&fix.edits) {
        fixed = Some(fixed.as_ref().unwrap_or(file).edited(range, &new, 0));
    }
    let Some(fixed) = fixed else { return Err(told("changes nothing", file, found, fix)) };
    let (before, after) = (counted(&file.findings()), counted(&fixed.findings()));
    if after.get(&key(found)) >= before.get(&key(found)) {
        return Err(told("leaves what it is for", file, found, fix));
    }
    let hidden = |key: &Key| hides(found.finding.rule) && key.0 != "yaml-syntax";
    let more = |key: &Key, count: usize| before.get(key).is_none_or(|it| *it < count);
    match after.iter().find(|(key, count)| more(key, **count) && !hidden(key)) {
        Some((key, _)) => Err(told(&format!("brings {}", key.0), file, found, fix)),
        None => Ok(()),
    }
}

fn told(what: &str, file: &File, found: &Located, fix: &Fix) -> String {
    let Located { finding, .. } = found;
    format!(
        "a fix for {} {what}\n  {:?}\n  {fix:?}\n---8<---\n{}\n--->8---\n",
        finding.rule, finding.message, file.text
    )
}

/// A finding's rule and its place, but for the places in lists, which a fix may change for others.
type Key = (&'static str, Option<usize>, String);

fn key(it: &Located) -> Key {
    let mut field = String::new();
    let mut index = false;
    for letter in it.finding.field.chars() {
        index &= letter != ']';
        if !index {
            field.push(letter);
        }
        index |= letter == '[';
    }
    (it.finding.rule, it.item, field)
}

fn counted(findings: &[Located]) -> BTreeMap<Key, usize> {
    let mut counts = BTreeMap::new();
    for it in findings {
        *counts.entry(key(it)).or_default() += 1;
    }
    counts
}
