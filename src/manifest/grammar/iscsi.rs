//! Names of iSCSI targets and initiators.

use super::only_if;

/// `iqn...`, `eui...` or `naa...` (`validateISCSIVolumeSource`).
pub fn iscsi_name(value: &str) -> Vec<String> {
    let is_valid = match value.get(..3) {
        Some("iqn") => is_iqn(value),
        Some("eui") => is_numbered(value, 16),
        Some("naa") => is_numbered(value, 32),
        _ => return only_if(true, "must be valid format starting with iqn, eui, or naa"),
    };
    only_if(!is_valid, "must be valid format")
}

/// `iqn\.\d{4}-\d{2}\.([[:alnum:]-.]+)(:[^,;*&$|\s]+)$`, which may start anywhere.
fn is_iqn(value: &str) -> bool {
    value.match_indices("iqn.").any(|(at, prefix)| {
        let rest = value.get(at + prefix.len()..).unwrap_or_default();
        is_dated(rest).is_some()
    })
}

fn is_dated(rest: &str) -> Option<()> {
    let (date, rest) = rest.split_at_checked(8)?;
    let is_date = date.bytes().enumerate().all(|(at, byte)| match at {
        4 => byte == b'-',
        7 => byte == b'.',
        _ => byte.is_ascii_digit(),
    });
    let (authority, name) = rest.split_once(':')?;
    let in_authority = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'.');
    let is_banned =
        |it: char| matches!(it, ',' | ';' | '*' | '&' | '$' | '|' | '\t' | '\n' | '\u{c}' | '\r' | ' ');
    (is_date
        && !authority.is_empty()
        && authority.bytes().all(in_authority)
        && !name.is_empty()
        && !name.contains(is_banned))
    .then_some(())
}

/// `^eui.[[:alnum:]]{16}$` and the like: any character follows the prefix.
fn is_numbered(value: &str, digits: usize) -> bool {
    let mut rest = value.chars().skip(3);
    let separator = rest.next();
    let number: Vec<char> = rest.collect();
    separator.is_some_and(|it| it != '\n')
        && number.len() == digits
        && number.iter().all(|it| it.is_ascii_alphanumeric())
}
