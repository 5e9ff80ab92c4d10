//! A `hostIP` that binds nothing.
//!
//! `hostIP` says on which address of the node a `hostPort` is taken. Without a
//! `hostPort` it has no effect, and the server warns.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     ports:
//!     - {containerPort: 80, hostIP: 10.0.0.1}
//! #                         ^^^^^^ warning[host-ip-without-host-port]: hostIP set without hostPort: {Name: HostPort:0 ContainerPort:80 Protocol:TCP HostIP:10.0.0.1}
//! ```

use super::change::{remove_field, set_field};
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Container, Facts, Port};

pub(super) const RULE: Rule = Rule {
    name: "host-ip-without-host-port",
    worst: Severity::Warning,
    looks_at: LooksAt::Container(&["ports"], check),
    source: include_str!("host_ip_without_host_port.rs"),
};

fn check(container: Container, facts: &Facts, findings: &mut Findings) {
    let Some(follows) = facts.host_ports_follow() else { return };
    for value in container.value.get("ports").items() {
        let port = Port::of(value);
        let (Some(0), Some(host_ip)) = (port.host_port(follows), port.host_ip.as_deref()) else { continue };
        let (Some(number), Some(protocol), Some(name)) = (port.container_port, &port.protocol, &port.name)
        else {
            continue;
        };
        if host_ip.is_empty() {
            continue;
        }
        let shown =
            format!("{{Name:{name} HostPort:0 ContainerPort:{number} Protocol:{protocol} HostIP:{host_ip}}}");
        let add = set_field(value, "hostPort", &number.to_string());
        let remove = remove_field(value, "hostIP");
        findings
            .warning(value, format!("hostIP set without hostPort: {shown}"))
            .mark(value.get("hostIP").key_range())
            .fix(remove.map(|it| Fix::preferred("Remove hostIP", it)))
            .fix(add.map(|it| Fix::other(format!("Add hostPort: {number}"), it)));
    }
}
