//! Plain words for what go-yaml says, and ways out of text that is no YAML.

use std::ops::Range;

use super::change::break_around;
use super::{Edit, Fix, Syntax};
use crate::schema::owners;
use crate::yaml::scalar::quote;
use crate::yaml::tree::Problem;
use crate::yaml::{At, parse_unbounded};

mod attempt;
mod line;

pub(super) use attempt::Attempts;
use line::{closed, is_special, untabbed, ways_out};

/// A longer line, in bytes, nobody wrote by hand.
const LONGEST: usize = 1 << 10;

/// What go-yaml says of a line that does not fit where it stands.
const LINES: [&str; 3] =
    ["could not find expected ':'", "did not find expected key", "did not find expected '-' indicator"];

/// What it says where that may as well be a text.
const BLOCKS: [&str; 2] = [
    "mapping values are not allowed in this context",
    "block sequence entries are not allowed in this context",
];

/// What go-yaml means of a text; `None` where its words are plain, or have plain ones behind them already.
pub(super) fn plainly(words: &str, text: &str) -> Option<&'static str> {
    Some(match words {
        "could not find expected ':'" if special_behind_colon(text) => {
            "a space in it is of a special kind, as in text copied from a page, and no space to YAML"
        }
        "could not find expected ':'" => "a key has a colon and a blank behind it",
        "did not find expected key" => "a key belongs here; is the line indented like its neighbours?",
        "did not find expected '-' indicator" => {
            "an item with its - belongs here; is the line indented like its neighbours?"
        }
        "did not find expected node content" => "a value belongs here",
        "did not find expected ',' or ']'" | "did not find expected ',' or '}'" => {
            "between brackets a comma stands behind each entry"
        }
        "mapping values are not allowed in this context" => {
            "a text with a colon and a blank in it needs quotes; or is the line indented too far?"
        }
        "block sequence entries are not allowed in this context" => {
            "a list begins on a line of its own, below its key"
        }
        "found character that cannot start any token" => "a text that begins so needs quotes",
        "did not find expected alphabetic or numeric character" => {
            "a text that begins with & or * needs quotes"
        }
        _ if words.starts_with("unknown anchor") => "a text that begins with * needs quotes",
        _ if words.starts_with("json: unsupported value") => {
            "a text needs quotes, and a number has to be finite"
        }
        _ => return None,
    })
}

/// Whether there is a letter behind the first colon that looks like a blank and is none.
fn special_behind_colon(text: &str) -> bool {
    text.split_once(':').is_some_and(|it| it.1.starts_with(is_special))
}

/// Whether a message is about a line that is indented with tabs.
pub(super) fn is_tab(message: &str) -> bool {
    message.starts_with("found a tab")
        || message.starts_with("found character that cannot start any token: a tab")
}

/// The ways out of a problem of a node; at most one is preferred.
pub(super) fn repairs(attempts: &Attempts, at: At, problem: &Problem) -> Vec<Fix> {
    let place = at.start + problem.range.start;
    let mut fixes = match &*problem.message {
        it if is_tab(it) => {
            let all = untabbed(attempts);
            if all.is_empty() { ways_out(attempts, place) } else { all }
        }
        it if it.starts_with("found character that cannot start any token") => {
            quoted(attempts.syntax, at).into_iter().collect()
        }
        it if it.ends_with("opens here does not close") => closed(attempts, place).into_iter().collect(),
        it if it.starts_with("found unknown escape") => doubled(attempts.syntax, at).into_iter().collect(),
        it if BLOCKS.contains(&it) => {
            let below = below_key(attempts.syntax, at);
            let quotes = quoted(attempts.syntax, at).filter(|_| below.is_empty());
            let own = below.into_iter().chain(quotes).find(|it| attempts.mends(&it.edits));
            own.into_iter().chain(ways_out(attempts, place)).collect()
        }
        it if LINES.contains(&it) => ways_out(attempts, place),
        _ => Vec::new(),
    };
    fixes.iter_mut().filter(|it| it.preferred).skip(1).for_each(|it| it.preferred = false);
    fixes
}

/// The key of `image:nginx`, which is one word since no blank stands behind its colon, and where the blank belongs;
/// `None` where what stands behind it would be no value then.
pub(super) fn joined(text: &str) -> Option<(&str, usize)> {
    let (word, rest) = text.split_once(':')?;
    let is_key = !word.is_empty() && word.chars().all(|it| it.is_ascii_alphanumeric() || "-._/".contains(it));
    let is_joined = !rest.is_empty() && !rest.starts_with(['/', '#']) && !rest.contains(char::is_whitespace);
    let is_value = || !parse_unbounded(&format!("{word}: {rest}")).marks.troubled;
    (is_key && is_joined && is_value()).then_some((word, word.len() + 1))
}

/// Puts a blank at a place behind a colon.
pub(super) fn parted(place: usize) -> Fix {
    let edit = Edit { range: place..place, new: " ".to_string() };
    Fix::preferred("Put a blank behind the colon", vec![edit])
}

