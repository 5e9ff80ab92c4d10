//! A `hostPort` that differs from the `containerPort` under `hostNetwork`.
//!
//! The containers use the network of the node itself, so nothing maps one port
//! to another: the two are the same port. Leave `hostPort` out.
//!
//! ```yaml
//! spec:
//!   hostNetwork: true
//!   containers:
//!   - name: web
//!     ports:
//!     - {containerPort: 8080, hostPort: 80}
//! #                                     ^^ error[host-port-mismatch]: Invalid value: 80: must match `containerPort` when `hostNetwork` is true
//! ```

use super::ports::Ports;
use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Group, Pod};

pub(super) const RULE: Rule = Rule {
    name: "host-port-mismatch",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("host_port_mismatch.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    if pod.facts.host_network != Some(true) {
        return;
    }
    let Some(ports) = Ports::of(pod) else { return };
    for (number, place, asked) in ports.iter().filter(|it| it.1.container.group == Group::Regular) {
        if asked.host_port != 0 && asked.host_port != asked.container_port {
            let detail = "must match `containerPort` when `hostNetwork` is true";
            let draft = findings.invalid(place.value().get("hostPort"), asked.host_port, detail);
            draft.fixes(ports.fixes_of_mismatch(number));
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::check_fix;

    #[test]
    fn both_can_be_the_same() {
        check_fix(
            RULE,
            "Use the port 8080 for both",
            "
            spec:
              hostNetwork: true
              containers:
              - ports: [{containerPort: 8080, hostPort: 80}]
            ",
            expect![[r#"
                spec:
                  hostNetwork: true
                  containers:
                  - ports: [{containerPort: 8080, hostPort: 8080}]
            "#]],
        );
    }
}
