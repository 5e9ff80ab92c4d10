//! The text is no YAML that Kubernetes can read.
//!
//! kubectl and the apiserver read YAML with go-yaml, which knows YAML 1.1. What
//! it refuses ends its reading of the document, so nothing else counts until
//! it is mended. The other documents of the file are not affected.
//!
//! ```yaml
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: "web
//! #       ^ error[yaml-syntax]: found unexpected end of stream: the quote that opens here does not close
//! ```
//!
//! What it does not read at all, behind a line with `...`, is a hint.

use super::{Findings, LooksAt, Rule, Severity, Syntax, Tag};
use crate::manifest::{Anchors, Target, handle, is_merge};
use crate::yaml::scalar::{self, Resolved};
use crate::yaml::tree::{Entry, Style};
use crate::yaml::{At, Data};

pub(super) const RULE: Rule = Rule {
    name: "yaml-syntax",
    worst: Severity::Error,
    looks_at: LooksAt::Syntax(check),
    source: include_str!("yaml_syntax.rs"),
};

fn check(syntax: &Syntax, findings: &mut Findings) {
    let mut found = Vec::new();
    problems(syntax.document, &mut found);
    for (start, problem) in found {
        let range = problem.range.start + start..problem.range.end + start;
        if problem.refused {
            findings.place(range, Severity::Error, problem.message.clone());
        } else {
            findings.place(range, Severity::Hint, problem.message.clone()).tag(Tag::Unnecessary);
        }
    }
    meanings(syntax.document, syntax.anchors, findings);
}

/// What the text itself does wrong.
fn problems<'t>(at: At<'t>, found: &mut Vec<(usize, &'t crate::yaml::tree::Problem)>) {
    if !at.node.marks.troubled {
        return;
    }
    found.extend(at.node.problems.iter().map(|it| (at.start, it)));
    at.entries().chain(at.key()).chain(at.value()).chain(at.strays()).for_each(|it| problems(it, found));
}

/// What is well-formed and yet means nothing: aliases without an anchor, keys that are none, tags that do not fit.
fn meanings(at: At, anchors: &Anchors, findings: &mut Findings) {
    if let Some(entry) = at.node.entry() {
        key(at, entry, anchors, findings);
        value(at, entry, anchors, findings);
    }
    at.entries().chain(at.key()).chain(at.value()).chain(at.strays()).for_each(|it| {
        meanings(it, anchors, findings);
    });
}

fn key(at: At, entry: &Entry, anchors: &Anchors, findings: &mut Findings) {
    let Some(key) = at.key() else {
        if entry.colon.is_some() {
            null_key(at, findings);
        }
        return;
    };
    match anchors.target(Some(key)) {
        Target::Lost => lost(key, anchors, findings),
        Target::Found(None) => null_key(at, findings),
        Target::Found(Some(it)) => match it.node.scalar().map(|it| (it, style(it.style))) {
            None => {
                _ = findings.place(
                    handle(at),
                    Severity::Error,
                    "invalid map key: a list or a map cannot be a key",
                )
            }
            Some((it, style)) => {
                let tag = entry.key_properties.tag.as_ref().map(|it| scalar::Tag::written(&it.1));
                match scalar::resolve(&it.text, style, tag) {
                    Ok(resolved) => {
                        if let Err(message) = resolved.to_key() {
                            findings.place(key.range(), Severity::Error, message);
                        }
                    }
                    Err(message) => _ = findings.place(key.range(), Severity::Error, message),
                }
            }
        },
    }
}

fn null_key(at: At, findings: &mut Findings) {
    findings.place(handle(at), Severity::Error, "unsupported map key: null cannot be a key");
}

fn value(at: At, entry: &Entry, anchors: &Anchors, findings: &mut Findings) {
    let Some(value) = at.value() else { return };
    if is_merge(at) {
        return merge(value, anchors, findings);
    }
    match &value.node.data {
        Data::Alias(_) if matches!(anchors.target(Some(value)), Target::Lost) => {
            lost(value, anchors, findings)
        }
        Data::Scalar(it) => {
            let tag = entry.properties.tag.as_ref().map(|it| scalar::Tag::written(&it.1));
            let message = match scalar::resolve(&it.text, style(it.style), tag) {
                Ok(Resolved::Float(it)) => Resolved::Float(it).json_error(),
                Ok(_) => None,
                Err(message) => Some(message),
            };
            if let Some(message) = message {
                findings.place(value.range(), Severity::Error, message);
            }
        }
        _ => {}
    }
}

/// `merge` of go-yaml's decode.go.
fn merge(value: At, anchors: &Anchors, findings: &mut Findings) {
    let map = |it: Option<At>| match anchors.target(it) {
        Target::Found(Some(it)) => it.node.is_map(),
        Target::Found(None) => false,
        // It has a finding of its own.
        Target::Lost => true,
    };
    let fits = match anchors.target(Some(value)) {
        Target::Lost => return lost(value, anchors, findings),
        // A list must stand here itself, and hold maps.
        Target::Found(Some(it)) if it.node.is_seq() => it.entries().all(|it| map(it.value())),
        _ => map(Some(value)),
    };
    if !fits {
        findings.place(
            value.range(),
            Severity::Error,
            "map merge requires map or sequence of maps as the value",
        );
    }
}

fn lost(alias: At, anchors: &Anchors, findings: &mut Findings) {
    let Data::Alias(name) = &alias.node.data else { return };
    let message = if anchors.knows(name, alias.start) {
        format!("anchor '{name}' value contains itself")
    } else {
        format!("unknown anchor '{name}' referenced")
    };
    findings.place(alias.range(), Severity::Error, message);
}

fn style(style: Style) -> scalar::Style {
    if style == Style::Plain { scalar::Style::Plain } else { scalar::Style::Quoted }
}
