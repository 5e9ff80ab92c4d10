//! Ways out of a line that does not fit where it stands: its colon, the blank behind it, its indentation.
//!
//! What the writer meant is guessed from the lines around, and tried: only what makes YAML of more than before is a way
//! out. go-yaml tells where it stumbled; the mistake may be in a line above.

use std::collections::HashSet;

use super::super::{Edit, Fix, Syntax};
use super::parted;
use crate::yaml::{At, BREAKS, parse_unbounded};

/// A longer document, in bytes, is not tried.
const LONGEST: usize = 1 << 15;

/// So many ways out are enough.
const MOST: usize = 6;

/// What the line of a problem, or one above it, may have been meant to be: the likeliest first.
pub(super) fn ways_out(syntax: &Syntax, place: usize) -> Vec<Fix> {
    let Some((above, line, below)) = around(syntax, place) else { return Vec::new() };
    let mut guesses = words(&line, above.first());
    guesses.extend(spaced(syntax));
    guesses.extend(indents(&line, &above, below.first()));
    let mut known = HashSet::new();
    guesses.retain(|it| known.insert(it.edits.clone()) && mends(syntax, &it.edits));
    guesses.truncate(MOST);
    guesses
}

/// The quote or bracket that does not close, closed: at the end of its line, or of what is indented further.
pub(super) fn closed(syntax: &Syntax, place: usize) -> Option<Fix> {
    let opening = char::from(syntax.text.byte(syntax.start + place)?);
    let (what, mark) = match opening {
        '[' => ("bracket", ']'),
        '{' => ("brace", '}'),
        _ => ("quote", opening),
    };
    let (_, line, below) = around(syntax, place)?;
    let within =
        below.iter().take_while(|it| it.indent > line.indent || it.text.starts_with([']', '}'])).last();
    let ends = [Some(&line), within].into_iter().flatten().map(|it| it.start + it.content() + it.text.len());
    let edits = |end: usize| vec![Edit { range: end..end, new: mark.to_string() }];
    let edits = ends.map(edits).find(|it| mends(syntax, it))?;
    Some(Fix::preferred(format!("Close the {what}"), edits))
}

/// The lines above a place, the nearest first, its line, and those below.
fn around(syntax: &Syntax, place: usize) -> Option<(Vec<Line>, Line, Vec<Line>)> {
    let number = syntax.text.line_of(syntax.start + place);
    let end = syntax.start + syntax.document.node.len;
    if end - syntax.start > LONGEST {
        return None;
    }
    let line = Line::read(syntax, number)?;
    let above = (syntax.text.line_of(syntax.start)..number).rev().filter_map(|it| Line::read(syntax, it));
    let below = (number + 1..=syntax.text.line_of(end)).filter_map(|it| Line::read(syntax, it));
    Some((above.collect(), line, below.collect()))
}

/// Whether go-yaml refuses less of a document after some edits; not of one that is too long to try.
pub(super) fn mends(syntax: &Syntax, edits: &[Edit]) -> bool {
    let document = syntax.start..syntax.start + syntax.document.node.len;
    if document.len() > LONGEST {
        return false;
    }
    let mut text = syntax.text.slice(document).into_owned();
    for Edit { range, new } in edits.iter().rev() {
        text.replace_range(range.clone(), new);
    }
    refused(At::root(&parse_unbounded(&text))) < refused(syntax.document)
}

/// How many places of a tree go-yaml refuses.
fn refused(at: At) -> usize {
    if !at.node.marks.troubled {
        return 0;
    }
    let own = at.node.problems.iter().filter(|it| it.refused).count();
    own + at.children().map(refused).sum::<usize>()
}

/// A line that says something.
struct Line {
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
    /// `None` for a line with nothing but blanks or a comment, and outside of the document.
    fn read(syntax: &Syntax, number: usize) -> Option<Line> {
        let start = syntax.text.line_start(number).checked_sub(syntax.start)?;
        let is_inside = start < syntax.document.node.len;
        let line = syntax.text.line(number);
        let rest = line.trim_start_matches([' ', '\t']);
        let mut text = rest;
        while let Some(behind) = text.strip_prefix("- ") {
            text = behind.trim_start();
        }
        let dashes = rest.len() - text.len();
        let indent = line.len() - rest.len();
        let tabs = line.get(..indent).is_some_and(|it| it.contains('\t'));
        let text = text.split(" #").next().unwrap_or_default().trim_end();
        let says = is_inside && !text.is_empty() && !text.starts_with('#') && !rest.starts_with("---");
        says.then(|| Line { start, indent, tabs, dashes, text: text.to_string() })
    }

