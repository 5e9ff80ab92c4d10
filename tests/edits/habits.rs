//! What people and editors do to a text, at random: little and often, and now and then something that breaks it.

use std::ops::Range;

use fastrand::Rng;
use podls::file::File;
use podls::ide::{self, CompletionOptions};

use podls::text::Encoding;

use crate::case::Change;
use crate::sources::Source;

/// Bytes of a text, and what replaces them.
pub type Splice = (Range<usize>, String);

/// Pieces that change what a text means.
const MARKS: &[&str] = &[
    "a",
    "x: y",
    ": ",
    ":",
    "- ",
    "-",
    "? ",
    "#",
    " # c",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "|",
    ">-",
    "&a ",
    "*a",
    "!!str ",
    "!!int ",
    "\t",
    " ",
    "  ",
    "    ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\n---\n",
    "---",
    "--- a\n",
    "%YAML 1.1\n",
    "...",
    "\n...\n",
    "\n  - ",
    "\n    key: value",
    "<<: *a",
    "\n<<: *a\n",
    "{{ .x }}",
    "{{- if .x }}\n",
    "{% x %}",
    "#@ x\n",
    "# podls: ignore[unknown-field]\n",
    " # podls: ignore[host-port-clash, duplicate-container-name]",
    "$patch: delete\n",
    "\u{FEFF}",
    "\u{85}",
    "\u{2028}",
    "한글",
    "😀",
    "e\u{301}",
    "\u{1}",
    "\\",
    "%",
    "@",
    "`",
    "~",
    "\"a\": 1,",
    "[a, b]",
    "{a: b}",
];

/// Values to put in place of others.
const VALUES: &[&str] = &[
    "",
    "80",
    "8080",
    "0",
    "-1",
    "65536",
    "0644",
    "1.10",
    "1e3",
    "\"80\"",
    "'a'",
    "true",
    "yes",
    "null",
    "~",
    "TCP",
    "udp",
    "http",
    "web",
    "a",
    "A_b",
    "64Mi",
    "500m",
    "1Gi1",
    "/data",
    "{}",
    "[]",
    "[a]",
    "{a: b}",
    "&a web",
    "*a",
    "{{ .Values.x }}",
    "\"{{ x }}\"",
    "|",
    "|\n      text",
    "😀",
    "!!str 80",
];

/// Fields that others depend on, with values that change what holds for these.
const HEADS: &[(&str, &[&str])] = &[
    ("apiVersion", &["v1", "apps/v1", "batch/v1", "apps/v1beta1", "example.com/v1", "", "{{ x }}"]),
    (
        "kind",
        &[
            "Pod",
            "Deployment",
            "StatefulSet",
            "DaemonSet",
            "Job",
            "CronJob",
            "PodTemplate",
            "ReplicaSet",
            "List",
            "PodList",
            "ConfigMap",
            "",
            "pod",
        ],
    ),
    ("hostNetwork", &["true", "false", "", "\"true\"", "{{ x }}"]),
    ("hostPID", &["true", "false"]),
    ("hostUsers", &["true", "false"]),
    ("restartPolicy", &["Always", "OnFailure", "Never", "", "always"]),
    ("terminationGracePeriodSeconds", &["0", "10", "30", "-1", "a"]),
    ("os", &["{name: windows}", "{name: linux}", "{}"]),
    ("volumes", &["[{name: data, emptyDir: {}}]", "[{name: data, image: {reference: a}}]", "[]", ""]),
    ("name", &["web", "data", "http", "a", "", "A", "*a", "&a b"]),
    ("image", &["nginx", "", "a b", "'{{ x }}'"]),
    ("containerPort", &["80", "8080", "0", "http", "\"80\"", "*a"]),
    ("hostPort", &["80", "8080", "0", "", "70000"]),
    ("hostIP", &["127.0.0.1", "0.0.0.0", "a"]),
    ("protocol", &["TCP", "UDP", "SCTP", "tcp", ""]),
    ("mountPath", &["/data", "/", "", "a:b"]),
    ("type", &["RollingUpdate", "Recreate", "OnDelete"]),
    ("app", &["web", "other", "1"]),
];

