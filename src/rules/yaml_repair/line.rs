//! Ways out of a line that does not fit where it stands: its colon, the blank behind it, its indentation; and of a quote
//! or bracket that does not close.
//!
//! What the writer meant is guessed from the lines around, and tried: only what makes YAML of more than before is a way
//! out. go-yaml tells where it stumbled; the mistake may be in a line above.

use std::collections::HashSet;
use std::iter;

use super::super::{Edit, Fix, Syntax};
use super::attempt::{Attempts, text_around};
use super::{parted, without_comment};
use crate::schema::owners;
use crate::yaml::BREAKS;
use crate::yaml::tree::Style;

/// So many ways out are enough.
const MOST: usize = 8;

/// So many lines that a line stands in are looked at.
const LEVELS: usize = 6;

/// What the line of a problem, or one above it, may have been meant to be: the likeliest first.
pub(super) fn ways_out(attempts: &Attempts, place: usize) -> Vec<Fix> {
    let syntax = attempts.syntax;
    let Some(line) = Line::around(syntax, place) else { return Vec::new() };
    let around = line.around_it(syntax);
    let tried = |it: Fix| Some((attempts.refused_after(&it.edits)?, it));
    let guesses = words(&line, around.first()).into_iter().chain(spaced(syntax));
    let mut fixes: Vec<_> = guesses.filter_map(tried).collect();
    let with = line.with(syntax);
    for (blanks, it) in indents(&line, &around) {
        if fixes.len() == MOST {
            break;
        }
        // What stands below goes with it where it has to.
        let with = if it.number == line.number && !line.tabs { &*with } else { &[] };
        let alone = it.indented(blanks, &[], &line).filter(|_| !it.opens_text()).and_then(tried);
        let together = it.indented(blanks, with, &line).filter(|_| !with.is_empty()).and_then(tried);
        fixes.extend(alone.into_iter().chain(together).min_by_key(|it| it.0));
    }
    // What leaves more is a guess in the wrong place.
    let least = fixes.iter().map(|it| it.0).min();
    fixes.into_iter().filter(|it| Some(it.0) == least).map(|it| it.1).collect()
}

/// The quote or bracket that does not close, closed: before the brackets that its line ends with, at its end, or where
/// what is indented further ends.
pub(super) fn closed(attempts: &Attempts, place: usize) -> Option<Fix> {
    let syntax = attempts.syntax;
    let opening = char::from(syntax.text.byte(syntax.start + place)?);
    let (what, mark) = match opening {
        '[' => ("bracket", ']'),
        '{' => ("brace", '}'),
        _ => ("quote", opening),
    };
    let line = Line::around(syntax, place)?;
    let within = Line::from(syntax, line.number + 1)
        .take_while(|it| it.indent > line.indent || it.text.starts_with([']', '}']))
        .last();
    let before = line.end() - (line.text.len() - line.text.trim_end_matches([']', '}', ',', ' ']).len());
    let ends = [Some(line.end()), Some(before), within.map(|it| it.end())];
    let edits = |end: usize| vec![Edit { range: end..end, new: mark.to_string() }];
    let tried = ends.into_iter().flatten().filter(|it| *it > place + 1).map(edits);
    let left = tried.filter_map(|it| Some((attempts.refused_after(&it)?, it)));
    let (_, edits) = left.min_by_key(|it| it.0)?;
    Some(Fix::preferred(format!("Close the {what}"), edits))
}

/// Blanks for all tabs that lines begin with; nothing where it is one line.
pub(super) fn untabbed(attempts: &Attempts) -> Vec<Fix> {
    let syntax = attempts.syntax;
    let lines: Vec<_> = Line::all(syntax).filter(|it| it.tabs).collect();
    let edit = |line: &Line, blanks: usize| {
        let range = line.start..line.start + line.indent;
        let indent = syntax.text.slice(syntax.start + range.start..syntax.start + range.end);
        Edit { range, new: indent.replace('\t', &" ".repeat(blanks)) }
    };
    let written = |blanks: usize| {
        let edits = lines.iter().map(|it| edit(it, blanks)).collect();
        Fix::other(format!("Write {blanks} spaces for each tab"), edits)
    };
    let fixes = [2, 4].into_iter().filter(|_| lines.len() > 1).map(written);
    fixes.filter(|it| attempts.mends(&it.edits)).collect()
}

