//! The things with names in a file, as they lie in each other.

use std::ops::Range;

use crate::file::File;
use crate::schema::Shape;
use crate::yaml::cursor::Level;

use super::scope::Root;
use super::{Symbol, SymbolKind};

/// One symbol for each manifest, with its containers, volumes and ports inside; one line for an object of another kind.
pub fn outline(file: &File) -> Vec<Symbol> {
    // One copy, so that the rope is not asked for each of thousands of symbols.
    let text = file.text.slice(0..file.text.len());
    let documents = file.tree.documents().map(Level::root);
    documents.filter_map(|it| object(&text, it)).collect()
}

/// A document, or an item of a list of objects.
fn object(text: &str, level: Level) -> Option<Symbol> {
    let entry = level.entry?;
    let selection = entry.value()?.range();
    let mut symbol = match Root::of(&level) {
        Root::Empty => return None,
        Root::List => {
            let items = level.under("items").into_iter().flat_map(|it| it.items());
            let children = items.filter_map(|it| object(text, it)).collect();
            Symbol { children, ..symbol("List", SymbolKind::Manifest, entry.range(), selection) }
        }
        Root::Known(shape, kind) => {
            let mut symbol = symbol("manifest", SymbolKind::Manifest, entry.range(), selection);
            if let Some(kind) = kind {
                symbol.name = kind.name.to_string();
            }
            symbol.children = children(text, &level, shape, "");
            symbol
        }
        Root::Foreign => {
            let kind = level.under("kind").and_then(|it| it.scalar());
            symbol(kind?, SymbolKind::Manifest, entry.range(), selection)
        }
    };
    let name = level.under("metadata").and_then(|it| it.under("name"));
    if let Some((name, at)) = name.as_ref().and_then(|it| Some((it.scalar()?, it.entry?.value()?))) {
        symbol.name = format!("{} {name}", symbol.name);
        symbol.selection = at.range();
    }
    let api = level.under("apiVersion").and_then(|it| it.scalar());
    symbol.detail = api.unwrap_or_default().to_string();
    fit(text, &mut symbol);
    Some(symbol)
}

/// What has a name below a level; `list` is the field that it is the value of.
fn children(text: &str, level: &Level, shape: Shape, list: &str) -> Vec<Symbol> {
    match shape {
        Shape::Object(ty) => {
            let shown = level.pairs().filter(|it| SHOWN.contains(&it.key));
            let known = shown.filter_map(|it| Some((ty.field(it.key)?.shape, it)));
            known.flat_map(|(shape, pair)| children(text, &pair.level(), shape, pair.key)).collect()
        }
        Shape::List(item) => level.items().filter_map(|it| listed(text, &it, *item, list)).collect(),
        _ => Vec::new(),
    }
}

/// Fields that have something with a name below them.
const SHOWN: &[&str] = &[
    "spec",
    "template",
    "jobTemplate",
    "containers",
    "initContainers",
    "ephemeralContainers",
    "volumes",
    "ports",
    "volumeClaimTemplates",
];

/// An item of a list, called by what it is and by its name.
fn listed(source: &str, item: &Level, shape: Shape, list: &str) -> Option<Symbol> {
    let text = |key: &str| item.under(key).and_then(|it| it.scalar());
    let entry = item.entry?;
    let (word, kind, named) = match list {
        "containers" => ("container", SymbolKind::Container, "name"),
        "initContainers" if text("restartPolicy") == Some("Always") => {
            ("sidecar", SymbolKind::Container, "name")
        }
        "initContainers" => ("init container", SymbolKind::Container, "name"),
        "ephemeralContainers" => ("ephemeral container", SymbolKind::Container, "name"),
        "volumes" => ("volume", SymbolKind::Volume, "name"),
        "ports" => ("port", SymbolKind::Port, "containerPort"),
        "volumeClaimTemplates" => ("volume claim", SymbolKind::Volume, "metadata"),
        _ => return None,
    };
    let name_level =
        item.under(named).and_then(|it| if named == "metadata" { it.under("name") } else { Some(it) });
    let name = name_level.as_ref().and_then(|it| Some((it.scalar()?, it.entry?.value()?.range())));
    let selection = name.as_ref().map_or_else(|| entry.range(), |it| it.1.clone());
    let title = name.map_or_else(|| word.to_string(), |it| format!("{word} {}", it.0));
    let mut symbol = symbol(&title, kind, entry.range(), selection);
    symbol.detail = match kind {
        SymbolKind::Container => text("image").unwrap_or_default().to_string(),
        SymbolKind::Volume => {
            let source =
                item.pairs().map(|it| it.key).find(|it| !matches!(*it, "name" | "metadata" | "spec"));
            source.unwrap_or_default().to_string()
        }
        _ => [text("name"), text("protocol")].into_iter().flatten().collect::<Vec<_>>().join(" "),
    };
    symbol.children = children(source, item, shape, list);
    fit(source, &mut symbol);
    Some(symbol)
}

