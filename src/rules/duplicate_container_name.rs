//! Two containers of a Pod have the same name.
//!
//! A container's name is how `kubectl logs`, probes and metrics find it, so it
//! is unique in the Pod: init containers and containers share one set of names.
//!
//! ```yaml
//! spec:
//!   initContainers:
//!   - name: web
//! #         ^^^ error[duplicate-container-name]: Duplicate value: "web"
//!     image: busybox
//!   containers:
//!   - name: web
//!     image: nginx
//! ```

use std::collections::HashMap;

use super::change::replace;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Container, Group, Pod};

pub(super) const RULE: Rule = Rule {
    name: "duplicate-container-name",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("duplicate_container_name.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    // The server takes regular containers first.
    let mut taken: HashMap<&str, Container> = HashMap::new();
    for group in [Group::Regular, Group::Init, Group::Ephemeral] {
        for (container, summary) in pod.group(group) {
            let Some(name) = summary.name.as_deref() else { continue };
            match taken.get(name) {
                Some(first) => {
                    let (value, first) = (container.value.get("name"), first.value.get("name"));
                    let free = (2..).map(|it| format!("{name}-{it}")).find(|it| !is_taken(pod, it));
                    let fix = free.filter(|_| !name.is_empty()).and_then(|it| {
                        Some(Fix::preferred(format!("Rename it to {it}"), replace(value, &it)?))
                    });
                    findings.duplicate(value, name).related(first.range(), "taken here").fix(fix);
                }
                // The server forgets an init container that has no name.
                None if group == Group::Init && name.is_empty() => {}
                None => _ = taken.insert(name, *container),
            }
        }
    }
}

fn is_taken(pod: &Pod, name: &str) -> bool {
    pod.containers.iter().any(|(_, it)| it.name.as_deref() == Some(name))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn empty_names_clash_too() {
        check(
            RULE,
            expect![[r#"
            spec:
              containers:
              - image: a
              - image: b
            # ^ error[duplicate-container-name]: Duplicate value: ""
        "#]],
        );
    }

    #[test]
    fn the_later_one_gets_another_name() {
        let before = "
            spec:
              containers:
              - {name: web, image: nginx}
              - {name: web-2, image: nginx}
              - {name: web, image: httpd} # the old one
        ";
        check_fix(
            RULE,
            "Rename it to web-3",
            before,
            expect![[r#"
                spec:
                  containers:
                  - {name: web, image: nginx}
                  - {name: web-2, image: nginx}
                  - {name: web-3, image: httpd} # the old one
            "#]],
        );
    }
}
