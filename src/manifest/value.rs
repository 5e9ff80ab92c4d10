//! A value of a manifest, as the server would decode it.
//!
//! A view and no second tree: a [`Value`] is a node, the type it should have, and the way to it. Reading never fails.
//! What is not there, is null, or is not known to this Kubernetes is *absent*; what cannot be known (a template
//! expression in quotes, a value of the wrong type, half-typed text) is *murky*: neither absent nor anything else, so
//! that a rule which asks for a string gets none and one that asks whether something is missing hears no.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::anchors::{Anchors, Target};
use super::path::{Name, Paths, Step};
use crate::schema::{Field, Minor, Shape, Type, dropped, gate_of};
use crate::text::Text;
use crate::yaml::scalar::{self, Resolved, Tag};
use crate::yaml::tree::{Scalar, Style};
use crate::yaml::{At, Data};

/// How deep merge keys may bring in maps with merge keys.
pub(super) const MERGES: usize = 16;

/// What all values of one manifest have in common.
#[derive(Debug)]
pub struct Scope<'t> {
    /// The Kubernetes that decodes.
    pub version: Minor,
    /// The kind of the manifest, `Pod`; empty for what is none of ours.
    pub kind: &'static str,
    /// The text of the file, for whoever repairs it.
    pub text: &'t Text,
    /// Whether ways out of what is wrong are asked for.
    pub repairs: bool,
    /// Where the document begins in `text`; all offsets of values count from there.
    pub start: usize,
    pub(super) anchors: &'t Anchors<'t>,
    pub(super) paths: Paths,
    /// Whether volumes with an image for a source are dropped.
    drops_images: OnceCell<bool>,
    /// The names of the volumes that are dropped, and their mounts with them.
    dropped_volumes: OnceCell<Box<[Box<str>]>>,
    /// The entry that the manifest stands in, and the token that stands for all of it.
    root: (At<'t>, Range<usize>),
}

/// A value and the type it is read as.
#[derive(Clone, Copy, Debug)]
pub struct Value<'s> {
    scope: &'s Scope<'s>,
    shape: Shape,
    step: Step,
    /// The entry that it stands in; that of the nearest value around it where it is absent.
    entry: At<'s>,
    /// The alias or merge through which it came; of several the first.
    alias: Option<At<'s>>,
    content: Content<'s>,
}

#[derive(Clone, Copy, Debug)]
enum Content<'s> {
    Absent,
    /// A null in a list or map, which Go decodes into the zero value.
    Zero,
    Murky,
    Node(At<'s>),
}

/// An entry of a map that answers to a key, also through merges.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'s> {
    pub entry: At<'s>,
    pub alias: Option<At<'s>>,
}

/// A field that takes a number or a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntOrStr<'s> {
    /// A number.
    Int(i32),
    /// A text, also one of digits.
    Str(&'s str),
}

impl<'t> Scope<'t> {
    /// The values of the manifest that stands in `entry`, which is a document or an item of a List.
    pub fn new(
        entry: At<'t>,
        anchors: &'t Anchors<'t>,
        text: &'t Text,
        start: usize,
        version: Minor,
        kind: &'static str,
        repairs: bool,
    ) -> Scope<'t> {
        Scope {
            version,
            kind,
            text,
            repairs,
            start,
            anchors,
            paths: Paths::default(),
            drops_images: OnceCell::new(),
            dropped_volumes: OnceCell::new(),
            root: (entry, head(anchors, entry)),
        }
    }

    fn drops_images(&self, volume: &Type) -> bool {
        let known = || volume.field("image").is_some_and(|it| it.exists_in(self.version));
        *self.drops_images.get_or_init(|| known() && dropped(volume, "image", self.version))
    }

    /// Tells which volumes are dropped: their mounts go with them.
    pub(super) fn drop_volumes(&self, names: Box<[Box<str>]>) {
        _ = self.dropped_volumes.set(names);
    }

    /// The manifest itself.
    pub fn root<'s>(&'s self, shape: Shape) -> Value<'s>
    where
        't: 's,
    {
        Value::read(self, shape, Step::default(), self.root.0, None)
    }

    /// Whether a field gets as far as validation: this Kubernetes knows it, and no gate that is off drops it.
    fn reads(&self, owner: &Type, field: &Field) -> bool {
        if !field.exists_in(self.version) {
            return false;
        }
        match gate_of(owner, field.name) {
            Some(gate) => gate.on(self.version) || gate.kept_in_cron_jobs && self.kind == "CronJob",
            None => true,
        }
    }

    /// The document's text in `range`.
    pub fn slice(&self, range: Range<usize>) -> Cow<'_, str> {
        self.text.slice(range.start + self.start..range.end + self.start)
    }
}

