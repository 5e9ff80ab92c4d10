//! A Pod, or the template of Pods, inside a manifest.

use std::sync::Arc;

use super::container::{Container, ContainerSummary, Group};
use super::value::Value;
use super::volume::{Volume, VolumeSummary};
use crate::schema::{Kind, Minor, Type};

/// What the rules of a container or volume may know of the Pod around it. What they find is remembered as long as
/// these are the same, so anything else that matters to them belongs in here. `None` means that there is no telling.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Facts {
    /// The Kubernetes that judges.
    pub version: Minor,
    /// `Pod`, `Deployment`.
    pub kind: &'static str,
    /// Whether it is a template, from which Pods are made later.
    pub template: bool,
    /// `os.name`; empty where absent.
    pub os: Option<Box<str>>,
    /// `restartPolicy`; `Always` where absent.
    pub restart_policy: Option<Box<str>>,
    /// `hostNetwork`
    pub host_network: Option<bool>,
    /// `hostPID`
    pub host_pid: Option<bool>,
    /// `hostIPC`
    pub host_ipc: Option<bool>,
    /// `hostUsers`; true where absent.
    pub host_users: Option<bool>,
    /// `terminationGracePeriodSeconds`; 30 where absent. A negative one of a Pod is 1 (`SetDefaults_Pod`).
    pub grace_seconds: Option<i64>,
    /// Names of volumes that this Kubernetes drops, and their mounts with them.
    pub dropped_volumes: Box<[Box<str>]>,
}

impl Facts {
    /// Whether a port's `hostPort` is its `containerPort` where it is not written (`SetDefaults_Pod`).
    pub fn host_ports_follow(&self) -> Option<bool> {
        if self.template { Some(false) } else { self.host_network }
    }
}

/// A Pod with what is remembered of its parts.
#[derive(Debug)]
pub struct Pod<'s> {
    /// The whole object: of kind Pod, Deployment, ...
    pub object: Value<'s>,
    /// Its kind.
    pub kind: &'static Kind,
    /// The Pod or the template: what has `metadata` and `spec`.
    pub template: Value<'s>,
    /// The Pod's spec.
    pub spec: Value<'s>,
    /// What the rules of its parts may know of it.
    pub facts: Facts,
    /// All containers, in the order in which the server visits them: init, regular, ephemeral.
    pub containers: Vec<(Container<'s>, Arc<ContainerSummary>)>,
    /// All volumes.
    pub volumes: Vec<(Volume<'s>, Arc<VolumeSummary>)>,
}

impl<'s> Pod<'s> {
    /// The Pod inside an object, its parts not yet read.
    pub fn of(object: Value<'s>, kind: &'static Kind) -> Pod<'s> {
        let template = kind.template.iter().fold(object, |it, name| it.get(name));
        let spec = template.get("spec");
        let facts = facts(spec, kind);
        Pod { object, kind, template, spec, facts, containers: Vec::new(), volumes: Vec::new() }
    }

    /// The objects around the containers and volumes of an object with their types, the object itself first, the
    /// Pod's spec last.
    pub fn around(object: Value<'s>, kind: &Kind) -> Vec<(Value<'s>, &'static Type)> {
        let mut list = vec![object];
        for name in kind.template.iter().chain(&["spec"]) {
            list.extend(list.last().map(|it| it.get(name)));
        }
        list.into_iter().filter_map(|it| Some((it, it.object_type()?))).collect()
    }

    /// The spec of the Job that makes it, also of one in a CronJob; `None` in other kinds.
    pub fn job_spec(&self) -> Option<Value<'s>> {
        match self.kind.name {
            "Job" => Some(self.object.get("spec")),
            "CronJob" => Some(self.object.get("spec").get("jobTemplate").get("spec")),
            _ => None,
        }
    }

    /// The items of one of its lists of containers.
    pub fn container_items(&self, group: Group) -> impl Iterator<Item = Container<'s>> + use<'s> {
        let items = self.spec.get(group.field()).items();
        items.enumerate().map(move |(index, value)| Container { value, group, index })
    }

    /// The items of its list of volumes.
    pub fn volume_items(&self) -> impl Iterator<Item = Volume<'s>> + use<'s> {
        self.spec.get("volumes").items().enumerate().map(|(index, value)| Volume { value, index })
    }

    /// The claim templates of a StatefulSet with their names, empty where absent; each of its Pods has a volume of that
    /// name. `None` means that there is no telling.
    pub fn claims(&self) -> impl Iterator<Item = (Value<'s>, Option<&'s str>)> + use<'s> {
        let spec = (self.kind.name == "StatefulSet").then(|| self.object.get("spec"));
        let templates = spec.into_iter().flat_map(|it| it.get("volumeClaimTemplates").items());
        templates.map(|it| (it, it.get("metadata").get("name").str_or("")))
    }

    /// The containers of one list.
    pub fn group(&self, group: Group) -> impl Iterator<Item = &(Container<'s>, Arc<ContainerSummary>)> {
        self.containers.iter().filter(move |it| it.0.group == group)
    }
}

fn facts(spec: Value, kind: &Kind) -> Facts {
    let text = |value: Value, default| value.str_or(default).map(Box::from);
    let dropped: Box<[Box<str>]> = spec
        .get("volumes")
        .written_items()
        .filter(|it| it.is_dropped())
        .filter_map(|it| it.get("name").str_or("").map(Box::from))
        .collect();
    spec.scope().drop_volumes(dropped.clone());
    let host_users = spec.get("hostUsers");
    let grace = spec.get("terminationGracePeriodSeconds").int_or(30);
    Facts {
        version: spec.scope().version,
        kind: kind.name,
        template: !kind.template.is_empty(),
        os: text(spec.get("os").get("name"), ""),
        restart_policy: text(spec.get("restartPolicy"), "Always"),
        host_network: spec.get("hostNetwork").is_true(),
        host_pid: spec.get("hostPID").is_true(),
        host_ipc: spec.get("hostIPC").is_true(),
        host_users: if host_users.is_absent() { Some(true) } else { host_users.as_bool() },
        grace_seconds: grace.map(|it| if kind.template.is_empty() && it < 0 { 1 } else { it }),
        dropped_volumes: dropped,
    }
}
