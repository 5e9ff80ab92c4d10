//! What can be wrong in a Pod: findings, and the list of rules.
//!
//! # Writing a rule
//!
//! A rule is one file with a `RULE` and its name twice in this one (`mod x;` and `x::RULE`). Its head explains it and
//! shows an example, which a test runs. `looks_at` tells what it is called for, and thereby what it may know:
//!
//! - `Syntax`: the text of a document; `Head`: an object that does not say what it is.
//! - `Fault`: each thing that does not decode.
//! - `Container`, `Volume`: one container or volume and the [`Facts`] about the Pod around it, nothing else. What it
//!   finds is remembered as long as the container's text and the facts are the same. Its place in the Pod may change
//!   meanwhile, so no sentence of such a rule may have a whole path in it. A container's rule lists the fields that it
//!   reads, and where it found nothing it is called again only when one of them changes.
//! - `Pod`: what compares. It reads the summaries in [`Pod::containers`] and [`Pod::volumes`], and goes to the values
//!   beside them only to say where something is wrong. What it has to know of every container belongs into
//!   [`crate::manifest::ContainerSummary`]; of its values it may read those that `judge/frame.rs` lists. While it has found
//!   nothing and all of these stay the same, it is not called.
//! - `Policy`: a Pod and the Pod Security level that the user asked for; all of the Pod.
//! - `Document`: the object around the Pod: names, selectors, strategies.
//!
//! ```ignore
//! pub(super) const RULE: Rule = Rule {
//!     name: "probe-handler-missing",
//!     worst: Severity::Error,
//!     looks_at: LooksAt::Container(&["livenessProbe"], check),
//!     source: include_str!("probe_handler_missing.rs"),
//! };
//!
//! fn check(container: Container, _: &Facts, findings: &mut Findings) {
//!     let probe = container.value.get("livenessProbe");
//!     let handlers = ["exec", "httpGet", "tcpSocket", "grpc"];
//!     if probe.is_there() && handlers.iter().all(|it| probe.get(it).is_absent()) {
//!         findings.required(probe, "must specify a handler type");
//!     }
//! }
//! ```
//!
//! A fix is a title and edits, `Fix::preferred("Use Always", replace(policy, "Always")?)`; all edits come from the
//! functions in `change.rs`, which keep the author's style and give `None` where there is no safe one. Nobody is
//! offered what does not mend: [`crate::file::File::fixes`] tries each fix first.
//!
//! Navigation never fails: [`Value::get`] on what is not there gives an absent value that knows its path and marks the
//! nearest token around it, so an error about a missing field is `findings.required(it.get("name"), "")`. A
//! *murky* value (template text, a wrong type) is neither absent nor anything else: ask with `is_absent`, `is_empty`,
//! `as_str`, `str_or`, `int_or`, and let `None` end the rule. Fields that the chosen Kubernetes does not know or drops
//! are absent; defaults are the rule's to apply (`str_or("TCP")`).

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use self::words::{sentence, supported};
use crate::manifest::decode::Fault;
use crate::manifest::{Anchors, Container, Facts, Pod, Role, Step, Value, Volume};
use crate::text::Text;
use crate::yaml::At;

pub use crate::schema::ErrorType;

mod belongs;
mod change;
mod constraint;
mod downward;
mod judge;
mod object_name;
mod ports;
mod rename;
mod selector;
mod skeleton;
mod ways_out;
mod words;
mod yaml_repair;

pub use judge::{Analysis, Context, judge};
pub use pod_security::{PodSecurityLevel, Policy};
pub use words::Shown;

mod claim_storage;
mod claim_template_name;
mod container_port_clash;
mod container_restart;
mod deprecated_annotation;
mod deprecated_node_label;
mod dns_config;
mod duplicate_container_name;
mod duplicate_env;
mod duplicate_key;
mod duplicate_volume_name;
mod env_source;
mod ephemeral_claim;
mod finalizers;
mod flex_options;
mod host_ip_without_host_port;
mod host_port_clash;
mod host_port_mismatch;
mod host_process;
mod host_sysctl;
mod init_container;
mod iscsi_portal;
mod job_counts;
mod job_failure_policy;
mod job_selector;
mod job_success_policy;
mod made_up_name;
mod match_label_keys;
mod missing_head;
mod missing_name;
mod mount_clash;
mod name_as_hostname;
mod node_affinity;
mod os_fields;
mod overlapping_files;
mod owners;
mod pod_annotations;
mod pod_certificate;
mod pod_resources;
mod pod_security;
mod port_name_clash;
mod privileges;
mod probe_port;
mod resize_policy;
mod resources;
mod restart_policy_of_kind;
mod selector_mismatch;
mod sleep_too_long;
mod stalled_rollout;
mod tolerations_annotation;
mod topology_spread;
mod trust_bundle;
mod undeclared_volume;
mod unknown_field;
mod unserved_version;
mod volume_files;
mod volume_use;
mod wrong_type;
mod yaml_syntax;

