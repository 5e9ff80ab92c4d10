//! Names: of objects, labels, ports, variables, headers, kernel parameters.

use crate::schema::Minor;
use crate::yaml::scalar::quote;

use super::{Complaint, only_if, regex_error};

const LABEL_REGEX: &str = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const SUBDOMAIN_REGEX: &str = r"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
const SEARCH_REGEX: &str = r"_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*";
const NAME_REGEX: &str = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

const LABEL_MAX: usize = 63;
const SUBDOMAIN_MAX: usize = 253;

/// RFC 1123 label (`IsDNS1123Label`).
pub fn dns_label(value: &str) -> Vec<String> {
    let mut says = too_long(value, LABEL_MAX, "characters");
    if !is_dns_label(value) {
        says.push(match is_dns_subdomain(value) {
            true => "must not contain dots".to_string(),
            false => regex_error(
                "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start \
                 and end with an alphanumeric character",
                LABEL_REGEX,
                &["my-name", "123-abc"],
            ),
        });
    }
    says
}

/// RFC 1123 subdomain (`IsDNS1123Subdomain`).
pub fn dns_subdomain(value: &str) -> Vec<String> {
    subdomain(value, "characters")
}

fn subdomain(value: &str, unit: &str) -> Vec<String> {
    let mut says = too_long(value, SUBDOMAIN_MAX, unit);
    if !is_dns_subdomain(value) {
        says.push(regex_error(
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must \
             start and end with an alphanumeric character",
            SUBDOMAIN_REGEX,
            &["example.com"],
        ));
    }
    says
}

/// One of a Pod's DNS search domains (`validatePodDNSConfig`).
pub fn dns_search(value: &str, version: Minor) -> Vec<String> {
    let searched = searched(value, version);
    if version < Minor(33) {
        return dns_subdomain(searched);
    }
    let mut says = too_long(searched, SUBDOMAIN_MAX, "characters");
    let is_label = |label: &str| {
        is_framed(label.strip_prefix('_').unwrap_or(label), is_lower, |it| {
            is_lower(it) || matches!(it, b'-' | b'_')
        })
    };
    if value != "." && !searched.split('.').all(is_label) {
        says.push(regex_error(
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and \
             must start and end with an alphanumeric character",
            // 1.33 printed the expression of its older rule.
            if version < Minor(34) { SUBDOMAIN_REGEX } else { SEARCH_REGEX },
            &["example.com"],
        ));
    }
    says
}

/// The part of a search domain that is looked at and shown: without a trailing dot, unless that is all.
pub(super) fn searched(value: &str, version: Minor) -> &str {
    match value == "." && version >= Minor(33) {
        true => value,
        false => value.strip_suffix('.').unwrap_or(value),
    }
}

/// `[prefix/]name`: keys of labels, kinds of resources, gates and conditions (`IsQualifiedName`, since 1.35
/// `IsLabelKey`).
pub fn qualified_name(value: &str, version: Minor) -> Vec<String> {
    let says = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric \
                character";
    let examples = &["MyName", "my.name", "123-abc"];
    let unit = unit(version);
    let (prefix, name) = match value.split_once('/') {
        Some((_, name)) if name.contains('/') => {
            let kind = if version < Minor(35) { "a qualified name" } else { "a valid label key" };
            let error = regex_error(says, NAME_REGEX, examples);
            return vec![format!(
                "{kind} {error} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
            )];
        }
        Some((prefix, name)) => (Some(prefix), name),
        None => (None, value),
    };
    let mut found: Vec<String> = match prefix {
        Some("") => vec!["prefix part must be non-empty".to_string()],
        Some(prefix) => subdomain(prefix, unit).into_iter().map(|it| format!("prefix part {it}")).collect(),
        None => Vec::new(),
    };
    if name.is_empty() {
        found.push("name part must be non-empty".to_string());
    }
    found.extend(too_long(name, LABEL_MAX, unit).into_iter().map(|it| format!("name part {it}")));
    if !is_name(name) {
        found.push(format!("name part {}", regex_error(says, NAME_REGEX, examples)));
    }
    found
}

/// A key of an annotation: in lower case it is a qualified name (`ValidateAnnotations`).
pub fn annotation_key(value: &str, version: Minor) -> Vec<String> {
    qualified_name(&value.to_lowercase(), version)
}

