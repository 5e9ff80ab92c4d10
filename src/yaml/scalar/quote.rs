//! A string as Go's `%q` prints it, which is how the server shows a value in a message.

use std::fmt::Write;

/// Puts a text into double quotes; escapes what is not printable (`strconv.Quote`).
pub fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            '\u{7}' => quoted.push_str("\\a"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{c}' => quoted.push_str("\\f"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\u{b}' => quoted.push_str("\\v"),
            _ if is_printable(char) => quoted.push(char),
            _ => escape(char, &mut quoted),
        }
    }
    quoted.push('"');
    quoted
}

fn escape(char: char, quoted: &mut String) {
    let code = u32::from(char);
    let written = match code {
        0..0x80 => write!(quoted, "\\x{code:02x}"),
        0x80..0x1_0000 => write!(quoted, "\\u{code:04x}"),
        _ => write!(quoted, "\\U{code:08x}"),
    };
    debug_assert!(written.is_ok(), "a string takes whatever is written");
}

/// Letters, marks, numbers, punctuation, symbols and the ASCII blank, for Go (whose Unicode may be a year older) as for
/// Rust's `escape_debug`; that one also escapes a mark that has nothing to stand on, hence the letter.
pub fn is_printable(char: char) -> bool {
    if char.is_ascii() {
        return matches!(char, ' '..='~');
    }
    String::from_iter(['a', char]).escape_debug().count() == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from Go's `strconv.Quote`.
    #[test]
    fn what_is_not_printable_is_escaped() {
        assert_eq!(quote(""), r#""""#);
        assert_eq!(quote("a \"b\" \\ 'c'"), r#""a \"b\" \\ 'c'""#);
        assert_eq!(quote("\u{7}\u{8}\u{c}\n\r\t\u{b}\0\u{1b}\u{7f}"), r#""\a\b\f\n\r\t\v\x00\x1b\x7f""#);
        assert_eq!(quote("é한글😀e\u{301}\u{301}"), "\"é한글😀e\u{301}\u{301}\"");
        assert_eq!(quote("\u{301}\u{fffd}"), "\"\u{301}\u{fffd}\"");
        assert_eq!(
            quote("\u{80}\u{a0}\u{ad}\u{200b}\u{2028}\u{3000}\u{feff}"),
            r#""\u0080\u00a0\u00ad\u200b\u2028\u3000\ufeff""#
        );
        assert_eq!(quote("\u{e000}\u{e0001}\u{10ffff}"), r#""\ue000\U000e0001\U0010ffff""#);
    }
}
