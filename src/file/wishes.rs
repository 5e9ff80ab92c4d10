//! What the author wants otherwise: severities in the settings, and comments in the manifest.
//!
//! `# podls: ignore[host-port-clash] a reason` holds for its line; alone on a line for the next one; before the first
//! key for the whole document.

use std::collections::HashSet;
use std::ops::Range;

use crate::config::Settings;
use crate::rules::Finding;
use crate::text::Text;

/// A line longer than this, in bytes, is JSON without line breaks; nobody writes a comment in it.
const LONGEST: usize = 4 << 10;

/// Gives findings of a document other severities, and takes out what nobody wants to hear. Their ranges count from the
/// start of the document.
pub(super) fn heed(
    findings: &mut Vec<(Option<usize>, Finding)>,
    text: &Text,
    document: Range<usize>,
    settings: &Settings,
) {
    if findings.is_empty() {
        return;
    }
    let first = text.line_of(document.start);
    let head = (first..=text.line_of(document.end)).map_while(|line| comment_alone(text, line));
    let everywhere: Vec<String> = head.flat_map(|line| ignored(&line)).collect();
    let mut above = Above { first, line: first, rules: HashSet::new() };
    findings.retain_mut(|(_, finding)| {
        if let Some(severity) = settings.rules.get(finding.rule) {
            let Some(severity) = severity else { return false };
            finding.severity = *severity;
        }
        let named = |list: &[String]| list.iter().any(|it| it == finding.rule);
        let line = text.line_of(document.start + finding.range.start);
        above.read(text, line);
        let here = short(text, line).is_some_and(|it| named(&ignored(&it)));
        !named(&everywhere) && !above.rules.contains(finding.rule) && !here
    });
}

/// What the comments right above a line say. Many findings may stand below the same ones, so they are read once.
struct Above {
    /// The document's first line.
    first: usize,
    /// The line that they stand above.
    line: usize,
    /// The rules that they tell to be silent.
    rules: HashSet<String>,
}

impl Above {
    /// Goes on to a line, which most often stands below the one before.
    fn read(&mut self, text: &Text, line: usize) {
        let known = if line < self.line { self.first } else { self.line };
        let fresh: Vec<_> = (known..line).rev().map_while(|line| comment_alone(text, line)).collect();
        if known < self.line || fresh.len() < line - known {
            self.rules.clear();
        }
        self.line = line;
        self.rules.extend(fresh.iter().flat_map(|line| ignored(line)));
    }
}

/// A line without anything to read for Kubernetes: blank, a comment, the mark between two documents.
fn comment_alone(text: &Text, line: usize) -> Option<String> {
    let line = short(text, line)?;
    let start = line.trim_start_matches(['\u{feff}', ' ', '\t']);
    (start.is_empty() || start.starts_with('#') || line.starts_with("---")).then_some(line)
}

fn short(text: &Text, line: usize) -> Option<String> {
    let range = text.line_range(line);
    (range.len() <= LONGEST).then(|| text.slice(range).into_owned())
}

/// The rules that a comment in this line tells to be silent.
fn ignored(line: &str) -> Vec<String> {
    let mut rules = Vec::new();
    for (at, mark) in line.match_indices("# podls:") {
        let (before, behind) = line.split_at(at);
        let list = behind.get(mark.len()..).and_then(|it| it.trim_start().strip_prefix("ignore["));
        let list = list.and_then(|it| Some(it.split_once(']')?.0));
        if before.is_empty() || before.ends_with(['\u{feff}', ' ', '\t']) {
            rules.extend(list.into_iter().flat_map(|it| it.split(',')).map(|it| it.trim().to_string()));
        }
    }
    rules
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::config::{Layer, Settings};
    use crate::file::File;
    use crate::rules::Severity;
    use crate::text::Text;

    /// Line, severity and rule of what podls says.
    fn said(text: &str, settings: &str) -> Vec<(usize, Severity, &'static str)> {
        let (layer, problems) = Layer::from_yaml(settings);
        assert_eq!(problems, []);
        let file = File::open(Text::new(text), 0, &Arc::new(Settings::new([&layer])));
        let place = |range: &std::ops::Range<usize>| file.text.line_of(range.start);
        let findings = file.findings();
        findings.iter().map(|it| &it.finding).map(|it| (place(&it.range), it.severity, it.rule)).collect()
    }

    const POD: &str =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}]}\n";

    #[test]
    fn a_comment_silences_a_rule_on_its_line_or_the_next() {
        let lines = |tail: &str| said(&format!("{POD}{tail}"), "").iter().map(|it| it.0).collect::<Vec<_>>();
        assert_eq!(lines("a: 1\nb: 2\n"), [4, 5]);
        assert_eq!(lines("a: 1 # podls: ignore[unknown-field] on purpose\nb: 2\n"), [5]);
        assert_eq!(lines("# podls: ignore[other, unknown-field]\n# and why\na: 1\nb: 2\n"), [7]);
        assert_eq!(lines("a: 1 # podls: ignore[other]\nb: '# podls: ignore[unknown-field]'\n"), [4, 5]);
    }

    #[test]
    fn before_the_first_key_a_comment_is_for_the_document() {
        let text = format!("---\n# podls: ignore[unknown-field]\n\n{POD}a: 1\n---\n{POD}b: 1\n");
        assert_eq!(said(&text, ""), [(13, Severity::Error, "unknown-field")]);
    }

    #[test]
    fn settings_give_a_rule_another_severity() {
        let text = format!("{POD}a: 1\n");
        assert_eq!(said(&text, "rules: {unknown-field: info}"), [(4, Severity::Info, "unknown-field")]);
        assert_eq!(said(&text, "rules: {unknown-field: off}"), []);
    }
}
