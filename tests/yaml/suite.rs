//! The YAML test suite: what podls reads of a valid document is what yaml-rust2 reads of it.
//!
//! The suite is about YAML 1.2, and Kubernetes reads YAML 1.1 with go-yaml v2, which has its faults: `left_out.txt`
//! names the cases where podls has to differ, each with the reason, and none may stand there for nothing.

use std::collections::HashMap;

use podls::yaml::{At, parse_unbounded};

use crate::events;

/// A case of the suite.
pub struct Case {
    /// `229Q`, and `2G84-1` for one of several in a file.
    pub id: &'static str,
    /// It has to be refused.
    pub invalid: bool,
    /// The YAML.
    pub text: String,
}

/// The cases of `cases.txt`: see `README.md` beside it for how they are written.
pub fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in include_str!("suite/cases.txt").split_inclusive('\n') {
        if let Some(head) = line.strip_prefix("=== ") {
            let (id, name) = head.split_once(' ').unwrap();
            cases.push(Case { id, invalid: name.starts_with("invalid: "), text: String::new() });
            continue;
        }
        let line = line.replace('»', "\t").replace('␣', " ");
        cases.last_mut().unwrap().text.push_str(line.strip_suffix("∎\n").unwrap_or(&line));
    }
    cases
}

/// The cases of a list, each with the reason above it.
pub fn reasons(list: &str) -> HashMap<&str, &str> {
    let mut reason = "";
    let mut cases = HashMap::new();
    for line in list.lines().filter(|it| !it.starts_with('#')) {
        match line.strip_suffix(':') {
            Some(it) => reason = it,
            None => cases.extend(line.split_whitespace().map(|id| (id, reason))),
        }
    }
    cases
}

/// What podls makes of a text below the cutter, which would cut it at each `---`: the blank line hides a first one.
fn read(text: &str) -> Result<Vec<String>, String> {
    let document = parse_unbounded(&format!("\n{text}"));
    match refusal(At::root(&document)) {
        Some(message) => Err(message),
        None => Ok(events::of_podls(At::root(&document))),
    }
}

/// The first thing that go-yaml's parser refuses. What no JSON can have as a key is refused behind it, and the tree is
/// as good as any.
fn refusal(at: At) -> Option<String> {
    let no_key = |it: &str| it.starts_with("invalid map key") || it.starts_with("a key must not be null");
    let mut problems = at.node.problems.iter().filter(|it| it.refused && !no_key(&it.message));
    let own = problems.next().map(|it| it.message.to_string());
    own.or_else(|| {
        let mut children = at.entries().chain(at.key()).chain(at.value()).chain(at.strays());
        children.find_map(refusal)
    })
}

#[test]
fn a_valid_document_says_what_yaml_rust2_says() {
    let left_out = reasons(include_str!("suite/left_out.txt"));
    let mut wrong = Vec::new();
    let cases: Vec<_> = cases().into_iter().filter(|it| !it.invalid).collect();
    for case in &cases {
        let expected = events::of_yaml_rust2(&case.text);
        let read = read(&case.text);
        let equal = match (expected.as_deref(), &read) {
            // go-yaml reads no further than the first document.
            (Ok([document, ..]), Ok(read)) => document == read,
            // A stream without a document is nothing, and so is an empty document.
            (Ok([]), Ok(read)) => *read == ["=VAL :"],
            _ => false,
        };
        match left_out.get(case.id) {
            Some(reason) if equal => wrong.push(format!("{} is left out for nothing: {reason}", case.id)),
            None if !equal => wrong
                .push(format!("=== {}\n{}\npodls: {read:#?}\nyaml-rust2: {expected:#?}", case.id, case.text)),
            _ => {}
        }
    }
    let unknown = left_out.keys().filter(|id| !cases.iter().any(|it| it.id == **id));
    wrong.extend(unknown.map(|id| format!("{id} is no valid case")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