/// Every id that a finding can have.
pub fn ids() -> BTreeSet<String> {
    RULES.iter().map(|it| it.name.to_string()).chain(constraint::ids()).collect()
}

/// Every rule, in the order in which they run.
pub const RULES: &[Rule] = &[
    yaml_syntax::RULE,
    missing_head::RULE,
    unserved_version::RULE,
    unknown_field::RULE,
    duplicate_key::RULE,
    wrong_type::RULE,
    host_port_clash::RULE,
    host_port_mismatch::RULE,
    restart_policy_of_kind::RULE,
    selector_mismatch::RULE,
    job_selector::RULE,
    job_counts::RULE,
    job_failure_policy::RULE,
    job_success_policy::RULE,
    missing_name::RULE,
    made_up_name::RULE,
    finalizers::RULE,
    owners::RULE,
    stalled_rollout::RULE,
    claim_storage::RULE,
    claim_storage::TEMPLATES,
    node_affinity::RULE,
    match_label_keys::RULE,
    topology_spread::RULE,
    dns_config::RULE,
    pod_annotations::RULE,
    tolerations_annotation::RULE,
    os_fields::POD,
    os_fields::CONTAINER,
    host_process::RULE,
    privileges::RULE,
    probe_port::RULE,
    container_port_clash::RULE,
    duplicate_container_name::RULE,
    duplicate_volume_name::RULE,
    host_ip_without_host_port::RULE,
    port_name_clash::RULE,
    undeclared_volume::RULE,
    resources::RULE,
    pod_resources::RULE,
    env_source::RULE,
    duplicate_env::RULE,
    init_container::RULE,
    container_restart::RULE,
    resize_policy::RULE,
    sleep_too_long::RULE,
    mount_clash::RULE,
    volume_use::RULE,
    volume_files::RULE,
    flex_options::RULE,
    trust_bundle::RULE,
    pod_certificate::RULE,
    iscsi_portal::RULE,
    ephemeral_claim::RULE,
    claim_template_name::RULE,
    host_sysctl::RULE,
    name_as_hostname::RULE,
    deprecated_node_label::RULE,
    deprecated_annotation::RULE,
    overlapping_files::RULE,
    pod_security::RULE,
];

/// A rule: what it is called, how bad it can be, and what it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its id; reads after "allow".
    pub name: &'static str,
    /// The worst severity of its findings.
    pub worst: Severity,
    /// What it is called for.
    pub looks_at: LooksAt,
    /// Its own file: the head is its explanation.
    pub source: &'static str,
}

impl Rule {
    /// What it says and why, in Markdown: the head of its file.
    pub fn explanation(&self) -> String {
        let head = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        let lines: Vec<_> = head.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        lines.join("\n")
    }
}

/// How far a rule looks.
#[derive(Clone, Copy, Debug)]
pub enum LooksAt {
    /// The text of a document that is an object of any kind, and its syntax.
    Syntax(fn(&Syntax, &mut Findings)),
    /// The head of an object of which it does not tell the kind.
    Head(fn(&Role, Value, &mut Findings)),
    /// Everything that does not decode.
    Fault(fn(&Fault, &mut Findings)),
    /// A container, init container or ephemeral container: these fields of it.
    Container(&'static [&'static str], fn(Container, &Facts, &mut Findings)),
    /// A volume.
    Volume(fn(Volume, &Facts, &mut Findings)),
    /// A Pod or a template.
    Pod(fn(&Pod, &mut Findings)),
    /// A Pod or a template under a Pod Security level; without one it is not called.
    Policy(fn(&Pod, Policy, &mut Findings)),
    /// The object that a Pod stands in.
    Document(fn(&Pod, &mut Findings)),
}

/// A document before it means anything.
#[derive(Clone, Copy, Debug)]
pub struct Syntax<'t> {
    /// The document.
    pub document: At<'t>,
    /// What its aliases stand for.
    pub anchors: &'t Anchors<'t>,
    /// The text of the file, for whoever repairs it.
    pub text: &'t Text,
    /// Where the document begins in `text`.
    pub start: usize,
    /// Whether ways out are asked for.
    pub repairs: bool,
}

/// Where a rule puts what it finds.
pub struct Findings<'f> {
    rule: &'static str,
    /// The value that paths count from.
    root: Step,
    /// Whether the Pods are made later, from a template.
    template: bool,
    /// Whether errors are those that such Pods will have.
    later: bool,
    list: &'f mut Vec<Finding>,
}

