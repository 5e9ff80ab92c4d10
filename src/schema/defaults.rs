//! What the server fills in where nothing is written, before it validates.

use self::DefaultIn::{Jobs, Pods};
use self::DefaultValue::{Boolean, Depends, Number, Object, Text};
use super::{Minor, Type};

/// What an absent field becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldDefault {
    /// Short name of the type that it belongs to.
    pub owner: &'static str,
    /// The field.
    pub field: &'static str,
    /// What it becomes.
    pub value: DefaultValue,
    /// Where it is filled in.
    pub holds: DefaultIn,
    /// The first version it is true for.
    pub since: Minor,
    /// The last version it is true for; `None` while the newest has it.
    pub until: Option<Minor>,
}

/// What an absent field becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefaultValue {
    /// This text.
    Text(&'static str),
    /// This number; under a field that takes an amount or a percentage too.
    Number(i64),
    /// This truth value.
    Boolean(bool),
    /// An object without fields.
    Object,
    /// Something that depends on what else is written, in a few words.
    Depends(&'static str),
}

/// Where a default is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefaultIn {
    /// Wherever the object stands.
    Everywhere,
    /// In an object of kind Pod alone: a template keeps the field absent.
    Pods,
    /// In an object of kind Job alone: the template of a CronJob keeps the field absent.
    Jobs,
}

/// As a manifest writes it: `TCP`, `""`, `30`; or a few words.
impl std::fmt::Display for DefaultValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DefaultValue::Text("") => f.write_str("\"\""),
            DefaultValue::Text(it) | DefaultValue::Depends(it) => f.write_str(it),
            DefaultValue::Number(it) => write!(f, "{it}"),
            DefaultValue::Boolean(it) => write!(f, "{it}"),
            DefaultValue::Object => f.write_str("{}"),
        }
    }
}

/// What a field becomes where it is absent; `None` if it stays absent in this version. Where the place matters, the
/// row for it tells.
pub fn default_of(ty: &Type, field: &str, version: Minor) -> Option<&'static FieldDefault> {
    DEFAULTS.iter().find(|it| {
        it.owner == ty.name
            && it.field == field
            && it.since <= version
            && it.until.is_none_or(|last| version <= last)
    })
}

/// Every default there is.
pub fn defaults() -> &'static [FieldDefault] {
    DEFAULTS
}

impl FieldDefault {
    const fn only(mut self, holds: DefaultIn) -> FieldDefault {
        self.holds = holds;
        self
    }

    const fn since(mut self, minor: u8) -> FieldDefault {
        self.since = Minor(minor);
        self
    }

    const fn until(mut self, minor: u8) -> FieldDefault {
        self.until = Some(Minor(minor));
        self
    }
}

const fn of(owner: &'static str, field: &'static str, value: DefaultValue) -> FieldDefault {
    FieldDefault { owner, field, value, holds: DefaultIn::Everywhere, since: Minor::OLDEST, until: None }
}

