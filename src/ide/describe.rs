//! A field in words: what a hover shows and what an editor asks for when it resolves a completion.

use crate::schema::{self, DefaultIn, Field, Limit, Minor, Stage, Type};

use super::lore;
use super::scope::requires;

/// The Markdown behind a completion's `documentation_key`; `None` for a key that podls has not made.
pub fn documentation(key: &str) -> Option<String> {
    let (path, version) = key.split_once('@')?;
    let (owner, field) = path.split_once('.')?;
    let version = Minor::all().find(|it| it.to_string() == version)?;
    let owner = schema::find_type(owner)?;
    let field = owner.field(field)?;
    Some(describe(&[(owner, field)], version))
}

/// The key behind which [`documentation`] finds the field's text.
pub(super) fn key(owner: &Type, field: &Field, version: Minor) -> String {
    format!("{}.{}@{version}", owner.name, field.name)
}

/// One sentence on a field: podls' own where it has one, else the first of Kubernetes'.
pub(super) fn summary(owner: &Type, field: &Field) -> String {
    let text = lore::of(owner.name, field.name).unwrap_or(field.doc);
    first_sentence(text).to_string()
}

/// All that is known of the last field of a trail, as Markdown.
pub(super) fn describe(trail: &[(&'static Type, &'static Field)], version: Minor) -> String {
    let Some((owner, field)) = trail.last() else { return String::new() };
    let steps: Vec<_> = trail.iter().map(|(owner, field)| (*owner, field.name)).collect();
    let mut parts = vec![headline(owner, field, &steps, version)];
    parts.extend(lore::of(owner.name, field.name).map(str::to_string));
    let facts = facts(owner, field, &steps, version);
    if !facts.is_empty() {
        parts.push(facts.join("\n"));
    }
    if !field.doc.is_empty() {
        parts.push(quoted(field.doc));
    }
    parts.extend(links(owner, field));
    parts.join("\n\n")
}

fn headline(owner: &Type, field: &Field, steps: &[(&Type, &str)], version: Minor) -> String {
    let required = if requires(steps, field, version) { ", **required**" } else { "" };
    format!("**{}**: `{}`{required} (in {})", field.name, field.shape, owner.name)
}

/// Lines of a list: default, allowed, since when.
fn facts(owner: &Type, field: &Field, steps: &[(&Type, &str)], version: Minor) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(default) = schema::default_of(owner, field.name, version) {
        let place = match default.holds {
            DefaultIn::Everywhere => "",
            DefaultIn::Pods => " (in a Pod; a template keeps it open)",
            DefaultIn::Jobs => " (in a Job; a CronJob keeps it open)",
        };
        let value = match default.value {
            schema::DefaultValue::Depends(words) => words.to_string(),
            value => format!("`{value}`"),
        };
        lines.push(format!("- Default: {value}{place}"));
    }
    lines.extend(allowed(owner, field, steps, version));
    if let Some(union) = schema::union_with(owner, field.name, version).filter(|it| it.many.is_some()) {
        let fields = union.members.iter().filter(|it| **it != field.name);
        let there =
            fields.filter(|it| owner.field(it).is_some_and(|it| it.exists_in(version) && !it.deprecated));
        let others: Vec<_> = there.map(|it| format!("`{it}`")).collect();
        if !others.is_empty() {
            lines.push(format!("- Only one of this and {}", others.join(", ")));
        }
    }
    lines.extend(history(owner, field, version));
    lines
}

