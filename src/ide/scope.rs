//! What Kubernetes' schema says of a place in a document.
//!
//! The walk needs nothing but a tree and the schema, so it works in documents that are broken, half-typed or nothing
//! but a piece of a manifest.

use crate::schema::{self, Constraint, Field, Kind, Limit, Minor, Sees, Shape, Type};
use crate::yaml::cursor::{Level, Pair, Step};
use crate::yaml::{At, Data};

/// A place, and what may stand there.
pub(super) struct Scope<'t> {
    /// The version of Kubernetes that is asked.
    pub version: Minor,
    /// The levels from the object's root on: inside a list of objects, from the item on.
    pub levels: Vec<Level<'t>>,
    /// What each of these levels may be.
    shapes: Vec<Shape>,
    /// The fields on the way, each with the type that owns it.
    pub trail: Vec<(&'static Type, &'static Field)>,
    /// What the object is; `None` for a piece of a manifest.
    pub kind: Option<&'static Kind>,
}

/// What a document, or an item of a list, is.
pub(super) enum Root {
    /// An object of a kind that podls knows, or a piece of a manifest.
    Known(Shape, Option<&'static Kind>),
    /// A list of whole objects.
    List,
    /// Nothing yet.
    Empty,
    /// Something that podls has nothing to say about.
    Foreign,
}

impl<'t> Scope<'t> {
    /// Follows the levels through the schema; `None` where it does not know the way.
    pub fn new(levels: &[Level<'t>], version: Minor) -> Option<Scope<'t>> {
        let (first, rest) = levels.split_first()?;
        let (shape, kind) = match Root::of(first) {
            Root::Known(shape, kind) => (shape, kind),
            Root::List => match rest {
                [Level { step: Step::Key(items), .. }, object @ ..] if items == "items" => {
                    let object = if object.is_empty() { return None } else { object };
                    return Scope::new(object, version);
                }
                _ => return None,
            },
            Root::Empty => (Shape::Object(schema::find_type("Pod")?), None),
            Root::Foreign => return None,
        };
        let mut scope =
            Scope { version, levels: levels.to_vec(), shapes: vec![shape], trail: Vec::new(), kind };
        for level in rest {
            let (shape, field) = step(scope.shape(), &level.step)?;
            scope.shapes.push(shape);
            scope.trail.extend(field);
        }
        Some(scope)
    }

    /// What may stand at the place.
    pub fn shape(&self) -> Shape {
        self.shapes.last().copied().unwrap_or(Shape::Any)
    }

    /// What may stand around it.
    pub fn parent(&self) -> Option<Shape> {
        self.shapes.len().checked_sub(2).and_then(|it| self.shapes.get(it)).copied()
    }

    /// The place itself.
    pub fn level(&self) -> Option<&Level<'t>> {
        self.levels.last()
    }

    /// The field that the place is the value of; `None` for items and for keys that are free.
    pub fn field(&self) -> Option<(&'static Type, &'static Field)> {
        let Step::Key(key) = &self.level()?.step else { return None };
        self.trail.last().copied().filter(|(owner, field)| {
            field.name == key && self.parent().and_then(object_or_item) == Some(*owner)
        })
    }

    /// The trail as the constraint tables want it.
    pub fn steps(&self) -> Vec<(&'static Type, &'static str)> {
        self.trail.iter().map(|(owner, field)| (*owner, field.name)).collect()
    }

    /// Whether the place is the value of a key that its map may call as it likes.
    pub fn is_under_free_key(&self) -> bool {
        matches!(self.parent(), Some(Shape::Map(_)))
    }

    /// Whether the server wants this field of the object at the place, whatever else is there.
    pub fn requires(&self, ty: &'static Type, field: &'static Field) -> bool {
        let mut steps = self.steps();
        steps.push((ty, field.name));
        requires(&steps, field, self.version)
    }

    /// The labels that have to agree with those at the place: the template's for a selector, the selector's for a
    /// template.
    pub fn opposite_labels(&self) -> Option<Level<'t>> {
        let fields: Vec<&str> = self.trail.iter().map(|(_, field)| field.name).collect();
        let at = |object: &str, way: &[&str]| {
            way.iter().try_fold(self.around(object)?.clone(), |level, key| level.under(key))
        };
        let workload = ["DeploymentSpec", "StatefulSetSpec", "DaemonSetSpec", "ReplicaSetSpec", "JobSpec"];
        let workload = workload.into_iter().find(|it| self.around(it).is_some())?;
        match fields.as_slice() {
            [.., "spec", "selector", "matchLabels"] => at(workload, &["template", "metadata", "labels"]),
            [.., "spec", "template", "metadata", "labels"] => at(workload, &["selector", "matchLabels"]),
            _ => None,
        }
    }