/// Names of fields, right ones and wrong ones.
const KEYS: &[&str] = &[
    "name",
    "image",
    "ports",
    "containerPort",
    "hostPort",
    "containers",
    "initContainers",
    "ephemeralContainers",
    "volumes",
    "volumeMounts",
    "env",
    "resources",
    "limits",
    "requests",
    "securityContext",
    "hostNetwork",
    "spec",
    "template",
    "metadata",
    "labels",
    "selector",
    "items",
    "contianers",
    "imge",
    "<<",
    "$patch",
    "replicas",
];

/// A text that the file had before.
pub struct Past {
    pub text: String,
    /// Whether it was YAML.
    pub sound: bool,
}

impl Past {
    pub fn of(file: &File) -> Past {
        let sound = !file.findings().iter().any(|it| it.finding.rule == "yaml-syntax");
        Past { text: file.text.to_string(), sound }
    }
}

/// What one notification of an editor changes, each splice in the text that the one before it has left. `past` holds
/// the texts of the file up to now, `others` other files to copy from.
pub fn next(rng: &mut Rng, file: &File, past: &[Past], others: &[Source]) -> Vec<Splice> {
    let text = &*file.text.slice(0..file.text.len());
    // What is broken is soon mended; else nothing would be found but that.
    if past.last().is_some_and(|it| !it.sound)
        && rng.u8(0..8) < 5
        && let Some(sound) = past.iter().rev().find(|it| it.sound)
    {
        return vec![difference(text, &sound.text)];
    }
    match rng.u8(0..100) {
        0..5 => vec![typed(rng, text)],
        5..9 => letters(rng, text),
        9..13 => vec![erased(rng, text)],
        13..17 => vec![line_opened(rng, text)],
        17..21 => indented(rng, text),
        21..26 => vec![pasted(rng, text, others)],
        26..31 => vec![lines_again(rng, text)],
        31..36 => moved(rng, text),
        36..40 => vec![line_marked(rng, text)],
        40..44 => vec![marked(rng, text)],
        44..54 => vec![value_changed(rng, text)],
        54..70 => vec![head_changed(rng, text)],
        70..76 => vec![key_changed(rng, text)],
        76..80 => vec![lines_cut(rng, text)],
        80..81 => vec![break_changed(rng, text)],
        81..82 => vec![anywhere(rng, text)],
        82..87 => repaired(rng, file),
        87..90 => completed(rng, file),
        _ => vec![undone(rng, text, past)],
    }
}

/// The start of the character around a byte.
fn boundary(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

fn place(rng: &mut Rng, text: &str) -> usize {
    boundary(text, rng.usize(0..=text.len()))
}

fn pick<'a>(rng: &mut Rng, list: &[&'a str]) -> &'a str {
    rng.choice(list).copied().unwrap_or_default()
}

/// The bytes of all lines, their breaks included; at least one line.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut lines: Vec<_> = text
        .split_inclusive('\n')
        .map(|line| {
            start += line.len();
            start - line.len()..start
        })
        .collect();
    if lines.is_empty() {
        lines.push(0..0);
    }
    lines
}

fn line(rng: &mut Rng, text: &str) -> Range<usize> {
    rng.choice(lines(text)).unwrap_or_default()
}

/// Some lines that follow each other; more often than not those of a whole item or field.
fn block(rng: &mut Rng, text: &str) -> Vec<Range<usize>> {
    let lines = lines(text);
    let first = rng.usize(0..lines.len());
    let depth = |line: &Range<usize>| lead(text[line.clone()].trim_end());
    let blanks = |line: &Range<usize>| text[line.clone()].bytes().take_while(|it| *it == b' ').count();
    let inside = |line: &&Range<usize>| {
        text[(*line).clone()].trim().is_empty() || blanks(line) >= depth(&lines[first]).max(1)
    };
    let whole = 1 + lines[first + 1..].iter().take_while(inside).count();
    let count = if rng.u8(0..3) > 0 { whole } else { rng.usize(1..9) };
    lines.into_iter().skip(first).take(count).collect()
}

