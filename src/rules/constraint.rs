//! The checks that are rows of data (`schema/constraints`, `schema/unions`): each value alone, object by object.
//!
//! They report under ids made from the type, the field and what kind of check it is: `container-port-range`.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::judge::silence::Survey;
use super::ways_out::{removal, ways_out};
use super::{ErrorType, Findings, Shown, Tag};
use crate::manifest::grammar::{self, Complaint};
use crate::manifest::quantity::Quantity;
use crate::manifest::{IntOrStr, Value, join};
use crate::schema::{
    Constraint, Field, Format, Guard, Limit, ManyAt, Minor, Rows, Scope, Sees, Shape, Type, Union, Verdict,
    always_there, constraints, embedded, find_type, unions, unions_of,
};
use crate::yaml::scalar::quote;

/// An object, its fields read once for all the rows about it.
struct Owner<'s> {
    value: Value<'s>,
    of: &'static Type,
    written: Vec<(&'static Field, Value<'s>)>,
}

impl<'s> Owner<'s> {
    fn get(&self, name: &'static str) -> Value<'s> {
        let written = self.written.iter().find(|(field, _)| field.name == name);
        written.map_or_else(|| self.value.get(name), |it| it.1)
    }
}

/// Checks all objects in a value, also those that the server sees though nobody wrote them, but for what the survey
/// leaves out and what stands under a field that `unread` names: the server does not look into it. `changed` are the
/// only fields of the value itself that could break a row now, if that is known.
pub(super) fn check(
    value: Value,
    survey: &Survey,
    unread: &dyn Fn(Value, &str) -> bool,
    changed: Option<&[&str]>,
    findings: &mut Findings,
) {
    let inside = |child: Value, findings: &mut Findings| {
        if !survey.leaves_out(child) {
            let before = findings.count();
            check(child, survey, unread, None, findings);
            if findings.count() == before {
                survey.quiet(child);
            }
        }
    };
    match value.shape() {
        Shape::List(_) => value.items().for_each(|it| inside(it, findings)),
        Shape::Object(of) if !value.is_murky() => {
            let owner = Owner { value, of, written: value.fields() };
            let version = value.scope().version;
            let mut beside = BTreeSet::new();
            for it in unions_of(of).filter(|it| it.holds_in(version)) {
                union(it, &owner, &mut beside, findings);
            }
            let unread_here = |field: &str| beside.contains(field) || unread(value, field);
            let rows = Rows::of(of);
            let about = owner.written.iter().flat_map(|(field, _)| rows.about(field.name));
            let concerned =
                |it: &Constraint| it.holds_in(version) && changed.is_none_or(|of| concerns(it, of));
            for it in rows.always.iter().chain(about).filter(|it| concerned(it)) {
                let first = it.first_field();
                if first.len() == it.path.len() || !unread_here(first) {
                    row(it, &owner, findings);
                }
            }
            let written = owner.written.iter().map(|(field, child)| (field.name, *child));
            let unwritten = embedded(of).map(|it| (it, owner.get(it))).filter(|it| it.1.is_absent());
            for (_, child) in written.chain(unwritten).filter(|it| !unread_here(it.0)) {
                inside(child, findings);
            }
        }
        _ => {}
    }
}

/// Whether what a row says of an object depends on one of these fields.
fn concerns(row: &Constraint, fields: &[&str]) -> bool {
    let beside = |it: &Guard| row.path.len() == row.first_field().len() && fields.contains(&it.field());
    row.path.is_empty() || fields.contains(&row.first_field()) || row.guards.iter().any(beside)
}

/// A value that a path leads to, the object around it, and the places in the lists on the way.
struct Target<'s> {
    parent: Value<'s>,
    value: Value<'s>,
    /// The server sees an object here, written or not.
    seen: bool,
    places: Vec<usize>,
}

/// Whether a path leads to an object that is there even if nobody wrote it: without fields it says nothing.
fn is_embedded(target: &Target, path: &'static str) -> bool {
    target.parent.object_type().is_some_and(|it| always_there(it, last_field(path)))
}

/// Follows `hostAliases[*].ip` from an object that the server sees, as far as it sees the objects on the way.
fn targets<'s>(owner: &Owner<'s>, path: &'static str, found: &mut dyn FnMut(Target<'s>)) {
    if path.is_empty() {
        return found(Target { parent: owner.value, value: owner.value, seen: true, places: Vec::new() });
    }
    let way = Way::begin(path);
    way.follow(owner.value, owner.get(way.name), &mut Vec::new(), found);
}

