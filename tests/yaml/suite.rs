//! The YAML test suite: what podls reads of a valid document is what yaml-rust2 reads of it.
//!
//! The suite is about YAML 1.2, and Kubernetes reads YAML 1.1 with go-yaml v2, which has its faults: `left_out.txt`
//! names the cases where podls has to differ, each with the reason, and none may stand there for nothing. Of a stream of
//! documents the first is compared: go-yaml reads no further.

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
fn reasons(list: &str) -> HashMap<&str, &str> {
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
pub fn read(text: &str) -> Result<Vec<String>, String> {
    events::of_podls(At::root(&parse_unbounded(&format!("\n{text}"))))
}

/// Fails for each case in which the judge and podls differ and that the list does not name, and for each that the
/// list names for nothing.
pub fn compare(list: &str, cases: &[Case], judge: impl Fn(&Case) -> Result<(), String>) {
    let left_out = reasons(list);
    let mut wrong = Vec::new();
    for case in cases {
        match (left_out.get(case.id), judge(case)) {
            (None, Err(why)) => wrong.push(format!("=== {}\n{}\n{why}", case.id, case.text)),
            (Some(reason), Ok(())) => wrong.push(format!("{} is left out for nothing: {reason}", case.id)),
            _ => {}
        }
    }
    let unknown = left_out.keys().filter(|id| !cases.iter().any(|it| it.id == **id));
    wrong.extend(unknown.map(|id| format!("{id} is left out and no case here")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_valid_document_says_what_yaml_rust2_says() {
    let valid: Vec<_> = cases().into_iter().filter(|it| !it.invalid).collect();
    compare(include_str!("suite/left_out.txt"), &valid, |case| {
        let (podls, other) = (read(&case.text), events::of_yaml_rust2(&case.text));
        if podls.is_ok() && podls == other {
            Ok(())
        } else {
            Err(format!("podls: {podls:#?}\nyaml-rust2: {other:#?}"))
        }
    });
}
