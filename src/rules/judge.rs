//! Runs the rules over one document, and remembers what it can.
//!
//! What a container's rules find depends on its node and the [`Facts`] alone, so it is kept with the node, counted
//! from the node's start; a volume and an item of a List likewise. After a keystroke only the container that holds it
//! is judged again, and the rules that compare.

use std::sync::Arc;

use super::changed::changed;
use super::frame::Frame;
use super::silence::{Silence, Survey};
use super::{
    ErrorType, Finding, Findings, LooksAt, RULES, Rule, Severity, Syntax, claim_template_name, constraint,
    container_restart, dns_config, job_selector, rename, selector_mismatch, unknown_field,
};
use crate::manifest::decode::{What, faults};
use crate::manifest::role::{Role, has_content, is_directive, item_role, items, role};
use crate::manifest::{
    Anchors, Container, ContainerSummary, Facts, Group, Pod, Scope, Value, Volume, VolumeSummary,
    is_template, join,
};
use crate::schema::{Kind, Minor, Shape, Type, find_type};
use crate::text::Text;
use crate::yaml::{At, Node};

/// How a document is to be judged.
#[derive(Clone, Copy, Debug)]
pub struct Context<'c> {
    /// The Kubernetes whose rules hold.
    pub version: Minor,
    /// The file is a kustomize patch, whatever it says itself.
    pub patch: bool,
    /// The text of the file.
    pub text: &'c Text,
    /// Where the document begins in it.
    pub start: usize,
}

/// What podls knows about one document.
#[derive(Debug, Default)]
pub struct Analysis {
    /// Whether there is anything in the document; one that is empty is not counted.
    pub counted: bool,
    /// What was found, in the order of the text, with the item of a List; ranges count from the document's start.
    pub findings: Vec<(Option<usize>, Finding)>,
    inside: Inside,
}

/// What is remembered below the document.
#[derive(Debug, Default)]
enum Inside {
    #[default]
    Nothing,
    Object(Arc<Parts>),
    List(Kept<Arc<Item>>),
}

/// Nodes with what is known of them, in the order of the text; `None` where that holds for this place alone.
type Kept<T> = Vec<(Arc<Node>, Option<T>)>;

/// An item of a List; ranges count from its start.
#[derive(Debug)]
struct Item {
    findings: Vec<Finding>,
    parts: Option<Arc<Parts>>,
}

/// The containers and volumes of a Pod.
#[derive(Debug)]
struct Parts {
    facts: Facts,
    containers: [Kept<Part<ContainerSummary>>; 3],
    volumes: Kept<Part<VolumeSummary>>,
    /// Where nothing was found around them.
    silence: Arc<Silence>,
    /// What stands around the containers, if nothing was found there, nor by comparing them.
    quiet: Option<Frame>,
}

/// What is known of a container or volume.
#[derive(Debug)]
struct Part<S> {
    judged: Arc<Judged>,
    summary: Arc<S>,
}

impl<S> Clone for Part<S> {
    fn clone(&self) -> Self {
        Part { judged: self.judged.clone(), summary: self.summary.clone() }
    }
}

/// What was found in a container or volume: ranges count from its node, paths from its value.
#[derive(Debug, Default)]
struct Judged {
    findings: Vec<Finding>,
    /// There is a directive of kustomize in it.
    directive: bool,
    silence: Silence,
    /// The rules that found something.
    loud: Vec<&'static str>,
}

/// Judges a document. `earlier` are analyses of states of it before, in the same context: their parts may still hold.
pub fn judge(document: At, context: Context, earlier: &[Arc<Analysis>]) -> Analysis {
    let anchors = Anchors::of(document);
    let mut analysis = Analysis { counted: has_content(&anchors, document), ..Analysis::default() };
    if document.node.marks.templated {
        return analysis;
    }
    let role = role(&anchors, document);
    if matches!(role, Role::Headless(_)) && is_ytt(document, context) {
        return analysis;
    }
    let endless = anchors.excess().is_some() || anchors.loops(document);
    if role != Role::Alien || endless || is_directive_line(document, context) {
        let syntax = Syntax { document, anchors: &anchors, text: context.text, start: context.start };
        let mut findings = Vec::new();
        for rule in RULES {
            if let LooksAt::Syntax(check) = rule.looks_at {
                check(&syntax, &mut Findings::bare(rule.name, &mut findings));
            }
        }
        analysis.findings.extend(findings.into_iter().map(|it| (None, it)));
    }
    match role {
        Role::List => list(&mut analysis, document, &anchors, context, earlier),
        role => {
            let parts = earlier.iter().filter_map(|it| match &it.inside {
                Inside::Object(parts) => Some(parts.clone()),
                _ => None,
            });
            let (findings, parts) = object(role, document, &anchors, context, &parts.collect::<Vec<_>>());
            analysis.findings.extend(findings.into_iter().map(|it| (None, it)));
            analysis.inside = parts.map(Inside::Object).unwrap_or_default();
        }
    }
    analysis.findings.sort_by_key(|(_, it)| (it.range.start, it.range.end));
    analysis
}

