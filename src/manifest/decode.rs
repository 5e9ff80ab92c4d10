//! What the server's decoder refuses before it looks at what a manifest means: fields that a type does not have, keys
//! that stand twice, values of another type.
//!
//! The decoder ends at the first value of a wrong type; this goes on and tells all.

use std::borrow::Cow;

use super::anchors::{Anchors, Target};
use super::path::Name;
use super::quantity::Quantity;
use super::time;
use super::value::{Found, MERGES, Value, all, fits, is_merge, is_template, key_text, resolve};
use crate::schema::{Shape, Type};
use crate::yaml::scalar::{self, Resolved};
use crate::yaml::tree::Scalar;
use crate::yaml::{At, Data};

/// Something that does not decode.
#[derive(Clone, Debug)]
pub struct Fault<'s> {
    /// Where.
    pub value: Value<'s>,
    /// What is wrong there.
    pub what: What<'s>,
}

/// What can be wrong when a manifest is decoded.
#[derive(Clone, Debug)]
pub enum What<'s> {
    /// A field that the type of the object around it does not have.
    Unknown {
        /// Its name.
        name: Cow<'s, str>,
        /// The objects that it stands in, with their types: the outermost first, the one that has it last.
        around: Vec<(Value<'s>, &'static Type)>,
    },
    /// A key that stands in the same map already.
    Repeated {
        /// As the server prints it: `"name"`, with its quotes.
        key: String,
        /// The map.
        map: At<'s>,
        /// The entry that was there first.
        first: At<'s>,
        /// It was brought in by a merge, so that this one overrides it on purpose.
        merged: bool,
    },
    /// A value of another type than its field.
    Wrong {
        /// JSON's word for what it is, and a number's text where the number itself does not fit: `number 1.5`.
        found: String,
        /// The field that it or the list around it is the value of: `Container.args`.
        field: String,
    },
    /// A text that is no quantity or no time, in the server's words.
    Unreadable(Cow<'static, str>),
}

/// All that does not decode in a manifest, except in the values inside it that are to be left out.
pub fn faults<'s>(manifest: Value<'s>, leave_out: &dyn Fn(Value) -> bool) -> Vec<Fault<'s>> {
    faults_in(manifest, ("", ""), leave_out)
}

/// The same of an item of a list, by the type and the field that hold the list.
pub fn faults_in<'s>(
    value: Value<'s>,
    field: (&'static str, &'static str),
    leave_out: &dyn Fn(Value) -> bool,
) -> Vec<Fault<'s>> {
    let mut walk = Walk { leave_out, field, around: Vec::new(), list: Vec::new() };
    walk.look(value);
    walk.list
}

struct Walk<'w, 's> {
    leave_out: &'w dyn Fn(Value) -> bool,
    /// The type and the field that the walk is in.
    field: (&'static str, &'static str),
    /// The objects that the walk is in.
    around: Vec<(Value<'s>, &'static Type)>,
    list: Vec<Fault<'s>>,
}

