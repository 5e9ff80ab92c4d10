//! Feature gates: fields that a version has and yet drops.
//!
//! A field whose gate is off is read, checked for its type and then silently taken away, before defaulting's results are
//! validated. Gates stand as in a server that was started without any `--feature-gates`.

use std::sync::LazyLock;

use self::Stage::{Alpha, BetaOff, BetaOn, Stable};
use super::by_type::ByType;
use super::{Minor, Type};

/// A feature gate that is off in some version that podls knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// `ContainerRestartRules`.
    pub name: &'static str,
    /// What it became and when, oldest first.
    pub history: &'static [(Minor, Stage)],
    /// The fields that are dropped while it is off, with their types.
    pub fields: &'static [(&'static str, &'static str)],
    /// Whether a CronJob keeps in its Job template what a Job would drop.
    pub kept_in_cron_jobs: bool,
}

/// What a gate is in a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Off unless somebody switches it on.
    Alpha,
    /// Off unless somebody switches it on.
    BetaOff,
    /// On unless somebody switches it off.
    BetaOn,
    /// Always on.
    Stable,
}

impl Gate {
    /// What it is in this version; `None` before the gate exists.
    pub fn stage(&self, version: Minor) -> Option<Stage> {
        self.history.iter().rev().find(|(since, _)| *since <= version).map(|(_, stage)| *stage)
    }

    /// Whether it is on in this version.
    pub fn on(&self, version: Minor) -> bool {
        matches!(self.stage(version), Some(Stage::BetaOn | Stage::Stable))
    }

    /// The first version in which it is on; `None` if it is off in the newest still.
    pub fn on_since(&self) -> Option<Minor> {
        self.history
            .iter()
            .find(|(_, stage)| matches!(stage, Stage::BetaOn | Stage::Stable))
            .map(|(since, _)| *since)
    }
}

/// Every gate that drops a field in some version that podls knows, sorted by name.
pub fn gates() -> &'static [Gate] {
    GATES
}

/// The gate that decides about this field; `None` if no version that podls knows drops it.
pub fn gate_of(ty: &Type, field: &str) -> Option<&'static Gate> {
    static OF: LazyLock<ByType<Vec<(&str, &Gate)>>> = LazyLock::new(|| {
        let fields = |gate: &'static Gate| gate.fields.iter().map(move |(ty, field)| (*ty, (*field, gate)));
        ByType::new(GATES.iter().flat_map(fields), Vec::push)
    });
    OF.of(ty)?.iter().find(|it| it.0 == field).map(|it| it.1)
}

/// Whether this version takes the field away unread. What it leaves behind (an empty parent, mounts of a volume that is
/// gone) is not told here.
pub fn dropped(ty: &Type, field: &str, version: Minor) -> bool {
    gate_of(ty, field).is_some_and(|it| !it.on(version))
}

const fn gate(
    name: &'static str,
    history: &'static [(Minor, Stage)],
    fields: &'static [(&'static str, &'static str)],
) -> Gate {
    Gate { name, history, fields, kept_in_cron_jobs: false }
}

const fn v(minor: u8, stage: Stage) -> (Minor, Stage) {
    (Minor(minor), stage)
}