/// Whether a document is nothing but directives and comments: the server, which cuts before `---`, reads it by itself
/// and refuses it, and the file with it.
fn is_directive_line(document: At, context: Context) -> bool {
    document.value().is_none()
        && document.node.marks.troubled
        && context
            .text
            .slice(context.start..context.start + document.node.len)
            .lines()
            .any(|it| it.starts_with('%'))
}

/// Whether a document is an overlay of ytt, whose expressions stand in comments: `#@overlay/match by="metadata.name"`.
fn is_ytt(document: At, context: Context) -> bool {
    let text = context.text.slice(context.start..context.start + document.node.len);
    text.lines().any(|it| it.trim_start().starts_with("#@"))
}

/// Whether the manifest goes through a template engine before a server sees it: an expression stands where Kubernetes
/// could do nothing with one. (In an argument it may be meant for the program.)
fn waits_for_an_engine(pod: &Pod) -> bool {
    let written = |it: Value<'_>| it.entry().value().and_then(|it| it.node.scalar()).is_some_and(is_template);
    let expression = |it: Value| it.is_murky() && written(it);
    let names = [pod.object.get("metadata").get("name"), pod.object.get("metadata").get("namespace")];
    names.into_iter().chain(pod.containers.iter().map(|it| it.0.value.get("image"))).any(expression)
}

/// Judges the items of a List, each by itself.
fn list(
    analysis: &mut Analysis,
    document: At,
    anchors: &Anchors,
    context: Context,
    earlier: &[Arc<Analysis>],
) {
    let before = earlier.iter().flat_map(|it| match &it.inside {
        Inside::List(items) => items.as_slice(),
        _ => &[],
    });
    let (known, gone) = reuse(before.cloned().collect(), items(anchors, document).collect());
    let parts: Vec<_> = gone.into_iter().filter_map(|(_, item)| item?.parts.clone()).collect();
    let mut kept = Vec::new();
    for ((at, item), index) in known.into_iter().zip(0..) {
        let item = item.unwrap_or_else(|| {
            let (mut findings, parts) = object(item_role(anchors, at), at, anchors, context, &parts);
            findings.iter_mut().for_each(|it| it.shift(at.start, 0));
            Arc::new(Item { findings, parts })
        });
        analysis.findings.extend(item.findings.iter().cloned().map(|mut it| {
            it.shift(0, at.start);
            (Some(index), it)
        }));
        kept.push((at.node.clone(), is_local(at).then_some(item)));
    }
    analysis.inside = Inside::List(kept);
}

/// Judges one object; ranges count from the document's start.
fn object(
    role: Role,
    entry: At,
    anchors: &Anchors,
    context: Context,
    earlier: &[Arc<Parts>],
) -> (Vec<Finding>, Option<Arc<Parts>>) {
    let kind = if let Role::Manifest(kind) = role { kind.name } else { "" };
    let scope = Scope::new(entry, anchors, context.text, context.start, context.version, kind);
    match role {
        Role::Manifest(kind) => {
            let Some(object) = kind.object else { return (Vec::new(), None) };
            let (findings, parts) = manifest(scope.root(Shape::Object(object)), kind, context, earlier);
            (findings, Some(Arc::new(parts)))
        }
        role => {
            let mut findings = Vec::new();
            for rule in RULES {
                if let LooksAt::Head(check) = rule.looks_at {
                    check(&role, scope.root(Shape::Any), &mut Findings::bare(rule.name, &mut findings));
                }
            }
            (findings, None)
        }
    }
}

