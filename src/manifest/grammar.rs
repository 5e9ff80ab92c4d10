//! The grammars that the server checks texts against, and what it says about a text that is none of theirs.
//!
//! Each function answers with the server's sentences, in its order; none means that the text is fine. Most of them
//! come from `k8s.io/apimachinery/pkg/util/validation` and its `content`. Whether an empty text is looked at at all is
//! the caller's business, as it is the server's.

mod address;
mod cron;
mod duration;
mod iscsi;
mod names;
mod path;
mod time_zone;
mod windows;

use crate::schema::{ErrorType, Format, Minor};
use crate::yaml::scalar::is_printable;

pub use address::{host_ports, ip, ip_warning};
pub use cron::cron_schedule;
pub use iscsi::iscsi_name;
pub use names::{
    annotation_key, config_map_key, dns_label, dns_search, dns_subdomain, domain_prefixed_path, env_name,
    finalizer_name, http_header_name, label_value, percent, port_name, qualified_name, relaxed_env_name,
    signer_name, sysctl_name,
};
pub use path::{local_path, path_no_backsteps, relative_path};
pub use time_zone::time_zone;
pub use windows::windows_user_name;

/// One thing that the server has against a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The type of the server's error.
    pub error: ErrorType,
    /// What the server shows as the invalid value: the text, or the part of it that is wrong.
    pub value: String,
    /// The server's words behind the value.
    pub says: String,
}

impl Complaint {
    fn invalid(value: &str, says: impl Into<String>) -> Complaint {
        Complaint { error: ErrorType::Invalid, value: value.to_string(), says: says.into() }
    }

    fn required(value: &str) -> Complaint {
        Complaint { error: ErrorType::Required, value: value.to_string(), says: String::new() }
    }

    fn too_long(value: &str, most: usize, version: Minor) -> Complaint {
        let says = match version < Minor(32) {
            true => format!("must have at most {most} bytes"),
            false => format!("may not be more than {most} bytes"),
        };
        Complaint { error: ErrorType::TooLong, value: value.to_string(), says }
    }
}

/// What the server of a version has against a text that should be of this grammar. [`Format::Labels`] and
/// [`Format::Annotations`] are grammars of mappings: nothing is said about them here.
pub fn complaints(format: Format, value: &str, version: Minor) -> Vec<Complaint> {
    let says = match format {
        Format::DnsLabel => dns_label(value),
        Format::DnsLabelPrefix => dns_label(&without_trailing_dash(value)),
        Format::DnsSubdomain => dns_subdomain(value),
        Format::DnsSubdomainPrefix => dns_subdomain(&without_trailing_dash(value)),
        Format::DnsSubdomainAnyCase => dns_subdomain(&value.to_lowercase()),
        // The server shows what it looked at.
        Format::DnsSearch => {
            let shown = names::searched(value, version);
            return dns_search(value, version).into_iter().map(|it| Complaint::invalid(shown, it)).collect();
        }
        Format::QualifiedName => qualified_name(value, version),
        Format::DomainPrefixedPath => return domain_prefixed_path(value),
        Format::SignerName => return signer_name(value, version),
        Format::LabelValue => label_value(value, version),
        Format::Labels | Format::Annotations => Vec::new(),
        Format::PortName | Format::PortNumberOrName => port_name(value),
        Format::EnvName => env_name(value, version),
        Format::RelaxedEnvName => relaxed_env_name(value),
        Format::ConfigMapKey => config_map_key(value),
        Format::HttpHeaderName => http_header_name(value),
        Format::RelativePath => relative_path(value),
        Format::LocalPath => local_path(value),
        Format::PathNoBacksteps => path_no_backsteps(value),
        Format::AbsolutePath => only_if(!value.starts_with('/'), "must be an absolute path"),
        Format::IpAddress => ip(value, version),
        Format::CanonicalIp => ip_warning(value, version).into_iter().collect(),
        Format::Trimmed => {
            only_if(value.trim().len() < value.len(), "must not have leading or trailing whitespace")
        }
        Format::Printable => printable(value),
        Format::NoSlash => only_if(value.contains('/'), "must not contain '/'"),
        Format::SysctlName => sysctl_name(value),
        Format::IscsiName => iscsi_name(value),
        Format::HostPorts => host_ports(value),
        Format::WindowsUserName => windows_user_name(value),
        Format::IntOrPercent => percent(value),
        Format::CronSchedule => cron_schedule(value),
        Format::TimeZone => time_zone(value),
    };
    says.into_iter().map(|it| Complaint::invalid(value, it)).collect()
}

/// A name that something will be appended to may end in a dash. The server drops two characters and adds one to find
/// out (`maskTrailingDash`).
fn without_trailing_dash(value: &str) -> String {
    let mut chars = value.chars();
    match (chars.next_back(), chars.next_back()) {
        (Some('-'), Some(masked)) if masked.is_ascii() => format!("{}a", chars.as_str()),
        _ => value.to_string(),
    }
}

/// `ValidateFieldManager`
fn printable(value: &str) -> Vec<String> {
    let odd = value.char_indices().filter(|it| !is_printable(it.1));
    let says =
        |(at, char): (usize, char)| format!("invalid character U+{:04X} (at position {at})", u32::from(char));
    odd.map(says).collect()
}

/// A name as the server makes it up from a `generateName`; its last five characters are another's choice
/// (`simpleNameGenerator`).
pub fn made_up_name(start: &str) -> String {
    let cut = (0..=58).rev().find_map(|it| start.get(..it)).filter(|_| start.len() > 58);
    format!("{}abcde", cut.unwrap_or(start))
}

fn only_if(wrong: bool, says: &str) -> Vec<String> {
    wrong.then(|| says.to_string()).into_iter().collect()
}

/// `RegexError`.
fn regex_error(says: &str, regex: &str, examples: &[&str]) -> String {
    if examples.is_empty() {
        return format!("{says} (regex used for validation is '{regex}')");
    }
    let examples: Vec<_> = examples.iter().map(|it| format!("'{it}', ")).collect();
    format!("{says} (e.g. {}regex used for validation is '{regex}')", examples.join(" or "))
}

#[cfg(test)]
mod tests;