/// A line that says something.
struct Line {
    /// Counted from 0, in the file.
    number: usize,
    /// Where it begins in the document.
    start: usize,
    /// The bytes of blanks and tabs that it begins with.
    indent: usize,
    /// Whether there are tabs among them.
    tabs: bool,
    /// The bytes of the dashes of items before its text, with their blanks.
    dashes: usize,
    /// The rest, without a comment.
    text: String,
}

impl Line {
    /// All lines of the document.
    fn all(syntax: &Syntax) -> impl Iterator<Item = Line> {
        Line::from(syntax, syntax.text.line_of(syntax.start))
    }

    /// The lines from a number on.
    fn from(syntax: &Syntax, number: usize) -> impl Iterator<Item = Line> {
        let last = syntax.text.line_of(syntax.start + syntax.document.node.len);
        (number..=last).filter_map(|it| Line::read(syntax, it))
    }

    /// The line that a place is in.
    fn around(syntax: &Syntax, place: usize) -> Option<Line> {
        Line::read(syntax, syntax.text.line_of(syntax.start + place))
    }

    /// `None` for a line with nothing but blanks or a comment, for one in the middle of a text with quotes or a block of
    /// text, and outside of the document.
    fn read(syntax: &Syntax, number: usize) -> Option<Line> {
        let start = syntax.text.line_start(number).checked_sub(syntax.start)?;
        let is_inside = start < syntax.document.node.len;
        let line = syntax.text.line(number);
        let rest = line.trim_start_matches([' ', '\t']);
        let mut text = rest;
        while let Some(behind) = text.strip_prefix("- ") {
            text = behind.trim_start_matches(' ');
        }
        let dashes = rest.len() - text.len();
        let indent = line.len() - rest.len();
        let tabs = line.get(..indent).is_some_and(|it| it.contains('\t'));
        let text = without_comment(text);
        let says = is_inside && !text.is_empty() && !text.starts_with('#') && !rest.starts_with("---");
        let is_text = || {
            let around = text_around(syntax.document, start + indent).and_then(|it| it.node.scalar());
            around.is_some_and(|it| it.style != Style::Plain)
        };
        (says && !is_text()).then(|| Line { number, start, indent, tabs, dashes, text: text.to_string() })
    }

    /// The line above and those that enclose it, each with less before it, the innermost first.
    fn around_it(&self, syntax: &Syntax) -> Vec<Line> {
        let mut around: Vec<Line> = Vec::new();
        for it in (syntax.text.line_of(syntax.start)..self.number).rev() {
            let least = around.last().map_or(usize::MAX, |it| it.indent);
            if around.len() == LEVELS || least == 0 {
                break;
            }
            around.extend(Line::read(syntax, it).filter(|it| it.indent < least));
        }
        around
    }

    /// Where the lines below begin that are indented as far at least, and how far: those that go with it, even if they
    /// are text.
    fn with(&self, syntax: &Syntax) -> Vec<(usize, usize)> {
        let end = syntax.start + syntax.document.node.len;
        let indents = (self.number + 1..=syntax.text.line_of(end)).filter_map(|it| {
            let line = syntax.text.line(it);
            let rest = line.trim_start_matches(' ');
            (!rest.is_empty()).then(|| (syntax.text.line_start(it) - syntax.start, line.len() - rest.len()))
        });
        indents.take_while(|it| it.0 < end - syntax.start && it.1 >= self.indent).collect()
    }

    /// How far in its text begins.
    fn content(&self) -> usize {
        self.indent + self.dashes
    }

    /// Where its text ends.
    fn end(&self) -> usize {
        self.start + self.content() + self.text.len()
    }

    /// Its first word, and what stands behind that.
    fn word(&self) -> (&str, &str) {
        let end = self.text.find(|it: char| !it.is_ascii_alphanumeric() && !"-._/".contains(it));
        let word = self.text.split_at_checked(end.unwrap_or(self.text.len())).unwrap_or_default();
        if word.0.starts_with(|it: char| it.is_ascii_alphanumeric()) { word } else { ("", &self.text) }
    }

    /// Whether it is an item or a key, and nothing that a text goes on with.
    fn is_entry(&self) -> bool {
        self.dashes > 0 || self.text.ends_with(':') || self.text.contains(": ")
    }

    /// Whether a text begins in it that may go on below: a block, or one in quotes.
    fn opens_text(&self) -> bool {
        let head = self.text.trim_end_matches(|it: char| "+-".contains(it) || it.is_ascii_digit());
        let quote = self.text.chars().next().filter(|it| matches!(it, '"' | '\''));
        let closes = |it: char| self.text.get(1..).is_some_and(|rest| rest.contains(it));
        head.ends_with(['|', '>']) || quote.is_some_and(|it| !closes(it))
    }

