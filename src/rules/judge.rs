//! Runs the rules over one document, and remembers what it can.
//!
//! What a container's rules find depends on its node and the [`Facts`] alone, so it is kept with the node, counted
//! from the node's start; a volume and an item of a List likewise. After a keystroke only the container that holds it
//! is judged again, and the rules that compare.

use std::sync::Arc;

use self::calls::SYNTAX;
use self::frame::Frame;
use self::kept::{Kept, is_local, reuse};
use self::piece::{Judged, Part, pieces, tell};
use self::settle::{holds_in_patch, is_refused, settle};
use self::silence::{Silence, Survey};
use super::{
    Finding, Findings, LooksAt, Policy, RULES, Syntax, claim_template_name, constraint, dns_config,
    job_selector, rename, restart_policy_of_kind, unknown_field, yaml_repair::is_tab,
};
use crate::manifest::decode::{faults, faults_in};
use crate::manifest::role::{Role, has_content, item_role, items, role};
use crate::manifest::{
    Anchors, ContainerSummary, Facts, Group, Pod, Scope, Value, VolumeSummary, is_template,
};
use crate::schema::{Kind, Minor, Shape, Type, find_type};
use crate::text::Text;
use crate::yaml::At;

mod calls;
mod changed;
mod frame;
mod kept;
mod piece;
mod settle;
pub(super) mod silence;

/// How a document is to be judged.
#[derive(Clone, Copy, Debug)]
pub struct Context<'c> {
    /// The Kubernetes whose rules hold.
    pub version: Minor,
    /// What Pod Security forbids, if anyone asks for it.
    pub policy: Option<Policy>,
    /// The file is a kustomize patch, whatever it says itself.
    pub patch: bool,
    /// The text of the file.
    pub text: &'c Text,
    /// Where the document begins in it.
    pub start: usize,
    /// Whether to find ways out too. What is known from before has none, so it holds where nothing was found.
    pub repairs: bool,
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
    let directives = is_directive_line(document, context);
    analysis.counted |= directives;
    let unread = directives || is_open_json(document, context);
    if role != Role::Alien || endless || unread {
        let Context { text, start, repairs, .. } = context;
        let syntax = Syntax { document, anchors: &anchors, text, start, repairs };
        let mut findings = Vec::new();
        for call in &*SYNTAX {
            if let LooksAt::Syntax(check) = call.looks_at {
                check(&syntax, &mut Findings::bare(call.name, &mut findings));
            }
        }
        analysis.findings.extend(findings.into_iter().map(|it| (None, it)));
    }
    let tab = first_tab(&analysis.findings, context);
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
    // How far in a line stands that a tab begins nobody knows, nor what the lines behind it belong to.
    if let Some(tab) = tab {
        analysis.findings.retain(|(_, it)| it.range.start < tab || is_tab(&it.message));
    }
    analysis.findings.sort_by_key(|(_, it)| (it.range.start, it.range.end));
    analysis
}

/// The first tab in the indentation of a line that counts.
fn first_tab(findings: &[(Option<usize>, Finding)], context: Context) -> Option<usize> {
    let counts = |at: usize| {
        let (_, line) = context.text.line_at(context.start + at);
        line.trim_start().chars().next().is_some_and(|it| it != '#')
    };
    let tabs = findings.iter().map(|it| &it.1).filter(|it| is_tab(&it.message)).map(|it| it.range.start);
    tabs.filter(|it| counts(*it)).min()
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

/// Whether a document is JSON with a head, whose outermost brace does not close: nothing behind the brace's line is read.
fn is_open_json(document: At, context: Context) -> bool {
    let brace = document.value().is_some_and(|it| it.node.is_map());
    let open = document.value().and_then(|it| it.node.collection()).is_some_and(|it| !it.closed);
    brace && open && {
        let text = context.text.slice(context.start..context.start + document.node.len);
        ["\"apiVersion\"", "\"kind\""].iter().all(|key| text.contains(key))
    }
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
        let item = item.filter(|it| !context.repairs || it.findings.is_empty());
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
    let Context { version, text, start, repairs, .. } = context;
    let scope = Scope::new(entry, anchors, text, start, version, kind, repairs);
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
    let levels = || Pod::around(object, kind);
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
        None => {
            let before = earlier.iter().map(|it| &*it.silence).collect();
            Arc::new(outside(&pod, context.policy, before, &mut all))
        }
    };
    // Pod Security reads more of containers than a frame holds.
    let quiet = frame.filter(|_| all.findings.is_empty() && !all.directive && context.policy.is_none());
    all.directive |= inside.directive;
    all.findings.append(&mut inside.findings);
    if !all.findings.is_empty() && waits_for_an_engine(&pod) {
        all.findings.clear();
    }
    all.findings.iter_mut().for_each(unknown_field::complete);
    rename::complete(&pod, &mut all.findings);
    restart_policy_of_kind::complete(&mut all.findings);
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
        all.findings.retain(holds_in_patch);
    }
    (all.findings, Parts { facts, containers, volumes, silence, quiet })
}

/// Judges what stands around the containers and volumes, and compares these. `before` is where nothing was found the
/// last time; where nothing is found now is the answer.
fn outside(pod: &Pod, policy: Option<Policy>, before: Vec<&Silence>, all: &mut Judged) -> Silence {
    let (object, facts) = (pod.object, &pod.facts);
    let elsewhere: Vec<&Type> = PIECES.iter().filter_map(|it| find_type(it)).collect();
    let survey = Survey::new(&elsewhere, before);
    tell(faults(object, &|it| survey.leaves_out(it)), object, &survey, facts, all);
    let unread = |it: Value, field: &str| is_unread(it, field, pod.kind);
    constraint::check(
        object,
        &survey,
        &unread,
        None,
        &mut Findings::new("", object, facts, &mut all.findings),
    );
    for volume in pod.spec.get("volumes").written_items().filter(|it| it.is_dropped()) {
        let list = faults_in(volume, ("PodSpec", "volumes"), &|_| false);
        tell(list, object, &Survey::default(), facts, all);
    }
    for rule in RULES {
        let mut findings = Findings::new(rule.name, object, facts, &mut all.findings);
        match (rule.looks_at, policy) {
            (LooksAt::Pod(check) | LooksAt::Document(check), _) => check(pod, &mut findings),
            (LooksAt::Policy(check), Some(policy)) => check(pod, policy, &mut findings),
            _ => {}
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