/// The types whose objects are judged, and remembered, by themselves.
const PIECES: [&str; 3] = ["Container", "EphemeralContainer", "Volume"];

fn manifest(
    object: Value,
    kind: &'static Kind,
    context: Context,
    earlier: &[Arc<Parts>],
) -> (Vec<Finding>, Parts) {
    let mut pod = Pod::of(object, kind);
    let facts = pod.facts.clone();
    let earlier: Vec<_> = earlier.iter().filter(|it| it.facts == facts).collect();

    let mut inside = Judged::default();
    let levels = pod.around();
    let before = earlier.iter().flat_map(|it| it.volumes.iter().cloned()).collect();
    let (known, volumes) = pieces(pod.volume_items(), before, &facts, &levels, &mut inside);
    pod.volumes = known;
    let containers = Group::ALL.map(|group| {
        let before =
            earlier.iter().flat_map(|it| it.containers.get(group as usize)).flatten().cloned().collect();
        let (known, kept) = pieces(pod.container_items(group), before, &facts, &levels, &mut inside);
        pod.containers.extend(known);
        kept
    });

    let entries = pod.containers.iter().map(|it| it.0.value.entry()).collect();
    let frame = Frame::of(object.entry(), entries);
    let still = |it: &&&Arc<Parts>| {
        it.quiet.is_some() && it.quiet == frame && same_summaries(&it.containers, &containers)
    };
    let mut all = Judged::default();
    let silence = match earlier.iter().find(still) {
        Some(it) => it.silence.clone(),
        None => Arc::new(outside(&pod, earlier.iter().map(|it| &*it.silence).collect(), &mut all)),
    };
    let quiet = frame.filter(|_| all.findings.is_empty() && !all.directive);
    all.directive |= inside.directive;
    all.findings.append(&mut inside.findings);
    if waits_for_an_engine(&pod) {
        all.findings.clear();
    }
    all.findings.iter_mut().for_each(unknown_field::complete);
    rename::complete(&pod, &mut all.findings);
    if takes_labels_of_template(&pod) {
        let written =
            |it: &&Finding| it.field == "spec.template.labels" && it.rule != job_selector::RULE.name;
        let own = all.findings.iter().filter(written);
        let again: Vec<_> = own.map(|it| Finding { field: "metadata.labels".into(), ..it.clone() }).collect();
        all.findings.extend(again);
    }
    settle(&mut all.findings, &facts);
    claim_template_name::settle(&pod, &mut all.findings, is_refused);
    if all.directive || context.patch {
        // What a patch leaves out is in the object that it is for; labels and selectors too.
        let incomplete = |it: &Finding| {
            matches!(it.error_type, Some(ErrorType::Required | ErrorType::NotFound))
                || it.rule == selector_mismatch::RULE.name
        };
        all.findings.retain(|it| !incomplete(it));
    }
    (all.findings, Parts { facts, containers, volumes, silence, quiet })
}

/// Judges what stands around the containers and volumes, and compares these. `before` is where nothing was found the
/// last time; where nothing is found now is the answer.
fn outside(pod: &Pod, before: Vec<&Silence>, all: &mut Judged) -> Silence {
    let (object, facts) = (pod.object, &pod.facts);
    let elsewhere: Vec<&Type> = PIECES.iter().filter_map(|it| find_type(it)).collect();
    let survey = Survey::new(&elsewhere, before);
    decode(object, object, &survey, facts, all);
    let unread = |it: Value, field: &str| is_unread(it, field, pod.kind);
    constraint::check(object, &survey, &unread, &mut Findings::new("", object, facts, &mut all.findings));
    for volume in pod.spec.get("volumes").written_items().filter(|it| it.is_dropped()) {
        decode(volume, object, &Survey::default(), facts, all);
    }
    for rule in RULES {
        if let LooksAt::Pod(check) | LooksAt::Document(check) = rule.looks_at {
            check(pod, &mut Findings::new(rule.name, object, facts, &mut all.findings));
        }
    }
    survey.silence()
}

/// Whether the rules that compare see the same containers.
fn same_summaries(before: &[Kept<Part<ContainerSummary>>], now: &[Kept<Part<ContainerSummary>>]) -> bool {
    let same = |(one, another): (&(_, Option<Part<_>>), &(_, Option<Part<_>>))| match (&one.1, &another.1) {
        (Some(one), Some(another)) => {
            Arc::ptr_eq(&one.summary, &another.summary) || one.summary == another.summary
        }
        _ => false,
    };
    before.len() == now.len()
        && before
            .iter()
            .zip(now)
            .all(|(before, now)| before.len() == now.len() && before.iter().zip(now).all(same))
}

