//! An amount in plain numbers: `128Mi` is 134,217,728 bytes, `250m` of a CPU a quarter of a core.

/// What an amount of this resource is; `None` for what is no amount.
pub(super) fn explain(text: &str, resource: &str) -> Option<String> {
    let (number, suffix) = split(text)?;
    let words = match resource {
        "cpu" => cores(number, suffix)?,
        "memory" | "ephemeral-storage" | "storage" | "sizeLimit" => bytes(number, suffix)?,
        _ if resource.starts_with("hugepages-") => bytes(number, suffix)?,
        _ => return None,
    };
    Some(format!("**{text}** is {words}."))
}

/// The number and the unit behind it.
fn split(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|it: char| !it.is_ascii_digit() && !"+-.".contains(it)).unwrap_or(text.len());
    let (number, suffix) = text.split_at_checked(end)?;
    Some((number.parse().ok()?, suffix))
}

fn factor(suffix: &str) -> Option<f64> {
    if let Some(exponent) = suffix.strip_prefix(['e', 'E']).filter(|it| !it.is_empty()) {
        return Some(10f64.powi(exponent.parse().ok()?));
    }
    let binary = |power: i32| 1024f64.powi(power);
    Some(match suffix {
        "n" => 1e-9,
        "u" => 1e-6,
        "m" => 1e-3,
        "" => 1.0,
        "k" => 1e3,
        "M" => 1e6,
        "G" => 1e9,
        "T" => 1e12,
        "P" => 1e15,
        "E" => 1e18,
        "Ki" => binary(1),
        "Mi" => binary(2),
        "Gi" => binary(3),
        "Ti" => binary(4),
        "Pi" => binary(5),
        "Ei" => binary(6),
        _ => return None,
    })
}

fn cores(number: f64, suffix: &str) -> Option<String> {
    let cores = number * factor(suffix)?;
    let milli = (cores * 1000.0).ceil();
    let share = match milli as i64 {
        250 => "a quarter of a core".to_string(),
        500 => "half a core".to_string(),
        750 => "three quarters of a core".to_string(),
        1000 => "one core".to_string(),
        it if it % 1000 == 0 => format!("{} cores", it / 1000),
        it if it < 1000 && it % 10 == 0 => format!("{} % of a core", it / 10),
        _ => format!("{} cores", milli / 1000.0),
    };
    let time = if milli < 1000.0 {
        format!(": {} ms of CPU time in every 100 ms", trimmed(milli / 10.0))
    } else {
        String::new()
    };
    Some(format!("{share}{time}"))
}

fn bytes(number: f64, suffix: &str) -> Option<String> {
    let bytes = number * factor(suffix)?;
    if !(0.0..9e18).contains(&bytes) {
        return None;
    }
    if suffix == "m" {
        return Some(format!("{} thousandths of a byte: surely `M` or `Mi` is meant", trimmed(number)));
    }
    let whole = bytes.ceil() as u64;
    let other = match suffix.strip_suffix('i') {
        None if suffix.is_empty() && whole < 1024 => String::new(),
        None => format!(" ({})", in_units(bytes, 1024.0, ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"])),
        Some(_) => format!(" ({})", in_units(bytes, 1000.0, ["k", "M", "G", "T", "P", "E"])),
    };
    Some(format!("{} bytes{other}", grouped(whole)))
}

/// In the largest unit that gives one or more.
fn in_units(bytes: f64, base: f64, units: [&str; 6]) -> String {
    let mut amount = bytes;
    let mut unit = "";
    for next in units {
        if amount < base {
            break;
        }
        amount /= base;
        unit = next;
    }
    let rounded = (amount * 10.0).round() / 10.0;
    let about = if (rounded - amount).abs() > 1e-9 { "about " } else { "" };
    format!("{about}{}{unit}", trimmed(rounded))
}

fn trimmed(number: f64) -> String {
    let text = format!("{number:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::explain;

    fn says(text: &str, resource: &str) -> String {
        explain(text, resource).unwrap_or_default()
    }

    #[test]
    fn memory_is_told_in_bytes() {
        assert_eq!(says("128Mi", "memory"), "**128Mi** is 134,217,728 bytes (about 134.2M).");
        assert_eq!(says("1G", "memory"), "**1G** is 1,000,000,000 bytes (about 953.7Mi).");
        assert_eq!(
            says("100m", "memory"),
            "**100m** is 100 thousandths of a byte: surely `M` or `Mi` is meant."
        );
        assert_eq!(says("1.5Gi", "sizeLimit"), "**1.5Gi** is 1,610,612,736 bytes (about 1.6G).");
    }

    #[test]
    fn cpu_is_told_in_cores() {
        assert_eq!(
            says("250m", "cpu"),
            "**250m** is a quarter of a core: 25 ms of CPU time in every 100 ms."
        );
        assert_eq!(says("0.1", "cpu"), "**0.1** is 10 % of a core: 10 ms of CPU time in every 100 ms.");
        assert_eq!(says("2", "cpu"), "**2** is 2 cores.");
        assert_eq!(says("1500m", "cpu"), "**1500m** is 1.5 cores.");
    }

    #[test]
    fn what_is_no_amount_is_not_told() {
        assert_eq!(says("lots", "memory"), "");
        assert_eq!(says("1Zi", "memory"), "");
        assert_eq!(says("2", "nvidia.com/gpu"), "");
    }
}
