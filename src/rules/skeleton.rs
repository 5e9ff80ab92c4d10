//! What a missing field could say, to begin with.
//!
//! A value is taken from what stands beside it where that tells (a mount's path from its name, a selector from the
//! template's labels); else it is one that works by itself. Where nobody could guess one, there is none.

use std::borrow::Cow;

use super::Fix;
use super::change::{New, set_field, set_path, set_paths};
use super::selector::{known, readable};
use crate::manifest::{Value, grammar};
use crate::schema::Shape;

/// Adds a required field to an object.
pub(super) fn add(object: Value, field: &'static str) -> Option<Fix> {
    let owner = object.object_type()?;
    if field == "selector" && object.get("template").is_there() {
        return selector(object);
    }
    let new = value(owner.name, object, field)?;
    let title = match &new {
        New::Scalar(text) => format!("Add {field}: {text}"),
        New::List(_) if field == "containers" => "Add a container".to_string(),
        _ => format!("Add {field}"),
    };
    Some(Fix::other(title, set_field(object, field, new)?))
}

/// Gives a workload the selector that chooses the Pods of its own template, and the template a label where it has none.
pub(super) fn selector(spec: Value) -> Option<Fix> {
    const LABELS: [&str; 3] = ["template", "metadata", "labels"];
    const SELECTOR: [&str; 2] = ["selector", "matchLabels"];
    let labels = LABELS.iter().fold(spec, |it, name| it.get(name));
    if !labels.is_empty() {
        let labels = known(labels)?;
        let version = spec.scope().version;
        labels.iter().all(|(key, value)| readable(key, value, version)).then_some(())?;
        let labels = labels.into_iter().map(|(key, value)| (key, value.into())).collect();
        let edits = set_path(spec, &SELECTOR, New::Map(labels))?;
        return Some(Fix::preferred("Add the selector that matches the template's labels", edits));
    }
    let name = spec.scope().root(Shape::Any).get("metadata").get("name").as_str();
    let name = name.filter(|it| readable("app", it, spec.scope().version)).unwrap_or("web");
    let label = || New::from([("app", name.into())]);
    let edits = set_paths(spec, [(&SELECTOR[..], label()), (&LABELS, label())])?;
    Some(Fix::preferred(format!("Add the label app: {name} and a selector for it"), edits))
}

fn value<'s>(owner: &str, object: Value<'s>, field: &str) -> Option<New<'s>> {
    let text = |name: &'static str| object.get(name).as_str().filter(|it| !it.is_empty());
    let own = |text: String| Some(New::Scalar(text.into()));
    let list = |text: &'static str| Some(New::List(vec![text.into()]));
    match (owner, field) {
        ("PodSpec", "containers") => {
            Some(New::List(vec![New::from([("name", "web".into()), ("image", "nginx".into())])]))
        }
        ("Container" | "EphemeralContainer", "name") => own(name_of_image(text("image")?)?),
        ("Container", "image") => {
            Some(if object.path().contains("initContainers") { "busybox" } else { "nginx" }.into())
        }
        ("EphemeralContainer", "image") => Some("busybox".into()),
        ("ContainerPort", "containerPort") => {
            let host = object.get("hostPort").as_int().filter(|it| (1..=65535).contains(it));
            own(host.unwrap_or(8080).to_string())
        }
        ("VolumeMount", "mountPath") => own(format!("/{}", text("name").unwrap_or("data"))),
        ("VolumeDevice", "devicePath") => Some("/dev/xvda".into()),
        ("ExecAction", "command") => list("true"),
        ("CronJobSpec", "schedule") => Some("0 * * * *".into()),
        ("KeyToPath", "path") => own(text("key")?.to_string()),
        ("KeyToPath", "key") => own(text("path")?.rsplit('/').next()?.to_string()),
        ("HostPathVolumeSource", "path") => Some("/var/lib/data".into()),
        ("PersistentVolumeClaimSpec", "accessModes") => list("ReadWriteOnce"),
        ("TopologySpreadConstraint" | "PodAffinityTerm", "topologyKey") => {
            Some("kubernetes.io/hostname".into())
        }
        ("TopologySpreadConstraint", "maxSkew") => Some("1".into()),
        ("TopologySpreadConstraint", "whenUnsatisfiable") => Some("ScheduleAnyway".into()),
        ("SeccompProfile" | "AppArmorProfile", "type") => Some("RuntimeDefault".into()),
        ("ObjectFieldSelector", "fieldPath") => Some("metadata.name".into()),
        ("ResourceFieldSelector", "resource") => Some("limits.cpu".into()),
        ("NodeSelectorTerm" | "NFSVolumeSource" | "GlusterfsVolumeSource", "path") => Some("/".into()),
        ("ContainerResizePolicy", "restartPolicy") => Some("NotRequired".into()),
        ("PodOS", "name") => Some("linux".into()),
        _ => None,
    }
}

/// `docker.io/library/nginx:1.27` is `nginx`.
fn name_of_image(image: &str) -> Option<String> {
    let last: Cow<str> = image.rsplit('/').next()?.into();
    let name: String = last.split([':', '@']).next()?.to_lowercase().replace(['_', '.'], "-");
    grammar::dns_label(&name).is_empty().then_some(name)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::file::fixture::check_fix_of;

    #[test]
    fn a_container_gets_a_name_in_front_and_an_image_behind_it() {
        check_fix_of(
            "container-name-required",
            "Add name: nginx",
            "
                spec:
                  containers:
                  - image: docker.io/library/nginx:1.27 # 이미지
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: nginx
                    image: docker.io/library/nginx:1.27 # 이미지
            "#]],
        );
        check_fix_of(
            "container-image-required",
            "Add image: nginx",
            "
                spec:
                  containers:
                  -   name: web
                      env: []
            ",
            expect![[r#"
                spec:
                  containers:
                  -   name: web
                      image: nginx
                      env: []
            "#]],
        );
    }

    #[test]
    fn what_is_null_or_empty_is_filled() {
        check_fix_of(
            "container-image-required",
            "Add image: busybox",
            "
                spec:
                  initContainers:
                  - name: first
                    image: # which?
                  containers: [{name: web, image: nginx}]
            ",
            expect![[r#"
                spec:
                  initContainers:
                  - name: first
                    image: busybox # which?
                  containers: [{name: web, image: nginx}]
            "#]],
        );
        check_fix_of(
            "pod-containers-required",
            "Add a container",
            "spec:\n  containers: []\n",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx
            "#]],
        );
        check_fix_of(
            "pod-containers-required",
            "Add a container",
            "
                spec:
                    volumes:
                        -   name: data
                            emptyDir: {}
                    containers:
            ",
            expect![[r#"
                spec:
                    volumes:
                        -   name: data
                            emptyDir: {}
                    containers:
                        -   name: web
                            image: nginx
            "#]],
        );
    }

    #[test]
    fn json_stays_json() {
        check_fix_of(
            "volume-mount-mount-path-required",
            "Add mountPath: /data",
            r#"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": "web", "image": "nginx", "volumeMounts": [{"name": "data"}]}], "volumes": [{"name": "data", "emptyDir": {}}]}}"#,
            expect![[
                r#"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": "web", "image": "nginx", "volumeMounts": [{"name": "data", "mountPath": "/data"}]}], "volumes": [{"name": "data", "emptyDir": {}}]}}"#
            ]],
        );
    }
}
