//! A field that Kubernetes does not have at this place.
//!
//! kubectl and the apiserver refuse it (strict field validation), so that a
//! typing error cannot lose a setting in silence. Mostly it is misspelt, or it
//! belongs one level up or down.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     imagee: nginx
//! #   ^^^^^^ error[unknown-field]: unknown field "spec.containers[0].imagee": did you mean "image"?
//! ```

use super::belongs::{Belongs, Object, belongs};
use super::change::{remove, rename};
use super::{ErrorType, Finding, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::Value;
use crate::manifest::decode::{Fault, What};

pub(super) const RULE: Rule = Rule {
    name: "unknown-field",
    worst: Severity::Error,
    looks_at: LooksAt::Fault(check),
    source: include_str!("unknown_field.rs"),
};

fn check(fault: &Fault, findings: &mut Findings) {
    let What::Unknown { name, around } = &fault.what else { return };
    let value = fault.value;
    let version = value.scope().version;
    // The server's words have the whole path in them, so they are put in front when that is known.
    let say = |findings: &mut Findings, more: &str, fix: Option<Fix>| {
        let draft = findings.error(value, ErrorType::Unknown, more);
        draft.mark(value.key_range()).fix(fix).fix(removed(name, value, around));
    };
    match belongs(name, around, version) {
        Belongs::Spelling(near) => {
            let fix = rename(value.entry(), near).filter(|_| value.alias().is_none());
            let fix = fix.map(|it| Fix::preferred(format!("Rename it to {near}"), it));
            say(findings, &format!(": did you mean \"{near}\"?"), fix);
        }
        Belongs::Version(field) if field.since > version => {
            say(findings, &format!(": it needs Kubernetes {}", field.since), None);
        }
        Belongs::Version(field) => {
            let last = field.until.map_or_else(String::new, |it| it.to_string());
            say(findings, &format!(": Kubernetes {last} was the last to have it"), None);
        }
        Belongs::Place(place) => {
            let path = place.path(findings);
            say(findings, &format!(": it belongs in {path}"), place.take(name, value, around, &path));
        }
        Belongs::Nowhere => say(findings, "", None),
    }
}

/// Completes what is said about an unknown field.
pub(super) fn complete(finding: &mut Finding) {
    if finding.error_type == Some(ErrorType::Unknown) {
        finding.message = format!("unknown field \"{}\"{}", finding.field, finding.message);
    }
}

fn removed(name: &str, value: Value, around: &[Object]) -> Option<Fix> {
    let (object, _) = around.last()?;
    let edits = remove(object.scope(), object.node()?, value.entry()).filter(|_| value.alias().is_none())?;
    Some(Fix::other(format!("Remove {name}"), edits))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn a_field_belongs_one_level_down_or_up_or_in_the_container() {
        check(
            RULE,
            expect![[r#"
                spec:
                  securityContext:
                    privileged: true
                #   ^^^^^^^^^^ error[unknown-field]: unknown field "spec.securityContext.privileged": it belongs in spec.containers[0].securityContext
                    runAsUser: 0
                    hostNetwork: true
                #   ^^^^^^^^^^^ error[unknown-field]: unknown field "spec.securityContext.hostNetwork": it belongs in spec
                  containers:
                  - name: web
                    runAsNonRoot: true
                #   ^^^^^^^^^^^^ error[unknown-field]: unknown field "spec.containers[0].runAsNonRoot": it belongs in securityContext
                    limits: {cpu: 1}
                #   ^^^^^^ error[unknown-field]: unknown field "spec.containers[0].limits": it belongs in resources
                  labels: {app: web}
                # ^^^^^^ error[unknown-field]: unknown field "spec.labels": it belongs in metadata
                  foo: bar
                # ^^^ error[unknown-field]: unknown field "spec.foo"
            "#]],
        );
    }

    #[test]
    fn a_moved_field_keeps_its_lines_and_comments() {
        let before = "
            spec:
              containers:
              - name: web
                # who may run it
                capabilities:  # 능력
                  # all of them
                  drop: [ALL]

                image: nginx
        ";
        check_fix(
            RULE,
            "Move it to securityContext",
            before,
            expect![[r#"
                spec:
                  containers:
                  - name: web

                    image: nginx
                    securityContext:
                      # who may run it
                      capabilities:  # 능력
                        # all of them
                        drop: [ALL]
            "#]],
        );
    }

    #[test]
    fn a_pod_field_leaves_the_deployment() {
        let before = "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              hostNetwork: true # on the node
              template:
                spec:
                  containers: []
            ---
            # next
        ";
        check_fix(
            RULE,
            "Move it to spec.template.spec",
            before,
            expect![[r#"
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  containers: []
                  hostNetwork: true # on the node
            ---
            # next
        "#]],
        );
    }

    #[test]
    fn an_object_that_held_nothing_else_goes_too() {
        let before = "
            spec:
              securityContext:
                privileged: true
              containers:
              - name: web
        ";
        check_fix(
            RULE,
            "Move it to spec.containers[0].securityContext",
            before,
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    securityContext:
                      privileged: true
            "#]],
        );
    }

    #[test]
    fn json_is_moved_too() {
        let before = r#"{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "web", "privileged": true, "image": "nginx"}]}}"#;
        check_fix(
            RULE,
            "Move it to securityContext",
            before,
            expect![[
                r#"{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "web", "image": "nginx", "securityContext": {"privileged": true}}]}}"#
            ]],
        );
    }
}
