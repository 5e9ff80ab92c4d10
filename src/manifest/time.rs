//! Moments as Go reads them: RFC 3339, with Go's words for what is wrong (`time.Parse`).

/// The form, in Go's way of naming it.
const LAYOUT: &str = "2006-01-02T15:04:05Z07:00";

/// Reads a moment; the error is Go's sentence.
pub fn decode(text: &str) -> Result<(), String> {
    parse(text).map_err(|wrong| match wrong {
        Wrong::Part(rest, part) => {
            format!("parsing time {text:?} as {LAYOUT:?}: cannot parse {rest:?} as {part:?}")
        }
        Wrong::Range(what) => format!("parsing time {text:?}: {what} out of range"),
        Wrong::More(rest) => format!("parsing time {text:?}: extra text: {rest:?}"),
    })
}

enum Wrong<'a> {
    Part(&'a str, &'static str),
    Range(&'static str),
    More(&'a str),
}

fn parse(text: &str) -> Result<(), Wrong<'_>> {
    let (year, rest) = number(text, 4, "2006")?;
    let (month, rest) = number(literal(rest, "-")?, 2, "01")?;
    if !(1..=12).contains(&month) {
        return Err(Wrong::Range("month"));
    }
    let (day, rest) = number(literal(rest, "-")?, 2, "02")?;
    let (hour, rest) = number(literal(rest, "T")?, 2, "15")?;
    if hour > 23 {
        return Err(Wrong::Range("hour"));
    }
    let (minute, rest) = number(literal(rest, ":")?, 2, "04")?;
    if minute > 59 {
        return Err(Wrong::Range("minute"));
    }
    let (second, rest) = number(literal(rest, ":")?, 2, "05")?;
    if second > 59 {
        return Err(Wrong::Range("second"));
    }
    let rest = zone(fraction(rest))?;
    if !rest.is_empty() {
        return Err(Wrong::More(rest));
    }
    if day == 0 || day > days(month, year) { Err(Wrong::Range("day")) } else { Ok(()) }
}

fn literal<'a>(text: &'a str, wanted: &'static str) -> Result<&'a str, Wrong<'a>> {
    text.strip_prefix(wanted).ok_or(Wrong::Part(text, wanted))
}

fn number<'a>(text: &'a str, digits: usize, part: &'static str) -> Result<(u32, &'a str), Wrong<'a>> {
    let (number, rest) = text.split_at_checked(digits).ok_or(Wrong::Part(text, part))?;
    let all = number.bytes().all(|it| it.is_ascii_digit());
    number.parse().ok().filter(|_| all).map(|it| (it, rest)).ok_or(Wrong::Part(text, part))
}

/// Fractions of a second are read though the form does not name them, behind a point or a comma.
fn fraction(text: &str) -> &str {
    let Some(rest) = text.strip_prefix(['.', ',']) else { return text };
    let behind = rest.trim_start_matches(|it: char| it.is_ascii_digit());
    if behind.len() < rest.len() { behind } else { text }
}

fn zone(text: &str) -> Result<&str, Wrong<'_>> {
    if let Some(rest) = text.strip_prefix('Z') {
        return Ok(rest);
    }
    let wrong = || Wrong::Part(text, "Z07:00");
    let (zone, rest) = text.split_at_checked(6).ok_or_else(wrong)?;
    let (hours, minutes) =
        zone.strip_prefix(['+', '-']).and_then(|it| it.split_once(':')).ok_or_else(wrong)?;
    let (hours, _) = number(hours, 2, "Z07:00").map_err(|_| wrong())?;
    let (minutes, _) = number(minutes, 2, "Z07:00").map_err(|_| wrong())?;
    match (hours, minutes) {
        (25.., _) => Err(Wrong::Range("time zone offset hour")),
        (_, 61..) => Err(Wrong::Range("time zone offset minute")),
        _ => Ok(rest),
    }
}

fn days(month: u32, year: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn moments_have_a_zone() {
        assert_eq!(decode("2026-11-24T16:00:00Z"), Ok(()));
        assert_eq!(decode("2024-02-29T16:00:00.25+09:00"), Ok(()));
        let form = "as \"2006-01-02T15:04:05Z07:00\": cannot parse";
        assert_eq!(decode("abc"), Err(format!("parsing time \"abc\" {form} \"abc\" as \"2006\"")));
        assert_eq!(decode("2026-11-24"), Err(format!("parsing time \"2026-11-24\" {form} \"\" as \"T\"")));
        assert_eq!(
            decode("2026-02-29T00:00:00Z"),
            Err("parsing time \"2026-02-29T00:00:00Z\": day out of range".into())
        );
    }
}
