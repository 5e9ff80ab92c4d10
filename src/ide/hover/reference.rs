//! A name that another place of the manifest declares.

use crate::ide::lore;
use crate::ide::scope::Scope;
use crate::yaml::cursor::Level;

/// What the name stands for; `None` for a name that refers to nothing in this manifest.
pub(super) fn explain(scope: &Scope, owner: &str, field: &str, name: &str) -> Option<String> {
    match (owner, field) {
        ("VolumeMount" | "VolumeDevice", "name") | ("FileKeySelector", "volumeName") => volume(scope, name),
        ("HTTPGetAction" | "TCPSocketAction", "port") => port(scope, name),
        _ => None,
    }
}

fn volume(scope: &Scope, name: &str) -> Option<String> {
    if let Some(volume) = named(scope.around("PodSpec"), "volumes", name) {
        let source = volume.pairs().map(|it| it.key).find(|it| *it != "name").unwrap_or("emptyDir");
        let words = lore::of("Volume", source).unwrap_or_default();
        return Some(format!("**volume {name}**: `{source}`\n\n{words}"));
    }
    let claims = scope.around("StatefulSetSpec")?.under("volumeClaimTemplates")?;
    let is_it = |it: &Level| it.under("metadata").and_then(|it| it.under("name")?.scalar()) == Some(name);
    claims.items().find(is_it)?;
    let words = lore::of("StatefulSetSpec", "volumeClaimTemplates")?;
    Some(format!("**volume {name}**: a volume claim template\n\n{words}"))
}

fn port(scope: &Scope, name: &str) -> Option<String> {
    let port = named(scope.around("Container"), "ports", name)?;
    let number = port.under("containerPort")?.scalar()?;
    let protocol = port.under("protocol").and_then(|it| it.scalar()).unwrap_or("TCP");
    Some(format!("**port {name}**: {number}/{protocol} of this container"))
}

fn named<'t>(object: Option<&Level<'t>>, list: &str, name: &str) -> Option<Level<'t>> {
    object?.under(list)?.items().find(|it| it.under("name").and_then(|it| it.scalar()) == Some(name))
}
