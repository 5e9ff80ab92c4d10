//! User names of Windows.

use super::only_if;

/// `[DOMAIN\]USER` (`validateWindowsSecurityContextOptions`).
pub fn windows_user_name(value: &str) -> Vec<String> {
    if value.is_empty() {
        return only_if(true, "runAsUserName cannot be an empty string");
    }
    if value.bytes().any(|it| it.is_ascii_control()) {
        return only_if(true, "runAsUserName cannot contain control characters");
    }
    let (domain, user) = match value.split_once('\\') {
        Some((_, user)) if user.contains('\\') => {
            return only_if(true, "runAsUserName cannot contain more than one backslash");
        }
        Some((domain, user)) => (Some(domain), user),
        None => (None, value),
    };
    let mut says = Vec::new();
    let mut complain = |wrong: bool, what: &str| says.extend(only_if(wrong, what));
    if let Some(domain) = domain {
        complain(domain.len() >= 256, "runAsUserName's Domain length must be under 256 characters");
        complain(
            !is_net_bios(domain) && !is_dns(domain),
            "runAsUserName's Domain doesn't match the NetBios nor the DNS format",
        );
    }
    complain(user.is_empty(), "runAsUserName's User cannot be empty");
    complain(user.len() > 104, "runAsUserName's User length must not be longer than 104 characters");
    complain(
        !user.is_empty() && user.bytes().all(|it| matches!(it, b'.' | b' ')),
        "runAsUserName's User cannot contain only periods or spaces",
    );
    complain(
        user.contains(|it| r#""/\:;|=,+*?<>@[]"#.contains(it)),
        r#"runAsUserName's User cannot contain the following characters: "/\:;|=,+*?<>@[]"#,
    );
    says
}

/// One to fifteen characters, the first of them no dot.
fn is_net_bios(domain: &str) -> bool {
    (1..=15).contains(&domain.chars().count())
        && !domain.starts_with('.')
        && !domain.contains(|it| r#"\/:*?"<>|"#.contains(it))
}

/// Labels of up to 63 letters, digits and inner dashes.
fn is_dns(domain: &str) -> bool {
    domain.split('.').all(|label| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    })
}
