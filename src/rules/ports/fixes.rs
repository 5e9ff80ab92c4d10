//! What makes a clash of ports go away.
//!
//! A way out is only offered if it ends the clash and begins no other.

use super::{Alike, Asked, Place, Ports, ports_asked, table};
use crate::manifest::{IntOrStr, Value};
use crate::rules::change::{remove, replace, set_field};
use crate::rules::{Edit, Fix};

/// Ports that are usually open for TCP and UDP: domain, kerberos, ldap, https (HTTP/3), syslog, sip.
const SERVED_OVER_BOTH: [i64; 6] = [53, 88, 389, 443, 514, 5060];

impl<'s> Ports<'s> {
    /// Whether a port may become another one without a new clash.
    fn is_quiet(&self, number: usize, changed: &Asked) -> bool {
        let Some((place, before)) = self.list.get(number) else { return false };
        let alike = |it: usize| {
            let other = self.asked(it);
            it != number
                && other.is_some_and(|it| changed.alike(it).is_some_and(|how| before.alike(it) != Some(how)))
        };
        let takes = changed.host_key().filter(|it| before.host_key().as_ref() != Some(it));
        let taken = takes.is_some_and(|key| self.by_host.contains_key(&(table(place.container), key)));
        let lonely = !changed.host_ip.is_empty() && changed.host_port == 0 && before.host_port != 0;
        let torn = self.follows
            && changed.host_port != changed.container_port
            && before.host_port == before.container_port;
        !taken && !lonely && !torn && !self.beside(changed).any(alike)
    }

    /// The next number after this one that is not in use, for a port that has to give way. Two ports never get the same.
    fn free(&self, port: usize, number: i64, in_use: impl Fn(&i64) -> bool) -> Option<i64> {
        let mut promised = self.promised.borrow_mut();
        let is_free = |it: &i64| !in_use(it) && promised.get(it).is_none_or(|it| *it == port);
        let free = (number.max(0) + 1..=65535).chain(1024..number).find(is_free)?;
        promised.insert(free, port);
        Some(free)
    }

    /// A number for a port on the node, which under `hostNetwork` is its number in the container.
    fn free_on_node(&self, port: usize, number: i64) -> Option<i64> {
        self.free(port, number, |it| {
            self.on_node.contains(it) || self.host_network && self.opened.contains(it)
        })
    }

    /// A number for a port in the container.
    fn free_in_pod(&self, port: usize, number: i64) -> Option<i64> {
        self.free(port, number, |it| {
            self.opened.contains(it) || self.host_network && self.on_node.contains(it)
        })
    }

    /// The ways out of a port that another one has taken on the node.
    pub(in crate::rules) fn fixes_of_taken(&self, number: usize, first: usize) -> Vec<Fix> {
        let (Some((place, asked)), Some(other)) = (self.list.get(number), self.asked(first)) else {
            return Vec::new();
        };
        let written = place.value().get("hostPort");
        let free = self.free_on_node(number, asked.host_port).and_then(|free| {
            let both = self.follows && asked.host_port == asked.container_port;
            let container_port = if both { free } else { asked.container_port };
            let changed = Asked { host_port: free, container_port, ..asked.clone() };
            self.is_quiet(number, &changed).then(|| self.renumbered(*place, asked, &changed)).flatten()
        });
        let same = asked.container_port == other.container_port;
        let dropped = (written.as_int().is_some_and(|it| it != 0) && !self.follows)
            .then(|| self.without_host(number))
            .flatten();
        let all = [
            free,
            same.then(|| self.removal(*place)).flatten(),
            dropped,
            self.other_protocol(number, |it| it.host_key() != other.host_key()),
        ];
        all.into_iter().flatten().collect()
    }

    /// The ways out of a port that is too much like another one.
    pub(in crate::rules) fn fixes_of_alike(&self, number: usize, other: usize) -> Vec<Fix> {
        let (Some((place, asked)), Some(other)) = (self.list.get(number), self.asked(other)) else {
            return Vec::new();
        };
        let how = asked.alike(other);
        let renumbered = |changed: &Asked| {
            self.is_quiet(number, changed).then(|| self.renumbered(*place, asked, changed)).flatten()
        };
        let free = if how == Some(Alike::Ambiguous) && !self.follows {
            self.free_on_node(number, asked.host_port)
                .and_then(|free| renumbered(&Asked { host_port: free, ..asked.clone() }))
        } else {
            self.free_in_pod(number, asked.container_port).and_then(|free| {
                let host_port = if self.follows { free } else { asked.host_port };
                renumbered(&Asked { container_port: free, host_port, ..asked.clone() })
            })
        };
        let dropped = self.without_host(number).filter(|_| asked.host_port != 0 && !self.follows);
        let dropped = dropped.filter(|_| Asked { host_port: 0, ..asked.clone() }.alike(other).is_none());
        let all = [
            free,
            self.removal(*place),
            dropped,
            self.other_protocol(number, |it| it.alike(other).is_none()),
        ];
        all.into_iter().flatten().collect()
    }