fn symbol(name: &str, kind: SymbolKind, range: Range<usize>, selection: Range<usize>) -> Symbol {
    Symbol { name: name.to_string(), detail: String::new(), kind, range, selection, children: Vec::new() }
}

/// Cuts the range to the text that counts, without the blank lines behind, and keeps the selection inside and short.
fn fit(text: &str, symbol: &mut Symbol) {
    let inside = text.get(symbol.range.clone()).unwrap_or_default();
    let start = symbol.range.start + inside.len() - inside.trim_start().len();
    symbol.range = start..(symbol.range.start + inside.trim_end().len()).max(start);
    let start = symbol.selection.start.clamp(symbol.range.start, symbol.range.end);
    let selected = text.get(start..symbol.selection.end.clamp(start, symbol.range.end)).unwrap_or_default();
    let line = selected.lines().next().unwrap_or_default();
    symbol.selection = start..start + line.len();
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::config::Settings;
    use crate::text::Text;

    /// The outline as an indented list, each symbol with its detail and the text that is selected.
    fn outline(text: &str) -> String {
        let file = File::open(Text::new(text), 0, &Arc::new(Settings::default()));
        let mut out = String::new();
        super::outline(&file).iter().for_each(|it| write(&file, it, 0, &mut out));
        out
    }

    fn write(file: &File, it: &Symbol, depth: usize, out: &mut String) {
        assert!(it.range.start <= it.selection.start && it.selection.end <= it.range.end, "{it:?}");
        let selected = file.text.slice(it.selection.clone());
        let detail = if it.detail.is_empty() { String::new() } else { format!(" ({})", it.detail) };
        out.push_str(&format!("{}{}{detail}: {selected}\n", "  ".repeat(depth), it.name));
        for child in &it.children {
            assert!(
                it.range.start <= child.range.start && child.range.end <= it.range.end,
                "{child:?} in {it:?}"
            );
            write(file, child, depth + 1, out);
        }
    }

    #[test]
    fn a_pod_lists_its_containers_ports_and_volumes() {
        let pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  initContainers:\n  - name: proxy\n    \
                   restartPolicy: Always\n  containers:\n  - name: app\n    image: nginx\n    ports:\n    - containerPort: 80\n      \
                   name: http\n  volumes:\n  - name: data\n    emptyDir: {}\n\n";
        expect_test::expect![[r#"
            Pod web (v1): web
              sidecar proxy: proxy
              container app (nginx): app
                port 80 (http): 80
              volume data (emptyDir): data
        "#]]
        .assert_eq(&outline(pod));
    }

    #[test]
    fn every_document_and_item_has_its_symbol() {
        let text = "kind: List\nitems:\n- kind: Pod\n  metadata: {name: a}\n- kind: Service\n  metadata: {name: b}\n---\n\
                    kind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n          - name: c\n";
        expect_test::expect![[r#"
            List: kind: List
              Pod a: a
              Service b: b
            CronJob: kind: CronJob
              container c: c
        "#]]
        .assert_eq(&outline(text));
    }

    #[test]
    fn what_has_no_name_yet_is_listed_too() {
        expect_test::expect![[r#"
            Pod: spec:
              container: -
              container b: b
        "#]]
        .assert_eq(&outline("spec:\n  containers:\n  - \n  - name: b\n"));
    }

    #[test]
    fn other_files_have_no_outline() {
        assert_eq!(outline("services:\n  web: {}\n"), "");
        assert_eq!(outline(""), "");
    }
}