fn allowed(owner: &Type, field: &Field, steps: &[(&Type, &str)], version: Minor) -> Vec<String> {
    let mut lines = Vec::new();
    let values: Vec<_> = schema::values_at(steps, version).into_iter().filter(|it| !it.is_empty()).collect();
    if !values.is_empty() {
        let explained = |it: &&str| lore::meaning(owner.name, field.name, it);
        let rows = schema::constraints_at(steps);
        let strict = rows.iter().any(|it| it.holds_in(version) && matches!(it.limit, Limit::OneOf(_)));
        let head = if strict { "- Allowed:" } else { "- Usual:" };
        if values.iter().any(|it| explained(it).is_some()) {
            lines.push(head.to_string());
            lines.extend(values.iter().map(|it| match explained(it) {
                Some(meaning) => format!("  - `{it}`: {meaning}"),
                None => format!("  - `{it}`"),
            }));
        } else {
            let all: Vec<_> = values.iter().map(|it| format!("`{it}`")).collect();
            lines.push(format!("{head} {}", all.join(", ")));
        }
    }
    let rows = schema::constraints_at(steps).into_iter();
    for row in rows.filter(|it| it.holds_in(version) && it.guards.is_empty()) {
        let words = match row.limit {
            Limit::Range(min, max) => format!("{min} to {max}"),
            Limit::AtLeast(min) => format!("{min} or more"),
            Limit::AtMost(max) => format!("{max} or less"),
            Limit::MaxPercent(max) => format!("at most {max}%"),
            Limit::NotNegative => "an amount that is not negative".to_string(),
            Limit::Format(format) => format.describe().to_string(),
            Limit::MaxBytes(max) => format!("at most {max} bytes"),
            Limit::MaxItems(max) => format!("at most {max} items"),
            Limit::Unique => "each value once".to_string(),
            _ => continue,
        };
        let line = format!("- Allowed: {words}");
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// Which versions have the field, and which of them look at it.
fn history(owner: &Type, field: &Field, version: Minor) -> Vec<String> {
    let mut lines = Vec::new();
    if field.since > Minor::OLDEST {
        lines.push(format!("- Since Kubernetes {}", field.since));
    }
    if let Some(last) = field.until {
        lines.push(format!("- Until Kubernetes {last}"));
    }
    if !field.exists_in(version) {
        lines.push(format!("- **Not in Kubernetes {version}**, which refuses it"));
    }
    if field.deprecated {
        lines.push("- **Deprecated**".to_string());
    }
    if let Some(gate) = schema::gate_of(owner, field.name) {
        let stage = match gate.stage(version) {
            Some(Stage::Alpha) => "alpha, off".to_string(),
            Some(Stage::BetaOff) => "beta, off".to_string(),
            Some(Stage::BetaOn) => "beta, on".to_string(),
            Some(Stage::Stable) => "stable".to_string(),
            None => "not there yet".to_string(),
        };
        let dropped =
            if gate.on(version) { "" } else { ": the field is dropped unless somebody switches it on" };
        lines.push(format!("- Feature gate `{}`: {stage} in {version}{dropped}", gate.name));
    }
    lines
}

/// Kubernetes' text as a quote, its paragraphs kept. Addresses in it stay as they are.
fn quoted(doc: &str) -> String {
    let lines: Vec<_> = doc
        .lines()
        .map(|line| if line.is_empty() { ">".to_string() } else { format!("> {}", plain(line)) })
        .collect();
    lines.join("\n")
}

/// A line of plain text as Markdown: what would be markup is escaped, but nothing in an address.
fn plain(line: &str) -> String {
    let mut out = String::new();
    for (at, word) in line.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        if word.contains("://") {
            out.push_str(word);
        } else {
            for char in word.chars() {
                if matches!(char, '*' | '_' | '<' | '[' | ']' | '\\') {
                    out.push('\\');
                }
                out.push(char);
            }
        }
    }
    out
}

fn links(owner: &Type, field: &Field) -> Option<String> {
    let page = lore::page(owner.name, field.name).map(|it| format!("[Learn more]({it})"));
    let reference = owner.link().map(|it| format!("[Reference: {}]({it})", owner.name));
    let links: Vec<_> = page.into_iter().chain(reference).collect();
    (!links.is_empty()).then(|| links.join(" · "))
}

/// Up to the first full stop that ends a sentence.
fn first_sentence(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    let end = line.match_indices(". ").map(|(at, _)| at + 1).find(|at| {
        let before = line.get(..*at).unwrap_or_default();
        !["e.g.", "i.e.", "etc.", "Ex."].iter().any(|it| before.ends_with(it))
    });
    line.get(..end.unwrap_or(line.len())).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_does_not_end_at_an_abbreviation() {
        assert_eq!(first_sentence("Some rules (e.g. this). And more."), "Some rules (e.g. this).");
        assert_eq!(first_sentence("One only"), "One only");
    }

    #[test]
    fn an_address_is_not_escaped() {
        assert_eq!(plain("a_b https://x.io/a_b *c*"), "a\\_b https://x.io/a_b \\*c\\*");
    }

    #[test]
    fn every_field_has_a_text_behind_its_key() {
        for ty in schema::types() {
            for field in ty.fields {
                let key = key(ty, field, Minor::NEWEST);
                assert!(documentation(&key).is_some_and(|it| it.contains(field.name)), "{key}");
            }
        }
    }
}