    /// The ways out of two numbers that have to be one.
    pub(in crate::rules) fn fixes_of_mismatch(&self, number: usize) -> Vec<Fix> {
        let Some((place, asked)) = self.list.get(number) else { return Vec::new() };
        let both = Asked { host_port: asked.container_port, ..asked.clone() };
        let written = place.value().get("hostPort");
        let edits = || replace(written, &both.container_port.to_string());
        let title = format!("Use the port {} for both", both.container_port);
        let same = self.is_quiet(number, &both).then(edits).flatten().map(|it| Fix::preferred(title, it));
        let gone = if self.follows { both } else { Asked { host_port: 0, ..both } };
        let removed = || Some(Fix::other("Remove hostPort", remove(&[place.value(), written])?));
        let removed = self.is_quiet(number, &gone).then(removed).flatten();
        [same, removed].into_iter().flatten().collect()
    }

    /// Gives a port other numbers, and tells who refers to it.
    fn renumbered(&self, place: Place<'s>, asked: &Asked, changed: &Asked) -> Option<Fix> {
        let mut edits = Vec::new();
        let mut used = changed.host_port;
        if changed.container_port != asked.container_port {
            used = changed.container_port;
            edits.extend(replace(place.value().get("containerPort"), &used.to_string())?);
            edits.extend(self.told(place, asked, changed)?);
        }
        let written = place.value().get("hostPort");
        if changed.host_port != asked.host_port && written.int_or(0) != Some(0) {
            edits.extend(replace(written, &changed.host_port.to_string())?);
        }
        Some(Fix::preferred(format!("Use the free port {used}"), edits))
    }

    /// Lets the container's probes and hooks find a port under its new number. Where another of its ports keeps the
    /// old one, they mean that.
    fn told(&self, place: Place<'s>, asked: &Asked, changed: &Asked) -> Option<Vec<Edit>> {
        let mine = |it: &&(Place, Asked)| {
            it.0.container.group == place.container.group
                && it.0.container.index == place.container.index
                && it.1.container_port == asked.container_port
        };
        if &*asked.protocol != "TCP" || self.list.iter().filter(mine).count() > 1 {
            return Some(Vec::new());
        }
        let number = changed.container_port.to_string();
        let by_number = ports_asked(place.container).into_iter().filter(|it| match it.as_int_or_str() {
            Some(IntOrStr::Int(it)) => i64::from(it) == asked.container_port,
            Some(IntOrStr::Str(_)) => false,
            None => it.as_int() == Some(asked.container_port),
        });
        let edits: Option<Vec<_>> = by_number.map(|it| replace(it, &number)).collect();
        Some(edits?.concat())
    }

    /// Takes a port out, unless somebody asks for it by name.
    fn removal(&self, place: Place<'s>) -> Option<Fix> {
        let name = place.value().get("name").str_or("")?;
        let asked_for = |it: &Value| it.as_int_or_str() == Some(IntOrStr::Str(name));
        if !name.is_empty() && ports_asked(place.container).iter().any(asked_for) {
            return None;
        }
        let container = place.container.value;
        let edits = remove(&[container, container.get("ports"), place.value()])?;
        Some(Fix::other("Remove the duplicate port", edits))
    }

    fn without_host(&self, number: usize) -> Option<Fix> {
        let (place, asked) = self.list.get(number)?;
        let (port, changed) = (place.value(), Asked { host_port: 0, ..asked.clone() });
        if !self.is_quiet(number, &changed) {
            return None;
        }
        Some(Fix::other("Remove hostPort", remove(&[port, port.get("hostPort")])?))
    }

    /// Another protocol, where the name says so or the port is one that is served over both.
    fn other_protocol(&self, number: usize, ends: impl Fn(&Asked) -> bool) -> Option<Fix> {
        let (place, asked) = self.list.get(number)?;
        let name = place.value().get("name").str_or("")?;
        let said = ["TCP", "UDP", "SCTP"].into_iter().find(|it| {
            let word = it.to_lowercase();
            **it != *asked.protocol && name.split('-').any(|it| it == word)
        });
        let other = if &*asked.protocol == "TCP" { "UDP" } else { "TCP" };
        let protocol = said.or(SERVED_OVER_BOTH.contains(&asked.container_port).then_some(other))?;
        let changed = Asked { protocol: protocol.into(), ..asked.clone() };
        if !ends(&changed) || !self.is_quiet(number, &changed) {
            return None;
        }
        let edits = set_field(place.value(), "protocol", protocol)?;
        Some(Fix::other(format!("Use protocol {protocol}"), edits))
    }
}
