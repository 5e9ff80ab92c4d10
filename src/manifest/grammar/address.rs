//! Addresses: of hosts, and with ports.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::schema::Minor;
use crate::yaml::scalar::quote;

use super::only_if;

/// An IP address in one of the fields that once took leading zeros and IPv4-mapped IPv6; since 1.36 they do not
/// (`IsValidIPForLegacyField`).
pub fn ip(value: &str, version: Minor) -> Vec<String> {
    if sloppy(value).is_none() {
        return match version < Minor(30) {
            true => only_if(true, "must be valid IP address"),
            false => only_if(true, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"),
        };
    }
    if version < Minor(36) {
        return Vec::new();
    }
    match value.parse() {
        Err(_) => only_if(true, "must not have leading 0s"),
        Ok(IpAddr::V6(ip)) if ip.to_ipv4_mapped().is_some() => {
            only_if(true, "must not be an IPv4-mapped IPv6 address")
        }
        Ok(_) => Vec::new(),
    }
}

/// What the server warns of in an address that it accepts: that it is not written as it would write it. Without the
/// path that stands in front of the sentence (`GetWarningsForIP`).
pub fn ip_warning(value: &str, version: Minor) -> Option<String> {
    let ip = sloppy(value)?;
    if version < Minor(33) {
        return None;
    }
    let canonical = match ip {
        IpAddr::V6(ip) => ip.to_ipv4_mapped().map_or(IpAddr::V6(ip), IpAddr::V4),
        IpAddr::V4(_) => ip,
    };
    if value.parse::<IpAddr>().is_err() || canonical != ip {
        return (version < Minor(36)).then(|| {
            format!(
                "non-standard IP address {} will be considered invalid in a future Kubernetes release: use {}",
                quote(value),
                quote(&canonical.to_string())
            )
        });
    }
    (ip.is_ipv6() && ip.to_string() != value).then(|| {
        let (value, canonical) = (quote(value), quote(&ip.to_string()));
        format!("IPv6 address {value} should be in RFC 5952 canonical format ({canonical})")
    })
}

/// Several of `host:port`, joined by commas (`validateQuobyteVolumeSource`).
pub fn host_ports(value: &str) -> Vec<String> {
    let says = "must be a host:port pair or multiple pairs separated by commas";
    value.split(',').filter(|pair| !is_host_port(pair)).map(|_| says.to_string()).collect()
}

/// Go's `net.SplitHostPort`: the port may be anything without a colon or a bracket.
fn is_host_port(pair: &str) -> bool {
    let Some((host, port)) = pair.rsplit_once(':') else { return false };
    let host_and_rest = match host.strip_prefix('[') {
        // The bracket closes right before the last colon.
        Some(inner) => inner.strip_suffix(']').filter(|it| !it.contains(']')),
        None => Some(host).filter(|it| !it.contains(':') && !it.contains(']')),
    };
    host_and_rest.is_some_and(|it| !it.contains('[')) && !port.contains(['[', ']'])
}

/// `ParseIPSloppy`: any number of leading zeros.
fn sloppy(value: &str) -> Option<IpAddr> {
    match value.find(['.', ':']).and_then(|at| value.as_bytes().get(at)) {
        Some(b'.') => sloppy_v4(value).map(IpAddr::V4),
        Some(b':') => sloppy_v6(value).map(IpAddr::V6),
        _ => None,
    }
}

fn sloppy_v4(value: &str) -> Option<Ipv4Addr> {
    let mut octets = [0; 4];
    let mut parts = value.split('.');
    for octet in &mut octets {
        *octet = number(parts.next()?, 10).and_then(|it| it.try_into().ok())?;
    }
    parts.next().is_none().then(|| Ipv4Addr::from(octets))
}

fn sloppy_v6(value: &str) -> Option<Ipv6Addr> {
    let Some((head, tail)) = value.split_once("::") else {
        let groups = groups(value)?;
        return Some(Ipv6Addr::from(<[u16; 8]>::try_from(groups).ok()?));
    };
    let tail_groups = if tail.is_empty() { Vec::new() } else { groups(tail)? };
    let mut all = if head.is_empty() { Vec::new() } else { plain_groups(head)? };
    // `::` stands for at least one group.
    let missing = 8usize.checked_sub(all.len() + tail_groups.len()).filter(|it| *it > 0)?;
    all.extend(std::iter::repeat_n(0, missing));
    all.extend(tail_groups);
    Some(Ipv6Addr::from(<[u16; 8]>::try_from(all).ok()?))
}

/// Groups of 16 bits with colons between them; the last two may be written as an IPv4 address.
fn groups(value: &str) -> Option<Vec<u16>> {
    let (head, last) = match value.rsplit_once(':') {
        Some((head, last)) => (Some(head), last),
        None => (None, value),
    };
    if !last.contains('.') {
        return plain_groups(value);
    }
    let mut all = head.map_or(Some(Vec::new()), plain_groups)?;
    let [a, b, c, d] = sloppy_v4(last)?.octets();
    all.extend([u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])]);
    Some(all)
}

fn plain_groups(value: &str) -> Option<Vec<u16>> {
    value.split(':').map(|group| number(group, 16).and_then(|it| it.try_into().ok())).collect()
}

/// Digits alone, however many zeros there are in front.
fn number(digits: &str, radix: u32) -> Option<u32> {
    if digits.is_empty() || !digits.chars().all(|it| it.is_digit(radix)) {
        return None;
    }
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() { Some(0) } else { u32::from_str_radix(digits, radix).ok() }
}
