//! What `!!timestamp` accepts.
//!
//! go-yaml knows four forms (`allowedTimestampFormats`): a date; date and time with a zone, joined by `T` or `t`; date
//! and time without a zone, joined by blanks. Month, day, hour, minute and second have one or two digits.

/// Whether go-yaml reads this text as a point in time.
pub(super) fn is_timestamp(text: &str) -> bool {
    parse(text).is_some()
}

fn parse(text: &str) -> Option<()> {
    let (year, rest) = text.split_at_checked(4)?;
    if !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (month, rest) = number(rest.strip_prefix('-')?, 1..=12)?;
    let (_, rest) = number(rest.strip_prefix('-')?, 1..=days(year.parse().ok()?, month))?;
    if rest.is_empty() {
        return Some(());
    }
    if let Some(rest) = rest.strip_prefix(['T', 't']) {
        return zone(time(rest)?);
    }
    time(rest.strip_prefix(' ')?.trim_start_matches(' '))?.is_empty().then_some(())
}

/// Hour, minute, second and any fraction of it; what follows.
fn time(text: &str) -> Option<&str> {
    let (_, rest) = number(text, 0..=23)?;
    let (_, rest) = number(rest.strip_prefix(':')?, 0..=59)?;
    let (_, rest) = number(rest.strip_prefix(':')?, 0..=59)?;
    Some(match rest.strip_prefix(['.', ',']) {
        Some(fraction) if fraction.starts_with(|first: char| first.is_ascii_digit()) => {
            fraction.trim_start_matches(|digit: char| digit.is_ascii_digit())
        }
        _ => rest,
    })
}

/// `Z`, or an offset such as `+09:00`, and nothing behind it. Go lets the hour be 24 and the minute 60.
fn zone(text: &str) -> Option<()> {
    if text == "Z" {
        return Some(());
    }
    let (hours, minutes) = text.strip_prefix(['+', '-'])?.split_once(':')?;
    let fits =
        |text: &str, most: u32| text.len() == 2 && number(text, 0..=most).is_some_and(|it| it.1.is_empty());
    (fits(hours, 24) && fits(minutes, 60)).then_some(())
}

/// One or two digits that lie in `range`, and what follows.
fn number(text: &str, range: std::ops::RangeInclusive<u32>) -> Option<(u32, &str)> {
    let width = text.bytes().take(2).take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(width)?;
    let value = digits.parse().ok()?;
    range.contains(&value).then_some((value, rest))
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
