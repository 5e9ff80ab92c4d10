//! A name that Kubernetes refuses, spelt as it would have it; whatever else in the manifest says the name changes with
//! it.
//!
//! The names of containers, ports and volumes are judged where they stand, but said all over the Pod: their findings
//! get this way out when the Pod is known.

use super::change::replace;
use super::ports::ports_asked;
use super::ways_out::mended;
use super::{Finding, Fix};
use crate::manifest::{Container, IntOrStr, Pod, Value};
use crate::schema::Format;

/// Offers the renaming for what was found about the names of containers, ports and volumes.
pub(super) fn complete(pod: &Pod, findings: &mut [Finding]) {
    if !pod.spec.scope().repairs {
        return;
    }
    for found in findings.iter_mut() {
        let is_found = |name: &Value| name.range() == found.range;
        let mut containers = pod.containers.iter().map(|it| it.0);
        let name = match found.rule {
            "volume-name-format" => {
                let mut names = pod.volumes.iter().map(|it| it.0.value.get("name"));
                names.find(is_found).map(|it| Name::volume(pod, it))
            }
            "container-name-format" | "ephemeral-container-name-format" => {
                let name = containers.map(|it| it.value.get("name")).find(is_found);
                name.map(|it| Name::container(pod, it))
            }
            "container-port-name-format" => containers.find_map(|container| {
                let mut names = container.value.get("ports").items().map(|it| it.get("name"));
                names.find(is_found).map(|it| Name::port(container, it))
            }),
            _ => continue,
        };
        found.fixes.extend(name.and_then(|it| it.renamed()));
    }
}

/// Renames a claim of a StatefulSet.
pub(super) fn claim(pod: &Pod, name: Value) -> Option<Fix> {
    Name::volume(pod, name).renamed()
}

/// A name where it is given, and where it is said.
struct Name<'s> {
    value: Value<'s>,
    format: Format,
    users: Vec<Value<'s>>,
}

impl<'s> Name<'s> {
    fn volume(pod: &Pod<'s>, value: Value<'s>) -> Name<'s> {
        let users = pod.containers.iter().flat_map(|(container, _)| {
            let mounts = ["volumeMounts", "volumeDevices"].map(|it| container.value.get(it));
            let files = container.value.get("env").items().map(|it| it.get("valueFrom").get("fileKeyRef"));
            let mounts = mounts.into_iter().flat_map(Value::items).map(|it| it.get("name"));
            mounts.chain(files.map(|it| it.get("volumeName"))).collect::<Vec<_>>()
        });
        Name { value, format: Format::DnsLabel, users: users.collect() }
    }

    fn container(pod: &Pod<'s>, value: Value<'s>) -> Name<'s> {
        let references =
            |items: Value<'s>| items.items().map(|it| it.get("resourceFieldRef")).collect::<Vec<_>>();
        let of_volume = |volume: Value<'s>| {
            let sources = volume.get("projected").get("sources").items().map(|it| it.get("downwardAPI"));
            let sources = sources.chain([volume.get("downwardAPI")]);
            sources.flat_map(|it| references(it.get("items"))).collect::<Vec<_>>()
        };
        let of_volumes = pod.volumes.iter().flat_map(|it| of_volume(it.0.value));
        let of_env = pod.containers.iter().flat_map(|it| {
            it.0.value
                .get("env")
                .items()
                .map(|it| it.get("valueFrom").get("resourceFieldRef"))
                .collect::<Vec<_>>()
        });
        let rules = pod.job_spec().map(|it| it.get("podFailurePolicy").get("rules"));
        let codes = rules.into_iter().flat_map(Value::items).map(|it| it.get("onExitCodes"));
        let targets = pod.spec.get("ephemeralContainers").items().map(|it| it.get("targetContainerName"));
        let users = of_volumes.chain(of_env).chain(codes).map(|it| it.get("containerName")).chain(targets);
        Name { value, format: Format::DnsLabel, users: users.collect() }
    }

    fn port(container: Container<'s>, value: Value<'s>) -> Name<'s> {
        Name { value, format: Format::PortName, users: ports_asked(container) }
    }

    /// The name as the grammar would have it, here and wherever it is said.
    fn renamed(&self) -> Option<Fix> {
        let old = self.value.as_str()?;
        let new = mended(self.format, old, self.value.scope().version)?;
        let said = |it: &&Value| match it.as_int_or_str() {
            Some(IntOrStr::Str(text)) => text == old,
            _ => it.as_str() == Some(old),
        };
        let users = self.users.iter().filter(said);
        let edits: Option<Vec<_>> =
            [&self.value].into_iter().chain(users).map(|it| replace(*it, &new)).collect();
        Some(Fix::preferred(format!("Rename it to {new}"), edits?.concat()))
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::file::fixture::check_fix_of;

    #[test]
    fn mounts_follow_their_volume() {
        check_fix_of(
            "volume-name-format",
            "Rename it to my-data",
            "
                spec:
                  containers:
                  - name: web
                    image: nginx
                    volumeMounts:
                    - {name: \"My_Data\", mountPath: /data}
                    - {name: other, mountPath: /other}
                  volumes:
                  - {name: other, emptyDir: {}}
                  - name: My_Data # 데이터
                    emptyDir: {}
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx
                    volumeMounts:
                    - {name: "my-data", mountPath: /data}
                    - {name: other, mountPath: /other}
                  volumes:
                  - {name: other, emptyDir: {}}
                  - name: my-data # 데이터
                    emptyDir: {}
            "#]],
        );
    }

    #[test]
    fn probes_follow_their_port() {
        check_fix_of(
            "container-port-name-format",
            "Rename it to http-web",
            "
                spec:
                  containers:
                  - name: web
                    image: nginx
                    ports: [{name: HTTP_web, containerPort: 80}]
                    livenessProbe:
                      tcpSocket: {port: HTTP_web}
                    readinessProbe:
                      tcpSocket: {port: 80}
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx
                    ports: [{name: http-web, containerPort: 80}]
                    livenessProbe:
                      tcpSocket: {port: http-web}
                    readinessProbe:
                      tcpSocket: {port: 80}
            "#]],
        );
    }

    #[test]
    fn what_names_a_container_follows_it() {
        check_fix_of(
            "container-name-format",
            "Rename it to web-1",
            "
                spec:
                  containers:
                  - name: Web.1
                    image: nginx
                  volumes:
                  - name: info
                    downwardAPI:
                      items:
                      - path: cpu
                        resourceFieldRef: {containerName: Web.1, resource: limits.cpu}
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web-1
                    image: nginx
                  volumes:
                  - name: info
                    downwardAPI:
                      items:
                      - path: cpu
                        resourceFieldRef: {containerName: web-1, resource: limits.cpu}
            "#]],
        );
    }
}