    /// The Pod of the template that the workload around has.
    pub fn template_spec(&self) -> Option<Level<'t>> {
        let workload = self.around("JobSpec")?;
        workload.under("template")?.under("spec")
    }

    /// The innermost object of this type around the place.
    pub fn around(&self, ty: &str) -> Option<&Level<'t>> {
        let is = |shape: &Shape| matches!(shape, Shape::Object(it) if it.name == ty);
        let at = self.shapes.iter().rposition(is)?;
        self.levels.get(at)
    }
}

/// One step through the schema, and the field that it goes through. A list may be missing its dash still: then a key
/// is its item's.
fn step(shape: Shape, step: &Step) -> Option<(Shape, Option<(&'static Type, &'static Field)>)> {
    match (shape, step) {
        (Shape::Object(ty), Step::Key(key)) => {
            let field = ty.field(key)?;
            Some((field.shape, Some((ty, field))))
        }
        (Shape::Map(inner), Step::Key(_)) | (Shape::List(inner), Step::Item) => Some((*inner, None)),
        (Shape::List(inner), Step::Key(_)) => self::step(*inner, step),
        _ => None,
    }
}

/// Whether the server wants the last field of a trail, whatever else is there.
pub(super) fn requires(steps: &[(&Type, &str)], field: &Field, version: Minor) -> bool {
    let mut rows = schema::constraints_at(steps).into_iter().filter(|it| it.holds_in(version));
    let wanted =
        |row: &Constraint| row.limit == Limit::Required && row.sees == Sees::Always && row.guards.is_empty();
    let default = steps.last().and_then(|(owner, _)| schema::default_of(owner, field.name, version));
    rows.any(wanted) || field.required && default.is_none()
}

fn object_or_item(shape: Shape) -> Option<&'static Type> {
    match shape {
        Shape::Object(it) => Some(it),
        Shape::List(Shape::Object(it)) => Some(it),
        _ => None,
    }
}

impl Root {
    /// What the object at this level is, from what it says of itself, or else from its keys.
    pub fn of(level: &Level) -> Root {
        let text = |key: &str| level.under(key).and_then(|it| it.scalar());
        match (text("apiVersion"), text("kind")) {
            (None, None) => fragment(level),
            (Some(api), None) if is_foreign(api) => Root::Foreign,
            (Some(api), None) => known(
                schema::kinds()
                    .iter()
                    .find(|it| it.api_version() == api && it.gone.is_none() && it.name == guess(level, api)),
            ),
            (None, Some(name)) => known(by_name(name)),
            (Some(api), Some(name)) => {
                let (group, version) = api.split_once('/').unwrap_or(("", api));
                // A version that is being typed, or a wrong one, says nothing against the kind.
                let similar = || by_name(name).filter(|_| !is_foreign(api));
                known(schema::kind(group, version, name).or_else(similar))
            }
        }
    }
}

fn known(kind: Option<&'static Kind>) -> Root {
    match kind {
        Some(kind) => kind.object.map_or(Root::List, |it| Root::Known(Shape::Object(it), Some(kind))),
        None => Root::Foreign,
    }
}

fn by_name(name: &str) -> Option<&'static Kind> {
    schema::kinds().iter().find(|it| it.name == name)
}

/// Whether an apiVersion is surely none of Kubernetes' workloads: theirs have no dots, and are few.
fn is_foreign(api: &str) -> bool {
    match api.split_once('/') {
        Some((group, _)) => !["apps", "batch", "extensions"].contains(&group),
        None => false,
    }
}

