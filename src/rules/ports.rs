//! All ports of a Pod side by side: which of them clash, and what makes a clash go away.
//!
//! A way out is only offered if it ends the clash and begins no other.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use super::change::{remove, replace, set_field};
use super::{Edit, Fix};
use crate::manifest::{Container, Group, IntOrStr, Pod, Port, Value};

/// An entry of some container's `ports`, of which everything is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'s> {
    pub container: Container<'s>,
    /// The place in `ports`.
    pub index: usize,
}

impl<'s> Place<'s> {
    /// The item of `ports`.
    pub(super) fn value(self) -> Value<'s> {
        self.container.item("ports", self.index).unwrap_or(self.container.value)
    }
}

/// What the server compares of a port, after defaulting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub container_port: i64,
    /// 0 where it asks for none.
    pub host_port: i64,
    pub protocol: Box<str>,
    pub host_ip: Box<str>,
}

/// How two ports of a Pod are too much alike (`warningsForPodSpecAndMeta`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alike {
    /// Nothing tells them apart.
    Duplicate,
    /// One asks for a port of the node and the other does not.
    Overlapping,
    /// One takes the node's port on a single address, the other on all.
    Ambiguous,
}

/// The ports of a Pod.
pub(super) struct Ports<'s> {
    list: Vec<(Place<'s>, Asked)>,
    /// Whether a port of the node is the container's where it is not written.
    follows: bool,
    host_network: bool,
    by_port: HashMap<(i64, Box<str>), Vec<usize>>,
    by_host: HashMap<(Table, String), Vec<usize>>,
    /// The numbers that the containers open, and those that they take on the node.
    opened: HashSet<i64>,
    on_node: HashSet<i64>,
    /// Numbers that ways out have promised, and to which port.
    promised: RefCell<HashMap<i64, usize>>,
}

/// Where ports of the node are compared: over all regular containers, and in each init container by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Table {
    Regular,
    Init(usize),
}

impl Asked {
    fn of(port: &Port, follows: bool) -> Option<Asked> {
        Some(Asked {
            container_port: port.container_port?,
            host_port: port.host_port(follows)?,
            protocol: port.protocol.clone()?,
            host_ip: port.host_ip.clone()?,
        })
    }

    /// What must be unique on the node, as the server prints it.
    pub(super) fn host_key(&self) -> Option<String> {
        (self.host_port != 0).then(|| format!("{}/{}/{}", self.protocol, self.host_ip, self.host_port))
    }

    /// How it is too much like another one with the same container port and protocol.
    pub(super) fn alike(&self, other: &Asked) -> Option<Alike> {
        if self.container_port != other.container_port || self.protocol != other.protocol {
            None
        } else if self.host_ip == other.host_ip && self.host_port == other.host_port {
            Some(Alike::Duplicate)
        } else if self.host_port == 0 || other.host_port == 0 {
            Some(Alike::Overlapping)
        } else {
            let one_names_it = self.host_ip.is_empty() != other.host_ip.is_empty();
            (self.host_port == other.host_port && one_names_it).then_some(Alike::Ambiguous)
        }
    }
}

