//! Values: what a field allows, and the names that other places of the manifest declare.

use crate::ide::{Completion, CompletionKind, lore};
use crate::schema::{self, Shape};
use crate::yaml::cursor::{Level, Spot, Step};

use super::super::scope::Scope;
use super::insert::Layout;

/// A value that may be typed.
struct Value {
    text: String,
    detail: String,
    kind: CompletionKind,
}

impl Value {
    fn allowed(text: &str, detail: &str) -> Value {
        Value { text: text.to_string(), detail: detail.to_string(), kind: CompletionKind::Value }
    }

    fn declared(text: &str, detail: impl Into<String>) -> Value {
        Value { text: text.to_string(), detail: detail.into(), kind: CompletionKind::Reference }
    }
}

/// The values of `apiVersion` and `kind`: those that fit to the other of the two.
pub(super) fn of_kinds(layout: &Layout) -> Vec<Completion> {
    let [.., object, Level { step: Step::Key(key), .. }] = layout.place.levels.as_slice() else {
        return Vec::new();
    };
    let root = object.step == Step::Root
        || matches!(layout.place.levels.as_slice(), [_, Level { step: Step::Key(it), .. }, _, _] if it == "items");
    if !root || layout.place.spot != Spot::Value {
        return Vec::new();
    }
    let other = |key: &str| object.under(key).and_then(|it| it.scalar().map(str::to_string));
    let served = schema::kinds().iter().filter(|it| it.gone.is_none());
    let mut values: Vec<Value> = Vec::new();
    match key.as_str() {
        "kind" => {
            let api = other("apiVersion");
            let fitting = served.filter(|it| api.as_ref().is_none_or(|api| *api == it.api_version()));
            values.extend(fitting.map(|it| Value::allowed(it.name, &it.api_version())));
        }
        "apiVersion" => {
            let kind = other("kind").filter(|name| schema::kinds().iter().any(|it| it.name == name));
            for it in served.filter(|it| kind.as_ref().is_none_or(|kind| kind == it.name)) {
                let api = it.api_version();
                match values.iter_mut().find(|value| value.text == api) {
                    Some(value) => value.detail.push_str(&format!(", {}", it.name)),
                    None => values.push(Value::allowed(&api, it.name)),
                }
            }
        }
        _ => return Vec::new(),
    }
    values.into_iter().enumerate().map(|(at, it)| made(at, it, true, layout, "")).collect()
}

/// The values that may stand at the place.
pub(super) fn of(scope: &Scope, layout: &Layout, dash: &str) -> Vec<Completion> {
    let shape = match scope.shape() {
        Shape::List(inner) => *inner,
        shape => shape,
    };
    let text = matches!(shape, Shape::String);
    let values = match shape {
        Shape::Boolean if layout.place.quote.is_some() => Vec::new(),
        Shape::Boolean => vec![Value::allowed("true", ""), Value::allowed("false", "")],
        Shape::Object(ty) if ty.name == "EmptyDirVolumeSource" && layout.place.spot == Spot::Value => {
            vec![Value::allowed("{}", "on the node's disk, without a limit")]
        }
        Shape::Object(_) | Shape::Map(_) | Shape::List(_) | Shape::Any => Vec::new(),
        _ => scalars(scope),
    };
    let there = siblings(layout);
    let missing = values.into_iter().filter(|it| !there.contains(&it.text.as_str()));
    // In quotes a number is a name.
    let quoted = layout.place.quote.is_some();
    let missing =
        missing.filter(|it| !quoted || shape != Shape::IntOrString || it.text.parse::<i64>().is_err());
    // Behind the key of a list a value needs brackets.
    let list = layout.place.spot == Spot::Value && matches!(scope.shape(), Shape::List(_));
    if list && quoted {
        return Vec::new();
    }
    let dash = if list { "[" } else { dash };
    let mut all: Vec<_> = missing.enumerate().map(|(at, it)| made(at, it, text, layout, dash)).collect();
    if list {
        all.iter_mut().for_each(|it| it.edit.new.push(']'));
    }
    all
}

fn made(at: usize, value: Value, text: bool, layout: &Layout, dash: &str) -> Completion {
    let new = layout.value(&value.text, text, dash);
    let mut it = super::completion(layout, &value.text, value.kind, new);
    it.detail = value.detail;
    it.sort = format!("2{at:03}");
    it
}

/// The other items of the list of values that is being typed in.
fn siblings<'t>(layout: &Layout<'_, 't>) -> Vec<&'t str> {
    let [.., list, last] = layout.place.levels.as_slice() else { return Vec::new() };
    let list = if last.step == Step::Item { list } else { last };
    let own = |it: &Level| it.entry.is_some_and(|it| it.range().contains(&layout.place.typed.start));
    list.items().filter(|it| !own(it)).filter_map(|it| it.scalar()).collect()
}