impl<'s> Walk<'_, 's> {
    fn value(&mut self, value: Value<'s>) {
        if !(self.leave_out)(value) {
            self.look(value);
        }
    }

    fn look(&mut self, value: Value<'s>) {
        let entry = value.entry();
        let Target::Found(Some(at)) = value.scope().anchors.target(entry.value()) else { return };
        if at.node.marks.too_deep && at.node.scalar().is_some() {
            return;
        }
        match (&at.node.data, value.shape()) {
            (Data::Map(_), Shape::Object(owner)) => self.object(value, at, owner),
            (Data::Map(_), Shape::Map(inner)) => self.pairs(value, at, *inner),
            (Data::Map(_), Shape::Any) => self.pairs(value, at, Shape::Any),
            (Data::Seq(_), Shape::List(inner)) => self.items(value, at, *inner),
            (Data::Seq(_), Shape::Any) => self.items(value, at, Shape::Any),
            (Data::Map(_), Shape::Quantity) => self.unreadable(value, Quantity::decode("{").err()),
            (Data::Seq(_), Shape::Quantity) => self.unreadable(value, Quantity::decode("[").err()),
            (Data::Map(_), _) => self.wrong(value, "object".to_string()),
            (Data::Seq(_), _) => self.wrong(value, "array".to_string()),
            (Data::Scalar(it), _) => self.scalar(value, it),
            _ => {}
        }
    }

    fn wrong(&mut self, value: Value<'s>, found: String) {
        let field = format!("{}.{}", self.field.0, self.field.1);
        self.list.push(Fault { value, what: What::Wrong { found, field } });
    }

    fn unreadable(&mut self, value: Value<'s>, message: Option<&'static str>) {
        if let Some(message) = message {
            self.list.push(Fault { value, what: What::Unreadable(message.into()) });
        }
    }

    fn scalar(&mut self, value: Value<'s>, it: &'s Scalar) {
        if value.entry().node.is_half_typed() || value.shape() == Shape::Any || is_template(it) {
            return;
        }
        let Some(resolved) = resolve(it, value.tag()) else { return };
        match (&resolved, value.shape()) {
            (Resolved::Null, _) | (Resolved::Str(_), Shape::String) => {}
            // Neither infinity nor NaN gets as far as a type.
            (Resolved::Float(it), _) if !it.is_finite() => {}
            (Resolved::Bool(_), Shape::Quantity) => self.unreadable(value, Quantity::decode("true").err()),
            (_, Shape::Quantity) => {
                let text = resolved.json_number().map_or(Cow::Borrowed(&*it.text), Cow::Owned);
                self.unreadable(value, Quantity::decode(&text).err());
            }
            (Resolved::Str(text), Shape::Time) => {
                if let Err(message) = time::decode(text) {
                    self.list.push(Fault { value, what: What::Unreadable(message.into()) });
                }
            }
            _ if fits(&resolved, it, value.shape()) => {}
            (Resolved::Str(_), _) => self.wrong(value, "string".to_string()),
            (Resolved::Bool(_), _) => self.wrong(value, "bool".to_string()),
            (_, Shape::Int32 | Shape::Int64 | Shape::IntOrString) => {
                let number = resolved.json_number().unwrap_or_default();
                self.wrong(value, format!("number {number}"));
            }
            _ => self.wrong(value, "number".to_string()),
        }
    }

    fn object(&mut self, value: Value<'s>, map: At<'s>, owner: &'static Type) {
        self.repeated(value, map);
        self.around.push((value, owner));
        let version = value.scope().version;
        for (key, found) in entries(value, map) {
            match owner.field(&key).filter(|it| it.exists_in(version)) {
                Some(field) => {
                    let around = std::mem::replace(&mut self.field, (owner.name, field.name));
                    self.value(value.child(field.shape, Name::Field(field.name), found));
                    self.field = around;
                }
                None if scalar::holds_expression(&key) => {}
                None => {
                    let unknown = value.child(Shape::Any, Name::Unknown(key.as_ref().into()), found);
                    let what = What::Unknown { name: key, around: self.around.clone() };
                    self.list.push(Fault { value: unknown, what });
                    self.look(unknown);
                }
            }
        }
        self.around.pop();
    }

    fn pairs(&mut self, value: Value<'s>, map: At<'s>, inner: Shape) {
        self.repeated(value, map);
        for (key, found) in entries(value, map) {
            self.value(value.child(inner, Name::Key(key.as_ref().into()), found));
        }
    }

    fn items(&mut self, value: Value<'s>, seq: At<'s>, inner: Shape) {
        for (entry, index) in seq.entries().zip(0..) {
            self.value(value.child(inner, Name::Index(index), Found { entry, alias: None }));
        }
    }

    /// Keys that stand twice (`setMap` of go-yaml's decode.go, strict). What a merge brings in counts as set where
    /// the merge stands.
    fn repeated(&mut self, value: Value<'s>, map: At<'s>) {
        // An anchored map was looked at where it stands.
        if value.alias().is_some() {
            return;
        }
        let anchors = value.scope().anchors;
        let count = map.node.collection().map_or(0, |it| it.entries.count());
        let mut set: Vec<(Key, At<'s>, bool)> = Vec::with_capacity(count);
        for entry in map.entries() {
            if is_merge(entry) {
                let mut brought = Vec::new();
                let merged = anchors.merged(entry.value());
                merged.into_iter().for_each(|it| keys(anchors, it, MERGES, &mut brought));
                set.extend(brought.into_iter().map(|key| (key, entry, true)));
            } else if let Some(key) = identity(anchors, entry) {
                set.push((key, entry, false));
            }
        }
        // Of those that are the same the first stays in front.
        set.sort_by(|one, another| one.0.cmp(&another.0));
        for same in set.chunk_by(|one, another| one.0 == another.0) {
            let [(key, first, merged), again @ ..] = same else { continue };
            for (_, entry, _) in again.iter().filter(|it| !it.2) {
                let text = key_text(anchors, *entry).unwrap_or_default();
                let name = match value.object_type().and_then(|it| it.field(&text)) {
                    Some(field) => Name::Field(field.name),
                    None if value.object_type().is_some() => Name::Unknown(text.as_ref().into()),
                    None => Name::Key(text.as_ref().into()),
                };
                let again = value.child(Shape::Any, name, Found { entry: *entry, alias: None });
                let (key, first, merged) = (key.go_syntax(), *first, *merged);
                self.list.push(Fault { value: again, what: What::Repeated { key, map, first, merged } });
            }
        }
    }
}

/// By what keys are the same.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'s> {
    Text(Cow<'s, str>),
    /// Whether it is a float, since `1.0` is another key than `1`, and Go's syntax for it.
    Other(bool, String),
}

impl Key<'_> {
    fn go_syntax(&self) -> String {
        match self {
            Key::Text(text) => Resolved::Str(Cow::Borrowed(text)).go_syntax(),
            Key::Other(_, text) => text.clone(),
        }
    }
}

fn identity<'s>(anchors: &Anchors<'s>, entry: At<'s>) -> Option<Key<'s>> {
    let Target::Found(Some(key)) = anchors.target(entry.key()) else { return None };
    let tag = entry.node.entry()?.key_properties.tag.as_ref();
    match resolve(key.node.scalar()?, tag.map(|it| &*it.1))? {
        Resolved::Null => None,
        Resolved::Str(text) => Some(Key::Text(text)),
        other => Some(Key::Other(matches!(other, Resolved::Float(_)), other.go_syntax())),
    }
}

/// The keys of a map, and of those that it merges.
fn keys<'s>(anchors: &Anchors<'s>, map: At<'s>, merges: usize, list: &mut Vec<Key<'s>>) {
    for entry in map.entries() {
        if !is_merge(entry) {
            list.extend(identity(anchors, entry));
        } else if merges > 0 {
            anchors.merged(entry.value()).into_iter().for_each(|it| keys(anchors, it, merges - 1, list));
        }
    }
}

/// The entries that count, with their keys. Only where merges play a part is there anything to choose from.
fn entries<'s>(value: Value<'s>, map: At<'s>) -> Vec<(Cow<'s, str>, Found<'s>)> {
    let anchors = value.scope().anchors;
    if map.node.marks.aliases {
        return all(anchors, map, MERGES);
    }
    let own = map.entries().map(|entry| Found { entry, alias: None });
    own.filter_map(|it| Some((key_text(anchors, it.entry)?, it))).collect()
}
