//! `complete("ports:\n- con$0")`: what may be typed at `$0`, and what the text is afterwards.

use std::sync::Arc;

use super::*;
use crate::config::Settings;
use crate::text::Text;

fn open(text: &str) -> (File, usize) {
    let offset = text.find("$0").expect("a fixture has a cursor");
    let text = text.replacen("$0", "", 1);
    (File::open(Text::new(&text), 0, &Arc::new(Settings::default())), offset)
}

/// What an editor would show at `$0`: labels that begin with what is typed.
fn complete(text: &str) -> Vec<Completion> {
    let (file, offset) = open(text);
    let all = super::complete(&file, offset, &CompletionOptions { snippets: true });
    let mut shown = Vec::new();
    for it in all {
        let range = &it.edit.range;
        assert!(range.start <= offset && offset <= range.end, "{text:?}: {it:?} does not hold the cursor");
        let typed = file.text.slice(range.start..offset);
        assert!(!file.text.slice(range.clone()).contains('\n'), "{text:?}: {it:?} spans lines");
        if it.label.to_lowercase().starts_with(&typed.to_lowercase()) {
            shown.push(it);
        }
    }
    shown
}

fn labels(text: &str) -> Vec<String> {
    complete(text).into_iter().map(|it| it.label).collect()
}

/// The text after the completion of this label, the cursor at its end.
#[track_caller]
fn take(text: &str, label: &str) -> String {
    let all = complete(text);
    let Some(it) = all.iter().find(|it| it.label == label) else {
        panic!("no {label} in {:?}", all.iter().map(|it| &it.label).collect::<Vec<_>>());
    };
    let mut text = text.replacen("$0", "", 1);
    text.replace_range(it.edit.range.clone(), &format!("{}$0", it.edit.new));
    text
}

#[track_caller]
fn check(before: &str, label: &str, after: &str) {
    assert_eq!(take(before, label), after);
}

#[test]
fn a_half_typed_key() {
    check("ports:\n- con$0", "containerPort", "ports:\n- containerPort: $0");
    check("kind: Pod\nspec:\n  con$0", "containers", "kind: Pod\nspec:\n  containers:\n  - $0");
    check("kind: Pod\nsp$0", "spec", "kind: Pod\nspec:\n  $0");
}
