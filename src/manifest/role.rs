//! What a document is to podls: a manifest of a kind it knows, a list of such, or none of its business.

use super::anchors::{Anchors, Target};
use super::value::{Found, is_template, lookup, resolve};
use crate::schema::{self, Kind};
use crate::yaml::At;
use crate::yaml::scalar::Resolved;

/// What stands in a document or in an item of a List.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// No `apiVersion` and no `kind`: a compose file, Helm values. Not even its syntax is podls' business.
    Alien,
    /// An object of a kind that podls does not look into.
    Foreign,
    /// A Pod's fields without the head of an object (`spec.containers`, or a lone `containers`): gets help, no errors.
    Fragment,
    /// An object of a kind with a Pod inside.
    Manifest(&'static Kind),
    /// `kind: List` and the like; each item has a role of its own.
    List,
    /// One of ours, without the half of its head that tells which.
    Headless(Head),
    /// One of ours, with a half of its head that is no text: a number, a list.
    Garbled(Head),
    /// What no object can be, as JSON calls it: a scalar (`string`, `number`, `bool`) or an `array`.
    NoObject(&'static str),
    /// One of ours, in a version or group that does not have it.
    Misplaced(&'static Kind),
}

/// Half of an object's head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// `apiVersion`
    ApiVersion,
    /// `kind`
    Kind,
}

/// What the head of an object says.
enum Said<'t> {
    Nothing,
    Text(&'t str),
    /// A number, a list.
    Else,
    /// A template expression, half-typed text.
    Unclear,
}

/// The role of what stands in `entry`, a document or an item of a List.
pub fn role(anchors: &Anchors, entry: At) -> Role {
    let Target::Found(Some(map)) = anchors.target(entry.value()) else { return Role::Alien };
    if !map.node.is_map() {
        return no_object(map);
    }
    let has = |name| lookup(anchors, map, name, 1).is_some();
    let stands = || ["metadata", "spec", "template"].into_iter().any(has);
    match (said(anchors, map, "apiVersion"), said(anchors, map, "kind")) {
        (Said::Nothing, Said::Nothing) if has("containers") || holds_containers(anchors, map) => {
            Role::Fragment
        }
        (Said::Nothing, Said::Nothing) => Role::Alien,
        (Said::Text(version), Said::Text(kind)) => known(version, kind),
        (Said::Nothing, Said::Text(kind)) if is_ours(kind) && stands() && !is_dialect(map) => {
            Role::Headless(Head::ApiVersion)
        }
        (Said::Text(version), Said::Nothing) if is_our_version(version) && stands() => {
            Role::Headless(Head::Kind)
        }
        (Said::Else, Said::Text(kind)) if is_ours(kind) => Role::Garbled(Head::ApiVersion),
        (Said::Text(version), Said::Else) if is_our_version(version) => Role::Garbled(Head::Kind),
        _ => Role::Foreign,
    }
}

/// The role of a List's item, which has to be an object.
pub fn item_role(anchors: &Anchors, item: At) -> Role {
    match item.value() {
        Some(it) if it.node.is_seq() => Role::NoObject("array"),
        _ => role(anchors, item),
    }
}

/// The role of what is no map. A list of maps may be another program's: a playbook, a JSON patch. Scalars mean nothing to
/// any.
fn no_object(root: At) -> Role {
    match meaning(root) {
        Some(Resolved::Null) => Role::Alien,
        Some(Resolved::Bool(_)) => Role::NoObject("bool"),
        Some(Resolved::Str(_)) => Role::NoObject("string"),
        Some(_) => Role::NoObject("number"),
        None => {
            let mut items = root.entries().map(|it| it.value().and_then(meaning)).peekable();
            let scalars = items.peek().is_some() && items.all(|it| it.is_some());
            if scalars { Role::NoObject("array") } else { Role::Alien }
        }
    }
}

/// What a scalar means, unless a template engine makes something of it.
fn meaning(at: At<'_>) -> Option<Resolved<'_>> {
    resolve(at.node.scalar().filter(|it| !is_template(it))?, None)
}

fn is_ours(kind: &str) -> bool {
    schema::kinds().iter().any(|it| it.name == kind)
}

/// Whether a key says `apiVersion` in the spelling of another program: `api_version` of a Python client's dump,
/// `file=apiVersion` of a form.
fn is_dialect(map: At) -> bool {
    map.entries().filter_map(|it| it.key()?.node.scalar().map(|it| &*it.text)).any(|key| {
        let letters: String = key.chars().filter(char::is_ascii_alphanumeric).collect();
        letters.len() < key.len() && letters.to_ascii_lowercase().contains("apiversion")
    })
}

fn is_our_version(api_version: &str) -> bool {
    schema::kinds().iter().any(|it| it.api_version() == api_version)
}

fn holds_containers(anchors: &Anchors, map: At) -> bool {
    let spec = lookup(anchors, map, "spec", 1).map(|it| anchors.target(it.entry.value()));
    matches!(spec, Some(Target::Found(Some(spec))) if lookup(anchors, spec, "containers", 1).is_some())
}

fn known(api_version: &str, name: &str) -> Role {
    let (group, version) = api_version.rsplit_once('/').unwrap_or(("", api_version));
    match schema::kind(group, version, name) {
        Some(kind) if kind.is_list() => Role::List,
        Some(kind) if kind.gone.is_none() => Role::Manifest(kind),
        Some(kind) => Role::Misplaced(kind),
        // The same name in a group of somebody else (`Job` of batch.volcano.sh) is another kind.
        None if matches!(group, "" | "apps" | "batch" | "extensions") => schema::kinds()
            .iter()
            .find(|it| it.name == name && !it.is_list())
            .map_or(Role::Foreign, Role::Misplaced),
        None => Role::Foreign,
    }
}

fn said<'t>(anchors: &Anchors<'t>, map: At<'t>, name: &str) -> Said<'t> {
    let Some(Found { entry, .. }) = lookup(anchors, map, name, 1) else { return Said::Nothing };
    let Target::Found(value) = anchors.target(entry.value()) else { return Said::Unclear };
    let Some(value) = value else { return Said::Nothing };
    let tag = entry.node.entry().and_then(|it| it.properties.tag.as_ref());
    let resolved = value.node.scalar().map(|it| (it, resolve(it, tag.map(|it| &*it.1))));
    match resolved {
        _ if entry.node.is_half_typed() => Said::Unclear,
        None => Said::Else,
        Some((_, Some(Resolved::Null))) => Said::Nothing,
        Some((it, Some(Resolved::Str(_)))) if it.text.is_empty() => Said::Nothing,
        Some((it, Some(Resolved::Str(_)))) if !is_template(it) => Said::Text(&it.text),
        Some((_, None | Some(Resolved::Str(_)))) => Said::Unclear,
        Some(_) => Said::Else,
    }
}

/// The items of a List.
pub fn items<'t>(anchors: &Anchors<'t>, list: At<'t>) -> impl Iterator<Item = At<'t>> {
    let map = match anchors.target(list.value()) {
        Target::Found(map) => map,
        Target::Lost => None,
    };
    let items = map.and_then(|it| lookup(anchors, it, "items", 1));
    let seq = match items.map(|it| anchors.target(it.entry.value())) {
        Some(Target::Found(Some(seq))) if seq.node.is_seq() => Some(seq),
        _ => None,
    };
    seq.into_iter().flat_map(At::entries)
}

/// Whether a key is one of kustomize's and `kubectl patch`' directives, which no object has.
pub fn is_directive(key: &str) -> bool {
    matches!(key, "$patch" | "$retainKeys")
        || key.starts_with("$setElementOrder/")
        || key.starts_with("$deleteFromPrimitiveList/")
}

/// Whether a document has anything in it; one that has not is not counted.
pub fn has_content(anchors: &Anchors, document: At) -> bool {
    match anchors.target(document.value()) {
        Target::Found(None) => false,
        Target::Found(Some(at)) => match at.node.scalar() {
            Some(it) => resolve(it, None) != Some(Resolved::Null),
            None => true,
        },
        Target::Lost => true,
    }
}
