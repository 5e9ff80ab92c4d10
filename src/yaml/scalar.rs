//! What a scalar means: go-yaml v2's resolution, and the JSON that Kubernetes makes of it.
//!
//! The kube-apiserver turns YAML into JSON before it looks at a type, so a scalar's spelling alone decides whether it
//! is a number, and nothing about the field can change that: `yes` is a boolean, `0644` is 420, `1.10` is 1.1. The
//! text given here is the scalar's value, unquoted, unescaped and folded.

mod number;
mod quote;
mod timestamp;

use std::borrow::Cow;

pub use quote::{is_printable, quote};

/// A scalar resolved. `==` is the equality by which go-yaml finds a key that stands twice: `yes` is `true`, but `1`
/// is neither `"1"` nor `1.0`.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolved<'a> {
    /// Nothing: the field counts as not set.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer from `i64::MIN` to `u64::MAX`.
    Int(i128),
    /// A number with a fraction or an exponent, or too large for an integer; also the infinities and NaN, which no
    /// JSON can hold.
    Float(f64),
    /// A string; differs from the text for `!!binary` alone.
    Str(Cow<'a, str>),
}

/// How a scalar is written, as far as its meaning depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// In quotes, or as a block scalar.
    Quoted,
}

/// A tag, as far as go-yaml gives it a meaning for scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// A lone `!`.
    NonSpecific,
    /// `!!str`
    Str,
    /// `!!int`
    Int,
    /// `!!float`
    Float,
    /// `!!bool`
    Bool,
    /// `!!null`
    Null,
    /// `!!timestamp`
    Timestamp,
    /// `!!binary`
    Binary,
    /// `!!merge`
    Merge,
    /// Any other: taken as a string whatever it says.
    Other,
}

const YAML: &str = "tag:yaml.org,2002:";

impl Tag {
    /// The tag of a whole URI, its handle already replaced: `tag:yaml.org,2002:int`.
    pub fn of(uri: &str) -> Tag {
        match uri.strip_prefix(YAML) {
            Some("str") => Tag::Str,
            Some("int") => Tag::Int,
            Some("float") => Tag::Float,
            Some("bool") => Tag::Bool,
            Some("null") => Tag::Null,
            Some("timestamp") => Tag::Timestamp,
            Some("binary") => Tag::Binary,
            Some("merge") => Tag::Merge,
            None if uri == "!" => Tag::NonSpecific,
            _ => Tag::Other,
        }
    }

    /// The tag as it is written in a document without `%TAG` lines: `!!int`, `!<tag:yaml.org,2002:int>`, `!mine`.
    pub fn written(text: &str) -> Tag {
        if let Some(suffix) = text.strip_prefix("!!") {
            return Tag::of(&format!("{YAML}{}", percent_decoded(suffix)));
        }
        match text.strip_prefix("!<").and_then(|uri| uri.strip_suffix('>')) {
            Some(uri) => Tag::of(&percent_decoded(uri)),
            None => Tag::of(text),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Tag::Int => "!!int",
            Tag::Float => "!!float",
            Tag::Bool => "!!bool",
            Tag::Null => "!!null",
            Tag::Timestamp => "!!timestamp",
            _ => "!!str",
        }
    }
}

/// The tags that mean something are ASCII, so no other escape needs to be understood.
fn percent_decoded(text: &str) -> Cow<'_, str> {
    let mut parts = text.split('%');
    let mut decoded = parts.next().unwrap_or_default().to_string();
    for part in parts {
        match part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if byte.is_ascii() => decoded.push(char::from(byte)),
            _ => return Cow::Borrowed(text),
        }
        decoded.push_str(part.get(2..).unwrap_or_default());
    }
    Cow::Owned(decoded)
}