/// From `pkg/features/kube_features.go` and the `dropDisabled...` functions of `pkg/api` and `pkg/registry`.
static GATES: &[Gate] = &[
    gate(
        "AtomicWriteVolumeUserFields",
        &[v(37, Alpha)],
        &[
            ("SecretVolumeSource", "defaultUser"),
            ("ConfigMapVolumeSource", "defaultUser"),
            ("DownwardAPIVolumeSource", "defaultUser"),
            ("ProjectedVolumeSource", "defaultUser"),
            ("KeyToPath", "user"),
            ("DownwardAPIVolumeFile", "user"),
            ("ServiceAccountTokenProjection", "user"),
            ("ClusterTrustBundleProjection", "user"),
            ("PodCertificateProjection", "user"),
        ],
    ),
    // Leaves an empty source behind.
    gate(
        "ClusterTrustBundleProjection",
        &[v(29, Alpha), v(33, BetaOff), v(37, Stable)],
        &[("VolumeProjection", "clusterTrustBundle")],
    ),
    // In 1.34 an init container keeps `Always`.
    gate(
        "ContainerRestartRules",
        &[v(34, Alpha), v(35, BetaOn)],
        &[("Container", "restartPolicyRules"), ("EphemeralContainer", "restartPolicyRules")],
    ),
    // Takes a `lifecycle` with it that holds nothing else.
    gate("ContainerStopSignals", &[v(33, Alpha)], &[("Lifecycle", "stopSignal")]),
    gate(
        "DynamicResourceAllocation",
        &[v(29, Alpha), v(32, BetaOff), v(34, Stable)],
        &[("PodSpec", "resourceClaims"), ("ResourceRequirements", "claims")],
    ),
    gate("EmptyDirVolumeMode", &[v(37, Alpha)], &[("EmptyDirVolumeSource", "mode")]),
    // Leaves an empty `valueFrom` behind, which is then refused.
    gate("EnvFiles", &[v(34, Alpha), v(35, BetaOn)], &[("EnvVarSource", "fileKeyRef")]),
    gate("EvictionRequestAPI", &[v(37, Alpha)], &[("PodSpec", "evictionResponders")]),
    gate("GRPCContainerProbeTLS", &[v(37, Alpha)], &[("GRPCAction", "mode")]),
    gate(
        "GenericWorkload",
        &[v(35, Alpha), v(37, BetaOff)],
        &[("PodSpec", "workloadRef"), ("PodSpec", "schedulingGroup")],
    ),
    gate("H2CContainerProbe", &[v(37, Alpha)], &[("HTTPGetAction", "protocol")]),
    gate(
        "HostnameOverride",
        &[v(34, Alpha), v(35, BetaOn), v(37, Stable)],
        &[("PodSpec", "hostnameOverride")],
    ),
    // The whole volume goes, and with it every mount of it.
    gate(
        "ImageVolume",
        &[v(31, Alpha), v(33, BetaOff), v(35, BetaOn), v(36, Stable)],
        &[("Volume", "image")],
    ),
    gate(
        "InPlacePodVerticalScaling",
        &[v(29, Alpha), v(33, BetaOn), v(35, Stable)],
        &[("Container", "resizePolicy"), ("EphemeralContainer", "resizePolicy")],
    ),
    Gate {
        name: "JobManagedBy",
        history: &[v(30, Alpha), v(32, BetaOn), v(35, Stable)],
        fields: &[("JobSpec", "managedBy")],
        kept_in_cron_jobs: true,
    },
    Gate {
        name: "JobSuccessPolicy",
        history: &[v(30, Alpha), v(31, BetaOn), v(33, Stable)],
        fields: &[("JobSpec", "successPolicy")],
        kept_in_cron_jobs: true,
    },
    gate(
        "MatchLabelKeysInPodAffinity",
        &[v(29, Alpha), v(31, BetaOn), v(33, Stable)],
        &[("PodAffinityTerm", "matchLabelKeys"), ("PodAffinityTerm", "mismatchLabelKeys")],
    ),
    gate(
        "MaxUnavailableStatefulSet",
        &[v(29, Alpha), v(35, BetaOff), v(37, BetaOn)],
        &[("RollingUpdateStatefulSetStrategy", "maxUnavailable")],
    ),
    // Leaves an empty source behind.
    gate(
        "PodCertificateRequest",
        &[v(34, Alpha), v(35, BetaOff), v(37, Stable)],
        &[("VolumeProjection", "podCertificate")],
    ),
    gate("PodLevelResources", &[v(32, Alpha), v(34, BetaOn)], &[("PodSpec", "resources")]),
    // Leaves an empty hook behind, which is then refused.
    gate(
        "PodLifecycleSleepAction",
        &[v(29, Alpha), v(30, BetaOn), v(34, Stable)],
        &[("LifecycleHandler", "sleep")],
    ),
    gate(
        "ProcMountType",
        &[v(29, Alpha), v(31, BetaOff), v(33, BetaOn), v(36, Stable)],
        &[("SecurityContext", "procMount")],
    ),
    gate(
        "RecursiveReadOnlyMounts",
        &[v(30, Alpha), v(31, BetaOn), v(33, Stable)],
        &[("VolumeMount", "recursiveReadOnly")],
    ),
    gate(
        "SELinuxChangePolicy",
        &[v(32, Alpha), v(33, BetaOn), v(36, Stable)],
        &[("PodSecurityContext", "seLinuxChangePolicy")],
    ),
    gate(
        "SupplementalGroupsPolicy",
        &[v(31, Alpha), v(33, BetaOn), v(35, Stable)],
        &[("PodSecurityContext", "supplementalGroupsPolicy")],
    ),
    gate(
        "UserNamespacesSupport",
        &[v(29, Alpha), v(30, BetaOff), v(33, BetaOn), v(36, Stable)],
        &[("PodSpec", "hostUsers")],
    ),
    gate(
        "VolumeAttributesClass",
        &[v(29, Alpha), v(31, BetaOff), v(34, Stable)],
        &[("PersistentVolumeClaimSpec", "volumeAttributesClassName")],
    ),
    gate("VolumeBindMountOptions", &[v(37, Alpha)], &[("VolumeMount", "bindMountOptions")]),
    gate("WorkloadWithJob", &[v(37, Alpha)], &[("JobSpec", "scheduling")]),
];
