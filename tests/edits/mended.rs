//! What a fix has to do: take away what it is for, and bring nothing new.

use std::collections::BTreeMap;

use podls::file::{File, Located};
use podls::rules::Fix;

use crate::habits::splices;

/// What these are about the server does not look into, and nothing is found in it before they are gone.
const HIDING: [&str; 6] =
    ["unknown-field", "wrong-type", "unserved-version", "dns-config", "resources", "pod-resources"];

/// The fixes that are offered in a file, with what they are for; none where an alias stands for what is changed, or of
/// two equal keys one stays when the other goes.
pub fn offered(file: &File) -> Vec<(Located, Fix)> {
    let findings = file.findings();
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
    let Some(fixed) = fixed else { return Err(told("changes nothing", found, fix)) };
    let (before, after) = (counted(&file.findings()), counted(&fixed.findings()));
    if after.get(&key(found)) >= before.get(&key(found)) {
        return Err(told("leaves what it is for", found, fix));
    }
    let rule = found.finding.rule;
    let hides = HIDING.contains(&rule) || rule.ends_with("-value");
    let hidden = |key: &Key| hides && key.0 != "yaml-syntax";
    for (key, count) in after.iter().filter(|it| !hidden(it.0)) {
        if before.get(key).is_none_or(|it| it < count) {
            return Err(format!(
                "{}\n  new: {key:?}\n---\n{}",
                told(&format!("brings {}", key.0), found, fix),
                fixed.text
            ));
        }
    }
    Ok(())
}

fn told(what: &str, found: &Located, fix: &Fix) -> String {
    format!("a fix for {} {what}\n  {:?}\n  {fix:?}", found.finding.rule, found.finding.message)
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
