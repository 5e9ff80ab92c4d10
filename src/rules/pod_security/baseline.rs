//! What both levels forbid.

use super::{Admission, PodSecurityLevel, Setter, app_armor, is_plain, without};
use crate::manifest::Value;
use crate::rules::Fix;
use crate::rules::change::replace;
use crate::rules::ways_out::removal;
use crate::schema::Minor;
use crate::yaml::scalar::quote;

/// Since when probes and handlers may not talk to other hosts.
const HOSTS: Minor = Minor(34);

/// Since when `restricted` has its own check of `procMount`.
const PROC_MOUNT_RESTRICTED: Minor = Minor(35);

/// The capabilities that containers have by themselves.
const CAPABILITIES: [&str; 13] = [
    "AUDIT_WRITE",
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYS_CHROOT",
];

/// Kernel parameters that concern their own Pod alone, and the standard from which on they are allowed.
const SYSCTLS: [(&str, Minor); 14] = [
    ("kernel.shm_rmid_forced", Minor(0)),
    ("net.ipv4.ip_local_port_range", Minor(0)),
    ("net.ipv4.tcp_syncookies", Minor(0)),
    ("net.ipv4.ping_group_range", Minor(0)),
    ("net.ipv4.ip_unprivileged_port_start", Minor(0)),
    ("net.ipv4.ip_local_reserved_ports", Minor(27)),
    ("net.ipv4.tcp_keepalive_time", Minor(29)),
    ("net.ipv4.tcp_fin_timeout", Minor(29)),
    ("net.ipv4.tcp_keepalive_intvl", Minor(29)),
    ("net.ipv4.tcp_keepalive_probes", Minor(29)),
    ("net.ipv4.tcp_rmem", Minor(32)),
    ("net.ipv4.tcp_wmem", Minor(32)),
    ("net.ipv4.tcp_slow_start_after_idle", Minor(37)),
    ("net.ipv4.tcp_notsent_lowat", Minor(37)),
];

/// Types of SELinux for containers, and the standard from which on they are allowed.
const SE_LINUX_TYPES: [(&str, Minor); 5] = [
    ("", Minor(0)),
    ("container_t", Minor(0)),
    ("container_init_t", Minor(0)),
    ("container_kvm_t", Minor(0)),
    ("container_engine_t", Minor(31)),
];

pub(super) fn check(admission: &mut Admission) {
    app_armor::check(admission);
    host_namespaces(admission);
    host_ports(admission);
    privileged(admission);
    proc_mount(admission);
    se_linux_options(admission);
    sysctls(admission);
    host_process(admission);
    if admission.policy.version >= HOSTS {
        hosts(admission);
    }
    // `restricted` has checks of its own for these.
    if admission.policy.level == PodSecurityLevel::Baseline {
        capabilities(admission);
        host_path_volumes(admission);
        seccomp_profile(admission);
    }
}

/// `hostNamespaces_1_0`
fn host_namespaces(admission: &mut Admission) {
    let spec = admission.pod.spec;
    for name in ["hostNetwork", "hostPID", "hostIPC"] {
        let shared = spec.get(name);
        if shared.as_bool() == Some(true) {
            admission.forbid(shared, "host namespaces", &format!("{name}=true")).fix(without(spec, name));
        }
    }
}

/// `hostPorts_1_0`
fn host_ports(admission: &mut Admission) {
    let follow = admission.pod.facts.host_ports_follow() == Some(true);
    for it in admission.containers() {
        for port in it.of.get("ports").items() {
            let written = port.get("hostPort");
            let taken = match written.int_or(0) {
                Some(0) if follow => port.get("containerPort"),
                _ => written,
            };
            let Some(number) = taken.as_int().filter(|it| *it != 0) else { continue };
            let detail = format!("{} uses hostPort {number}", it.name());
            admission.forbid(taken, "hostPort", &detail).fix(without(port, "hostPort"));
        }
    }
}

/// `hostProbesAndHostLifecycleV1Dot34`
fn hosts(admission: &mut Admission) {
    for it in admission.containers() {
        let lifecycle = it.of.get("lifecycle");
        let probes = ["livenessProbe", "readinessProbe", "startupProbe"].map(|name| it.of.get(name));
        let handlers = ["postStart", "preStop"].map(|name| lifecycle.get(name));
        for handler in probes.into_iter().chain(handlers) {
            for call in ["httpGet", "tcpSocket"].map(|name| handler.get(name)) {
                let host = call.get("host");
                let Some(name) = host.as_str().filter(|it| !it.is_empty()) else { continue };
                let detail = format!("{} uses probe or lifecycle host {}", it.name(), quote(name));
                admission.forbid(host, "probe or lifecycle host", &detail).fix(without(call, "host"));
            }
        }
    }
}

