//! An environment variable takes its value from something that it cannot have.
//!
//! `fieldRef` knows a few fields of the Pod, and single labels and annotations
//! (`metadata.labels['app']`); `resourceFieldRef` divides by round units.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     env:
//!     - name: PHASE
//!       valueFrom: {fieldRef: {fieldPath: status.phase}}
//! #                                       ^^^^^^^^^^^^ error[env-source]: Unsupported value: "status.phase": supported values: "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs"
//! ```

use super::change::{remove_field, replace};
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::grammar::complaints;
use crate::manifest::quantity::Quantity;
use crate::manifest::{Container, Facts, Value};
use crate::schema::{Format, nearest};

pub(super) const RULE: Rule = Rule {
    name: "env-source",
    worst: Severity::Error,
    looks_at: LooksAt::Container(check),
    source: include_str!("env_source.rs"),
};

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

fn check(container: Container, _: &Facts, findings: &mut Findings) {
    for variable in container.value.get("env").items() {
        let source = variable.get("valueFrom");
        // More than one source is refused by itself.
        let sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"];
        let one = sources.iter().filter(|it| source.get(it).is_there()).count() == 1;
        if one && variable.get("value").as_str().is_some_and(|it| !it.is_empty()) {
            let detail = "may not be specified when `value` is not empty";
            let fix = remove_field(variable, "value").map(|it| Fix::other("Remove value", it));
            findings.invalid(source, "", detail).fix(fix);
        }
        field(source.get("fieldRef"), &FIELDS, findings);
        divisor(source.get("resourceFieldRef"), findings);
    }
}

/// Checks a reference to a field of the Pod, of which these are allowed (`validateObjectFieldSelector`); that there is
/// one is a row.
pub(super) fn field(reference: Value, allowed: &[&str], findings: &mut Findings) {
    let value = reference.get("fieldPath");
    let Some(text) = value.str_or("").filter(|it| !it.is_empty()) else { return };
    let Some(version) = reference.get("apiVersion").str_or("v1") else { return };
    let internal = match converted(version, text) {
        Ok(it) => it,
        Err(says) => {
            let near = nearest(text, allowed.iter().copied());
            let fix = near.and_then(|it| Some(Fix::preferred(format!("Use {it}"), replace(value, it)?)));
            let detail = format!("error converting fieldPath: {says}");
            findings.invalid(value, text, &detail).fix(fix);
            return;
        }
    };
    let Some((path, key)) = subscripted(internal) else {
        if !allowed.contains(&internal) {
            findings.not_supported(value, internal, allowed);
        }
        return;
    };
    let key = if path == "metadata.annotations" { key.to_lowercase() } else { key.to_string() };
    let field = findings.path(reference);
    for it in complaints(Format::QualifiedName, &key, value.scope().version) {
        findings.invalid(value, &key, &it.says).field(field.as_str());
    }
}

/// The server's own name of a field (`ConvertDownwardAPIFieldLabel`).
fn converted<'t>(version: &str, text: &'t str) -> Result<&'t str, String> {
    if version != "v1" {
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

/// Checks what a resource is divided by (`validateContainerResourceDivisor`).
pub(super) fn divisor(reference: Value, findings: &mut Findings) {
    let value = reference.get("divisor");
    let Some(resource) = reference.get("resource").str_or("") else { return };
    let Some(amount) = value.quantity_text().and_then(|it| Quantity::decode(&it).ok()) else { return };
    if amount.is_zero() {
        return;
    }
    let Some((_, name)) = resource.split_once('.') else { return };
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
        findings.invalid(value, resource, &detail);
    }
}

const UNITS: [&str; 13] = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];
