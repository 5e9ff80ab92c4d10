//! Lines that belong together: entries, documents, runs of comments, texts of several lines.

use std::ops::Range;

use crate::file::File;
use crate::yaml::{At, Data};

/// Bytes from the line that stays to the end of the last line that hides, in the order of the text.
pub fn folds(file: &File) -> Vec<Range<usize>> {
    let mut folds = Vec::new();
    let several = file.tree.documents().nth(1).is_some();
    for document in file.tree.documents() {
        if several {
            add(file, document.range(), &mut folds);
        }
        entry(file, document, &mut folds);
    }
    folds.sort_by_key(|it| (it.start, std::cmp::Reverse(it.end)));
    let lines = |it: &Range<usize>| (file.text.line_of(it.start), file.text.line_of(it.end));
    folds.dedup_by(|a, b| lines(a) == lines(b));
    folds
}

/// The range up to the last character that is no blank.
pub(super) fn without_blanks(file: &File, range: Range<usize>) -> Range<usize> {
    let blank = |at: usize| matches!(file.text.byte(at), Some(b' ' | b'\t' | b'\n' | b'\r'));
    let mut start = range.start;
    while start < range.end && blank(start) {
        start += 1;
    }
    let mut end = range.end;
    while end > start && blank(end - 1) {
        end -= 1;
    }
    start..end
}

fn add(file: &File, range: Range<usize>, folds: &mut Vec<Range<usize>>) {
    let range = without_blanks(file, range);
    if file.text.line_of(range.start) < file.text.line_of(range.end) {
        folds.push(range);
    }
}

fn entry(file: &File, at: At, folds: &mut Vec<Range<usize>>) {
    let Some(it) = at.node.entry() else { return };
    comments(file, at, folds);
    for child in at.value().into_iter().chain(at.strays()) {
        match &child.node.data {
            Data::Map(collection) | Data::Seq(collection) => {
                if collection.flow {
                    add(file, child.range(), folds);
                }
                for inner in child.entries() {
                    if !collection.flow {
                        add(file, own(inner), folds);
                    }
                    entry(file, inner, folds);
                }
            }
            Data::Scalar(_) if it.key.is_none() => add(file, child.range(), folds),
            _ => {}
        }
    }
}

/// An entry up to its value's end: comments behind it fold by themselves.
fn own(entry: At) -> Range<usize> {
    let lead = entry.node.entry().map_or(0, |it| it.lead);
    let start = entry.start + lead;
    let children = entry.key().into_iter().chain(entry.value()).chain(entry.strays());
    start..children.map(last).max().unwrap_or(start)
}

/// Where the text of a node ends, comments behind it left out.
fn last(node: At) -> usize {
    match node.node.collection() {
        Some(it) if !it.flow => {
            let entry = node.entries().last();
            entry.map_or(node.range().end, |it| own(it).end)
        }
        _ => node.range().end,
    }
}

/// Comments that fill lines of their own, one below the other.
fn comments(file: &File, at: At, folds: &mut Vec<Range<usize>>) {
    let Some(entry) = at.node.entry() else { return };
    let mut run: Option<Range<usize>> = None;
    for comment in &entry.comments {
        let comment = at.start + comment.start..at.start + comment.end;
        let line = file.text.line_of(comment.start);
        let start = file.text.line_start(line);
        let alone = file.text.slice(start..comment.start).trim().is_empty();
        let next = run.as_ref().is_some_and(|it| file.text.line_of(it.end) + 1 == line);
        match &mut run {
            Some(run) if alone && next => run.end = comment.end,
            _ => {
                run.into_iter().for_each(|it| add(file, it, folds));
                run = alone.then_some(comment);
            }
        }
    }
    run.into_iter().for_each(|it| add(file, it, folds));
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