fn joined(lines: &[Range<usize>]) -> Range<usize> {
    lines.first().map_or(0, |it| it.start)..lines.last().map_or(0, |it| it.end)
}

/// A line's blanks, with the dash behind them.
fn lead(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '-']).len()
}

/// Where a line has a key, and where the value behind it.
fn pair(text: &str, line: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let content = text[line.clone()].trim_end_matches(['\n', '\r']);
    let colon = content.find(':')?;
    let start = lead(content);
    let value = colon + 1 + content[colon + 1..].len() - content[colon + 1..].trim_start().len();
    (start < colon).then(|| {
        (line.start + start..line.start + colon, line.start + value..line.start + content.len().max(value))
    })
}

fn pairs(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    lines(text).iter().filter_map(|it| pair(text, it)).collect()
}

fn break_of(text: &str) -> &str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

fn typed(rng: &mut Rng, text: &str) -> Splice {
    let at = if rng.bool() { place(rng, text) } else { end_of(text, &line(rng, text)) };
    let letter = pick(rng, &["a", "e", "n", "P", "0", "8", " ", ":", "-", "s", "é", "포", "\"", "."]);
    (at..at, letter.to_owned())
}

fn end_of(text: &str, line: &Range<usize>) -> usize {
    line.start + text[line.clone()].trim_end_matches(['\n', '\r']).len()
}

/// A word that is typed faster than the server is told of it.
fn letters(rng: &mut Rng, text: &str) -> Vec<Splice> {
    let word =
        pick(rng, &["hostPort: 80", "name: web", "- name: a", "image: nginx", "hostNetwork: true", "[]"]);
    let mut at = if rng.bool() { place(rng, text) } else { end_of(text, &line(rng, text)) };
    let mut splices = Vec::new();
    if rng.bool() {
        let blanks = " ".repeat(rng.usize(0..9));
        let new = format!("{}{blanks}", break_of(text));
        splices.push((at..at, new.clone()));
        at += new.len();
    }
    for letter in word.chars() {
        splices.push((at..at, letter.to_string()));
        at += letter.len_utf8();
    }
    splices
}

fn erased(rng: &mut Rng, text: &str) -> Splice {
    let start = place(rng, text);
    let most = if rng.u8(0..4) == 0 { 60 } else { 4 };
    let end = text.ceil_char_boundary((start + rng.usize(1..most)).min(text.len()));
    (start..end, String::new())
}

fn line_opened(rng: &mut Rng, text: &str) -> Splice {
    let line = line(rng, text);
    let content = &text[line.clone()];
    let blanks = content.len() - content.trim_start_matches(' ').len();
    let indent = " ".repeat((blanks + rng.usize(0..3) * 2).saturating_sub(rng.usize(0..3) * 2));
    let at = end_of(text, &line);
    let new = ["", "- ", "- name: ", "name: x", "hostPort: 80", "# c"];
    (at..at, format!("{}{indent}{}", break_of(text), pick(rng, &new)))
}

/// Editors send one change for each line, the last line first.
fn indented(rng: &mut Rng, text: &str) -> Vec<Splice> {
    let (deeper, mut splices) = (rng.bool(), Vec::new());
    for line in block(rng, text).into_iter().rev() {
        let blanks = text[line.clone()].bytes().take(2).take_while(|it| *it == b' ').count();
        splices.push(if deeper {
            (line.start..line.start, "  ".to_owned())
        } else {
            (line.start..line.start + blanks, String::new())
        });
    }
    splices
}