impl<'f> Findings<'f> {
    /// For what is no Pod.
    fn bare(rule: &'static str, list: &'f mut Vec<Finding>) -> Findings<'f> {
        Findings { rule, root: Step::default(), template: false, later: false, list }
    }

    fn new(rule: &'static str, root: Value, facts: &Facts, list: &'f mut Vec<Finding>) -> Findings<'f> {
        Findings { rule, root: root.step(), template: facts.template, later: false, list }
    }

    /// The same, for what the server refuses in Pods alone: it accepts a template with it, and then refuses the Pods
    /// made from that, so there it is a warning.
    pub fn in_pods(&mut self) -> Findings<'_> {
        Findings {
            rule: self.rule,
            root: self.root,
            template: self.template,
            later: self.template,
            list: self.list,
        }
    }

    /// The same once more.
    fn again(&mut self) -> Findings<'_> {
        Findings {
            rule: self.rule,
            root: self.root,
            template: self.template,
            later: self.later,
            list: self.list,
        }
    }

    /// How many there are so far, of all rules that look at the same.
    fn count(&self) -> usize {
        self.list.len()
    }

    /// A value's path, counted as this rule's findings count.
    pub fn path(&self, of: Value) -> String {
        of.path_from(self.root)
    }

    /// The server refuses this, with a sentence that is not one of field validation.
    pub fn error(&mut self, at: Value, error_type: ErrorType, message: impl Into<String>) -> Draft<'_> {
        if !self.later {
            return self.add(at, Severity::Error, Some(error_type), message.into());
        }
        let message = format!("Pods made from this template will be refused: {}", message.into());
        self.add(at, Severity::Warning, None, message)
    }

    /// The server refuses this value, which it shows, for this reason, which may be empty.
    pub fn refuse<'v>(
        &mut self,
        at: Value,
        error_type: ErrorType,
        shown: impl Into<Shown<'v>>,
        detail: &str,
    ) -> Draft<'_> {
        self.error(at, error_type, sentence(error_type, Some(shown.into()), detail))
    }

    /// The server wants something here.
    pub fn required(&mut self, at: Value, detail: &str) -> Draft<'_> {
        self.error(at, ErrorType::Required, sentence(ErrorType::Required, None, detail))
    }

    /// The server wants nothing here.
    pub fn forbidden(&mut self, at: Value, detail: &str) -> Draft<'_> {
        self.error(at, ErrorType::Forbidden, sentence(ErrorType::Forbidden, None, detail))
    }

    /// The server wants something else here.
    pub fn invalid<'v>(&mut self, at: Value, shown: impl Into<Shown<'v>>, detail: &str) -> Draft<'_> {
        self.refuse(at, ErrorType::Invalid, shown, detail)
    }

    /// The server has seen this before.
    pub fn duplicate<'v>(&mut self, at: Value, shown: impl Into<Shown<'v>>) -> Draft<'_> {
        self.refuse(at, ErrorType::Duplicate, shown, "")
    }

    /// The server knows nothing by this name.
    pub fn not_found<'v>(&mut self, at: Value, shown: impl Into<Shown<'v>>) -> Draft<'_> {
        self.refuse(at, ErrorType::NotFound, shown, "")
    }

    /// The server wants one of these, listed in its order.
    pub fn not_supported<'v>(
        &mut self,
        at: Value,
        shown: impl Into<Shown<'v>>,
        values: &[&str],
    ) -> Draft<'_> {
        self.refuse(at, ErrorType::NotSupported, shown, &supported(values))
    }

    /// The server accepts this with a warning.
    pub fn warning(&mut self, at: Value, message: impl Into<String>) -> Draft<'_> {
        self.add(at, Severity::Warning, None, message.into())
    }

    /// Accepted, but it cannot do what the author wants.
    pub fn info(&mut self, at: Value, message: impl Into<String>) -> Draft<'_> {
        self.add(at, Severity::Info, None, message.into())
    }

    /// Accepted, and worth knowing.
    pub fn hint(&mut self, at: Value, message: impl Into<String>) -> Draft<'_> {
        self.add(at, Severity::Hint, None, message.into())
    }

    /// A finding at a place that is no value.
    pub fn place(
        &mut self,
        range: Range<usize>,
        severity: Severity,
        message: impl Into<String>,
    ) -> Draft<'_> {
        let at = self.list.len();
        self.list.push(Finding {
            range,
            severity,
            rule: self.rule,
            error_type: None,
            field: String::new(),
            message: message.into(),
            related: Vec::new(),
            tag: None,
            fixes: Vec::new(),
        });
        Draft { list: self.list, at }
    }

    fn add(
        &mut self,
        at: Value,
        severity: Severity,
        error_type: Option<ErrorType>,
        message: String,
    ) -> Draft<'_> {
        let (field, from) = (at.path_from(self.root), at.anchored());
        let draft = self.place(at.range(), severity, message).field(field).error_type(error_type);
        match from {
            Some(range) => draft.related(range, "it comes from here"),
            None => draft,
        }
    }
}

