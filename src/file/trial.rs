//! A fix is offered only if it mends.
//!
//! A rule makes its fixes from what it sees. Whether one of them would break something that another rule watches over,
//! or uncover what stood behind the first mistake, the whole document tells: so each is applied to a copy first. That
//! costs as much as a keystroke for each, and is done when somebody asks for fixes.

use std::collections::HashMap;

use super::{File, Located};
use crate::rules::{ErrorType, Finding, Fix, Severity};

/// So many findings are repaired at once.
const MOST: usize = 32;

/// And so much text is judged again for that, in bytes.
const BUDGET: usize = 1 << 22;

impl File {
    /// The ways out of a finding of this file: after each of them it is gone, and nothing is wrong that was not before,
    /// except in what nobody read until then. Those after which the least is wrong stand first, but for a preferred one.
    /// The finding is one of those with fixes.
    pub fn fixes(&self, finding: &Finding) -> Vec<Fix> {
        if finding.fixes.is_empty() {
            return Vec::new();
        }
        let before = self.findings();
        let before = counted(&before);
        let left = |fix: &Fix| {
            let fixed = self.fixed(fix);
            let findings = fixed.findings();
            let after = counted(&findings);
            let count = |of: &Counts, it: &Finding| of.get(&key(it)).copied().unwrap_or(0);
            let is_new = |it: &Finding| {
                count(&after, it) > count(&before, it) && !is_uncovered(finding, fix, it, &fixed)
            };
            let wrong = || findings.iter().map(|it| &it.finding).filter(|it| is_wrong(it));
            let mends = count(&after, finding) < count(&before, finding) && !wrong().any(is_new);
            mends.then(|| wrong().count())
        };
        let mut fixes: Vec<_> = finding.fixes.iter().filter_map(|it| Some((left(it)?, it.clone()))).collect();
        fixes.sort_by_key(|(left, fix)| (!fix.preferred, *left));
        fixes.into_iter().map(|it| it.1).collect()
    }

    /// The findings, each with its ways out that mend; in a file in which much is wrong, the first ones.
    pub fn findings_with_tried_fixes(&self) -> Vec<Located> {
        let mut findings = self.findings_with_fixes();
        let mut left = BUDGET;
        let repaired = findings.iter_mut().filter(|it| !it.finding.fixes.is_empty());
        for (number, it) in repaired.enumerate() {
            let document = self.tree.document_at(it.finding.range.start).map_or(0, |it| it.node.len);
            let cost = it.finding.fixes.len() * document;
            it.finding.fixes =
                if number < MOST && cost <= left { self.fixes(&it.finding) } else { Vec::new() };
            left = left.saturating_sub(cost);
        }
        findings
    }

    /// The file as a fix makes it.
    pub fn fixed(&self, fix: &Fix) -> File {
        let mut edits: Vec<_> = fix.edits.iter().collect();
        edits.sort_by_key(|it| (it.range.start, it.range.end));
        let Some(start) = edits.first().map(|it| it.range.start) else {
            return self.edited(0..0, "", self.version);
        };
        let (mut new, mut end) = (String::new(), start);
        for it in edits {
            new.push_str(&self.text.slice(end..it.range.start.max(end)));
            new.push_str(&it.new);
            end = it.range.end;
        }
        self.edited(start..end, &new, self.version)
    }
}

/// Whether a finding is of any weight, as is that something is not read at all.
fn is_wrong(it: &Finding) -> bool {
    it.severity >= Severity::Warning || it.rule == "yaml-syntax"
}

/// Whether a finding is about what stood unread: in an unknown field that now has its right name or place, in an object
/// whose kind was not known, or where go-yaml did not read on. But not a key that the fix itself makes where it does not
/// belong.
fn is_uncovered(mended: &Finding, fix: &Fix, new: &Finding, fixed: &File) -> bool {
    match mended.rule {
        _ if new.rule == "yaml-syntax" => false,
        "unserved-version" => true,
        "yaml-syntax" => !is_odd(new) || !is_edited(fix, new, fixed),
        _ if mended.error_type == Some(ErrorType::Unknown) => {
            let written = mended.field.rsplit('.').next().unwrap_or_default();
            let renamed = fix.edits.iter().find(|it| it.range == mended.range);
            let name = renamed.map_or(written, |it| it.new.trim_matches(['"', '\'']));
            new.field.split(['.', '[']).any(|it| it == name)
        }
        _ => false,
    }
}

/// Whether a key is not one that belongs where it stands.
fn is_odd(it: &Finding) -> bool {
    it.error_type == Some(ErrorType::Unknown) || it.rule == "duplicate-key"
}

/// Whether a finding stands in a line that a fix has edited.
fn is_edited(fix: &Fix, new: &Finding, fixed: &File) -> bool {
    let mut edits: Vec<_> = fix.edits.iter().collect();
    edits.sort_by_key(|it| it.range.start);
    let (mut added, mut removed) = (0, 0);
    let line = fixed.text.line_of(new.range.start);
    edits.into_iter().any(|it| {
        let start = (it.range.start + added).saturating_sub(removed);
        added += it.new.len();
        removed += it.range.len();
        (fixed.text.line_of(start)..=fixed.text.line_of(start + it.new.len())).contains(&line)
    })
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
