//! Ways out of what the rows of data refuse.

use super::change::{remove, replace};
use super::constraint::last_field;
use super::{Fix, skeleton};
use crate::manifest::{Value, grammar};
use crate::schema::{Constraint, Format, Limit, Minor, Type, Verdict, nearest};

/// How many values a menu lists where none is near to what is written.
const MENU: usize = 4;

/// The fixes for a value in an object that breaks a limit.
pub(super) fn ways_out(
    row: &Constraint,
    owner: &Type,
    parent: Value,
    value: Value,
    version: Minor,
) -> Vec<Fix> {
    if !parent.scope().repairs {
        return Vec::new();
    }
    match row.limit {
        // What is left without it is no better.
        _ if row.verdict == Verdict::Deprecated => Vec::new(),
        Limit::Required | Limit::NotEmpty => {
            skeleton::add(parent, last_field(row.path)).into_iter().collect()
        }
        Limit::OneOf(values) => one_of(values, value),
        Limit::Range(only, same) if only == same => use_instead(value, &only.to_string()),
        Limit::Forbidden => removal(parent, value).into_iter().collect(),
        Limit::Unique if value.entry().key().is_none() => {
            let gone = removal(parent, value);
            gone.map(|it| Fix { title: "Remove the duplicate".into(), ..it }).into_iter().collect()
        }
        Limit::Format(format) if is_free(owner, value) => {
            let text = value.as_str().and_then(|it| mended(format, it, version));
            text.map(|it| use_instead(value, &it)).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// Takes a value out of the object or list around it.
pub(super) fn removal(parent: Value, value: Value) -> Option<Fix> {
    if value.alias().is_some() || value.is_absent() {
        return None;
    }
    let edits = remove(&[parent, value])?;
    let key = value.entry().key().and_then(|it| it.node.scalar().map(|it| it.text.to_string()));
    Some(Fix::preferred(format!("Remove {}", key.as_deref().unwrap_or("the item")), edits))
}

fn use_instead(value: Value, text: &str) -> Vec<Fix> {
    let edits = replace(value, text);
    edits.map(|it| Fix::preferred(format!("Use {text}"), it)).into_iter().collect()
}

fn one_of(values: &[&str], value: Value) -> Vec<Fix> {
    let written = value.as_str().unwrap_or_default();
    let known = || values.iter().copied().filter(|it| !it.ends_with('*'));
    if let Some(near) = nearest(written, known()) {
        return use_instead(value, near);
    }
    if known().count() > MENU {
        return Vec::new();
    }
    known().filter_map(|it| Some(Fix::other(format!("Use {it}"), replace(value, it)?))).collect()
}

/// Types whose names are said elsewhere in the manifest: [`super::rename`] changes some of them.
const SAID_ELSEWHERE: [&str; 6] =
    ["Container", "EphemeralContainer", "Volume", "ContainerPort", "PodResourceClaim", "EnvVar"];

/// Whether nothing else in the manifest names it, so that it can be spelt otherwise.
fn is_free(owner: &Type, value: Value) -> bool {
    let field = value.entry().key().and_then(|it| it.node.scalar().map(|it| &*it.text));
    let names = matches!(field, Some("name" | "namespace" | "generateName"));
    names && !SAID_ELSEWHERE.contains(&owner.name)
        || matches!(field, Some("image" | "hostname" | "subdomain"))
}

/// The text as the grammar would have it, with the least done to it.
pub(super) fn mended(format: Format, text: &str, version: Minor) -> Option<String> {
    let allowed = |it: char| match format {
        Format::DnsSubdomain | Format::DnsSubdomainPrefix => {
            it.is_ascii_alphanumeric() || matches!(it, '-' | '.')
        }
        Format::Trimmed => true,
        _ => it.is_ascii_alphanumeric() || it == '-',
    };
    let mended: String = match format {
        Format::Trimmed => text.trim().to_string(),
        Format::PortName => port_name(text),
        Format::DnsLabel | Format::DnsLabelPrefix | Format::DnsSubdomain | Format::DnsSubdomainPrefix => {
            let lower = text.trim().to_lowercase();
            lower.chars().map(|it| if allowed(it) { it } else { '-' }).collect()
        }
        _ => return None,
    };
    let most = if matches!(format, Format::DnsLabel | Format::DnsLabelPrefix) { 63 } else { 253 };
    let mended = mended.trim_matches(['-', '.']);
    let mended = mended.get(..mended.len().min(most))?.trim_end_matches(['-', '.']).to_string();
    let fits =
        !mended.is_empty() && mended != text && grammar::complaints(format, &mended, version).is_empty();
    fits.then_some(mended)
}

/// A port's name: up to 15 letters, digits and single dashes between them.
fn port_name(text: &str) -> String {
    let lower = text.to_lowercase();
    let parts: Vec<_> =
        lower.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty()).collect();
    parts.join("-").chars().take(15).collect::<String>().trim_end_matches('-').to_string()
}
