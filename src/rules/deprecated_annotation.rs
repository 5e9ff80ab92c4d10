//! An annotation that has a field now.
//!
//! What once had to be said in annotations (seccomp and AppArmor profiles,
//! sysctls, priority) has fields in the spec. Most of these annotations do nothing
//! any more: a Pod that relies on one runs without it.
//!
//! ```yaml
//! metadata:
//!   name: web
//!   annotations:
//!     seccomp.security.alpha.kubernetes.io/pod: runtime/default
//! #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[deprecated-annotation]: non-functional in v1.27+; use the "seccompProfile" field instead
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//! ```

use std::borrow::Cow;

use super::change::{New, remove, set_path};
use super::pod_annotations::{APPARMOR_OF, SECCOMP, SECCOMP_OF, containers};
use super::{Findings, Fix, LooksAt, Rule, Severity, Tag};
use crate::manifest::{Pod, Value};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "deprecated-annotation",
    worst: Severity::Warning,
    looks_at: LooksAt::Pod(check),
    source: include_str!("deprecated_annotation.rs"),
};

const USE_SECCOMP: &str = r#"non-functional in v1.27+; use the "seccompProfile" field instead"#;
const USE_APPARMOR: &str = r#"deprecated since v1.30; use the "appArmorProfile" field instead"#;

/// Since when AppArmor has fields.
const APPARMOR_FIELDS: Minor = Minor(30);
/// Since when it matters whether a template's AppArmor annotation says what the Pod's field says.
const APPARMOR_COMPARED: Minor = Minor(34);

