//! Findings for people: the message, the line that it is about with a mark under the place, and a way out.

use std::borrow::Cow;
use std::io::IsTerminal;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::cli::report::{Report, word};
use crate::file::Located;
use crate::rules::{Finding, Severity};

/// Bytes that may lie between two places of one excerpt; only the ends are shown, and cost grows with the rest.
const NEAR: usize = 8 << 10;
/// Bytes of the longest excerpt. JSON without line breaks is one line of any length, and no help to look at.
const LONGEST: usize = 32 << 10;

/// Colours on a terminal; `NO_COLOR` forbids them, and `NO_GRAPHICS` (for those who listen) lines and arrows too.
pub(super) fn style() -> Renderer {
    let set = |name| std::env::var_os(name).is_some_and(|it| !it.is_empty());
    let colored = std::io::stdout().is_terminal() && !set("NO_COLOR");
    let renderer = if colored { Renderer::styled() } else { Renderer::plain() };
    renderer.no_graphics(set("NO_GRAPHICS"))
}

/// Appends a paragraph for every finding of a text.
pub(super) fn print(report: &Report<'_>, renderer: &Renderer, out: &mut String) {
    for Located { finding, .. } in report.findings {
        let level = level(finding.severity);
        let title = level.primary_title(finding.text()).id(finding.rule);
        let mut groups = vec![Group::with_title(title).elements(excerpts(report, finding))];
        if let Some(fix) = finding.fixes.first() {
            groups.push(Group::with_title(Level::HELP.secondary_title(fix.title.as_str())));
        }
        out.push_str(&renderer.render(&groups));
        out.push_str("\n\n");
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO.with_name(word(severity)),
        Severity::Hint => Level::NOTE.with_name(word(severity)),
    }
}

/// The finding's line, with the lines of the other places that take part: in one excerpt where they are near.
fn excerpts<'a>(report: &Report<'a>, finding: &'a Finding) -> Vec<Element<'a>> {
    let here = finding.range.clone();
    let (near, far): (Vec<_>, Vec<_>) =
        finding.related.iter().partition(|(range, _)| range.start.abs_diff(here.start) <= NEAR);
    let whole = near.iter().fold(here.clone(), |all, (it, _)| all.start.min(it.start)..all.end.max(it.end));
    let main = [(&here, AnnotationKind::Primary, None)];
    let notes = near.iter().map(|(range, label)| (range, AnnotationKind::Context, Some(label.as_str())));
    let mut excerpts = vec![excerpt(report, &whole, main.into_iter().chain(notes))];
    for (range, label) in far {
        excerpts.push(excerpt(report, range, [(range, AnnotationKind::Context, Some(label.as_str()))]));
    }
    excerpts
}