/// What the server does not look into, outside of containers and volumes.
fn is_unread(object: Value, field: &str, kind: &Kind) -> bool {
    match object.object_type().map_or("", |it| it.name) {
        "ObjectMeta" => true,
        // A CronJob must have none.
        "JobSpec" if field == "selector" => kind.name == "CronJob",
        "JobSpec" => field == "successPolicy" && object.get("completionMode").as_str() != Some("Indexed"),
        // A Pod that wants no servers but its own, and names none, is refused for that alone.
        "PodSpec" if field == "dnsConfig" => dns_config::lacks_servers(object),
        "DeploymentStrategy" | "DaemonSetUpdateStrategy" | "StatefulSetUpdateStrategy" => {
            field == "rollingUpdate" && object.get("type").str_or("RollingUpdate") != Some("RollingUpdate")
        }
        _ => field == "status",
    }
}

/// Whether an object has no labels of its own, so that those of its template become its own and are judged once more
/// (`SetDefaults_Job`, `SetDefaults_ReplicationController`).
fn takes_labels_of_template(pod: &Pod) -> bool {
    matches!(pod.kind.name, "Job" | "ReplicationController")
        && pod.object.get("metadata").get("labels").is_empty()
        && !pod.template.get("metadata").get("labels").is_empty()
}

/// Up to 1.33 the server hardly looks into a StatefulSet's templates.
const STATEFUL_SET_TEMPLATES: Minor = Minor(34);

/// Takes back what the server does not get to.
fn settle(findings: &mut Vec<Finding>, facts: &Facts) {
    let below =
        |it: &Finding, path: &str| it.field.strip_prefix(path).is_some_and(|it| it.starts_with(['.', '[']));
    match facts.kind {
        "StatefulSet" if facts.version < STATEFUL_SET_TEMPLATES => {
            findings.retain(|it| {
                let inside = it.field.strip_prefix("spec.template.");
                let looked_at = |inside: &str| {
                    inside.starts_with("annotations")
                        || matches!(inside, "labels" | "metadata.labels")
                        || is_of_stateful_set(it)
                };
                !is_refused(it) || inside.is_none_or(looked_at) && !below(it, "spec.volumeClaimTemplates")
            });
        }
        // It sets these itself.
        "StatefulSet" => {
            let set = ["spec.template.spec.hostname", "spec.template.spec.subdomain"];
            findings.retain(|it| !set.contains(&it.field.as_str()));
        }
        _ => {}
    }
    match facts.kind {
        // A selector that says nothing cannot be held against the template.
        "Deployment" | "ReplicaSet" | "StatefulSet"
            if findings.iter().any(|it| is_refused(it) && below(it, "spec.selector")) =>
        {
            let own = |it: &Finding| facts.kind == "StatefulSet" && is_of_stateful_set(it);
            findings.retain(|it| !is_refused(it) || !below(it, "spec.template") || own(it));
        }
        _ => {}
    }
}

/// Whether a StatefulSet itself does not take this in its template.
fn is_of_stateful_set(it: &Finding) -> bool {
    match it.field.as_str() {
        "spec.template.spec.restartPolicy" => it.error_type == Some(ErrorType::NotSupported),
        "spec.template.spec.activeDeadlineSeconds" => it.error_type == Some(ErrorType::Forbidden),
        _ => false,
    }
}

/// Whether validation refuses it.
fn is_refused(it: &Finding) -> bool {
    it.severity == Severity::Error && it.error_type.is_some_and(|it| !NOT_VALIDATION.contains(&it))
}

/// The types of errors from before validation.
const NOT_VALIDATION: [ErrorType; 4] =
    [ErrorType::Unknown, ErrorType::DuplicateKey, ErrorType::Decode, ErrorType::PodSecurity];