fn pasted(rng: &mut Rng, text: &str, others: &[Source]) -> Splice {
    let other = match rng.choice(others) {
        Some(other) if rng.bool() => &*other.text,
        _ => text,
    };
    let piece = if rng.u8(0..3) > 0 {
        other[joined(&block(rng, other))].to_owned()
    } else {
        let from = place(rng, other);
        other[from..boundary(other, (from + rng.usize(0..80)).min(other.len())).max(from)].to_owned()
    };
    let start = if rng.bool() { line(rng, text).start } else { place(rng, text) };
    let end = if rng.u8(0..4) == 0 { boundary(text, (start + 20).min(text.len())) } else { start };
    (start..end.max(start), piece)
}

fn lines_again(rng: &mut Rng, text: &str) -> Splice {
    let lines = if rng.bool() { vec![line(rng, text)] } else { block(rng, text) };
    let range = joined(&lines);
    (range.end..range.end, text[range].to_owned())
}

/// Lines cut out, and put in somewhere else.
fn moved(rng: &mut Rng, text: &str) -> Vec<Splice> {
    let range = joined(&block(rng, text));
    let mut rest = text.to_owned();
    rest.replace_range(range.clone(), "");
    let at = line(rng, &rest).start;
    vec![(range.clone(), String::new()), (at..at, text[range].to_owned())]
}

/// A comment, or an item of a list, on or off.
fn line_marked(rng: &mut Rng, text: &str) -> Splice {
    let line = line(rng, text);
    let content = &text[line.clone()];
    let mark = pick(rng, &["# ", "- ", "#", "---", "- - "]);
    let blanks = content.len() - content.trim_start_matches(' ').len();
    let at = line.start + blanks;
    if content[blanks..].starts_with(mark) {
        (at..at + mark.len(), if rng.bool() { "  ".to_owned() } else { String::new() })
    } else if rng.bool() && content[..blanks].ends_with("  ") {
        (at - 2..at, mark.to_owned())
    } else {
        (at..at, mark.to_owned())
    }
}

fn marked(rng: &mut Rng, text: &str) -> Splice {
    let start = place(rng, text);
    let removed = [0, 0, 0, 1, 3, 40];
    let removed = rng.choice(removed).unwrap_or_default();
    let end = boundary(text, (start + removed).min(text.len())).max(start);
    let mark = pick(rng, MARKS);
    (start..end, if rng.u8(0..8) == 0 { mark.repeat(rng.usize(2..4)) } else { mark.to_owned() })
}

fn value_changed(rng: &mut Rng, text: &str) -> Splice {
    let pairs = pairs(text);
    let Some((_, value)) = rng.choice(&pairs) else { return typed(rng, text) };
    let new = match rng.choice(&pairs) {
        Some((_, other)) if rng.u8(0..3) == 0 => &text[other.clone()],
        _ => pick(rng, VALUES),
    };
    (value.clone(), with_blank(text, value, new))
}

/// A value with the blank that has to stand in front of it.
fn with_blank(text: &str, at: &Range<usize>, value: &str) -> String {
    if text[..at.start].ends_with(':') { format!(" {value}") } else { value.to_owned() }
}

fn head_changed(rng: &mut Rng, text: &str) -> Splice {
    let Some(&(key, values)) = rng.choice(HEADS) else { return typed(rng, text) };
    let (pairs, new) = (pairs(text), pick(rng, values));
    let there = pairs.iter().filter(|(it, _)| text[it.clone()].trim_matches('"') == key);
    if let Some((_, value)) = rng.choice(there.collect::<Vec<_>>()) {
        return (value.clone(), with_blank(text, value, new));
    }
    let siblings =
        pairs.iter().filter(|(it, _)| matches!(&text[it.clone()], "containers" | "name" | "image"));
    let Some((sibling, _)) = rng.choice(siblings.collect::<Vec<_>>()) else { return typed(rng, text) };
    let start = text[..sibling.start].rfind('\n').map_or(0, |it| it + 1);
    let indent = " ".repeat(sibling.start - start);
    (sibling.start..sibling.start, format!("{key}: {new}{}{indent}", break_of(text)))
}

fn key_changed(rng: &mut Rng, text: &str) -> Splice {
    let pairs = pairs(text);
    let Some((key, _)) = rng.choice(&pairs) else { return typed(rng, text) };
    let new = match rng.choice(&pairs) {
        Some((other, _)) if rng.bool() => &text[other.clone()],
        _ => pick(rng, KEYS),
    };
    (key.clone(), new.to_owned())
}

