//! Durations as Go reads them, `1h30m` (`time.ParseDuration`).

/// The nanoseconds of the longest duration, which is a negative one.
const LIMIT: u64 = 1 << 63;

/// Why a text is no duration, in Go's words; `None` if it is one.
pub(super) fn error(text: &str) -> Option<String> {
    parse(text).err()
}

fn parse(text: &str) -> Result<(), String> {
    let invalid = || format!("time: invalid duration {}", quote(text));
    let mut rest = text.strip_prefix(['+', '-']).unwrap_or(text);
    if rest == "0" {
        return Ok(());
    }
    if rest.is_empty() {
        return Err(invalid());
    }
    let mut sum: u64 = 0;
    while !rest.is_empty() {
        let (whole, behind) = digits(rest);
        let (fraction, behind) = match behind.strip_prefix('.') {
            Some(behind) => digits(behind),
            None => ("", behind),
        };
        if whole.is_empty() && fraction.is_empty() {
            return Err(invalid());
        }
        let whole = whole.bytes().try_fold(0, appended).ok_or_else(invalid)?;
        let end = behind.find(|it: char| it == '.' || it.is_ascii_digit()).unwrap_or(behind.len());
        let (unit, behind) = behind.split_at_checked(end).unwrap_or((behind, ""));
        if unit.is_empty() {
            return Err(format!("time: missing unit in duration {}", quote(text)));
        }
        let Some(size) = nanoseconds(unit) else {
            return Err(format!("time: unknown unit {} in duration {}", quote(unit), quote(text)));
        };
        let part = whole.checked_mul(size).and_then(|it| it.checked_add(part_of(size, fraction)));
        // Two amounts at the limit wrap around to nothing, and Go lets them.
        sum = sum.wrapping_add(part.filter(|it| *it <= LIMIT).ok_or_else(invalid)?);
        if sum > LIMIT {
            return Err(invalid());
        }
        rest = behind;
    }
    if sum == LIMIT && !text.starts_with('-') { Err(invalid()) } else { Ok(()) }
}

/// A fraction of a unit, in nanoseconds; digits beyond 63 bits do not count.
fn part_of(size: u64, fraction: &str) -> u64 {
    let (mut number, mut scale): (u64, f64) = (0, 1.0);
    for digit in fraction.bytes() {
        let Some(next) = appended(number, digit) else { break };
        number = next;
        scale *= 10.0;
    }
    (number as f64 * (size as f64 / scale)) as u64
}

/// A number with one more digit, unless that is beyond 63 bits.
fn appended(number: u64, digit: u8) -> Option<u64> {
    number.checked_mul(10)?.checked_add(u64::from(digit - b'0')).filter(|it| *it <= LIMIT)
}

fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|it: char| !it.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn nanoseconds(unit: &str) -> Option<u64> {
    match unit {
        "ns" => Some(1),
        "us" | "µs" | "μs" => Some(1_000),
        "ms" => Some(1_000_000),
        "s" => Some(1_000_000_000),
        "m" => Some(60_000_000_000),
        "h" => Some(3_600_000_000_000),
        _ => None,
    }
}

/// The `time` package escapes in its own way: bytes, not characters.
fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            ' '..='\u{7f}' => quoted.push(char),
            _ => {
                let mut buffer = [0; 4];
                quoted.extend(char.encode_utf8(&mut buffer).bytes().map(|byte| format!("\\x{byte:02x}")));
            }
        }
    }
    quoted + "\""
}
