//! A Pod in a namespace of the node sets a kernel parameter of that namespace.
//!
//! With `hostNetwork` the parameters `net.*` are the node's own, with `hostIPC`
//! those of messages, semaphores and shared memory.
//!
//! ```yaml
//! spec:
//!   hostNetwork: true
//!   securityContext:
//!     sysctls:
//!     - {name: net.core.somaxconn, value: "1024"}
//! #            ^^^^^^^^^^^^^^^^^^ error[host-sysctl]: Invalid value: "net.core.somaxconn": may not be specified when 'hostNetwork' is true
//!   containers:
//!   - {name: web, image: nginx}
//! ```

use super::change::remove_field;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::Pod;

pub(super) const RULE: Rule = Rule {
    name: "host-sysctl",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("host_sysctl.rs"),
};

/// `ValidateHostSysctl`
fn check(pod: &Pod, findings: &mut Findings) {
    for sysctl in pod.spec.get("securityContext").get("sysctls").items() {
        let value = sysctl.get("name");
        let Some(name) = value.as_str() else { continue };
        let (field, shared) = match namespace(&normalized(name)) {
            Some(Namespace::Net) => ("hostNetwork", pod.facts.host_network),
            Some(Namespace::Ipc) => ("hostIPC", pod.facts.host_ipc),
            None => continue,
        };
        if shared == Some(true) {
            let host = pod.spec.get(field);
            let fix = remove_field(pod.spec, field).map(|it| Fix::other(format!("Remove {field}"), it));
            findings
                .invalid(value, name, &format!("may not be specified when '{field}' is true"))
                .related(host.range(), "said here")
                .fix(fix);
        }
    }
}

/// Namespaces that a Pod may share with its node, and that have parameters.
enum Namespace {
    Net,
    Ipc,
}

/// With dots between its parts: where a slash comes first, slashes stand for dots and dots for slashes
/// (`NormalizeName`).
fn normalized(name: &str) -> String {
    match name.find(['.', '/']) {
        Some(at) if name.get(at..).is_some_and(|it| it.starts_with('/')) => {
            let swap = |it| match it {
                '.' => '/',
                '/' => '.',
                other => other,
            };
            name.chars().map(swap).collect()
        }
        _ => name.to_string(),
    }
}

/// The namespace that a parameter, or a pattern with `*`, belongs to (`GetNamespace`).
fn namespace(name: &str) -> Option<Namespace> {
    let name = name.split('*').next().unwrap_or_default();
    let below = |prefix: &str| name.strip_prefix(prefix).is_some_and(|it| it.starts_with('.'));
    if IPC.contains(&name) || below("fs.mqueue") {
        Some(Namespace::Ipc)
    } else if below("net") {
        Some(Namespace::Net)
    } else {
        None
    }
}

const IPC: [&str; 10] = [
    "kernel.sem",
    "kernel.shmall",
    "kernel.shmmax",
    "kernel.shmmni",
    "kernel.shm_rmid_forced",
    "kernel.shm",
    "kernel.msgmax",
    "kernel.msgmnb",
    "kernel.msgmni",
    "kernel.msg",
];
