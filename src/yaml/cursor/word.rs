//! The word under a cursor, on one line.

use std::ops::Range;

use super::Quote;

/// The word that the cursor touches.
pub(super) struct Word {
    /// Where it stands, quotes left out.
    pub range: Range<usize>,
    pub quote: Option<Quote>,
    /// A colon follows.
    pub colon: bool,
    /// Nothing follows on its line.
    pub last: bool,
}

/// Where a word without quotes ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// Before a blank or a colon.
    Colon,
    /// Before a comment or the line's end.
    Line,
    /// Before a blank, a colon, a comma or a bracket.
    Bracket,
}

impl Word {
    /// The word that begins at `start` of a line and holds the cursor; `None` where the cursor is behind it.
    pub fn at(line: &str, start: usize, cursor: usize, ends: Ends) -> Option<Word> {
        let rest = line.get(start..)?;
        if let Some(mark) = rest.chars().next().filter(|it| matches!(it, '"' | '\'') && start < cursor) {
            let typed = line.get(start + 1..cursor)?;
            if typed.contains(mark) {
                return None;
            }
            let more = line.get(cursor..)?;
            let run = more.find(|it: char| !(is_word(it) || ends == Ends::Line && it == ' '));
            let run = run.unwrap_or(more.len());
            let closed = more.get(run..)?.starts_with(mark);
            // Without its closing quote, only what touches the cursor belongs to the word.
            let run = if closed { run } else { more.find(|it: char| !is_word(it)).unwrap_or(more.len()) };
            let range = start + 1..cursor + run;
            let behind = range.end + usize::from(closed);
            return Some(Word::finish(line, range, behind, Some(Quote { mark, closed })));
        }
        let len = match ends {
            Ends::Colon => {
                colon(rest).unwrap_or(rest.len()).min(rest.find([' ', '\t']).unwrap_or(rest.len()))
            }
            Ends::Line => comment(rest).unwrap_or(rest.len()),
            Ends::Bracket => rest.find(|it: char| " \t:,[]{}\"'".contains(it)).unwrap_or(rest.len()),
        };
        let end = start + rest.get(..len)?.trim_end().len();
        if cursor > end {
            return None;
        }
        Some(Word::finish(line, start..end, end, None))
    }

    fn finish(line: &str, range: Range<usize>, behind: usize, quote: Option<Quote>) -> Word {
        let next = blanks(line, behind);
        let rest = line.get(next..).unwrap_or_default();
        Word { range, quote, colon: rest.starts_with(':'), last: rest.is_empty() }
    }
}

fn is_word(it: char) -> bool {
    it.is_alphanumeric() || "-_./".contains(it)
}

/// The first colon of a plain key on a line.
pub(super) fn colon(line: &str) -> Option<usize> {
    let end = comment(line).unwrap_or(line.len());
    let mut colons = line.match_indices(':').map(|(at, _)| at);
    colons.find(|at| *at < end && line.as_bytes().get(at + 1).is_none_or(|it| matches!(it, b' ' | b'\t')))
}

/// Where a comment begins behind plain text.
fn comment(line: &str) -> Option<usize> {
    let mut marks = line.match_indices('#').map(|(at, _)| at);
    marks.find(|at| {
        at.checked_sub(1).and_then(|it| line.as_bytes().get(it)).is_none_or(|it| matches!(it, b' ' | b'\t'))
    })
}

/// Behind the blanks there.
pub(super) fn blanks(line: &str, from: usize) -> usize {
    let rest = line.get(from..).unwrap_or_default();
    line.len().min(from + rest.len() - rest.trim_start_matches([' ', '\t']).len())
}

pub(super) fn is_dash(line: &str, at: usize) -> bool {
    let byte = |at: usize| line.as_bytes().get(at);
    byte(at) == Some(&b'-') && byte(at + 1).is_none_or(|it| matches!(it, b' ' | b'\t'))
}
