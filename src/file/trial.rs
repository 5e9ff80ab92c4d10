//! A fix is offered only if it mends.
//!
//! A rule makes its fixes from what it sees. Whether one of them would break something that another rule watches over,
//! or uncover what stood behind the first mistake, the whole document tells: so each is applied to a copy first. That
//! costs as much as a keystroke, and is done when somebody asks for fixes.

use std::collections::HashMap;

use super::{File, Located};
use crate::rules::{ErrorType, Finding, Fix, Severity};

/// In a file with more findings than this, fixes are offered untried.
const MOST: usize = 500;

/// So they are told of all findings at once when there are more than this: it would take seconds.
const MOST_AT_ONCE: usize = 100;

impl File {
    /// The ways out of a finding of this file: after each of them it is gone, and nothing is wrong that was not before,
    /// except in what nobody read until then. Those after which the least is wrong stand first, but for a preferred one.
    /// The finding is one of those with fixes.
    pub fn fixes(&self, finding: &Finding) -> Vec<Fix> {
        let before = self.findings();
        if finding.fixes.is_empty() || before.len() > MOST {
            return finding.fixes.clone();
        }
        let before = counted(&before);
        let left = |fix: &Fix| {
            let fixed = self.fixed(fix).findings();
            let after = counted(&fixed);
            let count = |of: &Counts, it: &Finding| of.get(&key(it)).copied().unwrap_or(0);
            let is_new =
                |it: &Finding| count(&after, it) > count(&before, it) && !is_uncovered(finding, fix, it);
            let wrong = || fixed.iter().map(|it| &it.finding).filter(|it| is_wrong(it));
            let mends = count(&after, finding) < count(&before, finding) && !wrong().any(is_new);
            mends.then(|| wrong().count())
        };
        let mut fixes: Vec<_> = finding.fixes.iter().filter_map(|it| Some((left(it)?, it.clone()))).collect();
        fixes.sort_by_key(|(left, fix)| (!fix.preferred, *left));
        fixes.into_iter().map(|it| it.1).collect()
    }

    /// The findings, each with its ways out that mend.
    pub fn findings_with_tried_fixes(&self) -> Vec<Located> {
        let mut findings = self.findings_with_fixes().to_vec();
        if findings.len() <= MOST_AT_ONCE {
            for it in &mut findings {
                it.finding.fixes = self.fixes(&it.finding);
            }
        }
        findings
    }

    /// The file as a fix makes it.
    pub fn fixed(&self, fix: &Fix) -> File {
        let mut edits: Vec<_> = fix.edits.iter().collect();
        edits.sort_by_key(|it| (it.range.start, it.range.end));
        let last_first = edits.into_iter().rev();
        last_first.fold(self.edited(0..0, "", self.version), |file, edit| {
            file.edited(edit.range.clone(), &edit.new, self.version)
        })
    }
}

/// Whether a finding is of any weight, as is that something is not read at all.
fn is_wrong(it: &Finding) -> bool {
    it.severity >= Severity::Warning || it.rule == "yaml-syntax"
}

/// Whether a finding is about what stood unread: in an unknown field that now has its right name or place, or in an
/// object whose kind was not known.
fn is_uncovered(unknown: &Finding, fix: &Fix, new: &Finding) -> bool {
    if unknown.rule == "unserved-version" {
        return new.rule != "yaml-syntax";
    }
    if unknown.error_type != Some(ErrorType::Unknown) {
        return false;
    }
    let written = unknown.field.rsplit('.').next().unwrap_or_default();
    let renamed = fix.edits.iter().find(|it| it.range == unknown.range);
    let name = renamed.map_or(written, |it| it.new.trim_matches(['"', '\'']));
    new.field.split(['.', '[']).any(|it| it == name)
}

/// How many findings there are of each rule at each field, whatever the numbers in its path: what a fix takes out of a
/// list changes the places of the others.
type Counts<'f> = HashMap<(&'f str, String), usize>;

fn counted(findings: &[Located]) -> Counts<'_> {
    let mut counts = Counts::new();
    for it in findings {
        *counts.entry(key(&it.finding)).or_default() += 1;
    }
    counts
}

fn key(finding: &Finding) -> (&str, String) {
    (finding.rule, finding.field.chars().filter(|it| !it.is_ascii_digit()).collect())
}