/// From `pkg/apis/{core,apps,batch}/v1/defaults.go`. A value that a type cannot tell from an absent one (an empty text,
/// a 0 that is no valid number there) is filled in as well.
static DEFAULTS: &[FieldDefault] = &[
    of("PodSpec", "restartPolicy", Text("Always")),
    of("PodSpec", "dnsPolicy", Text("ClusterFirst")),
    of("PodSpec", "terminationGracePeriodSeconds", Number(30)),
    of("PodSpec", "schedulerName", Text("default-scheduler")),
    of("PodSpec", "securityContext", Object),
    of("PodSpec", "serviceAccountName", Depends("the value of `serviceAccount`")),
    of("PodSpec", "enableServiceLinks", Boolean(true)).only(Pods),
    of("Container", "imagePullPolicy", Depends(PULL_POLICY)),
    of("Container", "terminationMessagePath", Text("/dev/termination-log")),
    of("Container", "terminationMessagePolicy", Text("File")),
    of("EphemeralContainer", "imagePullPolicy", Depends(PULL_POLICY)),
    of("EphemeralContainer", "terminationMessagePath", Text("/dev/termination-log")),
    of("EphemeralContainer", "terminationMessagePolicy", Text("File")),
    of("ContainerPort", "protocol", Text("TCP")),
    of("ContainerPort", "hostPort", Depends("`containerPort` if the Pod has `hostNetwork: true`, else none"))
        .only(Pods),
    of("ResourceRequirements", "requests", Depends("the `limits`, for each resource without a request"))
        .only(Pods),
    of("ObjectFieldSelector", "apiVersion", Text("v1")),
    of("ResourceFieldSelector", "divisor", Number(0)),
    of("Probe", "timeoutSeconds", Number(1)),
    of("Probe", "periodSeconds", Number(10)),
    of("Probe", "successThreshold", Number(1)),
    of("Probe", "failureThreshold", Number(3)),
    of("HTTPGetAction", "path", Text("/")),
    of("HTTPGetAction", "scheme", Text("HTTP")),
    of("GRPCAction", "service", Text("")),
    of("Volume", "emptyDir", Depends("`{}` if the volume has no other source")),
    of("HostPathVolumeSource", "type", Text("")),
    of("SecretVolumeSource", "defaultMode", Number(0o644)),
    of("ConfigMapVolumeSource", "defaultMode", Number(0o644)),
    of("DownwardAPIVolumeSource", "defaultMode", Number(0o644)),
    of("ProjectedVolumeSource", "defaultMode", Number(0o644)),
    of("ServiceAccountTokenProjection", "expirationSeconds", Number(3600)),
    of("ImageVolumeSource", "pullPolicy", Depends(PULL_POLICY)).since(35),
    of("ISCSIVolumeSource", "iscsiInterface", Text("default")),
    of("RBDVolumeSource", "pool", Text("rbd")),
    of("RBDVolumeSource", "user", Text("admin")),
    of("RBDVolumeSource", "keyring", Text("/etc/ceph/keyring")),
    of("ScaleIOVolumeSource", "storageMode", Text("ThinProvisioned")),
    of("ScaleIOVolumeSource", "fsType", Text("xfs")),
    of("AzureDiskVolumeSource", "cachingMode", Text("ReadWrite")),
    of("AzureDiskVolumeSource", "kind", Text("Shared")),
    of("AzureDiskVolumeSource", "fsType", Text("ext4")),
    of("AzureDiskVolumeSource", "readOnly", Boolean(false)),
    of("PersistentVolumeClaimSpec", "volumeMode", Text("Filesystem")),
    of("DeploymentSpec", "replicas", Number(1)),
    of("DeploymentSpec", "revisionHistoryLimit", Number(10)),
    of("DeploymentSpec", "progressDeadlineSeconds", Number(600)),
    of("DeploymentStrategy", "type", Text("RollingUpdate")),
    of("RollingUpdateDeployment", "maxUnavailable", Text("25%")),
    of("RollingUpdateDeployment", "maxSurge", Text("25%")),
    of("ReplicaSetSpec", "replicas", Number(1)),
    of("DaemonSetSpec", "revisionHistoryLimit", Number(10)),
    of("DaemonSetUpdateStrategy", "type", Text("RollingUpdate")),
    of("RollingUpdateDaemonSet", "maxUnavailable", Number(1)),
    of("RollingUpdateDaemonSet", "maxSurge", Number(0)),
    of("StatefulSetSpec", "replicas", Number(1)),
    of("StatefulSetSpec", "revisionHistoryLimit", Number(10)),
    of("StatefulSetSpec", "podManagementPolicy", Text("OrderedReady")),
    of("StatefulSetUpdateStrategy", "type", Text("RollingUpdate")),
    of("RollingUpdateStatefulSetStrategy", "partition", Number(0)),
    of("RollingUpdateStatefulSetStrategy", "maxUnavailable", Number(1)).since(37),
    of("StatefulSetPersistentVolumeClaimRetentionPolicy", "whenDeleted", Text("Retain")),
    of("StatefulSetPersistentVolumeClaimRetentionPolicy", "whenScaled", Text("Retain")),
    of("ReplicationControllerSpec", "replicas", Number(1)),
    of("ReplicationControllerSpec", "selector", Depends("the labels of the template")),
    of("JobSpec", "completions", Depends("1 if `parallelism` is absent too, else none")).only(Jobs),
    of("JobSpec", "parallelism", Number(1)).only(Jobs),
    of("JobSpec", "backoffLimit", Depends("6; 2147483647 with `backoffLimitPerIndex`")).only(Jobs),
    of("JobSpec", "completionMode", Text("NonIndexed")).only(Jobs),
    of("JobSpec", "suspend", Boolean(false)).only(Jobs),
    of("JobSpec", "manualSelector", Boolean(false)).only(Jobs),
    of("JobSpec", "podReplacementPolicy", Depends("TerminatingOrFailed; Failed with `podFailurePolicy`"))
        .only(Jobs),
    of("PodFailurePolicyOnPodConditionsPattern", "status", Text("True")).only(Jobs).until(33),
    of("PodFailurePolicyOnPodConditionsPattern", "status", Text("True")).since(34),
    of("CronJobSpec", "concurrencyPolicy", Text("Allow")),
    of("CronJobSpec", "suspend", Boolean(false)),
    of("CronJobSpec", "successfulJobsHistoryLimit", Number(3)),
    of("CronJobSpec", "failedJobsHistoryLimit", Number(1)),
];

const PULL_POLICY: &str = "Always if the image's tag is `latest` or absent, else IfNotPresent";
