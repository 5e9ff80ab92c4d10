//! What a scalar says: escapes read and lines folded as libyaml does (`yaml_parser_scan_flow_scalar`,
//! `yaml_parser_scan_plain_scalar`, `yaml_parser_scan_block_scalar`).

use super::scan::Scan;
use super::tree::Problem;

/// Folds lines into one text: one break is a blank, more are one fewer; blanks around breaks go.
#[derive(Default)]
struct Folder {
    text: String,
    blanks: String,
    first_break: Option<String>,
    more_breaks: String,
    /// A break that was escaped stands for nothing.
    escaped: bool,
}

impl Folder {
    fn push(&mut self, piece: &str) {
        if self.escaped {
            self.text.push_str(&self.more_breaks);
        } else if let Some(first) = self.first_break.take() {
            match (first.as_str(), self.more_breaks.is_empty()) {
                ("\n", true) => self.text.push(' '),
                ("\n", false) => self.text.push_str(&self.more_breaks),
                _ => {
                    self.text.push_str(&first);
                    self.text.push_str(&self.more_breaks);
                }
            }
        } else {
            self.text.push_str(&self.blanks);
        }
        self.escaped = false;
        self.first_break = None;
        self.blanks.clear();
        self.more_breaks.clear();
        self.text.push_str(piece);
    }

    fn blank(&mut self, blank: char) {
        if self.first_break.is_none() && !self.escaped {
            self.blanks.push(blank);
        }
    }

    fn line_break(&mut self, text: &str) {
        let text = normal(text);
        if self.first_break.is_none() && !self.escaped {
            self.blanks.clear();
            self.first_break = Some(text.to_owned());
        } else {
            self.more_breaks.push_str(text);
        }
    }
}

/// A line break as libyaml passes it on: LS and PS stay, the others become a line feed.
fn normal(line_break: &str) -> &str {
    match line_break {
        "\u{2028}" | "\u{2029}" => line_break,
        _ => "\n",
    }
}

/// The text between two quotes, `inside` them, and what is wrong with its escapes.
pub fn quoted(
    scan: &Scan,
    inside: std::ops::Range<usize>,
    double: bool,
    problems: &mut Vec<Problem>,
) -> String {
    let mut folder = Folder::default();
    let mut at = inside.start;
    let mut run = at;
    while at < inside.end {
        let byte = scan.byte(at);
        let line_break = scan.line_break(at);
        let plain = line_break == 0
            && !matches!(byte, b' ' | b'\t')
            && !(double && byte == b'\\')
            && (double || byte != b'\'');
        if plain {
            at += scan.char_len(at);
            continue;
        }
        if run < at {
            folder.push(scan.slice(run, at));
        }
        if line_break > 0 {
            folder.line_break(scan.slice(at, at + line_break));
            at += line_break;
        } else if byte == b'\'' {
            folder.push("'");
            at += 2;
        } else if byte == b'\\' {
            at = escape(scan, at, inside.end, &mut folder, problems);
        } else {
            folder.blank(byte.into());
            at += 1;
        }
        run = at;
    }
    if run < at.min(inside.end) {
        folder.push(scan.slice(run, inside.end));
    }
    folder.push("");
    folder.text
}

/// Reads the escape that starts at the backslash; answers where it ends.
fn escape(scan: &Scan, at: usize, end: usize, folder: &mut Folder, problems: &mut Vec<Problem>) -> usize {
    let line_break = scan.line_break(at + 1);
    if line_break > 0 {
        folder.push("");
        folder.escaped = true;
        return at + 1 + line_break;
    }
    let (read, digits) = match scan.byte(at + 1) {
        b'0' => ("\0", 0),
        b'a' => ("\x07", 0),
        b'b' => ("\x08", 0),
        b't' | b'\t' => ("\t", 0),
        b'n' => ("\n", 0),
        b'v' => ("\x0B", 0),
        b'f' => ("\x0C", 0),
        b'r' => ("\r", 0),
        b'e' => ("\x1B", 0),
        b' ' => (" ", 0),
        b'"' => ("\"", 0),
        b'\'' => ("'", 0),
        b'\\' => ("\\", 0),
        b'N' => ("\u{85}", 0),
        b'_' => ("\u{A0}", 0),
        b'L' => ("\u{2028}", 0),
        b'P' => ("\u{2029}", 0),
        b'x' => ("", 2),
        b'u' => ("", 4),
        b'U' => ("", 8),
        _ => {
            let behind = (at + 1 + scan.char_len(at + 1)).min(end);
            let message = "found unknown escape character; a backslash in double quotes begins an escape, write \\\\ for a backslash";
            problems.push(Problem { range: at..behind, message: message.into(), refused: true });
            folder.push(scan.slice(at, behind));
            return behind;
        }
    };
    let behind = (at + 2 + digits).min(end);
    if digits == 0 {
        folder.push(read);
        return behind;
    }
    let code = u32::from_str_radix(scan.slice(at + 2, behind), 16).ok();
    let complete = scan.slice(at + 2, behind).bytes().filter(u8::is_ascii_hexdigit).count() == digits;
    match code.and_then(char::from_u32) {
        Some(read) if complete => {
            folder.push(read.encode_utf8(&mut [0; 4]));
            behind
        }
        _ if complete => {
            let message = "found invalid Unicode character escape code";
            problems.push(Problem { range: at..behind, message: message.into(), refused: true });
            behind
        }
        _ => {
            let message = "did not find expected hexdecimal number";
            problems.push(Problem { range: at..(at + 2).min(end), message: message.into(), refused: true });
            (at + 2).min(end)
        }
    }
}

