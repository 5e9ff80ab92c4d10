//! A container of a Pod, and what a Pod's rules need to know of it.

use super::port::Port;
use super::value::Value;

/// Which of a Pod's lists a container stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// `initContainers`, sidecars among them.
    Init,
    /// `containers`.
    Regular,
    /// `ephemeralContainers`.
    Ephemeral,
}

impl Group {
    /// All of them, in the order in which the server visits them.
    pub const ALL: [Group; 3] = [Group::Init, Group::Regular, Group::Ephemeral];

    /// The field of a Pod's spec that holds them.
    pub fn field(self) -> &'static str {
        match self {
            Group::Init => "initContainers",
            Group::Regular => "containers",
            Group::Ephemeral => "ephemeralContainers",
        }
    }
}

/// A container where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Container<'s> {
    /// The item of the list.
    pub value: Value<'s>,
    /// The list.
    pub group: Group,
    /// The place in the list, counted from 0.
    pub index: usize,
}

impl<'s> Container<'s> {
    /// An item of one of its lists. For whoever has found something wrong: what is remembered of the container tells
    /// without a walk.
    pub fn item(self, list: &'static str, index: usize) -> Option<Value<'s>> {
        self.value.get(list).items().nth(index)
    }
}

/// What is remembered of a container for the rules that compare. Texts are as decoded, empty where absent; `None`
/// means that there is no telling.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContainerSummary {
    /// `name`.
    pub name: Option<Box<str>>,
    /// Whether it is an init container that keeps running: `restartPolicy: Always`.
    pub sidecar: bool,
    /// `ports`, by their places in the list.
    pub ports: Box<[Port]>,
    /// The names in `volumeMounts`, by their places in the list.
    pub mounts: Box<[Option<Box<str>>]>,
    /// The names in `volumeDevices`, by their places in the list.
    pub devices: Box<[Option<Box<str>>]>,
    /// The places in `env` of variables from files, with the names of the volumes that hold these.
    pub files: Box<[(usize, Option<Box<str>>)]>,
    /// Whether `resources` has `claims`.
    pub claims: bool,
    /// Whether it says itself if it is a `hostProcess` of Windows.
    pub host_process: bool,
}

impl ContainerSummary {
    /// The fields of a container that it is read off.
    pub const READS: &[&str] = &[
        "name",
        "restartPolicy",
        "ports",
        "volumeMounts",
        "volumeDevices",
        "env",
        "resources",
        "securityContext",
    ];

    /// Whether it is an init container that keeps running.
    pub fn is_sidecar(container: Container) -> bool {
        container.group == Group::Init && container.value.get("restartPolicy").as_str() == Some("Always")
    }

    /// Reads it off a container.
    pub fn of(container: Container) -> ContainerSummary {
        let it = container.value;
        ContainerSummary {
            name: it.get("name").str_or("").map(Box::from),
            sidecar: Self::is_sidecar(container),
            ports: it.get("ports").items().map(Port::of).collect(),
            mounts: names(it.get("volumeMounts")),
            devices: names(it.get("volumeDevices")),
            files: files(it.get("env")),
            claims: !it.get("resources").get("claims").is_absent(),
            host_process: !it.get("securityContext").get("windowsOptions").get("hostProcess").is_absent(),
        }
    }
}

fn files(env: Value) -> Box<[(usize, Option<Box<str>>)]> {
    let references = env.items().map(|it| it.get("valueFrom").get("fileKeyRef")).enumerate();
    let written = references.filter(|(_, it)| it.is_there());
    written.map(|(place, it)| (place, it.get("volumeName").str_or("").map(Box::from))).collect()
}

fn names(list: Value) -> Box<[Option<Box<str>>]> {
    list.items().map(|it| it.get("name").str_or("").map(Box::from)).collect()
}