/// The token that stands for a whole manifest: what its `kind` says, or else its first key.
fn head(anchors: &Anchors, entry: At) -> Range<usize> {
    let Target::Found(Some(map)) = anchors.target(entry.value()) else { return handle(entry) };
    let kind = map.entries().find(|it| key_is(anchors, *it, "kind")).and_then(At::value);
    let first = || map.entries().next().map(handle);
    kind.map(At::range).filter(|it| !it.is_empty()).or_else(first).unwrap_or_else(|| handle(entry))
}

/// The token that stands for an entry: its key, its dash, its opening bracket or first character.
pub fn handle(entry: At) -> Range<usize> {
    if let Some(key) = entry.key() {
        return key.range();
    }
    if let Some(dash) = entry.node.entry().and_then(|it| it.indicator) {
        return entry.start + dash..entry.start + dash + 1;
    }
    let Some(value) = entry.value() else {
        // What is no value has a problem.
        let problem = entry.node.problems.first().map_or(0..0, |it| it.range.clone());
        return entry.start + problem.start..entry.start + problem.end;
    };
    // A pair that stands in a list without braces of its own begins with its key.
    let pair = value.node.collection().filter(|it| it.flow && it.open == 0);
    if let Some(pair) = pair.and_then(|_| value.entries().next()) {
        return handle(pair);
    }
    let first = match value.node.scalar().filter(|it| it.style == Style::Plain) {
        // Read as it is written, so that its first character is that of the text.
        Some(it) if it.text.len() == value.node.len => it.text.chars().next().map_or(0, char::len_utf8),
        Some(_) => value.node.len,
        None => 1.min(value.node.len),
    };
    value.start..value.start + first
}

/// What a key says, as the server reads it; `None` for what is no key of text.
pub fn key_text<'t>(anchors: &Anchors<'t>, entry: At<'t>) -> Option<Cow<'t, str>> {
    let Target::Found(Some(key)) = anchors.target(entry.key()) else { return None };
    let scalar = key.node.scalar()?;
    let tag = entry.node.entry()?.key_properties.tag.as_ref();
    match resolve(scalar, tag.map(|it| &*it.1))? {
        Resolved::Str(text) => Some(text),
        other => other.to_key().ok().map(|it| Cow::Owned(it.into_owned())),
    }
}

fn key_is(anchors: &Anchors, entry: At, name: &str) -> bool {
    match entry.key().map(|it| &it.node.data) {
        Some(Data::Scalar(it)) => *it.text == *name,
        Some(Data::Alias(_)) => key_text(anchors, entry).is_some_and(|it| it == name),
        _ => false,
    }
}

/// Whether an entry's key is `<<`, which brings other maps in.
pub fn is_merge(entry: At) -> bool {
    let tag = entry.node.entry().and_then(|it| it.key_properties.tag.as_ref());
    entry.key().and_then(|it| it.node.scalar()).is_some_and(|it| {
        *it.text == *"<<" && scalar::is_merge(&it.text, style(it), tag.map(|it| Tag::written(&it.1)))
    })
}

