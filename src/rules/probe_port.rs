//! A probe or a hook names a port that its container does not have.
//!
//! The server accepts that, since it does not look whether names lead
//! anywhere. The kubelet looks the name up among the ports of the same
//! container, finds none, and the probe fails each time.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     image: nginx
//!     ports: [{containerPort: 80, name: web}]
//!     livenessProbe: {httpGet: {port: http}}
//! #                                   ^^^^ info[probe-port]: No port of this container is named "http", so this probe always fails
//! ```

use super::change::replace;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Container, Facts, IntOrStr, Value, grammar};

pub(super) const RULE: Rule = Rule {
    name: "probe-port",
    worst: Severity::Info,
    looks_at: LooksAt::Container(
        &["ports", "livenessProbe", "readinessProbe", "startupProbe", "lifecycle"],
        check,
    ),
    source: include_str!("probe_port.rs"),
};

fn check(container: Container, _: &Facts, findings: &mut Findings) {
    let value = container.value;
    let names: Option<Vec<&str>> = value.get("ports").items().map(|it| it.get("name").str_or("")).collect();
    let Some(names) = names.filter(|_| !value.get("ports").is_murky()) else { return };
    for probe in ["livenessProbe", "readinessProbe", "startupProbe"] {
        handler(value.get(probe), "probe", &names, findings);
    }
    for hook in ["postStart", "preStop"] {
        handler(value.get("lifecycle").get(hook), "hook", &names, findings);
    }
}

fn handler(handler: Value, what: &str, names: &[&str], findings: &mut Findings) {
    for way in ["httpGet", "tcpSocket"] {
        let port = handler.get(way).get("port");
        // A number in quotes is refused by itself, and so is no name at all.
        let Some(IntOrStr::Str(name)) = port.as_int_or_str() else { continue };
        if names.contains(&name) || name.parse::<u64>().is_ok() || name.is_empty() {
            continue;
        }
        let message = format!("No port of this container is named {name:?}, so this {what} always fails");
        let fixes: Vec<Fix> = names
            .iter()
            .filter(|it| grammar::port_name(it).is_empty())
            .filter_map(|it| Some(Fix::other(format!("Use {it}"), replace(port, it)?)))
            .collect();
        let draft = findings.info(port, message);
        fixes.into_iter().fold(draft, |draft, fix| draft.fix(fix));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn numbers_and_names_that_are_there_are_fine() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx
                    ports: [{containerPort: 80, name: web}]
                    livenessProbe: {httpGet: {port: web}}
                    readinessProbe: {tcpSocket: {port: 81}}
                    startupProbe: {httpGet: {port: "{{ port }}"}}
            "#]],
        );
    }

    #[test]
    fn the_ports_of_other_containers_do_not_count() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx
                    ports: [{containerPort: 80, name: web}]
                  - name: proxy
                    image: envoy
                    lifecycle:
                      preStop: {httpGet: {port: web}}
                #                               ^^^ info[probe-port]: No port of this container is named "web", so this hook always fails
            "#]],
        );
    }

    #[test]
    fn a_name_that_is_there_is_offered() {
        check_fix(
            RULE,
            "Use web",
            "
                spec:
                  containers:
                  - name: app
                    image: nginx
                    ports: [{containerPort: 80, name: web}]
                    livenessProbe:
                      httpGet:
                        port: http # the web server
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: app
                    image: nginx
                    ports: [{containerPort: 80, name: web}]
                    livenessProbe:
                      httpGet:
                        port: web # the web server
            "#]],
        );
    }
}