/// The first step of a path, and what is left of it.
struct Way {
    name: &'static str,
    stars: bool,
    rest: &'static str,
}

impl Way {
    fn begin(path: &'static str) -> Way {
        let (step, rest) = path.split_once('.').unwrap_or((path, ""));
        let (name, stars) = step.strip_suffix("[*]").map_or((step, false), |name| (name, true));
        Way { name, stars, rest }
    }

    /// From `parent`, whose field is `value`.
    fn follow<'s>(
        &self,
        parent: Value<'s>,
        value: Value<'s>,
        places: &mut Vec<usize>,
        found: &mut dyn FnMut(Target<'s>),
    ) {
        if !self.stars {
            let unwritten = || parent.object_type().is_some_and(|it| always_there(it, self.name));
            let seen = value.is_there() || value.is_absent() && unwritten();
            return self.arrive(Target { parent, value, seen, places: places.clone() }, found);
        }
        for (place, item) in value.items().enumerate() {
            places.push(place);
            let seen = item.is_there();
            self.arrive(Target { parent: value, value: item, seen, places: places.clone() }, found);
            places.pop();
        }
    }

    fn arrive<'s>(&self, mut target: Target<'s>, found: &mut dyn FnMut(Target<'s>)) {
        if self.rest.is_empty() {
            found(target);
        } else if target.seen {
            let way = Way::begin(self.rest);
            way.follow(target.value, target.value.get(way.name), &mut target.places, found);
        }
    }
}

/// The path that the server prints, its stars replaced.
fn printed(owner: &Owner, path: &str, places: &[usize], findings: &Findings) -> String {
    let mut parts = path.split("[*]");
    let mut out = parts.next().unwrap_or_default().to_string();
    for (part, place) in parts.zip(places) {
        out.push_str(&format!("[{place}]{part}"));
    }
    join(&findings.path(owner.value), &out)
}

fn row(row: &'static Constraint, owner: &Owner, findings: &mut Findings) {
    let version = owner.value.scope().version;
    let mut seen = BTreeSet::new();
    targets(owner, row.path, &mut |target| {
        let guarded = row.guards.iter().all(|it| holds(*it, target.parent) == Some(true));
        if target.value.is_murky() || !guarded {
            return;
        }
        let there = match row.sees {
            Sees::Filled if is_embedded(&target, row.path) => {
                target.value.fields().iter().any(|it| it.1.is_there())
            }
            Sees::Filled => is_filled(target.value) == Some(true),
            Sees::Present => target.value.is_there(),
            Sees::Always => true,
        };
        let wrongs = match row.limit {
            Limit::Required if target.parent.awaits(last_field(row.path)) => return,
            Limit::Required if row.sees == Sees::Present => refused(!target.value.is_there()),
            Limit::Required => refused(is_filled(target.value) == Some(false)),
            _ if !there => return,
            Limit::NotEmpty => refused(is_filled(target.value) == Some(false)),
            Limit::Forbidden => refused(true),
            Limit::Unique => refused(!seen.insert(target.value.to_json())),
            Limit::Format(format) => format_wrongs(format, target.value, version),
            _ => refused(breaks(row.limit, target.value)),
        };
        for wrong in wrongs {
            let Some(mut findings) = findings.scoped(row.scope) else { continue };
            let field = row.printed.map(|it| printed(owner, it, &target.places, &findings));
            let detail = row.detail(version);
            let detail = if detail.is_empty() { wrong.says.as_str() } else { &detail };
            let error = wrong.error.filter(|_| row.error == ErrorType::Invalid).unwrap_or(row.error);
            let mark = match row.limit {
                Limit::Forbidden => target.value.key_range(),
                _ => wrong.mark.unwrap_or_else(|| target.value.range()),
            };
            let draft = match row.verdict {
                Verdict::Refused => {
                    let shown = wrong.shown.unwrap_or_else(|| target.value.into());
                    findings.refuse(target.value, error, shown, detail)
                }
                verdict => {
                    let message = warned(row, target.value, &wrong.says, version);
                    let draft = findings.warning(target.value, message);
                    if verdict == Verdict::Deprecated { draft.tag(Tag::Deprecated) } else { draft }
                }
            };
            let draft = draft.mark(mark).id(id(row, owner.of));
            let draft = match field {
                Some(field) => draft.field(field),
                None => draft,
            };
            let ways = ways_out(row, owner.of, target.parent, target.value, version);
            draft.fixes(ways);
        }
    });
}

