//! Containers of Windows that run on the node itself stand beside others.
//!
//! With `windowsOptions.hostProcess` a container is a process of the node. That is
//! decided for the whole Pod: all its containers are such, in the node's network
//! (`hostNetwork: true`).
//!
//! ```yaml
//! spec:
//!   hostNetwork: true
//!   containers:
//!   - name: agent
//!     image: agent
//!     securityContext:
//!       windowsOptions: {hostProcess: true}
//! #                                   ^^^^ error[host-process]: Invalid value: "": If pod contains any hostProcess containers then all containers must be HostProcess containers
//!   - name: web
//!     image: iis
//! ```

use super::change::{replace, set_field};
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, Value};

pub(super) const RULE: Rule = Rule {
    name: "host-process",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("host_process.rs"),
};

/// `validateWindowsHostProcessPod`
fn check(pod: &Pod, findings: &mut Findings) {
    let own = host_process(pod.spec);
    if own.is_absent() && !pod.containers.iter().any(|it| it.1.host_process) || own.is_murky() {
        return;
    }
    let mut on_node = Vec::new();
    for (container, summary) in &pod.containers {
        let written = host_process(container.value);
        let value = if summary.host_process { written } else { own };
        if value.is_murky() {
            return;
        }
        if let (Some(pod), Some(container)) =
            (own.as_bool(), written.as_bool().filter(|it| Some(*it) != own.as_bool()))
        {
            let says = format!("pod hostProcess value must be identical if both are specified, was {pod}");
            let fix = replace(written, &pod.to_string());
            findings
                .invalid(written, container, &says)
                .related(own.range(), "what the Pod says")
                .fix(fix.map(|it| Fix::preferred(format!("Use {pod}"), it)));
        }
        on_node.extend(Some(value).filter(|it| it.as_bool() == Some(true)));
    }
    let Some(first) = on_node.first() else { return };
    if on_node.len() < pod.containers.len() {
        let says =
            "If pod contains any hostProcess containers then all containers must be HostProcess containers";
        findings.invalid(pod.spec, "", says).mark(first.range());
    }
    let network = pod.spec.get("hostNetwork");
    if pod.facts.host_network == Some(false) {
        let says = "hostNetwork must be true if pod contains any hostProcess containers";
        let edits = replace(network, "true").or_else(|| set_field(pod.spec, "hostNetwork", "true"));
        let draft = findings.invalid(network, false, says);
        let draft = if network.is_absent() { draft.mark(first.range()) } else { draft };
        draft.fix(edits.map(|it| Fix::preferred("Use the node's network", it)));
    }
}

/// What a Pod or container says.
fn host_process<'s>(of: Value<'s>) -> Value<'s> {
    of.get("securityContext").get("windowsOptions").get("hostProcess")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn a_container_cannot_differ_from_its_pod() {
        check(
            RULE,
            expect![[r#"
                spec:
                  hostNetwork: true
                  securityContext: {windowsOptions: {hostProcess: true}}
                #                                                 ^^^^ error[host-process]: Invalid value: "": If pod contains any hostProcess containers then all containers must be HostProcess containers
                  containers:
                  - name: agent
                  - name: web
                    securityContext: {windowsOptions: {hostProcess: false}}
                #                                                   ^^^^^ error[host-process]: Invalid value: false: pod hostProcess value must be identical if both are specified, was true
            "#]],
        );
    }

    #[test]
    fn it_is_in_the_network_of_the_node() {
        check_fix(
            RULE,
            "Use the node's network",
            "
                spec:
                  containers:
                  - name: agent
                    image: agent
                    securityContext: {windowsOptions: {hostProcess: true}}
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: agent
                    image: agent
                    securityContext: {windowsOptions: {hostProcess: true}}
                  hostNetwork: true
            "#]],
        );
    }
}
