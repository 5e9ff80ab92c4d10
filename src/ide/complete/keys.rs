//! Keys: only those that may still come, the required ones first.

use std::ops::Range;

use crate::ide::{Completion, CompletionKind, describe, lore};
use crate::schema::{self, Field, Guard, Limit, Shape, Type, Verdict};
use crate::yaml::cursor::{Level, Place};

use super::super::scope::Scope;
use super::insert::Layout;

/// The keys that may still come into an object of this type. `dash` begins a new item.
pub(super) fn of(ty: &'static Type, scope: &Scope, layout: &Layout, dash: &str) -> Vec<Completion> {
    let there = if dash.is_empty() { present(layout.place) } else { Vec::new() };
    let fields = ty.fields_in(scope.version).filter(|it| !there.contains(&it.name));
    let allowed = fields.filter(|it| !excluded(ty, it, &there, scope));
    allowed.map(|field| key(ty, field, scope, layout, dash)).collect()
}

/// The usual keys of a map whose keys are free: `cpu` and `memory` under `limits`.
pub(super) fn free(scope: &Scope, layout: &Layout) -> Vec<Completion> {
    let Shape::Map(inner) = scope.shape() else { return Vec::new() };
    let there = present(layout.place);
    let keys = scope.known_keys().into_iter().filter(|it| !there.contains(&it.as_str()));
    let make = |(at, key): (usize, String)| {
        let mut it = whole(&key, *inner, layout, "", CompletionKind::Value);
        it.detail = inner.to_string();
        it.sort = format!("2{at:03}");
        it
    };
    keys.enumerate().map(make).collect()
}

/// The keys of a `List`, which is no type of the schema.
pub(super) fn of_a_list(layout: &Layout) -> Vec<Completion> {
    let there = present(layout.place);
    let keys = [
        ("apiVersion", Shape::String, "`v1` for a list of anything."),
        ("kind", Shape::String, "`List` for a list of anything."),
        ("items", Shape::List(&Shape::Any), "The objects, each with its own `apiVersion` and `kind`."),
    ];
    let missing = keys.into_iter().filter(|it| !there.contains(&it.0));
    let make = |(key, shape, summary): (&str, Shape, &str)| {
        let mut it = whole(key, shape, layout, "", CompletionKind::Field);
        it.detail = format!("{shape}, required");
        it.summary = summary.to_string();
        it.sort = format!("0{key}");
        it
    };
    missing.map(make).collect()
}

/// Keys that stand beside the one that is being typed.
fn present<'t>(place: &'t Place<'t>) -> Vec<&'t str> {
    let Some(level) = place.levels.last() else { return Vec::new() };
    let own = |key: &Range<usize>| key.start <= place.typed.end && place.typed.start <= key.end;
    let pairs = level.pairs().filter(|it| !own(&it.range)).map(|it| it.key);
    pairs.chain(level.keys.iter().map(String::as_str)).collect()
}

/// Whether the server does not take the field beside what is there: a volume has one source, a probe one handler, a
/// variable a value or a source of one, `Recreate` takes no `rollingUpdate`, and a container for debugging no ports.
fn excluded(ty: &'static Type, field: &'static Field, there: &[&str], scope: &Scope) -> bool {
    let union = schema::union_with(ty, field.name, scope.version).filter(|it| it.many.is_some());
    let members = union.map_or(&[][..], |it| it.members);
    let other = |one: &[&str]| one.contains(&field.name) && one.iter().any(|it| there.contains(it));
    if other(members) || ty.name == "EnvVar" && other(&["value", "valueFrom"]) {
        return true;
    }
    let mut steps = scope.steps();
    steps.push((ty, field.name));
    let mut rows = schema::constraints_at(&steps).into_iter().filter(|it| it.holds_in(scope.version));
    rows.any(|it| {
        let refused = it.limit == Limit::Forbidden && it.verdict == Verdict::Refused;
        let own = it.scope == schema::Scope::Everywhere && last_field(it.path) == field.name;
        refused && own && it.guards.iter().all(|it| holds(*it, there, scope))
    })
}

fn last_field(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// Whether a condition is true of what the object says already that a key is typed into. What it does not say yet it
/// may still come to say.
fn holds(guard: Guard, there: &[&str], scope: &Scope) -> bool {
    let name = guard.field();
    if !there.contains(&name) {
        return false;
    }
    let value = scope.level().and_then(|it| it.under(name));
    let text = value.as_ref().and_then(|it| it.scalar()).unwrap_or_default();
    match guard {
        Guard::There(_) => true,
        Guard::Filled(_) => {
            value.is_some_and(|it| !it.is_empty()) && !matches!(text, "0" | "false" | "null" | "~")
        }
        Guard::False(_) => text == "false",
        Guard::Is(_, texts) => !text.is_empty() && texts.contains(&text),
        Guard::IsNot(_, texts) => !text.is_empty() && !texts.contains(&text),
        Guard::Absent(_) | Guard::Empty(_) | Guard::Fits(..) => false,
    }
}

fn key(ty: &'static Type, field: &'static Field, scope: &Scope, layout: &Layout, dash: &str) -> Completion {
    let required = scope.requires(ty, field);
    let gate = schema::gate_of(ty, field.name).filter(|it| !it.on(scope.version));
    let mut detail = field.shape.to_string();
    if required {
        detail.push_str(", required");
    }
    if field.deprecated {
        detail.push_str(", deprecated");
    }
    if let Some(gate) = gate {
        detail.push_str(&format!(", needs feature gate {}", gate.name));
    }
    let usual = lore::usual(ty.name).iter().position(|it| *it == field.name);
    let rank = match usual {
        _ if field.deprecated => 4,
        _ if gate.is_some() || lore::written_by_the_server(ty.name, field.name) => 3,
        _ if required => 0,
        Some(_) => 1,
        None => 2,
    };
    let mut it = whole(field.name, field.shape, layout, dash, CompletionKind::Field);
    it.detail = detail;
    it.summary = describe::summary(ty, field);
    it.documentation_key = Some(describe::key(ty, field, scope.version));
    it.sort = format!("{rank}{:03}{}", usual.unwrap_or(999), field.name);
    it.deprecated = field.deprecated;
    it
}

fn whole(key: &str, shape: Shape, layout: &Layout, dash: &str, kind: CompletionKind) -> Completion {
    let inserted = layout.key(key, shape, dash);
    let mut it = super::completion(layout, key, kind, inserted.text);
    it.edit.range = inserted.range;
    it.snippet = inserted.snippet;
    it
}

/// The usual keys of the map at a place.
impl Scope<'_> {
    fn known_keys(&self) -> Vec<String> {
        let rows = schema::constraints_at(&self.steps()).into_iter().filter(|it| it.holds_in(self.version));
        let mut keys: Vec<String> = Vec::new();
        for row in rows {
            if let Limit::KnownKeys(known) = row.limit {
                keys.extend(known.iter().filter(|it| !it.ends_with('*')).map(|it| it.to_string()));
            }
        }
        keys.extend(self.labels_of_the_other_side());
        let mut seen = std::collections::HashSet::new();
        keys.retain(|it| seen.insert(it.clone()));
        keys
    }

    /// A workload's selector and its template's labels have to agree: each offers what the other has.
    fn labels_of_the_other_side(&self) -> Vec<String> {
        self.opposite_labels().iter().flat_map(Level::pairs).map(|it| it.key.to_string()).collect()
    }
}
