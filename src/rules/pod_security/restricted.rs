//! What `restricted` asks for besides.

use super::baseline::{added, seccomp_profile};
use super::{Admission, Setter, without};
use crate::rules::Fix;
use crate::rules::change::{New, add_item, set_path};
use crate::yaml::scalar::quote;

/// Sources of volumes that hold nothing of a node.
const SOURCES: [&str; 9] = [
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "image",
    "persistentVolumeClaim",
    "projected",
    "secret",
];

pub(super) fn check(admission: &mut Admission) {
    volumes(admission);
    if !admission.relaxed() {
        run_as_non_root(admission);
        run_as_user(admission);
    }
    if admission.on_linux() {
        privilege_escalation(admission);
        capabilities(admission);
        seccomp_profile(admission);
        let says = r#"must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost""#;
        given(admission, "seccompProfile", says, &["seccompProfile", "type"], "RuntimeDefault");
    }
}

/// `restrictedVolumes_1_0`
fn volumes(admission: &mut Admission) {
    let pod = admission.pod;
    for (volume, summary) in &pod.volumes {
        if volume.value.is_murky() || summary.sources.iter().any(|it| SOURCES.contains(it)) {
            continue;
        }
        let name = quote(summary.name.as_deref().unwrap_or_default());
        let (source, at) = match summary.sources.first() {
            Some(source) => (*source, volume.value.get(source)),
            // The server gives it an emptyDir.
            None => continue,
        };
        let detail = format!("volume {name} uses restricted volume type {}", quote(source));
        admission.forbid(at, "restricted volume types", &detail);
    }
}

/// `runAsNonRoot1_0`, `runAsNonRoot1_35`
fn run_as_non_root(admission: &mut Admission) {
    let reason = "runAsNonRoot != true";
    for it in admission.setters() {
        let value = it.context().get("runAsNonRoot");
        if value.as_bool() == Some(false) {
            let detail = format!("{} must not set securityContext.runAsNonRoot=false", it.name());
            admission.forbid(value, reason, &detail).fix(it.set(&["runAsNonRoot"], "true"));
        }
    }
    let says = "must set securityContext.runAsNonRoot=true";
    given(admission, reason, says, &["runAsNonRoot"], "true");
}

/// `runAsUser1_23`, `runAsUser1_35`
fn run_as_user(admission: &mut Admission) {
    for it in admission.setters() {
        let user = it.context().get("runAsUser");
        if user.as_int() == Some(0) {
            let detail = format!("{} must not set runAsUser=0", it.name());
            let fix = without(it.context(), "runAsUser");
            admission.forbid(user, "runAsUser=0", &detail).fix(fix);
        }
    }
}

/// Asks the Pod to say something for all of its containers that do not say it themselves.
fn given(admission: &mut Admission, reason: &str, says: &str, path: &[&'static str], to: &str) {
    let Some(name) = path.first() else { return };
    let pod = Setter { of: admission.pod.spec, container: None };
    let own = pod.context().get(name);
    if !own.is_absent() {
        return;
    }
    let silent: Vec<_> =
        admission.containers().into_iter().filter(|it| it.context().get(name).is_absent()).collect();
    if silent.is_empty() {
        return;
    }
    let names =
        silent.iter().map(|it| quote(it.container.unwrap_or_default())).collect::<Vec<_>>().join(", ");
    let plural = if silent.len() == 1 { "" } else { "s" };
    let detail = format!("pod or container{plural} {names} {says}");
    admission.forbid(own, reason, &detail).fix(pod.set(path, to));
}

/// `allowPrivilegeEscalation_1_25`
fn privilege_escalation(admission: &mut Admission) {
    for it in admission.containers() {
        let escalation = it.context().get("allowPrivilegeEscalation");
        if escalation.is_absent() || escalation.as_bool() == Some(true) {
            let detail = format!("{} must set securityContext.allowPrivilegeEscalation=false", it.name());
            let fix = it.set(&["allowPrivilegeEscalation"], "false");
            admission.forbid(escalation, "allowPrivilegeEscalation != false", &detail).fix(fix);
        }
    }
}

/// `capabilitiesRestricted_1_25`
fn capabilities(admission: &mut Admission) {
    let reason = "unrestricted capabilities";
    for it in admission.containers() {
        let own = it.context().get("capabilities");
        let dropped = own.get("drop");
        if !dropped.is_murky() && !dropped.items().any(|it| it.is_murky() || it.as_str() == Some("ALL")) {
            let detail = format!("{} must set securityContext.capabilities.drop=[\"ALL\"]", it.name());
            let edits = if own.is_there() {
                add_item(own, "drop", New::from("ALL"))
            } else {
                let all = New::List(vec![New::from("ALL")]);
                set_path(it.of, &["securityContext", "capabilities", "drop"], all)
            };
            let fix = edits.map(|it| Fix::preferred("Drop ALL capabilities", it));
            admission.forbid(dropped, reason, &detail).fix(fix);
        }
        added(admission, it, reason, &["NET_BIND_SERVICE"]);
    }
}
