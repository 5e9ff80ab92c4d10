//! A name that makes a poor host name.
//!
//! A Pod's name is its host name, and a workload's name the beginning of those of
//! its Pods. It may have dots and up to 253 characters, but then what a program
//! in the Pod gets as its host name is cut off or odd. The server recommends a DNS
//! label: up to 63 lowercase letters, digits and dashes. The Pods of a StatefulSet
//! carry their name as a label, and are refused if it is too long for one.
//!
//! ```yaml
//! metadata:
//!   name: web.example
//! #       ^^^^^^^^^^^ warning[name-as-hostname]: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended: [must not contain dots]
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//! ```

use super::change::replace;
use super::object_name::Name;
use super::ways_out::mended;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, grammar};
use crate::schema::Format;

pub(super) const RULE: Rule = Rule {
    name: "name-as-hostname",
    worst: Severity::Warning,
    looks_at: LooksAt::Document(check),
    source: include_str!("name_as_hostname.rs"),
};

/// `WarningsOnCreate` of the strategies
fn check(pod: &Pod, findings: &mut Findings) {
    let used = match pod.kind.name {
        "Pod" => "the Pod's hostname",
        "Deployment" | "ReplicaSet" | "ReplicationController" | "Job" | "CronJob" => {
            "Pod names and hostnames"
        }
        "StatefulSet" => return pod_name(pod, findings),
        _ => return,
    };
    let name = Name::of(pod.object.get("metadata")).filter(|it| !it.text.is_empty());
    let Some(name) = name else { return };
    let says = grammar::dns_label(&name.text);
    // What is refused is not recommended against.
    if says.is_empty() || !grammar::dns_subdomain(&name.text).is_empty() {
        return;
    }
    let message = format!(
        "this is used in {used}, which can result in surprising behavior; a DNS label is recommended: [{}]",
        says.join(" ")
    );
    let new = if name.made_up {
        None
    } else {
        mended(Format::DnsSubdomain, &name.text.replace('.', "-"), pod.facts.version)
            .or_else(|| Some(name.text.replace('.', "-")))
            .filter(|it| grammar::dns_label(it).is_empty())
    };
    let fix = new.and_then(|new| Some(Fix::other(format!("Rename it to {new}"), replace(name.value, &new)?)));
    findings.warning(name.value, message).field("metadata.name").fix(fix);
}

/// The name of a StatefulSet's first Pod is the value of a label of that Pod, too (`updateIdentity`).
fn pod_name(pod: &Pod, findings: &mut Findings) {
    let name = Name::of(pod.object.get("metadata")).filter(|it| grammar::dns_label(&it.text).is_empty());
    let start = pod.object.get("spec").get("ordinals").get("start").int_or(0);
    let (Some(name), Some(start)) = (name, start) else { return };
    let first = format!("{}-{start}", name.text);
    for says in grammar::label_value(&first, pod.facts.version) {
        let mut findings = findings.in_pods();
        findings.invalid(name.value, &first, &says).field("spec.template.metadata.labels");
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn the_pods_of_a_stateful_set_are_refused_rather() {
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web.example}
            "#]],
        );
        check(
            RULE,
            expect![[r#"
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: a-name-of-sixty-two-characters-which-leaves-no-place-for-ordin}
                #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[name-as-hostname]: Pods made from this template will be refused: Invalid value: "a-name-of-sixty-two-characters-which-leaves-no-place-for-ordin-0": must be no more than 63 bytes
            "#]],
        );
    }

    #[test]
    fn dots_become_dashes() {
        check_fix(
            RULE,
            "Rename it to web-example",
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web.example}
            ",
            expect![[r#"
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web-example}
            "#]],
        );
    }
}
