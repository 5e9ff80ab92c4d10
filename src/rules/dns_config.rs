//! A Pod's own DNS settings are incomplete or too long.
//!
//! With `dnsPolicy: None` the Pod knows nothing but what `dnsConfig` says, so that
//! has to name a server. All `searches` together, with a blank between them, are
//! 2048 characters at most.
//!
//! ```yaml
//! spec:
//!   dnsPolicy: None
//!   dnsConfig:
//! # ^^^^^^^^^ error[dns-config]: Required value: must provide at least one DNS nameserver when `dnsPolicy` is None
//!     searches: [example.com]
//! ```

use super::change::replace;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value};

pub(super) const RULE: Rule = Rule {
    name: "dns-config",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("dns_config.rs"),
};

/// The most that all search domains may hold together (`MaxDNSSearchListChars`).
const SEARCH_LIST: usize = 2048;

/// `validatePodDNSConfig`
fn check(pod: &Pod, findings: &mut Findings) {
    let config = pod.spec.get("dnsConfig");
    if lacks_servers(pod.spec) {
        let default = replace(pod.spec.get("dnsPolicy"), "ClusterFirst");
        findings
            .required(
                config.get("nameservers"),
                "must provide at least one DNS nameserver when `dnsPolicy` is None",
            )
            .fix(default.map(|it| Fix::other("Use the cluster's DNS as well (ClusterFirst)", it)));
        return;
    }
    let searches = config.get("searches");
    let texts: Option<Vec<&str>> = searches.items().map(Value::as_str).collect();
    let length = |it: Vec<&str>| it.iter().map(|it| it.len() + 1).sum::<usize>();
    if texts.is_some_and(|it| length(it) > SEARCH_LIST + 1) {
        let says =
            format!("must not have more than {SEARCH_LIST} characters (including spaces) in the search list");
        findings.invalid(searches, searches, &says);
    }
}

/// Whether a Pod wants no DNS servers but those that it names, and names none. The server then looks no further.
pub(super) fn lacks_servers(spec: Value) -> bool {
    let config = spec.get("dnsConfig");
    spec.get("dnsPolicy").as_str() == Some("None")
        && config.is_there()
        && config.get("nameservers").is_empty()
}