/// The annotations that do nothing, whatever else is said (`deprecatedAnnotations`).
const IDLE: [(&str, &str); 3] = [
    (
        "scheduler.alpha.kubernetes.io/critical-pod",
        r#"non-functional in v1.16+; use the "priorityClassName" field instead"#,
    ),
    ("security.alpha.kubernetes.io/sysctls", r#"non-functional in v1.11+; use the "sysctls" field instead"#),
    (
        "security.alpha.kubernetes.io/unsafe-sysctls",
        r#"non-functional in v1.11+; use the "sysctls" field instead"#,
    ),
];

fn check(pod: &Pod, findings: &mut Findings) {
    let metadata = pod.template.get("metadata");
    let annotations = metadata.get("annotations");
    let pairs: Vec<(Cow<str>, Value)> = annotations.pairs();
    for (key, value) in &pairs {
        let it = Annotation { metadata, annotations, value: *value };
        if let Some((_, says)) = IDLE.iter().find(|it| it.0 == key) {
            it.warn(says, None, findings);
        } else if key == SECCOMP {
            let profile = pod.spec.get("securityContext").get("seccompProfile");
            if profile.is_absent() {
                it.warn(USE_SECCOMP, it.moved(pod.spec, "seccompProfile"), findings);
            }
        } else if let Some(name) = key.strip_prefix(SECCOMP_OF) {
            for container in containers(pod, name) {
                if container.get("securityContext").get("seccompProfile").is_absent() {
                    it.warn(USE_SECCOMP, it.moved(container, "seccompProfile"), findings);
                }
            }
        } else if let Some(name) = key.strip_prefix(APPARMOR_OF) {
            for container in containers(pod, name).filter(|container| it.lacks_apparmor(pod, *container)) {
                it.warn(USE_APPARMOR, it.moved(container, "appArmorProfile"), findings);
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Annotation<'s> {
    metadata: Value<'s>,
    annotations: Value<'s>,
    value: Value<'s>,
}

impl<'s> Annotation<'s> {
    fn warn(self, says: &str, fix: Option<Fix>, findings: &mut Findings) {
        let removal = remove(&[self.metadata, self.annotations, self.value]);
        findings
            .warning(self.value, says)
            .mark(self.value.key_range())
            .tag(Tag::Deprecated)
            .fix(fix)
            .fix(removal.map(|it| Fix::other("Remove the annotation", it)));
    }

    /// The profile as the field has it: its type, and the name of one that is a file of the node
    /// (`ApparmorFieldForAnnotation`).
    fn profile(self) -> Option<(&'static str, Option<&'s str>)> {
        match self.value.as_str()? {
            "unconfined" => Some(("Unconfined", None)),
            "runtime/default" | "docker/default" => Some(("RuntimeDefault", None)),
            text => Some(("Localhost", Some(text.strip_prefix("localhost/").filter(|it| !it.is_empty())?))),
        }
    }

    /// The same said in the security context of a Pod or container.
    fn moved(self, owner: Value, field: &'static str) -> Option<Fix> {
        let (kind, file) = self.profile()?;
        let mut profile: Vec<(Cow<str>, New)> = vec![("type".into(), kind.into())];
        profile.extend(file.map(|it| ("localhostProfile".into(), it.into())));
        let mut edits = set_path(owner, &["securityContext", field], New::Map(profile))?;
        edits.extend(remove(&[self.metadata, self.annotations, self.value])?);
        Some(Fix::preferred(format!("Use {field}: {kind}"), edits))
    }

    /// Whether a container has the profile from the annotation alone (`applyAppArmorVersionSkew` for Pods,
    /// `warningsForPodSpecAndMeta` for templates).
    fn lacks_apparmor(self, pod: &Pod, container: Value) -> bool {
        let version = pod.facts.version;
        let own = container.get("securityContext").get("appArmorProfile");
        let of_pod = pod.spec.get("securityContext").get("appArmorProfile");
        let windows = pod.facts.os.as_deref().is_none_or(|it| it == "windows");
        if version < APPARMOR_FIELDS || !own.is_absent() || of_pod.is_murky() {
            false
        } else if !pod.facts.template {
            !windows && !self.says_the_same(of_pod)
        } else if version < APPARMOR_COMPARED {
            of_pod.is_absent()
        } else {
            !self.says_the_same(of_pod)
        }
    }

    fn says_the_same(self, field: Value) -> bool {
        let known = self.value.as_str().filter(|it| *it != "docker/default").and_then(|_| self.profile());
        known.is_some_and(|(kind, file)| {
            field.get("type").as_str() == Some(kind) && field.get("localhostProfile").as_str() == file
        })
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn where_the_field_says_it_too_the_annotation_is_left_alone() {
        check(
            RULE,
            expect![[r#"
                metadata:
                  name: web
                  annotations:
                    seccomp.security.alpha.kubernetes.io/pod: runtime/default
                    container.apparmor.security.beta.kubernetes.io/web: runtime/default
                    container.apparmor.security.beta.kubernetes.io/log: unconfined
                #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[deprecated-annotation]: deprecated since v1.30; use the "appArmorProfile" field instead
                spec:
                  securityContext:
                    seccompProfile: {type: RuntimeDefault}
                    appArmorProfile: {type: RuntimeDefault}
                  containers:
                  - {name: web, image: nginx}
                  - {name: log, image: nginx}
            "#]],
        );
    }

    #[test]
    fn a_profile_of_a_container_goes_there() {
        check_fix(
            RULE,
            "Use appArmorProfile: Localhost",
            "
            metadata:
              name: web
              annotations:
                example.com/owner: me
                container.apparmor.security.beta.kubernetes.io/web: localhost/k8s-web
            spec:
              containers:
              - name: web
                image: nginx
            ",
            expect![[r#"
                metadata:
                  name: web
                  annotations:
                    example.com/owner: me
                spec:
                  containers:
                  - name: web
                    image: nginx
                    securityContext:
                      appArmorProfile:
                        type: Localhost
                        localhostProfile: k8s-web
            "#]],
        );
    }

    #[test]
    fn what_does_nothing_can_go() {
        check_fix(
            RULE,
            "Remove the annotation",
            "
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: log}
            spec:
              template:
                metadata:
                  annotations:
                    scheduler.alpha.kubernetes.io/critical-pod: ''
                  labels: {app: log}
            ",
            expect![[r#"
                apiVersion: apps/v1
                kind: DaemonSet
                metadata: {name: log}
                spec:
                  template:
                    metadata:
                      labels: {app: log}
            "#]],
        );
    }
}