/// What is judged by itself: a container or a volume.
trait Piece<'s>: Copy {
    type Summary;
    /// The fields that a summary is read off, if those are all that matters to it.
    const SUMMED: Option<&'static [&'static str]>;
    fn value(self) -> Value<'s>;
    /// What to remember of it; `valid` if the server has nothing against it.
    fn summary(self, valid: bool) -> Self::Summary;
    fn look(self, rule: LooksAt, facts: &Facts, findings: &mut Findings);
    /// Whether the server does not look into this field of the piece or of an object in it.
    fn is_unread(self, of: Value, field: &str) -> bool;
}

impl<'s> Piece<'s> for Container<'s> {
    type Summary = ContainerSummary;
    const SUMMED: Option<&'static [&'static str]> = Some(ContainerSummary::READS);

    fn value(self) -> Value<'s> {
        self.value
    }

    fn summary(self, _: bool) -> ContainerSummary {
        ContainerSummary::of(self)
    }

    fn look(self, rule: LooksAt, facts: &Facts, findings: &mut Findings) {
        if let LooksAt::Container(_, check) = rule {
            check(self, facts, findings);
        }
    }

    fn is_unread(self, of: Value, field: &str) -> bool {
        let runs = self.group == Group::Regular || ContainerSummary::is_sidecar(self);
        match field {
            "livenessProbe" | "readinessProbe" | "startupProbe" | "lifecycle" => !runs,
            "restartPolicyRules" if ContainerSummary::is_sidecar(self) => {
                of.scope().version < container_restart::SIDECAR_RULES
            }
            "restartPolicyRules" => {
                let alone = self.group == Group::Init && self.value.get("restartPolicy").is_absent();
                self.group == Group::Ephemeral || alone
            }
            _ => false,
        }
    }
}

impl<'s> Piece<'s> for Volume<'s> {
    type Summary = VolumeSummary;
    const SUMMED: Option<&'static [&'static str]> = None;

    fn value(self) -> Value<'s> {
        self.value
    }

    fn summary(self, valid: bool) -> VolumeSummary {
        VolumeSummary::of(self, valid)
    }

    fn look(self, rule: LooksAt, facts: &Facts, findings: &mut Findings) {
        if let LooksAt::Volume(check) = rule {
            check(self, facts, findings);
        }
    }

    fn is_unread(self, of: Value, field: &str) -> bool {
        // A selector goes with the name of a signer, and is refused by itself elsewhere.
        of.object_type().is_some_and(|it| it.name == "ClusterTrustBundleProjection")
            && field == "labelSelector"
            && (!of.get("name").is_absent() || of.get("signerName").is_absent())
    }
}

/// Pieces with what is remembered of them, for the rules that compare and for the next time.
type Pieces<P, S> = (Vec<(P, Arc<S>)>, Kept<Part<S>>);

/// Judges the pieces of one list; what is known from before is not judged again.
fn pieces<'s, P: Piece<'s>>(
    items: impl Iterator<Item = P>,
    before: Kept<Part<P::Summary>>,
    facts: &Facts,
    around: &[(Value<'s>, &'static Type)],
    all: &mut Judged,
) -> Pieces<P, P::Summary> {
    let items: Vec<P> = items.collect();
    let (known, gone) = reuse(before, items.iter().map(|it| it.value().entry()).collect());
    let gone = gone.iter().find_map(|(node, part)| Some((node, part.as_ref()?)));
    let (mut list, mut kept) = (Vec::new(), Vec::new());
    for (piece, (at, part)) in items.into_iter().zip(known) {
        let part = part.unwrap_or_else(|| {
            let before = gone.map(|(node, part)| Before { part, changed: changed(node, at) });
            let judged = piece_judged(piece, facts, at, before.as_ref());
            let valid = !judged.findings.iter().any(is_refused);
            let same = before.filter(|it| P::SUMMED.is_some_and(|fields| it.has_same(fields)));
            let summary = same.map(|it| it.part.summary.clone());
            Part { judged: Arc::new(judged), summary: summary.unwrap_or_else(|| piece.summary(valid).into()) }
        });
        let prefix = if part.judged.findings.is_empty() { String::new() } else { piece.value().path() };
        all.directive |= part.judged.directive;
        let first = all.findings.len();
        all.findings.extend(part.judged.findings.iter().cloned().map(|mut it| {
            it.shift(0, at.start);
            it.field = join(&prefix, &it.field);
            it
        }));
        let about = all.findings.get_mut(first..).unwrap_or_default();
        unknown_field::look_further(piece.value(), around, about);
        list.push((piece, part.summary.clone()));
        kept.push((at.node.clone(), is_local(at).then_some(part)));
    }
    (list, kept)
}