/// Doubles the backslashes of a text in quotes that are not doubled yet.
fn doubled(syntax: &Syntax, at: At) -> Option<Fix> {
    at.node.scalar()?;
    let range = at.range();
    let text = syntax.text.slice(syntax.start + range.start..syntax.start + range.end);
    let mut edits = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((index, letter)) = letters.next() {
        if letter == '\\' && letters.next_if(|it| matches!(it.1, '\\' | '"')).is_none() {
            edits.push(Edit { range: range.start + index..range.start + index, new: "\\".to_string() });
        }
    }
    let what = if edits.len() == 1 { "backslash" } else { "backslashes" };
    (!edits.is_empty()).then(|| Fix::preferred(format!("Double the {what}"), edits))
}

/// Puts the item, or the field of Kubernetes, that stands behind a key on a line of its own below it.
fn below_key(syntax: &Syntax, at: At) -> Vec<Fix> {
    let colon = at.node.entry().and_then(|it| it.colon).map(|it| at.start + it + 1);
    let Some((colon, key)) = colon.zip(at.key()) else { return Vec::new() };
    let Some(range) = text_behind(syntax, colon) else { return Vec::new() };
    let text = syntax.text.slice(syntax.start + range.start..syntax.start + range.end);
    let is_field = text.split_once(": ").is_some_and(|it| owners(it.0).next().is_some());
    let is_item = text.starts_with("- ");
    let (line, head) = syntax.text.line_at(syntax.start + key.start);
    let column = (syntax.start + key.start).saturating_sub(line);
    // In brackets there is no line below.
    let begins = head.get(..column).is_some_and(|it| it.trim_matches([' ', '-']).is_empty());
    let ending = break_around(syntax.text, line);
    let columns = [Some(column).filter(|_| is_item), Some(column + 2)];
    let columns = columns.into_iter().flatten().filter(|_| begins && (is_item || is_field));
    let fix = |column: usize| {
        let new = format!("{ending}{}", " ".repeat(column));
        Fix::preferred("Move it to its own line", vec![Edit { range: colon..range.start, new }])
    };
    columns.map(fix).collect()
}

/// Puts the rest of an entry's line in quotes.
fn quoted(syntax: &Syntax, at: At) -> Option<Fix> {
    let entry = at.node.entry()?;
    let range = text_behind(syntax, at.start + entry.colon.or(entry.indicator)? + 1)?;
    let text = syntax.text.slice(syntax.start + range.start..syntax.start + range.end);
    let plain = !text.is_empty() && !text.starts_with(['"', '\'', '|', '>', '[', '{', '#']);
    plain.then(|| Fix::preferred("Put it in quotes", vec![Edit { range, new: quote(&text) }]))
}

/// Puts an alias of nothing in quotes, with the text that goes on behind it, unless that holds a value of its own: no
/// key of Kubernetes begins so.
pub(super) fn quoted_alias(syntax: &Syntax, alias: At) -> Option<Fix> {
    let range = text_behind(syntax, alias.start).filter(|_| syntax.repairs)?;
    let text = syntax.text.slice(syntax.start + range.start..syntax.start + range.end);
    let is_key = text.contains(": ") || text.ends_with(':');
    (!is_key).then(|| Fix::preferred("Put it in quotes", vec![Edit { range, new: quote(&text) }]))
}

/// Where the text stands that begins behind a place: to the end of the line or a comment, in brackets to the next mark.
fn text_behind(syntax: &Syntax, place: usize) -> Option<Range<usize>> {
    let from = syntax.start + place;
    let line = syntax.text.line_range(syntax.text.line_of(from));
    if line.len() > LONGEST {
        return None;
    }
    let rest = syntax.text.slice(from..line.end.max(from));
    let start = place + rest.len() - rest.trim_start().len();
    let text = without_comment(rest.trim());
    let mark = text.find([',', '[', ']', '{', '}']).filter(|_| in_brackets(syntax.document, start));
    let text = mark.and_then(|it| text.get(..it)).unwrap_or(text).trim_end();
    Some(start..start + text.len())
}

/// A line without the comment and the blanks at its end.
fn without_comment(text: &str) -> &str {
    let is_comment = |it: &usize| text.get(..*it).is_some_and(|it| it.ends_with([' ', '\t']));
    let comment = text.match_indices('#').map(|it| it.0).find(is_comment);
    comment.and_then(|it| text.get(..it)).unwrap_or(text).trim_end_matches([' ', '\t'])
}

/// Whether a place in an entry is in brackets.
fn in_brackets(entry: At, place: usize) -> bool {
    let nodes = entry.value().into_iter().chain(entry.strays());
    let mut around = nodes.filter(|it| it.start <= place && place < it.range().end);
    around.any(|it| {
        it.node.collection().is_some_and(|it| it.flow)
            || it.entry_at(place).is_some_and(|it| in_brackets(it, place))
    })
}

