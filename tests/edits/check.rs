//! What an edited file has in common with one that is opened with its text: everything.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::ops::Range;

use fastrand::Rng;
use podls::file::{File, Located};
use podls::ide::{self, CompletionOptions, Symbol};
use podls::yaml::{At, Data};

/// Tells the first difference between an edited file and the fresh one of the same text; or the first thing in it that
/// cannot be.
pub fn check(edited: &File, fresh: &File) -> Result<(), String> {
    let text = &*fresh.text.slice(0..fresh.text.len());
    if *edited.text.slice(0..edited.text.len()) != *text {
        return Err("the text differs".to_owned());
    }
    if edited.tree != fresh.tree {
        return Err("the tree differs".to_owned());
    }
    for (a, b) in edited.tree.documents().zip(fresh.tree.documents()) {
        same("where a document begins", a.start, b.start)?;
        tiled(b, text)?;
    }
    findings(&edited.findings(), &fresh.findings(), text)?;
    let with_fixes = fresh.findings_with_fixes();
    findings(&edited.findings_with_fixes(), &with_fixes, text)?;
    let mut without = with_fixes.to_vec();
    without.iter_mut().for_each(|it| it.finding.fixes.clear());
    findings(&without, &fresh.findings(), text)?;
    answers(edited, fresh)
}

fn same<T: Debug + PartialEq>(what: &str, edited: T, fresh: T) -> Result<(), String> {
    if edited == fresh {
        return Ok(());
    }
    Err(format!("{what} differs\n  edited: {edited:?}\n  fresh:  {fresh:?}"))
}

fn within(what: &str, range: &Range<usize>, text: &str) -> Result<(), String> {
    if text.get(range.clone()).is_some() {
        return Ok(());
    }
    Err(format!("{what} {range:?} is no part of the text"))
}

fn findings(edited: &[Located], fresh: &[Located], text: &str) -> Result<(), String> {
    if edited != fresh {
        let only = |list: &[Located], other: &[Located]| {
            let list = list.iter().filter(|it| !other.contains(it));
            list.map(|it| format!("\n  {it:?}")).collect::<String>()
        };
        let (old, new) =
            (edited.iter().filter(|it| !fresh.contains(it)), fresh.iter().filter(|it| !edited.contains(it)));
        let rules: BTreeSet<_> = old.chain(new).map(|it| it.finding.rule).collect();
        return Err(format!(
            "what is remembered differs from what is found, of {rules:?}\n edited:{}\n fresh:{}",
            only(edited, fresh),
            only(fresh, edited)
        ));
    }
    for Located { finding, .. } in fresh {
        within("what is found at", &finding.range, text)?;
        finding.related.iter().try_for_each(|it| within("a related place", &it.0, text))?;
        for fix in &finding.fixes {
            let mut edits: Vec<_> = fix.edits.iter().map(|it| &it.range).collect();
            edits.iter().try_for_each(|it| within("an edit", it, text))?;
            edits.sort_by_key(|it| (it.start, it.end));
            if edits.windows(2).any(|pair| pair[0].end > pair[1].start) {
                return Err(format!("edits overlap: {fix:?}"));
            }
        }
    }
    Ok(())
}

/// What an editor asks, at a few places that depend on the text alone.
fn answers(edited: &File, fresh: &File) -> Result<(), String> {
    let text = &*fresh.text.slice(0..fresh.text.len());
    let mut rng = Rng::with_seed(text.len() as u64);
    let options = CompletionOptions { snippets: rng.bool() };
    for _ in 0..2 {
        let offset = text.floor_char_boundary(rng.usize(0..=text.len()));
        let hover = ide::hover(fresh, offset);
        hover.iter().try_for_each(|it| within("a hover", &it.range, text))?;
        same("a hover", ide::hover(edited, offset), hover)?;
        same("a page", ide::page(edited, offset), ide::page(fresh, offset))?;
        let items = ide::complete(fresh, offset, &options);
        items.iter().try_for_each(|it| within("a completion", &it.edit.range, text))?;
        same("a completion", ide::complete(edited, offset, &options), items)?;
        let end = text.floor_char_boundary((offset + 40).min(text.len()));
        same("the fixes", ide::fixes(edited, offset..end), ide::fixes(fresh, offset..end))?;
    }
    let folds = ide::folds(fresh);
    folds.iter().try_for_each(|it| within("a fold", it, text))?;
    same("the folds", ide::folds(edited), folds)?;
    let symbols = ide::outline(fresh);
    symbols.iter().try_for_each(|it| nested(it, &(0..text.len()), text))?;
    same("the outline", ide::outline(edited), symbols)
}

/// A symbol lies in the one around it, and the part to select lies in it.
fn nested(symbol: &Symbol, around: &Range<usize>, text: &str) -> Result<(), String> {
    let inside = |it: &Range<usize>, all: &Range<usize>| it.start >= all.start && it.end <= all.end;
    within("a symbol", &symbol.range, text)?;
    within("the name of a symbol", &symbol.selection, text)?;
    if !inside(&symbol.range, around) || !inside(&symbol.selection, &symbol.range) {
        return Err(format!("a symbol is not where it should be: {symbol:?} in {around:?}"));
    }
    symbol.children.iter().try_for_each(|it| nested(it, &symbol.range, text))
}

/// Children lie in their parents, entries tile their collection.
fn tiled(at: At, text: &str) -> Result<(), String> {
    let range = at.range();
    within("a node", &range, text)?;
    for problem in &at.node.problems {
        within("a problem", &(at.start + problem.range.start..at.start + problem.range.end), text)?;
    }
    for child in at.key().into_iter().chain(at.value()).chain(at.strays()) {
        if child.start < range.start || child.range().end > range.end {
            return Err(format!("a child {:?} is not in {range:?}", child.range()));
        }
        tiled(child, text)?;
    }
    if let Data::Map(it) | Data::Seq(it) = &at.node.data {
        same("what entries tile", it.open + it.entries.len() + it.close, at.node.len)?;
        at.entries().try_for_each(|entry| tiled(entry, text))?;
    }
    Ok(())
}
