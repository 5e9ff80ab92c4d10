//! A rule of a Job's `successPolicy` cannot be met.
//!
//! Each rule says which indexes of an Indexed Job have to succeed for the Job to
//! succeed: `succeededIndexes`, numbers and ranges such as `0,2-4` that ascend
//! and stay below `completions`; `succeededCount`, how many, of these or of all;
//! or both.
//!
//! ```yaml
//! apiVersion: batch/v1
//! kind: Job
//! metadata: {name: import}
//! spec:
//!   completionMode: Indexed
//!   completions: 4
//!   successPolicy:
//!     rules:
//!     - succeededIndexes: 0,2-4
//! #                       ^^^^^ error[job-success-policy]: Invalid value: "0,2-4": error parsing succeededIndexes: too large index: "4"
//!     - succeededIndexes: 0-1
//!       succeededCount: 3
//! #                     ^ error[job-success-policy]: Invalid value: 3: must be less than or equal to 2 (the number of indexes in the specified succeededIndexes field)
//!   template:
//!     spec:
//!       restartPolicy: Never
//!       containers:
//!       - {name: import, image: busybox}
//! ```

use super::change::replace;
use super::job_counts::completions;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value};
use crate::yaml::scalar::quote;

pub(super) const RULE: Rule = Rule {
    name: "job-success-policy",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("job_success_policy.rs"),
};

/// `validateSuccessPolicyRule`
fn check(pod: &Pod, findings: &mut Findings) {
    let Some(spec) = pod.job_spec() else { return };
    if spec.get("completionMode").as_str() != Some("Indexed") {
        return;
    }
    let Some(completions) = completions(spec, pod.kind.name) else { return };
    for rule in spec.get("successPolicy").get("rules").items() {
        let indexes = rule.get("succeededIndexes");
        let listed = indexes.as_str().map(|it| how_many(it, completions));
        if let (Some(text), Some(Err(says))) = (indexes.as_str(), &listed) {
            findings.invalid(indexes, text, &format!("error parsing succeededIndexes: {says}"));
        }
        count(rule.get("succeededCount"), completions, "the number of specified completions", findings);
        if let Some(listed) = listed {
            let what = "the number of indexes in the specified succeededIndexes field";
            // Of what cannot be read there is none.
            count(rule.get("succeededCount"), listed.unwrap_or(0), what, findings);
        }
    }
}

fn count(count: Value, most: i64, what: &str, findings: &mut Findings) {
    if let Some(number) = count.as_int().filter(|it| *it > most) {
        findings
            .invalid(count, number, &format!("must be less than or equal to {most} ({what})"))
            .fix(replace(count, &most.to_string()).map(|it| Fix::preferred(format!("Use {most}"), it)));
    }
}

/// How many indexes a text such as `0,2-4` lists, or why it is none (`validateIndexesFormat`).
fn how_many(text: &str, completions: i64) -> Result<i64, String> {
    let mut total = 0;
    let mut previous = None;
    for interval in text.split(',').filter(|_| !text.is_empty()) {
        let (first, last) = bounds(interval, completions)?;
        if let Some(previous) = previous.filter(|it| *it >= first) {
            return Err(order(previous, first));
        }
        total += last - first + 1;
        previous = Some(last);
    }
    Ok(total)
}

/// The ends of an interval (`parseIndexInterval`).
fn bounds(interval: &str, completions: i64) -> Result<(i64, i64), String> {
    let mut parts = interval.split('-');
    let (first, last) = (parts.next().unwrap_or_default(), parts.next());
    if parts.next().is_some() {
        return Err(format!(
            "the fragment {} violates the requirement that an index interval can have at most two parts separated by '-'",
            quote(interval)
        ));
    }
    let index = |text: &str| match text.parse::<i64>() {
        Ok(it) if it >= completions => Err(format!("too large index: {}", quote(text))),
        Ok(it) => Ok(it),
        Err(_) => Err(format!("cannot convert string to integer for index: {}", quote(text))),
    };
    let first = index(first)?;
    let last = last.map(index).transpose()?;
    match last {
        Some(last) if first >= last => Err(order(first, last)),
        _ => Ok((first, last.unwrap_or(first))),
    }
}

fn order(previous: i64, current: i64) -> String {
    format!("non-increasing order, previous: {previous}, current: {current}")
}

#[cfg(test)]
mod tests {
    use super::how_many;

    #[test]
    fn indexes_are_read_as_the_server_reads_them() {
        assert_eq!(how_many("", 3), Ok(0));
        assert_eq!(how_many("0,2-4,+6", 9), Ok(5));
        let says = |text| how_many(text, 5).unwrap_err();
        assert_eq!(
            says("1-2-3"),
            "the fragment \"1-2-3\" violates the requirement that an index interval can have at most two parts separated by '-'"
        );
        assert_eq!(says("0, 1"), "cannot convert string to integer for index: \" 1\"");
        assert_eq!(says("5"), "too large index: \"5\"");
        assert_eq!(says("2-2"), "non-increasing order, previous: 2, current: 2");
        assert_eq!(says("0-3,2"), "non-increasing order, previous: 3, current: 2");
        assert_eq!(says("-1"), "cannot convert string to integer for index: \"\"");
    }
}
