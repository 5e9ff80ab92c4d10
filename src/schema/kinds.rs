//! The kinds of object that hold a Pod, and the versions of them that Kubernetes no longer serves.

use super::{Minor, Type, generated as types};

/// A kind of object that podls looks into. A kind is known by its group too: `Job` of another group is not this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The API group; empty for the core group.
    pub group: &'static str,
    /// The version inside the group: `v1`.
    pub version: &'static str,
    /// `Deployment`.
    pub name: &'static str,
    /// Its fields; for a version that is gone those of the version that replaced it. `None` for a `List`, whose
    /// `items` are whole objects.
    pub object: Option<&'static Type>,
    /// Keys from the object down to its Pod template; empty for a Pod, which is none, and for lists.
    pub template: &'static [&'static str],
    /// Set where no version of Kubernetes that podls knows serves it.
    pub gone: Option<Gone>,
}

impl Kind {
    /// As it is written under `apiVersion`: `apps/v1`, or `v1` for the core group.
    pub fn api_version(&self) -> String {
        if self.group.is_empty() {
            self.version.to_string()
        } else {
            format!("{}/{}", self.group, self.version)
        }
    }

    /// A list: its `items` are objects of their own.
    pub fn is_list(&self) -> bool {
        self.object.is_none()
    }
}

/// What became of a kind that is no longer served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The first version of Kubernetes without it.
    pub since: Minor,
    /// The `apiVersion` to write now.
    pub instead: &'static str,
}

/// The kind of this name in this version of its group; `None` if podls does not look into it.
pub fn kind(group: &str, version: &str, name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|it| it.group == group && it.version == version && it.name == name)
}

/// Every kind that podls looks into, those that are gone last.
pub fn kinds() -> &'static [Kind] {
    KINDS
}

const POD: &[&str] = &[];
const TOP: &[&str] = &["template"];
const SPEC: &[&str] = &["spec", "template"];
const CRON: &[&str] = &["spec", "jobTemplate", "spec", "template"];

static KINDS: &[Kind] = &[
    served("", "v1", "Pod", &types::POD, POD),
    served("", "v1", "PodTemplate", &types::POD_TEMPLATE, TOP),
    served("", "v1", "ReplicationController", &types::REPLICATION_CONTROLLER, SPEC),
    served("apps", "v1", "DaemonSet", &types::DAEMON_SET, SPEC),
    served("apps", "v1", "Deployment", &types::DEPLOYMENT, SPEC),
    served("apps", "v1", "ReplicaSet", &types::REPLICA_SET, SPEC),
    served("apps", "v1", "StatefulSet", &types::STATEFUL_SET, SPEC),
    served("batch", "v1", "CronJob", &types::CRON_JOB, CRON),
    served("batch", "v1", "Job", &types::JOB, SPEC),
    list("", "v1", "List"),
    list("", "v1", "PodList"),
    list("", "v1", "PodTemplateList"),
    list("", "v1", "ReplicationControllerList"),
    list("apps", "v1", "DaemonSetList"),
    list("apps", "v1", "DeploymentList"),
    list("apps", "v1", "ReplicaSetList"),
    list("apps", "v1", "StatefulSetList"),
    list("batch", "v1", "CronJobList"),
    list("batch", "v1", "JobList"),
    gone("extensions", "v1beta1", "DaemonSet", &types::DAEMON_SET, SPEC, 16, "apps/v1"),
    gone("extensions", "v1beta1", "Deployment", &types::DEPLOYMENT, SPEC, 16, "apps/v1"),
    gone("extensions", "v1beta1", "ReplicaSet", &types::REPLICA_SET, SPEC, 16, "apps/v1"),
    gone("apps", "v1beta1", "Deployment", &types::DEPLOYMENT, SPEC, 16, "apps/v1"),
    gone("apps", "v1beta1", "StatefulSet", &types::STATEFUL_SET, SPEC, 16, "apps/v1"),
    gone("apps", "v1beta2", "DaemonSet", &types::DAEMON_SET, SPEC, 16, "apps/v1"),
    gone("apps", "v1beta2", "Deployment", &types::DEPLOYMENT, SPEC, 16, "apps/v1"),
    gone("apps", "v1beta2", "ReplicaSet", &types::REPLICA_SET, SPEC, 16, "apps/v1"),
    gone("apps", "v1beta2", "StatefulSet", &types::STATEFUL_SET, SPEC, 16, "apps/v1"),
    gone("batch", "v1beta1", "CronJob", &types::CRON_JOB, CRON, 25, "batch/v1"),
    gone("batch", "v2alpha1", "CronJob", &types::CRON_JOB, CRON, 21, "batch/v1"),
];

const fn served(
    group: &'static str,
    version: &'static str,
    name: &'static str,
    object: &'static Type,
    template: &'static [&'static str],
) -> Kind {
    Kind { group, version, name, object: Some(object), template, gone: None }
}

const fn list(group: &'static str, version: &'static str, name: &'static str) -> Kind {
    Kind { group, version, name, object: None, template: &[], gone: None }
}

const fn gone(
    group: &'static str,
    version: &'static str,
    name: &'static str,
    object: &'static Type,
    template: &'static [&'static str],
    since: u8,
    instead: &'static str,
) -> Kind {
    let gone = Some(Gone { since: Minor(since), instead });
    Kind { group, version, name, object: Some(object), template, gone }
}