/// Puts a number that is none in quotes.
pub(super) fn quoted_scalar(syntax: &Syntax, at: At) -> Option<Fix> {
    let range = at.range();
    let text = syntax.text.slice(syntax.start + range.start..syntax.start + range.end);
    syntax.repairs.then(|| Fix::preferred("Put it in quotes", vec![Edit { range, new: quote(&text) }]))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::file::File;
    use crate::file::fixture::check_fix_of;
    use crate::text::Text;

    #[test]
    fn a_key_that_is_one_word_with_its_value_gets_its_colon_or_its_blank() {
        check_fix_of(
            "yaml-syntax",
            "Put a blank behind the colon",
            "
                spec:
                  containers:
                  - name: web
                    image:nginx:1.29 # the newest
            ",
            expect![[r#"
                spec:
                  containers:
                  - name: web
                    image: nginx:1.29 # the newest
            "#]],
        );
        check_fix_of(
            "yaml-syntax",
            "Put a colon behind restartPolicy",
            "
                spec:
                  restartPolicy Never
                  containers: [{name: web, image: nginx}]
            ",
            expect![[r#"
                spec:
                  restartPolicy: Never
                  containers: [{name: web, image: nginx}]
            "#]],
        );
    }

    #[test]
    fn what_is_being_typed_is_not_missing() {
        let lines = [
            "    i",
            "    image",
            "    image:nginx",
            "    image nginx",
            "    image: nginx\n    livenessProbe:\n      periodSeconds: 5\n      t",
            "    image: nginx\n    livenessProbe:\n      exec: {command: [a]}\n      t",
            "    image: nginx\n  volumes:\n  - name: a\n    em",
            "    image: nginx\n  volumes:\n  - name: a\n    emptyDir: {}\n    s",
        ];
        for line in lines {
            let text = format!(
                "apiVersion: v1\nkind: Pod\nmetadata: {{name: a}}\nspec:\n  containers:\n  - name: web\n{line}\n"
            );
            let file = File::open(Text::new(&text), 1, &Default::default());
            let rules: Vec<_> = file.findings().iter().map(|it| it.finding.rule).collect();
            assert_eq!(rules, ["yaml-syntax"], "{line}");
        }
    }

    #[test]
    fn a_text_that_yaml_takes_for_more_is_put_in_quotes() {
        check_fix_of(
            "yaml-syntax",
            "Put it in quotes",
            "
                metadata:
                  name: web
                  annotations:
                    by: @alice # 앨리스
                spec:
                  containers: [{name: web, image: nginx}]
            ",
            expect![[r#"
                metadata:
                  name: web
                  annotations:
                    by: "@alice" # 앨리스
                spec:
                  containers: [{name: web, image: nginx}]
            "#]],
        );
        check_fix_of(
            "yaml-syntax",
            "Put it in quotes",
            "
                metadata:
                  name: web
                  annotations:
                    note: see: the \"manual\"
                spec:
                  containers: [{name: web, image: nginx}]
            ",
            expect![[r#"
                metadata:
                  name: web
                  annotations:
                    note: "see: the \"manual\""
                spec:
                  containers: [{name: web, image: nginx}]
            "#]],
        );
        check_fix_of(
            "yaml-syntax",
            "Put it in quotes",
            "
                metadata:
                  name: web
                  annotations: {glob: *yaml}
                spec:
                  containers: [{name: web, image: nginx}]
            ",
            expect![[r#"
                metadata:
                  name: web
                  annotations: {glob: "*yaml"}
                spec:
                  containers: [{name: web, image: nginx}]
            "#]],
        );
    }

    #[test]
    fn a_text_that_begins_like_an_alias_is_quoted_to_its_end() {
        check_fix_of(
            "yaml-syntax",
            "Put it in quotes",
            "
                metadata:
                  name: web
                  annotations:
                    hosts: *.example.com, **/a	# 별표
                spec:
                  containers: [{name: web, image: nginx}]
            ",
            expect![[r#"
                metadata:
                  name: web
                  annotations:
                    hosts: "*.example.com, **/a"	# 별표
                spec:
                  containers: [{name: web, image: nginx}]
            "#]],
        );
        check_fix_of(
            "yaml-syntax",
            "Put it in quotes",
            "
                metadata: {name: web, annotations: {hosts: *.example.com, by: me}}
                spec:
                  containers: [{name: web, image: nginx}]
            ",
            expect![[r#"
                metadata: {name: web, annotations: {hosts: "*.example.com", by: me}}
                spec:
                  containers: [{name: web, image: nginx}]
            "#]],
        );
        check_fix_of(
            "yaml-syntax",
            "Put it in quotes",
            "
                metadata: {name: web, annotations: {by: @alice, in: here}}
                spec:
                  containers: [{name: web, image: nginx}]
            ",
            expect![[r#"
                metadata: {name: web, annotations: {by: "@alice", in: here}}
                spec:
                  containers: [{name: web, image: nginx}]
            "#]],
        );
    }

    #[test]
    fn tabs_become_spaces_everywhere() {
        check_fix_of(
            "yaml-syntax",
            "Write 2 spaces for each tab",
            "metadata:\n\tname: web\nspec:\n\tcontainers:\n\t- name: web\t# 탭\n\t\timage: nginx\n",
            expect![[r#"
                metadata:
                  name: web
                spec:
                  containers:
                  - name: web	# 탭
                    image: nginx
            "#]],
        );
    }
}
