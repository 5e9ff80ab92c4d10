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

use std::collections::{HashMap, HashSet};

use super::change::{remove_field, remove_item, replace, set_field};
use super::{Edit, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Container, ContainerSummary, Group, IntOrStr, Pod, Port, Value};

pub(super) const RULE: Rule = Rule {
    name: "host-port-clash",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("host_port_clash.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    let Some(follows) = pod.facts.host_ports_follow() else { return };
    let mut search = Search { pod, follows, used: used(pod, follows) };
    // Regular containers share one table; each init container has its own.
    let mut taken = HashMap::new();
    for (container, summary) in pod.group(Group::Regular) {
        search.table(*container, summary, &mut taken, findings);
    }
    for (container, summary) in pod.group(Group::Init) {
        search.table(*container, summary, &mut HashMap::new(), findings);
    }
}

/// The numbers that the Pod's ports have on the node; under `hostNetwork` that is where its containers listen.
fn used(pod: &Pod, follows: bool) -> HashSet<i64> {
    let on_node = pod.facts.host_network == Some(true);
    let ports = pod.containers.iter().flat_map(|(_, it)| &it.ports);
    ports.flat_map(|it| [it.container_port.filter(|_| on_node), it.host_port(follows)]).flatten().collect()
}

struct Search<'p, 's> {
    pod: &'p Pod<'s>,
    follows: bool,
    /// Numbers that no fix may use; one that a fix uses is added.
    used: HashSet<i64>,
}

impl<'s> Search<'_, 's> {
    fn table(
        &mut self,
        container: Container<'s>,
        summary: &ContainerSummary,
        taken: &mut HashMap<String, (Value<'s>, Port)>,
        findings: &mut Findings,
    ) {
        for (index, port) in summary.ports.iter().enumerate() {
            let Some(number) = port.host_port(self.follows).filter(|it| *it != 0) else { continue };
            let (Some(protocol), Some(host_ip)) = (&port.protocol, &port.host_ip) else { continue };
            let Some(value) = container.value.get("ports").items().nth(index) else { continue };
            let key = format!("{protocol}/{host_ip}/{number}");
            let place = self.place(value, port);
            let Some((first, other)) = taken.get(&key) else {
                taken.insert(key, (place, port.clone()));
                continue;
            };
            let draft = findings.duplicate(value.get("hostPort"), &key).mark(place.range());
            let draft = draft.related(first.range(), "taken here");
            let draft = match container.group {
                // The server shows each init container as the first.
                Group::Init => {
                    let list = self.pod.spec.get("initContainers").path();
                    draft.field(format!("{list}[0].ports[{index}].hostPort"))
                }
                _ => draft,
            };
            let fixes = self.fixes(container, value, (port, other), number, taken);
            fixes.into_iter().flatten().fold(draft, |draft, fix| draft.fix(fix));
        }
    }

    /// The text that makes the host port what it is.
    fn place(&self, value: Value<'s>, port: &Port) -> Value<'s> {
        value.get(if port.written_host_port == Some(0) { "containerPort" } else { "hostPort" })
    }

    fn fixes(
        &mut self,
        container: Container<'s>,
        value: Value<'s>,
        (port, other): (&Port, &Port),
        number: i64,
        taken: &HashMap<String, (Value<'s>, Port)>,
    ) -> [Option<Fix>; 4] {
        let free = (number + 1..=65535).chain(1024..number).find(|it| !self.used.contains(it));
        let move_to = free.and_then(|it| {
            let edits = self.move_to(container, value, port, number, it)?;
            self.used.insert(it);
            Some(Fix::preferred(format!("Use the free port {it}"), edits))
        });
        let host_ip = port.host_ip.as_deref().unwrap_or_default();
        let meant =
            protocol_in_name(port).filter(|it| !taken.contains_key(&format!("{it}/{host_ip}/{number}")));
        let protocol = meant.and_then(|it| {
            let written = value.get("protocol");
            let edits =
                if written.is_absent() { set_field(value, "protocol", it) } else { replace(written, it) };
            Some(Fix::other(format!("Use protocol {it}"), edits?))
        });
        let same = port.container_port == other.container_port;
        let duplicate = same.then(|| remove_item(container.value.get("ports"), value)).flatten();
        let duplicate = duplicate.map(|it| Fix::other("Remove the duplicate port", it));
        // Under hostNetwork it would come back by itself.
        let unbound = (!self.follows).then(|| remove_field(value, "hostPort")).flatten();
        [move_to, protocol, duplicate, unbound.map(|it| Fix::other("Remove hostPort", it))]
    }

    /// Gives a port another number on the node; under `hostNetwork` that is its number in the container, so the probes
    /// that ask at it follow.
    fn move_to(
        &self,
        container: Container<'s>,
        value: Value<'s>,
        port: &Port,
        old: i64,
        new: i64,
    ) -> Option<Vec<Edit>> {
        let new = new.to_string();
        let mut edits = Vec::new();
        if port.written_host_port != Some(0) {
            edits.extend(replace(value.get("hostPort"), &new)?);
        }
        if self.pod.facts.host_network == Some(true) {
            edits.extend(replace(value.get("containerPort"), &new)?);
            let ports = container.value.get("ports").items();
            if ports.filter(|it| it.get("containerPort").as_int() == Some(old)).count() == 1 {
                for asked in asked_ports(container.value) {
                    if asked.as_int_or_str() == i32::try_from(old).ok().map(IntOrStr::Int)
                        || asked.as_int() == Some(old)
                    {
                        edits.extend(replace(asked, &new)?);
                    }
                }
            }
        }
        Some(edits)
    }
}

/// The ports that a container's probes and hooks name.
fn asked_ports<'s>(container: Value<'s>) -> Vec<Value<'s>> {
    let probes = ["livenessProbe", "readinessProbe", "startupProbe"].map(|it| container.get(it));
    let hooks = ["postStart", "preStop"].map(|it| container.get("lifecycle").get(it));
    let handlers = |it: Value<'s>, names: &'static [&'static str]| {
        names.iter().map(move |name| it.get(name).get("port")).filter(|it| it.is_there())
    };
    let of_probes = probes.into_iter().flat_map(|it| handlers(it, &["httpGet", "tcpSocket", "grpc"]));
    of_probes.chain(hooks.into_iter().flat_map(|it| handlers(it, &["httpGet", "tcpSocket"]))).collect()
}

/// The protocol that a port's name tells, where it is another than the port has: `dns-udp`.
fn protocol_in_name(port: &Port) -> Option<&'static str> {
    let name = port.name.as_deref()?;
    let protocol = port.protocol.as_deref()?;
    let told =
        ["TCP", "UDP", "SCTP"].into_iter().find(|it| name.split('-').any(|part| part == it.to_lowercase()));
    told.filter(|it| *it != protocol)
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
    fn a_template_does_not() {
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
                - hostPort: 80
                  containerPort: 81
              - ports:
                - containerPort: 81
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
                - containerPort: 81
              - ports:
                - containerPort: 81
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
