//! Numbers as go-yaml reads them and as Go prints them.

use std::borrow::Cow;
use std::fmt::LowerExp;
use std::str::FromStr;

use super::Resolved;

/// The number that a plain scalar is, if it is one. An explicit `Infinity` or `NaN` is none, nor is a number to
/// base 60.
pub(super) fn parse(text: &str) -> Option<Resolved<'static>> {
    match text.as_bytes().first()? {
        // Here, and only here, go-yaml leaves the underscores to Go, which wants them between digits.
        b'.' if !underscores_separate_digits(text) => None,
        b'.' => decimal(&without_underscores(text)).map(Resolved::Float),
        b'0'..=b'9' | b'+' | b'-' => {
            let digits = without_underscores(text);
            integer(&digits)
                .map(Resolved::Int)
                .or_else(|| decimal(&digits).map(Resolved::Float))
                .or_else(|| signed_binary(&digits).map(Resolved::Int))
        }
        _ => None,
    }
}

fn without_underscores(text: &str) -> Cow<'_, str> {
    match text.contains('_') {
        true => Cow::Owned(text.replace('_', "")),
        false => Cow::Borrowed(text),
    }
}

fn underscores_separate_digits(text: &str) -> bool {
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'_').all(|(at, _)| {
        digit(at.checked_sub(1).and_then(|before| bytes.get(before))) && digit(bytes.get(at + 1))
    })
}

/// Go's `ParseInt` and `ParseUint` with base 0: a sign, then `0x`, `0o`, `0b`, or a 0 that makes it octal.
fn integer(text: &str) -> Option<i128> {
    let (unsigned, negative) = match text.strip_prefix('-') {
        Some(rest) => (rest, true),
        None => (text.strip_prefix('+').unwrap_or(text), false),
    };
    let (digits, radix) = match unsigned.as_bytes() {
        [b'0', b'x' | b'X', ..] => (unsigned.get(2..)?, 16),
        [b'0', b'o' | b'O', ..] => (unsigned.get(2..)?, 8),
        [b'0', b'b' | b'B', ..] => (unsigned.get(2..)?, 2),
        [b'0', _, ..] => (unsigned.get(1..)?, 8),
        _ => (unsigned, 10),
    };
    let magnitude = magnitude(digits, radix)?;
    let value = if negative { -magnitude } else { magnitude };
    // A sign leaves it to `ParseInt`, which ends at 64 bits with one for the sign.
    let largest = if unsigned.len() == text.len() { i128::from(u64::MAX) } else { i128::from(i64::MAX) };
    (i128::from(i64::MIN)..=largest).contains(&value).then_some(value)
}

/// go-yaml's second look at `0b`: what follows may have a sign of its own, so `0b-11` is -3.
fn signed_binary(text: &str) -> Option<i128> {
    let digits = text.strip_prefix("0b")?;
    let value = match digits.strip_prefix('-') {
        Some(digits) => -magnitude(digits, 2)?,
        None => magnitude(digits.strip_prefix('+')?, 2)?,
    };
    i64::try_from(value).ok().map(i128::from)
}

fn magnitude(digits: &str, radix: u32) -> Option<i128> {
    // Rust would read a sign here.
    if digits.starts_with(['+', '-']) {
        return None;
    }
    u64::from_str_radix(digits, radix).ok().map(i128::from)
}

/// A decimal number: `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, as large as a float may be.
fn decimal(text: &str) -> Option<f64> {
    // Rust reads the same texts and `inf`, `infinity`, `nan`.
    if !text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E')) {
        return None;
    }
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The JSON text of a finite number (`floatEncoder` of encoding/json): an exponent below 1e-6 and from 1e21 on.
pub(super) fn json(number: f64) -> String {
    let Digits { sign, digits, exponent } = Digits::of(number);
    match exponent {
        -6..21 => fixed(sign, &digits, exponent),
        // Unlike anywhere else in Go an exponent has no leading zero here.
        _ => format!("{sign}{}e{exponent:+}", mantissa(&digits)),
    }
}

/// The name of a key that is a number: shortened to 32 bits on the way, so that 0.123456789 loses digits and 1e39
/// becomes `.inf`.
pub(super) fn key(number: f64) -> String {
    let number = number as f32;
    match number.is_finite() {
        true => general(Digits::of(number)),
        false if number.is_nan() => ".nan".to_string(),
        false if number > 0.0 => ".inf".to_string(),
        false => "-.inf".to_string(),
    }
}

/// Go's `%v`: the shortest text that reads back as the same number.
pub(super) fn shortest(number: f64) -> String {
    match number.is_finite() {
        true => general(Digits::of(number)),
        false if number.is_nan() => "NaN".to_string(),
        false if number > 0.0 => "+Inf".to_string(),
        false => "-Inf".to_string(),
    }
}

/// Go's format `g`: an exponent of at least two digits for what is very small and from a million on.
fn general(Digits { sign, digits, exponent }: Digits) -> String {
    match exponent {
        -4..6 => fixed(sign, &digits, exponent),
        _ => format!("{sign}{}e{exponent:+03}", mantissa(&digits)),
    }
}

/// The fewest decimal digits that tell a number from its neighbours; the first of them stands before the point when
/// the rest is multiplied by 10 to the `exponent`.
struct Digits {
    sign: &'static str,
    digits: String,
    exponent: i32,
}

impl Digits {
    fn of<Float: LowerExp + FromStr + PartialEq>(number: Float) -> Digits {
        let mut text = format!("{number:e}");
        // Of two shortest texts equally near, Go takes the one that ends in an even digit, Rust the larger one.
        let places = text
            .split_once('e')
            .map_or(0, |(mantissa, _)| mantissa.split_once('.').map_or(0, |it| it.1.len()));
        let even = format!("{number:.places$e}");
        if even.parse().is_ok_and(|parsed: Float| parsed == number) {
            text = even;
        }
        let (sign, text) = match text.strip_prefix('-') {
            Some(text) => ("-", text),
            None => ("", text.as_str()),
        };
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        Digits { sign, digits: mantissa.replace('.', ""), exponent: exponent.parse().unwrap_or(0) }
    }
}

fn mantissa(digits: &str) -> String {
    match digits.split_at_checked(1) {
        Some((first, rest)) if !rest.is_empty() => format!("{first}.{rest}"),
        _ => digits.to_string(),
    }
}

fn fixed(sign: &str, digits: &str, exponent: i32) -> String {
    let Ok(whole) = usize::try_from(exponent + 1) else {
        return format!("{sign}0.{}{digits}", "0".repeat(exponent.unsigned_abs() as usize - 1));
    };
    match digits.split_at_checked(whole) {
        Some((digits, "")) => format!("{sign}{digits}"),
        Some(("", fraction)) => format!("{sign}0.{fraction}"),
        Some((digits, fraction)) => format!("{sign}{digits}.{fraction}"),
        None => format!("{sign}{digits:0<whole$}"),
    }
}
