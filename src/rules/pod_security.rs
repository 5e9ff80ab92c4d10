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
        self.container.map_or_else(|| "pod".to_string(), |it| format!("container {it:?}"))
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