fn style(scalar: &Scalar) -> scalar::Style {
    if scalar.style == Style::Plain { scalar::Style::Plain } else { scalar::Style::Quoted }
}

/// What a scalar means; `None` where its tag does not fit.
pub fn resolve<'t>(it: &'t Scalar, tag: Option<&str>) -> Option<Resolved<'t>> {
    scalar::resolve(&it.text, style(it), tag.map(Tag::written)).ok()
}

/// Whether a template engine will replace a part of a quoted text.
pub fn is_template(it: &Scalar) -> bool {
    it.style != Style::Plain && scalar::holds_expression(&it.text)
}

/// The entry of a map that answers to `name`: the last one, counting what merges bring in where they stand.
pub(super) fn lookup<'t>(anchors: &Anchors<'t>, map: At<'t>, name: &str, merges: usize) -> Option<Found<'t>> {
    let mut found = None;
    for entry in map.entries() {
        if key_is(anchors, entry, name) {
            found = Some(Found { entry, alias: None });
        } else if map.node.marks.aliases && merges > 0 && is_merge(entry) {
            for other in anchors.merged(entry.value()) {
                if let Some(it) = lookup(anchors, other, name, merges - 1) {
                    found = Some(Found { entry: it.entry, alias: entry.value() });
                }
            }
        }
    }
    found
}

/// All entries of a map with their keys, counting what merges bring in; of several with one key the last.
pub(super) fn all<'t>(anchors: &Anchors<'t>, map: At<'t>, merges: usize) -> Vec<(Cow<'t, str>, Found<'t>)> {
    let mut list: Vec<(Cow<'t, str>, Found<'t>)> = Vec::new();
    let mut places: HashMap<Cow<str>, usize> = HashMap::new();
    let mut put =
        |key: Cow<'t, str>, found: Found<'t>, list: &mut Vec<(Cow<'t, str>, Found<'t>)>| match places
            .get(&key)
            .and_then(|it| list.get_mut(*it))
        {
            Some(it) => it.1 = found,
            None => {
                places.insert(key.clone(), list.len());
                list.push((key, found));
            }
        };
    for entry in map.entries() {
        if is_merge(entry) {
            for other in anchors.merged(entry.value()).into_iter().filter(|_| merges > 0) {
                for (key, it) in all(anchors, other, merges - 1) {
                    put(key, Found { entry: it.entry, alias: entry.value() }, &mut list);
                }
            }
        } else if let Some(key) = key_text(anchors, entry) {
            put(key, Found { entry, alias: None }, &mut list);
        }
    }
    list
}