    /// Gives it another indentation, and as much more or less to lines that begin and are indented as is told.
    fn indented(&self, blanks: usize, with: &[(usize, usize)], problem: &Line) -> Option<Fix> {
        let edit = |(start, indent): (usize, usize)| {
            let new = " ".repeat((indent + blanks).checked_sub(self.indent)?);
            Some(Edit { range: start..start + indent, new })
        };
        // Not the number of the line, which what stands above the document changes.
        let place = match problem.number.abs_diff(self.number) {
            0 => String::new(),
            1 => " (line above)".to_string(),
            lines => format!(" ({lines} lines above)"),
        };
        let what = Some(self.word().0).filter(|it| !it.is_empty() && it.len() <= 40).unwrap_or("this line");
        let rest = if with.is_empty() { "" } else { " and move the lines below with it" };
        let title = match blanks {
            0 => format!("Remove the indentation of {what}{place}{rest}"),
            1 => format!("Set the indentation of {what}{place} to 1 space{rest}"),
            _ => format!("Set the indentation of {what}{place} to {blanks} spaces{rest}"),
        };
        let lines = iter::once((self.start, self.indent)).chain(with.iter().copied());
        Some(Fix::other(title, lines.map(edit).collect::<Option<_>>()?))
    }
}

/// The colon that is missing behind a first word, the blank behind it, or behind a dash.
fn words(line: &Line, above: Option<&Line>) -> Vec<Fix> {
    let fix = |line: &Line| {
        let start = line.start + line.content();
        if line.text.strip_prefix('-').is_some_and(|it| it.starts_with(|it: char| it.is_ascii_alphanumeric()))
        {
            let edit = Edit { range: start + 1..start + 1, new: " ".to_string() };
            return Some(Fix::preferred("Put a blank behind the dash", vec![edit]));
        }
        let (word, rest) = line.word();
        let end = start + word.len();
        let is_blank =
            |it: &str| it.is_empty() || it.starts_with(|it: char| it.is_whitespace() || is_special(it));
        match rest.strip_prefix(':') {
            _ if word.is_empty() => None,
            // A blank would begin a comment, or cut an address.
            Some(behind) if behind.starts_with('#') || behind.starts_with("//") => None,
            Some(behind) => (!is_blank(behind)).then(|| parted(end + 1)),
            None => is_blank(rest).then(|| {
                let edits = vec![Edit { range: end..end, new: ":".to_string() }];
                // Otherwise it may be prose.
                let preferred = owners(word).next().is_some() || !rest.trim().contains(' ');
                Fix { title: format!("Put a colon behind {word}"), edits, preferred }
            }),
        }
    };
    [Some(line), above].into_iter().flatten().filter_map(fix).collect()
}