/// A row's warning of a value.
fn warned(row: &Constraint, value: Value, complaint: &str, version: Minor) -> String {
    let text = value.as_str().unwrap_or_default();
    let words = row.detail(version).replace("{complaint}", complaint);
    words.replace("{value:?}", &quote(text)).replace("{value}", text)
}

/// Whether a condition on a field of this object is true. `None` if there is no telling.
fn holds(guard: Guard, object: Value) -> Option<bool> {
    let filled = |name| is_filled(object.get(name));
    let one_of = |name, texts: &[&str]| {
        let value = object.get(name);
        (!value.is_murky()).then(|| texts.contains(&value.as_str().unwrap_or_default()))
    };
    match guard {
        Guard::There(name) => Some(object.get(name).is_there()),
        Guard::Absent(name) => Some(object.get(name).is_absent()),
        Guard::Filled(name) => filled(name),
        Guard::Empty(name) => filled(name).map(|it| !it),
        Guard::False(name) => Some(object.get(name).is_there() && !filled(name)?),
        Guard::Is(name, texts) => one_of(name, texts),
        Guard::IsNot(name, texts) => one_of(name, texts).map(|it| !it),
        Guard::Fits(name, format) => {
            let text = object.get(name).str_or("")?;
            Some(grammar::complaints(format, text, object.scope().version).is_empty())
        }
    }
}

/// Something that a value does wrong; `None` where the row has the words, the value or the place for it.
#[derive(Default)]
struct Wrong<'v> {
    error: Option<ErrorType>,
    shown: Option<Shown<'v>>,
    says: String,
    mark: Option<Range<usize>>,
}

/// One thing wrong, in the row's own words, or none.
fn refused(it: bool) -> Vec<Wrong<'static>> {
    if it { vec![Wrong::default()] } else { Vec::new() }
}

/// What a text, or a number or name, does wrong.
fn format_wrongs(format: Format, value: Value, version: Minor) -> Vec<Wrong<'static>> {
    match (format, value.as_int_or_str()) {
        (Format::Labels | Format::Annotations, _) => map_wrongs(format, value, version),
        (Format::PortNumberOrName, Some(IntOrStr::Int(1..=65535))) => Vec::new(),
        (Format::PortNumberOrName, Some(IntOrStr::Int(_)) | None) => {
            says("must be between 1 and 65535, inclusive")
        }
        (Format::IntOrPercent, Some(IntOrStr::Int(0..)) | None) => Vec::new(),
        (Format::IntOrPercent, Some(IntOrStr::Int(_))) => says("must be greater than or equal to 0"),
        (_, Some(IntOrStr::Str(text))) => text_wrongs(format, text, version),
        _ => text_wrongs(format, value.as_str().unwrap_or_default(), version),
    }
}

fn says(words: &str) -> Vec<Wrong<'static>> {
    vec![Wrong { says: words.to_string(), ..Wrong::default() }]
}

fn text_wrongs(format: Format, text: &str, version: Minor) -> Vec<Wrong<'static>> {
    let wrong = |it: Complaint| Wrong {
        error: Some(it.error),
        shown: Some(Shown::from(&it.value)),
        says: it.says,
        mark: None,
    };
    grammar::complaints(format, text, version).into_iter().map(wrong).collect()
}

/// The most that all annotations of an object may hold together (`TotalAnnotationSizeLimitB`).
const ANNOTATIONS: usize = 256 << 10;

