//! All ports of a Pod side by side: which of them clash. `ports/fixes.rs` has the ways out.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use crate::manifest::{Container, Group, Pod, Port, Value};

mod fixes;

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
        Some(Ports::read(pod, pod.facts.host_ports_follow()?))
    }

    /// As they will be in the Pods that are made from a template, where these differ: under `hostNetwork` each takes the
    /// port of the node that it opens.
    pub(super) fn in_pods(pod: &Pod<'s>) -> Option<Ports<'s>> {
        let differ = pod.facts.template && pod.facts.host_network == Some(true);
        differ.then(|| Ports::read(pod, true))
    }

    fn read(pod: &Pod<'s>, follows: bool) -> Ports<'s> {
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
        ports
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
}

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
