//! The Pod is not what the Pod Security level allows.
//!
//! Only where a level is asked for, with the setting `podSecurity` or the option
//! `--pod-security`, as a namespace does with its labels. `baseline` forbids the
//! known ways to gain the node; `restricted` also asks each container to give up
//! what it does not need. The words are those of the admission.
//!
//! ```yaml
//! spec:
//!   hostPID: true
//! #          ^^^^ error[pod-security]: host namespaces (hostPID=true)
//!   securityContext:
//!     runAsNonRoot: true
//!     seccompProfile: {type: RuntimeDefault}
//!   containers:
//!   - name: web
//!     image: nginx
//!     ports:
//!     - {containerPort: 80, hostPort: 80}
//! #                                   ^^ error[pod-security]: hostPort (container "web" uses hostPort 80)
//!     securityContext:
//!       allowPrivilegeEscalation: true
//! #                               ^^^^ error[pod-security]: allowPrivilegeEscalation != false (container "web" must set securityContext.allowPrivilegeEscalation=false)
//!       capabilities: {drop: [ALL]}
//! ```

use super::change::{remove_field, set_path};
use super::{Draft, ErrorType, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value};
use crate::schema::Minor;
use crate::yaml::scalar::quote;

mod app_armor;
mod baseline;
mod restricted;

pub(super) const RULE: Rule = Rule {
    name: "pod-security",
    worst: Severity::Error,
    looks_at: LooksAt::Policy(check),
    source: include_str!("pod_security.rs"),
};

/// The Pod Security Standards that forbid something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PodSecurityLevel {
    /// No known privilege escalations.
    Baseline,
    /// Current hardening practice.
    Restricted,
}

/// A Pod Security Standard of one version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Policy {
    /// How strict.
    pub level: PodSecurityLevel,
    /// Its version.
    pub version: Minor,
}

/// Since when Pods with users of their own (`hostUsers: false`) may be root among them.
const OWN_USERS: Minor = Minor(35);

/// `EvaluatePod`
fn check(pod: &Pod, policy: Policy, findings: &mut Findings) {
    let mut admission = Admission { pod, policy, findings };
    baseline::check(&mut admission);
    if policy.level == PodSecurityLevel::Restricted {
        restricted::check(&mut admission);
    }
}

/// A Pod before the admission.
struct Admission<'p, 's, 'f, 'l> {
    pod: &'p Pod<'s>,
    policy: Policy,
    findings: &'f mut Findings<'l>,
}

/// Who says something about security: the Pod, or one of its containers.
#[derive(Clone, Copy)]
struct Setter<'s> {
    /// What has the `securityContext`.
    of: Value<'s>,
    /// The container's name; `None` for the Pod.
    container: Option<&'s str>,
}

impl<'s> Setter<'s> {
    fn context(self) -> Value<'s> {
        self.of.get("securityContext")
    }

    /// As the admission names it.
    fn name(self) -> String {
        self.container.map_or_else(|| "pod".to_string(), |it| format!("container {}", quote(it)))
    }

    /// Writes something into its `securityContext`.
    fn set(self, path: &[&'static str], to: &str) -> Option<Fix> {
        let (name, way) = (path.last()?, [&["securityContext"], path].concat());
        Some(Fix::preferred(format!("Set {name} to {to}"), set_path(self.of, &way, to)?))
    }
}

impl<'s> Admission<'_, 's, '_, '_> {
    /// The containers, in the order of the server's `visitContainers`.
    fn containers(&self) -> Vec<Setter<'s>> {
        let setter =
            |of: Value<'s>| Setter { of, container: Some(of.get("name").as_str().unwrap_or_default()) };
        self.pod.containers.iter().map(|it| setter(it.0.value)).collect()
    }

    /// The Pod, then its containers.
    fn setters(&self) -> Vec<Setter<'s>> {
        let pod = Setter { of: self.pod.spec, container: None };
        [vec![pod], self.containers()].concat()
    }

    /// The level forbids this, for a reason that the admission names, and explains in brackets.
    fn forbid(&mut self, at: Value, reason: &str, detail: &str) -> Draft<'_> {
        self.findings.error(at, ErrorType::PodSecurity, format!("{reason} ({detail})"))
    }

    /// Whether this version of the standard lets Pods with users of their own do what others may not.
    fn relaxed(&self) -> bool {
        self.policy.version >= OWN_USERS && self.pod.facts.host_users != Some(true)
    }

    /// Whether what Windows does not have is asked for.
    fn on_linux(&self) -> bool {
        self.pod.facts.os.as_deref().is_some_and(|it| it != "windows")
    }
}