/// What the keys and values of labels or annotations do wrong; the server complains of the whole map.
fn map_wrongs(format: Format, value: Value, version: Minor) -> Vec<Wrong<'static>> {
    let mut wrongs = Vec::new();
    let mut size = 0;
    for (key, value) in value.pairs() {
        let text = value.as_str();
        size += key.len() + text.map_or(0, str::len);
        let key_says = match format {
            Format::Labels => grammar::qualified_name(&key, version),
            _ => grammar::annotation_key(&key, version),
        };
        let value_says = match text.filter(|_| format == Format::Labels) {
            Some(text) => grammar::label_value(text, version),
            None => Vec::new(),
        };
        let both = [
            (key.as_ref(), key_says, value.key_range()),
            (text.unwrap_or_default(), value_says, value.range()),
        ];
        for (shown, says, mark) in both {
            wrongs.extend(says.into_iter().map(|says| Wrong {
                error: None,
                shown: Some(shown.into()),
                says,
                mark: Some(mark.clone()),
            }));
        }
    }
    if format == Format::Annotations && size > ANNOTATIONS {
        let words = match version < Minor(32) {
            true => format!("must have at most {ANNOTATIONS} bytes"),
            false => format!("may not be more than {ANNOTATIONS} bytes"),
        };
        wrongs.push(Wrong { error: Some(ErrorType::TooLong), says: words, ..Wrong::default() });
    }
    wrongs
}

/// Whether a value is outside of a limit that needs no words of its own.
fn breaks(limit: Limit, value: Value) -> bool {
    match limit {
        Limit::OneOf(values) => {
            let text = value.as_str().unwrap_or_default();
            !values
                .iter()
                .any(|it| it.strip_suffix('*').map_or(*it == text, |prefix| text.starts_with(prefix)))
        }
        Limit::Range(min, max) => number(value).is_some_and(|it| !(min..=max).contains(&it)),
        Limit::AtLeast(min) => number(value).is_some_and(|it| it < min),
        Limit::AtMost(max) => number(value).is_some_and(|it| it > max),
        Limit::MaxPercent(max) => {
            let percent = match value.as_int_or_str() {
                Some(IntOrStr::Str(text)) => text.strip_suffix('%').and_then(|it| it.parse::<i64>().ok()),
                _ => None,
            };
            percent.is_some_and(|it| it > max)
        }
        Limit::NotNegative => {
            let amount = value.quantity_text().and_then(|it| Quantity::decode(&it).ok());
            amount.is_some_and(|it| it.sign().is_lt())
        }
        Limit::MaxBytes(max) => value.as_str().is_some_and(|it| it.len() > max),
        Limit::MaxItems(max) => value.items().count() > max,
        _ => false,
    }
}

/// A number, also of a field that takes a name too; absent is 0.
fn number(value: Value) -> Option<i64> {
    match value.shape() {
        Shape::IntOrString => match value.as_int_or_str() {
            Some(IntOrStr::Int(it)) => Some(it.into()),
            _ => None,
        },
        _ => value.int_or(0),
    }
}

/// Whether it is there, and neither empty, 0 nor false. `None` if there is no telling.
fn is_filled(value: Value) -> Option<bool> {
    if value.is_murky() {
        return None;
    }
    Some(match value.shape() {
        Shape::Int32 | Shape::Int64 => value.int_or(0)? != 0,
        Shape::Boolean => value.is_true()?,
        Shape::IntOrString => {
            !matches!(value.as_int_or_str(), None | Some(IntOrStr::Int(0)) | Some(IntOrStr::Str("")))
        }
        Shape::Quantity => {
            let amount = value.quantity_text().map(|it| Quantity::decode(&it));
            amount.is_some_and(|it| !it.is_ok_and(|it| it.is_zero()))
        }
        _ => !value.is_empty(),
    })
}

/// Checks a union, and adds the members to `beside` that the server does not look into.
fn union(it: &'static Union, owner: &Owner, beside: &mut BTreeSet<&'static str>, findings: &mut Findings) {
    targets(owner, it.path, &mut |target| {
        let object = target.value;
        if !target.seen {
            return;
        }
        let counts = |member: Value| match it.sees {
            Sees::Filled => is_filled(member) != Some(false),
            _ => !member.is_absent(),
        };
        let there: Vec<_> = it.members.iter().filter(|name| counts(object.get(name))).copied().collect();
        let place = |findings: &Findings| match it.printed {
            Some(path) => printed(owner, path, &target.places, findings),
            None => findings.path(object),
        };
        let Some((_, others)) = there.split_first() else {
            let awaited = it.members.iter().any(|name| object.awaits(name));
            if let Some((error_type, detail)) = it.none.filter(|_| !awaited) {
                let field = place(findings);
                let draft = findings.refuse(object, error_type, "", detail);
                draft.field(field).id(union_id(object));
            }
            return;
        };
        let Some(many) = it.many.filter(|_| !others.is_empty()) else { return };
        match many.at {
            ManyAt::Others => {
                beside.extend(others);
                for name in others {
                    let spelt = it.misspelt.iter().find(|it| it.0 == *name).map_or(*name, |it| it.1);
                    let field = join(&place(findings), spelt);
                    let member = object.get(name);
                    let draft = findings.refuse(member, many.error, "", many.detail);
                    draft
                        .field(field)
                        .mark(member.key_range())
                        .id(union_id(object))
                        .fix(removal(object, member));
                }
            }
            ManyAt::Object => {
                let field = place(findings);
                findings
                    .refuse(object, many.error, many.shown, many.detail)
                    .field(field)
                    .id(union_id(object));
            }
            ManyAt::Member(name) => {
                let member = object.get(name);
                let draft = findings.refuse(member, many.error, member, many.detail);
                draft.mark(member.key_range()).id(union_id(object));
            }
        }
    });
}