/// A qualified name with a prefix, or one of Kubernetes' own (`validateFinalizerName`).
pub fn finalizer_name(value: &str, version: Minor) -> Vec<String> {
    let mut says = qualified_name(value, version);
    if !value.contains('/') && !matches!(value, "kubernetes" | "orphan" | "foregroundDeletion") {
        says.push("name is neither a standard finalizer name nor is it fully qualified".to_string());
    }
    says
}

/// Empty, or a name of at most 63 bytes (`IsValidLabelValue`, since 1.35 `IsLabelValue`).
pub fn label_value(value: &str, version: Minor) -> Vec<String> {
    let mut says = too_long(value, LABEL_MAX, unit(version));
    if !value.is_empty() && !is_name(value) {
        says.push(regex_error(
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must \
             start and end with an alphanumeric character",
            "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?",
            &["MyValue", "my_value", "12345"],
        ));
    }
    says
}

/// A domain, `/` and a path (`IsDomainPrefixedPath`).
pub fn domain_prefixed_path(value: &str) -> Vec<Complaint> {
    if value.is_empty() {
        return vec![Complaint::required(value)];
    }
    let Some((host, path)) =
        value.split_once('/').filter(|(host, path)| !host.is_empty() && !path.is_empty())
    else {
        return vec![Complaint::invalid(value, r#"must be a domain-prefixed path (such as "acme.io/foo")"#)];
    };
    let mut found: Vec<_> = dns_subdomain(host).into_iter().map(|it| Complaint::invalid(host, it)).collect();
    let in_path = |it: u8| it.is_ascii_alphanumeric() || b"/-._~%!$&'()*+,;=:".contains(&it);
    if !path.bytes().all(in_path) {
        let says = regex_error("Invalid path", r"[A-Za-z0-9/\-._~%!$&'()*+,;=:]+", &[]);
        found.push(Complaint::invalid(path, says));
    }
    found
}

/// `domain.tld/path` (`ValidateSignerName`).
pub fn signer_name(value: &str, version: Minor) -> Vec<Complaint> {
    const SIGNER_MAX: usize = SUBDOMAIN_MAX + 1 + LABEL_MAX + 1 + SUBDOMAIN_MAX;
    if value.is_empty() {
        return vec![Complaint::required(value)];
    }
    let Some((domain, path)) = value.split_once('/').filter(|(_, path)| !path.contains('/')) else {
        let says = "must be a fully qualified domain and path of the form 'example.com/signer-name'";
        return vec![Complaint::invalid(value, says)];
    };
    let mut found = Vec::new();
    if domain.len() > SUBDOMAIN_MAX {
        found.push(Complaint::too_long(domain, SUBDOMAIN_MAX, version));
    }
    found.extend(first_bad_label(domain, dns_label));
    if !domain.contains('.') {
        found.push(Complaint::invalid(
            domain,
            "should be a domain with at least two segments separated by dots",
        ));
    }
    found.extend(first_bad_label(path, dns_subdomain));
    if value.len() > SIGNER_MAX {
        found.push(Complaint::too_long(value, SIGNER_MAX, version));
    }
    found
}

fn first_bad_label(labels: &str, check: impl Fn(&str) -> Vec<String>) -> Vec<Complaint> {
    for label in labels.split('.') {
        let says = check(label);
        if !says.is_empty() {
            let shown = |it| Complaint::invalid(labels, format!("validating label {}: {it}", quote(label)));
            return says.into_iter().map(shown).collect();
        }
    }
    Vec::new()
}

/// The name of a port (`IsValidPortName`).
pub fn port_name(value: &str) -> Vec<String> {
    let mut says = too_long(value, 15, "characters");
    let mut unless = |fine: bool, says_so: &str| says.extend(only_if(!fine, says_so));
    unless(
        !value.is_empty() && value.bytes().all(|it| is_lower(it) || it == b'-'),
        "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)",
    );
    unless(value.bytes().any(|it| it.is_ascii_lowercase()), "must contain at least one letter (a-z)");
    unless(!value.contains("--"), "must not contain consecutive hyphens");
    unless(!value.starts_with('-') && !value.ends_with('-'), "must not begin or end with a hyphen");
    says
}

/// The name of an environment variable. Since 1.32 nearly anything goes (`IsEnvVarName`, `IsRelaxedEnvVarName`).
pub fn env_name(value: &str, version: Minor) -> Vec<String> {
    if version >= Minor(32) {
        return relaxed_env_name(value);
    }
    let mut says = Vec::new();
    if value.is_empty()
        || value.starts_with(|first: char| first.is_ascii_digit())
        || !value.bytes().all(in_key)
    {
        says.push(regex_error(
            "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and \
             must not start with a digit",
            "[-._a-zA-Z][-._a-zA-Z0-9]*",
            &["my.env-name", "MY_ENV.NAME", "MyEnvName1"],
        ));
    }
    says.extend(points_upwards(value));
    says
}

/// The name of an environment variable, where every version takes nearly anything (`IsRelaxedEnvVarName`).
pub fn relaxed_env_name(value: &str) -> Vec<String> {
    let mut says = only_if(value.is_empty(), "environment variable name must be non-empty");
    says.extend(only_if(
        value.bytes().any(|it| !matches!(it, b' '..=b'~') || it == b'='),
        "a valid environment variable name must consist only of printable ASCII characters other than '='",
    ));
    says
}

/// A key of a ConfigMap or a Secret (`IsConfigMapKey`).
pub fn config_map_key(value: &str) -> Vec<String> {
    let mut says = too_long(value, SUBDOMAIN_MAX, "characters");
    if value.is_empty() || !value.bytes().all(in_key) {
        says.push(regex_error(
            "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
            "[-._a-zA-Z0-9]+",
            &["key.name", "KEY_NAME", "key-name"],
        ));
    }
    says.extend(points_upwards(value));
    says
}

/// The name of an HTTP header (`IsHTTPHeaderName`).
pub fn http_header_name(value: &str) -> Vec<String> {
    if !value.is_empty() && value.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-') {
        return Vec::new();
    }
    vec![regex_error(
        "a valid HTTP header must consist of alphanumeric characters or '-'",
        "[-A-Za-z0-9]+",
        &["X-Header-Name"],
    )]
}

/// A percentage such as `25%` (`IsValidPercent`).
pub fn percent(value: &str) -> Vec<String> {
    let number = value.strip_suffix('%').unwrap_or_default();
    if !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit()) {
        return Vec::new();
    }
    vec![regex_error(
        "a valid percent string must be a numeric string followed by an ending '%'",
        "[0-9]+%",
        &["1%", "93%"],
    )]
}

