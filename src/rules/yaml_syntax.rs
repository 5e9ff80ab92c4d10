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

use super::yaml_repair::{Attempts, is_tab, plainly, quoted_alias, quoted_scalar, repairs};
use super::{Findings, LooksAt, Rule, Severity, Syntax, Tag};
use crate::manifest::{Target, is_merge};
use crate::yaml::scalar::{self, Resolved};
use crate::yaml::tree::{Entry, Problem, Style};
use crate::yaml::{At, Data, MAX_DEPTH};

pub(super) const RULE: Rule = Rule {
    name: "yaml-syntax",
    worst: Severity::Error,
    looks_at: LooksAt::Syntax(check),
    source: include_str!("yaml_syntax.rs"),
};

/// How much of a text is looked at, in bytes, to say what is wrong with it.
const GLANCE: usize = 1 << 8;

/// Of more problems than this in a document the first get fixes.
const REPAIRED: usize = 8;

fn check(syntax: &Syntax, findings: &mut Findings) {
    let mut found = Vec::new();
    problems(syntax.document, &mut found);
    let attempts = Attempts::at(syntax).filter(|_| !found.is_empty());
    let mut tabs = false;
    let mut refused = 0;
    for (at, problem) in found {
        let range = problem.range.start + at.start..problem.range.end + at.start;
        if problem.refused {
            let start = syntax.start + range.start;
            let text = syntax.text.slice(start..start + range.len().min(GLANCE));
            let draft = findings.place(range, Severity::Error, explained(&problem.message, &text));
            // The repair of the first tab is for all of the document.
            let is_tab = is_tab(&problem.message);
            let few = attempts.as_ref().filter(|_| refused < REPAIRED && !(is_tab && tabs));
            refused += 1;
            draft.fixes(few.map_or_else(Vec::new, |it| repairs(it, at, problem)));
            tabs |= is_tab;
        } else {
            findings.place(range, Severity::Hint, problem.message.clone()).tag(Tag::Unnecessary);
        }
    }
    depths(syntax.document, findings);
    meanings(syntax.document, syntax, findings);
    if let Some(alias) = syntax.anchors.excess() {
        findings.place(alias.range(), Severity::Error, "document contains excessive aliasing");
    }
}

/// The words of go-yaml on a text, with plain ones behind them.
fn explained(words: &str, text: &str) -> String {
    plainly(words, text).map_or_else(|| words.to_string(), |it| format!("{words}: {it}"))
}

/// Says where podls reads no further.
fn depths(at: At, findings: &mut Findings) {
    if !at.node.marks.too_deep {
        return;
    }
    if at.node.scalar().is_some() {
        let message = format!("nested more than {MAX_DEPTH} levels deep: podls reads no further here");
        findings.place(at.start..at.start + 1, Severity::Info, message);
    }
    at.children().for_each(|it| depths(it, findings));
}

/// What the text itself does wrong.
fn problems<'t>(at: At<'t>, found: &mut Vec<(At<'t>, &'t Problem)>) {
    if !at.node.marks.troubled {
        return;
    }
    found.extend(at.node.problems.iter().map(|it| (at, it)));
    at.children().for_each(|it| problems(it, found));
}

/// What is well-formed and yet means nothing: aliases without an anchor, tags that do not fit, numbers that JSON does
/// not have.
fn meanings(at: At, syntax: &Syntax, findings: &mut Findings) {
    if !at.node.marks.odd && !at.node.marks.aliases {
        return;
    }
    if let Some(entry) = at.node.entry() {
        key(at, entry, syntax, findings);
        value(at, entry, syntax, findings);
    }
    // What is left over is said to be, and may be text that nobody reads.
    at.entries().chain(at.key()).chain(at.value()).for_each(|it| meanings(it, syntax, findings));
}

fn key(at: At, entry: &Entry, syntax: &Syntax, findings: &mut Findings) {
    let Some(key) = at.key() else { return };
    let anchors = syntax.anchors;
    let scalar = match anchors.target(Some(key)) {
        Target::Lost => return lost(key, syntax, findings),
        Target::Found(it) => it.and_then(|it| it.node.scalar()),
    };
    let tag = entry.key_properties.tag.as_ref().map(|it| scalar::Tag::written(&it.1));
    let resolved = scalar.map(|it| scalar::resolve(&it.text, style(it.style), tag));
    let message = match resolved {
        Some(Err(message)) => Some(message),
        Some(Ok(it)) => it.to_key().err().filter(|_| it != Resolved::Null || is_alias(key)),
        None => is_alias(key).then(|| "invalid map key: a key is a scalar".to_string()),
    };
    if let Some(message) = message {
        findings.place(key.range(), Severity::Error, message);
    }
}