/// A piece that stood in the same place, and what is known of it.
struct Before<'e, S> {
    part: &'e Part<S>,
    /// The fields that are not the same any more; `None` if there is no telling.
    changed: Option<Vec<&'e str>>,
}

impl<S> Before<'_, S> {
    fn has_same(&self, fields: &[&str]) -> bool {
        self.changed.as_ref().is_some_and(|changed| !changed.iter().any(|it| fields.contains(it)))
    }

    /// Whether a rule found nothing, and would find nothing again.
    fn is_quiet(&self, rule: &Rule) -> bool {
        let LooksAt::Container(fields, _) = rule.looks_at else { return false };
        !self.part.judged.loud.contains(&rule.name) && self.has_same(fields)
    }
}

fn piece_judged<'s, P: Piece<'s>>(
    piece: P,
    facts: &Facts,
    at: At,
    before: Option<&Before<P::Summary>>,
) -> Judged {
    let survey = Survey::new(&[], before.iter().map(|it| &it.part.judged.silence).collect());
    let mut judged = Judged::default();
    decode(piece.value(), piece.value(), &survey, facts, &mut judged);
    let unread = |of: Value, field: &str| piece.is_unread(of, field);
    let mut findings = Findings::new("", piece.value(), facts, &mut judged.findings);
    constraint::check(piece.value(), &survey, &unread, &mut findings);
    judged.silence = survey.silence();
    for rule in RULES.iter().filter(|rule| !before.is_some_and(|it| it.is_quiet(rule))) {
        let mut findings = Findings::new(rule.name, piece.value(), facts, &mut judged.findings);
        let first = findings.count();
        piece.look(rule.looks_at, facts, &mut findings);
        if findings.count() > first {
            judged.loud.push(rule.name);
        }
    }
    judged.findings.iter_mut().for_each(|it| it.shift(at.start, 0));
    judged
}

/// Shows the rules what does not decode in a value; their paths count from `root`.
fn decode(value: Value, root: Value, survey: &Survey, facts: &Facts, judged: &mut Judged) {
    for fault in faults(value, &|it| survey.leaves_out(it)) {
        survey.fault(fault.value);
        if matches!(&fault.what, What::Unknown { name, .. } if is_directive(name)) {
            judged.directive = true;
            continue;
        }
        for rule in RULES {
            if let LooksAt::Fault(check) = rule.looks_at {
                check(&fault, &mut Findings::new(rule.name, root, facts, &mut judged.findings));
            }
        }
    }
}

/// Whether what is found in a node depends on nothing outside of it.
fn is_local(at: At) -> bool {
    !at.node.marks.aliases
}

/// What is known of nodes from before, and what of that is of no more use. An edit leaves most nodes in front of it
/// and behind it the same, so these are compared first.
fn reuse<'t, T>(before: Kept<T>, now: Vec<At<'t>>) -> (Vec<(At<'t>, Option<T>)>, Kept<T>) {
    let same = |old: &(Arc<Node>, Option<T>), new: &At| Arc::ptr_eq(&old.0, new.node);
    let front = before.iter().zip(&now).take_while(|(old, new)| same(old, new)).count();
    let most = before.len().min(now.len()) - front;
    let back =
        before.iter().rev().zip(now.iter().rev()).take(most).take_while(|(old, new)| same(old, new)).count();
    let (old_middle, new_middle) = (before.len() - front - back, now.len() - front - back);
    let mut before = before.into_iter();
    let known_front: Vec<_> = before.by_ref().take(front).collect();
    let mut middle: Kept<T> = before.by_ref().take(old_middle).collect();
    let mut found = Vec::with_capacity(now.len());
    let mut known_front = known_front.into_iter();
    for (at, index) in now.into_iter().zip(0..) {
        let known = if index < front {
            known_front.next()
        } else if index < front + new_middle {
            // Moved to another place, which is rare, as is a middle of more than one or two.
            let place = middle.iter().take(64).position(|it| Arc::ptr_eq(&it.0, at.node));
            place.map(|it| middle.swap_remove(it))
        } else {
            before.next()
        };
        found.push((at, known.and_then(|it| it.1)));
    }
    (found, middle)
}
