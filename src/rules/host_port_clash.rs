//! Two containers ask for the same port of the node.
//!
//! A `hostPort` can be taken once per protocol and `hostIP`. The apiserver
//! rejects the second one. Give one of them another port, or drop `hostPort`
//! and reach the Pod through a Service.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     ports:
//!     - {containerPort: 8080, hostPort: 80}
//!   - name: log
//!     ports:
//!     - {containerPort: 9090, hostPort: 80}
//! #                                     ^^ error[host-port-clash]: Duplicate value: "TCP//80"
//! ```

use std::collections::HashMap;

use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Container, ContainerSummary, Group, Pod, Value};

pub(super) const RULE: Rule = Rule {
    name: "host-port-clash",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("host_port_clash.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    // Regular containers share one table; each init container has its own.
    let mut taken = HashMap::new();
    for (container, summary) in pod.group(Group::Regular) {
        table(pod, *container, summary, &mut taken, findings);
    }
    for (container, summary) in pod.group(Group::Init) {
        table(pod, *container, summary, &mut HashMap::new(), findings);
    }
}

fn table<'s>(
    pod: &Pod<'s>,
    container: Container<'s>,
    summary: &ContainerSummary,
    taken: &mut HashMap<String, Value<'s>>,
    findings: &mut Findings,
) {
    let Some(follows) = pod.facts.host_ports_follow() else { return };
    for (index, port) in summary.ports.iter().enumerate() {
        let Some(number) = port.host_port(follows).filter(|it| *it != 0) else { continue };
        let (Some(protocol), Some(host_ip)) = (&port.protocol, &port.host_ip) else { continue };
        let Some(value) = container.value.get("ports").items().nth(index) else { continue };
        let field = value.get("hostPort");
        let place = if port.written_host_port == Some(0) { value.get("containerPort") } else { field };
        let key = format!("{protocol}/{host_ip}/{number}");
        match taken.get(&key) {
            Some(first) => {
                let draft = findings.duplicate(field, &key).mark(place.range());
                let draft = draft.related(first.range(), "taken here");
                if container.group == Group::Init {
                    // The server shows each init container as the first.
                    draft.field(format!(
                        "{}[0].ports[{index}].hostPort",
                        pod.spec.get("initContainers").path()
                    ));
                }
            }
            None => _ = taken.insert(key, place),
        }
    }
}
