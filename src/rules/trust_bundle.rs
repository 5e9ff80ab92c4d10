//! A file with certificates of authorities does not say which, or says it twice.
//!
//! A `clusterTrustBundle` is one bundle by its `name`, or all of a `signerName`;
//! a `labelSelector` narrows the latter.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//!   volumes:
//!   - name: authorities
//!     projected:
//!       sources:
//!       - clusterTrustBundle: {path: ca.pem}
//! #       ^^^^^^^^^^^^^^^^^^ error[trust-bundle]: Required value: either name or signerName must be specified
//! ```

use super::change::remove_field;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::grammar::complaints;
use crate::manifest::{Facts, Value, Volume};
use crate::schema::{Format, Minor};

pub(super) const RULE: Rule = Rule {
    name: "trust-bundle",
    worst: Severity::Error,
    looks_at: LooksAt::Volume(check),
    source: include_str!("trust_bundle.rs"),
};

/// The part of `validateProjectionSources` on trust bundles.
fn check(volume: Volume, facts: &Facts, findings: &mut Findings) {
    let sources = volume.source("projected").map(|it| it.get("sources"));
    for bundle in sources.iter().flat_map(|it| it.items()).map(|it| it.get("clusterTrustBundle")) {
        if bundle.is_there() {
            one_of(bundle, facts.version, findings);
        }
    }
}

fn one_of(bundle: Value, version: Minor, findings: &mut Findings) {
    let (name, signer) = (bundle.get("name"), bundle.get("signerName"));
    match (name.is_absent(), signer.is_absent()) {
        (false, false) => {
            let fixes = ["name", "signerName"].map(|it| {
                let edits = remove_field(bundle, it)?;
                Some(Fix::other(format!("Remove {it}"), edits))
            });
            let draft = findings
                .invalid(bundle, bundle, "only one of name and signerName may be used")
                .mark(signer.key_range());
            fixes.into_iter().fold(draft, |draft, it| draft.fix(it));
        }
        (true, true) => {
            findings.required(bundle, "either name or signerName must be specified").mark(bundle.key_range());
        }
        (false, true) => by_name(bundle, name, version, findings),
        (true, false) => {
            let Some(text) = signer.str_or("") else { return };
            if text.is_empty() {
                findings.required(signer, "must be a valid signer name");
            }
            for it in complaints(Format::SignerName, text, version) {
                findings.refuse(signer, it.error, &it.value, &it.says);
            }
        }
    }
}

fn by_name(bundle: Value, value: Value, version: Minor, findings: &mut Findings) {
    if let Some(name) = value.str_or("") {
        if name.is_empty() {
            findings.required(value, "must be a valid object name");
        }
        for it in name_says(name, version) {
            findings.invalid(value, name, &format!("not a valid clustertrustbundlename: {it}"));
        }
    }
    let selector = bundle.get("labelSelector");
    if selector.is_there() {
        let fix = remove_field(bundle, "labelSelector").map(|it| Fix::other("Remove labelSelector", it));
        let detail = "labelSelector must be unset if name is specified";
        findings.invalid(selector, selector, detail).mark(selector.key_range()).fix(fix);
    }
}

/// What is wrong with the name of a bundle, in which colons end the parts of a signer's name
/// (`ValidateClusterTrustBundleName`).
fn name_says(name: &str, version: Minor) -> Vec<String> {
    let last = match name.rsplit_once(':') {
        None => name,
        Some(("", _)) => {
            return vec![
                r#"ClusterTrustBundle without signer name must not have ":" in its name"#.to_string(),
            ];
        }
        Some((signer, _)) if signer.contains('/') => {
            let signer = signer.replace(':', "/");
            let prefix = signer.replace('/', ":");
            return vec![format!(
                "ClusterTrustBundle for signerName {signer} must be named with prefix {prefix}:"
            )];
        }
        Some((_, last)) => last,
    };
    complaints(Format::DnsSubdomain, last, version).into_iter().map(|it| it.says).collect()
}
