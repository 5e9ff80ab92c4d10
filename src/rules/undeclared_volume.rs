//! A mount of a volume that the Pod does not have.
//!
//! A `volumeMounts` entry names one of the Pod's `volumes`; in a StatefulSet
//! also one of its `volumeClaimTemplates`.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - name: web
//!     volumeMounts:
//!     - name: data
//! #           ^^^^ error[undeclared-volume]: Not found: "data"
//!       mountPath: /data
//! ```
//!
//! A volume with an error of its own counts as missing for the apiserver, which
//! then also refuses its mounts. podls shows the cause alone.

use super::change::{New, add_item, replace};
use super::volume_use::is_no_device;
use super::{Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::Pod;
use crate::manifest::grammar::complaints;
use crate::schema::{Format, nearest};

pub(super) const RULE: Rule = Rule {
    name: "undeclared-volume",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("undeclared_volume.rs"),
};

fn check(pod: &Pod, findings: &mut Findings) {
    let Some(declared) = declared(pod) else { return };
    for (container, summary) in &pod.containers {
        let (mounts, devices) = (&summary.mounts, &summary.devices);
        for (list, names, taken) in [("volumeMounts", mounts, devices), ("volumeDevices", devices, mounts)] {
            for (index, name) in names.iter().enumerate() {
                let Some(name) = name.as_deref().filter(|it| it.is_empty() || !declared.contains(it)) else {
                    continue;
                };
                let Some(item) = container.item(list, index) else { continue };
                let value = item.get("name");
                let mut draft = findings.not_found(value, name);
                if name.is_empty() {
                    continue;
                }
                // A container has a volume as a device or mounts it, never both, and as one device alone.
                let free = |it: &&str| {
                    let used = names.iter().any(|used| used.as_deref() == Some(it));
                    let fits = list == "volumeMounts" || !used && !is_no_device(pod, it);
                    fits && !taken.iter().any(|taken| taken.as_deref() == Some(it))
                };
                let other = nearest(name, declared.iter().copied().filter(|it| !it.is_empty()).filter(free));
                draft = draft.fix(other.and_then(|it| {
                    Some(Fix::preferred(format!("Use the volume {it}"), replace(value, it)?))
                }));
                if list == "volumeMounts" && !taken.iter().any(|it| it.as_deref() == Some(name)) {
                    draft.fix(emptied(pod, name));
                }
            }
        }
    }
}

/// The names that mounts may use; `None` if there is no telling.
fn declared<'p>(pod: &'p Pod) -> Option<Vec<&'p str>> {
    if pod.spec.get("volumes").is_murky() {
        return None;
    }
    let volumes = pod.volumes.iter().map(|it| it.1.name.as_deref());
    volumes.chain(pod.claims().map(|it| it.1)).collect()
}

/// Declares a volume that lives as long as the Pod.
fn emptied(pod: &Pod, name: &str) -> Option<Fix> {
    let valid = complaints(Format::DnsLabel, name, pod.facts.version).is_empty();
    let volume = New::from([("name", name.into()), ("emptyDir", New::Map(Vec::new()))]);
    let edits = valid.then(|| add_item(pod.spec, "volumes", volume)).flatten()?;
    Some(Fix::other(format!("Add an emptyDir volume {name}"), edits))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::{check, check_fix};

    #[test]
    fn a_claim_template_is_a_volume() {
        check(
            RULE,
            expect![[r#"
                kind: StatefulSet
                apiVersion: apps/v1
                metadata: {name: web}
                spec:
                  serviceName: web
                  selector: {matchLabels: {a: b}}
                  template:
                    metadata: {labels: {a: b}}
                    spec:
                      containers:
                      - name: web
                        volumeMounts:
                        - {name: data, mountPath: /data}
                        - {name: date, mountPath: /date}
                #                ^^^^ error[undeclared-volume]: Not found: "date"
                  volumeClaimTemplates:
                  - metadata: {name: data}
            "#]],
        );
    }

    #[test]
    fn a_volume_with_an_error_of_its_own_is_there() {
        check(
            RULE,
            expect![[r#"
                spec:
                  containers:
                  - volumeMounts: [{name: data, mountPath: /data}]
                  volumes:
                  - name: data
                    emptyDir: {}
                    hostPath: {path: /data}
            "#]],
        );
    }

    #[test]
    fn a_misspelt_name_is_corrected() {
        check_fix(
            RULE,
            "Use the volume data",
            r#"
            spec:
              containers:
              - volumeMounts: [{name: "dtaa", mountPath: /data}]
              volumes: [{name: data}]
            "#,
            expect![[r#"
                spec:
                  containers:
                  - volumeMounts: [{name: "data", mountPath: /data}]
                  volumes: [{name: data}]
            "#]],
        );
    }

    #[test]
    fn the_first_volume_comes_with_its_list_in_the_style_of_the_file() {
        check_fix(
            RULE,
            "Add an emptyDir volume data",
            "
            spec:
                containers:
                  -   name: web
                      volumeMounts: [{name: data, mountPath: /data}]
                      args:
                      - |
                        a

                # the end
            ",
            expect![[r#"
                spec:
                    containers:
                      -   name: web
                          volumeMounts: [{name: data, mountPath: /data}]
                          args:
                          - |
                            a
                    volumes:
                      -   name: data
                          emptyDir: {}

                    # the end
            "#]],
        );
    }

    #[test]
    fn another_volume_follows_the_others() {
        check_fix(
            RULE,
            "Add an emptyDir volume logs",
            "
            spec:
              volumes:
              - name: data # here
                emptyDir:
              containers:
              - volumeMounts: [{name: logs, mountPath: /data}]
            ",
            expect![[r#"
                spec:
                  volumes:
                  - name: data # here
                    emptyDir:
                  - name: logs
                    emptyDir: {}
                  containers:
                  - volumeMounts: [{name: logs, mountPath: /data}]
            "#]],
        );
    }

    #[test]
    fn json_stays_json() {
        check_fix(
            RULE,
            "Add an emptyDir volume logs",
            r#"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {
  "containers": [{"name": "a", "image": "a", "volumeMounts": [{"name": "logs", "mountPath": "/a"}]}]
}}
"#,
            expect![[r#"
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {
                  "containers": [{"name": "a", "image": "a", "volumeMounts": [{"name": "logs", "mountPath": "/a"}]}],
                  "volumes": [{"name": "logs", "emptyDir": {}}]
                }}
            "#]],
        );
    }
}