/// Whether a letter looks like a blank, or like nothing, and is no blank to YAML: a no-break space, say.
pub(super) fn is_special(letter: char) -> bool {
    let is_nothing = matches!(letter, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    is_nothing || letter.is_whitespace() && !letter.is_ascii() && !BREAKS.contains(&letter)
}

/// Such letters, as they come with what is copied from a page, made plain blanks before a key or item and behind it.
fn spaced(syntax: &Syntax) -> Option<Fix> {
    let mut edits = Vec::new();
    for line in Line::all(syntax) {
        let mut at = line.start + line.content();
        let mut rest = &*line.text;
        let mut behind_colon = false;
        // Before the key, behind a dash, behind the colon.
        loop {
            let plain = rest.trim_start_matches(|it: char| it == ' ' || is_special(it));
            let gap = rest.len() - plain.len();
            if rest.get(..gap).is_some_and(|it| it.contains(is_special)) {
                let letters = rest.get(..gap).unwrap_or_default().chars();
                let blanks = letters.filter(|it| it.is_whitespace()).count();
                let least = usize::from(at > line.start + line.content());
                edits.push(Edit { range: at..at + gap, new: " ".repeat(blanks.max(least)) });
            }
            (at, rest) = (at + gap, plain);
            let dash = rest.strip_prefix('-').filter(|it| it.starts_with(is_special)).map(|it| (1, it));
            let colon = || rest.split_once(':').map(|it| (it.0.len() + 1, it.1));
            let head = dash.or_else(|| colon().filter(|it| !behind_colon && it.1.starts_with(is_special)));
            let Some((head, behind)) = head else { break };
            behind_colon |= dash.is_none();
            (at, rest) = (at + head, behind);
        }
    }
    (!edits.is_empty()).then(|| Fix::preferred("Replace special spaces with plain ones", edits))
}

/// The indentations that a line, the one above it or one of those that that one stands in may have been meant to have:
/// those of their neighbours, the nearest first.
fn indents<'l>(line: &'l Line, around: &'l [Line]) -> Vec<(usize, &'l Line)> {
    if !line.is_entry() {
        return Vec::new();
    }
    let mut places: Vec<(usize, &Line)> = Vec::new();
    if let Some(above) = around.first().filter(|it| it.text.ends_with(':')) {
        places.push((above.content() + 2, line));
    }
    for it in around {
        places.extend([(it.content(), line), (it.indent, line)]);
    }
    // The lines above do not tell how far a tab was meant to indent.
    for it in around.iter().filter(|it| !line.tabs && it.is_entry()) {
        places.push((line.indent, it));
        places.extend(line.indent.checked_sub(it.dashes).map(|indent| (indent, it)));
        places.extend((line.dashes > 0).then_some((line.indent + 2, it)));
    }
    let mut known = HashSet::new();
    places.retain(|(blanks, it)| (it.tabs || *blanks != it.indent) && known.insert((*blanks, it.number)));
    // A tab says nothing of how far it was meant to go; an odd number of blanks is rarely meant.
    places
        .sort_by_key(|(blanks, it)| if it.tabs { (0, 0) } else { (blanks.abs_diff(it.indent), blanks % 2) });
    places
}

#[cfg(test)]
mod tests {
    use crate::file::File;
    use crate::text::Text;

    const HEAD: &str = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n";

    /// What is offered first for a Pod with some lines at its end, those lines after it, and what is wrong then.
    fn mended(tail: &str) -> Option<(String, String, Vec<&'static str>)> {
        let file = File::open(Text::new(&format!("{HEAD}{tail}")), 1, &Default::default());
        let findings = file.findings_with_tried_fixes();
        let mut broken = findings.iter().filter(|it| it.finding.rule == "yaml-syntax");
        let fix = broken.find_map(|it| it.finding.fixes.first())?;
        let fixed = file.fixed(fix);
        let left = fixed.findings().iter().map(|it| it.finding.rule).collect();
        Some((fix.title.clone(), fixed.text.to_string().strip_prefix(HEAD)?.to_string(), left))
    }

    #[track_caller]
    fn check(tail: &str, title: &str, fixed: &str) {
        assert_eq!(mended(tail), Some((title.to_string(), fixed.to_string(), Vec::new())));
    }

    #[test]
    fn a_key_above_what_it_holds_gets_its_colon_or_its_blank() {
        check(
            "  - name web\n    image: nginx\n",
            "Put a colon behind name",
            "  - name: web\n    image: nginx\n",
        );
        check(
            "  - name:web # 1\n    image: nginx\n",
            "Put a blank behind the colon",
            "  - name: web # 1\n    image: nginx\n",
        );
        check(
            "  - name: web\n    image: nginx\n    ports\n    - containerPort: 80\n",
            "Put a colon behind ports",
            "  - name: web\n    image: nginx\n    ports:\n    - containerPort: 80\n",
        );
        check(
            "  - name: web\n    image: nginx\n    resources:\n      limits\n        cpu: 1\n",
            "Put a colon behind limits",
            "  - name: web\n    image: nginx\n    resources:\n      limits:\n        cpu: 1\n",
        );
        check(
            "  - name: web\n    image: nginx\n    resources:\n      limits:\n        memory \"1Gi\"\n        cpu: 1\n",
            "Put a colon behind memory",
            "  - name: web\n    image: nginx\n    resources:\n      limits:\n        memory: \"1Gi\"\n        cpu: 1\n",
        );
        check(
            "  - name: web\n    image: nginx\n    command:[\"sh\", \"-c\"]\n",
            "Put a blank behind the colon",
            "  - name: web\n    image: nginx\n    command: [\"sh\", \"-c\"]\n",
        );
    }

