//! Pages of the Kubernetes documentation.

use super::Type;

const REFERENCE: &str = "https://kubernetes.io/docs/reference/kubernetes-api";

impl Type {
    /// The section of the API reference that lists this type's fields, in no language in particular; `None` for what
    /// only the server writes and for types that the newest reference no longer has. The reference has sections for
    /// types, not for fields.
    pub fn link(&self) -> Option<String> {
        if self.doc.is_empty() || GONE.contains(&self.name) {
            return None;
        }
        let listed = ELSEWHERE.iter().find(|(_, _, types)| types.contains(&self.name));
        let (page, section) = listed.map_or(("core/pod-v1", ""), |(page, section, _)| (*page, *section));
        let section = if section.is_empty() { self.name } else { section };
        Some(format!("{REFERENCE}/{page}/#{section}"))
    }
}

/// Types of which the newest version has nothing left.
const GONE: &[&str] = &["ClaimSource", "WorkloadReference"];

/// Types that do not stand on the Pod's page: the page, the section if it is not the type's own, and the types. What a
/// workload alone uses stands inside the section of its spec.
#[rustfmt::skip]
const ELSEWHERE: &[(&str, &str, &[&str])] = &[
    ("apps/daemon-set-v1", "", &["DaemonSet", "DaemonSetSpec"]),
    ("apps/daemon-set-v1", "DaemonSetSpec", &["DaemonSetUpdateStrategy", "RollingUpdateDaemonSet"]),
    ("apps/deployment-v1", "", &["Deployment", "DeploymentSpec"]),
    ("apps/deployment-v1", "DeploymentSpec", &["DeploymentStrategy", "RollingUpdateDeployment"]),
    ("apps/replica-set-v1", "", &["ReplicaSet", "ReplicaSetSpec"]),
    ("apps/stateful-set-v1", "", &["StatefulSet", "StatefulSetSpec"]),
    ("apps/stateful-set-v1", "StatefulSetSpec", &[
        "RollingUpdateStatefulSetStrategy", "StatefulSetOrdinals", "StatefulSetPersistentVolumeClaimRetentionPolicy",
        "StatefulSetUpdateStrategy",
    ]),
    ("batch/cron-job-v1", "", &["CronJob", "CronJobSpec", "JobTemplateSpec"]),
    ("batch/job-v1", "", &["Job", "JobSpec"]),
    ("batch/job-v1", "JobSpec", &[
        "JobSchedulingConfiguration", "PodFailurePolicy", "PodFailurePolicyOnExitCodesRequirement",
        "PodFailurePolicyOnPodConditionsPattern", "PodFailurePolicyRule", "SuccessPolicy", "SuccessPolicyRule",
        "TopologyConstraint", "WorkloadPodGroupAllDisruptionMode", "WorkloadPodGroupBasicSchedulingPolicy",
        "WorkloadPodGroupDisruptionMode", "WorkloadPodGroupGangSchedulingPolicy", "WorkloadPodGroupResourceClaim",
        "WorkloadPodGroupSchedulingConstraints", "WorkloadPodGroupSchedulingPolicy",
        "WorkloadPodGroupSingleDisruptionMode",
    ]),
    ("core/persistent-volume-claim-v1", "", &[
        "PersistentVolumeClaim", "PersistentVolumeClaimSpec", "TypedObjectReference", "VolumeResourceRequirements",
    ]),
    ("core/persistent-volume-v1", "", &[
        "AWSElasticBlockStoreVolumeSource", "AzureDiskVolumeSource", "FCVolumeSource", "FlockerVolumeSource",
        "GCEPersistentDiskVolumeSource", "HostPathVolumeSource", "NFSVolumeSource", "PhotonPersistentDiskVolumeSource",
        "PortworxVolumeSource", "QuobyteVolumeSource", "VsphereVirtualDiskVolumeSource",
    ]),
    ("core/pod-template-v1", "", &["PodTemplate", "PodTemplateSpec"]),
    ("core/pod-v1", "ResourceRequirements", &["ResourceClaim"]),
    ("core/replication-controller-v1", "", &["ReplicationController", "ReplicationControllerSpec"]),
    ("definitions/label-selector-requirement-v1-meta", "", &["LabelSelectorRequirement"]),
    ("definitions/label-selector-v1-meta", "", &["LabelSelector"]),
    ("definitions/local-object-reference-v1", "", &["LocalObjectReference"]),
    ("definitions/node-selector-term-v1", "", &["NodeSelectorTerm"]),
    ("definitions/node-selector-v1", "", &["NodeSelector"]),
    ("definitions/object-meta-v1-meta", "", &["ObjectMeta"]),
    ("definitions/owner-reference-v1-meta", "", &["OwnerReference"]),
    ("definitions/toleration-v1", "", &["Toleration"]),
    ("definitions/typed-local-object-reference-v1", "", &["TypedLocalObjectReference"]),
    ("resource/resource-slice-v1", "", &["NodeSelectorRequirement"]),
];