/// `privileged_1_0`
fn privileged(admission: &mut Admission) {
    for it in admission.containers() {
        let privileged = it.context().get("privileged");
        if privileged.as_bool() == Some(true) {
            let detail = format!("{} must not set securityContext.privileged=true", it.name());
            let fix = replace(privileged, "false").map(|it| Fix::preferred("Make it unprivileged", it));
            admission.forbid(privileged, "privileged", &detail).fix(fix);
        }
    }
}

/// `procMount_1_0`, `procMount1_35baseline`
fn proc_mount(admission: &mut Admission) {
    let own = admission.policy.level == PodSecurityLevel::Restricted
        && admission.policy.version >= PROC_MOUNT_RESTRICTED;
    if admission.relaxed() && !own {
        return;
    }
    for it in admission.containers() {
        let mount = it.context().get("procMount");
        let Some(kind) = mount.as_str().filter(|it| *it != "Default") else { continue };
        let detail = format!("{} must not set securityContext.procMount to {}", it.name(), quote(kind));
        admission.forbid(mount, "procMount", &detail).fix(it.set(&["procMount"], "Default"));
    }
}

/// `seLinuxOptions1_0`, `seLinuxOptions1_31`
fn se_linux_options(admission: &mut Admission) {
    let version = admission.policy.version;
    for it in admission.setters() {
        let options = it.context().get("seLinuxOptions");
        let mut forbid = |at: Value, name: &'static str, says: &str| {
            let detail = format!("{} set forbidden securityContext.seLinuxOptions: {says}", it.name());
            admission.forbid(at, "seLinuxOptions", &detail).fix(without(options, name));
        };
        let kind = options.get("type");
        if let Some(written) = kind.as_str().filter(|it| !is_allowed(&SE_LINUX_TYPES, it, version)) {
            forbid(kind, "type", &format!("type {}", quote(written)));
        }
        for name in ["user", "role"] {
            let value = options.get(name);
            if value.as_str().is_some_and(|it| !it.is_empty()) {
                forbid(value, name, &format!("{name} may not be set"));
            }
        }
    }
}

/// `sysctls`
fn sysctls(admission: &mut Admission) {
    let (version, list) =
        (admission.policy.version, admission.pod.spec.get("securityContext").get("sysctls"));
    for sysctl in list.items() {
        let value = sysctl.get("name");
        let forbidden = value.str_or("").filter(|it| !is_allowed(&SYSCTLS, it, version));
        if let Some(name) = forbidden {
            admission.forbid(value, "forbidden sysctls", name).fix(removal(list, sysctl));
        }
    }
}

fn is_allowed(list: &[(&str, Minor)], name: &str, version: Minor) -> bool {
    list.iter().any(|it| it.0 == name && it.1 <= version)
}

/// `windowsHostProcess_1_0`
fn host_process(admission: &mut Admission) {
    for it in admission.setters() {
        let options = it.context().get("windowsOptions");
        let process = options.get("hostProcess");
        if process.as_bool() == Some(true) {
            let detail =
                format!("{} must not set securityContext.windowsOptions.hostProcess=true", it.name());
            admission.forbid(process, "hostProcess", &detail).fix(without(options, "hostProcess"));
        }
    }
}

/// `capabilitiesBaseline_1_0`
fn capabilities(admission: &mut Admission) {
    for it in admission.containers() {
        added(admission, it, "non-default capabilities", &CAPABILITIES);
    }
}

/// Forbids a container all capabilities but these.
pub(super) fn added(admission: &mut Admission, it: Setter, reason: &str, allowed: &[&str]) {
    let list = it.context().get("capabilities").get("add");
    for capability in list.items() {
        let Some(name) = capability.as_str().filter(|it| !allowed.contains(it)) else { continue };
        let detail =
            format!("{} must not include {} in securityContext.capabilities.add", it.name(), quote(name));
        let fix = removal(list, capability).map(|it| Fix { title: format!("Remove {name}"), ..it });
        admission.forbid(capability, reason, &detail).fix(fix);
    }
}

/// `hostPathVolumes_1_0`
fn host_path_volumes(admission: &mut Admission) {
    let pod = admission.pod;
    for (volume, summary) in &pod.volumes {
        let path = volume.value.get("hostPath");
        if path.is_there() {
            let detail = format!("volume {}", quote(summary.name.as_deref().unwrap_or_default()));
            admission.forbid(path, "hostPath volumes", &detail);
        }
    }
}

/// `seccompProfileBaseline_1_19`; in `restricted` a part of `seccompProfileRestricted_1_25`
pub(super) fn seccomp_profile(admission: &mut Admission) {
    for it in admission.setters() {
        let profile = it.context().get("seccompProfile");
        if profile.is_there() && is_plain(profile) == Some(false) {
            let (kind, fix) = (profile.get("type"), it.set(&["seccompProfile", "type"], "RuntimeDefault"));
            let written = quote(kind.str_or("").unwrap_or_default());
            let detail =
                format!("{} must not set securityContext.seccompProfile.type to {written}", it.name());
            admission.forbid(kind, "seccompProfile", &detail).fix(fix);
        }
    }
}
