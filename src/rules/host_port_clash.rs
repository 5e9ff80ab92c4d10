//! Two containers ask for the same port of the node.
//!
//! A `hostPort` can be taken once per protocol and `hostIP`. The apiserver
//! rejects the second one. Give one of them another port, or drop `hostPort`
//! and reach the Pod through a Service. Under `hostNetwork` every port that a Pod
//! opens is one of the node.
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

use super::ports::Ports;
use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Group, Pod, Value};

pub(super) const RULE: Rule = Rule {
    name: "host-port-clash",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("host_port_clash.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    let ports = Ports::of(pod);
    if let Some(ports) = &ports {
        clashes(ports, ports.taken(), pod, findings);
    }
    if let Some(in_pods) = Ports::in_pods(pod) {
        let known: Vec<usize> = ports.iter().flat_map(Ports::taken).map(|it| it.0).collect();
        let others = in_pods.taken().filter(|it| !known.contains(&it.0));
        clashes(&in_pods, others, pod, &mut findings.in_pods());
    }
}

/// Tells of ports whose port of the node an earlier one has taken.
fn clashes(ports: &Ports, taken: impl Iterator<Item = (usize, usize)>, pod: &Pod, findings: &mut Findings) {
    for (number, first) in taken {
        let (Some(place), Some(asked), Some(before)) =
            (ports.place(number), ports.asked(number), ports.place(first))
        else {
            continue;
        };
        let value = place.value().get("hostPort");
        let token = |port: Value| {
            let written = port.get("hostPort");
            if written.int_or(0) == Some(0) { port.get("containerPort") } else { written }.range()
        };
        let mut field = findings.path(value);
        if place.container.group == Group::Init {
            // The server checks each init container in a list of one.
            let list = findings.path(pod.spec.get(place.container.group.field()));
            let index = format!("{list}[{}]", place.container.index);
            field = field.replacen(&index, &format!("{list}[0]"), 1);
        }
        findings
            .duplicate(value, asked.host_key().unwrap_or_default().as_str())
            .mark(token(place.value()))
            .field(field)
            .related(token(before.value()), "taken here")
            .fixes(ports.fixes_of_taken(number, first));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn a_missing_protocol_is_tcp_and_udp_is_another_port() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - ports:
                    - {containerPort: 53, hostPort: 53, protocol: UDP}
                    - {containerPort: 54, hostPort: 53}
                    - {containerPort: 55, hostPort: 53, protocol: TCP}
                #                                   ^^ error[host-port-clash]: Duplicate value: "TCP//53"
            "#]],
        );
    }

    #[test]
    fn under_host_network_a_pod_takes_its_container_ports() {
        check(
            RULE,
            expect![[r#"
                spec:
                  hostNetwork: true
                  containers:
                  - ports:
                    - containerPort: 80
                  - ports:
                    - containerPort: 80
                #                    ^^ error[host-port-clash]: Duplicate value: "TCP//80"
            "#]],
        );
    }

    #[test]
    fn so_do_the_pods_of_a_template() {
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      hostNetwork: true
                      containers:
                      - ports: [{containerPort: 80}, {containerPort: 80}]
                #                                                    ^^ warning[host-port-clash]: Pods made from this template will be refused: Duplicate value: "TCP//80"
            "#]],
        );
    }

    #[test]
    fn init_containers_are_compared_with_nobody_else() {
        check(
            RULE,
            expect![[r#"
                spec:
                  initContainers:
                  - ports: [{containerPort: 80, hostPort: 80}]
                  - ports: [{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 80}]
                #                                                                            ^^ error[host-port-clash]: Duplicate value: "TCP//80"
                  containers:
                  - ports: [{containerPort: 80, hostPort: 80}]
            "#]],
        );
    }

    #[test]
    fn another_address_is_another_port_and_a_template_expression_is_unknown() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - ports:
                    - {containerPort: 80, hostPort: 80}
                    - {containerPort: 81, hostPort: 80, hostIP: 127.0.0.1}
                    - {containerPort: 82, hostPort: 80, hostIP: "{{ .Values.ip }}"}
            "#]],
        );
    }

    #[test]
    fn the_next_free_port_is_one_of_the_node() {
        check_fix(
            RULE,
            "Use the free port 8081",
            "
                spec:
                  containers:
                  - name: web
                    ports:
                    - containerPort: 8081
                      hostPort: 8080   # 밖에서
                  - name: log
                    ports:
                    - containerPort: 8082
                      hostPort: 8080   # 안에서
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    ports:
                    - containerPort: 8081
                      hostPort: 8080   # 밖에서
                  - name: log
                    ports:
                    - containerPort: 8082
                      hostPort: 8081   # 안에서
            "#]],
        );
    }

    #[test]
    fn under_host_network_probes_follow_their_port() {
        check_fix(
            RULE,
            "Use the free port 8081",
            "
                spec:
                  hostNetwork: true
                  containers:
                  - name: web
                    ports: [{containerPort: 8080}]
                  - name: log
                    ports: [{containerPort: 8080, hostPort: 8080, name: http}]
                    livenessProbe: {httpGet: {port: 8080}}
                    readinessProbe: {httpGet: {port: http}}
                    startupProbe: {tcpSocket: {port: 8080, host: example.com}}
                    lifecycle:
                      preStop:
                        tcpSocket: {port: 9090}
            ",
            expect![[r#"
                spec:
                  hostNetwork: true
                  containers:
                  - name: web
                    ports: [{containerPort: 8080}]
                  - name: log
                    ports: [{containerPort: 8081, hostPort: 8081, name: http}]
                    livenessProbe: {httpGet: {port: 8081}}
                    readinessProbe: {httpGet: {port: http}}
                    startupProbe: {tcpSocket: {port: 8080, host: example.com}}
                    lifecycle:
                      preStop:
                        tcpSocket: {port: 9090}
            "#]],
        );
    }

    #[test]
    fn host_port_can_go() {
        let before = "
            spec:
              containers:
              - ports: [{containerPort: 80, hostPort: 80}]
              - ports:
                - hostPort: 80 # why?
                  containerPort: 81
              - ports:
                - containerPort: 82
                  hostPort: 80 # for the ingress
                  name: web
        ";
        check_fix(
            RULE,
            "Remove hostPort",
            before,
            expect![[r#"
                spec:
                  containers:
                  - ports: [{containerPort: 80, hostPort: 80}]
                  - ports:
                    - # why?
                      containerPort: 81
                  - ports:
                    - containerPort: 82
                      hostPort: 80 # for the ingress
                      name: web
            "#]],
        );
    }

    #[test]
    fn a_name_tells_the_protocol() {
        check_fix(
            RULE,
            "Use protocol UDP",
            "
                spec:
                  containers:
                  - ports:
                    - {containerPort: 53, hostPort: 53, name: dns-tcp}
                    - {containerPort: 53, hostPort: 53, name: dns-udp}
            ",
            expect![[r#"
                spec:
                  containers:
                  - ports:
                    - {containerPort: 53, hostPort: 53, name: dns-tcp}
                    - {containerPort: 53, hostPort: 53, name: dns-udp, protocol: UDP}
            "#]],
        );
    }
}