/// The text of a plain scalar, from its first character to its last.
pub fn plain(scan: &Scan, range: std::ops::Range<usize>) -> String {
    let mut folder = Folder::default();
    let mut at = range.start;
    while at < range.end {
        // Not the line's end: JSON may be one line of any length.
        let line_end = (at..range.end).find(|&it| scan.line_break(it) > 0).unwrap_or(range.end);
        let first = scan.skip_blanks(at).min(line_end);
        let text = scan.slice(first, line_end).trim_end_matches([' ', '\t']);
        if !text.is_empty() {
            folder.push(text);
        }
        if line_end >= range.end {
            break;
        }
        let line_break = scan.line_break(line_end);
        folder.line_break(scan.slice(line_end, line_end + line_break));
        at = line_end + line_break;
    }
    folder.text
}

/// A block scalar's header, read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Header {
    /// Behind its last character.
    pub end: usize,
    /// `-` strips the last break, `+` keeps all that follow.
    pub keep: Option<bool>,
    /// How much deeper than the entry the text stands, where the header says so.
    pub indent: Option<usize>,
}

/// The text of a block scalar and where it ends.
pub struct Block {
    /// What it says.
    pub text: String,
    /// Behind its last character that is no break; the header's end where it is empty.
    pub end: usize,
    /// Start of the first line that does not belong to it.
    pub next: usize,
    /// The first tab that stands where indentation is expected.
    pub tab: Option<usize>,
}

/// Reads the lines of a block scalar, from the line behind its header on. `column` is that of the entry around it, -1 at the root.
pub fn block(scan: &Scan, from: usize, header: Header, literal: bool, column: isize) -> Block {
    let mut result = Block { text: String::new(), end: header.end, next: from, tab: None };
    let base = usize::try_from(column).unwrap_or(0);
    let mut indent = header.indent.map_or(0, |it| if column >= 0 { base + it } else { it });
    let mut first_break = String::new();
    let mut breaks = String::new();
    let mut deeper_before = false;
    let mut at = from;
    loop {
        // Blank lines, and the indentation of the line behind them.
        let mut deepest = 0;
        let first = loop {
            let mut first = at;
            while scan.byte(first) == b' ' && (indent == 0 || first - at < indent) {
                first += 1;
            }
            deepest = deepest.max(first - at);
            if scan.byte(first) == b'\t' && (indent == 0 || first - at < indent) {
                result.tab.get_or_insert(first);
                first = scan.skip_blanks(first);
            }
            let line_break = scan.line_break(first);
            if first >= scan.len() && first > at {
                // The server's cutter ends the last line with a break where the file does not.
                breaks.push('\n');
                at = first;
                result.next = at;
            }
            if line_break == 0 {
                break first;
            }
            breaks.push_str(normal(scan.slice(first, first + line_break)));
            at = first + line_break;
            result.next = at;
        };
        if indent == 0 {
            indent = deepest.max(usize::try_from(column + 1).unwrap_or(0)).max(1);
        }
        if first - at != indent || first >= scan.len() {
            break;
        }
        let line_end = scan.line_end(first);
        let deeper = scan.is_blank(first);
        if !literal && !deeper_before && !deeper && first_break == "\n" {
            if breaks.is_empty() {
                result.text.push(' ');
            }
        } else {
            result.text.push_str(&first_break);
        }
        first_break.clear();
        result.text.push_str(&breaks);
        breaks.clear();
        deeper_before = deeper;
        result.text.push_str(scan.slice(first, line_end));
        result.end = line_end;
        let line_break = scan.line_break(line_end);
        first_break.push_str(if line_break > 0 {
            normal(scan.slice(line_end, line_end + line_break))
        } else {
            "\n"
        });
        at = line_end + line_break;
        result.next = at;
        if line_break == 0 {
            break;
        }
    }
    if header.keep != Some(false) {
        result.text.push_str(&first_break);
    }
    if header.keep == Some(true) {
        result.text.push_str(&breaks);
    }
    result
}