/// The id of a row in an owner: `container-port-range`.
fn id(row: &Constraint, owner: &Type) -> &'static str {
    lasting(spelt(owner.name, last_field(row.path), word(row)))
}

fn union_id(object: Value) -> &'static str {
    lasting(spelt(object.object_type().map_or("", |it| it.name), "", "union"))
}

/// The ids of all rows and unions.
pub(super) fn ids() -> impl Iterator<Item = String> {
    let of_row = |row: &'static Constraint| {
        row.owners.iter().map(|owner| spelt(owner, last_field(row.path), word(row)))
    };
    let of_union = |union: &'static Union| {
        let objects = union.owners.iter().filter_map(|it| union.target(find_type(it)?));
        objects.map(|it| spelt(it.name, "", "union"))
    };
    constraints().flat_map(of_row).chain(unions().iter().flat_map(of_union))
}

/// The id as a text that lives as long as the program, like the rules' own. There is one for each row and owner at most.
fn lasting(id: String) -> &'static str {
    static IDS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut ids = IDS.lock().unwrap_or_else(PoisonError::into_inner);
    ids.get(&*id).copied().unwrap_or_else(|| {
        let id = Box::leak(id.into_boxed_str());
        ids.insert(id);
        id
    })
}

/// The name of the field that a path ends at.
pub(super) fn last_field(path: &'static str) -> &'static str {
    path.rsplit('.').next().unwrap_or(path).trim_end_matches("[*]")
}

fn word(row: &Constraint) -> &'static str {
    match row.limit {
        _ if row.verdict == Verdict::Deprecated => "deprecated",
        Limit::Required | Limit::NotEmpty => "required",
        Limit::Forbidden => "forbidden",
        Limit::OneOf(_) | Limit::Known(_) | Limit::KnownKeys(_) => "value",
        Limit::Range(..)
        | Limit::AtLeast(_)
        | Limit::AtMost(_)
        | Limit::MaxPercent(_)
        | Limit::NotNegative => "range",
        Limit::Format(_) => "format",
        Limit::MaxBytes(_) | Limit::MaxItems(_) => "size",
        Limit::Unique => "unique",
    }
}

/// `ContainerPort`, `containerPort`, `range` as `container-port-range`.
fn spelt(owner: &str, field: &str, word: &str) -> String {
    let owner = kebab(owner.strip_suffix("Spec").unwrap_or(owner));
    let field = kebab(field);
    let name =
        if field.starts_with(&owner) || field.is_empty() { String::new() } else { format!("{owner}-") };
    let field = if field.is_empty() { owner } else { field };
    format!("{name}{field}-{word}")
}

fn kebab(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (i, char) in chars.iter().enumerate() {
        let after_lower = i > 0 && chars.get(i - 1).is_some_and(|it| !it.is_uppercase());
        let before_lower = i > 0 && chars.get(i + 1).is_some_and(|it| it.is_lowercase());
        if char.is_uppercase() && (after_lower || before_lower) && !out.ends_with('-') {
            out.push('-');
        }
        out.extend(char.to_lowercase());
    }
    out
}

