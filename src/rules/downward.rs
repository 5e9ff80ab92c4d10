//! What a variable or a file of the downward API may ask for.
//!
//! The paths that the server prints leave out the place of a file in its list, so who asks tells how the reference is
//! spelt.

use super::change::replace;
use super::{Findings, Fix};
use crate::manifest::Value;
use crate::manifest::grammar::complaints;
use crate::manifest::quantity::Quantity;
use crate::schema::{Format, RESOURCE_FIELDS, nearest};

/// What a variable may be (`validEnvDownwardAPIFieldPathExpressions`).
const FIELDS: [&str; 9] = [
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs",
];

/// What a file may hold (`validVolumeDownwardAPIFieldPathExpressions`).
const FILE_FIELDS: [&str; 5] =
    ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];

/// Checks a variable's `fieldRef`.
pub(super) fn variable(reference: Value, at: &str, findings: &mut Findings) {
    field(reference, &FIELDS, at, findings);
}

/// Checks the `fieldRef` of a file.
pub(super) fn file(reference: Value, at: &str, findings: &mut Findings) {
    field(reference, &FILE_FIELDS, at, findings);
}

/// Checks a reference to a field of the Pod, of which these are allowed (`validateObjectFieldSelector`); that there is
/// one is a row.
fn field(reference: Value, allowed: &[&str], at: &str, findings: &mut Findings) {
    let value = reference.get("fieldPath");
    let Some(text) = value.str_or("").filter(|it| !it.is_empty()) else { return };
    let Some(version) = reference.get("apiVersion").str_or("") else { return };
    let path = format!("{at}.fieldPath");
    let internal = match converted(version, text) {
        Ok(it) => it,
        Err(says) => {
            // A field that is there in no such version is the nearest to itself.
            let near = nearest(text, allowed.iter().copied()).filter(|it| converted(version, it).is_ok());
            let near = near.filter(|it| *it != text);
            let fix = near.and_then(|it| Some(Fix::preferred(format!("Use {it}"), replace(value, it)?)));
            let detail = format!("error converting fieldPath: {says}");
            findings.invalid(value, text, &detail).field(path).fix(fix);
            return;
        }
    };
    let Some((path, key)) = subscripted(internal) else {
        if !allowed.contains(&internal) {
            findings.not_supported(value, internal, allowed).field(path);
        }
        return;
    };
    let key = if path == "metadata.annotations" { key.to_lowercase() } else { key.to_string() };
    for it in complaints(Format::QualifiedName, &key, value.scope().version) {
        findings.invalid(value, &key, &it.says).field(at);
    }
}

/// The server's own name of a field (`ConvertDownwardAPIFieldLabel`).
fn converted<'t>(version: &str, text: &'t str) -> Result<&'t str, String> {
    if !matches!(version, "" | "v1") {
        return Err(format!("unsupported pod version: {version}"));
    }
    match subscripted(text) {
        Some(("metadata.annotations" | "metadata.labels", _)) => return Ok(text),
        Some(_) => return Err(format!("field label does not support subscript: {text}")),
        None => {}
    }
    match text {
        "spec.host" => Ok("spec.nodeName"),
        "metadata.annotations"
        | "metadata.labels"
        | "spec.restartPolicy"
        | "spec.schedulerName"
        | "status.phase" => Ok(text),
        _ if FIELDS.contains(&text) => Ok(text),
        _ => Err(format!("field label not supported: {text}")),
    }
}

/// `metadata.labels['app']` in its two parts (`SplitMaybeSubscriptedPath`).
fn subscripted(text: &str) -> Option<(&str, &str)> {
    text.strip_suffix("']")?.split_once("['").filter(|it| !it.0.is_empty())
}

/// Checks the `resourceFieldRef` of a file (`validateContainerResourceFieldSelector`).
pub(super) fn resource(reference: Value, at: &str, findings: &mut Findings) {
    let (container, resource) = (reference.get("containerName"), reference.get("resource"));
    if container.is_empty() {
        findings.required(container, "").field(format!("{at}.containerName"));
    } else if resource.is_empty() {
        findings.required(resource, "").field(format!("{at}.resource"));
    } else if let Some(text) = resource.as_str() {
        let (open, exact): (Vec<&str>, Vec<_>) = RESOURCE_FIELDS.iter().partition(|it| it.ends_with('*'));
        if !exact.contains(&text) && !open.iter().any(|it| text.starts_with(it.trim_end_matches('*'))) {
            let near = nearest(text, exact.iter().copied());
            let fix = near.and_then(|it| Some(Fix::preferred(format!("Use {it}"), replace(resource, it)?)));
            findings.not_supported(resource, text, &exact).field(format!("{at}.resource")).fix(fix);
        }
    }
    divisor(reference, at, findings);
}

/// Checks what a resource is divided by (`validateContainerResourceDivisor`).
pub(super) fn divisor(reference: Value, at: &str, findings: &mut Findings) {
    let value = reference.get("divisor");
    let Some(resource) = reference.get("resource").str_or("") else { return };
    let Some(amount) = value.quantity_text().and_then(|it| Quantity::decode(&it).ok()) else { return };
    if amount.is_zero() {
        return;
    }
    let name = resource.strip_prefix("limits.").or_else(|| resource.strip_prefix("requests."));
    let Some(name) = name else { return };
    let (units, word): (&[&str], &str) = match name {
        "cpu" => (&["1m", "1"], "cpu"),
        "memory" => (&UNITS, "memory"),
        "ephemeral-storage" => (&UNITS, "local ephemeral storage"),
        _ if name.starts_with("hugepages-") => (&UNITS, "hugepages"),
        _ => return,
    };
    if !units.contains(&amount.to_string().as_str()) {
        let listed = if word == "cpu" { "1m and 1".to_string() } else { UNITS.join(", ") };
        let detail = format!("only divisor's values {listed} are supported with the {word} resource");
        findings.invalid(value, resource, &detail).field(format!("{at}.divisor"));
    }
}

const UNITS: [&str; 13] = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];
