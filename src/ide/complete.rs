//! What may be typed at a place: keys that are not there yet, values, and whole manifests in an empty document.

use crate::file::File;
use crate::ide::{Completion, CompletionKind};
use crate::rules::Edit;
use crate::schema::Shape;
use crate::yaml::cursor::{self, Place, Spot};
use crate::yaml::{self, At};

use super::scope::{Root, Scope};

mod insert;
mod keys;
mod skeletons;
mod values;

use insert::{Layout, Style};

/// What the editor can do with a completion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CompletionOptions {
    /// It takes tab stops.
    pub snippets: bool,
}

/// What may be typed at a byte offset, the best first by [`Completion::sort`].
pub fn complete(file: &File, offset: usize, options: &CompletionOptions) -> Vec<Completion> {
    // An empty text has no document yet.
    let nothing = file.tree.is_empty().then(|| yaml::parse_unbounded(""));
    let document = nothing.as_ref().map(At::root).or_else(|| file.tree.document_at(offset));
    let Some(document) = document else { return Vec::new() };
    let places = cursor::places(document, &file.text, offset);
    let Some(likeliest) = places.first() else { return Vec::new() };
    let version = file.settings().kubernetes_version;
    let style = Style::of(file, document, likeliest);
    let mut all = Vec::new();
    for (rank, place) in places.iter().enumerate() {
        for mut it in at_place(place, version, style) {
            it.sort.insert_str(0, &rank.to_string());
            it.snippet = it.snippet.filter(|_| options.snippets);
            all.push(it);
        }
    }
    all.sort_by(|a, b| a.sort.cmp(&b.sort));
    all
}

fn at_place(place: &Place, version: crate::schema::Minor, style: Style) -> Vec<Completion> {
    let layout = Layout { place, style };
    let mut all = Vec::new();
    if place.levels.len() == 1 && place.spot == Spot::Start {
        let root = place.levels.first().map(Root::of);
        if matches!(root, Some(Root::Empty)) {
            all.extend(skeletons::all(&layout));
        } else if matches!(root, Some(Root::List)) {
            all.extend(keys::of_a_list(&layout));
        }
    }
    all.extend(values::of_kinds(&layout));
    let Some(scope) = Scope::new(&place.levels, version) else { return all };
    match (place.spot, scope.shape()) {
        (Spot::Start, Shape::Object(ty)) => all.extend(keys::of(ty, &scope, &layout, "")),
        (Spot::Start, Shape::Map(_)) => all.extend(keys::free(&scope, &layout)),
        (Spot::Start, Shape::List(inner)) if layout.is_block() => match inner {
            Shape::Object(ty) => all.extend(keys::of(ty, &scope, &layout, "- ")),
            _ => all.extend(values::of(&scope, &layout, "- ")),
        },
        _ => all.extend(values::of(&scope, &layout, "")),
    }
    all
}

/// A completion at this place.
fn completion(layout: &Layout, label: &str, kind: CompletionKind, new: String) -> Completion {
    Completion {
        label: label.to_string(),
        kind,
        detail: String::new(),
        summary: String::new(),
        documentation_key: None,
        sort: String::new(),
        edit: Edit { range: layout.place.typed.clone(), new },
        snippet: None,
        deprecated: false,
    }
}

#[cfg(test)]
mod tests;
