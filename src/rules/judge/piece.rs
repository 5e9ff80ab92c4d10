//! Containers and volumes: each is judged by itself, and again only where it changed.

use std::sync::Arc;

use super::calls::{CONTAINER, Call, FAULT, Fields, VOLUME};
use super::changed::changed;
use super::kept::{Kept, is_local, reuse};
use super::settle::is_refused;
use super::silence::{Silence, Survey};
use crate::manifest::decode::{Fault, What, faults_in};
use crate::manifest::role::is_directive;
use crate::manifest::{Container, ContainerSummary, Facts, Group, Value, Volume, VolumeSummary, join};
use crate::rules::{Finding, Findings, LooksAt, constraint, container_restart, unknown_field};
use crate::schema::Type;
use crate::yaml::At;

/// What is known of a container or volume.
#[derive(Debug)]
pub(super) struct Part<S> {
    pub judged: Arc<Judged>,
    pub summary: Arc<S>,
}

impl<S> Clone for Part<S> {
    fn clone(&self) -> Self {
        Part { judged: self.judged.clone(), summary: self.summary.clone() }
    }
}

/// What was found in a container or volume: ranges count from its node, paths from its value.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub findings: Vec<Finding>,
    /// There is a directive of kustomize in it.
    pub directive: bool,
    silence: Silence,
    /// The rules that found something.
    loud: Vec<&'static str>,
}

/// What is judged by itself: a container or a volume.
pub(super) trait Piece<'s>: Copy {
    type Summary;
    /// The fields that a summary is read off, if those are all that matters to it.
    const SUMMED: Option<&'static [&'static str]>;
    /// The fields that decide whether the server looks into others.
    const DECIDE: &'static [&'static str];
    /// The rules about it.
    fn calls() -> &'static [Call];
    fn value(self) -> Value<'s>;
    /// The type and the field that hold the list that it stands in.
    fn field(self) -> (&'static str, &'static str);
    /// What to remember of it; `valid` if the server has nothing against it.
    fn summary(self, valid: bool) -> Self::Summary;
    fn look(self, rule: LooksAt, facts: &Facts, findings: &mut Findings);
    /// Whether the server does not look into this field of the piece or of an object in it.
    fn is_unread(self, of: Value, field: &str) -> bool;
}

impl<'s> Piece<'s> for Container<'s> {
    type Summary = ContainerSummary;
    const SUMMED: Option<&'static [&'static str]> = Some(ContainerSummary::READS);
    const DECIDE: &'static [&'static str] = &["restartPolicy"];

    fn calls() -> &'static [Call] {
        &CONTAINER
    }

    fn value(self) -> Value<'s> {
        self.value
    }

    fn field(self) -> (&'static str, &'static str) {
        ("PodSpec", self.group.field())
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
    const DECIDE: &'static [&'static str] = &[];

    fn calls() -> &'static [Call] {
        &VOLUME
    }

    fn value(self) -> Value<'s> {
        self.value
    }

    fn field(self) -> (&'static str, &'static str) {
        ("PodSpec", "volumes")
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
pub(super) type Pieces<P, S> = (Vec<(P, Arc<S>)>, Kept<Part<S>>);

/// Judges the pieces of one list; what is known from before is not judged again.
pub(super) fn pieces<'s, P: Piece<'s>>(
    items: impl Iterator<Item = P>,
    before: Kept<Part<P::Summary>>,
    facts: &Facts,
    around: &dyn Fn() -> Vec<(Value<'s>, &'static Type)>,
    all: &mut Judged,
) -> Pieces<P, P::Summary> {
    let items: Vec<P> = items.collect();
    let (known, gone) = reuse(before, items.iter().map(|it| it.value().entry()).collect());
    let gone = gone.iter().find_map(|(node, part)| Some((node, part.as_ref()?)));
    let (mut list, mut kept) = (Vec::new(), Vec::new());
    for (piece, (at, part)) in items.into_iter().zip(known) {
        let part = part.filter(|it| !piece.value().scope().repairs || it.judged.findings.is_empty());
        let part = part.unwrap_or_else(|| {
            let before = gone.map(|(node, part)| {
                let changed = changed(node, at);
                Before { part, fields: changed.as_deref().map(Fields::of), changed }
            });
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
    /// The same, among the fields of a container.
    fields: Option<Fields>,
}

impl<S> Before<'_, S> {
    fn has_same(&self, fields: &[&str]) -> bool {
        self.changed.as_ref().is_some_and(|changed| !changed.iter().any(|it| fields.contains(it)))
    }

    /// Whether a rule found nothing, and would find nothing again.
    fn is_quiet(&self, call: &Call) -> bool {
        let same = matches!(call.looks_at, LooksAt::Container(..))
            && self.fields.is_some_and(|changed| !changed.meet(call.fields));
        same && !self.part.judged.loud.contains(&call.name)
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
    let list = faults_in(piece.value(), piece.field(), &|it| survey.leaves_out(it));
    tell(list, piece.value(), &survey, facts, &mut judged);
    let unread = |of: Value, field: &str| piece.is_unread(of, field);
    let mut findings = Findings::new("", piece.value(), facts, &mut judged.findings);
    let silent = before.filter(|it| it.part.judged.findings.is_empty() && it.has_same(P::DECIDE));
    let changed = silent.and_then(|it| it.changed.as_deref());
    constraint::check(piece.value(), &survey, &unread, changed, &mut findings);
    judged.silence = survey.silence();
    for call in P::calls().iter().filter(|call| !before.is_some_and(|it| it.is_quiet(call))) {
        let mut findings = Findings::new(call.name, piece.value(), facts, &mut judged.findings);
        let first = findings.count();
        piece.look(call.looks_at, facts, &mut findings);
        if findings.count() > first {
            judged.loud.push(call.name);
        }
    }
    judged.findings.iter_mut().for_each(|it| it.shift(at.start, 0));
    judged
}

/// Shows the rules what does not decode; their paths count from `root`.
pub(super) fn tell(list: Vec<Fault>, root: Value, survey: &Survey, facts: &Facts, judged: &mut Judged) {
    for fault in list {
        survey.fault(fault.value);
        if matches!(&fault.what, What::Unknown { name, .. } if is_directive(name)) {
            judged.directive = true;
            continue;
        }
        for call in &*FAULT {
            if let LooksAt::Fault(check) = call.looks_at {
                check(&fault, &mut Findings::new(call.name, root, facts, &mut judged.findings));
            }
        }
    }
}