fn is_alias(at: At) -> bool {
    matches!(at.node.data, Data::Alias(_))
}

fn value(at: At, entry: &Entry, syntax: &Syntax, findings: &mut Findings) {
    let Some(value) = at.value() else { return };
    let anchors = syntax.anchors;
    if is_merge(at) {
        return merge(value, syntax, findings);
    }
    match &value.node.data {
        Data::Alias(_) if matches!(anchors.target(Some(value)), Target::Lost) => {
            lost(value, syntax, findings)
        }
        Data::Scalar(it) => {
            let tag = entry.properties.tag.as_ref().map(|it| scalar::Tag::written(&it.1));
            let (message, fix) = match scalar::resolve(&it.text, style(it.style), tag) {
                Ok(Resolved::Float(it)) => (Resolved::Float(it).json_error(), quoted_scalar(syntax, value)),
                Ok(_) => (None, None),
                Err(message) => (Some(message), None),
            };
            if let Some(message) = message {
                findings.place(value.range(), Severity::Error, explained(&message, "")).fix(fix);
            }
        }
        _ => {}
    }
}

/// `merge` of go-yaml's decode.go.
fn merge(value: At, syntax: &Syntax, findings: &mut Findings) {
    let anchors = syntax.anchors;
    let map = |it: Option<At>| match anchors.target(it) {
        Target::Found(Some(it)) => it.node.is_map(),
        Target::Found(None) => false,
        // It has a finding of its own.
        Target::Lost => true,
    };
    let fits = match anchors.target(Some(value)) {
        Target::Lost => return lost(value, syntax, findings),
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

fn lost(alias: At, syntax: &Syntax, findings: &mut Findings) {
    let Data::Alias(name) = &alias.node.data else { return };
    let message = match syntax.anchors.knows(name, alias.start) {
        true if syntax.anchors.excess().is_some() => return,
        true => format!("anchor '{name}' value contains itself"),
        false => format!("unknown anchor '{name}' referenced"),
    };
    let draft = findings.place(alias.range(), Severity::Error, explained(&message, ""));
    draft.fix(quoted_alias(syntax, alias));
}

fn style(style: Style) -> scalar::Style {
    if style == Style::Plain { scalar::Style::Plain } else { scalar::Style::Quoted }
}

#[cfg(test)]
mod tests {
    use crate::config::Settings;
    use crate::file::File;
    use crate::text::Text;

    #[test]
    fn behind_a_tab_nothing_but_tabs_is_told() {
        let text = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  nodename: a\n  containers:\n  - name: a\n    image: x\n\t  env:\n    - name: A\n    resources:\n      limit: {}\n\t\t#\n";
        let file = File::open(Text::new(text), 1, &Settings::default().into());
        let lines =
            file.findings().iter().map(|it| file.text.line_of(it.finding.range.start)).collect::<Vec<_>>();
        assert_eq!(lines, [4, 8, 12]);
    }

    #[test]
    fn a_brace_that_does_not_close_is_told_in_json_of_several_lines() {
        let said = |text: &str| {
            let file = File::open(Text::new(text), 1, &Settings::default().into());
            file.findings().iter().map(|it| it.finding.message.to_string()).collect::<Vec<_>>()
        };
        let pod = "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\",\n  \"spec\": {\"containers\": [\n}\n";
        assert!(
            said(pod).iter().any(|it| it.starts_with("did not find expected ',' or '}'")),
            "{:?}",
            said(pod)
        );
        assert_eq!(said("{\n  \"name\": \"web\"\n"), Vec::<String>::new());
    }

    #[test]
    fn a_nesting_without_end_is_read_to_its_bound_and_said_so() {
        for nesting in ["[".repeat(20_000), "{a: ".repeat(20_000), "- ".repeat(20_000)] {
            let text = format!("apiVersion: v1\nkind: Pod\nmetadata:\n  {nesting}\n");
            let file = File::open(Text::new(&text), 1, &Settings::default().into());
            assert!(file.findings().len() < 1_000);
            assert!(file.findings().iter().any(|it| it.finding.message.starts_with("nested more than")));
        }
    }
}