/// Resolves a scalar. The error is go-yaml's sentence (without its `yaml: ` in front) for a tag that the text does
/// not fit; without a tag nothing can fail (`resolve` of resolve.go and `scalar` of decode.go).
pub fn resolve<'a>(text: &'a str, style: Style, tag: Option<Tag>) -> Result<Resolved<'a>, String> {
    let Some(tag) = tag else {
        return Ok(match style {
            Style::Plain => plain(text),
            Style::Quoted => Resolved::Str(text.into()),
        });
    };
    // A tag overrules the quotes: `!!int "5"` is a number.
    let resolved = match tag {
        Tag::Str | Tag::NonSpecific | Tag::Merge | Tag::Other => return Ok(Resolved::Str(text.into())),
        Tag::Binary => return binary(text).map(|text| Resolved::Str(text.into())),
        Tag::Timestamp if timestamp::is_timestamp(text) => return Ok(Resolved::Str(text.into())),
        _ => plain(text),
    };
    match (tag, resolved) {
        (Tag::Int, Resolved::Int(int)) => Ok(Resolved::Int(int)),
        (Tag::Float, Resolved::Float(float)) => Ok(Resolved::Float(float)),
        (Tag::Float, Resolved::Int(int)) if int <= i128::from(i64::MAX) => Ok(Resolved::Float(int as f64)),
        (Tag::Bool, Resolved::Bool(bool)) => Ok(Resolved::Bool(bool)),
        (Tag::Null, Resolved::Null) => Ok(Resolved::Null),
        (_, resolved) => {
            Err(format!("cannot decode {} `{text}` as a {}", resolved.natural_tag(text).name(), tag.name()))
        }
    }
}

/// Resolves a scalar that has neither quotes nor a tag.
pub fn plain(text: &str) -> Resolved<'_> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Resolved::Null,
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
            return Resolved::Bool(true);
        }
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            return Resolved::Bool(false);
        }
        ".nan" | ".NaN" | ".NAN" => return Resolved::Float(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => return Resolved::Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => return Resolved::Float(f64::NEG_INFINITY),
        _ => {}
    }
    number::parse(text).unwrap_or(Resolved::Str(text.into()))
}

/// Whether a text has something between braces that a template engine would replace.
pub fn holds_expression(text: &str) -> bool {
    text.as_bytes().windows(2).any(|it| matches!(it, b"{{" | b"{%"))
}

/// Whether a key merges the mapping that is its value into its own (`isMerge` of decode.go).
pub fn is_merge(text: &str, style: Style, tag: Option<Tag>) -> bool {
    text == "<<"
        && match tag {
            None => style == Style::Plain,
            Some(tag) => matches!(tag, Tag::Merge | Tag::NonSpecific),
        }
}

impl Resolved<'_> {
    /// The JSON text of a number, which the server's messages repeat (`cannot unmarshal number 99999999999 ...`);
    /// `None` for what is no number and for what JSON has no number for.
    pub fn json_number(&self) -> Option<String> {
        match self {
            Resolved::Int(int) => Some(int.to_string()),
            Resolved::Float(float) if float.is_finite() => Some(number::json(*float)),
            _ => None,
        }
    }

    /// What a Go field of type int64 gets: the value of a number whose JSON text has neither fraction nor exponent,
    /// so `80.0` and `8e1` are 80 and `1e21` is `None`.
    pub fn to_int(&self) -> Option<i64> {
        self.json_number()?.parse().ok()
    }

    /// The error with which the conversion to JSON ends at an infinity or NaN.
    pub fn json_error(&self) -> Option<String> {
        match self {
            Resolved::Float(float) if !float.is_finite() => {
                Some(format!("json: unsupported value: {}", number::shortest(*float)))
            }
            _ => None,
        }
    }

    /// The name that a key gets in JSON: `yes:` is `true`, `0644:` is `420`. The error is the server's sentence up to
    /// the value that it prints (`convertToJSONableObject` of sigs.k8s.io/yaml).
    pub fn to_key(&self) -> Result<Cow<'_, str>, String> {
        match self {
            Resolved::Null => Err("unsupported map key of type: %!s(<nil>), key: <nil>".to_string()),
            Resolved::Int(int) if *int > i128::from(i64::MAX) => {
                Err(format!("unsupported map key of type: uint64, key: {}", self.go_syntax()))
            }
            Resolved::Bool(bool) => Ok(if *bool { "true" } else { "false" }.into()),
            Resolved::Int(int) => Ok(int.to_string().into()),
            Resolved::Float(float) => Ok(number::key(*float).into()),
            Resolved::Str(text) => Ok(Cow::Borrowed(text)),
        }
    }

    /// How Go's `%#v` prints it, as in `key "a" already set in map`.
    pub fn go_syntax(&self) -> String {
        match self {
            Resolved::Null => "<nil>".to_string(),
            Resolved::Bool(bool) => bool.to_string(),
            Resolved::Int(int) if *int > i128::from(i64::MAX) => format!("{int:#x}"),
            Resolved::Int(int) => int.to_string(),
            Resolved::Float(float) => number::shortest(*float),
            Resolved::Str(text) => quote(text),
        }
    }

    /// The tag that go-yaml finds by itself.
    fn natural_tag(&self, text: &str) -> Tag {
        match self {
            Resolved::Null => Tag::Null,
            Resolved::Bool(_) => Tag::Bool,
            Resolved::Int(_) => Tag::Int,
            Resolved::Float(_) => Tag::Float,
            Resolved::Str(_) if text == "<<" => Tag::Merge,
            Resolved::Str(_) => Tag::Str,
        }
    }
}

