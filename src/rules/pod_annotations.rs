//! An annotation that the server reads holds what it does not understand.
//!
//! Most annotations are nobody's business but yours. Some are read: the cost of
//! deleting a Pod, the mark of a Pod that mirrors a file of the node, and the
//! seccomp and AppArmor profiles as they were written before there were fields
//! for them. Where field and annotation both name a profile it is the same one.
//!
//! ```yaml
//! metadata:
//!   name: web
//!   annotations:
//!     controller.kubernetes.io/pod-deletion-cost: high
//! #                                               ^^^^ error[pod-annotations]: Invalid value: "high": must be a 32bit integer
//!     container.apparmor.security.beta.kubernetes.io/nginx: runtime/default
//! #                                                         ^^^^^^^^^^^^^^^ error[pod-annotations]: Invalid value: "nginx": container not found
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//! ```

use std::borrow::Cow;

use super::ways_out::removal;
use super::{Draft, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value, grammar, join};
use crate::yaml::scalar::quote;

pub(super) const RULE: Rule = Rule {
    name: "pod-annotations",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("pod_annotations.rs"),
};

const MIRROR: &str = "kubernetes.io/config.mirror";
const DELETION_COST: &str = "controller.kubernetes.io/pod-deletion-cost";
pub(super) const SECCOMP: &str = "seccomp.security.alpha.kubernetes.io/pod";
/// The name of a container follows.
pub(super) const SECCOMP_OF: &str = "container.seccomp.security.alpha.kubernetes.io/";
/// The name of a container follows.
pub(super) const APPARMOR_OF: &str = "container.apparmor.security.beta.kubernetes.io/";
/// The path of a profile follows.
const LOCALHOST: &str = "localhost/";

/// An annotation, and the whole of them.
#[derive(Clone, Copy)]
struct Annotation<'s> {
    key: &'s str,
    text: &'s str,
    value: Value<'s>,
    all: Value<'s>,
}

/// `ValidatePodSpecificAnnotations`
fn check(pod: &Pod, findings: &mut Findings) {
    let all = pod.template.get("metadata").get("annotations");
    let pairs: Vec<(Cow<str>, Value)> = all.pairs();
    if pairs.is_empty() {
        return;
    }
    // The server leaves `metadata` out of a template's paths.
    let owner = if pod.facts.template { findings.path(pod.template) } else { "metadata".to_string() };
    let path = join(&owner, "annotations");
    for (key, value) in &pairs {
        let Some(text) = value.as_str() else { continue };
        let it = Annotation { key, text, value: *value, all };
        if key == MIRROR {
            if pod.spec.get("nodeName").is_empty() {
                let says = "must set spec.nodeName if mirror pod annotation is set";
                findings.invalid(*value, text, says).field(format!("{path}[{key}]"));
            }
            for claim in pod.spec.get("resourceClaims").items() {
                findings.in_pods().forbidden(claim, "static pods do not support resource claims").field("[]");
            }
        } else if key == DELETION_COST && !is_cost(text) {
            findings.invalid(*value, text, "must be a 32bit integer").field(format!("{path}[{key}]"));
        } else if key == SECCOMP || key.starts_with(SECCOMP_OF) {
            for says in seccomp_says(text) {
                findings.invalid(*value, text, &says).field(format!("{path}.{key}"));
            }
            seccomp_field(pod, it, findings);
        } else if let Some(name) = key.strip_prefix(APPARMOR_OF) {
            apparmor(pod, it, name, &format!("{path}[{key}]"), findings);
        }
    }
}