/// The likeliest kind of an object that does not say it.
fn guess(level: &Level, api: &str) -> &'static str {
    let spec = level.under("spec");
    let has = |key: &str| spec.as_ref().is_some_and(|it| it.under(key).is_some());
    let batch = api.starts_with("batch");
    if has("jobTemplate") || has("schedule") {
        "CronJob"
    } else if batch || ["completions", "parallelism", "backoffLimit"].into_iter().any(has) {
        "Job"
    } else if has("serviceName") || has("volumeClaimTemplates") {
        "StatefulSet"
    } else if api.starts_with("apps") || has("template") || has("replicas") {
        "Deployment"
    } else {
        "Pod"
    }
}

/// Types that a piece of a manifest is taken for, the likeliest first.
const PIECES: &[&str] = &[
    "PodSpec",
    "Container",
    "PodTemplateSpec",
    "Volume",
    "ContainerPort",
    "EnvVar",
    "VolumeMount",
    "Probe",
    "ResourceRequirements",
    "SecurityContext",
    "ObjectMeta",
    "Toleration",
    "DeploymentSpec",
    "StatefulSetSpec",
    "DaemonSetSpec",
    "JobSpec",
    "CronJobSpec",
];

/// Keys that many a YAML file begins with; alone they do not make one a piece of a manifest.
const COMMON: &[&str] =
    &["name", "image", "version", "labels", "type", "path", "key", "value", "namespace", "selector"];

/// What a document without `apiVersion` and `kind` is: a piece of a manifest if Kubernetes knows all its keys.
fn fragment(level: &Level) -> Root {
    let items: Vec<_> = level.items().take(8).collect();
    let list = !items.is_empty();
    let levels = if list { items } else { vec![level.clone()] };
    let pairs: Vec<Pair> = levels.iter().flat_map(Level::pairs).filter(|it| has_colon(it)).collect();
    if pairs.is_empty() {
        let bare = level.scalar().is_none_or(|it| !it.contains(char::is_whitespace));
        return if bare && !list { Root::Empty } else { Root::Foreign };
    }
    if !list && pairs.iter().all(|it| ["metadata", "spec", "status"].contains(&it.key)) {
        return known(by_name(guess(level, "")));
    }
    let fits = |ty: &Type| {
        pairs.iter().all(|it| ty.field(it.key).is_some_and(|field| may_be(field.shape, it.entry)))
    };
    let telling = list || pairs.iter().any(|it| !COMMON.contains(&it.key));
    let ty = PIECES.iter().filter_map(|it| schema::find_type(it)).find(|it| fits(it));
    match ty.filter(|_| telling) {
        Some(ty) if list => items_of(ty).map_or(Root::Foreign, |it| Root::Known(it, None)),
        Some(ty) => Root::Known(Shape::Object(ty), None),
        None => Root::Foreign,
    }
}

/// A list of this type, as some field has it.
fn items_of(ty: &Type) -> Option<Shape> {
    let mut shapes = schema::types().iter().flat_map(|it| it.fields).map(|it| it.shape);
    shapes.find(|it| matches!(it, Shape::List(Shape::Object(item)) if *item == ty))
}

fn has_colon(pair: &Pair) -> bool {
    pair.entry.node.entry().is_some_and(|it| it.colon.is_some())
}

/// Whether the value of the entry may be of this shape, or become so.
fn may_be(shape: Shape, entry: At) -> bool {
    let Some(value) = entry.value() else { return true };
    let colon = entry.node.entry().and_then(|it| it.colon).unwrap_or_default();
    match (shape, &value.node.data) {
        (_, Data::Alias(_)) => true,
        // A word that stands below its key is a key that is being typed.
        (_, Data::Scalar(_)) if value.start > entry.start + colon + 2 => true,
        (Shape::Object(_) | Shape::Map(_) | Shape::Any, data) => matches!(data, Data::Map(_)),
        (Shape::List(_), data) => matches!(data, Data::Seq(_)),
        (_, data) => matches!(data, Data::Scalar(_)),
    }
}
