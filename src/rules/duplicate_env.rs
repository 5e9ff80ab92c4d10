//! An environment variable is set twice.
//!
//! The later value counts. When one of the two is taken out and applied again,
//! the variable may be lost, so the apiserver warns. A value that goes on from
//! the earlier one (`$(PATH):/opt/bin`) is fine.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     env:
//!     - {name: MODE, value: dev}
//!     - {name: MODE, value: prod}
//! #            ^^^^ warning[duplicate-env]: hides previous definition of "MODE", which may be dropped when using apply
//! ```

use std::collections::HashMap;

use super::change::remove;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Container, Facts, Value};
use crate::schema::Minor;
use crate::yaml::scalar::quote;

pub(super) const RULE: Rule = Rule {
    name: "duplicate-env",
    worst: Severity::Warning,
    looks_at: LooksAt::Container(&["env"], check),
    source: include_str!("duplicate_env.rs"),
};

fn check(container: Container, facts: &Facts, findings: &mut Findings) {
    let mut set: HashMap<&str, Value> = HashMap::new();
    let list = container.value.get("env");
    for variable in list.items() {
        let Some(name) = variable.get("name").str_or("") else { continue };
        let Some(first) = set.get(name) else {
            set.insert(name, variable);
            continue;
        };
        let (value, source) = (variable.get("value"), variable.get("valueFrom"));
        let (Some(text), false) = (value.str_or(""), source.is_murky()) else { continue };
        let reference = format!("$({name})");
        if source.is_there() || text == reference || !text.contains(&reference) {
            let lost = if facts.version < Minor(30) { "" } else { ", which may be dropped when using apply" };
            let message = format!("hides previous definition of {}{lost}", quote(name));
            let earlier = remove(&[container.value, list, *first]);
            findings
                .warning(variable, message)
                .mark(variable.get("name").range())
                .related(first.get("name").range(), "it is set here first")
                .fix(earlier.map(|it| Fix::other("Remove the earlier value", it)));
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::check_fix;

    #[test]
    fn the_value_that_counts_stays() {
        check_fix(
            RULE,
            "Remove the earlier value",
            "
            spec:
              containers:
              - env:
                - name: MODE # which
                  value: dev
                - name: MODE
                  value: prod
            ",
            expect![[r#"
                spec:
                  containers:
                  - env:
                    # which
                    - name: MODE
                      value: prod
            "#]],
        );
    }
}