/// The name of a kernel parameter (`IsValidSysctlName`).
pub fn sysctl_name(value: &str) -> Vec<String> {
    let is_segment = |it: &str| is_framed(it, is_lower, |it| is_lower(it) || matches!(it, b'-' | b'_'));
    only_if(
        value.len() > SUBDOMAIN_MAX || !value.split(['.', '/']).all(is_segment),
        r"must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$",
    )
}

/// `MaxLenError`; what it calls characters are bytes as well.
fn too_long(value: &str, most: usize, unit: &str) -> Vec<String> {
    let says = || format!("must be no more than {most} {unit}");
    (value.len() > most).then(says).into_iter().collect()
}

fn unit(version: Minor) -> &'static str {
    if version < Minor(35) { "characters" } else { "bytes" }
}

/// `hasChDirPrefix`.
fn points_upwards(value: &str) -> Option<String> {
    match value {
        "." => Some("must not be '.'".to_string()),
        ".." => Some("must not be '..'".to_string()),
        _ => value.starts_with("..").then(|| "must not start with '..'".to_string()),
    }
}

fn is_dns_label(value: &str) -> bool {
    is_framed(value, is_lower, |it| is_lower(it) || it == b'-')
}

/// Labels of any length count here.
fn is_dns_subdomain(value: &str) -> bool {
    value.split('.').all(is_dns_label)
}

fn is_name(value: &str) -> bool {
    is_framed(value, |it| it.is_ascii_alphanumeric(), in_key)
}

/// Not empty, with `frame` at both ends and `inner` between them.
fn is_framed(value: &str, frame: impl Fn(u8) -> bool, inner: impl Fn(u8) -> bool) -> bool {
    let bytes = value.as_bytes();
    bytes.first().is_some_and(|it| frame(*it))
        && bytes.last().is_some_and(|it| frame(*it))
        && bytes.iter().all(|it| inner(*it))
}

fn is_lower(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

fn in_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')
}
