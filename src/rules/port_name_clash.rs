//! Two ports have the same name.
//!
//! Services and probes find a port by its name. In one container a name can
//! stand once; in two containers of a Pod the server warns (since 1.33), since
//! only the first of them is found.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     ports:
//!     - {containerPort: 80, name: http}
//!     - {containerPort: 81, name: http}
//! #                               ^^^^ error[port-name-clash]: Duplicate value: "http"
//! ```

use std::collections::HashMap;

use super::change::replace;
use super::ports::ports_asked;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::grammar::port_name;
use crate::manifest::{Container, IntOrStr, Pod, Value};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "port-name-clash",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("port_name_clash.rs"),
};

/// The first version that warns of a name in two containers.
const WARNS: Minor = Minor(33);

fn check(pod: &Pod, findings: &mut Findings) {
    let mut in_pod: HashMap<&str, (Container, usize)> = HashMap::new();
    for (container, summary) in &pod.containers {
        let mut in_container: HashMap<&str, (Container, usize)> = HashMap::new();
        for (index, port) in summary.ports.iter().enumerate() {
            let Some(name) = port.name.as_deref().filter(|it| !it.is_empty()) else { continue };
            let before = in_container.get(name).or_else(|| in_pod.get(name)).copied();
            let here = (*container, index);
            let repeated = in_container.contains_key(name);
            if port_name(name).is_empty() {
                in_container.entry(name).or_insert(here);
            }
            in_pod.entry(name).or_insert(here);
            let Some((first, value)) = before.and_then(|it| Some((port_of(it)?, port_of(here)?))) else {
                continue;
            };
            let field = value.get("name");
            let fix = |users: Vec<Value>| {
                let free = free_name(pod, name)?;
                let changes: Option<Vec<_>> =
                    users.into_iter().chain([field]).map(|it| replace(it, &free)).collect();
                Some(Fix::preferred(format!("Rename it to {free}"), changes?.into_iter().flatten().collect()))
            };
            if repeated {
                findings
                    .duplicate(field, name)
                    .related(first.get("name").range(), "taken here")
                    .fix(fix(Vec::new()));
            } else if pod.facts.version >= WARNS {
                let other = first.path();
                let message = format!(
                    "duplicate port name {name:?} with {other}, services and probes that select ports by name will use {other}"
                );
                let draft = findings.warning(value, message).mark(field.range());
                // The container's own probes find it by its name.
                let asks = |it: &Value| it.as_int_or_str() == Some(IntOrStr::Str(name));
                let users = ports_asked(*container).into_iter().filter(asks).collect();
                draft.related(first.get("name").range(), "taken here").fix(fix(users));
            }
        }
    }
}

fn port_of<'s>((container, index): (Container<'s>, usize)) -> Option<Value<'s>> {
    container.item("ports", index)
}

/// The name with a number that makes it free, within the 15 characters of a port name.
fn free_name(pod: &Pod, name: &str) -> Option<String> {
    let taken = |name: &str| {
        pod.containers.iter().flat_map(|(_, it)| &it.ports).any(|it| it.name.as_deref() == Some(name))
    };
    let numbered = |number: i32| {
        let end = format!("-{number}");
        let start = name.get(..name.len().min(15 - end.len())).unwrap_or(name);
        format!("{}{end}", start.trim_end_matches('-'))
    };
    (2..100).map(numbered).find(|it| !taken(it) && port_name(it).is_empty())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn in_another_container_it_is_a_warning() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - ports: [{containerPort: 80, name: web}]
                  - ports: [{containerPort: 81, name: web}]
                #                                     ^^^ warning[port-name-clash]: duplicate port name "web" with spec.containers[0].ports[0], services and probes that select ports by name will use spec.containers[0].ports[0]
            "#]],
        );
    }

    #[test]
    fn a_probe_follows_the_new_name() {
        check_fix(
            RULE,
            "Rename it to web-2",
            "
            spec:
              containers:
              - ports: [{containerPort: 80, name: web}]
              - ports: [{containerPort: 81, name: web}]
                livenessProbe: {httpGet: {port: web}}
            ",
            expect![[r#"
                spec:
                  containers:
                  - ports: [{containerPort: 80, name: web}]
                  - ports: [{containerPort: 81, name: web-2}]
                    livenessProbe: {httpGet: {port: web-2}}
            "#]],
        );
    }
}