/// The fix that takes a field out of an object.
fn without(of: Value, name: &'static str) -> Option<Fix> {
    Some(Fix::preferred(format!("Remove {name}"), remove_field(of, name)?))
}

/// Whether a profile of seccomp or AppArmor is one that any Pod may have. `None` means that there is no telling.
fn is_plain(profile: Value) -> Option<bool> {
    Some(matches!(profile.get("type").str_or("")?, "RuntimeDefault" | "Localhost"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use expect_test::expect;

    use super::RULE;
    use crate::config::{Settings, pod_security};
    use crate::file::File;
    use crate::file::fixture::{check, check_fix};
    use crate::schema::Minor;
    use crate::text::Text;

    /// The messages under a level, on a Kubernetes.
    fn reasons(level: &str, version: u8, manifest: &str) -> Vec<String> {
        let settings = Settings {
            kubernetes_version: Minor(version),
            pod_security: pod_security(level).unwrap(),
            ..Settings::default()
        };
        let file = File::open(Text::new(manifest), 0, &Arc::new(settings));
        let findings = file.findings();
        let mine = findings.iter().filter(|it| it.finding.rule == RULE.name);
        mine.map(|it| it.finding.message.split(" (").next().unwrap().to_string()).collect()
    }

    #[test]
    fn what_the_pod_says_holds_for_its_containers() {
        check(
            RULE,
            expect![[r#"
                spec:
                #^^^ error[pod-security]: runAsNonRoot != true (pod or container "log" must set securityContext.runAsNonRoot=true)
                #^^^ error[pod-security]: seccompProfile (pod or containers "web", "log" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")
                  containers:
                  - name: web
                    image: nginx
                    securityContext:
                      runAsNonRoot: true
                      allowPrivilegeEscalation: false
                      capabilities: {drop: [ALL], add: [NET_BIND_SERVICE, SYS_TIME]}
                #                                                         ^^^^^^^^ error[pod-security]: unrestricted capabilities (container "web" must not include "SYS_TIME" in securityContext.capabilities.add)
                  - name: log
                    image: fluent
                    securityContext:
                      allowPrivilegeEscalation: false
                      capabilities: {drop: [ALL]}
            "#]],
        );
    }

    #[test]
    fn windows_and_users_of_their_own_are_asked_for_less() {
        check(
            RULE,
            expect![[r#"
                spec:
                  os: {name: windows}
                  hostUsers: false
                  containers:
                  - name: web
                    image: iis
            "#]],
        );
    }

    #[test]
    fn what_a_template_engine_fills_in_is_unknown() {
        check(
            RULE,
            expect![[r#"
                spec:
                  hostNetwork: "{{ .Values.hostNetwork }}"
                  securityContext: "{{ .Values.securityContext }}"
                  containers:
                  - name: web
                    image: nginx
                    securityContext: "{{ .Values.securityContext }}"
            "#]],
        );
    }

    #[test]
    fn a_container_drops_all_capabilities() {
        check_fix(
            RULE,
            "Drop ALL capabilities",
            "
                spec:
                  containers:
                  - name: web
                    image: nginx
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx
                    securityContext:
                      capabilities:
                        drop:
                        - ALL
            "#]],
        );
    }

    #[test]
    fn a_pod_asks_for_users_that_are_not_root() {
        check_fix(
            RULE,
            "Set runAsNonRoot to true",
            "
                spec:
                  containers:
                  - name: web
                    image: nginx # from the hub
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx # from the hub
                  securityContext:
                    runAsNonRoot: true
            "#]],
        );
    }

    #[test]
    fn a_standard_has_a_version_no_newer_than_its_server() {
        let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    \
                   image: nginx\n    livenessProbe: {tcpSocket: {host: db, port: 1}}\n";
        let host = ["probe or lifecycle host"];
        assert_eq!(reasons("baseline", 37, pod), host);
        assert_eq!(reasons("baseline:1.34", 37, pod), host);
        assert!(reasons("baseline:1.33", 37, pod).is_empty());
        assert!(reasons("baseline:1.37", 33, pod).is_empty());
        assert!(reasons("privileged", 37, pod).is_empty());
    }

    #[test]
    fn one_profile_in_two_places_is_two_forbidden_profiles() {
        let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    \
                   image: nginx\n    securityContext: {appArmorProfile: {type: Unconfined}}\n";
        assert_eq!(reasons("baseline", 37, pod), ["forbidden AppArmor profile"]);
        assert_eq!(reasons("baseline", 33, pod), ["forbidden AppArmor profiles"]);
    }

    #[test]
    fn no_admission_sees_a_patch() {
        let patch =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n$patch: merge\nspec: {hostPID: true}\n";
        assert!(reasons("restricted", 37, patch).is_empty());
    }
}