/// `GetDeletionCostFromPodAnnotations`
fn is_cost(text: &str) -> bool {
    let plain = text == "0" || text.starts_with(['-', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    plain && text.parse::<i32>().is_ok()
}

/// `ValidateSeccompProfile`
fn seccomp_says(text: &str) -> Vec<String> {
    match text.strip_prefix(LOCALHOST) {
        _ if ["runtime/default", "docker/default", "unconfined"].contains(&text) => Vec::new(),
        Some(profile) => grammar::relative_path(profile),
        None => vec!["must be a valid seccomp profile".to_string()],
    }
}

/// `validateSeccompAnnotationsAndFieldsMatch`
fn seccomp_field(pod: &Pod, it: Annotation, findings: &mut Findings) {
    let owners: Vec<Value> = match it.key.strip_prefix(SECCOMP_OF) {
        Some(name) => containers(pod, name).collect(),
        None => vec![pod.spec],
    };
    for owner in owners {
        let profile = owner.get("securityContext").get("seccompProfile");
        let at = findings.path(profile);
        contradiction(it, profile, "seccomp", &["runtime/default", "docker/default"], &at, findings);
    }
}

/// `ValidateAppArmorPodAnnotations`, `validateAppArmorAnnotationsAndFieldsMatchOnCreate`
fn apparmor(pod: &Pod, it: Annotation, name: &str, path: &str, findings: &mut Findings) {
    let known = pod.containers.iter().all(|it| it.1.name.is_some());
    if known && containers(pod, name).next().is_none() {
        without(findings.invalid(it.value, name, "container not found").field(path), it);
    }
    let plain = ["", "unconfined", "runtime/default"].contains(&it.text);
    if !plain && !it.text.starts_with(LOCALHOST) {
        let says = format!("invalid AppArmor profile name: {}", quote(it.text));
        findings.invalid(it.value, it.text, &says).field(path);
    }
    if pod.facts.os.as_deref().is_none_or(|it| it == "windows") {
        return;
    }
    for container in containers(pod, name) {
        let own = container.get("securityContext").get("appArmorProfile");
        // In a Pod the server writes the annotation into the field, if it can.
        if own.is_absent() && !pod.facts.template && is_apparmor_field(it.text) {
            continue;
        }
        let inherited = pod.spec.get("securityContext").get("appArmorProfile");
        let profile = if own.is_absent() { inherited } else { own };
        let at = findings.path(own);
        contradiction(it, profile, "apparmor", &["runtime/default"], &at, findings);
    }
}

/// Whether an annotation can become a field (`ApparmorFieldForAnnotation`, `ValidateAppArmorProfileField`).
fn is_apparmor_field(text: &str) -> bool {
    let localhost = text.strip_prefix(LOCALHOST);
    matches!(text, "unconfined" | "runtime/default")
        || localhost.is_some_and(|it| !it.is_empty() && it.trim() == it && it.len() <= 4095)
}

/// Compares an annotation with the profile in a field, which the server looks for at `at`. `defaults` are the texts
/// for the runtime's own profile.
fn contradiction(
    it: Annotation,
    profile: Value,
    what: &str,
    defaults: &[&str],
    at: &str,
    findings: &mut Findings,
) {
    let local = profile.get("localhostProfile");
    let name = match (profile.get("type").as_str(), it.text.strip_prefix(LOCALHOST)) {
        (Some("Unconfined"), _) if it.text != "unconfined" => "type",
        (Some("RuntimeDefault"), _) if !defaults.contains(&it.text) => "type",
        (Some("Localhost"), None) => "type",
        (Some("Localhost"), Some(name)) if !local.is_murky() && local.as_str() != Some(name) => {
            "localhostProfile"
        }
        _ => return,
    };
    let field = profile.get(name);
    let part = if name == "type" { "type" } else { "profile" };
    let draft = findings
        .forbidden(field, &format!("{what} {part} in annotation and field must match"))
        .mark(it.value.range())
        .field(join(at, name))
        .related(field.range(), "the field");
    without(draft, it);
}

fn without(draft: Draft, it: Annotation) {
    let title = "Remove the annotation";
    draft.fix(removal(it.all, it.value).map(|fix| Fix { title: title.into(), ..fix }));
}

/// The containers of a name.
pub(super) fn containers<'s>(pod: &Pod<'s>, name: &str) -> impl Iterator<Item = Value<'s>> {
    pod.containers.iter().filter(move |it| it.1.name.as_deref() == Some(name)).map(|it| it.0.value)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn a_template_has_shorter_paths() {
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  template:
                    metadata:
                      annotations:
                        seccomp.security.alpha.kubernetes.io/pod: default
                #                                                 ^^^^^^^ error[pod-annotations]: Invalid value: "default": must be a valid seccomp profile
                        kubernetes.io/config.mirror: abc
                #                                    ^^^ error[pod-annotations]: Invalid value: "abc": must set spec.nodeName if mirror pod annotation is set
            "#]],
        );
    }

    #[test]
    fn field_and_annotation_agree() {
        check_fix(
            RULE,
            "Remove the annotation",
            "
                metadata:
                  name: web
                  annotations:
                    seccomp.security.alpha.kubernetes.io/pod: unconfined
                    example.com/owner: me
                spec:
                  securityContext:
                    seccompProfile: {type: RuntimeDefault}
                  containers:
                  - {name: web, image: nginx}
            ",
            expect![[r#"
                metadata:
                  name: web
                  annotations:
                    example.com/owner: me
                spec:
                  securityContext:
                    seccompProfile: {type: RuntimeDefault}
                  containers:
                  - {name: web, image: nginx}
            "#]],
        );
    }

    #[test]
    fn an_annotation_of_a_pod_overrules_what_its_containers_inherit() {
        check(
            RULE,
            expect![[r#"
                metadata:
                  name: web
                  annotations:
                    container.apparmor.security.beta.kubernetes.io/web: unconfined
                spec:
                  securityContext:
                    appArmorProfile: {type: RuntimeDefault}
                  containers:
                  - {name: web, image: nginx}
            "#]],
        );
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  template:
                    metadata:
                      annotations:
                        container.apparmor.security.beta.kubernetes.io/web: unconfined
                #                                                           ^^^^^^^^^^ error[pod-annotations]: Forbidden: apparmor type in annotation and field must match
                    spec:
                      securityContext:
                        appArmorProfile: {type: RuntimeDefault}
                      containers:
                      - {name: web, image: nginx}
            "#]],
        );
    }
}
