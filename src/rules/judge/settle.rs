//! What the server does not get to say.

use crate::manifest::Facts;
use crate::rules::{ErrorType, Finding, Severity, Tag};
use crate::schema::Minor;

/// Up to 1.33 the server hardly looks into a StatefulSet's templates.
const STATEFUL_SET_TEMPLATES: Minor = Minor(34);

/// Takes back what the server does not get to.
pub(super) fn settle(findings: &mut Vec<Finding>, facts: &Facts) {
    let below =
        |it: &Finding, path: &str| it.field.strip_prefix(path).is_some_and(|it| it.starts_with(['.', '[']));
    match facts.kind {
        "StatefulSet" if facts.version < STATEFUL_SET_TEMPLATES => {
            findings.retain(|it| {
                let inside = it.field.strip_prefix("spec.template.");
                let looked_at = |inside: &str| {
                    inside.starts_with("annotations")
                        || matches!(inside, "labels" | "metadata.labels")
                        || is_of_stateful_set(it)
                };
                !is_refused(it) || inside.is_none_or(looked_at) && !below(it, "spec.volumeClaimTemplates")
            });
        }
        // It sets these itself.
        "StatefulSet" => {
            let set = ["spec.template.spec.hostname", "spec.template.spec.subdomain"];
            findings.retain(|it| !set.contains(&it.field.as_str()) || is_earlier(it));
        }
        _ => {}
    }
    match facts.kind {
        // A selector that says nothing cannot be held against the template.
        "Deployment" | "ReplicaSet" | "StatefulSet"
            if findings.iter().any(|it| is_refused(it) && below(it, "spec.selector")) =>
        {
            let own = |it: &Finding| facts.kind == "StatefulSet" && is_of_stateful_set(it);
            findings.retain(|it| !is_refused(it) || !below(it, "spec.template") || own(it));
        }
        _ => {}
    }
}

/// Whether a StatefulSet itself does not take this in its template.
fn is_of_stateful_set(it: &Finding) -> bool {
    match it.field.as_str() {
        "spec.template.spec.restartPolicy" => it.error_type == Some(ErrorType::NotSupported),
        "spec.template.spec.activeDeadlineSeconds" => it.error_type == Some(ErrorType::Forbidden),
        _ => false,
    }
}

/// Whether validation refuses it.
pub(super) fn is_refused(it: &Finding) -> bool {
    it.severity == Severity::Error && it.error_type.is_some() && !is_earlier(it)
}

/// Whether it is an error from before validation.
fn is_earlier(it: &Finding) -> bool {
    it.error_type.is_some_and(|it| NOT_VALIDATION.contains(&it))
}

/// The types of errors from before validation.
const NOT_VALIDATION: [ErrorType; 4] =
    [ErrorType::Unknown, ErrorType::DuplicateKey, ErrorType::Decode, ErrorType::PodSecurity];

/// Whether something is wrong in a patch whatever the object says that it is for: what is missing, what fits to nothing
/// and what depends on other fields may all be right there. No admission sees a patch.
pub(super) fn holds_in_patch(it: &Finding) -> bool {
    match it.error_type {
        Some(ErrorType::Invalid) => it.rule.ends_with("-format") || it.rule.ends_with("-range"),
        Some(it) => matches!(
            it,
            ErrorType::Unknown
                | ErrorType::DuplicateKey
                | ErrorType::Decode
                | ErrorType::NotSupported
                | ErrorType::TooLong
                | ErrorType::Duplicate
        ),
        None => it.tag == Some(Tag::Deprecated),
    }
}
