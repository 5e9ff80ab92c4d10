//! Two containers of a Pod open the same port.
//!
//! All containers of a Pod share one network, so a `containerPort` and its
//! protocol can be opened by one of them only; the other fails when it starts.
//! The apiserver accepts the Pod with a warning: the two are a *duplicate*, or
//! *overlapping* if just one of them has a `hostPort`, or *dangerously
//! ambiguous* if both take the same port of the node, one of them on a single
//! address (`hostIP`).
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     ports:
//!     - containerPort: 8080
//!   - name: admin
//!     ports:
//!     - containerPort: 8080
//! #                    ^^^^ warning[container-port-clash]: duplicate port definition with spec.containers[0].ports[0]
//! ```

use super::ports::{Alike, Ports};
use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::Pod;

pub(super) const RULE: Rule = Rule {
    name: "container-port-clash",
    worst: Severity::Warning,
    looks_at: LooksAt::Pod(check),
    source: include_str!("container_port_clash.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    let Some(ports) = Ports::of(pod) else { return };
    for (number, other, how) in ports.alike() {
        let (Some(place), Some(before)) = (ports.place(number), ports.place(other)) else { continue };
        let word = match how {
            Alike::Duplicate => "duplicate",
            Alike::Overlapping => "overlapping",
            Alike::Ambiguous => "dangerously ambiguous",
        };
        let message = format!("{word} port definition with {}", before.value().path());
        findings
            .warning(place.value(), message)
            .mark(place.value().get("containerPort").range())
            .related(before.value().get("containerPort").range(), "opened here")
            .fixes(ports.fixes_of_alike(number, other));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn what_tells_two_ports_apart_decides_what_is_said() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - ports:
                    - {containerPort: 80, hostPort: 80}
                    - {containerPort: 80, protocol: UDP}
                    - {containerPort: 80}
                #                     ^^ warning[container-port-clash]: overlapping port definition with spec.containers[0].ports[0]
                    - {containerPort: 80, hostPort: 80, hostIP: 10.0.0.1}
                #                     ^^ warning[container-port-clash]: dangerously ambiguous port definition with spec.containers[0].ports[0]
                #                     ^^ warning[container-port-clash]: overlapping port definition with spec.containers[0].ports[2]
                    - {containerPort: 81, hostPort: 80, hostIP: 10.0.0.2}
            "#]],
        );
    }

    #[test]
    fn a_probe_by_number_follows_its_port() {
        check_fix(
            RULE,
            "Use the free port 8081",
            "
            spec:
              containers:
              - name: web
                ports:
                - containerPort: 8080
              - name: admin
                ports:
                  # the console
                  - name: http
                    containerPort: 8080   # as everywhere
                livenessProbe:
                  httpGet:
                    path: /
                    port: 8080
                readinessProbe:
                  httpGet:
                    port: http
                startupProbe:
                  grpc: {port: 8080}
                lifecycle:
                  preStop:
                    tcpSocket: {port: 8080}
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    ports:
                    - containerPort: 8080
                  - name: admin
                    ports:
                      # the console
                      - name: http
                        containerPort: 8081   # as everywhere
                    livenessProbe:
                      httpGet:
                        path: /
                        port: 8081
                    readinessProbe:
                      httpGet:
                        port: http
                    startupProbe:
                      grpc: {port: 8081}
                    lifecycle:
                      preStop:
                        tcpSocket: {port: 8081}
            "#]],
        );
    }

    #[test]
    fn a_probe_stays_with_the_port_that_keeps_its_number() {
        check_fix(
            RULE,
            "Use the free port 81",
            "
            spec:
              containers:
              - ports: [{containerPort: 80}, {containerPort: 80}]
                livenessProbe: {httpGet: {port: 80}}
            ",
            expect![[r#"
                spec:
                  containers:
                  - ports: [{containerPort: 80}, {containerPort: 81}]
                    livenessProbe: {httpGet: {port: 80}}
            "#]],
        );
    }

    #[test]
    fn the_second_of_two_can_go() {
        check_fix(
            RULE,
            "Remove the duplicate port",
            "
            spec:
              containers:
              - ports:
                - containerPort: 80 # for all
                - containerPort: 80 # once more
                  protocol: TCP
                # the end
                name: web
            ",
            expect![[r#"
                spec:
                  containers:
                  - ports:
                    - containerPort: 80 # for all
                    # once more
                    # the end
                    name: web
            "#]],
        );
    }

    #[test]
    fn the_last_port_goes_with_its_list() {
        check_fix(
            RULE,
            "Remove the duplicate port",
            "
            spec:
              containers:
              - ports: [{containerPort: 80}]
                name: web
              - name: log
                ports: [{containerPort: 80}]
                image: log
            ",
            expect![[r#"
                spec:
                  containers:
                  - ports: [{containerPort: 80}]
                    name: web
                  - name: log
                    image: log
            "#]],
        );
    }
}
