//! Lines that belong together: entries, documents, runs of comments, texts of several lines.

use std::cmp::Reverse;
use std::ops::Range;

use crate::file::File;
use crate::yaml::At;

/// Bytes from the line that stays to the end of the last line that hides, in the order of the text.
pub fn folds(file: &File) -> Vec<Range<usize>> {
    // One copy, so that each of thousands of entries is looked at without asking the rope.
    let text = file.text.slice(0..file.text.len());
    let mut folds = Folds { text: &text, found: Vec::new() };
    let several = file.tree.documents().nth(1).is_some();
    for document in file.tree.documents() {
        let end = folds.entry(document);
        if several {
            folds.add(document.start..end.max(document.start));
        }
    }
    folds.found.sort_by_key(|it| (it.start, Reverse(it.end)));
    // Two that hide the same lines are one.
    let same = |a: usize, b: usize| !has_break(&text, a.min(b)..a.max(b));
    folds.found.dedup_by(|a, b| same(a.start, b.start) && same(a.end, b.end));
    folds.found
}

struct Folds<'s> {
    text: &'s str,
    found: Vec<Range<usize>>,
}

impl Folds<'_> {
    fn add(&mut self, range: Range<usize>) {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let start = range.start + text.len() - text.trim_start().len();
        let range = start..range.start + text.trim_end().len();
        if range.start < range.end && has_break(self.text, range.clone()) {
            self.found.push(range);
        }
    }

    /// Notes what folds in an entry; answers where its text ends. Comments behind it are not of it: they fold by
    /// themselves.
    fn entry(&mut self, at: At) -> usize {
        let Some(it) = at.node.entry() else { return at.start };
        self.comments(at, &it.comments);
        let mut end = at.key().map_or(at.start + it.lead, |it| it.range().end);
        for child in at.value().into_iter().chain(at.strays()) {
            end = end.max(self.value(child));
        }
        end
    }

    fn value(&mut self, value: At) -> usize {
        let Some(collection) = value.node.collection() else { return value.range().end };
        let mut end = value.start;
        for inner in value.entries() {
            let lead = inner.start + inner.node.entry().map_or(0, |it| it.lead);
            end = self.entry(inner);
            if !collection.flow {
                self.add(lead..end);
            }
        }
        if collection.flow {
            end = value.range().end;
            self.add(value.range());
        }
        end
    }

    /// Comments that fill lines of their own, one below the other.
    fn comments(&mut self, at: At, comments: &[Range<usize>]) {
        let mut run: Option<Range<usize>> = None;
        for comment in comments {
            let comment = at.start + comment.start..at.start + comment.end;
            let before = self.text.get(..comment.start).unwrap_or_default().trim_end_matches([' ', '\t']);
            let alone = before.is_empty() || before.ends_with(['\n', '\r']);
            let next = run.as_ref().is_some_and(|it| {
                let between = self.text.get(it.end..comment.start).unwrap_or_default();
                between.trim().is_empty() && between.matches('\n').count() <= 1
            });
            match &mut run {
                Some(run) if alone && next => run.end = comment.end,
                _ => {
                    run.into_iter().for_each(|it| self.add(it));
                    run = alone.then_some(comment);
                }
            }
        }
        run.into_iter().for_each(|it| self.add(it));
    }
}

fn has_break(text: &str, range: Range<usize>) -> bool {
    text.get(range).is_some_and(|it| it.contains(['\n', '\r']))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::config::Settings;
    use crate::text::Text;

    fn lines(text: &str) -> Vec<(usize, usize)> {
        let file = File::open(Text::new(text), 0, &Arc::new(Settings::default()));
        folds(&file).into_iter().map(|it| (file.text.line_of(it.start), file.text.line_of(it.end))).collect()
    }

    #[test]
    fn entries_fold_without_the_blank_lines_behind() {
        assert_eq!(lines("a:\n  b: 1\n  c:\n  - d\n\n\ne: 1\n"), [(0, 3), (2, 3)]);
        assert_eq!(lines("- a: 1\n  b: 2\n- c\n"), [(0, 1)]);
    }

    #[test]
    fn documents_fold_where_there_are_several() {
        assert_eq!(lines("a: 1\nb: 2\n---\nc: 1\n"), [(0, 1), (2, 3)]);
        assert_eq!(lines("a: 1\nb: 2\n"), []);
    }

    #[test]
    fn comments_fold_in_runs() {
        assert_eq!(lines("# a\n# b\nc: 1 # d\n# e\n\n# f\n# g\nh: 1\n"), [(0, 1), (5, 6)]);
    }

    #[test]
    fn texts_and_brackets_of_several_lines_fold() {
        assert_eq!(lines("a: |\n  b\n  c\nd: [1,\n  2]\n"), [(0, 2), (3, 4)]);
        assert_eq!(lines("{\n  \"a\": {\n    \"b\": 1\n  }\n}\n"), [(0, 4), (1, 3)]);
    }
}
