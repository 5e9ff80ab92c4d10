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
use crate::manifest::decode::{Fault, What, faults};
use crate::manifest::{Step, Value};

pub(super) const RULE: Rule = Rule {
    name: "unknown-field",
    worst: Severity::Error,
    looks_at: LooksAt::Fault(check),
    source: include_str!("unknown_field.rs"),
};

fn check(fault: &Fault, findings: &mut Findings) {
    let What::Unknown { name, around } = &fault.what else { return };
    // A half-typed key is a fault of the syntax, which is said once.
    if fault.value.entry().node.problems.iter().any(|it| it.refused) {
        return;
    }
    let (more, fix) = advice(name, fault.value, around, findings.root);
    let draft = findings.error(fault.value, ErrorType::Unknown, more);
    draft.mark(fault.value.key_range()).fix(fix).fix(removed(name, fault.value, around));
}

/// What to do about a field in the innermost of the objects around it. The server's words have the whole path in them;
/// they are put in front when that is known.
fn advice(name: &str, value: Value, around: &[Object], root: Step) -> (String, Option<Fix>) {
    let version = value.scope().version;
    match belongs(name, around, version) {
        Belongs::Spelling(near) => {
            let fix = around.last().and_then(|it| rename(it.0, value.entry(), near));
            let fix = fix.map(|it| Fix::preferred(format!("Rename it to {near}"), it));
            (format!(": did you mean \"{near}\"?"), fix)
        }
        Belongs::Version(field) if field.since > version => {
            (format!(": it needs Kubernetes {}", field.since), None)
        }
        Belongs::Version(field) => {
            let last = field.until.map_or_else(String::new, |it| it.to_string());
            (format!(": Kubernetes {last} was the last to have it"), None)
        }
        Belongs::Place(place) => {
            let path = Some(place.path(root)).filter(|it| !it.is_empty());
            let at = path.as_deref().map_or("at the top level".to_string(), |it| format!("in {it}"));
            let to = path.as_deref().unwrap_or("the top level");
            (format!(": it belongs {at}"), place.take(value, around, to))
        }
        Belongs::Nowhere => (String::new(), None),
    }
}

/// Looks in the objects around a container or volume for those of its unknown fields that it has no place for itself.
/// `about` are the findings about it, with places that count from the document's start.
pub(super) fn look_further<'s>(
    value: Value<'s>,
    outside: &dyn Fn() -> Vec<Object<'s>>,
    about: &mut [Finding],
) {
    let open = |it: &Finding| it.error_type == Some(ErrorType::Unknown) && it.message.is_empty();
    if !about.iter().any(open) {
        return;
    }
    let outside = outside();
    for Fault { value, what } in faults(value, &|_| false) {
        let What::Unknown { name, around } = what else { continue };
        let mark = value.key_range();
        let Some(finding) = about.iter_mut().find(|it| open(it) && it.range == mark) else { continue };
        let (more, fix) = advice(&name, value, &[&*outside, &around].concat(), Step::default());
        finding.message = more;
        finding.fixes.splice(0..0, fix);
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
    let edits = remove(&[*object, value]).filter(|_| value.alias().is_none())?;
    Some(Fix::other(format!("Remove {name}"), edits))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::File;
    use crate::file::fixture::{check, check_fix};
    use crate::text::Text;

    #[test]
    fn a_field_of_a_container_may_stand_outside_of_the_spec() {
        check(
            RULE,
            expect![[r#"
                ports: [{containerPort: 80}]
                #^^^^ error[unknown-field]: unknown field "ports": it belongs in spec.containers[0]
                spec:
                  containers:
                  - name: web
            "#]],
        );
    }

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
    fn a_pod_field_leaves_its_container() {
        let before = "
            spec:
              initContainers:
              - name: first
              containers:
              - name: web
                nodeSelector:  # fast ones
                  disk: ssd
        ";
        check_fix(
            RULE,
            "Move it to spec",
            before,
            expect![[r#"
            spec:
              initContainers:
              - name: first
              containers:
              - name: web
              nodeSelector:  # fast ones
                disk: ssd
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

    #[test]
    fn a_whole_spec_goes_to_the_top() {
        check_fix(
            RULE,
            "Move it to the top level",
            "
                metadata:
                  name: web
                  spec:
                    # one is enough
                    containers:
                    - {name: web, image: nginx}
            ",
            expect![[r#"
                metadata:
                  name: web
                spec:
                  # one is enough
                  containers:
                  - {name: web, image: nginx}
            "#]],
        );
    }

    #[test]
    fn a_field_moves_behind_a_key_without_a_value() {
        check_fix(
            RULE,
            "Move it to securityContext",
            "
                spec:
                  containers:
                  - name: web
                    image: nginx
                    privileged: true # or not
                    securityContext: # to do
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx
                    securityContext: # to do
                      privileged: true # or not
            "#]],
        );
    }

    #[test]
    fn where_it_belongs_it_may_be_already() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx
                    runAsUser: 0
                #   ^^^^^^^^^ error[unknown-field]: unknown field "spec.containers[0].runAsUser": it belongs in securityContext
                    securityContext: {runAsUser: 1}
            "#]],
        );
    }

    #[test]
    fn a_half_typed_key_is_one_fault() {
        let file = File::open(
            Text::new(
                "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx\n    ima\n",
            ),
            1,
            &Default::default(),
        );
        let rules: Vec<_> = file.findings().iter().map(|it| it.finding.rule).collect();
        assert_eq!(rules, ["yaml-syntax"]);
    }
}
