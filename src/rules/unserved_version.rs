//! A kind in an `apiVersion` that does not have it.
//!
//! Kubernetes moves a kind from one API version to the next, and stops serving
//! the old one some versions later. `extensions/v1beta1` went with 1.16 and
//! 1.22, `batch/v1beta1` with 1.25.
//!
//! ```yaml
//! apiVersion: extensions/v1beta1
//! #           ^^^^^^^^^^^^^^^^^^ error[unserved-version]: no matches for kind "Deployment" in version "extensions/v1beta1"
//! kind: Deployment
//! metadata:
//!   name: web
//! ```

use super::change::replace;
use super::{ErrorType, Findings, Fix, LooksAt, Rule, Severity, skeleton};
use crate::manifest::{Role, Value};
use crate::schema::{Kind, Shape};

pub(super) const RULE: Rule = Rule {
    name: "unserved-version",
    worst: Severity::Error,
    looks_at: LooksAt::Head(check),
    source: include_str!("unserved_version.rs"),
};

fn check(role: &Role, object: Value, findings: &mut Findings) {
    let Role::Misplaced(kind) = role else { return };
    let version = object.get("apiVersion");
    let written = version.as_str().unwrap_or_default();
    let message = format!("no matches for kind {:?} in version {written:?}", kind.name);
    let instead = kind.gone.map_or_else(|| kind.api_version(), |it| it.instead.to_string());
    let fix = replace(version, &instead).map(|it| match missing_selector(kind, object) {
        Some(selector) => Fix::preferred(
            format!("Use {instead} and add a selector for the template's Pods"),
            [it, selector.edits].concat(),
        ),
        None => Fix::preferred(format!("Use {instead}"), it),
    });
    findings.error(version, ErrorType::Decode, message).fix(fix);
}

/// The old versions of a Deployment and the like took a missing selector for the template's labels.
fn missing_selector(kind: &Kind, object: Value) -> Option<Fix> {
    if !matches!(kind.name, "Deployment" | "ReplicaSet" | "StatefulSet" | "DaemonSet") {
        return None;
    }
    let spec = object.scope().root(Shape::Object(kind.object?)).get("spec");
    spec.get("selector").is_absent().then(|| skeleton::selector(spec))?
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::check;

    #[test]
    fn a_kind_without_a_spec_has_a_version_too() {
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                #           ^^^^^^^ error[unserved-version]: no matches for kind "PodTemplate" in version "apps/v1"
                kind: PodTemplate
            "#]],
        );
    }
}