    #[test]
    fn a_line_is_indented_like_its_neighbours() {
        check(
            "  - name: web\n    image: nginx\n   hostPID: true\n",
            "Set the indentation of hostPID to 2 spaces",
            "  - name: web\n    image: nginx\n  hostPID: true\n",
        );
        check(
            "  - name: web\n     image: nginx\n",
            "Set the indentation of image to 4 spaces",
            "  - name: web\n    image: nginx\n",
        );
        check(
            "  - name: web\n    image: nginx\n    ports:\n    - containerPort: 80\n  hostPort: 80\n      protocol: TCP\n",
            "Set the indentation of hostPort (line above) to 6 spaces",
            "  - name: web\n    image: nginx\n    ports:\n    - containerPort: 80\n      hostPort: 80\n      protocol: TCP\n",
        );
        check(
            "   - name: web\n    image: nginx\n",
            "Set the indentation of name (line above) to 2 spaces",
            "  - name: web\n    image: nginx\n",
        );
        // What stands further in below it comes along.
        check(
            "  - name: web\n    image: nginx\n  readinessProbe:\n      httpGet:\n        port: 80\n    workingDir: /\n",
            "Set the indentation of readinessProbe (3 lines above) to 4 spaces",
            "  - name: web\n    image: nginx\n    readinessProbe:\n      httpGet:\n        port: 80\n    workingDir: /\n",
        );
    }

    #[test]
    fn a_tab_becomes_what_its_neighbours_begin_with() {
        check(
            "  - name: web\n\timage: nginx\n",
            "Set the indentation of image to 4 spaces",
            "  - name: web\n    image: nginx\n",
        );
        check(
            "  - name: web\n    image: nginx\n\thostPID: true\n",
            "Set the indentation of hostPID to 2 spaces",
            "  - name: web\n    image: nginx\n  hostPID: true\n",
        );
        check(
            "  - name: web\n    image: nginx\n    args:\n    - a\n \t - b\n",
            "Set the indentation of b to 4 spaces",
            "  - name: web\n    image: nginx\n    args:\n    - a\n    - b\n",
        );
        // Where there are more, each says as much.
        check(
            "  - name: web\n\t\timage: nginx\n\t\tports:\n\t\t- containerPort: 80\n",
            "Write 2 spaces for each tab",
            "  - name: web\n    image: nginx\n    ports:\n    - containerPort: 80\n",
        );
    }

    #[test]
    fn blanks_of_another_kind_become_plain() {
        check(
            "  - name:\u{a0}web\n\u{a0}\u{a0}\u{a0}\u{a0}image: nginx\n    args: [a\u{a0}b]\n",
            "Replace special spaces with plain ones",
            "  - name: web\n    image: nginx\n    args: [a\u{a0}b]\n",
        );
    }

    #[test]
    fn what_opens_closes_where_it_has_to() {
        check(
            "  - name: web\n    image: \"nginx # 1\n    workingDir: /\n",
            "Close the quote",
            "  - name: web\n    image: \"nginx\" # 1\n    workingDir: /\n",
        );
        check(
            "  - name: web\n    image: nginx\n    args: [a, b # c\n    workingDir: /\n",
            "Close the bracket",
            "  - name: web\n    image: nginx\n    args: [a, b] # c\n    workingDir: /\n",
        );
        check(
            "  - name: web\n    image: nginx\n    args: [\n      a,\n      b\n    workingDir: /\n",
            "Close the bracket",
            "  - name: web\n    image: nginx\n    args: [\n      a,\n      b]\n    workingDir: /\n",
        );
        check(
            "  - name: web\n    image: nginx\n    env:\n    - {name: A, value: b\n    - {name: C}\n",
            "Close the brace",
            "  - name: web\n    image: nginx\n    env:\n    - {name: A, value: b}\n    - {name: C}\n",
        );
    }

    #[test]
    fn a_quote_closes_before_the_bracket_that_it_was_meant_to() {
        check(
            "  - name: web\n    image: nginx\n    args: [\"a\", \"b c]\n    workingDir: /\n",
            "Close the quote",
            "  - name: web\n    image: nginx\n    args: [\"a\", \"b c\"]\n    workingDir: /\n",
        );
        // With nothing in it the list would lose what stands below.
        let emptied = mended("  - name: web\n    image: nginx\n    args: [\n    - a\n");
        assert!(emptied.is_none_or(|it| it.0 != "Close the bracket"));
    }

    #[test]
    fn backslashes_are_doubled_together() {
        check(
            "  - name: web\n    image: nginx\n    args: [\"\\d \\\\ \\new \\\"\"]\n",
            "Double the backslashes",
            "  - name: web\n    image: nginx\n    args: [\"\\\\d \\\\ \\\\new \\\"\"]\n",
        );
    }

