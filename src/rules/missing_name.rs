//! An object has no name.
//!
//! The server stores an object under `metadata.name`, or makes a name up that
//! begins with `metadata.generateName`.
//!
//! ```yaml
//! apiVersion: v1
//! kind: Pod
//! metadata:
//! #^^^^^^^ error[missing-name]: Required value: name or generateName is required
//!   labels: {app: web}
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//! ```

use super::change::set_path;
use super::{Findings, Fix, LooksAt, Rule};
use crate::manifest::{Pod, grammar};

pub(super) const RULE: Rule = Rule {
    name: "missing-name",
    worst: super::Severity::Error,
    looks_at: LooksAt::Document(check),
    source: include_str!("missing_name.rs"),
};

/// `ValidateObjectMetaAccessor`
fn check(pod: &Pod, findings: &mut Findings) {
    let metadata = pod.object.get("metadata");
    let name = metadata.get("name");
    if !name.is_empty() || !metadata.get("generateName").is_empty() {
        return;
    }
    let fix = likely_name(pod).and_then(|it| {
        let edits = set_path(pod.object, &["metadata", "name"], it)?;
        Some(Fix::preferred(format!("Name it {it}"), edits))
    });
    findings.required(name, "name or generateName is required").fix(fix);
}

/// What its labels call it, or its first container.
fn likely_name<'s>(pod: &Pod<'s>) -> Option<&'s str> {
    let labels =
        [pod.object.get("metadata"), pod.template.get("metadata")].map(|it| it.get("labels").pairs());
    let label = |name: &str| {
        labels.iter().flatten().find(|it| it.0 == name && it.1.is_there()).and_then(|it| it.1.as_str())
    };
    let container = || pod.spec.get("containers").items().next().and_then(|it| it.get("name").as_str());
    let name = label("app.kubernetes.io/name").or_else(|| label("app")).or_else(container)?;
    grammar::dns_label(name).is_empty().then_some(name)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn one_made_up_by_the_server_is_enough() {
        check(
            RULE,
            expect![[r#"
                metadata: {generateName: web-}
            "#]],
        );
    }

    #[test]
    fn it_is_called_what_its_label_says() {
        check_fix(
            RULE,
            "Name it web",
            "
                metadata:
                  labels: {app: web}
                spec: {}
            ",
            expect![[r#"
                metadata:
                  name: web
                  labels: {app: web}
                spec: {}
            "#]],
        );
    }
}