    /// Where its text begins.
    fn content(&self) -> usize {
        self.indent + self.dashes
    }

    /// Its first word, and what stands behind that.
    fn word(&self) -> (&str, &str) {
        let end = self.text.find(|it: char| !it.is_ascii_alphanumeric() && !"-._/".contains(it));
        self.text.split_at_checked(end.unwrap_or(self.text.len())).unwrap_or_default()
    }

    /// Whether it is an item or a key, and nothing that a text goes on with.
    fn is_entry(&self) -> bool {
        self.dashes > 0 || self.text.ends_with(':') || self.text.contains(": ")
    }

    /// Gives it another indentation.
    fn indented(&self, blanks: usize) -> Fix {
        let (word, _) = self.word();
        let what = if word.is_empty() { "the line" } else { word };
        let title = match blanks {
            0 => format!("Do not indent {what}"),
            1 => format!("Indent {what} by 1 space"),
            _ => format!("Indent {what} by {blanks} spaces"),
        };
        Fix::other(title, vec![Edit { range: self.start..self.start + self.indent, new: " ".repeat(blanks) }])
    }
}

/// The colon that lacks behind a first word, or the blank behind it.
fn words(line: &Line, above: Option<&Line>) -> Vec<Fix> {
    let fix = |line: &Line| {
        let (word, rest) = line.word();
        let end = line.start + line.content() + word.len();
        let is_blank = |it: &str| it.is_empty() || it.starts_with(char::is_whitespace);
        match rest.strip_prefix(':') {
            _ if word.is_empty() => None,
            Some(behind) => (!is_blank(behind) && !behind.starts_with("//")).then(|| parted(end + 1)),
            None => is_blank(rest).then(|| {
                let colon = Edit { range: end..end, new: ":".to_string() };
                Fix::preferred(format!("Put a colon behind {word}"), vec![colon])
            }),
        }
    };
    [Some(line), above].into_iter().flatten().filter_map(fix).collect()
}

/// Whether a letter looks like a blank and is none to YAML: a no-break space, say.
pub(super) fn is_special(letter: char) -> bool {
    letter.is_whitespace() && !letter.is_ascii() && !BREAKS.contains(&letter)
}

/// Blanks that look like one, as they come with what is copied from a page, made plain before and behind a key.
fn spaced(syntax: &Syntax) -> Option<Fix> {
    let document = syntax.text.slice(syntax.start..syntax.start + syntax.document.node.len);
    let mut edits = Vec::new();
    let mut begins = true;
    for (at, letter) in document.char_indices() {
        if is_special(letter) && begins {
            edits.push(Edit { range: at..at + letter.len_utf8(), new: " ".to_string() });
        }
        begins = BREAKS.contains(&letter) || matches!(letter, ':' | '-') || begins && letter.is_whitespace();
    }
    (!edits.is_empty()).then(|| Fix::preferred("Replace the special spaces by plain ones", edits))
}

