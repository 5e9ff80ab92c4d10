//! Two volumes of a Pod have the same name.
//!
//! Mounts find a volume by its name, so there can be one of each name.
//!
//! ```yaml
//! spec:
//!   volumes:
//!   - name: data
//!     emptyDir: {}
//!   - name: data
//! #         ^^^^ error[duplicate-volume-name]: Duplicate value: "data"
//!     configMap: {name: settings}
//! ```

use std::collections::HashMap;

use super::change::replace;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Volume};

pub(super) const RULE: Rule = Rule {
    name: "duplicate-volume-name",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("duplicate_volume_name.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    let mut taken: HashMap<&str, Volume> = HashMap::new();
    for (volume, summary) in &pod.volumes {
        let Some(name) = summary.name.as_deref() else { continue };
        match taken.get(name) {
            Some(first) => {
                let (value, first) = (volume.value.get("name"), first.value.get("name"));
                let is_taken =
                    |name: &str| pod.volumes.iter().any(|(_, it)| it.name.as_deref() == Some(name));
                let free = (2..).map(|it| format!("{name}-{it}")).find(|it| !is_taken(it));
                let fix = free
                    .and_then(|it| Some(Fix::preferred(format!("Rename it to {it}"), replace(value, &it)?)));
                findings.duplicate(value, name).related(first.range(), "taken here").fix(fix);
            }
            // The server forgets a volume that it refuses.
            None if summary.valid => _ = taken.insert(name, *volume),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::check;

    #[test]
    fn a_volume_that_is_refused_itself_takes_no_name() {
        check(
            RULE,
            expect![[r#"
            spec:
              volumes:
              - {name: data, hostPath: {}}
              - {name: data, emptyDir: {}}
        "#]],
        );
    }
}