impl<'s> Value<'s> {
    fn read(
        scope: &'s Scope<'s>,
        shape: Shape,
        step: Step,
        entry: At<'s>,
        alias: Option<At<'s>>,
    ) -> Value<'s> {
        let value = entry.value();
        let own = value.filter(|it| matches!(it.node.data, Data::Alias(_)));
        let alias = alias.or(own);
        let content = match scope.anchors.target(value) {
            Target::Lost => Content::Murky,
            Target::Found(None) => Content::Absent,
            Target::Found(Some(at)) => content(at, entry, own.is_some(), shape),
        };
        Value { scope, shape, step, entry, alias, content }
    }

    /// A field of it that nobody wrote.
    fn unwritten(self, shape: Shape, name: &'static str, content: Content<'s>) -> Value<'s> {
        Value { shape, step: self.scope.paths.last(self.step, name), content, ..self }
    }

    /// What an entry of its map or list holds, read as `shape`.
    pub(super) fn child(self, shape: Shape, name: Name, found: Found<'s>) -> Value<'s> {
        let step = match (&name, found.entry.value().map(|it| &it.node.data)) {
            // Most fields hold a scalar, and nothing is found in it.
            (Name::Field(name), Some(Data::Scalar(_)) | None) => self.scope.paths.last(self.step, name),
            _ => self.scope.paths.step(self.step, name),
        };
        let value = Value::read(self.scope, shape, step, found.entry, self.alias.or(found.alias));
        if value.is_wiped() { Value { content: Content::Absent, ..value } } else { value }
    }

    /// What all values of the manifest have in common.
    pub fn scope(self) -> &'s Scope<'s> {
        self.scope
    }

    /// A field of an object. Absent too where this Kubernetes does not know the field or drops it.
    pub fn get(self, name: &'static str) -> Value<'s> {
        let owner = self.object_type();
        let field = owner.and_then(|it| it.field(name));
        debug_assert!(field.is_some() || owner.is_none(), "no field {name}");
        let (Some(owner), Some(field)) = (owner, field) else {
            let found = match (self.content, self.shape) {
                (Content::Node(at), Shape::Any) => lookup(self.scope.anchors, at, name, MERGES),
                _ => None,
            };
            return match found {
                Some(found) => self.child(Shape::Any, Name::Field(name), found),
                None => self.unwritten(Shape::Any, name, Content::Absent),
            };
        };
        let live = self.scope.reads(owner, field);
        let found = match self.content {
            Content::Node(at) if live => lookup(self.scope.anchors, at, name, MERGES),
            _ => None,
        };
        let Some(found) = found else {
            let content = if self.is_murky() { Content::Murky } else { Content::Absent };
            return self.unwritten(field.shape, name, content);
        };
        self.child(field.shape, Name::Field(name), found)
    }

    /// The fields of an object that are there or murky, as far as this Kubernetes reads them.
    pub fn fields(self) -> Vec<(&'static Field, Value<'s>)> {
        let (Content::Node(at), Some(owner)) = (self.content, self.object_type()) else { return Vec::new() };
        let anchors = self.scope.anchors;
        let read = |key: &str, it| {
            let field = owner.field(key).filter(|it| self.scope.reads(owner, it))?;
            Some((field, self.child(field.shape, Name::Field(field.name), it))).filter(|it| !it.1.is_absent())
        };
        if at.node.marks.aliases {
            return all(anchors, at, MERGES).into_iter().filter_map(|(key, it)| read(&key, it)).collect();
        }
        let own = at.entries().filter_map(|entry| {
            key_text(anchors, entry).and_then(|key| read(&key, Found { entry, alias: None }))
        });
        own.collect()
    }

    /// The items of a list as far as this Kubernetes reads them; also the murky ones, so that a place in the list is
    /// the server's index.
    pub fn items(self) -> impl Iterator<Item = Value<'s>> {
        let kept = self.written_items().zip(0_u32..).filter(|(it, _)| !it.is_dropped());
        kept.zip(0..).map(move |((mut item, written), index)| {
            if written != index {
                item.step = self.scope.paths.step(self.step, Name::Index(index));
            }
            item
        })
    }

    /// The items of a list as they are written.
    pub fn written_items(self) -> impl Iterator<Item = Value<'s>> {
        let (list, shape) = match (self.content, self.shape) {
            (Content::Node(at), Shape::List(item)) => (Some(at), *item),
            _ => (None, Shape::Any),
        };
        list.into_iter().flat_map(At::entries).zip(0..).map(move |(entry, index)| {
            self.child(shape, Name::Index(index), Found { entry, alias: None }).or_zero()
        })
    }

    /// Whether this Kubernetes takes an item out of its list: a volume whose source has its gate off, and each mount
    /// of it (`dropImageVolumes`).
    pub fn is_dropped(self) -> bool {
        let Some(owner) = self.object_type() else { return false };
        match owner.name {
            "Volume" => self.scope.drops_images(owner) && self.writes("image"),
            "VolumeMount" => {
                let dropped = self.scope.dropped_volumes.get().filter(|it| !it.is_empty());
                let named = || self.get("name").str_or("");
                dropped.is_some_and(|it| named().is_some_and(|name| it.iter().any(|it| **it == *name)))
            }
            _ => false,
        }
    }

    /// Whether nothing is left of an object once this Kubernetes has dropped one of its fields, so that it goes as a
    /// whole (`dropContainerStopSignals`).
    fn is_wiped(self) -> bool {
        let Some(owner) = self.object_type().filter(|it| it.name == "Lifecycle") else { return false };
        let mut dropped = owner.fields_in(self.scope.version).filter(|it| !self.scope.reads(owner, it));
        dropped.any(|it| self.writes(it.name)) && self.fields().is_empty()
    }

    /// Whether a key that is being typed may become this field: `ima`, or `image:nginx` without a blank. YAML refuses a
    /// key without a colon, so that what is missing need not be told as well.
    pub fn awaits(self, name: &str) -> bool {
        let Some(map) = self.node().filter(|it| it.node.marks.troubled) else { return false };
        let may_become = |it: At| {
            let text = it.node.scalar().map_or("", |it| &it.text);
            let word = text.split([':', ' ']).next().unwrap_or_default();
            !word.is_empty() && name.starts_with(word)
        };
        let lacks_colon = |at: &At| {
            let open = at.node.entry().is_some_and(|it| it.colon.is_none());
            open && at.node.problems.iter().any(|it| it.refused)
        };
        let mut open = map.entries().filter(lacks_colon);
        open.any(|it| it.key().into_iter().chain(it.strays()).any(may_become))
    }

    /// Whether a field has a value as the text stands, also one that this Kubernetes does not know or drops.
    pub fn writes(self, name: &str) -> bool {
        let found = self.node().and_then(|it| lookup(self.scope.anchors, it, name, MERGES));
        found.is_some_and(|it| match self.scope.anchors.target(it.entry.value()) {
            Target::Found(None) => false,
            Target::Found(Some(at)) => {
                let tag = it.entry.node.entry().and_then(|it| it.properties.tag.as_ref());
                let resolved = at.node.scalar().map(|scalar| resolve(scalar, tag.map(|it| &*it.1)));
                !matches!(resolved, Some(Some(Resolved::Null)))
            }
            Target::Lost => true,
        })
    }

    /// The pairs of a map with free keys, such as labels or limits.
    pub fn pairs(self) -> Vec<(Cow<'s, str>, Value<'s>)> {
        let (Content::Node(at), Shape::Map(shape)) = (self.content, self.shape) else { return Vec::new() };
        all(self.scope.anchors, at, MERGES)
            .into_iter()
            .map(|(key, it)| {
                let name = Name::Key(key.as_ref().into());
                (key, self.child(*shape, name, it).or_zero())
            })
            .collect()
    }

    fn or_zero(mut self) -> Value<'s> {
        if matches!(self.content, Content::Absent) {
            self.content = Content::Zero;
        }
        self
    }

    /// Not there, null, or not known to this Kubernetes.
    pub fn is_absent(self) -> bool {
        matches!(self.content, Content::Absent)
    }

    /// There, but there is no telling what it is.
    pub fn is_murky(self) -> bool {
        matches!(self.content, Content::Murky)
    }

    /// There, and it can be read.
    pub fn is_there(self) -> bool {
        matches!(self.content, Content::Zero | Content::Node(_))
    }

    /// Absent, or a text of no letters, or a list or map with nothing in it: what the server calls empty.
    pub fn is_empty(self) -> bool {
        match self.content {
            Content::Absent => true,
            Content::Murky => false,
            Content::Zero => !matches!(self.shape, Shape::Object(_)),
            Content::Node(at) => match &at.node.data {
                Data::Map(it) => matches!(self.shape, Shape::Map(_)) && it.entries.is_empty(),
                Data::Seq(it) => it.entries.is_empty(),
                _ => self.as_str() == Some(""),
            },
        }
    }

    /// Its text. `None` if it is absent or murky.
    pub fn as_str(self) -> Option<&'s str> {
        match (self.content, self.shape) {
            (Content::Zero, Shape::String) => Some(""),
            (Content::Node(at), Shape::String | Shape::Any | Shape::Time) => {
                at.node.scalar().map(|it| &*it.text)
            }
            _ => None,
        }
    }

    /// Its text, or that which stands for an absent or empty one. `None` if it is murky.
    pub fn str_or(self, default: &'s str) -> Option<&'s str> {
        if self.is_empty() { Some(default) } else { self.as_str() }
    }

    /// Its number. `None` if it is absent or murky.
    pub fn as_int(self) -> Option<i64> {
        match (self.content, self.shape) {
            (Content::Zero, Shape::Int32 | Shape::Int64) => Some(0),
            (Content::Node(_), Shape::Int32 | Shape::Int64) => self.resolved()?.to_int(),
            _ => None,
        }
    }

    /// Its number, or that which stands for an absent one. `None` if it is murky.
    pub fn int_or(self, default: i64) -> Option<i64> {
        if self.is_absent() { Some(default) } else { self.as_int() }
    }

    /// Whether it is true. `None` if it is absent or murky.
    pub fn as_bool(self) -> Option<bool> {
        match self.resolved() {
            Some(Resolved::Bool(it)) => Some(it),
            _ => None,
        }
    }

    /// Whether it is true, absent being false. `None` if it is murky.
    pub fn is_true(self) -> Option<bool> {
        if self.is_absent() { Some(false) } else { self.as_bool() }
    }

    /// Its number or name. `None` if it is absent or murky.
    pub fn as_int_or_str(self) -> Option<IntOrStr<'s>> {
        let (Content::Node(at), Shape::IntOrString) = (self.content, self.shape) else { return None };
        match self.resolved()? {
            Resolved::Str(_) => at.node.scalar().map(|it| IntOrStr::Str(&it.text)),
            other => other.to_int().and_then(|it| i32::try_from(it).ok()).map(IntOrStr::Int),
        }
    }

    /// The text of a quantity as the server's decoder sees it: without quotes, a YAML number as JSON writes it.
    pub fn quantity_text(self) -> Option<Cow<'s, str>> {
        let (Content::Node(at), Shape::Quantity) = (self.content, self.shape) else { return None };
        match self.resolved()? {
            Resolved::Str(_) => at.node.scalar().map(|it| Cow::Borrowed(&*it.text)),
            other => other.json_number().map(Cow::Owned),
        }
    }

    /// What the scalar means.
    pub fn resolved(self) -> Option<Resolved<'s>> {
        let Content::Node(at) = self.content else { return None };
        resolve(at.node.scalar()?, self.tag())
    }

    /// Its tag, if it has one where it stands; an alias brings none along.
    pub(super) fn tag(self) -> Option<&'s str> {
        if matches!(self.entry.value().map(|it| &it.node.data), Some(Data::Alias(_))) {
            return None;
        }
        self.entry.node.entry()?.properties.tag.as_ref().map(|it| &*it.1)
    }

    /// The type it is read as.
    pub fn shape(self) -> Shape {
        self.shape
    }

    /// The type of an object.
    pub fn object_type(self) -> Option<&'static Type> {
        match self.shape {
            Shape::Object(it) => Some(it),
            _ => None,
        }
    }

    /// Its node, aliases followed; `None` where it is absent, null or murky.
    pub fn node(self) -> Option<At<'s>> {
        match self.content {
            Content::Node(at) => Some(at),
            _ => None,
        }
    }

    /// The entry that it stands in; that of the nearest value around it where it is absent.
    pub fn entry(self) -> At<'s> {
        self.entry
    }

    /// The alias or merge through which it came; of several the first.
    pub fn alias(self) -> Option<At<'s>> {
        self.alias
    }

    /// The token to mark when something is wrong with it: a scalar, the alias it came through, the key or dash in
    /// front of a collection or of nothing; of the nearest value around it where it is absent.
    pub fn range(self) -> Range<usize> {
        if let Some(alias) = self.alias {
            return first_line(self.scope, alias.range());
        }
        match self.entry.value() {
            Some(at) if !self.is_absent() => match &at.node.data {
                Data::Scalar(it)
                    if !matches!(it.style, Style::Literal | Style::Folded) && at.node.len > 0 =>
                {
                    first_line(self.scope, at.range())
                }
                _ => self.key_range(),
            },
            _ => self.key_range(),
        }
    }

    /// The key or dash that it stands behind.
    pub fn key_range(self) -> Range<usize> {
        if let Some(alias) = self.alias {
            return first_line(self.scope, alias.range());
        }
        let (root, head) = &self.scope.root;
        if Arc::ptr_eq(root.node, self.entry.node) { head.clone() } else { handle(self.entry) }
    }

    /// Where it stands that an alias or merge brought here.
    pub fn anchored(self) -> Option<Range<usize>> {
        self.alias?;
        Some(first_line(
            self.scope,
            self.node().filter(|it| it.node.scalar().is_some()).map_or_else(|| handle(self.entry), At::range),
        ))
    }

    /// Its path, as the server prints it.
    pub fn path(self) -> String {
        self.path_from(Step::default())
    }

    /// Its path, counted from a value around it.
    pub fn path_from(self, root: Step) -> String {
        self.scope.paths.path(self.step, root)
    }

    /// The way to it.
    pub fn step(self) -> Step {
        self.step
    }
}