/// A finding just made, to be completed.
pub struct Draft<'f> {
    list: &'f mut Vec<Finding>,
    at: usize,
}

impl Draft<'_> {
    fn with(self, change: impl FnOnce(&mut Finding)) -> Self {
        if let Some(it) = self.list.get_mut(self.at) {
            change(it);
        }
        self
    }

    fn error_type(self, error_type: Option<ErrorType>) -> Self {
        self.with(|it| it.error_type = error_type)
    }

    /// Marks another token than the value's own.
    pub fn mark(self, range: Range<usize>) -> Self {
        self.with(|it| it.range = range)
    }

    /// Names another path than the value's own: the server's, where that is odd. Counts from the container, the
    /// volume or the object, whatever the rule was called for.
    pub fn field(self, field: impl Into<String>) -> Self {
        self.with(|it| it.field = field.into())
    }

    /// Reports under another id than the rule's own.
    pub fn id(self, rule: &'static str) -> Self {
        self.with(|it| it.rule = rule)
    }

    /// Shows another place that takes part.
    pub fn related(self, range: Range<usize>, word: impl Into<String>) -> Self {
        self.with(|it| it.related.push((range, word.into())))
    }

    /// Greys it out or strikes it through.
    pub fn tag(self, tag: Tag) -> Self {
        self.with(|it| it.tag = Some(tag))
    }

    /// Offers ways out; the best one first.
    pub fn fixes(self, fixes: impl IntoIterator<Item = Fix>) -> Self {
        self.with(|it| it.fixes.extend(fixes))
    }

    /// Offers a way out, where there is one.
    pub fn fix(self, fix: impl Into<Option<Fix>>) -> Self {
        self.with(|it| it.fixes.extend(fix.into()))
    }
}

/// How bad a finding is. `Error` means that the kube-apiserver refuses the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Accepted, and worth knowing.
    Hint,
    /// Accepted, but it cannot do what the author wants.
    Info,
    /// Accepted with a warning, or a template whose Pods would be refused.
    Warning,
    /// Refused.
    Error,
}

/// One edit of text: the bytes of `range` are replaced by `new`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edit {
    /// Byte offsets, counted like the finding's.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub new: String,
}

/// A way to repair a finding.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fix {
    /// What it does, for a menu: `Use the free port 8081`.
    pub title: String,
    /// Edits that do not overlap.
    pub edits: Vec<Edit>,
    /// The one that an editor may apply without asking; at most one fix of a finding.
    pub preferred: bool,
}

/// Something that is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    /// Bytes of the smallest token that is wrong, counted from the start of what was judged: a container's rules
    /// count from the container, a document's analysis from the document, an open file's answers from its first byte.
    pub range: Range<usize>,
    /// How bad it is here.
    pub severity: Severity,
    /// The rule's id, `host-port-clash`.
    pub rule: &'static str,
    /// The server's type of error; `None` for YAML syntax and for what only podls says.
    pub error_type: Option<ErrorType>,
    /// The path as the server prints it, relative like `range`; empty where there is none.
    pub field: String,
    /// The server's text where it has one.
    pub message: String,
    /// Other places that take part, with a word on each; ranges count like `range`.
    pub related: Vec<(Range<usize>, String)>,
    /// What an editor should grey out or strike through.
    pub tag: Option<Tag>,
    /// Ways out, best first; none unless they were asked for.
    pub fixes: Vec<Fix>,
}

impl Finding {
    /// What a person reads. Of something that is not there the place shows no more than what it should stand in, so
    /// its path stands in front, as the server prints it.
    pub fn text(&self) -> Cow<'_, str> {
        match self.error_type {
            Some(ErrorType::Required) if !self.field.is_empty() => {
                format!("{}: {}", self.field, self.message).into()
            }
            _ => self.message.as_str().into(),
        }
    }

    /// Counts its places from another point: what stood at `from` now stands at `to`.
    pub fn shift(&mut self, from: usize, to: usize) {
        let by = to.wrapping_sub(from);
        let shift = |it: &mut Range<usize>| *it = it.start.wrapping_add(by)..it.end.wrapping_add(by);
        shift(&mut self.range);
        self.related.iter_mut().for_each(|it| shift(&mut it.0));
        self.fixes.iter_mut().flat_map(|it| &mut it.edits).for_each(|it| shift(&mut it.range));
    }
}

/// How an editor may draw a finding beside its severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    /// Has no effect: drawn faded.
    Unnecessary,
    /// On its way out of Kubernetes: drawn struck through.
    Deprecated,
}
