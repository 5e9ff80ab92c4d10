//! Names of time zones.
//!
//! The server brings the IANA database along, so the names are known here as well. But zones are added now and then:
//! a name that might be a new one (a city in a part of the world that has zones, and not just a misspelt one or one of
//! the large cities that live by another one's clock) gets the benefit of the doubt.

use crate::schema::nearest;

/// A line for each folder of the database, `.` for the top: the folder, and its zones.
const ZONES: &str = include_str!("zones.txt");

/// Cities that are looked for and have no zone of their own.
const CITIES: &[&str] = &[
    "Abuja",
    "Ankara",
    "Atlanta",
    "Austin",
    "Bangalore",
    "Barcelona",
    "Beijing",
    "Bengaluru",
    "Boston",
    "Brasilia",
    "Busan",
    "Calgary",
    "Canberra",
    "Cape_Town",
    "Chennai",
    "Cologne",
    "Dallas",
    "Delhi",
    "Durban",
    "Frankfurt",
    "Geneva",
    "Guangzhou",
    "Hamburg",
    "Hanoi",
    "Houston",
    "Hyderabad",
    "Islamabad",
    "Kyiv",
    "Kyoto",
    "Lahore",
    "Las_Vegas",
    "Lyon",
    "Miami",
    "Milan",
    "Mumbai",
    "Munich",
    "New_Delhi",
    "Osaka",
    "Ottawa",
    "Philadelphia",
    "Portland",
    "Pune",
    "Rio_de_Janeiro",
    "Salt_Lake_City",
    "San_Diego",
    "San_Francisco",
    "Seattle",
    "Shenzhen",
    "St_Petersburg",
    "Washington",
    "Wellington",
];

/// The name of a zone in the IANA database (`validateTimeZone`).
pub fn time_zone(value: &str) -> Vec<String> {
    if value.is_empty() {
        return vec!["timeZone must be nil or non-empty string".to_string()];
    }
    let unknown = || format!("unknown time zone {value}");
    if !value.split('/').all(may_be_part) {
        return vec![unknown()];
    }
    let mut says = Vec::new();
    if value.eq_ignore_ascii_case("local") {
        says.push(
            "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones"
                .to_string(),
        );
    }
    says.extend(load_error(value));
    says
}

/// Why Go's `time.LoadLocation` finds no such zone, in its words; `None` if it does, or if it might.
pub(super) fn load_error(name: &str) -> Option<String> {
    if matches!(name, "" | "UTC" | "Local") {
        return None;
    }
    if name.contains("..") || name.starts_with(['/', '\\']) {
        return Some("time: invalid location name".to_string());
    }
    // Debian's database has two more copies of everything, and these two at the top.
    if matches!(name, "posixrules" | "localtime") || name.starts_with("posix/") || name.starts_with("right/")
    {
        return None;
    }
    if zones(name).is_some() {
        return Some("is a directory".to_string());
    }
    (!is_known(name) && !may_be_new(name)).then(|| format!("unknown time zone {name}"))
}

/// `^[A-Za-z\.\-_0-9+]{1,14}$`, and what the database forbids.
fn may_be_part(part: &str) -> bool {
    (1..=14).contains(&part.len())
        && part.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-' | b'_' | b'+'))
        && !matches!(part, "." | "..")
        && !part.starts_with('-')
}

fn zones(folder: &str) -> Option<impl Iterator<Item = &'static str>> {
    let mut lines = ZONES.lines().map(|line| line.split_once(' ').unwrap_or((line, "")));
    lines.find(|(known, _)| *known == folder).map(|(_, zones)| zones.split(' '))
}

fn is_known(name: &str) -> bool {
    let (folder, zone) = name.rsplit_once('/').unwrap_or((".", name));
    zones(folder).is_some_and(|mut it| it.any(|known| known == zone))
}

/// Nothing is added at the top of the database any more, nor to the folders of old names.
fn may_be_new(name: &str) -> bool {
    let Some((folder, zone)) = name.rsplit_once('/') else { return false };
    let grows = matches!(
        folder,
        "Africa"
            | "America"
            | "Antarctica"
            | "Asia"
            | "Atlantic"
            | "Australia"
            | "Europe"
            | "Indian"
            | "Pacific"
    ) || matches!(
        folder,
        "America/Argentina" | "America/Indiana" | "America/Kentucky" | "America/North_Dakota"
    );
    grows && !CITIES.contains(&zone) && zone.starts_with(|first: char| first.is_ascii_uppercase()) && {
        zones(folder).is_some_and(|known| nearest(zone, known).is_none())
    }
}