/// The indentations that a line, the one above it or one of those that that one stands in may have been meant to have:
/// those of their neighbours, the nearest first.
fn indents(line: &Line, above: &[Line], below: Option<&Line>) -> Vec<Fix> {
    if !line.is_entry() {
        return Vec::new();
    }
    // Lines that the line above stands in, each with less before it.
    let mut around: Vec<&Line> = Vec::new();
    for it in above {
        if around.last().is_none_or(|last| it.indent < last.indent) {
            around.push(it);
        }
    }
    let mut places: Vec<(usize, &Line)> = Vec::new();
    for it in &around {
        places.extend([(it.content(), line), (it.indent, line)]);
    }
    if let Some(above) = around.first().filter(|it| it.text.ends_with(':')) {
        places.push((above.content() + 2, line));
    }
    places.extend(below.map(|it| (it.indent, line)));
    if !line.tabs {
        for it in around.iter().filter(|it| it.is_entry()) {
            places.push((line.indent, *it));
            places.extend(line.indent.checked_sub(it.dashes).map(|indent| (indent, *it)));
            places.extend((line.dashes > 0).then_some((line.indent + 2, *it)));
        }
    }
    // What stands further in than the text above would go on with it.
    let furthest = around.first().map_or(0, |it| match it.text.ends_with(':') {
        true => it.content() + 2,
        false if line.dashes > 0 => it.indent,
        false => it.content(),
    });
    places.retain(|(blanks, it)| it.tabs || *blanks != it.indent);
    places.retain(|(blanks, it)| !std::ptr::eq(*it, line) || *blanks <= furthest);
    // A tab says nothing of how far it was meant to go; an odd number of blanks is rarely meant.
    places
        .sort_by_key(|(blanks, it)| if it.tabs { (0, 0) } else { (blanks.abs_diff(it.indent), blanks % 2) });
    places.into_iter().map(|(blanks, it)| it.indented(blanks)).collect()
}

#[cfg(test)]
mod tests {
    use crate::file::File;
    use crate::text::Text;

    /// What is offered first for a Pod with some lines at its end, and those lines after it.
    fn mended(tail: &str) -> Option<(String, String)> {
        let head = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n";
        let file = File::open(Text::new(&format!("{head}{tail}")), 1, &Default::default());
        let findings = file.findings_with_tried_fixes();
        let broken = findings.iter().find(|it| it.finding.rule == "yaml-syntax").unwrap();
        let fix = broken.finding.fixes.first()?;
        let fixed = file.fixed(fix);
        assert!(fixed.findings().is_empty(), "{tail}\n{:?}", fixed.findings());
        Some((fix.title.clone(), fixed.text.to_string().strip_prefix(head)?.to_string()))
    }

    #[track_caller]
    fn check(tail: &str, title: &str, fixed: &str) {
        assert_eq!(mended(tail), Some((title.to_string(), fixed.to_string())));
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
            "Indent hostPID by 2 spaces",
            "  - name: web\n    image: nginx\n  hostPID: true\n",
        );
        check(
            "  - name: web\n     image: nginx\n",
            "Indent image by 4 spaces",
            "  - name: web\n    image: nginx\n",
        );
        check(
            "  - name: web\n    image: nginx\n    ports:\n    - containerPort: 80\n  hostPort: 80\n      protocol: TCP\n",
            "Indent hostPort by 6 spaces",
            "  - name: web\n    image: nginx\n    ports:\n    - containerPort: 80\n      hostPort: 80\n      protocol: TCP\n",
        );
        check(
            "   - name: web\n    image: nginx\n",
            "Indent name by 2 spaces",
            "  - name: web\n    image: nginx\n",
        );
        // What stands further in below it comes along.
        check(
            "  - name: web\n    image: nginx\n  readinessProbe:\n      httpGet:\n        port: 80\n    workingDir: /\n",
            "Indent readinessProbe by 4 spaces",
            "  - name: web\n    image: nginx\n    readinessProbe:\n      httpGet:\n        port: 80\n    workingDir: /\n",
        );
    }

    #[test]
    fn a_tab_becomes_what_its_neighbours_begin_with() {
        check(
            "  - name: web\n\timage: nginx\n",
            "Indent image by 4 spaces",
            "  - name: web\n    image: nginx\n",
        );
        check(
            "  - name: web\n    image: nginx\n\thostPID: true\n",
            "Indent hostPID by 2 spaces",
            "  - name: web\n    image: nginx\n  hostPID: true\n",
        );
        check(
            "  - name: web\n    image: nginx\n    args:\n    - a\n \t - b\n",
            "Indent b by 4 spaces",
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
            "Replace the special spaces by plain ones",
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
    fn a_word_that_is_being_typed_is_not_moved() {
        assert_eq!(mended("  - name: web\n    image: nginx\n    args:\n    - --all\n    en\n"), None);
        assert_eq!(mended("  - name: web\n    image: nginx\n__MORE__\n  restartPolicy: Never\n"), None);
    }
}
