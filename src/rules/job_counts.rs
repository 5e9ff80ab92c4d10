//! The numbers of an Indexed Job do not fit each other.
//!
//! An Indexed Job runs one Pod for each index from 0 to `completions - 1`. No
//! more indexes can fail than there are (`maxFailedIndexes`). Above 100,000
//! completions with a `backoffLimitPerIndex` the server wants to know
//! `maxFailedIndexes`, at most 10,000, and takes a `parallelism` of 10,000 at
//! most. The Job's name and the last index together are the host name of a Pod,
//! so they have to be a DNS label of at most 63 characters. Without
//! `backoffLimitPerIndex` so many Pods at once are accepted with a warning.
//!
//! ```yaml
//! apiVersion: batch/v1
//! kind: Job
//! metadata: {name: import}
//! spec:
//!   completionMode: Indexed
//!   completions: 3
//!   backoffLimitPerIndex: 1
//!   maxFailedIndexes: 5
//! #                   ^ error[job-counts]: Invalid value: 5: must be less than or equal to completions
//!   template:
//!     spec:
//!       restartPolicy: Never
//!       containers:
//!       - {name: import, image: busybox}
//! ```

use super::change::replace;
use super::object_name::Name;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value, grammar};

pub(super) const RULE: Rule = Rule {
    name: "job-counts",
    worst: Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("job_counts.rs"),
};

/// With more completions the server is stricter (`completionsSoftLimit`).
const MANY: i64 = 100_000;
/// What it then allows of `parallelism` and `maxFailedIndexes`.
const MOST: i64 = 10_000;

/// `WarningsForJobSpec`
const HARD_TO_TRACK: &str = "In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than \
    10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail";

fn check(pod: &Pod, findings: &mut Findings) {
    let Some(spec) = pod.job_spec() else { return };
    if spec.get("completionMode").as_str() != Some("Indexed") {
        return;
    }
    if let Some(completions) = completions(spec, pod.kind.name) {
        _ = failed_indexes(spec, completions, findings);
        if completions > MANY && spec.get("backoffLimitPerIndex").is_there() {
            _ = many(spec, findings);
        } else if completions > MANY && spec.get("parallelism").as_int().is_some_and(|it| it > MOST) {
            findings.warning(spec, HARD_TO_TRACK).mark(spec.get("parallelism").range());
        }
        if completions > 0 && pod.kind.name == "Job" {
            _ = host_name(pod.object.get("metadata"), completions - 1, findings);
        }
    }
}

/// How often a Job has to succeed; `None` if it does not say or there is no telling.
pub(super) fn completions(spec: Value, kind: &str) -> Option<i64> {
    let completions = spec.get("completions");
    let default = kind == "Job" && completions.is_absent() && spec.get("parallelism").is_absent();
    if default { Some(1) } else { completions.as_int() }
}

fn failed_indexes(spec: Value, completions: i64, findings: &mut Findings) -> Option<()> {
    let failed = spec.get("maxFailedIndexes");
    let most = failed.as_int()?;
    if most > completions {
        findings
            .invalid(failed, most, "must be less than or equal to completions")
            .related(spec.get("completions").range(), "so many indexes there are")
            .fix(
                replace(failed, &completions.to_string())
                    .map(|it| Fix::preferred(format!("Use {completions}"), it)),
            );
    }
    Some(())
}

fn many(spec: Value, findings: &mut Findings) -> Option<()> {
    let (failed, parallelism) = (spec.get("maxFailedIndexes"), spec.get("parallelism"));
    if failed.is_absent() {
        findings
            .required(failed, &format!("must be specified when completions is above {MANY}"))
            .mark(spec.get("completions").range());
    }
    for value in [failed, parallelism].into_iter().filter(|it| it.as_int().is_some_and(|it| it > MOST)) {
        let detail = format!(
            "must be less than or equal to {MOST} when completions are above {MANY} and used with backoff limit per index"
        );
        let fix = replace(value, &MOST.to_string()).map(|it| Fix::preferred(format!("Use {MOST}"), it));
        findings.invalid(value, value, &detail).fix(fix);
    }
    Some(())
}

/// The name of the Pod of the last index, which is its host name too.
fn host_name(metadata: Value, last: i64, findings: &mut Findings) -> Option<()> {
    let name = Name::of(metadata)?;
    let host_name = format!("{}-{last}", name.text);
    if !grammar::dns_label(&host_name).is_empty() {
        let detail = format!("will not able to create pod with invalid DNS label: {host_name}");
        findings.invalid(name.value, &name.text, &detail).field("metadata.name");
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn many_completions_are_watched_more_closely() {
        check(
            RULE,
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  completionMode: Indexed
                  completions: 100001
                #              ^^^^^^ error[job-counts]: Required value: must be specified when completions is above 100000
                  parallelism: 10001
                #              ^^^^^ error[job-counts]: Invalid value: 10001: must be less than or equal to 10000 when completions are above 100000 and used with backoff limit per index
                  backoffLimitPerIndex: 1
            "#]],
        );
    }

    #[test]
    fn the_last_index_is_in_the_name_of_a_pod() {
        check(
            RULE,
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import.data}
                #                ^^^^^^^^^^^ error[job-counts]: Invalid value: "import.data": will not able to create pod with invalid DNS label: import.data-2
                spec: {completionMode: Indexed, completions: 3}
            "#]],
        );
    }

    #[test]
    fn without_completions_and_parallelism_there_is_one_index() {
        check_fix(
            RULE,
            "Use 1",
            "
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  completionMode: Indexed
                  backoffLimitPerIndex: 1
                  maxFailedIndexes: 2
            ",
            expect![[r#"
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import}
                spec:
                  completionMode: Indexed
                  backoffLimitPerIndex: 1
                  maxFailedIndexes: 1
            "#]],
        );
    }
}