impl<'f> Findings<'f> {
    /// The findings for checks that hold in Pods alone or in templates alone; `None` where they do not hold here.
    fn scoped(&mut self, scope: Scope) -> Option<Findings<'_>> {
        match scope {
            Scope::Everywhere => Some(self.again()),
            Scope::Pods => Some(self.in_pods()),
            Scope::Templates => self.template.then(|| self.again()),
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::file::fixture::{check_fix_of, check_id};

    #[test]
    fn a_value_out_of_range_or_of_no_known_name_is_marked() {
        check_id(
            "container-port-range",
            expect![[r#"
                spec:
                  containers:
                  - ports:
                    - containerPort: 65536
                #                    ^^^^^ error[container-port-range]: Invalid value: 65536: must be between 1 and 65535, inclusive
                    - containerPort: -1
                #                    ^^ error[container-port-range]: Invalid value: -1: must be between 1 and 65535, inclusive
            "#]],
        );
    }

    #[test]
    fn what_is_accepted_with_a_warning_is_a_warning() {
        check_id(
            "volume-storageos-deprecated",
            expect![[r#"
                spec:
                  volumes:
                  - name: data
                    storageos: {volumeName: data}
                #   ^^^^^^^^^ warning[volume-storageos-deprecated]: deprecated in v1.22, non-functional in v1.25+
            "#]],
        );
        check_id(
            "pod-ip-unique",
            expect![[r#"
                spec:
                  hostAliases:
                  - ip: 10.0.0.1
                  - ip: "10.0.0.1"
                #       ^^^^^^^^^^ warning[pod-ip-unique]: duplicate ip "10.0.0.1"
            "#]],
        );
    }

    #[test]
    fn what_is_missing_behind_a_key_is_marked_at_the_key() {
        check_id(
            "container-image-required",
            expect![[r#"
                spec:
                  containers:
                  - name: a
                    image: ~
                #   ^^^^^ error[container-image-required]: Required value
                  - name: b
                    image:
                #   ^^^^^ error[container-image-required]: Required value
                  - name: c
                    image: ~ # podls: ignore[container-image-required]
                  - name: d
                # ^ error[container-image-required]: Required value
            "#]],
        );
        check_id(
            "pod-containers-required",
            expect![[r#"
                spec:
                #^^^ error[pod-containers-required]: Required value
            "#]],
        );
    }

    #[test]
    fn an_object_that_is_always_there_says_nothing_without_fields() {
        check_id(
            "ephemeral-container-resources-forbidden",
            expect![[r#"
                spec:
                  ephemeralContainers:
                  - {name: a, image: busybox, resources: {}}
                  - {name: b, image: busybox, resources: {limits: {}}}
                #                             ^^^^^^^^^ error[ephemeral-container-resources-forbidden]: Forbidden: cannot be set for an Ephemeral Container
            "#]],
        );
    }

    #[test]
    fn the_nearest_value_is_offered() {
        check_fix_of(
            "container-port-protocol-value",
            "Use TCP",
            "
                spec:
                  containers:
                  - ports:
                    - {containerPort: 80, protocol: 'tcp'} # web
            ",
            expect![[r#"
                spec:
                  containers:
                  - ports:
                    - {containerPort: 80, protocol: 'TCP'} # web
            "#]],
        );
    }

    #[test]
    fn a_second_source_can_go() {
        check_fix_of(
            "volume-union",
            "Remove secret",
            "
                spec:
                  volumes:
                  - name: data
                    secret:
                      secretName: keys # not used
                    emptyDir: {}
            ",
            expect![[r#"
                spec:
                  volumes:
                  - name: data
                    # not used
                    emptyDir: {}
            "#]],
        );
    }

    #[test]
    fn a_name_is_mended() {
        check_fix_of(
            "container-name-format",
            "Rename it to my-web",
            "spec: {containers: [{name: My_Web, image: nginx}]}",
            expect!["spec: {containers: [{name: my-web, image: nginx}]}"],
        );
    }

    #[test]
    fn ids_are_made_of_type_and_field() {
        assert_eq!(spelt("ContainerPort", "containerPort", "range"), "container-port-range");
        assert_eq!(spelt("ContainerPort", "hostPort", "range"), "container-port-host-port-range");
        assert_eq!(spelt("PodSpec", "hostIPC", "value"), "pod-host-ipc-value");
        assert_eq!(spelt("HTTPGetAction", "scheme", "value"), "http-get-action-scheme-value");
        assert_eq!(spelt("CSIVolumeSource", "driver", "required"), "csi-volume-source-driver-required");
        assert_eq!(spelt("Volume", "", "union"), "volume-union");
    }
}