fn lines_cut(rng: &mut Rng, text: &str) -> Splice {
    let lines = if rng.u8(0..4) > 0 { vec![line(rng, text)] } else { block(rng, text) };
    (joined(&lines), String::new())
}

/// One line break, or all in a piece of the text, as another system writes them.
fn break_changed(rng: &mut Rng, text: &str) -> Splice {
    let range = joined(&block(rng, text));
    let piece = text[range.clone()].replace("\r\n", "\n");
    (range, piece.replace('\n', pick(rng, &["\r\n", "\n", "\r", "\n\r"])))
}

/// Any piece becomes any other, however long.
fn anywhere(rng: &mut Rng, text: &str) -> Splice {
    let mut ends = [place(rng, text), place(rng, text)];
    ends.sort_unstable();
    let [start, end] = ends;
    let from = place(rng, text);
    let to = boundary(text, (from + rng.usize(0..300)).min(text.len())).max(from);
    (start..end, text[from..to].to_owned())
}

/// A fix that a rule makes.
fn repaired(rng: &mut Rng, file: &File) -> Vec<Splice> {
    let findings = file.findings_with_fixes();
    let fixes: Vec<_> = findings.iter().flat_map(|it| &it.finding.fixes).collect();
    let Some(fix) = rng.choice(fixes) else { return Vec::new() };
    splices(&fix.edits)
}

/// Edits that are meant for one text, the last one first. What is put in at one place stays in its order.
pub fn splices(edits: &[podls::rules::Edit]) -> Vec<Splice> {
    let mut edits: Vec<_> = edits.iter().rev().collect();
    edits.sort_by_key(|it| std::cmp::Reverse((it.range.start, it.range.end)));
    edits.into_iter().map(|it| (it.range.clone(), it.new.clone())).collect()
}

/// A name or value that is offered.
fn completed(rng: &mut Rng, file: &File) -> Vec<Splice> {
    let text = file.text.slice(0..file.text.len());
    let at = if rng.bool() { place(rng, &text) } else { end_of(&text, &line(rng, &text)) };
    let items = ide::complete(file, at, &CompletionOptions { snippets: false });
    rng.choice(items).map(|it| (it.edit.range, it.edit.new)).into_iter().collect()
}

/// Back to an earlier text; most often to the first one or to the one before.
fn undone(rng: &mut Rng, text: &str, past: &[Past]) -> Splice {
    let earlier = match rng.u8(0..3) {
        0 => past.first(),
        1 => past.iter().rev().nth(1),
        _ => rng.choice(past),
    };
    difference(text, earlier.map_or("", |it| it.text.as_str()))
}

/// What turns a text into another one.
fn difference(from: &str, to: &str) -> Splice {
    let start = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b).count();
    let start = boundary(from, start).min(boundary(to, start));
    let (front, back) = (&from[start..], &to[start..]);
    let same = front.chars().rev().zip(back.chars().rev()).take_while(|(a, b)| a == b);
    let same: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    (start..from.len() - same, back[..back.len() - same].to_owned())
}

/// Splices as an editor sends them; now and then from a place that the text does not have.
pub fn sent(rng: &mut Rng, file: &File, splices: &[Splice], encoding: Encoding) -> Vec<Change> {
    let mut text = file.text.clone();
    let mut sent = Vec::new();
    for (range, new) in splices {
        let mut places = text.place(range.start, encoding)..text.place(range.end, encoding);
        match rng.u8(0..200) {
            0 => places.end.column += rng.u32(1..2000),
            1 => places.end.line += rng.u32(1..2000),
            2 => places.start.column += rng.u32(1..3),
            3 => std::mem::swap(&mut places.start, &mut places.end),
            _ => {}
        }
        text.splice(text.range(places.clone(), encoding), new);
        sent.push(Change { places, new: new.clone() });
    }
    sent
}