/// The text of base64 data; line breaks in it do not count. What is not UTF-8 becomes U+FFFD, byte by byte, as Go's
/// JSON has it.
fn binary(text: &str) -> Result<String, String> {
    let refused = || "!!binary value contains invalid base64 data".to_string();
    let text: Vec<u8> = text.bytes().filter(|byte| !matches!(byte, b'\n' | b'\r')).collect();
    let padding = text.iter().rev().take(2).take_while(|byte| **byte == b'=').count();
    let digits = text.get(..text.len() - padding).unwrap_or_default();
    if !text.len().is_multiple_of(4) {
        return Err(refused());
    }
    let (mut bytes, mut bits, mut width) = (Vec::new(), 0u32, 0);
    for digit in digits {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return Err(refused()),
        };
        bits = bits << 6 | u32::from(value);
        width += 6;
        if width >= 8 {
            width -= 8;
            bytes.push((bits >> width) as u8);
        }
    }
    let mut decoded = String::new();
    for chunk in bytes.utf8_chunks() {
        decoded.push_str(chunk.valid());
        decoded.extend(chunk.invalid().iter().map(|_| char::REPLACEMENT_CHARACTER));
    }
    Ok(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What Kubernetes' parser (sigs.k8s.io/yaml 1.6.0 over go.yaml.in/yaml/v2 2.4.4) made of these spellings: the
    /// JSON of a plain scalar, and its name as a key.
    #[test]
    fn plain_scalars_become_the_json_of_kubernetes() {
        for row in include_str!("scalar/plain.txt").lines().filter(|row| !row.starts_with('#')) {
            let [text, json, key] = row.split(" | ").collect::<Vec<_>>()[..] else { panic!("{row}") };
            let resolved = plain(text.trim_end());
            assert_eq!(shown(&resolved), json.trim_end(), "{row}");
            assert_eq!(resolved.to_key().unwrap_or_else(|error| error.into()), key, "{row}");
        }
    }

    fn shown(resolved: &Resolved) -> String {
        match resolved {
            Resolved::Null => "null".to_string(),
            Resolved::Bool(bool) => bool.to_string(),
            Resolved::Str(text) => quote(text),
            _ => resolved.json_number().or(resolved.json_error()).unwrap(),
        }
    }

    fn tagged(text: &str, tag: &str) -> String {
        resolve(text, Style::Plain, Some(Tag::written(tag))).map_or_else(|error| error, |it| shown(&it))
    }

    #[test]
    fn quotes_make_a_string() {
        for text in ["", "yes", "5", "null", "<<"] {
            assert_eq!(resolve(text, Style::Quoted, None), Ok(Resolved::Str(text.into())));
        }
    }

    #[test]
    fn a_tag_overrules_quotes() {
        let quoted = |tag| resolve("5", Style::Quoted, Some(tag));
        assert_eq!(quoted(Tag::Int), Ok(Resolved::Int(5)));
        assert_eq!(quoted(Tag::Float), Ok(Resolved::Float(5.0)));
        assert_eq!(quoted(Tag::Str), Ok(Resolved::Str("5".into())));
    }

    #[test]
    fn a_tag_takes_what_fits_it() {
        assert_eq!(tagged("yes", "!!bool"), "true");
        assert_eq!(tagged("0x10", "!!int"), "16");
        assert_eq!(tagged("0x10", "!!float"), "16");
        assert_eq!(tagged("", "!!null"), "null");
        assert_eq!(tagged("", "!!str"), r#""""#);
        assert_eq!(tagged("", "!mine"), r#""""#);
        assert_eq!(tagged("5", "!"), r#""5""#);
        assert_eq!(tagged("5", "!!set"), r#""5""#);
        assert_eq!(tagged("5", "!<tag:yaml.org,2002:int>"), "5");
        assert_eq!(tagged("5", "!<!!int>"), r#""5""#);
        assert_eq!(tagged("5", "!!%69nt"), "5");
    }

    #[test]
    fn a_tag_refuses_what_does_not() {
        assert_eq!(tagged("abc", "!!int"), "cannot decode !!str `abc` as a !!int");
        assert_eq!(tagged("1.5", "!!int"), "cannot decode !!float `1.5` as a !!int");
        assert_eq!(tagged("", "!!float"), "cannot decode !!null `` as a !!float");
        assert_eq!(tagged("5", "!!bool"), "cannot decode !!int `5` as a !!bool");
        assert_eq!(tagged("x", "!!null"), "cannot decode !!str `x` as a !!null");
        assert_eq!(tagged("2001-01-01", "!!bool"), "cannot decode !!str `2001-01-01` as a !!bool");
        let large = "9223372036854775808";
        assert_eq!(tagged(large, "!!float"), format!("cannot decode !!int `{large}` as a !!float"));
    }

    #[test]
    fn binary_is_decoded() {
        assert_eq!(tagged("aGk=", "!!binary"), r#""hi""#);
        assert_eq!(tagged("aG\nk=\n", "!!binary"), r#""hi""#);
        assert_eq!(tagged("4oI=", "!!binary"), "\"\u{fffd}\u{fffd}\"");
        for text in ["aGk", "a===", "aG k=", "aGk=aGk=", "?", "===="] {
            assert_eq!(tagged(text, "!!binary"), "!!binary value contains invalid base64 data", "{text:?}");
        }
    }

    #[test]
    fn a_timestamp_stays_the_text_it_is() {
        for text in [
            "2001-12-14",
            "2001-1-1",
            "2000-02-29",
            "2001-12-14T21:59:43Z",
            "2001-12-14t1:5:9.10-05:00",
            "2001-12-14   21:59:43.1",
            "2001-12-14T1:5:9+24:60",
            "2001-12-14T21:59:43,5Z",
        ] {
            assert_eq!(tagged(text, "!!timestamp"), quote(text));
        }
        for text in
            ["2001-02-29", "2001-13-01", "2001-12-14 ", "2001-12-14T21:59:43", "2001-12-14T1:5:9+25:00"]
        {
            let refused = format!("cannot decode !!str `{text}` as a !!timestamp");
            assert_eq!(tagged(text, "!!timestamp"), refused);
        }
        assert_eq!(tagged("5", "!!timestamp"), "cannot decode !!int `5` as a !!timestamp");
    }

    #[test]
    fn a_merge_key_is_plain_or_tagged() {
        assert!(is_merge("<<", Style::Plain, None));
        assert!(!is_merge("<<", Style::Quoted, None));
        assert!(is_merge("<<", Style::Quoted, Some(Tag::Merge)));
        assert!(is_merge("<<", Style::Quoted, Some(Tag::NonSpecific)));
        assert!(!is_merge("<<", Style::Plain, Some(Tag::Str)));
        assert!(!is_merge("<", Style::Plain, None));
    }

    #[test]
    fn a_key_stands_twice_when_both_resolve_to_the_same() {
        assert_eq!(plain("yes"), plain("true"));
        assert_eq!(plain("0x10"), plain("16"));
        assert_eq!(plain(".inf"), plain("+.INF"));
        assert_ne!(plain("1"), plain("1.0"));
        assert_ne!(plain("1"), Resolved::Str("1".into()));
        assert_ne!(plain(".nan"), plain(".nan"));
    }

    #[test]
    fn an_int_field_takes_a_number_without_a_fraction() {
        let ints =
            ["80.0", "8e1", "-0.0", "1e3", "080", "9223372036854775807"].map(|text| plain(text).to_int());
        assert_eq!(ints, [80, 80, 0, 1000, 80, i64::MAX].map(Some));
        for text in ["1.5", "1e21", "1e-7", "9223372036854775808", "yes", "~", "a", ".inf"] {
            assert_eq!(plain(text).to_int(), None, "{text}");
        }
    }

    #[test]
    fn go_prints_a_key_in_its_own_syntax() {
        let printed = ["~", "yes", "0644", "18446744073709551615", "1e6", "1.50", "-.inf", "a"];
        let printed = printed.map(|text| plain(text).go_syntax());
        assert_eq!(printed, ["<nil>", "true", "420", "0xffffffffffffffff", "1e+06", "1.5", "-Inf", "\"a\""]);
    }
}