    #[test]
    fn a_list_or_map_behind_its_key_goes_below_it() {
        check(
            "  - name: web\n    image: nginx\n    ports: - containerPort: 80 # web\n",
            "Move it to its own line",
            "  - name: web\n    image: nginx\n    ports:\n    - containerPort: 80 # web\n",
        );
        check(
            "  - name: web\r\n    image: nginx\r\n    resources: limits: {cpu: 1}\r\n",
            "Move it to its own line",
            "  - name: web\r\n    image: nginx\r\n    resources:\r\n      limits: {cpu: 1}\r\n",
        );
    }

    #[test]
    fn lines_below_come_along_where_they_have_to() {
        check(
            "  - name: web\n    image: nginx\n   - name: sidecar\n     image: nginx\n",
            "Set the indentation of name to 2 spaces and move the lines below with it",
            "  - name: web\n    image: nginx\n  - name: sidecar\n    image: nginx\n",
        );
        check(
            "  - name: web\n     image: nginx\n     workingDir: /\n",
            "Set the indentation of image to 4 spaces and move the lines below with it",
            "  - name: web\n    image: nginx\n    workingDir: /\n",
        );
    }

    #[test]
    fn a_blank_is_put_behind_a_dash() {
        check(
            "  - name: web\n    image: nginx\n    args:\n    - a\n    -b\n",
            "Put a blank behind the dash",
            "  - name: web\n    image: nginx\n    args:\n    - a\n    - b\n",
        );
    }

    #[test]
    fn nothing_becomes_a_part_of_a_text_above() {
        check(
            "  - name: web\n    image: nginx\n    args:\n    - |\n      a: b\n     - c\n    - d\n",
            "Set the indentation of c to 4 spaces",
            "  - name: web\n    image: nginx\n    args:\n    - |\n      a: b\n    - c\n    - d\n",
        );
        // Nor is a text of several lines written anew.
        let tabs =
            "  - name: web\n\t\timage: nginx\n\t\targs:\n\t\t- |\n          a:\n          \tb: -\u{a0}c\n";
        check(tabs, "Write 2 spaces for each tab", &tabs.replace("\t\t", "    "));
    }

    #[test]
    fn a_second_mistake_does_not_stand_in_the_way() {
        let (title, text, left) = mended("  - name web\n    imag: nginx\n").unwrap();
        assert_eq!((&*title, &*text), ("Put a colon behind name", "  - name: web\n    imag: nginx\n"));
        assert_eq!(left, ["container-image-required", "unknown-field"]);
        // But a key is not made where it is none.
        assert_eq!(mended("  - name: web\n    image: nginx\n  word\n  hostPID: true\n"), None);
    }

    #[test]
    fn many_mistakes_do_not_take_long() {
        let time = |mistakes: usize| {
            let lines = "\t- [\n  - name web\n     image: nginx\n".repeat(mistakes);
            let file = File::open(Text::new(&format!("{HEAD}{lines}")), 1, &Default::default());
            let begin = std::time::Instant::now();
            file.findings_with_tried_fixes();
            begin.elapsed()
        };
        let (few, many) =
            ((0..3).map(|_| time(100)).min().unwrap(), (0..3).map(|_| time(800)).min().unwrap());
        assert!(many < few * 40, "{few:?}, then {many:?}");
    }

    #[test]
    fn a_text_goes_with_its_head() {
        let web = "  - name: web\n    image: nginx\n    env:\n    - name: A\n";
        check(
            &format!("{web}   - name: X\n     value: |-\n      x: y\n\n      z\n"),
            "Set the indentation of name to 4 spaces and move the lines below with it",
            &format!("{web}    - name: X\n      value: |-\n       x: y\n\n       z\n"),
        );
        check(
            &format!("{web}     value: |-\n      x: y\n"),
            "Set the indentation of value to 6 spaces and move the lines below with it",
            &format!("{web}      value: |-\n       x: y\n"),
        );
    }

    #[test]
    fn no_value_becomes_a_comment() {
        assert_eq!(mended("  - name: web\n    image:#1\n").map(|it| it.0), None);
    }

    #[test]
    fn a_word_that_is_being_typed_is_not_moved() {
        assert_eq!(mended("  - name: web\n    image: nginx\n    args:\n    - --all\n    en\n"), None);
        assert_eq!(mended("  - name: web\n    image: nginx\n__MORE__\n  restartPolicy: Never\n"), None);
    }
}
