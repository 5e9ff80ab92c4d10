//! An explanation of the key or the value at a place.

use crate::file::File;
use crate::schema::Shape;
use crate::yaml::cursor::{self, Level, Step, Token};

use super::scope::{Root, Scope};
use super::{Hover, describe, lore};

mod amount;
mod reference;

/// What stands at a byte offset; `None` where podls has nothing to say.
pub fn hover(file: &File, offset: usize) -> Option<Hover> {
    let document = file.tree.document_at(offset)?;
    let token = cursor::token(document, offset)?;
    let version = file.settings().kubernetes_version;
    let scope = Scope::new(&token.levels, version);
    let markdown = match &scope {
        None => of_a_list(&token)?,
        Some(scope) if token.key => of_key(scope)?,
        Some(scope) => of_value(scope, &token)?,
    };
    Some(Hover { range: token.range, markdown })
}

/// The page of the Kubernetes documentation on the field at a byte offset, or on the object that has no such field;
/// `None` where there is none.
pub fn page(file: &File, offset: usize) -> Option<String> {
    let token = cursor::token(file.tree.document_at(offset)?, offset)?;
    let version = file.settings().kubernetes_version;
    if let Some(scope) = Scope::new(&token.levels, version) {
        let (owner, field) = scope.trail.last()?;
        return lore::page(owner.name, field.name).or_else(|| owner.link());
    }
    let (_, around) = token.levels.split_last()?;
    match Scope::new(around, version)?.shape() {
        Shape::Object(ty) => ty.link(),
        _ => None,
    }
}

fn of_key(scope: &Scope) -> Option<String> {
    if scope.field().is_some() {
        return Some(describe::describe(&scope.trail, scope.version));
    }
    // A free key: what its map is for.
    let Step::Key(key) = &scope.level()?.step else { return None };
    let (owner, field) = scope.trail.last()?;
    let known =
        lore::free_key(field.name, key).map(|it| format!("**{key}**\n\n{it}\n\n")).unwrap_or_default();
    Some(format!("{known}A key of **{}**.\n\n{}", field.name, describe::summary(owner, field)))
}

fn of_value(scope: &Scope, token: &Token) -> Option<String> {
    let (owner, field) = scope.trail.last()?;
    let text = &*token.scalar.text;
    if matches!(scope.shape(), Shape::Quantity) {
        let resource = match &scope.level()?.step {
            Step::Key(key) => key.as_str(),
            _ => field.name,
        };
        return amount::explain(text, resource);
    }
    if scope.is_under_free_key() {
        return None;
    }
    if scope.levels.len() == 2 && matches!(field.name, "kind" | "apiVersion") {
        return of_kind(scope, text);
    }
    if let Some(meaning) = lore::meaning(owner.name, field.name, text) {
        return Some(format!("**{}: {text}**\n\n{meaning}", field.name));
    }
    reference::explain(scope, owner.name, field.name, text)
}

/// What an object of this kind is, and whether the cluster still knows this version of it.
fn of_kind(scope: &Scope, text: &str) -> Option<String> {
    let kind = scope.kind?;
    let words = lore::kind(kind.name)?;
    let gone = kind.gone.map(|it| {
        format!(
            "\n\nKubernetes {} and later do not have {} of it. Write `{}`.",
            it.since,
            kind.api_version(),
            it.instead
        )
    });
    Some(format!("**{text}**\n\n{}: {words}{}", kind.name, gone.unwrap_or_default()))
}

/// What stands in a list of whole objects, outside of them.
fn of_a_list(token: &Token) -> Option<String> {
    let (root, [Level { step: Step::Key(key), .. }]) = token.levels.split_first()? else { return None };
    if !matches!(Root::of(root), Root::List) || !token.key {
        return None;
    }
    let text = match key.as_str() {
        "apiVersion" => "The version of the API that has this kind of list: `v1` for a `List` of anything.",
        "kind" => "`List` holds objects of any kind; `PodList` and the like hold one kind only.",
        "items" => {
            "The objects, each as it would stand in a file of its own. A client applies them one after the other."
        }
        "metadata" => "Data about the list itself. Nothing in it is stored.",
        _ => return None,
    };
    Some(format!("**{key}**\n\n{text}"))
}

#[cfg(test)]
mod tests;
