//! What the author wants otherwise: severities in the settings, and comments in the manifest.
//!
//! `# podls: ignore[host-port-clash] a reason` holds for its line; alone on a line for the next one; before the first
//! key for the whole document.

use std::borrow::Cow;
use std::collections::BTreeSet;
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
    let everywhere = head(text, document.clone());
    let mut above = Above { first: document.start, line: document.start, rules: BTreeSet::new() };
    findings.retain_mut(|(_, finding)| {
        if let Some(severity) = settings.rules.get(finding.rule) {
            let Some(severity) = severity else { return false };
            finding.severity = *severity;
        }
        let (start, line) = text.line_at(document.start + finding.range.start);
        above.read(text, start);
        let silenced = everywhere.contains(finding.rule) || above.rules.contains(finding.rule);
        !silenced && (line.len() > LONGEST || ignored(&line).all(|it| it != finding.rule))
    });
}

/// The rules that comments before the first key tell to be silent.
fn head(text: &Text, document: Range<usize>) -> BTreeSet<String> {
    let mut rules = BTreeSet::new();
    let mut at = document.start;
    while let Some((_, line)) = comment_alone(text, at).filter(|_| at < document.end) {
        rules.extend(ignored(&line).map(str::to_string));
        at = text.line_start(text.line_of(at) + 1);
    }
    rules
}

/// What the comments right above a line say. Many findings may stand below the same ones, so they are read once.
struct Above {
    /// Where the document starts.
    first: usize,
    /// Start of the line that they stand above.
    line: usize,
    /// The rules that they tell to be silent.
    rules: BTreeSet<String>,
}

impl Above {
    /// Goes on to the line that starts there, which most often stands below the one before.
    fn read(&mut self, text: &Text, line: usize) {
        let known = if line < self.line { self.first } else { self.line };
        let mut fresh = BTreeSet::new();
        let mut at = line;
        while let Some((start, line)) =
            at.checked_sub(1).filter(|_| at > known).and_then(|it| comment_alone(text, it))
        {
            fresh.extend(ignored(&line).map(str::to_string));
            at = start;
        }
        if known < self.line || at > known {
            self.rules.clear();
        }
        self.line = line;
        self.rules.extend(fresh);
    }
}

/// The line around a place, and its start, if it has nothing to read for Kubernetes: blank, a comment, the mark between
/// two documents.
fn comment_alone(text: &Text, offset: usize) -> Option<(usize, Cow<'_, str>)> {
    let (start, line) = text.line_at(offset);
    let content = line.trim_start_matches(['\u{feff}', ' ', '\t']);
    let alone = content.is_empty() || content.starts_with('#') || line.starts_with("---");
    (alone && line.len() <= LONGEST).then_some((start, line))
}

/// The rules that a comment in this line tells to be silent.
fn ignored(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices('#').flat_map(move |(at, _)| {
        let (before, behind) = line.split_at(at);
        let alone = before.is_empty() || before.ends_with(['\u{feff}', ' ', '\t']);
        let list = behind.strip_prefix("# podls:").and_then(|it| it.trim_start().strip_prefix("ignore["));
        let list = list.and_then(|it| Some(it.split_once(']')?.0)).filter(|_| alone);
        list.into_iter().flat_map(|it| it.split(',')).map(str::trim)
    })
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
    fn it_does_not_matter_how_lines_end_and_how_many_comments_there_are() {
        let many = "# why\n".repeat(1_000);
        let text = format!("{POD}# podls: ignore[unknown-field]\n{many}a: 1\nb: 2\n");
        for line_break in ["\n", "\r\n", "\r"] {
            let text = text.replace('\n', line_break);
            assert_eq!(said(&text, "").iter().map(|it| it.0).collect::<Vec<_>>(), [1006], "{line_break:?}");
        }
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
