//! What a missing field could say, to begin with.
//!
//! A value is taken from what stands beside it where that tells (a mount's path from its name, a selector from the
//! template's labels); else it is one that works by itself. Where nobody could guess one, there is none.

use std::borrow::Cow;

use super::change::{New, set_field};
use super::{Edit, Fix};
use crate::manifest::{Value, grammar};

/// Adds a required field to an object.
pub(super) fn add(object: Value, field: &'static str) -> Option<Fix> {
    let owner = object.object_type()?;
    if field == "selector" && object.get("template").is_there() {
        let edits = selector(object)?;
        return Some(Fix::preferred("Add the selector that matches the template's labels", edits));
    }
    let new = value(owner.name, object, field)?;
    let title = match &new {
        New::Scalar(text) => format!("Add {field}: {text}"),
        New::List(_) if field == "containers" => "Add a container".to_string(),
        _ => format!("Add {field}"),
    };
    Some(Fix::other(title, set_field(object, field, new)?))
}

/// Gives a workload the selector that chooses the Pods of its own template.
pub(super) fn selector(spec: Value) -> Option<Vec<Edit>> {
    let labels = spec.get("template").get("metadata").get("labels");
    let pairs: Option<Vec<_>> =
        labels.pairs().into_iter().map(|(key, value)| Some((key, value.as_str()?.into()))).collect();
    let labels = New::Map(pairs.filter(|it| !it.is_empty())?);
    set_field(spec, "selector", New::from([("matchLabels", labels)]))
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
