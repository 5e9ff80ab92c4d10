//! A port of the Pod is listed twice.
//!
//! All containers of a Pod share one network, so `containerPort` and protocol
//! name the same port wherever they stand. The server accepts this with a
//! warning: of two entries one is superfluous, or one of the numbers is wrong.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     ports:
//!     - {containerPort: 8080}
//!   - name: proxy
//!     ports:
//!     - {containerPort: 8080}
//! #      ^^^^^^^^^^^^^ warning[container-port-clash]: duplicate port definition with spec.containers[0].ports[0]
//! ```

use std::collections::HashMap;

use super::change::remove_item;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Port, Value};

pub(super) const RULE: Rule = Rule {
    name: "container-port-clash",
    worst: Severity::Warning,
    looks_at: LooksAt::Pod(check),
    source: include_str!("container_port_clash.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    let Some(follows) = pod.facts.host_ports_follow() else { return };
    let mut listed: HashMap<(i64, &str), Vec<(Value, &Port)>> = HashMap::new();
    for (container, summary) in &pod.containers {
        for (index, port) in summary.ports.iter().enumerate() {
            let (Some(number), Some(protocol)) = (port.container_port, &port.protocol) else { continue };
            let Some(value) = container.value.get("ports").items().nth(index) else { continue };
            let others = listed.entry((number, protocol)).or_default();
            for (other, first) in others.iter() {
                let Some(word) = clash(port, first, follows) else { continue };
                let message = format!("{word} port definition with {}", other.path());
                let draft = findings.warning(value, message).mark(value.get("containerPort").key_range());
                let draft = draft.related(other.get("containerPort").range(), "listed here");
                if word == "duplicate" {
                    let list = container.value.get("ports");
                    draft.fix(remove_item(list, value).map(|it| Fix::other("Remove the duplicate port", it)));
                }
            }
            others.push((value, port));
        }
    }
}

/// What the server calls two entries of one port and protocol; `None` where they go together (`warningsForPod`).
fn clash(port: &Port, first: &Port, follows: bool) -> Option<&'static str> {
    let (here, there) = (port.host_port(follows)?, first.host_port(follows)?);
    let (host_ip, first_ip) = (port.host_ip.as_deref()?, first.host_ip.as_deref()?);
    if here == there && host_ip == first_ip {
        Some("duplicate")
    } else if here == 0 || there == 0 {
        Some("overlapping")
    } else if here == there && host_ip.is_empty() != first_ip.is_empty() {
        Some("dangerously ambiguous")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn a_sidecar_may_reuse_a_container_port_with_a_warning() {
        check(
            RULE,
            expect![[r#"
                spec:
                  initContainers:
                  - name: proxy
                    restartPolicy: Always
                    ports:
                    - containerPort: 80
                      hostPort: 80
                  containers:
                  - name: web
                    ports:
                    - containerPort: 80
                #     ^^^^^^^^^^^^^ warning[container-port-clash]: overlapping port definition with spec.initContainers[0].ports[0]
                    - containerPort: 80
                #     ^^^^^^^^^^^^^ warning[container-port-clash]: dangerously ambiguous port definition with spec.initContainers[0].ports[0]
                #     ^^^^^^^^^^^^^ warning[container-port-clash]: overlapping port definition with spec.containers[0].ports[0]
                      hostPort: 80
                      hostIP: 10.0.0.1
            "#]],
        );
    }

    #[test]
    fn another_protocol_is_another_port() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - ports:
                    - {containerPort: 53, protocol: UDP}
                    - {containerPort: 53}
                    - {containerPort: 53, protocol: ""}
                #      ^^^^^^^^^^^^^ warning[container-port-clash]: duplicate port definition with spec.containers[0].ports[1]
            "#]],
        );
    }

    #[test]
    fn the_duplicate_goes_and_comments_stay() {
        let before = "
            spec:
              containers:
              - name: web
                ports:
                - containerPort: 80 # plain
                # the same again
                - containerPort: 80 # twice
                  protocol: TCP
                # for metrics
                - containerPort: 90
        ";
        check_fix(
            RULE,
            "Remove the duplicate port",
            before,
            expect![[r#"
            spec:
              containers:
              - name: web
                ports:
                - containerPort: 80 # plain
                # the same again
                # twice
                # for metrics
                - containerPort: 90
        "#]],
        );
    }
}