fn scalars(scope: &Scope) -> Vec<Value> {
    let Some((owner, field)) = scope.trail.last() else { return Vec::new() };
    // Under a free key stands whatever its map holds.
    if scope.is_under_free_key() {
        let key = scope.level().map(|it| it.step.clone());
        let Some(Step::Key(key)) = key else { return Vec::new() };
        let labels = scope.opposite_labels();
        let same = labels.iter().filter_map(|it| it.under(&key)).filter_map(|it| it.scalar());
        return same.map(|it| Value::declared(it, "as on the other side")).collect();
    }
    let declared = declared(scope, owner.name, field.name);
    let allowed = schema::values_at(&scope.steps(), scope.version);
    let default = schema::default_of(owner, field.name, scope.version).map(|it| it.value.to_string());
    let allowed = allowed.into_iter().filter(|it| !it.is_empty()).map(|it| {
        let meaning = lore::meaning(owner.name, field.name, it).unwrap_or_default();
        match default.as_deref() == Some(it) {
            true if meaning.is_empty() => Value::allowed(it, "default"),
            true => Value::allowed(it, &format!("default: {meaning}")),
            false => Value::allowed(it, meaning),
        }
    });
    declared.into_iter().chain(allowed).collect()
}

/// Names that this field may refer to, from where the manifest declares them.
fn declared(scope: &Scope, owner: &str, field: &str) -> Vec<Value> {
    match (owner, field) {
        ("VolumeMount" | "VolumeDevice", "name") => volumes(scope),
        ("FileKeySelector", "volumeName") => {
            volumes(scope).into_iter().filter(|it| it.detail == "emptyDir volume").collect()
        }
        ("Volume", "name") => mounted(scope),
        ("HTTPGetAction" | "TCPSocketAction", "port") => ports(scope, true),
        ("GRPCAction", "port") => ports(scope, false),
        ("ResourceFieldSelector", "containerName")
        | ("PodFailurePolicyOnExitCodesRequirement", "containerName") => containers(scope),
        ("ResourceClaim", "name") => names(scope.around("PodSpec"), "resourceClaims", "resource claim"),
        _ => Vec::new(),
    }
}

fn names(object: Option<&Level>, list: &str, what: &str) -> Vec<Value> {
    let items = object.and_then(|it| it.under(list)).into_iter().flat_map(|it| it.items());
    let names = items.filter_map(|it| it.under("name")?.scalar());
    names.map(|it| Value::declared(it, what)).collect()
}

fn volumes(scope: &Scope) -> Vec<Value> {
    let volumes = scope.around("PodSpec").and_then(|it| it.under("volumes"));
    let mut all = Vec::new();
    for volume in volumes.into_iter().flat_map(|it| it.items()) {
        let Some(name) = volume.under("name").and_then(|it| it.scalar()) else { continue };
        let source = volume.pairs().map(|it| it.key).find(|it| *it != "name").unwrap_or("emptyDir");
        all.push(Value::declared(name, format!("{source} volume")));
    }
    let claims = scope.around("StatefulSetSpec").and_then(|it| it.under("volumeClaimTemplates"));
    for claim in claims.into_iter().flat_map(|it| it.items()) {
        let name = claim.under("metadata").and_then(|it| it.under("name")).and_then(|it| it.scalar());
        all.extend(name.map(|it| Value::declared(it, "volume claim template")));
    }
    all
}

/// Names that containers mount and no volume has yet.
fn mounted(scope: &Scope) -> Vec<Value> {
    let have: Vec<_> = volumes(scope).into_iter().map(|it| it.text).collect();
    let mut missing: Vec<Value> = Vec::new();
    for container in all_containers(scope) {
        let mounts = container.under("volumeMounts").into_iter().flat_map(|it| it.items());
        for name in mounts.filter_map(|it| it.under("name")?.scalar()) {
            if !have.iter().any(|it| it == name) && !missing.iter().any(|it| it.text == name) {
                missing.push(Value::declared(name, "mounted, not declared yet"));
            }
        }
    }
    missing
}

fn all_containers<'t>(scope: &Scope<'t>) -> Vec<Level<'t>> {
    let lists = ["containers", "initContainers"];
    let spec = scope.around("PodSpec").cloned().or_else(|| scope.template_spec());
    let lists = lists.into_iter().filter_map(|it| spec.as_ref()?.under(it));
    lists.flat_map(|it| it.items()).collect()
}

fn containers(scope: &Scope) -> Vec<Value> {
    let names = all_containers(scope).into_iter().filter_map(|it| it.under("name")?.scalar());
    names.map(|it| Value::declared(it, "container")).collect()
}

/// The ports of the container around: by name where a name will do, and by number.
fn ports(scope: &Scope, named: bool) -> Vec<Value> {
    let container = scope.around("Container").or_else(|| scope.around("EphemeralContainer"));
    let ports = container.and_then(|it| it.under("ports"));
    let (mut names, mut numbers) = (Vec::new(), Vec::new());
    for port in ports.into_iter().flat_map(|it| it.items()) {
        let number = port.under("containerPort").and_then(|it| it.scalar());
        let name = port.under("name").and_then(|it| it.scalar());
        names.extend(name.filter(|_| named).map(|it| {
            Value::declared(it, number.map_or_else(|| "port".to_string(), |it| format!("port {it}")))
        }));
        numbers.extend(number.map(|it| Value::declared(it, name.unwrap_or("port"))));
    }
    names.into_iter().chain(numbers).collect()
}