impl<'s> Ports<'s> {
    /// Reads them off a Pod; `None` if there is no telling what the ports of the node are.
    pub(super) fn of(pod: &Pod<'s>) -> Option<Ports<'s>> {
        let follows = pod.facts.host_ports_follow()?;
        let mut ports = Ports {
            list: Vec::new(),
            follows,
            host_network: pod.facts.host_network == Some(true),
            by_port: HashMap::new(),
            by_host: HashMap::new(),
            opened: HashSet::new(),
            on_node: HashSet::new(),
            promised: RefCell::default(),
        };
        for (container, summary) in &pod.containers {
            // An ephemeral container has no ports.
            let known = summary.ports.iter().filter(|_| container.group != Group::Ephemeral);
            for (index, port) in known.enumerate() {
                if let Some(asked) = Asked::of(port, follows) {
                    ports.push(Place { container: *container, index }, asked);
                }
            }
        }
        Some(ports)
    }

    fn push(&mut self, place: Place<'s>, asked: Asked) {
        let number = self.list.len();
        self.opened.insert(asked.container_port);
        self.on_node.insert(asked.host_port);
        self.by_port.entry((asked.container_port, asked.protocol.clone())).or_default().push(number);
        if let Some(key) = asked.host_key() {
            self.by_host.entry((table(place.container), key)).or_default().push(number);
        }
        self.list.push((place, asked));
    }

    /// Each port with the earlier ones that it is too much like.
    pub(super) fn alike(&self) -> impl Iterator<Item = (usize, usize, Alike)> {
        let pairs = self.list.iter().enumerate().flat_map(|(number, (_, asked))| {
            self.beside(asked).take_while(move |it| *it < number).map(move |it| (number, it))
        });
        pairs.filter_map(|(number, other)| {
            Some((number, other, self.asked(number)?.alike(self.asked(other)?)?))
        })
    }

    /// Each port whose port of the node an earlier one has taken.
    pub(super) fn taken(&self) -> impl Iterator<Item = (usize, usize)> {
        self.list.iter().enumerate().filter_map(|(number, (place, asked))| {
            let first = *self.by_host.get(&(table(place.container), asked.host_key()?))?.first()?;
            (first < number).then_some((number, first))
        })
    }

    /// All of them, by their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, Place<'s>, &Asked)> {
        self.list.iter().enumerate().map(|(number, (place, asked))| (number, *place, asked))
    }

    pub(super) fn place(&self, number: usize) -> Option<Place<'s>> {
        self.list.get(number).map(|it| it.0)
    }

    pub(super) fn asked(&self, number: usize) -> Option<&Asked> {
        self.list.get(number).map(|it| &it.1)
    }

    /// Those with the same container port and protocol, in their order.
    fn beside(&self, asked: &Asked) -> impl Iterator<Item = usize> {
        let key = (asked.container_port, asked.protocol.clone());
        self.by_port.get(&key).into_iter().flatten().copied()
    }

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
    pub(super) fn fixes_of_taken(&self, number: usize, first: usize) -> Vec<Fix> {
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
            free.map(|it| Fix { preferred: true, ..it }),
            same.then(|| self.removal(*place)).flatten(),
            dropped,
            self.other_protocol(number, |it| it.host_key() != other.host_key()),
        ];
        all.into_iter().flatten().collect()
    }

    /// The ways out of a port that is too much like another one.
    pub(super) fn fixes_of_alike(&self, number: usize, other: usize) -> Vec<Fix> {
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
            free.map(|it| Fix { preferred: true, ..it }),
            self.removal(*place),
            dropped,
            self.other_protocol(number, |it| it.alike(other).is_none()),
        ];
        all.into_iter().flatten().collect()
    }

    /// The ways out of two numbers that have to be one.
    pub(super) fn fixes_of_mismatch(&self, number: usize) -> Vec<Fix> {
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
        Some(Fix::other(format!("Use the free port {used}"), edits))
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

/// Ports that are usually open for TCP and UDP: domain, kerberos, ldap, https (HTTP/3), syslog, sip.
const SERVED_OVER_BOTH: [i64; 6] = [53, 88, 389, 443, 514, 5060];

fn table(container: Container) -> Table {
    match container.group {
        Group::Init => Table::Init(container.index),
        _ => Table::Regular,
    }
}

/// The ports of a container that its own probes and hooks ask for.
pub(super) fn ports_asked(container: Container) -> Vec<Value> {
    let value = container.value;
    let lifecycle = value.get("lifecycle");
    let probes = ["livenessProbe", "readinessProbe", "startupProbe"].map(|it| value.get(it));
    let hooks = ["postStart", "preStop"].map(|it| lifecycle.get(it));
    let http = probes.iter().chain(&hooks).flat_map(|it| [it.get("httpGet"), it.get("tcpSocket")]);
    // What asks another host does not mean a port of this container.
    let own = http.filter(|it| it.get("host").str_or("") == Some("")).map(|it| it.get("port"));
    let grpc = probes.iter().map(|it| it.get("grpc").get("port"));
    own.chain(grpc).filter(|it| it.is_there()).collect()
}
