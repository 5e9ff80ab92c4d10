//! Schedules of a CronJob: the standard parser of robfig/cron v3.

use super::{duration, time_zone};
use crate::yaml::scalar::quote;

/// Five fields, or `@daily` and the like (`validateScheduleFormat`). A time zone in the schedule is refused.
pub fn cron_schedule(value: &str) -> Vec<String> {
    let mut says: Vec<String> = parse(value).err().into_iter().collect();
    if value.contains("TZ") {
        says.push("cannot use TZ or CRON_TZ in schedule, use timeZone field instead".to_string());
    }
    says
}

fn parse(value: &str) -> Result<(), String> {
    let mut schedule = value;
    if let Some(zoned) = value.strip_prefix("TZ=").or_else(|| value.strip_prefix("CRON_TZ=")) {
        let Some((zone, rest)) = zoned.split_once(' ') else {
            // The parser panics; the server catches that since 1.35.
            return Err("invalid schedule format: runtime error: slice bounds out of range [:-1]".to_string());
        };
        if let Some(error) = time_zone::load_error(zone) {
            return Err(format!("provided bad location {zone}: {error}"));
        }
        schedule = rest.trim();
    }
    if value.is_empty() {
        return Err("empty spec string".to_string());
    }
    if schedule.starts_with('@') {
        return descriptor(schedule);
    }
    let fields: Vec<&str> = schedule.split_whitespace().collect();
    let [minute, hour, day, month, weekday] = fields[..] else {
        return Err(format!("expected exactly 5 fields, found {}: [{}]", fields.len(), fields.join(" ")));
    };
    field(minute, &MINUTES)?;
    field(hour, &HOURS)?;
    field(day, &DAYS)?;
    field(month, &MONTHS)?;
    field(weekday, &WEEKDAYS)
}

fn descriptor(schedule: &str) -> Result<(), String> {
    if matches!(
        schedule,
        "@yearly" | "@annually" | "@monthly" | "@weekly" | "@daily" | "@midnight" | "@hourly"
    ) {
        return Ok(());
    }
    let Some(duration) = schedule.strip_prefix("@every ") else {
        return Err(format!("unrecognized descriptor: {schedule}"));
    };
    match duration::error(duration) {
        Some(error) => Err(format!("failed to parse duration {schedule}: {error}")),
        None => Ok(()),
    }
}

/// What one field may hold.
struct Bounds {
    min: u64,
    max: u64,
    /// Names of the numbers from `min` on.
    names: &'static [&'static str],
}

const MINUTES: Bounds = Bounds { min: 0, max: 59, names: &[] };
const HOURS: Bounds = Bounds { min: 0, max: 23, names: &[] };
const DAYS: Bounds = Bounds { min: 1, max: 31, names: &[] };
const MONTHS: Bounds = Bounds {
    min: 1,
    max: 12,
    names: &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
};
const WEEKDAYS: Bounds = Bounds { min: 0, max: 6, names: &["sun", "mon", "tue", "wed", "thu", "fri", "sat"] };

/// Ranges with commas between them; commas alone are fine, too (`getField`).
fn field(text: &str, bounds: &Bounds) -> Result<(), String> {
    text.split(',').filter(|it| !it.is_empty()).try_for_each(|it| range(it, bounds))
}

/// `number`, `number-number` or `*`, with `/number` behind it or without (`getRange`).
fn range(text: &str, bounds: &Bounds) -> Result<(), String> {
    let parts: Vec<&str> = text.split('/').collect();
    let ends: Vec<&str> = parts.first().copied().unwrap_or_default().split('-').collect();
    let (start, mut end) = match ends[..] {
        // Whatever follows a star is not looked at.
        ["*" | "?", ..] => (bounds.min, bounds.max),
        [one] => (number_or_name(one, bounds)?, number_or_name(one, bounds)?),
        [first, last] => (number_or_name(first, bounds)?, number_or_name(last, bounds)?),
        [first, ..] => {
            number_or_name(first, bounds)?;
            return Err(format!("too many hyphens: {text}"));
        }
        [] => return Ok(()),
    };
    let step = match parts[..] {
        [_] => 1,
        [_, step] => {
            let step = number(step)?;
            if ends.len() == 1 {
                end = bounds.max;
            }
            step
        }
        _ => return Err(format!("too many slashes: {text}")),
    };
    let Bounds { min, max, .. } = bounds;
    if start < *min {
        return Err(format!("beginning of range ({start}) below minimum ({min}): {text}"));
    }
    if end > *max {
        return Err(format!("end of range ({end}) above maximum ({max}): {text}"));
    }
    if start > end {
        return Err(format!("beginning of range ({start}) beyond end of range ({end}): {text}"));
    }
    if step == 0 {
        return Err(format!("step of range should be a positive number: {text}"));
    }
    Ok(())
}

fn number_or_name(text: &str, bounds: &Bounds) -> Result<u64, String> {
    let lower = text.to_lowercase();
    match bounds.names.iter().position(|name| *name == lower) {
        Some(at) => Ok(bounds.min + at as u64),
        None => number(text),
    }
}

fn number(text: &str) -> Result<u64, String> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let refused =
        |why: &str| format!("failed to parse int from {text}: strconv.Atoi: parsing {}: {why}", quote(text));
    if digits.is_empty() || !digits.bytes().all(|it| it.is_ascii_digit()) {
        return Err(refused("invalid syntax"));
    }
    let number: i64 = text.parse().map_err(|_| refused("value out of range"))?;
    u64::try_from(number).map_err(|_| format!("negative number ({number}) not allowed: {text}"))
}