/// The lines of `whole`, with a mark under each of the ranges.
fn excerpt<'a, 'b>(
    report: &Report<'a>,
    whole: &Range<usize>,
    marks: impl IntoIterator<Item = (&'b Range<usize>, AnnotationKind, Option<&'a str>)>,
) -> Element<'a> {
    let first = report.text.line_of(whole.start);
    let mark = if report.source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let start = report.text.line_start(first).max(mark);
    let end = report.text.line_around(whole.end).end;
    let source = report.source.get(start..end).unwrap_or_default();
    let mut marks = marks.into_iter().peekable();
    if source.len() > LONGEST {
        let (line, column) = report.place(marks.peek().map_or(whole.start, |it| it.0.start));
        return Origin::path(report.name).line(line as usize).char_column(column as usize).into();
    }
    // The renderer knows lines that end with LF; a lone CR is as long.
    let lone = source.contains('\r') && !source.contains('\n');
    let source = if lone { Cow::Owned(source.replace('\r', "\n")) } else { Cow::Borrowed(source) };
    let annotations = marks.map(|(range, kind, label)| {
        kind.span(range.start.saturating_sub(start)..range.end.saturating_sub(start)).label(label)
    });
    Snippet::source(source).line_start(first + 1).path(report.name).annotations(annotations).into()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::rules::Fix;
    use crate::text::Text;

    /// A clash of the places that `^` and `~` stand before.
    fn check(marked: &str, expected: Expect) {
        let at = |mark| {
            let start = marked.find(mark).unwrap();
            let before = if marked.find(['^', '~']).unwrap() == start { 0 } else { 1 };
            start - before..start - before + 4
        };
        let (range, other) = (at('^'), at('~'));
        let source = marked.replace(['^', '~'], "");
        let finding = Finding {
            range,
            severity: Severity::Error,
            rule: "host-port-clash",
            error_type: None,
            field: String::new(),
            message: "Duplicate value: \"TCP//8080\"".to_string(),
            related: vec![(other, "the port is taken here".to_string())],
            tag: None,
            fixes: vec![Fix {
                title: "Use the free port 8081".to_string(),
                edits: Vec::new(),
                preferred: true,
            }],
        };
        let text = Text::new(&source);
        let findings = [Located { document: 0, item: None, finding }];
        let mut out = String::new();
        print(
            &Report { name: "pod.yaml", source: &source, text: &text, findings: &findings },
            &Renderer::plain(),
            &mut out,
        );
        expected.assert_eq(&out);
    }

    #[test]
    fn a_clash_shows_both_places() {
        check(
            "- ports:\n  - hostPort: ~8080\n  b\n  c\n  d\n  e\n- ports:\n  - hostPort: ^8080\n",
            expect![[r#"
                error[host-port-clash]: Duplicate value: "TCP//8080"
                 --> pod.yaml:8:15
                  |
                2 |   - hostPort: 8080
                  |               ---- the port is taken here
                ...
                8 |   - hostPort: 8080
                  |               ^^^^
                  |
                help: Use the free port 8081

            "#]],
        );
    }

    #[test]
    fn a_place_far_away_is_shown_by_itself() {
        check(
            &format!("a: ~8080\n{}b: ^8080\n", "x: 1\n".repeat(3000)),
            expect![[r#"
            error[host-port-clash]: Duplicate value: "TCP//8080"
                --> pod.yaml:3002:4
                 |
            3002 | b: 8080
                 |    ^^^^
                 |
                ::: pod.yaml:1:4
                 |
               1 | a: 8080
                 |    ---- the port is taken here
                 |
            help: Use the free port 8081

        "#]],
        );
    }

    #[test]
    fn two_places_on_one_line_with_a_byte_order_mark_a_tab_and_hangul() {
        check(
            "\u{feff}ports: [{hostPort: ~8080},\thostPort: 가 ^8080}]\n",
            expect![[r#"
            error[host-port-clash]: Duplicate value: "TCP//8080"
             --> pod.yaml:1:39
              |
            1 | ports: [{hostPort: 8080},    hostPort: 가 8080}]
              |                    ----                   ^^^^
              |                    |
              |                    the port is taken here
              |
            help: Use the free port 8081

        "#]],
        );
    }

    #[test]
    fn lines_may_end_with_cr() {
        check(
            "a: 1\rports:\r  hostPort: ~8080\r  hostPort: ^8080\r",
            expect![[r#"
            error[host-port-clash]: Duplicate value: "TCP//8080"
             --> pod.yaml:4:13
              |
            3 |   hostPort: 8080
              |             ---- the port is taken here
            4 |   hostPort: 8080
              |             ^^^^
              |
            help: Use the free port 8081

        "#]],
        );
    }

    #[test]
    fn a_long_line_is_cut() {
        let long = "b: 가나, ".repeat(100);
        check(
            &format!("a: {long}, ~8080, d: ^8080, {long}\n"),
            expect![[r#"
            error[host-port-clash]: Duplicate value: "TCP//8080"
             --> pod.yaml:1:715
              |
            1 | ...나, b: 가나, b: 가나, b: 가나, b: 가나, b: 가나, , 8080, d: 8080, b: 가나, b: 가나, b: 가나, b: 가나, b: 가나, b: 가나, b: 가나, ...
              |                                                       ----     ^^^^
              |                                                       |
              |                                                       the port is taken here
              |
            help: Use the free port 8081

        "#]],
        );
    }

    #[test]
    fn a_line_too_long_to_look_at_is_not_shown() {
        let long = "b: 가나, ".repeat(10_000);
        check(
            &format!("a: {long}, ~8080, d: ^8080, {long}\n"),
            expect![[r#"
            error[host-port-clash]: Duplicate value: "TCP//8080"
            --> pod.yaml:1:70015
             |
            help: Use the free port 8081

        "#]],
        );
    }
}
