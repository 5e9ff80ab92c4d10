//! Where a field belongs that stands at the wrong place: its name in the type's other versions, in another spelling,
//! in an object around, or in one further down.

use super::Fix;
use super::change::relocate;
use crate::manifest::{Step, Value, join};
use crate::schema::{Field, Minor, Shape, Type, nearest};

/// An object and its type.
pub(super) type Object<'s> = (Value<'s>, &'static Type);

/// What became of a field that is unknown where it stands.
pub(super) enum Belongs<'s> {
    /// This type has it, in other versions.
    Version(&'static Field),
    /// This type has one that is spelt much like it.
    Spelling(&'static str),
    /// Another object has it.
    Place(Place<'s>),
    /// Nothing has it.
    Nowhere,
}

/// A place for a field: fields on the way down from an object.
pub(super) struct Place<'s> {
    from: Value<'s>,
    way: Vec<Way>,
}

/// One step down.
#[derive(Clone, Copy, PartialEq)]
struct Way {
    name: &'static str,
    /// It is a list of containers: the field belongs in an item.
    list: bool,
}

/// How far down a place may lie.
const DEPTH: usize = 3;

/// Finds out about a field by name, in the innermost of the objects `around`.
pub(super) fn belongs<'s>(name: &str, around: &[Object<'s>], version: Minor) -> Belongs<'s> {
    let Some((innermost, further)) = around.split_last() else { return Belongs::Nowhere };
    if let Some(field) = innermost.1.field(name) {
        return Belongs::Version(field);
    }
    let near = nearest(name, innermost.1.fields_in(version).map(|it| it.name));
    if let Some(near) = near.filter(|it| it.eq_ignore_ascii_case(name) || it.len().abs_diff(name.len()) <= 1)
    {
        return Belongs::Spelling(near);
    }
    let above = further.iter().rev().find(|it| has(it.1, name, version));
    if let Some((object, _)) = above {
        return Belongs::Place(Place { from: *object, way: Vec::new() });
    }
    for (object, of) in around.iter().rev() {
        let ways = below(of, name, version);
        let shortest = ways.iter().map(Vec::len).min();
        let ways: Vec<_> = ways.into_iter().filter(|it| Some(it.len()) == shortest).collect();
        let there: Vec<_> =
            ways.iter().filter(|way| reach(*object, way).is_some_and(|it| it.1 == way.len())).collect();
        let way = match (there.as_slice(), ways.as_slice()) {
            ([way], _) => (*way).clone(),
            ([], [way]) => way.clone(),
            _ => continue,
        };
        return Belongs::Place(Place { from: *object, way });
    }
    near.map_or(Belongs::Nowhere, Belongs::Spelling)
}

fn has(of: &Type, name: &str, version: Minor) -> bool {
    of.field(name).is_some_and(|it| it.exists_in(version))
}

/// All ways down from a type to objects that have the field. What the server writes is no place, and of lists only
/// those of containers are.
fn below(of: &'static Type, name: &str, version: Minor) -> Vec<Vec<Way>> {
    let mut found = Vec::new();
    let mut front = vec![(of, Vec::new())];
    for _ in 0..DEPTH {
        let mut next = Vec::new();
        for (of, way) in front {
            for field in of.fields_in(version).filter(|it| it.name != "status" && it.name != "managedFields")
            {
                let (inner, list) = match field.shape {
                    Shape::Object(it) => (it, false),
                    Shape::List(Shape::Object(it)) if field.name == "containers" => (*it, true),
                    _ => continue,
                };
                let mut way: Vec<Way> = Vec::clone(&way);
                way.push(Way { name: field.name, list });
                if has(inner, name, version) {
                    found.push(way.clone());
                }
                next.push((inner, way));
            }
        }
        front = next;
    }
    found
}

/// The last object on a way that is there, and how many steps down it is. `None` where a list has not exactly one item.
fn reach<'s>(from: Value<'s>, way: &[Way]) -> Option<(Value<'s>, usize)> {
    let mut at = from;
    for (step, count) in way.iter().zip(0..) {
        let next = at.get(step.name);
        if next.is_murky() || step.list && next.items().count() != 1 {
            return None;
        }
        if next.node().is_none() {
            return Some((at, count));
        }
        at = if step.list { next.items().next()? } else { next };
    }
    Some((at, way.len()))
}

impl Place<'_> {
    /// The path of the object that the field belongs in, counted from a value around it.
    pub(super) fn path(&self, root: Step) -> String {
        let mut path = self.from.path_from(root);
        let mut at = Some(self.from);
        for step in &self.way {
            path = join(&path, step.name);
            at = at.map(|it| it.get(step.name));
            if step.list {
                // Below one of several there is no telling.
                at = at.filter(|it| it.items().count() == 1).and_then(|it| it.items().next());
                path.push_str(if at.is_some() { "[0]" } else { "[*]" });
            }
        }
        path
    }

    /// Moves a field of the innermost object here, with the comments on its lines.
    pub(super) fn take(&self, field: Value, around: &[Object], path: &str) -> Option<Fix> {
        let ((object, _), further) = around.split_last()?;
        let (target, reached) = reach(self.from, &self.way)?;
        let rest = self.way.get(reached..)?;
        // A list that has to be made first would get an item with nothing but this field.
        let rest = (!rest.iter().any(|it| it.list)).then_some(rest)?;
        let rest: Vec<&'static str> = rest.iter().map(|it| it.name).collect();
        let around = further.last().map(|it| it.0).filter(|_| object.step() != self.from.step());
        let edits = relocate(*object, field.entry(), target, &rest, around)?;
        Some(Fix::preferred(format!("Move it to {path}"), edits))
    }
}