/// The part of a range on the line it begins on.
fn first_line(scope: &Scope, range: Range<usize>) -> Range<usize> {
    let end = scope.text.line_around(scope.start + range.start).end.saturating_sub(scope.start);
    range.start..range.end.min(end.max(range.start))
}

fn content<'s>(at: At<'s>, entry: At<'s>, aliased: bool, shape: Shape) -> Content<'s> {
    if entry.node.is_half_typed() || at.node.marks.too_deep && at.node.scalar().is_some() {
        return Content::Murky;
    }
    let fits = match (&at.node.data, shape) {
        (_, Shape::Any) => true,
        (Data::Map(_), Shape::Object(_) | Shape::Map(_)) | (Data::Seq(_), Shape::List(_)) => true,
        (Data::Scalar(it), _) if is_template(it) => false,
        (Data::Scalar(it), _) => {
            let tag = entry.node.entry().filter(|_| !aliased).and_then(|it| it.properties.tag.as_ref());
            match resolve(it, tag.map(|it| &*it.1)) {
                Some(Resolved::Null) => return Content::Absent,
                Some(resolved) => fits(&resolved, it, shape),
                None => false,
            }
        }
        _ => false,
    };
    if fits { Content::Node(at) } else { Content::Murky }
}

/// Whether a scalar can be decoded into a type. A text that a tag changes (`!!binary`) cannot be shown as it stands.
pub fn fits(resolved: &Resolved, scalar: &Scalar, shape: Shape) -> bool {
    match (resolved, shape) {
        (Resolved::Str(it), Shape::String) => **it == *scalar.text,
        (Resolved::Bool(_), Shape::Boolean) => true,
        (Resolved::Int(_) | Resolved::Float(_), Shape::Int32) => {
            resolved.to_int().is_some_and(|it| i32::try_from(it).is_ok())
        }
        (Resolved::Int(_) | Resolved::Float(_), Shape::Int64) => resolved.to_int().is_some(),
        (Resolved::Str(_), Shape::IntOrString) => true,
        (Resolved::Int(_) | Resolved::Float(_), Shape::IntOrString) => {
            resolved.to_int().is_some_and(|it| i32::try_from(it).is_ok())
        }
        (Resolved::Str(_) | Resolved::Int(_) | Resolved::Float(_), Shape::Quantity) => true,
        (Resolved::Str(_), Shape::Time) => true,
        _ => false,
    }
}
