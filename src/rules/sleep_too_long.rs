//! A hook sleeps longer than the Pod has time to end.
//!
//! ```yaml
//! spec:
//!   terminationGracePeriodSeconds: 10
//!   containers:
//!   - name: web
//!     lifecycle: {preStop: {sleep: {seconds: 20}}}
//! #                                          ^^ error[sleep-too-long]: Invalid value: 20: must be non-negative and less than terminationGracePeriodSeconds (10)
//! ```

use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Container, ContainerSummary, Facts, Group};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "sleep-too-long",
    worst: Severity::Error,
    looks_at: LooksAt::Container(&["lifecycle", "restartPolicy"], check),
    source: include_str!("sleep_too_long.rs"),
};

/// Since when the gate is on that lets a hook sleep for 0 seconds, and since when its name stands in the message.
const ZERO: Minor = Minor(33);
const NAMED: Minor = Minor(32);

fn check(container: Container, facts: &Facts, findings: &mut Findings) {
    let runs = container.group == Group::Regular || ContainerSummary::is_sidecar(container);
    let Some(grace) = facts.grace_seconds.filter(|_| runs) else { return };
    for hook in ["postStart", "preStop"] {
        let hook = container.value.get("lifecycle").get(hook);
        let sleep = hook.get("sleep");
        let others = ["exec", "httpGet", "tcpSocket"].iter().any(|it| !hook.get(it).is_absent());
        if !sleep.is_there() || others {
            continue;
        }
        let Some(seconds) = sleep.get("seconds").int_or(0) else { continue };
        let zero = facts.version >= ZERO;
        if seconds > grace || seconds < 0 || seconds == 0 && !zero {
            let must = if zero { "non-negative" } else { "greater than 0" };
            let end = match facts.version {
                it if it >= ZERO || it < NAMED => "",
                _ => ". Enable AllowPodLifecycleSleepActionZeroValue feature gate for zero sleep.",
            };
            let detail = format!("must be {must} and less than terminationGracePeriodSeconds ({grace}){end}");
            let mark = sleep.get("seconds").range();
            findings.invalid(sleep, seconds, &detail).mark(mark);
        }
    }
}
