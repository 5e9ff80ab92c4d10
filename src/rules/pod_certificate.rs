//! A certificate for a Pod is asked for longer than its signer may issue, or with annotations of no domain.
//!
//! A certificate lasts up to 91 days, one of Kubernetes' own signers a day. What
//! `userAnnotations` tell a signer has keys with a domain, `example.com/team`.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//!   volumes:
//!   - name: identity
//!     projected:
//!       sources:
//!       - podCertificate:
//!           signerName: example.com/web
//!           keyType: ED25519
//!           credentialBundlePath: bundle.pem
//!           maxExpirationSeconds: 8000000
//! #                               ^^^^^^^ error[pod-certificate]: Invalid value: 8000000: if provided, maxExpirationSeconds must be <= 7862400
//!           userAnnotations: {team: web}
//! #                           ^^^^ error[pod-certificate]: Invalid value: "team": must be a domain-prefixed key (such as "acme.io/foo")
//! ```

use super::change::replace;
use super::{ErrorType, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::grammar::complaints;
use crate::manifest::{Facts, Value, Volume};
use crate::schema::{Format, Minor};

pub(super) const RULE: Rule = Rule {
    name: "pod-certificate",
    worst: Severity::Error,
    looks_at: LooksAt::Volume(check),
    source: include_str!("pod_certificate.rs"),
};

/// Seconds that a certificate may last, and one of Kubernetes' own signers.
const MOST: i64 = 91 * 24 * 60 * 60;
const MOST_OF_KUBERNETES: i64 = 24 * 60 * 60;

/// Bytes that all annotations may have together (`TotalAnnotationSizeLimitB`).
const ANNOTATIONS: usize = 256 << 10;

/// The part of `validateProjectionSources` on certificates.
fn check(volume: Volume, facts: &Facts, findings: &mut Findings) {
    let sources = volume.source("projected").map(|it| it.get("sources"));
    for certificate in sources.iter().flat_map(|it| it.items()).map(|it| it.get("podCertificate")) {
        lifetime(certificate, findings);
        annotations(certificate.get("userAnnotations"), facts.version, findings);
    }
}

fn lifetime(certificate: Value, findings: &mut Findings) {
    let value = certificate.get("maxExpirationSeconds");
    let (Some(signer), Some(seconds)) = (certificate.get("signerName").str_or(""), value.as_int()) else {
        return;
    };
    let host = signer.split('/').next().unwrap_or_default();
    let is_kubernetes = host == "kubernetes.io" || host.ends_with(".kubernetes.io");
    let most = if is_kubernetes { MOST_OF_KUBERNETES } else { MOST };
    if seconds > most {
        let fix = replace(value, &most.to_string()).map(|it| Fix::preferred(format!("Ask for {most}"), it));
        findings
            .invalid(value, seconds, &format!("if provided, maxExpirationSeconds must be <= {most}"))
            .fix(fix);
    }
}

/// `ValidateUserAnnotations`
fn annotations(value: Value, version: Minor, findings: &mut Findings) {
    let field = findings.path(value);
    let mut size = 0;
    for (key, text) in value.pairs() {
        size += key.len() + text.as_str().map_or(0, str::len);
        let (mark, key) = (text.key_range(), key.to_lowercase());
        if key.is_empty() {
            findings.required(value, "").mark(mark);
            continue;
        }
        let mut says: Vec<_> =
            complaints(Format::QualifiedName, &key, version).into_iter().map(|it| it.says).collect();
        if says.is_empty() && !key.contains('/') {
            says.push(r#"must be a domain-prefixed key (such as "acme.io/foo")"#.to_string());
        }
        for it in says {
            findings.invalid(text, &key, &it).mark(mark.clone()).field(field.as_str());
        }
    }
    if size > ANNOTATIONS {
        let detail = format!("may not be more than {ANNOTATIONS} bytes");
        findings.refuse(value, ErrorType::TooLong, "", &detail).mark(value.key_range());
    }
}
