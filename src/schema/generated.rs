//! The fields of Kubernetes 1.29 .. 1.37. Generated; do not edit.
//!
//! Written by `python3 tests/schema-gen/generate.py` from the Python package kubernetes-validate==1.37.0, which carries the
//! OpenAPI definitions of Kubernetes 1.29.0 .. 1.37.0. The field descriptions are the API documentation of
//! Kubernetes, Copyright The Kubernetes Authors, under the Apache License 2.0; see NOTICE.

use super::Shape::*;
use super::{Field, Type, field, letters_of};

/// Every type, sorted by name.
pub(super) static TYPES: &[&Type] = &[
    &AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE,
    &AFFINITY,
    &APP_ARMOR_PROFILE,
    &AZURE_DISK_VOLUME_SOURCE,
    &AZURE_FILE_VOLUME_SOURCE,
    &CSI_VOLUME_SOURCE,
    &CAPABILITIES,
    &CEPH_FS_VOLUME_SOURCE,
    &CINDER_VOLUME_SOURCE,
    &CLAIM_SOURCE,
    &CLUSTER_TRUST_BUNDLE_PROJECTION,
    &CONFIG_MAP_ENV_SOURCE,
    &CONFIG_MAP_KEY_SELECTOR,
    &CONFIG_MAP_PROJECTION,
    &CONFIG_MAP_VOLUME_SOURCE,
    &CONTAINER,
    &CONTAINER_EXTENDED_RESOURCE_REQUEST,
    &CONTAINER_PORT,
    &CONTAINER_RESIZE_POLICY,
    &CONTAINER_RESTART_RULE,
    &CONTAINER_RESTART_RULE_ON_EXIT_CODES,
    &CONTAINER_STATE,
    &CONTAINER_STATE_RUNNING,
    &CONTAINER_STATE_TERMINATED,
    &CONTAINER_STATE_WAITING,
    &CONTAINER_STATUS,
    &CONTAINER_USER,
    &CRON_JOB,
    &CRON_JOB_SPEC,
    &CRON_JOB_STATUS,
    &DAEMON_SET,
    &DAEMON_SET_CONDITION,
    &DAEMON_SET_SPEC,
    &DAEMON_SET_STATUS,
    &DAEMON_SET_UPDATE_STRATEGY,
    &DEPLOYMENT,
    &DEPLOYMENT_CONDITION,
    &DEPLOYMENT_SPEC,
    &DEPLOYMENT_STATUS,
    &DEPLOYMENT_STRATEGY,
    &DOWNWARD_API_PROJECTION,
    &DOWNWARD_API_VOLUME_FILE,
    &DOWNWARD_API_VOLUME_SOURCE,
    &EMPTY_DIR_VOLUME_SOURCE,
    &ENV_FROM_SOURCE,
    &ENV_VAR,
    &ENV_VAR_SOURCE,
    &EPHEMERAL_CONTAINER,
    &EPHEMERAL_VOLUME_SOURCE,
    &EVICTION_RESPONDER,
    &EXEC_ACTION,
    &FC_VOLUME_SOURCE,
    &FILE_KEY_SELECTOR,
    &FLEX_VOLUME_SOURCE,
    &FLOCKER_VOLUME_SOURCE,
    &GCE_PERSISTENT_DISK_VOLUME_SOURCE,
    &GRPC_ACTION,
    &GIT_REPO_VOLUME_SOURCE,
    &GLUSTERFS_VOLUME_SOURCE,
    &HTTP_GET_ACTION,
    &HTTP_HEADER,
    &HOST_ALIAS,
    &HOST_IP,
    &HOST_PATH_VOLUME_SOURCE,
    &ISCSI_VOLUME_SOURCE,
    &IMAGE_VOLUME_SOURCE,
    &IMAGE_VOLUME_STATUS,
    &JOB,
    &JOB_CONDITION,
    &JOB_SCHEDULING_CONFIGURATION,
    &JOB_SPEC,
    &JOB_STATUS,
    &JOB_TEMPLATE_SPEC,
    &KEY_TO_PATH,
    &LABEL_SELECTOR,
    &LABEL_SELECTOR_REQUIREMENT,
    &LIFECYCLE,
    &LIFECYCLE_HANDLER,
    &LINUX_CONTAINER_USER,
    &LOCAL_OBJECT_REFERENCE,
    &MANAGED_FIELDS_ENTRY,
    &MODIFY_VOLUME_STATUS,
    &NFS_VOLUME_SOURCE,
    &NODE_AFFINITY,
    &NODE_ALLOCATABLE_MAPPED_RESOURCES,
    &NODE_ALLOCATABLE_OVERHEAD_RESOURCES,
    &NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUS,
    &NODE_SELECTOR,
    &NODE_SELECTOR_REQUIREMENT,
    &NODE_SELECTOR_TERM,
    &OBJECT_FIELD_SELECTOR,
    &OBJECT_META,
    &OBJECT_REFERENCE,
    &OWNER_REFERENCE,
    &PERSISTENT_VOLUME_CLAIM,
    &PERSISTENT_VOLUME_CLAIM_CONDITION,
    &PERSISTENT_VOLUME_CLAIM_SPEC,
    &PERSISTENT_VOLUME_CLAIM_STATUS,
    &PERSISTENT_VOLUME_CLAIM_TEMPLATE,
    &PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE,
    &PHOTON_PERSISTENT_DISK_VOLUME_SOURCE,
    &POD,
    &POD_AFFINITY,
    &POD_AFFINITY_TERM,
    &POD_ANTI_AFFINITY,
    &POD_CERTIFICATE_PROJECTION,
    &POD_CONDITION,
    &POD_DNS_CONFIG,
    &POD_DNS_CONFIG_OPTION,
    &POD_EXTENDED_RESOURCE_CLAIM_STATUS,
    &POD_FAILURE_POLICY,
    &POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT,
    &POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN,
    &POD_FAILURE_POLICY_RULE,
    &POD_IP,
    &POD_OS,
    &POD_READINESS_GATE,
    &POD_RESOURCE_CLAIM,
    &POD_RESOURCE_CLAIM_STATUS,
    &POD_SCHEDULING_GATE,
    &POD_SCHEDULING_GROUP,
    &POD_SECURITY_CONTEXT,
    &POD_SPEC,
    &POD_STATUS,
    &POD_TEMPLATE,
    &POD_TEMPLATE_SPEC,
    &POD_VOLUME_HEALTH,
    &PORTWORX_VOLUME_SOURCE,
    &PREFERRED_SCHEDULING_TERM,
    &PROBE,
    &PROJECTED_VOLUME_SOURCE,
    &QUOBYTE_VOLUME_SOURCE,
    &RBD_VOLUME_SOURCE,
    &REPLICA_SET,
    &REPLICA_SET_CONDITION,
    &REPLICA_SET_SPEC,
    &REPLICA_SET_STATUS,
    &REPLICATION_CONTROLLER,
    &REPLICATION_CONTROLLER_CONDITION,
    &REPLICATION_CONTROLLER_SPEC,
    &REPLICATION_CONTROLLER_STATUS,
    &RESOURCE_CLAIM,
    &RESOURCE_FIELD_SELECTOR,
    &RESOURCE_HEALTH,
    &RESOURCE_REQUIREMENTS,
    &RESOURCE_STATUS,
    &ROLLING_UPDATE_DAEMON_SET,
    &ROLLING_UPDATE_DEPLOYMENT,
    &ROLLING_UPDATE_STATEFUL_SET_STRATEGY,
    &SE_LINUX_OPTIONS,
    &SCALE_IO_VOLUME_SOURCE,
    &SECCOMP_PROFILE,
    &SECRET_ENV_SOURCE,
    &SECRET_KEY_SELECTOR,
    &SECRET_PROJECTION,
    &SECRET_VOLUME_SOURCE,
    &SECURITY_CONTEXT,
    &SERVICE_ACCOUNT_TOKEN_PROJECTION,
    &SLEEP_ACTION,
    &STATEFUL_SET,
    &STATEFUL_SET_CONDITION,
    &STATEFUL_SET_ORDINALS,
    &STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY,
    &STATEFUL_SET_SPEC,
    &STATEFUL_SET_STATUS,
    &STATEFUL_SET_UPDATE_STRATEGY,
    &STORAGE_OS_VOLUME_SOURCE,
    &SUCCESS_POLICY,
    &SUCCESS_POLICY_RULE,
    &SYSCTL,
    &TCP_SOCKET_ACTION,
    &TOLERATION,
    &TOPOLOGY_CONSTRAINT,
    &TOPOLOGY_SPREAD_CONSTRAINT,
    &TYPED_LOCAL_OBJECT_REFERENCE,
    &TYPED_OBJECT_REFERENCE,
    &UNCOUNTED_TERMINATED_PODS,
    &VOLUME,
    &VOLUME_DEVICE,
    &VOLUME_HEALTH_CONDITION,
    &VOLUME_HEALTH_STATUS,
    &VOLUME_MOUNT,
    &VOLUME_MOUNT_STATUS,
    &VOLUME_PROJECTION,
    &VOLUME_RESOURCE_REQUIREMENTS,
    &VOLUME_STATUS,
    &VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE,
    &WEIGHTED_POD_AFFINITY_TERM,
    &WINDOWS_SECURITY_CONTEXT_OPTIONS,
    &WORKLOAD_POD_GROUP_ALL_DISRUPTION_MODE,
    &WORKLOAD_POD_GROUP_BASIC_SCHEDULING_POLICY,
    &WORKLOAD_POD_GROUP_DISRUPTION_MODE,
    &WORKLOAD_POD_GROUP_GANG_SCHEDULING_POLICY,
    &WORKLOAD_POD_GROUP_RESOURCE_CLAIM,
    &WORKLOAD_POD_GROUP_SCHEDULING_CONSTRAINTS,
    &WORKLOAD_POD_GROUP_SCHEDULING_POLICY,
    &WORKLOAD_POD_GROUP_SINGLE_DISRUPTION_MODE,
    &WORKLOAD_REFERENCE,
];

pub(super) static AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE: Type = object! {
    name: "AWSElasticBlockStoreVolumeSource",
    doc: "Represents a Persistent Disk resource in AWS.\n\nAn AWS EBS disk must exist before mounting to a container. The disk must also be in the same AWS zone as the kubelet. An AWS EBS disk can only be mounted as read/write once. AWS EBS volumes support ownership management and SELinux relabeling.",
    fields: [
        field("fsType", String).doc(
            "fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore"),
        field("partition", Int32).doc(
            "partition is the partition in the volume that you want to mount. If omitted, the default is to mount by volume name. Examples: For volume /dev/sda1, you specify the partition as \"1\". Similarly, the volume partition for /dev/sda is \"0\" (or you can leave the property empty)."),
        field("readOnly", Boolean).doc(
            "readOnly value true will force the readOnly setting in VolumeMounts. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore"),
        field("volumeID", String).required().doc(
            "volumeID is unique ID of the persistent disk resource in AWS (Amazon EBS volume). More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore"),
    ],
};

pub(super) static AFFINITY: Type = object! {
    name: "Affinity",
    doc: "Affinity is a group of affinity scheduling rules.",
    fields: [
        field("nodeAffinity", Object(&NODE_AFFINITY)).doc(
            "Describes node affinity scheduling rules for the pod."),
        field("podAffinity", Object(&POD_AFFINITY)).doc(
            "Describes pod affinity scheduling rules (e.g. co-locate this pod in the same node, zone, etc. as some other pod(s))."),
        field("podAntiAffinity", Object(&POD_ANTI_AFFINITY)).doc(
            "Describes pod anti-affinity scheduling rules (e.g. avoid putting this pod in the same node, zone, etc. as some other pod(s))."),
    ],
};

pub(super) static APP_ARMOR_PROFILE: Type = object! {
    name: "AppArmorProfile",
    doc: "AppArmorProfile defines a pod or container's AppArmor settings.",
    fields: [
        field("localhostProfile", String).since(30).doc(
            "localhostProfile indicates a profile loaded on the node that should be used. The profile must be preconfigured on the node to work. Must match the loaded name of the profile. Must be set if and only if type is \"Localhost\"."),
        field("type", String).since(30).required().doc(
            "type indicates which kind of AppArmor profile will be applied. Valid options are:\n  Localhost - a profile pre-loaded on the node.\n  RuntimeDefault - the container runtime's default profile.\n  Unconfined - no AppArmor enforcement."),
    ],
};

pub(super) static AZURE_DISK_VOLUME_SOURCE: Type = object! {
    name: "AzureDiskVolumeSource",
    doc: "AzureDisk represents an Azure Data Disk mount on the host and bind mount to the pod.",
    fields: [
        field("cachingMode", String).doc(
            "cachingMode is the Host Caching mode: None, Read Only, Read Write."),
        field("diskName", String).required().doc(
            "diskName is the Name of the data disk in the blob storage"),
        field("diskURI", String).required().doc(
            "diskURI is the URI of data disk in the blob storage"),
        field("fsType", String).doc(
            "fsType is Filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified."),
        field("kind", String).doc(
            "kind expected values are Shared: multiple blob disks per storage account  Dedicated: single blob disk per storage account  Managed: azure managed data disk (only in managed availability set). defaults to shared"),
        field("readOnly", Boolean).doc(
            "readOnly Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts."),
    ],
};

pub(super) static AZURE_FILE_VOLUME_SOURCE: Type = object! {
    name: "AzureFileVolumeSource",
    doc: "AzureFile represents an Azure File Service mount on the host and bind mount to the pod.",
    fields: [
        field("readOnly", Boolean).doc(
            "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts."),
        field("secretName", String).required().doc(
            "secretName is the  name of secret that contains Azure Storage Account Name and Key"),
        field("shareName", String).required().doc(
            "shareName is the azure share Name"),
    ],
};

pub(super) static CSI_VOLUME_SOURCE: Type = object! {
    name: "CSIVolumeSource",
    doc: "Represents a source location of a volume to mount, managed by an external CSI driver",
    fields: [
        field("driver", String).required().doc(
            "driver is the name of the CSI driver that handles this volume. Consult with your admin for the correct name as registered in the cluster."),
        field("fsType", String).doc(
            "fsType to mount. Ex. \"ext4\", \"xfs\", \"ntfs\". If not provided, the empty value is passed to the associated CSI driver which will determine the default filesystem to apply."),
        field("nodePublishSecretRef", Object(&LOCAL_OBJECT_REFERENCE)).doc(
            "nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and NodeUnpublishVolume calls. This field is optional, and  may be empty if no secret is required. If the secret object contains more than one secret, all secret references are passed."),
        field("readOnly", Boolean).doc(
            "readOnly specifies a read-only configuration for the volume. Defaults to false (read/write)."),
        field("volumeAttributes", Map(&String)).doc(
            "volumeAttributes stores driver-specific properties that are passed to the CSI driver. Consult your driver's documentation for supported values."),
    ],
};

pub(super) static CAPABILITIES: Type = object! {
    name: "Capabilities",
    doc: "Adds and removes POSIX capabilities from running containers.",
    fields: [
        field("add", List(&String)).doc(
            "Added capabilities"),
        field("drop", List(&String)).doc(
            "Removed capabilities"),
    ],
};

pub(super) static CEPH_FS_VOLUME_SOURCE: Type = object! {
    name: "CephFSVolumeSource",
    doc: "Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling.",
    fields: [
        field("monitors", List(&String)).required().doc(
            "monitors is Required: Monitors is a collection of Ceph monitors More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it"),
        field("path", String).doc(
            "path is Optional: Used as the mounted root, rather than the full Ceph tree, default is /"),
        field("readOnly", Boolean).doc(
            "readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it"),
        field("secretFile", String).doc(
            "secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it"),
        field("secretRef", Object(&LOCAL_OBJECT_REFERENCE)).doc(
            "secretRef is Optional: SecretRef is reference to the authentication secret for User, default is empty. More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it"),
        field("user", String).doc(
            "user is optional: User is the rados user name, default is admin More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it"),
    ],
};

pub(super) static CINDER_VOLUME_SOURCE: Type = object! {
    name: "CinderVolumeSource",
    doc: "Represents a cinder volume resource in Openstack. A Cinder volume must exist before mounting to a container. The volume must also be in the same region as the kubelet. Cinder volumes support ownership management and SELinux relabeling.",
    fields: [
        field("fsType", String).doc(
            "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://examples.k8s.io/mysql-cinder-pd/README.md"),
        field("readOnly", Boolean).doc(
            "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. More info: https://examples.k8s.io/mysql-cinder-pd/README.md"),
        field("secretRef", Object(&LOCAL_OBJECT_REFERENCE)).doc(
            "secretRef is optional: points to a secret object containing parameters used to connect to OpenStack."),
        field("volumeID", String).required().doc(
            "volumeID used to identify the volume in cinder. More info: https://examples.k8s.io/mysql-cinder-pd/README.md"),
    ],
};

pub(super) static CLAIM_SOURCE: Type = object! {
    name: "ClaimSource",
    doc: "ClaimSource describes a reference to a ResourceClaim.\n\nExactly one of these fields should be set.  Consumers of this type must treat an empty object as if it has an unknown value.",
    fields: [
        field("resourceClaimName", String).until(30).doc(
            "ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod."),
        field("resourceClaimTemplateName", String).until(30).doc(
            "ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace as this pod.\n\nThe template will be used to create a new ResourceClaim, which will be bound to this pod. When this pod is deleted, the ResourceClaim will also be deleted. The pod name and resource name, along with a generated component, will be used to form a unique name for the ResourceClaim, which will be recorded in pod.status.resourceClaimStatuses.\n\nThis field is immutable and no changes will be made to the corresponding ResourceClaim by the control plane after creating the ResourceClaim."),
    ],
};

pub(super) static CLUSTER_TRUST_BUNDLE_PROJECTION: Type = object! {
    name: "ClusterTrustBundleProjection",
    doc: "ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their contents into the pod filesystem.",
    fields: [
        field("labelSelector", Object(&LABEL_SELECTOR)).doc(
            "Select all ClusterTrustBundles that match this label selector.  Only has effect if signerName is set.  Mutually-exclusive with name.  If unset, interpreted as \"match nothing\".  If set but empty, interpreted as \"match everything\"."),
        field("name", String).doc(
            "Select a single ClusterTrustBundle by object name.  Mutually-exclusive with signerName and labelSelector."),
        field("optional", Boolean).doc(
            "If true, don't block pod startup if the referenced ClusterTrustBundle(s) aren't available.  If using name, then the named ClusterTrustBundle is allowed not to exist.  If using signerName, then the combination of signerName and labelSelector is allowed to match zero ClusterTrustBundles."),
        field("path", String).required().doc(
            "Relative path from the volume root to write the bundle."),
        field("signerName", String).doc(
            "Select all ClusterTrustBundles that match this signer name. Mutually-exclusive with name.  The contents of all selected ClusterTrustBundles will be unified and deduplicated."),
        field("user", Int64).since(37).doc(
            "user is Optional: The owner UID of the created file. If specified, the item-level user field takes precedence over defaultUser. (Alpha) This field requires the AtomicWriteVolumeUserFields feature gate to be enabled."),
    ],
};

pub(super) static CONFIG_MAP_ENV_SOURCE: Type = object! {
    name: "ConfigMapEnvSource",
    doc: "ConfigMapEnvSource selects a ConfigMap to populate the environment variables with.\n\nThe contents of the target ConfigMap's Data field will represent the key-value pairs as environment variables. Keys in the BinaryData field are not currently propagated to container env vars.",
    fields: [
        field("name", String).doc(
            "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"),
        field("optional", Boolean).doc(
            "Specify whether the ConfigMap must be defined"),
    ],
};

pub(super) static CONFIG_MAP_KEY_SELECTOR: Type = object! {
    name: "ConfigMapKeySelector",
    doc: "Selects a key from a ConfigMap.",
    fields: [
        field("key", String).required().doc(
            "The key to select from the ConfigMap's Data field. Keys in the BinaryData field are not currently propagated to container env vars."),
        field("name", String).doc(
            "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"),
        field("optional", Boolean).doc(
            "Specify whether the ConfigMap or its key must be defined"),
    ],
};

pub(super) static CONFIG_MAP_PROJECTION: Type = object! {
    name: "ConfigMapProjection",
    doc: "Adapts a ConfigMap into a projected volume.\n\nThe contents of the target ConfigMap's Data field will be presented in a projected volume as files using the keys in the Data field as the file names, unless the items element is populated with specific mappings of keys to paths. Note that this is identical to a configmap volume source without the default mode.",
    fields: [
        field("items", List(&Object(&KEY_TO_PATH))).doc(
            "items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the ConfigMap, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'."),
        field("name", String).doc(
            "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"),
        field("optional", Boolean).doc(
            "optional specify whether the ConfigMap or its keys must be defined"),
    ],
};

pub(super) static CONFIG_MAP_VOLUME_SOURCE: Type = object! {
    name: "ConfigMapVolumeSource",
    doc: "Adapts a ConfigMap into a volume.\n\nThe contents of the target ConfigMap's Data field will be presented in a volume as files using the keys in the Data field as the file names, unless the items element is populated with specific mappings of keys to paths. ConfigMap volumes support ownership management and SELinux relabeling.",
    fields: [
        field("defaultMode", Int32).doc(
            "defaultMode is optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set."),
        field("defaultUser", Int64).since(37).doc(
            "defaultUser is Optional: The owner UID of the created files by default. The defaultUser field is only used as a fallback when the item-level user field is unset. (Alpha) This field requires the AtomicWriteVolumeUserFields feature gate to be enabled."),
        field("items", List(&Object(&KEY_TO_PATH))).doc(
            "items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the ConfigMap, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'."),
        field("name", String).doc(
            "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"),
        field("optional", Boolean).doc(
            "optional specify whether the ConfigMap or its keys must be defined"),
    ],
};

pub(super) static CONTAINER: Type = object! {
    name: "Container",
    doc: "A single application container that you want to run within a pod.",
    fields: [
        field("args", List(&String)).doc(
            "Arguments to the entrypoint. The container image's CMD is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell"),
        field("command", List(&String)).doc(
            "Entrypoint array. Not executed within a shell. The container image's ENTRYPOINT is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell"),
        field("env", List(&Object(&ENV_VAR))).keys(&["name"]).doc(
            "List of environment variables to set in the container. Cannot be updated."),
        field("envFrom", List(&Object(&ENV_FROM_SOURCE))).doc(
            "List of sources to populate environment variables in the container. The keys defined within a source may consist of any printable ASCII characters except '='. When a key exists in multiple sources, the value associated with the last source will take precedence. Values defined by an Env with a duplicate key will take precedence. Cannot be updated."),
        field("image", String).doc(
            "Container image name. More info: https://kubernetes.io/docs/concepts/containers/images This field is optional to allow higher level config management to default or override container images in workload controllers like Deployments and StatefulSets."),
        field("imagePullPolicy", String).doc(
            "Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise. Cannot be updated. More info: https://kubernetes.io/docs/concepts/containers/images#updating-images"),
        field("lifecycle", Object(&LIFECYCLE)).doc(
            "Actions that the management system should take in response to container lifecycle events. Cannot be updated."),
        field("livenessProbe", Object(&PROBE)).doc(
            "Periodic probe of container liveness. Container will be restarted if the probe fails. Cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes"),
        field("name", String).required().doc(
            "Name of the container specified as a DNS_LABEL. Each container in a pod must have a unique name (DNS_LABEL). Cannot be updated."),
        field("ports", List(&Object(&CONTAINER_PORT))).keys(&["containerPort", "protocol"]).doc(
            "List of ports to expose from the container. Not specifying a port here DOES NOT prevent that port from being exposed. Any port which is listening on the default \"0.0.0.0\" address inside a container will be accessible from the network. Modifying this array with strategic merge patch may corrupt the data. For more information See https://github.com/kubernetes/kubernetes/issues/108255. Cannot be updated."),
        field("readinessProbe", Object(&PROBE)).doc(
            "Periodic probe of container service readiness. Container will be removed from service endpoints if the probe fails. Cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes"),
        field("resizePolicy", List(&Object(&CONTAINER_RESIZE_POLICY))).doc(
            "Resources resize policy for the container. This field cannot be set on ephemeral containers."),
        field("resources", Object(&RESOURCE_REQUIREMENTS)).doc(
            "Compute Resources required by this container. Cannot be updated. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"),
        field("restartPolicy", String).doc(
            "RestartPolicy defines the restart behavior of individual containers in a pod. This overrides the pod-level restart policy. When this field is not specified, the restart behavior is defined by the Pod's restart policy and the container type. Additionally, setting the RestartPolicy as \"Always\" for the init container will have the following effect: this init container will be continually restarted on exit until all regular containers have terminated. Once all regular containers have completed, all init containers with restartPolicy \"Always\" will be shut down. This lifecycle differs from normal init containers and is often referred to as a \"sidecar\" container. Although this init container still starts in the init container sequence, it does not wait for the container to complete before proceeding to the next init container. Instead, the next init container starts immediately after this init container is started, or after any startupProbe has successfully completed."),
        field("restartPolicyRules", List(&Object(&CONTAINER_RESTART_RULE))).since(34).doc(
            "Represents a list of rules to be checked to determine if the container should be restarted on exit. The rules are evaluated in order. Once a rule matches a container exit condition, the remaining rules are ignored. If no rule matches the container exit condition, the Container-level restart policy determines the whether the container is restarted or not. Constraints on the rules: - At most 20 rules are allowed. - Rules can have the same action. - Identical rules are not forbidden in validations. When rules are specified, container MUST set RestartPolicy explicitly even it if matches the Pod's RestartPolicy."),
        field("securityContext", Object(&SECURITY_CONTEXT)).doc(
            "SecurityContext defines the security options the container should be run with. If set, the fields of SecurityContext override the equivalent fields of PodSecurityContext. More info: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"),
        field("startupProbe", Object(&PROBE)).doc(
            "StartupProbe indicates that the Pod has successfully initialized. If specified, no other probes are executed until this completes successfully. If this probe fails, the Pod will be restarted, just as if the livenessProbe failed. This can be used to provide different probe parameters at the beginning of a Pod's lifecycle, when it might take a long time to load data or warm a cache, than during steady-state operation. This cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes"),
        field("stdin", Boolean).doc(
            "Whether this container should allocate a buffer for stdin in the container runtime. If this is not set, reads from stdin in the container will always result in EOF. Default is false."),
        field("stdinOnce", Boolean).doc(
            "Whether the container runtime should close the stdin channel after it has been opened by a single attach. When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then remains open and accepts data until the client disconnects, at which time stdin is closed and remains closed until the container is restarted. If this flag is false, a container processes that reads from stdin will never receive an EOF. Default is false"),
        field("terminationMessagePath", String).doc(
            "Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. Message written is intended to be brief final status, such as an assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated."),
        field("terminationMessagePolicy", String).doc(
            "Indicate how the termination message should be populated. File will use the contents of terminationMessagePath to populate the container status message on both success and failure. FallbackToLogsOnError will use the last chunk of container log output if the termination message file is empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines, whichever is smaller. Defaults to File. Cannot be updated."),
        field("tty", Boolean).doc(
            "Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is false."),
        field("volumeDevices", List(&Object(&VOLUME_DEVICE))).keys(&["devicePath"]).doc(
            "volumeDevices is the list of block devices to be used by the container."),
        field("volumeMounts", List(&Object(&VOLUME_MOUNT))).keys(&["mountPath"]).doc(
            "Pod volumes to mount into the container's filesystem. Cannot be updated."),
        field("workingDir", String).doc(
            "Container's working directory. If not specified, the container runtime's default will be used, which might be configured in the container image. Cannot be updated."),
    ],
};

pub(super) static CONTAINER_EXTENDED_RESOURCE_REQUEST: Type = object! {
    name: "ContainerExtendedResourceRequest",
    doc: "",
    fields: [
        field("containerName", String).since(34).required(),
        field("requestName", String).since(34).required(),
        field("resourceName", String).since(34).required(),
    ],
};

pub(super) static CONTAINER_PORT: Type = object! {
    name: "ContainerPort",
    doc: "ContainerPort represents a network port in a single container.",
    fields: [
        field("containerPort", Int32).required().doc(
            "Number of port to expose on the pod's IP address. This must be a valid port number, 0 < x < 65536."),
        field("hostIP", String).doc(
            "What host IP to bind the external port to."),
        field("hostPort", Int32).doc(
            "Number of port to expose on the host. If specified, this must be a valid port number, 0 < x < 65536. If HostNetwork is specified, this must match ContainerPort. Most containers do not need this."),
        field("name", String).doc(
            "If specified, this must be an IANA_SVC_NAME and unique within the pod. Each named port in a pod must have a unique name. Name for the port that can be referred to by services."),
        field("protocol", String).doc(
            "Protocol for port. Must be UDP, TCP, or SCTP. Defaults to \"TCP\"."),
    ],
};

pub(super) static CONTAINER_RESIZE_POLICY: Type = object! {
    name: "ContainerResizePolicy",
    doc: "ContainerResizePolicy represents resource resize policy for the container.",
    fields: [
        field("resourceName", String).required().doc(
            "Name of the resource to which this resource resize policy applies. Supported values: cpu, memory."),
        field("restartPolicy", String).required().doc(
            "Restart policy to apply when specified resource is resized. If not specified, it defaults to NotRequired."),
    ],
};

pub(super) static CONTAINER_RESTART_RULE: Type = object! {
    name: "ContainerRestartRule",
    doc: "ContainerRestartRule describes how a container exit is handled.",
    fields: [
        field("action", String).since(34).required().doc(
            "Specifies the action taken on a container exit if the requirements are satisfied. The only possible value is \"Restart\" to restart the container."),
        field("exitCodes", Object(&CONTAINER_RESTART_RULE_ON_EXIT_CODES)).since(34).doc(
            "Represents the exit codes to check on container exits."),
    ],
};

pub(super) static CONTAINER_RESTART_RULE_ON_EXIT_CODES: Type = object! {
    name: "ContainerRestartRuleOnExitCodes",
    doc: "ContainerRestartRuleOnExitCodes describes the condition for handling an exited container based on its exit codes.",
    fields: [
        field("operator", String).since(34).required().doc(
            "Represents the relationship between the container exit code(s) and the specified values. Possible values are: - In: the requirement is satisfied if the container exit code is in the\n  set of specified values.\n- NotIn: the requirement is satisfied if the container exit code is\n  not in the set of specified values."),
        field("values", List(&Int32)).since(34).doc(
            "Specifies the set of values to check for container exit codes. At most 255 elements are allowed."),
    ],
};

pub(super) static CONTAINER_STATE: Type = object! {
    name: "ContainerState",
    doc: "",
    fields: [
        field("running", Object(&CONTAINER_STATE_RUNNING)),
        field("terminated", Object(&CONTAINER_STATE_TERMINATED)),
        field("waiting", Object(&CONTAINER_STATE_WAITING)),
    ],
};

pub(super) static CONTAINER_STATE_RUNNING: Type = object! {
    name: "ContainerStateRunning",
    doc: "",
    fields: [
        field("startedAt", Time),
    ],
};

pub(super) static CONTAINER_STATE_TERMINATED: Type = object! {
    name: "ContainerStateTerminated",
    doc: "",
    fields: [
        field("containerID", String),
        field("exitCode", Int32).required(),
        field("finishedAt", Time),
        field("message", String),
        field("reason", String),
        field("signal", Int32),
        field("startedAt", Time),
    ],
};

pub(super) static CONTAINER_STATE_WAITING: Type = object! {
    name: "ContainerStateWaiting",
    doc: "",
    fields: [
        field("message", String),
        field("reason", String),
    ],
};

pub(super) static CONTAINER_STATUS: Type = object! {
    name: "ContainerStatus",
    doc: "",
    fields: [
        field("allocatedResources", Map(&Quantity)),
        field("allocatedResourcesStatus", List(&Object(&RESOURCE_STATUS))).since(31).keys(&["name"]),
        field("containerID", String),
        field("image", String).required(),
        field("imageID", String).required(),
        field("lastState", Object(&CONTAINER_STATE)),
        field("name", String).required(),
        field("ready", Boolean).required(),
        field("resources", Object(&RESOURCE_REQUIREMENTS)),
        field("restartCount", Int32).required(),
        field("started", Boolean),
        field("state", Object(&CONTAINER_STATE)),
        field("stopSignal", String).since(33),
        field("user", Object(&CONTAINER_USER)).since(31),
        field("volumeMounts", List(&Object(&VOLUME_MOUNT_STATUS))).since(30).keys(&["mountPath"]),
    ],
};

pub(super) static CONTAINER_USER: Type = object! {
    name: "ContainerUser",
    doc: "",
    fields: [
        field("linux", Object(&LINUX_CONTAINER_USER)).since(31),
    ],
};

pub(super) static CRON_JOB: Type = object! {
    name: "CronJob",
    doc: "CronJob represents the configuration of a single cron job.",
    fields: [
        field("apiVersion", String).doc(
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"),
        field("kind", String).doc(
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("metadata", Object(&OBJECT_META)).doc(
            "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&CRON_JOB_SPEC)).required().doc(
            "Specification of the desired behavior of a cron job, including the schedule. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
        field("status", Object(&CRON_JOB_STATUS)).doc(
            "Current status of a cron job. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
    ],
};

pub(super) static CRON_JOB_SPEC: Type = object! {
    name: "CronJobSpec",
    doc: "CronJobSpec describes how the job execution will look like and when it will actually run.",
    fields: [
        field("concurrencyPolicy", String).doc(
            "Specifies how to treat concurrent executions of a Job. Valid values are:\n\n- \"Allow\" (default): allows CronJobs to run concurrently; - \"Forbid\": forbids concurrent runs, skipping next run if previous run hasn't finished yet; - \"Replace\": cancels currently running job and replaces it with a new one"),
        field("failedJobsHistoryLimit", Int32).doc(
            "The number of failed finished jobs to retain. Value must be non-negative integer. Defaults to 1."),
        field("jobTemplate", Object(&JOB_TEMPLATE_SPEC)).required().doc(
            "Specifies the job that will be created when executing a CronJob."),
        field("schedule", String).required().doc(
            "The schedule in Cron format, see https://en.wikipedia.org/wiki/Cron."),
        field("startingDeadlineSeconds", Int64).doc(
            "Optional deadline in seconds for starting the job if it misses scheduled time for any reason.  Missed jobs executions will be counted as failed ones."),
        field("successfulJobsHistoryLimit", Int32).doc(
            "The number of successful finished jobs to retain. Value must be non-negative integer. Defaults to 3."),
        field("suspend", Boolean).doc(
            "This flag tells the controller to suspend subsequent executions, it does not apply to already started executions.  Defaults to false."),
        field("timeZone", String).doc(
            "The time zone name for the given schedule, see https://en.wikipedia.org/wiki/List_of_tz_database_time_zones. If not specified, this will default to the time zone of the kube-controller-manager process. The set of valid time zone names and the time zone offset is loaded from the system-wide time zone database by the API server during CronJob validation and the controller manager during execution. If no system-wide time zone database can be found a bundled version of the database is used instead. If the time zone name becomes invalid during the lifetime of a CronJob or due to a change in host configuration, the controller will stop creating new new Jobs and will create a system event with the reason UnknownTimeZone. More information can be found in https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones"),
    ],
};

pub(super) static CRON_JOB_STATUS: Type = object! {
    name: "CronJobStatus",
    doc: "",
    fields: [
        field("active", List(&Object(&OBJECT_REFERENCE))),
        field("lastScheduleTime", Time),
        field("lastSuccessfulTime", Time),
    ],
};

pub(super) static DAEMON_SET: Type = object! {
    name: "DaemonSet",
    doc: "DaemonSet represents the configuration of a daemon set.",
    fields: [
        field("apiVersion", String).doc(
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"),
        field("kind", String).doc(
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("metadata", Object(&OBJECT_META)).doc(
            "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&DAEMON_SET_SPEC)).required().doc(
            "The desired behavior of this daemon set. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
        field("status", Object(&DAEMON_SET_STATUS)).doc(
            "The current status of this daemon set. This data may be out of date by some window of time. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
    ],
};

pub(super) static DAEMON_SET_CONDITION: Type = object! {
    name: "DaemonSetCondition",
    doc: "",
    fields: [
        field("lastTransitionTime", Time),
        field("message", String),
        field("reason", String),
        field("status", String),
        field("type", String),
    ],
};

pub(super) static DAEMON_SET_SPEC: Type = object! {
    name: "DaemonSetSpec",
    doc: "DaemonSetSpec is the specification of a daemon set.",
    fields: [
        field("minReadySeconds", Int32).doc(
            "The minimum number of seconds for which a newly created DaemonSet pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready)."),
        field("revisionHistoryLimit", Int32).doc(
            "The number of old history to retain to allow rollback. This is a pointer to distinguish between explicit zero and not specified. Defaults to 10."),
        field("selector", Object(&LABEL_SELECTOR)).required().doc(
            "A label query over pods that are managed by the daemon set. Must match in order to be controlled. It must match the pod template's labels. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors"),
        field("template", Object(&POD_TEMPLATE_SPEC)).required().doc(
            "An object that describes the pod that will be created. The DaemonSet will create exactly one copy of this pod on every node that matches the template's node selector (or on every node if no node selector is specified). The only allowed template.spec.restartPolicy value is \"Always\". More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#pod-template"),
        field("updateStrategy", Object(&DAEMON_SET_UPDATE_STRATEGY)).doc(
            "An update strategy to replace existing DaemonSet pods with new pods."),
    ],
};

pub(super) static DAEMON_SET_STATUS: Type = object! {
    name: "DaemonSetStatus",
    doc: "",
    fields: [
        field("collisionCount", Int32),
        field("conditions", List(&Object(&DAEMON_SET_CONDITION))).keys(&["type"]),
        field("currentNumberScheduled", Int32).required(),
        field("desiredNumberScheduled", Int32).required(),
        field("numberAvailable", Int32),
        field("numberMisscheduled", Int32).required(),
        field("numberReady", Int32).required(),
        field("numberUnavailable", Int32),
        field("observedGeneration", Int64),
        field("updatedNumberScheduled", Int32),
    ],
};

pub(super) static DAEMON_SET_UPDATE_STRATEGY: Type = object! {
    name: "DaemonSetUpdateStrategy",
    doc: "DaemonSetUpdateStrategy is a struct used to control the update strategy for a DaemonSet.",
    fields: [
        field("rollingUpdate", Object(&ROLLING_UPDATE_DAEMON_SET)).doc(
            "Rolling update config params. Present only if type = \"RollingUpdate\"."),
        field("type", String).doc(
            "Type of daemon set update. Can be \"RollingUpdate\" or \"OnDelete\". Default is RollingUpdate."),
    ],
};

pub(super) static DEPLOYMENT: Type = object! {
    name: "Deployment",
    doc: "Deployment enables declarative updates for Pods and ReplicaSets.",
    fields: [
        field("apiVersion", String).doc(
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"),
        field("kind", String).doc(
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("metadata", Object(&OBJECT_META)).doc(
            "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&DEPLOYMENT_SPEC)).required().doc(
            "Specification of the desired behavior of the Deployment."),
        field("status", Object(&DEPLOYMENT_STATUS)).doc(
            "Most recently observed status of the Deployment."),
    ],
};

pub(super) static DEPLOYMENT_CONDITION: Type = object! {
    name: "DeploymentCondition",
    doc: "",
    fields: [
        field("lastTransitionTime", Time),
        field("lastUpdateTime", Time),
        field("message", String),
        field("reason", String),
        field("status", String),
        field("type", String),
    ],
};

pub(super) static DEPLOYMENT_SPEC: Type = object! {
    name: "DeploymentSpec",
    doc: "DeploymentSpec is the specification of the desired behavior of the Deployment.",
    fields: [
        field("minReadySeconds", Int32).doc(
            "Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready)"),
        field("paused", Boolean).doc(
            "Indicates that the deployment is paused."),
        field("progressDeadlineSeconds", Int32).doc(
            "The maximum time in seconds for a deployment to make progress before it is considered to be failed. The deployment controller will continue to process failed deployments and a condition with a ProgressDeadlineExceeded reason will be surfaced in the deployment status. Note that progress will not be estimated during the time a deployment is paused. Defaults to 600s."),
        field("replicas", Int32).doc(
            "Number of desired pods. This is a pointer to distinguish between explicit zero and not specified. Defaults to 1."),
        field("revisionHistoryLimit", Int32).doc(
            "The number of old ReplicaSets to retain to allow rollback. This is a pointer to distinguish between explicit zero and not specified. Defaults to 10."),
        field("selector", Object(&LABEL_SELECTOR)).required().doc(
            "Label selector for pods. Existing ReplicaSets whose pods are selected by this will be the ones affected by this deployment. It must match the pod template's labels."),
        field("strategy", Object(&DEPLOYMENT_STRATEGY)).doc(
            "The deployment strategy to use to replace existing pods with new ones."),
        field("template", Object(&POD_TEMPLATE_SPEC)).required().doc(
            "Template describes the pods that will be created. The only allowed template.spec.restartPolicy value is \"Always\"."),
    ],
};

pub(super) static DEPLOYMENT_STATUS: Type = object! {
    name: "DeploymentStatus",
    doc: "",
    fields: [
        field("availableReplicas", Int32),
        field("collisionCount", Int32),
        field("conditions", List(&Object(&DEPLOYMENT_CONDITION))).keys(&["type"]),
        field("observedGeneration", Int64),
        field("readyReplicas", Int32),
        field("replicas", Int32),
        field("terminatingReplicas", Int32).since(33),
        field("unavailableReplicas", Int32),
        field("updatedReplicas", Int32),
    ],
};

pub(super) static DEPLOYMENT_STRATEGY: Type = object! {
    name: "DeploymentStrategy",
    doc: "DeploymentStrategy describes how to replace existing pods with new ones.",
    fields: [
        field("rollingUpdate", Object(&ROLLING_UPDATE_DEPLOYMENT)).doc(
            "Rolling update config params. Present only if DeploymentStrategyType = RollingUpdate."),
        field("type", String).doc(
            "Type of deployment. Can be \"Recreate\" or \"RollingUpdate\". Default is RollingUpdate."),
    ],
};

pub(super) static DOWNWARD_API_PROJECTION: Type = object! {
    name: "DownwardAPIProjection",
    doc: "Represents downward API info for projecting into a projected volume. Note that this is identical to a downwardAPI volume source without the default mode.",
    fields: [
        field("items", List(&Object(&DOWNWARD_API_VOLUME_FILE))).doc(
            "Items is a list of DownwardAPIVolume file"),
    ],
};

pub(super) static DOWNWARD_API_VOLUME_FILE: Type = object! {
    name: "DownwardAPIVolumeFile",
    doc: "DownwardAPIVolumeFile represents information to create the file containing the pod field",
    fields: [
        field("fieldRef", Object(&OBJECT_FIELD_SELECTOR)).doc(
            "Required: Selects a field of the pod: only annotations, labels, name, namespace and uid are supported."),
        field("mode", Int32).doc(
            "Optional: mode bits used to set permissions on this file, must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. If not specified, the volume defaultMode will be used. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set."),
        field("path", String).required().doc(
            "Required: Path is  the relative path name of the file to be created. Must not be absolute or contain the '..' path. Must be utf-8 encoded. The first item of the relative path must not start with '..'"),
        field("resourceFieldRef", Object(&RESOURCE_FIELD_SELECTOR)).doc(
            "Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, requests.cpu and requests.memory) are currently supported."),
        field("user", Int64).since(37).doc(
            "user is Optional: The owner UID of the created file. If specified, the item-level user field takes precedence over defaultUser. (Alpha) This field requires the AtomicWriteVolumeUserFields feature gate to be enabled."),
    ],
};

pub(super) static DOWNWARD_API_VOLUME_SOURCE: Type = object! {
    name: "DownwardAPIVolumeSource",
    doc: "DownwardAPIVolumeSource represents a volume containing downward API info. Downward API volumes support ownership management and SELinux relabeling.",
    fields: [
        field("defaultMode", Int32).doc(
            "Optional: mode bits to use on created files by default. Must be a Optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set."),
        field("defaultUser", Int64).since(37).doc(
            "defaultUser is Optional: The owner UID of the created files by default. The defaultUser field is only used as a fallback when the item-level user field is unset. (Alpha) This field requires the AtomicWriteVolumeUserFields feature gate to be enabled."),
        field("items", List(&Object(&DOWNWARD_API_VOLUME_FILE))).doc(
            "Items is a list of downward API volume file"),
    ],
};

pub(super) static EMPTY_DIR_VOLUME_SOURCE: Type = object! {
    name: "EmptyDirVolumeSource",
    doc: "Represents an empty directory for a pod. Empty directory volumes support ownership management and SELinux relabeling.",
    fields: [
        field("medium", String).doc(
            "medium represents what type of storage medium should back this directory. The default is \"\" which means to use the node's default medium. Must be an empty string (default) or Memory. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir"),
        field("mode", Int32).since(37).doc(
            "mode specifies the permission bits for the emptyDir directory, in numeric notation (e.g., 0755, 01777). Must be a value between 0000 and 01777. If not specified, defaults to 0777. This might be in conflict with other options that affect the file mode, like fsGroup. If fsGroup is specified, the fsGroup permissions will override the mode specified here. This field has no effect on Windows. This field is alpha and requires EmptyDirVolumeMode featuregate to be enabled."),
        field("sizeLimit", Quantity).doc(
            "sizeLimit is the total amount of local storage required for this EmptyDir volume. The size limit is also applicable for memory medium. The maximum usage on memory medium EmptyDir would be the minimum value between the SizeLimit specified here and the sum of memory limits of all containers in a pod. The default is nil which means that the limit is undefined. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir"),
    ],
};

pub(super) static ENV_FROM_SOURCE: Type = object! {
    name: "EnvFromSource",
    doc: "EnvFromSource represents the source of a set of ConfigMaps or Secrets",
    fields: [
        field("configMapRef", Object(&CONFIG_MAP_ENV_SOURCE)).doc(
            "The ConfigMap to select from"),
        field("prefix", String).doc(
            "Optional text to prepend to the name of each environment variable. May consist of any printable ASCII characters except '='."),
        field("secretRef", Object(&SECRET_ENV_SOURCE)).doc(
            "The Secret to select from"),
    ],
};

pub(super) static ENV_VAR: Type = object! {
    name: "EnvVar",
    doc: "EnvVar represents an environment variable present in a Container.",
    fields: [
        field("name", String).required().doc(
            "Name of the environment variable. May consist of any printable ASCII characters except '='."),
        field("value", String).doc(
            "Variable references $(VAR_NAME) are expanded using the previously defined environment variables in the container and any service environment variables. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Defaults to \"\"."),
        field("valueFrom", Object(&ENV_VAR_SOURCE)).doc(
            "Source for the environment variable's value. Cannot be used if value is not empty."),
    ],
};

pub(super) static ENV_VAR_SOURCE: Type = object! {
    name: "EnvVarSource",
    doc: "EnvVarSource represents a source for the value of an EnvVar.",
    fields: [
        field("configMapKeyRef", Object(&CONFIG_MAP_KEY_SELECTOR)).doc(
            "Selects a key of a ConfigMap."),
        field("fieldRef", Object(&OBJECT_FIELD_SELECTOR)).doc(
            "Selects a field of the pod: supports metadata.name, metadata.namespace, `metadata.labels['<KEY>']`, `metadata.annotations['<KEY>']`, spec.nodeName, spec.serviceAccountName, status.hostIP, status.podIP, status.podIPs."),
        field("fileKeyRef", Object(&FILE_KEY_SELECTOR)).since(34).doc(
            "FileKeyRef selects a key of the env file. Requires the EnvFiles feature gate to be enabled."),
        field("resourceFieldRef", Object(&RESOURCE_FIELD_SELECTOR)).doc(
            "Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, limits.ephemeral-storage, requests.cpu, requests.memory and requests.ephemeral-storage) are currently supported."),
        field("secretKeyRef", Object(&SECRET_KEY_SELECTOR)).doc(
            "Selects a key of a secret in the pod's namespace"),
    ],
};

pub(super) static EPHEMERAL_CONTAINER: Type = object! {
    name: "EphemeralContainer",
    doc: "An EphemeralContainer is a temporary container that you may add to an existing Pod for user-initiated activities such as debugging. Ephemeral containers have no resource or scheduling guarantees, and they will not be restarted when they exit or when a Pod is removed or restarted. The kubelet may evict a Pod if an ephemeral container causes the Pod to exceed its resource allocation.\n\nTo add an ephemeral container, use the ephemeralcontainers subresource of an existing Pod. Ephemeral containers may not be removed or restarted.",
    fields: [
        field("args", List(&String)).doc(
            "Arguments to the entrypoint. The image's CMD is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell"),
        field("command", List(&String)).doc(
            "Entrypoint array. Not executed within a shell. The image's ENTRYPOINT is used if this is not provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. \"$$(VAR_NAME)\" will produce the string literal \"$(VAR_NAME)\". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell"),
        field("env", List(&Object(&ENV_VAR))).keys(&["name"]).doc(
            "List of environment variables to set in the container. Cannot be updated."),
        field("envFrom", List(&Object(&ENV_FROM_SOURCE))).doc(
            "List of sources to populate environment variables in the container. The keys defined within a source may consist of any printable ASCII characters except '='. When a key exists in multiple sources, the value associated with the last source will take precedence. Values defined by an Env with a duplicate key will take precedence. Cannot be updated."),
        field("image", String).doc(
            "Container image name. More info: https://kubernetes.io/docs/concepts/containers/images"),
        field("imagePullPolicy", String).doc(
            "Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise. Cannot be updated. More info: https://kubernetes.io/docs/concepts/containers/images#updating-images"),
        field("lifecycle", Object(&LIFECYCLE)).doc(
            "Lifecycle is not allowed for ephemeral containers."),
        field("livenessProbe", Object(&PROBE)).doc(
            "Probes are not allowed for ephemeral containers."),
        field("name", String).required().doc(
            "Name of the ephemeral container specified as a DNS_LABEL. This name must be unique among all containers, init containers and ephemeral containers."),
        field("ports", List(&Object(&CONTAINER_PORT))).keys(&["containerPort", "protocol"]).doc(
            "Ports are not allowed for ephemeral containers."),
        field("readinessProbe", Object(&PROBE)).doc(
            "Probes are not allowed for ephemeral containers."),
        field("resizePolicy", List(&Object(&CONTAINER_RESIZE_POLICY))).doc(
            "Resources resize policy for the container."),
        field("resources", Object(&RESOURCE_REQUIREMENTS)).doc(
            "Resources are not allowed for ephemeral containers. Ephemeral containers use spare resources already allocated to the pod."),
        field("restartPolicy", String).doc(
            "Restart policy for the container to manage the restart behavior of each container within a pod. You cannot set this field on ephemeral containers."),
        field("restartPolicyRules", List(&Object(&CONTAINER_RESTART_RULE))).since(34).doc(
            "Represents a list of rules to be checked to determine if the container should be restarted on exit. You cannot set this field on ephemeral containers."),
        field("securityContext", Object(&SECURITY_CONTEXT)).doc(
            "Optional: SecurityContext defines the security options the ephemeral container should be run with. If set, the fields of SecurityContext override the equivalent fields of PodSecurityContext."),
        field("startupProbe", Object(&PROBE)).doc(
            "Probes are not allowed for ephemeral containers."),
        field("stdin", Boolean).doc(
            "Whether this container should allocate a buffer for stdin in the container runtime. If this is not set, reads from stdin in the container will always result in EOF. Default is false."),
        field("stdinOnce", Boolean).doc(
            "Whether the container runtime should close the stdin channel after it has been opened by a single attach. When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then remains open and accepts data until the client disconnects, at which time stdin is closed and remains closed until the container is restarted. If this flag is false, a container processes that reads from stdin will never receive an EOF. Default is false"),
        field("targetContainerName", String).doc(
            "If set, the name of the container from PodSpec that this ephemeral container targets. The ephemeral container will be run in the namespaces (IPC, PID, etc) of this container. If not set then the ephemeral container uses the namespaces configured in the Pod spec.\n\nThe container runtime must implement support for this feature. If the runtime does not support namespace targeting then the result of setting this field is undefined."),
        field("terminationMessagePath", String).doc(
            "Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. Message written is intended to be brief final status, such as an assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated."),
        field("terminationMessagePolicy", String).doc(
            "Indicate how the termination message should be populated. File will use the contents of terminationMessagePath to populate the container status message on both success and failure. FallbackToLogsOnError will use the last chunk of container log output if the termination message file is empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines, whichever is smaller. Defaults to File. Cannot be updated."),
        field("tty", Boolean).doc(
            "Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is false."),
        field("volumeDevices", List(&Object(&VOLUME_DEVICE))).keys(&["devicePath"]).doc(
            "volumeDevices is the list of block devices to be used by the container."),
        field("volumeMounts", List(&Object(&VOLUME_MOUNT))).keys(&["mountPath"]).doc(
            "Pod volumes to mount into the container's filesystem. Subpath mounts are not allowed for ephemeral containers. Cannot be updated."),
        field("workingDir", String).doc(
            "Container's working directory. If not specified, the container runtime's default will be used, which might be configured in the container image. Cannot be updated."),
    ],
};

pub(super) static EPHEMERAL_VOLUME_SOURCE: Type = object! {
    name: "EphemeralVolumeSource",
    doc: "Represents an ephemeral volume that is handled by a normal storage driver.",
    fields: [
        field("volumeClaimTemplate", Object(&PERSISTENT_VOLUME_CLAIM_TEMPLATE)).doc(
            "Will be used to create a stand-alone PVC to provision the volume. The pod in which this EphemeralVolumeSource is embedded will be the owner of the PVC, i.e. the PVC will be deleted together with the pod.  The name of the PVC will be `<pod name>-<volume name>` where `<volume name>` is the name from the `PodSpec.Volumes` array entry. Pod validation will reject the pod if the concatenated name is not valid for a PVC (for example, too long).\n\nAn existing PVC with that name that is not owned by the pod will *not* be used for the pod to avoid using an unrelated volume by mistake. Starting the pod is then blocked until the unrelated PVC is removed. If such a pre-created PVC is meant to be used by the pod, the PVC has to updated with an owner reference to the pod once the pod exists. Normally this should not be necessary, but it may be useful when manually reconstructing a broken cluster.\n\nThis field is read-only and no changes will be made by Kubernetes to the PVC after it has been created.\n\nRequired, must not be nil."),
    ],
};

pub(super) static EVICTION_RESPONDER: Type = object! {
    name: "EvictionResponder",
    doc: "EvictionResponder allows you to specify the responder reacting to an Eviction. Responders should observe and communicate through the Eviction Resource API to help with the graceful eviction of a target (e.g. termination of a pod).",
    fields: [
        field("name", String).since(37).required().doc(
            "name allows you to identify the responder responding to the Eviction.\n\nIt must be a valid domain-prefixed key (such as \"acme.io/foo\"). Domain names *.k8s.io and *.kubernetes.io are reserved. This field must be unique for each responder. This field is required."),
        field("priority", Int32).since(37).required().doc(
            "priority for this responder. Higher priorities are selected first by the evictionrequest-controller. If there are responders with the same priority, the responder whose domain name comes first in the alphabetical higher domain order, will be picked. This means that the top domain labels are compared alphabetically first, followed by the lower domain labels. The key is compared last.\n\nThe responder that is the managing controller of the pod should set the value of this field to 10000 to allow both for preemption or fallback registration by other responders.\n\nThe minimum value is 0 and the maximum value is 100000. The interval 0-999 is reserved for responders with *.k8s.io suffix. This field is required."),
    ],
};

pub(super) static EXEC_ACTION: Type = object! {
    name: "ExecAction",
    doc: "ExecAction describes a \"run in container\" action.",
    fields: [
        field("command", List(&String)).doc(
            "Command is the command line to execute inside the container, the working directory for the command  is root ('/') in the container's filesystem. The command is simply exec'd, it is not run inside a shell, so traditional shell instructions ('|', etc) won't work. To use a shell, you need to explicitly call out to that shell. Exit status of 0 is treated as live/healthy and non-zero is unhealthy."),
    ],
};

pub(super) static FC_VOLUME_SOURCE: Type = object! {
    name: "FCVolumeSource",
    doc: "Represents a Fibre Channel volume. Fibre Channel volumes can only be mounted as read/write once. Fibre Channel volumes support ownership management and SELinux relabeling.",
    fields: [
        field("fsType", String).doc(
            "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified."),
        field("lun", Int32).doc(
            "lun is Optional: FC target lun number"),
        field("readOnly", Boolean).doc(
            "readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts."),
        field("targetWWNs", List(&String)).doc(
            "targetWWNs is Optional: FC target worldwide names (WWNs)"),
        field("wwids", List(&String)).doc(
            "wwids Optional: FC volume world wide identifiers (wwids) Either wwids or combination of targetWWNs and lun must be set, but not both simultaneously."),
    ],
};

pub(super) static FILE_KEY_SELECTOR: Type = object! {
    name: "FileKeySelector",
    doc: "FileKeySelector selects a key of the env file.",
    fields: [
        field("key", String).since(34).required().doc(
            "The key within the env file. An invalid key will prevent the pod from starting. The keys defined within a source may consist of any printable ASCII characters except '='. During Alpha stage of the EnvFiles feature gate, the key size is limited to 128 characters."),
        field("optional", Boolean).since(34).doc(
            "Specify whether the file or its key must be defined. If the file or key does not exist, then the env var is not published. If optional is set to true and the specified key does not exist, the environment variable will not be set in the Pod's containers.\n\nIf optional is set to false and the specified key does not exist, an error will be returned during Pod creation."),
        field("path", String).since(34).required().doc(
            "The path within the volume from which to select the file. Must be relative and may not contain the '..' path or start with '..'."),
        field("volumeName", String).since(34).required().doc(
            "The name of the volume mount containing the env file."),
    ],
};

pub(super) static FLEX_VOLUME_SOURCE: Type = object! {
    name: "FlexVolumeSource",
    doc: "FlexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin.",
    fields: [
        field("driver", String).required().doc(
            "driver is the name of the driver to use for this volume."),
        field("fsType", String).doc(
            "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". The default filesystem depends on FlexVolume script."),
        field("options", Map(&String)).doc(
            "options is Optional: this field holds extra command options if any."),
        field("readOnly", Boolean).doc(
            "readOnly is Optional: defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts."),
        field("secretRef", Object(&LOCAL_OBJECT_REFERENCE)).doc(
            "secretRef is Optional: secretRef is reference to the secret object containing sensitive information to pass to the plugin scripts. This may be empty if no secret object is specified. If the secret object contains more than one secret, all secrets are passed to the plugin scripts."),
    ],
};

pub(super) static FLOCKER_VOLUME_SOURCE: Type = object! {
    name: "FlockerVolumeSource",
    doc: "Represents a Flocker volume mounted by the Flocker agent. One and only one of datasetName and datasetUUID should be set. Flocker volumes do not support ownership management or SELinux relabeling.",
    fields: [
        field("datasetName", String).doc(
            "datasetName is Name of the dataset stored as metadata -> name on the dataset for Flocker should be considered as deprecated"),
        field("datasetUUID", String).doc(
            "datasetUUID is the UUID of the dataset. This is unique identifier of a Flocker dataset"),
    ],
};

pub(super) static GCE_PERSISTENT_DISK_VOLUME_SOURCE: Type = object! {
    name: "GCEPersistentDiskVolumeSource",
    doc: "Represents a Persistent Disk resource in Google Compute Engine.\n\nA GCE PD must exist before mounting to a container. The disk must also be in the same GCE project and zone as the kubelet. A GCE PD can only be mounted as read/write once or read-only many times. GCE PDs support ownership management and SELinux relabeling.",
    fields: [
        field("fsType", String).doc(
            "fsType is filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk"),
        field("partition", Int32).doc(
            "partition is the partition in the volume that you want to mount. If omitted, the default is to mount by volume name. Examples: For volume /dev/sda1, you specify the partition as \"1\". Similarly, the volume partition for /dev/sda is \"0\" (or you can leave the property empty). More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk"),
        field("pdName", String).required().doc(
            "pdName is unique name of the PD resource in GCE. Used to identify the disk in GCE. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk"),
        field("readOnly", Boolean).doc(
            "readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk"),
    ],
};

pub(super) static GRPC_ACTION: Type = object! {
    name: "GRPCAction",
    doc: "GRPCAction specifies an action involving a GRPC service.",
    fields: [
        field("mode", String).since(37).doc(
            "mode specifies the connection mode for the gRPC health probe. Set to \"TLS\" to use TLS without certificate verification. Set to \"Plaintext\" to use a plaintext (insecure) connection explicitly. If not specified, the probe uses a plaintext (insecure) connection."),
        field("port", Int32).required().doc(
            "Port number of the gRPC service. Number must be in the range 1 to 65535."),
        field("service", String).doc(
            "Service is the name of the service to place in the gRPC HealthCheckRequest (see https://github.com/grpc/grpc/blob/master/doc/health-checking.md).\n\nIf this is not specified, the default behavior is defined by gRPC."),
    ],
};

pub(super) static GIT_REPO_VOLUME_SOURCE: Type = object! {
    name: "GitRepoVolumeSource",
    doc: "Represents a volume that is populated with the contents of a git repository. Git repo volumes do not support ownership management. Git repo volumes support SELinux relabeling.\n\nDEPRECATED: GitRepo is deprecated. To provision a container with a git repo, mount an EmptyDir into an InitContainer that clones the repo using git, then mount the EmptyDir into the Pod's container.",
    fields: [
        field("directory", String).doc(
            "directory is the target directory name. Must not contain or start with '..'.  If '.' is supplied, the volume directory will be the git repository.  Otherwise, if specified, the volume will contain the git repository in the subdirectory with the given name."),
        field("repository", String).required().doc(
            "repository is the URL"),
        field("revision", String).doc(
            "revision is the commit hash for the specified revision."),
    ],
};

pub(super) static GLUSTERFS_VOLUME_SOURCE: Type = object! {
    name: "GlusterfsVolumeSource",
    doc: "Represents a Glusterfs mount that lasts the lifetime of a pod. Glusterfs volumes do not support ownership management or SELinux relabeling.",
    fields: [
        field("endpoints", String).required().doc(
            "endpoints is the endpoint name that details Glusterfs topology."),
        field("path", String).required().doc(
            "path is the Glusterfs volume path. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod"),
        field("readOnly", Boolean).doc(
            "readOnly here will force the Glusterfs volume to be mounted with read-only permissions. Defaults to false. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod"),
    ],
};

pub(super) static HTTP_GET_ACTION: Type = object! {
    name: "HTTPGetAction",
    doc: "HTTPGetAction describes an action based on HTTP Get requests.",
    fields: [
        field("host", String).doc(
            "Host name to connect to, defaults to the pod IP. You probably want to set \"Host\" in httpHeaders instead."),
        field("httpHeaders", List(&Object(&HTTP_HEADER))).doc(
            "Custom headers to set in the request. HTTP allows repeated headers."),
        field("path", String).doc(
            "Path to access on the HTTP server."),
        field("port", IntOrString).required().doc(
            "Name or number of the port to access on the container. Number must be in the range 1 to 65535. Name must be an IANA_SVC_NAME."),
        field("protocol", String).since(37).doc(
            "Protocol selects the wire protocol for the probe connection. Nil defaults to HTTP/1.1."),
        field("scheme", String).doc(
            "Scheme to use for connecting to the host. Defaults to HTTP."),
    ],
};

pub(super) static HTTP_HEADER: Type = object! {
    name: "HTTPHeader",
    doc: "HTTPHeader describes a custom header to be used in HTTP probes",
    fields: [
        field("name", String).required().doc(
            "The header field name. This will be canonicalized upon output, so case-variant names will be understood as the same header."),
        field("value", String).required().doc(
            "The header field value"),
    ],
};

pub(super) static HOST_ALIAS: Type = object! {
    name: "HostAlias",
    doc: "HostAlias holds the mapping between IP and hostnames that will be injected as an entry in the pod's hosts file.",
    fields: [
        field("hostnames", List(&String)).doc(
            "Hostnames for the above IP address."),
        field("ip", String).required().doc(
            "IP address of the host file entry."),
    ],
};

pub(super) static HOST_IP: Type = object! {
    name: "HostIP",
    doc: "",
    fields: [
        field("ip", String).required(),
    ],
};

pub(super) static HOST_PATH_VOLUME_SOURCE: Type = object! {
    name: "HostPathVolumeSource",
    doc: "Represents a host path mapped into a pod. Host path volumes do not support ownership management or SELinux relabeling.",
    fields: [
        field("path", String).required().doc(
            "path of the directory on the host. If the path is a symlink, it will follow the link to the real path. More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath"),
        field("type", String).doc(
            "type for HostPath Volume Defaults to \"\" More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath"),
    ],
};

pub(super) static ISCSI_VOLUME_SOURCE: Type = object! {
    name: "ISCSIVolumeSource",
    doc: "Represents an ISCSI disk. ISCSI volumes can only be mounted as read/write once. ISCSI volumes support ownership management and SELinux relabeling.",
    fields: [
        field("chapAuthDiscovery", Boolean).doc(
            "chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication"),
        field("chapAuthSession", Boolean).doc(
            "chapAuthSession defines whether support iSCSI Session CHAP authentication"),
        field("fsType", String).doc(
            "fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#iscsi"),
        field("initiatorName", String).doc(
            "initiatorName is the custom iSCSI Initiator Name. If initiatorName is specified with iscsiInterface simultaneously, new iSCSI interface <target portal>:<volume name> will be created for the connection."),
        field("iqn", String).required().doc(
            "iqn is the target iSCSI Qualified Name."),
        field("iscsiInterface", String).doc(
            "iscsiInterface is the interface Name that uses an iSCSI transport. Defaults to 'default' (tcp)."),
        field("lun", Int32).required().doc(
            "lun represents iSCSI Target Lun number."),
        field("portals", List(&String)).doc(
            "portals is the iSCSI Target Portal List. The portal is either an IP or ip_addr:port if the port is other than default (typically TCP ports 860 and 3260)."),
        field("readOnly", Boolean).doc(
            "readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false."),
        field("secretRef", Object(&LOCAL_OBJECT_REFERENCE)).doc(
            "secretRef is the CHAP Secret for iSCSI target and initiator authentication"),
        field("targetPortal", String).required().doc(
            "targetPortal is iSCSI Target Portal. The Portal is either an IP or ip_addr:port if the port is other than default (typically TCP ports 860 and 3260)."),
    ],
};

pub(super) static IMAGE_VOLUME_SOURCE: Type = object! {
    name: "ImageVolumeSource",
    doc: "ImageVolumeSource represents a image volume resource.",
    fields: [
        field("pullPolicy", String).since(31).doc(
            "Policy for pulling OCI objects. Possible values are: Always: the kubelet always attempts to pull the reference. Container creation will fail If the pull fails. Never: the kubelet never pulls the reference and only uses a local image or artifact. Container creation will fail if the reference isn't present. IfNotPresent: the kubelet pulls if the reference isn't already present on disk. Container creation will fail if the reference isn't present and the pull fails. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise."),
        field("reference", String).since(31).doc(
            "Required: Image or artifact reference to be used. Behaves in the same way as pod.spec.containers[*].image. Pull secrets will be assembled in the same way as for the container image by looking up node credentials, SA image pull secrets, and pod spec image pull secrets. More info: https://kubernetes.io/docs/concepts/containers/images This field is optional to allow higher level config management to default or override container images in workload controllers like Deployments and StatefulSets."),
    ],
};

pub(super) static IMAGE_VOLUME_STATUS: Type = object! {
    name: "ImageVolumeStatus",
    doc: "",
    fields: [
        field("imageRef", String).since(36).required(),
    ],
};

pub(super) static JOB: Type = object! {
    name: "Job",
    doc: "Job represents the configuration of a single job.",
    fields: [
        field("apiVersion", String).doc(
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"),
        field("kind", String).doc(
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("metadata", Object(&OBJECT_META)).doc(
            "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&JOB_SPEC)).doc(
            "Specification of the desired behavior of a job. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
        field("status", Object(&JOB_STATUS)).doc(
            "Current status of a job. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
    ],
};

pub(super) static JOB_CONDITION: Type = object! {
    name: "JobCondition",
    doc: "",
    fields: [
        field("lastProbeTime", Time),
        field("lastTransitionTime", Time),
        field("message", String),
        field("reason", String),
        field("status", String).required(),
        field("type", String).required(),
    ],
};

pub(super) static JOB_SCHEDULING_CONFIGURATION: Type = object! {
    name: "JobSchedulingConfiguration",
    doc: "JobSchedulingConfiguration composes the reusable workload-aware scheduling building blocks.",
    fields: [
        field("disruptionMode", Object(&WORKLOAD_POD_GROUP_DISRUPTION_MODE)).since(37).doc(
            "DisruptionMode defines the mode in which the Job's pods can be disrupted. One of Single, All. This field is immutable after creation: it may not be added or removed, and the selected mode may not be changed."),
        field("resourceClaims", List(&Object(&WORKLOAD_POD_GROUP_RESOURCE_CLAIM))).since(37).keys(&["name"]).doc(
            "ResourceClaims defines which ResourceClaims may be shared among Pods in the Job. Pods consume the devices allocated to a PodGroup's claim by defining a claim in its own Spec.ResourceClaims that matches the PodGroup's claim exactly. The claim must have the same name and refer to the same ResourceClaim or ResourceClaimTemplate. At most 4 claims may be set, matching the limit on the resulting PodGroup. This list is immutable after creation: entries may neither be added, removed, nor modified."),
        field("schedulingConstraints", Object(&WORKLOAD_POD_GROUP_SCHEDULING_CONSTRAINTS)).since(37).doc(
            "SchedulingConstraints defines scheduling constraints (e.g. topology) for the Job's pods. This field is immutable after creation."),
        field("schedulingPolicy", Object(&WORKLOAD_POD_GROUP_SCHEDULING_POLICY)).since(37).doc(
            "SchedulingPolicy defines the scheduling policy for this Job. Exactly one of Basic or Gang must be set. This field is immutable after creation: the policy may not be added or removed. The policy variant (basic/gang) is frozen by hand-written validation; only schedulingPolicy.gang.minCount may be changed."),
    ],
};

pub(super) static JOB_SPEC: Type = object! {
    name: "JobSpec",
    doc: "JobSpec describes how the job execution will look like.",
    fields: [
        field("activeDeadlineSeconds", Int64).doc(
            "Specifies the duration in seconds relative to the startTime that the job may be continuously active before the system tries to terminate it; value must be positive integer. If a Job is suspended (at creation or through an update), this timer will effectively be stopped and reset when the Job is resumed again."),
        field("backoffLimit", Int32).doc(
            "Specifies the number of retries before marking this job failed. Defaults to 6, unless backoffLimitPerIndex (only Indexed Job) is specified. When backoffLimitPerIndex is specified, backoffLimit defaults to 2147483647."),
        field("backoffLimitPerIndex", Int32).doc(
            "Specifies the limit for the number of retries within an index before marking this index as failed. When enabled the number of failures per index is kept in the pod's batch.kubernetes.io/job-index-failure-count annotation. It can only be set when Job's completionMode=Indexed, and the Pod's restart policy is Never. The field is immutable."),
        field("completionMode", String).doc(
            "completionMode specifies how Pod completions are tracked. It can be `NonIndexed` (default) or `Indexed`.\n\n`NonIndexed` means that the Job is considered complete when there have been .spec.completions successfully completed Pods. Each Pod completion is homologous to each other.\n\n`Indexed` means that the Pods of a Job get an associated completion index from 0 to (.spec.completions - 1), available in the annotation batch.kubernetes.io/job-completion-index. The Job is considered complete when there is one successfully completed Pod for each index. When value is `Indexed`, .spec.completions must be specified and `.spec.parallelism` must be less than or equal to 10^5. In addition, The Pod name takes the form `$(job-name)-$(index)-$(random-string)`, the Pod hostname takes the form `$(job-name)-$(index)`.\n\nMore completion modes can be added in the future. If the Job controller observes a mode that it doesn't recognize, which is possible during upgrades due to version skew, the controller skips updates for the Job."),
        field("completions", Int32).doc(
            "Specifies the desired number of successfully finished pods the job should be run with.  Setting to null means that the success of any pod signals the success of all pods, and allows parallelism to have any positive value.  Setting to 1 means that parallelism is limited to 1 and the success of that pod signals the success of the job. More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/"),
        field("managedBy", String).since(30).doc(
            "ManagedBy field indicates the controller that manages a Job. The k8s Job controller reconciles jobs which don't have this field at all or the field value is the reserved string `kubernetes.io/job-controller`, but skips reconciling Jobs with a custom value for this field. The value must be a valid domain-prefixed path (e.g. acme.io/foo) - all characters before the first \"/\" must be a valid subdomain as defined by RFC 1123. All characters trailing the first \"/\" must be valid HTTP Path characters as defined by RFC 3986. The value cannot exceed 63 characters. This field is immutable."),
        field("manualSelector", Boolean).doc(
            "manualSelector controls generation of pod labels and pod selectors. Leave `manualSelector` unset unless you are certain what you are doing. When false or unset, the system pick labels unique to this job and appends those labels to the pod template.  When true, the user is responsible for picking unique labels and specifying the selector.  Failure to pick a unique label may cause this and other jobs to not function correctly.  However, You may see `manualSelector=true` in jobs that were created with the old `extensions/v1beta1` API. More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/#specifying-your-own-pod-selector"),
        field("maxFailedIndexes", Int32).doc(
            "Specifies the maximal number of failed indexes before marking the Job as failed, when backoffLimitPerIndex is set. Once the number of failed indexes exceeds this number the entire Job is marked as Failed and its execution is terminated. When left as null the job continues execution of all of its indexes and is marked with the `Complete` Job condition. It can only be specified when backoffLimitPerIndex is set. It can be null or up to completions. It is required and must be less than or equal to 10^4 when is completions greater than 10^5."),
        field("parallelism", Int32).doc(
            "Specifies the maximum desired number of pods the job should run at any given time. The actual number of pods running in steady state will be less than this number when ((.spec.completions - .status.successful) < .spec.parallelism), i.e. when the work left to do is less than max parallelism. More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/"),
        field("podFailurePolicy", Object(&POD_FAILURE_POLICY)).doc(
            "Specifies the policy of handling failed pods. In particular, it allows to specify the set of actions and conditions which need to be satisfied to take the associated action. If empty, the default behaviour applies - the counter of failed pods, represented by the jobs's .status.failed field, is incremented and it is checked against the backoffLimit. This field cannot be used in combination with restartPolicy=OnFailure."),
        field("podReplacementPolicy", String).doc(
            "podReplacementPolicy specifies when to create replacement Pods. Possible values are: - TerminatingOrFailed means that we recreate pods\n  when they are terminating (has a metadata.deletionTimestamp) or failed.\n- Failed means to wait until a previously created Pod is fully terminated (has phase\n  Failed or Succeeded) before creating a replacement Pod.\n\nWhen using podFailurePolicy, Failed is the the only allowed value. TerminatingOrFailed and Failed are allowed values when podFailurePolicy is not in use."),
        field("scheduling", Object(&JOB_SCHEDULING_CONFIGURATION)).since(37).doc(
            "scheduling defines the Workload-aware Scheduling configuration for this Job. When set, it specifies the scheduling policy (basic or gang), topology constraints, disruption mode, and shared resource claims. When omitted, the Job defaults to the basic scheduling policy, which behaves as standard pod-by-pod scheduling. This field is alpha-level and requires the WorkloadWithJob feature gate. This field is immutable, including whether it is set at all, only policy.gang.minCount may be changed after creation."),
        field("selector", Object(&LABEL_SELECTOR)).doc(
            "A label query over pods that should match the pod count. Normally, the system sets this field for you. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors"),
        field("successPolicy", Object(&SUCCESS_POLICY)).since(30).doc(
            "successPolicy specifies the policy when the Job can be declared as succeeded. If empty, the default behavior applies - the Job is declared as succeeded only when the number of succeeded pods equals to the completions. When the field is specified, it must be immutable and works only for the Indexed Jobs. Once the Job meets the SuccessPolicy, the lingering pods are terminated."),
        field("suspend", Boolean).doc(
            "suspend specifies whether the Job controller should create Pods or not. If a Job is created with suspend set to true, no Pods are created by the Job controller. If a Job is suspended after creation (i.e. the flag goes from false to true), the Job controller will delete all active Pods associated with this Job. Users must design their workload to gracefully handle this. Suspending a Job will reset the StartTime field of the Job, effectively resetting the ActiveDeadlineSeconds timer too. Defaults to false."),
        field("template", Object(&POD_TEMPLATE_SPEC)).required().doc(
            "Describes the pod that will be created when executing a job. The only allowed template.spec.restartPolicy values are \"Never\" or \"OnFailure\". More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/"),
        field("ttlSecondsAfterFinished", Int32).doc(
            "ttlSecondsAfterFinished limits the lifetime of a Job that has finished execution (either Complete or Failed). If this field is set, ttlSecondsAfterFinished after the Job finishes, it is eligible to be automatically deleted. When the Job is being deleted, its lifecycle guarantees (e.g. finalizers) will be honored. If this field is unset, the Job won't be automatically deleted. If this field is set to zero, the Job becomes eligible to be deleted immediately after it finishes."),
    ],
};

pub(super) static JOB_STATUS: Type = object! {
    name: "JobStatus",
    doc: "",
    fields: [
        field("active", Int32),
        field("completedIndexes", String),
        field("completionTime", Time),
        field("conditions", List(&Object(&JOB_CONDITION))),
        field("failed", Int32),
        field("failedIndexes", String),
        field("ready", Int32),
        field("startTime", Time),
        field("succeeded", Int32),
        field("terminating", Int32),
        field("uncountedTerminatedPods", Object(&UNCOUNTED_TERMINATED_PODS)),
    ],
};

pub(super) static JOB_TEMPLATE_SPEC: Type = object! {
    name: "JobTemplateSpec",
    doc: "JobTemplateSpec describes the data a Job should have when created from a template",
    fields: [
        field("metadata", Object(&OBJECT_META)).doc(
            "Standard object's metadata of the jobs created from this template. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&JOB_SPEC)).doc(
            "Specification of the desired behavior of the job. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
    ],
};

pub(super) static KEY_TO_PATH: Type = object! {
    name: "KeyToPath",
    doc: "Maps a string key to a path within a volume.",
    fields: [
        field("key", String).required().doc(
            "key is the key to project."),
        field("mode", Int32).doc(
            "mode is Optional: mode bits used to set permissions on this file. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. If not specified, the volume defaultMode will be used. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set."),
        field("path", String).required().doc(
            "path is the relative path of the file to map the key to. May not be an absolute path. May not contain the path element '..'. May not start with the string '..'."),
        field("user", Int64).since(37).doc(
            "user is Optional: The owner UID of the created file. If specified, the item-level user field takes precedence over defaultUser. (Alpha) This field requires the AtomicWriteVolumeUserFields feature gate to be enabled."),
    ],
};

pub(super) static LABEL_SELECTOR: Type = object! {
    name: "LabelSelector",
    doc: "A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label selector matches all objects. A null label selector matches no objects.",
    fields: [
        field("matchExpressions", List(&Object(&LABEL_SELECTOR_REQUIREMENT))).doc(
            "matchExpressions is a list of label selector requirements. The requirements are ANDed."),
        field("matchLabels", Map(&String)).doc(
            "matchLabels is a map of {key,value} pairs. A single {key,value} in the matchLabels map is equivalent to an element of matchExpressions, whose key field is \"key\", the operator is \"In\", and the values array contains only \"value\". The requirements are ANDed."),
    ],
};

pub(super) static LABEL_SELECTOR_REQUIREMENT: Type = object! {
    name: "LabelSelectorRequirement",
    doc: "A label selector requirement is a selector that contains values, a key, and an operator that relates the key and values.",
    fields: [
        field("key", String).required().doc(
            "key is the label key that the selector applies to."),
        field("operator", String).required().doc(
            "operator represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists and DoesNotExist."),
        field("values", List(&String)).doc(
            "values is an array of string values. If the operator is In or NotIn, the values array must be non-empty. If the operator is Exists or DoesNotExist, the values array must be empty. This array is replaced during a strategic merge patch."),
    ],
};

pub(super) static LIFECYCLE: Type = object! {
    name: "Lifecycle",
    doc: "Lifecycle describes actions that the management system should take in response to container lifecycle events. For the PostStart and PreStop lifecycle handlers, management of the container blocks until the action is complete, unless the container process fails, in which case the handler is aborted.",
    fields: [
        field("postStart", Object(&LIFECYCLE_HANDLER)).doc(
            "PostStart is called immediately after a container is created. If the handler fails, the container is terminated and restarted according to its restart policy. Other management of the container blocks until the hook completes. More info: https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#container-hooks"),
        field("preStop", Object(&LIFECYCLE_HANDLER)).doc(
            "PreStop is called immediately before a container is terminated due to an API request or management event such as liveness/startup probe failure, preemption, resource contention, etc. The handler is not called if the container crashes or exits. The Pod's termination grace period countdown begins before the PreStop hook is executed. Regardless of the outcome of the handler, the container will eventually terminate within the Pod's termination grace period (unless delayed by finalizers). Other management of the container blocks until the hook completes or until the termination grace period is reached. More info: https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#container-hooks"),
        field("stopSignal", String).since(33).doc(
            "StopSignal defines which signal will be sent to a container when it is being stopped. If not specified, the default is defined by the container runtime in use. StopSignal can only be set for Pods with a non-empty .spec.os.name"),
    ],
};

pub(super) static LIFECYCLE_HANDLER: Type = object! {
    name: "LifecycleHandler",
    doc: "LifecycleHandler defines a specific action that should be taken in a lifecycle hook. One and only one of the fields, except TCPSocket must be specified.",
    fields: [
        field("exec", Object(&EXEC_ACTION)).doc(
            "Exec specifies a command to execute in the container."),
        field("httpGet", Object(&HTTP_GET_ACTION)).doc(
            "HTTPGet specifies an HTTP GET request to perform."),
        field("sleep", Object(&SLEEP_ACTION)).doc(
            "Sleep represents a duration that the container should sleep."),
        field("tcpSocket", Object(&TCP_SOCKET_ACTION)).deprecated().doc(
            "Deprecated. TCPSocket is NOT supported as a LifecycleHandler and kept for backward compatibility. There is no validation of this field and lifecycle hooks will fail at runtime when it is specified."),
    ],
};

pub(super) static LINUX_CONTAINER_USER: Type = object! {
    name: "LinuxContainerUser",
    doc: "",
    fields: [
        field("gid", Int64).since(31).required(),
        field("supplementalGroups", List(&Int64)).since(31),
        field("uid", Int64).since(31).required(),
    ],
};

pub(super) static LOCAL_OBJECT_REFERENCE: Type = object! {
    name: "LocalObjectReference",
    doc: "LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace.",
    fields: [
        field("name", String).doc(
            "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"),
    ],
};

pub(super) static MANAGED_FIELDS_ENTRY: Type = object! {
    name: "ManagedFieldsEntry",
    doc: "",
    fields: [
        field("apiVersion", String),
        field("fieldsType", String),
        field("fieldsV1", Any),
        field("manager", String),
        field("operation", String),
        field("subresource", String),
        field("time", Time),
    ],
};

pub(super) static MODIFY_VOLUME_STATUS: Type = object! {
    name: "ModifyVolumeStatus",
    doc: "",
    fields: [
        field("status", String).required(),
        field("targetVolumeAttributesClassName", String),
    ],
};

pub(super) static NFS_VOLUME_SOURCE: Type = object! {
    name: "NFSVolumeSource",
    doc: "Represents an NFS mount that lasts the lifetime of a pod. NFS volumes do not support ownership management or SELinux relabeling.",
    fields: [
        field("path", String).required().doc(
            "path that is exported by the NFS server. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs"),
        field("readOnly", Boolean).doc(
            "readOnly here will force the NFS export to be mounted with read-only permissions. Defaults to false. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs"),
        field("server", String).required().doc(
            "server is the hostname or IP address of the NFS server. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs"),
    ],
};

pub(super) static NODE_AFFINITY: Type = object! {
    name: "NodeAffinity",
    doc: "Node affinity is a group of node affinity scheduling rules.",
    fields: [
        field("preferredDuringSchedulingIgnoredDuringExecution", List(&Object(&PREFERRED_SCHEDULING_TERM))).doc(
            "The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling affinity expressions, etc.), compute a sum by iterating through the elements of this field and adding \"weight\" to the sum if the node matches the corresponding matchExpressions; the node(s) with the highest sum are the most preferred."),
        field("requiredDuringSchedulingIgnoredDuringExecution", Object(&NODE_SELECTOR)).doc(
            "If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. If the affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to an update), the system may or may not try to eventually evict the pod from its node."),
    ],
};

pub(super) static NODE_ALLOCATABLE_MAPPED_RESOURCES: Type = object! {
    name: "NodeAllocatableMappedResources",
    doc: "",
    fields: [
        field("name", String).since(37).required(),
        field("quantity", Quantity).since(37).required(),
    ],
};

pub(super) static NODE_ALLOCATABLE_OVERHEAD_RESOURCES: Type = object! {
    name: "NodeAllocatableOverheadResources",
    doc: "",
    fields: [
        field("name", String).since(37).required(),
        field("perContainer", Quantity).since(37),
        field("perPod", Quantity).since(37),
    ],
};

pub(super) static NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUS: Type = object! {
    name: "NodeAllocatableResourceClaimStatus",
    doc: "",
    fields: [
        field("containers", List(&String)).since(36),
        field("mapping", List(&Object(&NODE_ALLOCATABLE_MAPPED_RESOURCES))).since(37).keys(&["name"]),
        field("overhead", List(&Object(&NODE_ALLOCATABLE_OVERHEAD_RESOURCES))).since(37).keys(&["name"]),
        field("resourceClaimName", String).since(36).required(),
        field("resources", Map(&Quantity)).since(36).until(36).required(),
    ],
};

pub(super) static NODE_SELECTOR: Type = object! {
    name: "NodeSelector",
    doc: "A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it represents the OR of the selectors represented by the node selector terms.",
    fields: [
        field("nodeSelectorTerms", List(&Object(&NODE_SELECTOR_TERM))).required().doc(
            "Required. A list of node selector terms. The terms are ORed."),
    ],
};

pub(super) static NODE_SELECTOR_REQUIREMENT: Type = object! {
    name: "NodeSelectorRequirement",
    doc: "A node selector requirement is a selector that contains values, a key, and an operator that relates the key and values.",
    fields: [
        field("key", String).required().doc(
            "The label key that the selector applies to."),
        field("operator", String).required().doc(
            "Represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists, DoesNotExist. Gt, and Lt."),
        field("values", List(&String)).doc(
            "An array of string values. If the operator is In or NotIn, the values array must be non-empty. If the operator is Exists or DoesNotExist, the values array must be empty. If the operator is Gt or Lt, the values array must have a single element, which will be interpreted as an integer. This array is replaced during a strategic merge patch."),
    ],
};

pub(super) static NODE_SELECTOR_TERM: Type = object! {
    name: "NodeSelectorTerm",
    doc: "A null or empty node selector term matches no objects. The requirements of them are ANDed. The TopologySelectorTerm type implements a subset of the NodeSelectorTerm.",
    fields: [
        field("matchExpressions", List(&Object(&NODE_SELECTOR_REQUIREMENT))).doc(
            "A list of node selector requirements by node's labels."),
        field("matchFields", List(&Object(&NODE_SELECTOR_REQUIREMENT))).doc(
            "A list of node selector requirements by node's fields."),
    ],
};

pub(super) static OBJECT_FIELD_SELECTOR: Type = object! {
    name: "ObjectFieldSelector",
    doc: "ObjectFieldSelector selects an APIVersioned field of an object.",
    fields: [
        field("apiVersion", String).doc(
            "Version of the schema the FieldPath is written in terms of, defaults to \"v1\"."),
        field("fieldPath", String).required().doc(
            "Path of the field to select in the specified API version."),
    ],
};

pub(super) static OBJECT_META: Type = object! {
    name: "ObjectMeta",
    doc: "ObjectMeta is metadata that all persisted resources must have, which includes all objects users must create.",
    fields: [
        field("annotations", Map(&String)).doc(
            "Annotations is an unstructured key value map stored with a resource that may be set by external tools to store and retrieve arbitrary metadata. They are not queryable and should be preserved when modifying objects. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations"),
        field("creationTimestamp", Time).doc(
            "CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("deletionGracePeriodSeconds", Int64).doc(
            "Number of seconds allowed for this object to gracefully terminate before it will be removed from the system. Only set when deletionTimestamp is also set. May only be shortened. Read-only."),
        field("deletionTimestamp", Time).doc(
            "DeletionTimestamp is RFC 3339 date and time at which this resource will be deleted. This field is set by the server when a graceful deletion is requested by the user, and is not directly settable by a client. The resource is expected to be deleted (no longer visible from resource lists, and not reachable by name) after the time in this field, once the finalizers list is empty. As long as the finalizers list contains items, deletion is blocked. Once the deletionTimestamp is set, this value may not be unset or be set further into the future, although it may be shortened or the resource may be deleted prior to this time. For example, a user may request that a pod is deleted in 30 seconds. The Kubelet will react by sending a graceful termination signal to the containers in the pod. After that 30 seconds, the Kubelet will send a hard termination signal (SIGKILL) to the container and after cleanup, remove the pod from the API. In the presence of network partitions, this object may still exist after this timestamp, until an administrator or automated process can determine the resource is fully terminated. If not set, graceful deletion of the object has not been requested.\n\nPopulated by the system when a graceful deletion is requested. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("finalizers", List(&String)).doc(
            "Must be empty before the object is deleted from the registry. Each entry is an identifier for the responsible component that will remove the entry from the list. If the deletionTimestamp of the object is non-nil, entries in this list can only be removed. Finalizers may be processed and removed in any order.  Order is NOT enforced because it introduces significant risk of stuck finalizers. finalizers is a shared field, any actor with permission can reorder it. If the finalizer list is processed in order, then this can lead to a situation in which the component responsible for the first finalizer in the list is waiting for a signal (field value, external system, or other) produced by a component responsible for a finalizer later in the list, resulting in a deadlock. Without enforced ordering finalizers are free to order amongst themselves and are not vulnerable to ordering changes in the list."),
        field("generateName", String).doc(
            "GenerateName is an optional prefix, used by the server, to generate a unique name ONLY IF the Name field has not been provided. If this field is used, the name returned to the client will be different than the name passed. This value will also be combined with a unique suffix. The provided value has the same validation rules as the Name field, and may be truncated by the length of the suffix required to make the value unique on the server.\n\nIf this field is specified and the generated name exists, the server will return a 409.\n\nApplied only if Name is not specified. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#idempotency"),
        field("generation", Int64).doc(
            "A sequence number representing a specific generation of the desired state. Populated by the system. Read-only."),
        field("labels", Map(&String)).doc(
            "Map of string keys and values that can be used to organize and categorize (scope and select) objects. May match selectors of replication controllers and services. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels"),
        field("managedFields", List(&Object(&MANAGED_FIELDS_ENTRY))).doc(
            "ManagedFields maps workflow-id and version to the set of fields that are managed by that workflow. This is mostly for internal housekeeping, and users typically shouldn't need to set or understand this field. A workflow can be the user's name, a controller's name, or the name of a specific apply path like \"ci-cd\". The set of fields is always in the version that the workflow used when modifying the object."),
        field("name", String).doc(
            "Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names"),
        field("namespace", String).doc(
            "Namespace defines the space within which each name must be unique. An empty namespace is equivalent to the \"default\" namespace, but \"default\" is the canonical representation. Not all objects are required to be scoped to a namespace - the value of this field for those objects will be empty.\n\nMust be a DNS_LABEL. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces"),
        field("ownerReferences", List(&Object(&OWNER_REFERENCE))).keys(&["uid"]).doc(
            "List of objects depended by this object. If ALL objects in the list have been deleted, this object will be garbage collected. If this object is managed by a controller, then an entry in this list will point to this controller, with the controller field set to true. There cannot be more than one managing controller."),
        field("resourceVersion", String).doc(
            "An opaque value that represents the internal version of this object that can be used by clients to determine when objects have changed. May be used for optimistic concurrency, change detection, and the watch operation on a resource or set of resources. Clients must treat these values as opaque and passed unmodified back to the server. They may only be valid for a particular resource or set of resources.\n\nPopulated by the system. Read-only. Value must be treated as opaque by clients and . More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#concurrency-control-and-consistency"),
        field("selfLink", String).deprecated().doc(
            "Deprecated: selfLink is a legacy read-only field that is no longer populated by the system."),
        field("uid", String).doc(
            "UID is the unique in time and space value for this object. It is typically generated by the server on successful creation of a resource and is not allowed to change on PUT operations.\n\nPopulated by the system. Read-only. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#uids"),
    ],
};

pub(super) static OBJECT_REFERENCE: Type = object! {
    name: "ObjectReference",
    doc: "",
    fields: [
        field("apiVersion", String),
        field("fieldPath", String),
        field("kind", String),
        field("name", String),
        field("namespace", String),
        field("resourceVersion", String),
        field("uid", String),
    ],
};

pub(super) static OWNER_REFERENCE: Type = object! {
    name: "OwnerReference",
    doc: "OwnerReference contains enough information to let you identify an owning object. An owning object must be in the same namespace as the dependent, or be cluster-scoped, so there is no namespace field.",
    fields: [
        field("apiVersion", String).required().doc(
            "API version of the referent."),
        field("blockOwnerDeletion", Boolean).doc(
            "If true, AND if the owner has the \"foregroundDeletion\" finalizer, then the owner cannot be deleted from the key-value store until this reference is removed. See https://kubernetes.io/docs/concepts/architecture/garbage-collection/#foreground-deletion for how the garbage collector interacts with this field and enforces the foreground deletion. Defaults to false. To set this field, a user needs \"delete\" permission of the owner, otherwise 422 (Unprocessable Entity) will be returned."),
        field("controller", Boolean).doc(
            "If true, this reference points to the managing controller."),
        field("kind", String).required().doc(
            "Kind of the referent. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("name", String).required().doc(
            "Name of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names"),
        field("uid", String).required().doc(
            "UID of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#uids"),
    ],
};

pub(super) static PERSISTENT_VOLUME_CLAIM: Type = object! {
    name: "PersistentVolumeClaim",
    doc: "PersistentVolumeClaim is a user's request for and claim to a persistent volume",
    fields: [
        field("apiVersion", String).doc(
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"),
        field("kind", String).doc(
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("metadata", Object(&OBJECT_META)).doc(
            "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&PERSISTENT_VOLUME_CLAIM_SPEC)).doc(
            "spec defines the desired characteristics of a volume requested by a pod author. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims"),
        field("status", Object(&PERSISTENT_VOLUME_CLAIM_STATUS)).doc(
            "status represents the current information/status of a persistent volume claim. Read-only. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims"),
    ],
};

pub(super) static PERSISTENT_VOLUME_CLAIM_CONDITION: Type = object! {
    name: "PersistentVolumeClaimCondition",
    doc: "",
    fields: [
        field("lastProbeTime", Time),
        field("lastTransitionTime", Time),
        field("message", String),
        field("reason", String),
        field("status", String).required(),
        field("type", String).required(),
    ],
};

pub(super) static PERSISTENT_VOLUME_CLAIM_SPEC: Type = object! {
    name: "PersistentVolumeClaimSpec",
    doc: "PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for provider-specific attributes",
    fields: [
        field("accessModes", List(&String)).doc(
            "accessModes contains the desired access modes the volume should have. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes-1"),
        field("dataSource", Object(&TYPED_LOCAL_OBJECT_REFERENCE)).doc(
            "dataSource field can be used to specify either: * An existing VolumeSnapshot object (snapshot.storage.k8s.io/VolumeSnapshot) * An existing PVC (PersistentVolumeClaim) If the provisioner or an external controller can support the specified data source, it will create a new volume based on the contents of the specified data source. dataSource contents will be copied to dataSourceRef, and dataSourceRef contents will be copied to dataSource when dataSourceRef.namespace is not specified. If the namespace is specified, then dataSourceRef will not be copied to dataSource."),
        field("dataSourceRef", Object(&TYPED_OBJECT_REFERENCE)).doc(
            "dataSourceRef specifies the object from which to populate the volume with data, if a non-empty volume is desired. This may be any object from a non-empty API group (non core object) or a PersistentVolumeClaim object. When this field is specified, volume binding will only succeed if the type of the specified object matches some installed volume populator or dynamic provisioner. This field will replace the functionality of the dataSource field and as such if both fields are non-empty, they must have the same value. For backwards compatibility, when namespace isn't specified in dataSourceRef, both fields (dataSource and dataSourceRef) will be set to the same value automatically if one of them is empty and the other is non-empty. When namespace is specified in dataSourceRef, dataSource isn't set to the same value and must be empty. There are three important differences between dataSource and dataSourceRef: * While dataSource only allows two specific types of objects, dataSourceRef\n  allows any non-core object, as well as PersistentVolumeClaim objects.\n* While dataSource ignores disallowed values (dropping them), dataSourceRef\n  preserves all values, and generates an error if a disallowed value is\n  specified.\n* While dataSource only allows local objects, dataSourceRef allows objects\n  in any namespaces.\n(Alpha) Using the namespace field of dataSourceRef requires the CrossNamespaceVolumeDataSource feature gate to be enabled."),
        field("resources", Object(&VOLUME_RESOURCE_REQUIREMENTS)).doc(
            "resources represents the minimum resources the volume should have. Users are allowed to specify resource requirements that are lower than previous value but must still be higher than capacity recorded in the status field of the claim. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#resources"),
        field("selector", Object(&LABEL_SELECTOR)).doc(
            "selector is a label query over volumes to consider for binding."),
        field("storageClassName", String).doc(
            "storageClassName is the name of the StorageClass required by the claim. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#class-1"),
        field("volumeAttributesClassName", String).doc(
            "volumeAttributesClassName may be used to set the VolumeAttributesClass used by this claim. If specified, the CSI driver will create or update the volume with the attributes defined in the corresponding VolumeAttributesClass. This has a different purpose than storageClassName, it can be changed after the claim is created. An empty string or nil value indicates that no VolumeAttributesClass will be applied to the claim. If the claim enters an Infeasible error state, this field can be reset to its previous value (including nil) to cancel the modification. If the resource referred to by volumeAttributesClass does not exist, this PersistentVolumeClaim will be set to a Pending state, as reflected by the modifyVolumeStatus field, until such as a resource exists. More info: https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/"),
        field("volumeMode", String).doc(
            "volumeMode defines what type of volume is required by the claim. Value of Filesystem is implied when not included in claim spec."),
        field("volumeName", String).doc(
            "volumeName is the binding reference to the PersistentVolume backing this claim."),
    ],
};

pub(super) static PERSISTENT_VOLUME_CLAIM_STATUS: Type = object! {
    name: "PersistentVolumeClaimStatus",
    doc: "",
    fields: [
        field("accessModes", List(&String)),
        field("allocatedResourceStatuses", Map(&String)),
        field("allocatedResources", Map(&Quantity)),
        field("capacity", Map(&Quantity)),
        field("conditions", List(&Object(&PERSISTENT_VOLUME_CLAIM_CONDITION))).keys(&["type"]),
        field("currentVolumeAttributesClassName", String),
        field("healthStatus", Object(&VOLUME_HEALTH_STATUS)).since(37),
        field("modifyVolumeStatus", Object(&MODIFY_VOLUME_STATUS)),
        field("phase", String),
    ],
};

pub(super) static PERSISTENT_VOLUME_CLAIM_TEMPLATE: Type = object! {
    name: "PersistentVolumeClaimTemplate",
    doc: "PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an EphemeralVolumeSource.",
    fields: [
        field("metadata", Object(&OBJECT_META)).doc(
            "May contain labels and annotations that will be copied into the PVC when creating it. No other fields are allowed and will be rejected during validation."),
        field("spec", Object(&PERSISTENT_VOLUME_CLAIM_SPEC)).required().doc(
            "The specification for the PersistentVolumeClaim. The entire content is copied unchanged into the PVC that gets created from this template. The same fields as in a PersistentVolumeClaim are also valid here."),
    ],
};

pub(super) static PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE: Type = object! {
    name: "PersistentVolumeClaimVolumeSource",
    doc: "PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace. This volume finds the bound PV and mounts that volume for the pod. A PersistentVolumeClaimVolumeSource is, essentially, a wrapper around another type of volume that is owned by someone else (the system).",
    fields: [
        field("claimName", String).required().doc(
            "claimName is the name of a PersistentVolumeClaim in the same namespace as the pod using this volume. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims"),
        field("readOnly", Boolean).doc(
            "readOnly Will force the ReadOnly setting in VolumeMounts. Default false."),
    ],
};

pub(super) static PHOTON_PERSISTENT_DISK_VOLUME_SOURCE: Type = object! {
    name: "PhotonPersistentDiskVolumeSource",
    doc: "Represents a Photon Controller persistent disk resource.",
    fields: [
        field("fsType", String).doc(
            "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified."),
        field("pdID", String).required().doc(
            "pdID is the ID that identifies Photon Controller persistent disk"),
    ],
};

pub(super) static POD: Type = object! {
    name: "Pod",
    doc: "Pod is a collection of containers that can run on a host. This resource is created by clients and scheduled onto hosts.",
    fields: [
        field("apiVersion", String).doc(
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"),
        field("kind", String).doc(
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("metadata", Object(&OBJECT_META)).doc(
            "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&POD_SPEC)).doc(
            "Specification of the desired behavior of the pod. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
        field("status", Object(&POD_STATUS)).doc(
            "Most recently observed status of the pod. This data may not be up to date. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
    ],
};

pub(super) static POD_AFFINITY: Type = object! {
    name: "PodAffinity",
    doc: "Pod affinity is a group of inter pod affinity scheduling rules.",
    fields: [
        field("preferredDuringSchedulingIgnoredDuringExecution", List(&Object(&WEIGHTED_POD_AFFINITY_TERM))).doc(
            "The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling affinity expressions, etc.), compute a sum by iterating through the elements of this field and adding \"weight\" to the sum if the node has pods which matches the corresponding podAffinityTerm; the node(s) with the highest sum are the most preferred."),
        field("requiredDuringSchedulingIgnoredDuringExecution", List(&Object(&POD_AFFINITY_TERM))).doc(
            "If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. If the affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to a pod label update), the system may or may not try to eventually evict the pod from its node. When there are multiple elements, the lists of nodes corresponding to each podAffinityTerm are intersected, i.e. all terms must be satisfied."),
    ],
};

pub(super) static POD_AFFINITY_TERM: Type = object! {
    name: "PodAffinityTerm",
    doc: "Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this pod should be co-located (affinity) or not co-located (anti-affinity) with, where co-located is defined as running on a node whose value of the label with key <topologyKey> matches that of any node on which a pod of the set of pods is running",
    fields: [
        field("labelSelector", Object(&LABEL_SELECTOR)).doc(
            "A label query over a set of resources, in this case pods. If it's null, this PodAffinityTerm matches with no Pods."),
        field("matchLabelKeys", List(&String)).doc(
            "MatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The keys are used to lookup values from the incoming pod labels, those key-value labels are merged with `labelSelector` as `key in (value)` to select the group of existing pods which pods will be taken into consideration for the incoming pod's pod (anti) affinity. Keys that don't exist in the incoming pod labels will be ignored. The default value is empty. The same key is forbidden to exist in both matchLabelKeys and labelSelector. Also, matchLabelKeys cannot be set when labelSelector isn't set."),
        field("mismatchLabelKeys", List(&String)).doc(
            "MismatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The keys are used to lookup values from the incoming pod labels, those key-value labels are merged with `labelSelector` as `key notin (value)` to select the group of existing pods which pods will be taken into consideration for the incoming pod's pod (anti) affinity. Keys that don't exist in the incoming pod labels will be ignored. The default value is empty. The same key is forbidden to exist in both mismatchLabelKeys and labelSelector. Also, mismatchLabelKeys cannot be set when labelSelector isn't set."),
        field("namespaceSelector", Object(&LABEL_SELECTOR)).doc(
            "A label query over the set of namespaces that the term applies to. The term is applied to the union of the namespaces selected by this field and the ones listed in the namespaces field. null selector and null or empty namespaces list means \"this pod's namespace\". An empty selector ({}) matches all namespaces."),
        field("namespaces", List(&String)).doc(
            "namespaces specifies a static list of namespace names that the term applies to. The term is applied to the union of the namespaces listed in this field and the ones selected by namespaceSelector. null or empty namespaces list and null namespaceSelector means \"this pod's namespace\"."),
        field("topologyKey", String).required().doc(
            "This pod should be co-located (affinity) or not co-located (anti-affinity) with the pods matching the labelSelector in the specified namespaces, where co-located is defined as running on a node whose value of the label with key topologyKey matches that of any node on which any of the selected pods is running. Empty topologyKey is not allowed."),
    ],
};

pub(super) static POD_ANTI_AFFINITY: Type = object! {
    name: "PodAntiAffinity",
    doc: "Pod anti affinity is a group of inter pod anti affinity scheduling rules.",
    fields: [
        field("preferredDuringSchedulingIgnoredDuringExecution", List(&Object(&WEIGHTED_POD_AFFINITY_TERM))).doc(
            "The scheduler will prefer to schedule pods to nodes that satisfy the anti-affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling anti-affinity expressions, etc.), compute a sum by iterating through the elements of this field and subtracting \"weight\" from the sum if the node has pods which matches the corresponding podAffinityTerm; the node(s) with the highest sum are the most preferred."),
        field("requiredDuringSchedulingIgnoredDuringExecution", List(&Object(&POD_AFFINITY_TERM))).doc(
            "If the anti-affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. If the anti-affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to a pod label update), the system may or may not try to eventually evict the pod from its node. When there are multiple elements, the lists of nodes corresponding to each podAffinityTerm are intersected, i.e. all terms must be satisfied."),
    ],
};

pub(super) static POD_CERTIFICATE_PROJECTION: Type = object! {
    name: "PodCertificateProjection",
    doc: "PodCertificateProjection provides a private key and X.509 certificate in the pod filesystem.",
    fields: [
        field("certificateChainPath", String).since(34).doc(
            "Write the certificate chain at this path in the projected volume.\n\nMost applications should use credentialBundlePath.  When using keyPath and certificateChainPath, your application needs to check that the key and leaf certificate are consistent, because it is possible to read the files mid-rotation."),
        field("credentialBundlePath", String).since(34).doc(
            "Write the credential bundle at this path in the projected volume.\n\nThe credential bundle is a single file that contains multiple PEM blocks. The first PEM block is a PRIVATE KEY block, containing a PKCS#8 private key.\n\nThe remaining blocks are CERTIFICATE blocks, containing the issued certificate chain from the signer (leaf and any intermediates).\n\nUsing credentialBundlePath lets your Pod's application code make a single atomic read that retrieves a consistent key and certificate chain.  If you project them to separate files, your application code will need to additionally check that the leaf certificate was issued to the key."),
        field("keyPath", String).since(34).doc(
            "Write the key at this path in the projected volume.\n\nMost applications should use credentialBundlePath.  When using keyPath and certificateChainPath, your application needs to check that the key and leaf certificate are consistent, because it is possible to read the files mid-rotation."),
        field("keyType", String).since(34).required().doc(
            "The type of keypair Kubelet will generate for the pod.\n\nValid values are \"RSA3072\", \"RSA4096\", \"ECDSAP256\", \"ECDSAP384\", \"ECDSAP521\", and \"ED25519\"."),
        field("maxExpirationSeconds", Int32).since(34).doc(
            "maxExpirationSeconds is the maximum lifetime permitted for the certificate.\n\nKubelet copies this value verbatim into the PodCertificateRequests it generates for this projection.\n\nIf omitted, kube-apiserver will set it to 86400(24 hours). kube-apiserver will reject values shorter than 3600 (1 hour).  The maximum allowable value is 7862400 (91 days).\n\nThe signer implementation is then free to issue a certificate with any lifetime *shorter* than MaxExpirationSeconds, but no shorter than 3600 seconds (1 hour).  This constraint is enforced by kube-apiserver. `kubernetes.io` signers will never issue certificates with a lifetime longer than 24 hours."),
        field("signerName", String).since(34).required().doc(
            "Kubelet's generated CSRs will be addressed to this signer."),
        field("user", Int64).since(37).doc(
            "user is Optional: The owner UID of the created file. If specified, the item-level user field takes precedence over defaultUser. (Alpha) This field requires the AtomicWriteVolumeUserFields feature gate to be enabled."),
        field("userAnnotations", Map(&String)).since(35).doc(
            "userAnnotations allow pod authors to pass additional information to the signer implementation.  Kubernetes does not restrict or validate this metadata in any way.\n\nThese values are copied verbatim into the `spec.unverifiedUserAnnotations` field of the PodCertificateRequest objects that Kubelet creates.\n\nEntries are subject to the same validation as object metadata annotations, with the addition that all keys must be domain-prefixed. No restrictions are placed on values, except an overall size limitation on the entire field.\n\nSigners should document the keys and values they support. Signers should deny requests that contain keys they do not recognize."),
    ],
};

pub(super) static POD_CONDITION: Type = object! {
    name: "PodCondition",
    doc: "",
    fields: [
        field("lastProbeTime", Time),
        field("lastTransitionTime", Time),
        field("message", String),
        field("observedGeneration", Int64).since(33),
        field("reason", String),
        field("status", String).required(),
        field("type", String).required(),
    ],
};

pub(super) static POD_DNS_CONFIG: Type = object! {
    name: "PodDNSConfig",
    doc: "PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy.",
    fields: [
        field("nameservers", List(&String)).doc(
            "A list of DNS name server IP addresses. This will be appended to the base nameservers generated from DNSPolicy. Duplicated nameservers will be removed."),
        field("options", List(&Object(&POD_DNS_CONFIG_OPTION))).doc(
            "A list of DNS resolver options. This will be merged with the base options generated from DNSPolicy. Duplicated entries will be removed. Resolution options given in Options will override those that appear in the base DNSPolicy."),
        field("searches", List(&String)).doc(
            "A list of DNS search domains for host-name lookup. This will be appended to the base search paths generated from DNSPolicy. Duplicated search paths will be removed."),
    ],
};

pub(super) static POD_DNS_CONFIG_OPTION: Type = object! {
    name: "PodDNSConfigOption",
    doc: "PodDNSConfigOption defines DNS resolver options of a pod.",
    fields: [
        field("name", String).doc(
            "Name is this DNS resolver option's name. Required."),
        field("value", String).doc(
            "Value is this DNS resolver option's value."),
    ],
};

pub(super) static POD_EXTENDED_RESOURCE_CLAIM_STATUS: Type = object! {
    name: "PodExtendedResourceClaimStatus",
    doc: "",
    fields: [
        field("requestMappings", List(&Object(&CONTAINER_EXTENDED_RESOURCE_REQUEST))).since(34).required(),
        field("resourceClaimName", String).since(34).required(),
    ],
};

pub(super) static POD_FAILURE_POLICY: Type = object! {
    name: "PodFailurePolicy",
    doc: "PodFailurePolicy describes how failed pods influence the backoffLimit.",
    fields: [
        field("rules", List(&Object(&POD_FAILURE_POLICY_RULE))).required().doc(
            "A list of pod failure policy rules. The rules are evaluated in order. Once a rule matches a Pod failure, the remaining of the rules are ignored. When no rule matches the Pod failure, the default handling applies - the counter of pod failures is incremented and it is checked against the backoffLimit. At most 20 elements are allowed."),
    ],
};

pub(super) static POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT: Type = object! {
    name: "PodFailurePolicyOnExitCodesRequirement",
    doc: "PodFailurePolicyOnExitCodesRequirement describes the requirement for handling a failed pod based on its container exit codes. In particular, it lookups the .state.terminated.exitCode for each app container and init container status, represented by the .status.containerStatuses and .status.initContainerStatuses fields in the Pod status, respectively. Containers completed with success (exit code 0) are excluded from the requirement check.",
    fields: [
        field("containerName", String).doc(
            "Restricts the check for exit codes to the container with the specified name. When null, the rule applies to all containers. When specified, it should match one the container or initContainer names in the pod template."),
        field("operator", String).required().doc(
            "Represents the relationship between the container exit code(s) and the specified values. Containers completed with success (exit code 0) are excluded from the requirement check. Possible values are:\n\n- In: the requirement is satisfied if at least one container exit code\n  (might be multiple if there are multiple containers not restricted\n  by the 'containerName' field) is in the set of specified values.\n- NotIn: the requirement is satisfied if at least one container exit code\n  (might be multiple if there are multiple containers not restricted\n  by the 'containerName' field) is not in the set of specified values.\nAdditional values are considered to be added in the future. Clients should react to an unknown operator by assuming the requirement is not satisfied."),
        field("values", List(&Int32)).required().doc(
            "Specifies the set of values. Each returned container exit code (might be multiple in case of multiple containers) is checked against this set of values with respect to the operator. The list of values must be ordered and must not contain duplicates. Value '0' cannot be used for the In operator. At least one element is required. At most 255 elements are allowed."),
    ],
};

pub(super) static POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN: Type = object! {
    name: "PodFailurePolicyOnPodConditionsPattern",
    doc: "PodFailurePolicyOnPodConditionsPattern describes a pattern for matching an actual pod condition type.",
    fields: [
        field("status", String).doc(
            "Specifies the required Pod condition status. To match a pod condition it is required that the specified status equals the pod condition status. Defaults to True."),
        field("type", String).required().doc(
            "Specifies the required Pod condition type. To match a pod condition it is required that specified type equals the pod condition type."),
    ],
};

pub(super) static POD_FAILURE_POLICY_RULE: Type = object! {
    name: "PodFailurePolicyRule",
    doc: "PodFailurePolicyRule describes how a pod failure is handled when the requirements are met. One of onExitCodes and onPodConditions, but not both, can be used in each rule.",
    fields: [
        field("action", String).required().doc(
            "Specifies the action taken on a pod failure when the requirements are satisfied. Possible values are:\n\n- FailJob: indicates that the pod's job is marked as Failed and all\n  running pods are terminated.\n- FailIndex: indicates that the pod's index is marked as Failed and will\n  not be restarted.\n- Ignore: indicates that the counter towards the .backoffLimit is not\n  incremented and a replacement pod is created.\n- Count: indicates that the pod is handled in the default way - the\n  counter towards the .backoffLimit is incremented.\nAdditional values are considered to be added in the future. Clients should react to an unknown action by skipping the rule."),
        field("onExitCodes", Object(&POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT)).doc(
            "Represents the requirement on the container exit codes."),
        field("onPodConditions", List(&Object(&POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN))).doc(
            "Represents the requirement on the pod conditions. The requirement is represented as a list of pod condition patterns. The requirement is satisfied if at least one pattern matches an actual pod condition. At most 20 elements are allowed."),
    ],
};

pub(super) static POD_IP: Type = object! {
    name: "PodIP",
    doc: "",
    fields: [
        field("ip", String).required(),
    ],
};

pub(super) static POD_OS: Type = object! {
    name: "PodOS",
    doc: "PodOS defines the OS parameters of a pod.",
    fields: [
        field("name", String).required().doc(
            "Name is the name of the operating system. The currently supported values are linux and windows. Additional value may be defined in future and can be one of: https://github.com/opencontainers/runtime-spec/blob/master/config.md#platform-specific-configuration Clients should expect to handle additional values and treat unrecognized values in this field as os: null"),
    ],
};

pub(super) static POD_READINESS_GATE: Type = object! {
    name: "PodReadinessGate",
    doc: "PodReadinessGate contains the reference to a pod condition",
    fields: [
        field("conditionType", String).required().doc(
            "ConditionType refers to a condition in the pod's condition list with matching type."),
    ],
};

pub(super) static POD_RESOURCE_CLAIM: Type = object! {
    name: "PodResourceClaim",
    doc: "PodResourceClaim references exactly one ResourceClaim, either directly or by naming a ResourceClaimTemplate which is then turned into a ResourceClaim for the pod.\n\nIt adds a name to it that uniquely identifies the ResourceClaim inside the Pod. Containers that need access to the ResourceClaim reference it with this name.\n\nWhen the DRAWorkloadResourceClaims feature gate is enabled and this Pod belongs to a PodGroup, a PodResourceClaim is matched to a PodGroupResourceClaim if all of their fields are equal (Name, ResourceClaimName, and ResourceClaimTemplateName). A matched claim references a single ResourceClaim shared across all Pods in the PodGroup, reserved for the PodGroup in ResourceClaimStatus.ReservedFor rather than for individual Pods.",
    fields: [
        field("name", String).required().doc(
            "Name uniquely identifies this resource claim inside the pod. This must be a DNS_LABEL."),
        field("resourceClaimName", String).since(31).doc(
            "ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod.\n\nExactly one of ResourceClaimName and ResourceClaimTemplateName must be set."),
        field("resourceClaimTemplateName", String).since(31).doc(
            "ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace as this pod.\n\nThe template will be used to create a new ResourceClaim, which will be bound to this pod. When this pod is deleted, the ResourceClaim will also be deleted. The pod name and resource name, along with a generated component, will be used to form a unique name for the ResourceClaim, which will be recorded in pod.status.resourceClaimStatuses.\n\nWhen the DRAWorkloadResourceClaims feature gate is enabled and the pod belongs to a PodGroup that defines a PodGroupResourceClaim with the same Name and ResourceClaimTemplateName, this PodResourceClaim resolves to the ResourceClaim generated for the PodGroup. All pods in the group that define an equivalent PodResourceClaim matching the PodGroupResourceClaim's Name and ResourceClaimTemplateName share the same generated ResourceClaim. ResourceClaims generated for a PodGroup are owned by the PodGroup and their lifecycles are tied to the PodGroup instead of any individual pod.\n\nThis field is immutable and no changes will be made to the corresponding ResourceClaim by the control plane after creating the ResourceClaim.\n\nExactly one of ResourceClaimName and ResourceClaimTemplateName must be set."),
        field("source", Object(&CLAIM_SOURCE)).until(30).doc(
            "Source describes where to find the ResourceClaim."),
    ],
};

pub(super) static POD_RESOURCE_CLAIM_STATUS: Type = object! {
    name: "PodResourceClaimStatus",
    doc: "",
    fields: [
        field("name", String).required(),
        field("resourceClaimName", String),
    ],
};

pub(super) static POD_SCHEDULING_GATE: Type = object! {
    name: "PodSchedulingGate",
    doc: "PodSchedulingGate is associated to a Pod to guard its scheduling.",
    fields: [
        field("name", String).required().doc(
            "Name of the scheduling gate. Each scheduling gate must have a unique name field."),
    ],
};

pub(super) static POD_SCHEDULING_GROUP: Type = object! {
    name: "PodSchedulingGroup",
    doc: "PodSchedulingGroup identifies the runtime scheduling group instance that a Pod belongs to. The scheduler uses this information to apply workload-aware scheduling semantics. Exactly one field must be specified.",
    fields: [
        field("podGroupName", String).since(36).doc(
            "PodGroupName specifies the name of the standalone PodGroup object that represents the runtime instance of this group. Must be a DNS subdomain."),
    ],
};

pub(super) static POD_SECURITY_CONTEXT: Type = object! {
    name: "PodSecurityContext",
    doc: "PodSecurityContext holds pod-level security attributes and common container settings. Some fields are also present in container.securityContext.  Field values of container.securityContext take precedence over field values of PodSecurityContext.",
    fields: [
        field("appArmorProfile", Object(&APP_ARMOR_PROFILE)).since(30).doc(
            "appArmorProfile is the AppArmor options to use by the containers in this pod. Note that this field cannot be set when spec.os.name is windows."),
        field("fsGroup", Int64).doc(
            "A special supplemental group that applies to all containers in a pod. Some volume types allow the Kubelet to change the ownership of that volume to be owned by the pod:\n\n1. The owning GID will be the FSGroup 2. The setgid bit is set (new files created in the volume will be owned by FSGroup) 3. The permission bits are OR'd with rw-rw----\n\nIf unset, the Kubelet will not modify the ownership and permissions of any volume. Note that this field cannot be set when spec.os.name is windows."),
        field("fsGroupChangePolicy", String).doc(
            "fsGroupChangePolicy defines behavior of changing ownership and permission of the volume before being exposed inside Pod. This field will only apply to volume types which support fsGroup based ownership(and permissions). It will have no effect on ephemeral volume types such as: secret, configmaps and emptydir. Valid values are \"OnRootMismatch\" and \"Always\". If not specified, \"Always\" is used. Note that this field cannot be set when spec.os.name is windows."),
        field("runAsGroup", Int64).doc(
            "The GID to run the entrypoint of the container process. Uses runtime default if unset. May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that container. Note that this field cannot be set when spec.os.name is windows."),
        field("runAsNonRoot", Boolean).doc(
            "Indicates that the container must run as a non-root user. If true, the Kubelet will validate the image at runtime to ensure that it does not run as UID 0 (root) and fail to start the container if it does. If unset or false, no such validation will be performed. May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence."),
        field("runAsUser", Int64).doc(
            "The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if unspecified. May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that container. Note that this field cannot be set when spec.os.name is windows."),
        field("seLinuxChangePolicy", String).since(32).doc(
            "seLinuxChangePolicy defines how the container's SELinux label is applied to all volumes used by the Pod. It has no effect on nodes that do not support SELinux or to volumes does not support SELinux. Valid values are \"MountOption\" and \"Recursive\".\n\n\"Recursive\" means relabeling of all files on all Pod volumes by the container runtime. This may be slow for large volumes, but allows mixing privileged and unprivileged Pods sharing the same volume on the same node.\n\n\"MountOption\" mounts all eligible Pod volumes with `-o context` mount option. This requires all Pods that share the same volume to use the same SELinux label. It is not possible to share the same volume among privileged and unprivileged Pods. Eligible volumes are in-tree FibreChannel and iSCSI volumes, and all CSI volumes whose CSI driver announces SELinux support by setting spec.seLinuxMount: true in their CSIDriver instance. Other volumes are always re-labelled recursively.\n\nIf not specified, \"MountOption\" is used.\n\nThis field affects only Pods that have SELinux label set, either in PodSecurityContext or in SecurityContext of all containers.\n\nAll Pods that use the same volume should use the same seLinuxChangePolicy, otherwise some pods can get stuck in ContainerCreating state. Note that this field cannot be set when spec.os.name is windows."),
        field("seLinuxOptions", Object(&SE_LINUX_OPTIONS)).doc(
            "The SELinux context to be applied to all containers. If unspecified, the container runtime will allocate a random SELinux context for each container.  May also be set in SecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that container. Note that this field cannot be set when spec.os.name is windows."),
        field("seccompProfile", Object(&SECCOMP_PROFILE)).doc(
            "The seccomp options to use by the containers in this pod. Note that this field cannot be set when spec.os.name is windows."),
        field("supplementalGroups", List(&Int64)).doc(
            "A list of groups applied to the first process run in each container, in addition to the container's primary GID and fsGroup (if specified).  If the SupplementalGroupsPolicy feature is enabled, the supplementalGroupsPolicy field determines whether these are in addition to or instead of any group memberships defined in the container image. If unspecified, no additional groups are added, though group memberships defined in the container image may still be used, depending on the supplementalGroupsPolicy field. Note that this field cannot be set when spec.os.name is windows."),
        field("supplementalGroupsPolicy", String).since(31).doc(
            "Defines how supplemental groups of the first container processes are calculated. Valid values are \"Merge\" and \"Strict\". If not specified, \"Merge\" is used. (Alpha) Using the field requires the SupplementalGroupsPolicy feature gate to be enabled and the container runtime must implement support for this feature. Note that this field cannot be set when spec.os.name is windows."),
        field("sysctls", List(&Object(&SYSCTL))).doc(
            "Sysctls hold a list of namespaced sysctls used for the pod. Pods with unsupported sysctls (by the container runtime) might fail to launch. Note that this field cannot be set when spec.os.name is windows."),
        field("windowsOptions", Object(&WINDOWS_SECURITY_CONTEXT_OPTIONS)).doc(
            "The Windows specific settings applied to all containers. If unspecified, the options within a container's SecurityContext will be used. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is linux."),
    ],
};

pub(super) static POD_SPEC: Type = object! {
    name: "PodSpec",
    doc: "PodSpec is a description of a pod.",
    fields: [
        field("activeDeadlineSeconds", Int64).doc(
            "Optional duration in seconds the pod may be active on the node relative to StartTime before the system will actively try to mark it failed and kill associated containers. Value must be a positive integer."),
        field("affinity", Object(&AFFINITY)).doc(
            "If specified, the pod's scheduling constraints"),
        field("automountServiceAccountToken", Boolean).doc(
            "AutomountServiceAccountToken indicates whether a service account token should be automatically mounted."),
        field("containers", List(&Object(&CONTAINER))).required().keys(&["name"]).doc(
            "List of containers belonging to the pod. Containers cannot currently be added or removed. There must be at least one container in a Pod. Cannot be updated."),
        field("dnsConfig", Object(&POD_DNS_CONFIG)).doc(
            "Specifies the DNS parameters of a pod. Parameters specified here will be merged to the generated DNS configuration based on DNSPolicy."),
        field("dnsPolicy", String).doc(
            "Set DNS policy for the pod. Defaults to \"ClusterFirst\". Valid values are 'ClusterFirstWithHostNet', 'ClusterFirst', 'Default' or 'None'. DNS parameters given in DNSConfig will be merged with the policy selected with DNSPolicy. To have DNS options set along with hostNetwork, you have to specify DNS policy explicitly to 'ClusterFirstWithHostNet'."),
        field("enableServiceLinks", Boolean).doc(
            "EnableServiceLinks indicates whether information about services should be injected into pod's environment variables, matching the syntax of Docker links. Optional: Defaults to true."),
        field("ephemeralContainers", List(&Object(&EPHEMERAL_CONTAINER))).keys(&["name"]).doc(
            "List of ephemeral containers run in this pod. Ephemeral containers may be run in an existing pod to perform user-initiated actions such as debugging. This list cannot be specified when creating a pod, and it cannot be modified by updating the pod spec. In order to add an ephemeral container to an existing pod, use the pod's ephemeralcontainers subresource."),
        field("evictionResponders", List(&Object(&EVICTION_RESPONDER))).since(37).keys(&["name"]).doc(
            "evictionResponders reference responders that react to Evictions based on EvictionRequests. Responders should observe and communicate through the Eviction Resource API to help with the graceful termination of a pod. The responders are selected sequentially, according to their specified priority.\n\nResponders should periodically report on an eviction progress by updating the .status.responders[].heartbeatTime field of the Eviction object. If this field is not updated within the heartbeat deadline defined by the Eviction API (currently 20 minutes), the eviction is passed over to the next responder with a lower priority. If there is no other responder, the last default imperative-eviction.k8s.io/evictor responder with a priority of 100 will evict the pod using the imperative Eviction API (pods/<name>/eviction subresource).\n\nThe maximum length of the responders list is 10. Responders are not supported when the pod is part of a PodGroup (.spec.schedulingGroup is set). This field can only be set on creation and is immutable afterwards."),
        field("hostAliases", List(&Object(&HOST_ALIAS))).keys(&["ip"]).doc(
            "HostAliases is an optional list of hosts and IPs that will be injected into the pod's hosts file if specified."),
        field("hostIPC", Boolean).doc(
            "Use the host's ipc namespace. Optional: Default to false."),
        field("hostNetwork", Boolean).doc(
            "Host networking requested for this pod. Use the host's network namespace. When using HostNetwork you should specify ports so the scheduler is aware. When `hostNetwork` is true, specified `hostPort` fields in port definitions must match `containerPort`, and unspecified `hostPort` fields in port definitions are defaulted to match `containerPort`. Default to false."),
        field("hostPID", Boolean).doc(
            "Use the host's pid namespace. Optional: Default to false."),
        field("hostUsers", Boolean).doc(
            "Use the host's user namespace. Optional: Default to true. If set to true or not present, the pod will be run in the host user namespace, useful for when the pod needs a feature only available to the host user namespace, such as loading a kernel module with CAP_SYS_MODULE. When set to false, a new userns is created for the pod. Setting false is useful for mitigating container breakout vulnerabilities even allowing users to run their containers as root without actually having root privileges on the host."),
        field("hostname", String).doc(
            "Specifies the hostname of the Pod If not specified, the pod's hostname will be set to a system-defined value."),
        field("hostnameOverride", String).since(34).doc(
            "HostnameOverride specifies an explicit override for the pod's hostname as perceived by the pod. This field only specifies the pod's hostname and does not affect its DNS records. When this field is set to a non-empty string: - It takes precedence over the values set in `hostname` and `subdomain`. - The Pod's hostname will be set to this value. - `setHostnameAsFQDN` must be nil or set to false. - `hostNetwork` must be set to false.\n\nThis field must be a valid DNS subdomain as defined in RFC 1123 and contain at most 64 characters."),
        field("imagePullSecrets", List(&Object(&LOCAL_OBJECT_REFERENCE))).keys(&["name"]).doc(
            "ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any of the images used by this PodSpec. If specified, these secrets will be passed to individual puller implementations for them to use. More info: https://kubernetes.io/docs/concepts/containers/images#specifying-imagepullsecrets-on-a-pod"),
        field("initContainers", List(&Object(&CONTAINER))).keys(&["name"]).doc(
            "List of initialization containers belonging to the pod. Init containers are executed in order prior to containers being started. If any init container fails, the pod is considered to have failed and is handled according to its restartPolicy. The name for an init container or normal container must be unique among all containers. Init containers may not have Lifecycle actions, Readiness probes, Liveness probes, or Startup probes. The resourceRequirements of an init container are taken into account during scheduling by finding the highest request/limit for each resource type, and then using the max of that value or the sum of the normal containers. Limits are applied to init containers in a similar fashion. Init containers cannot currently be added or removed. Cannot be updated. More info: https://kubernetes.io/docs/concepts/workloads/pods/init-containers/"),
        field("nodeName", String).doc(
            "NodeName indicates in which node this pod is scheduled. If empty, this pod is a candidate for scheduling by the scheduler defined in schedulerName. Once this field is set, the kubelet for this node becomes responsible for the lifecycle of this pod. This field should not be used to express a desire for the pod to be scheduled on a specific node. https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename"),
        field("nodeSelector", Map(&String)).doc(
            "NodeSelector is a selector which must be true for the pod to fit on a node. Selector which must match a node's labels for the pod to be scheduled on that node. More info: https://kubernetes.io/docs/concepts/configuration/assign-pod-node/"),
        field("os", Object(&POD_OS)).doc(
            "Specifies the OS of the containers in the pod. Some pod and container fields are restricted if this is set.\n\nIf the OS field is set to linux, the following fields must be unset: -securityContext.windowsOptions\n\nIf the OS field is set to windows, following fields must be unset: - spec.hostPID - spec.hostIPC - spec.hostUsers - spec.resources - spec.securityContext.appArmorProfile - spec.securityContext.seLinuxOptions - spec.securityContext.seccompProfile - spec.securityContext.fsGroup - spec.securityContext.fsGroupChangePolicy - spec.securityContext.sysctls - spec.shareProcessNamespace - spec.securityContext.runAsUser - spec.securityContext.runAsGroup - spec.securityContext.supplementalGroups - spec.securityContext.supplementalGroupsPolicy - spec.containers[*].securityContext.appArmorProfile - spec.containers[*].securityContext.seLinuxOptions - spec.containers[*].securityContext.seccompProfile - spec.containers[*].securityContext.capabilities - spec.containers[*].securityContext.readOnlyRootFilesystem - spec.containers[*].securityContext.privileged - spec.containers[*].securityContext.allowPrivilegeEscalation - spec.containers[*].securityContext.procMount - spec.containers[*].securityContext.runAsUser - spec.containers[*].securityContext.runAsGroup"),
        field("overhead", Map(&Quantity)).doc(
            "Overhead represents the resource overhead associated with running a pod for a given RuntimeClass. This field will be autopopulated at admission time by the RuntimeClass admission controller. If the RuntimeClass admission controller is enabled, overhead must not be set in Pod create requests. The RuntimeClass admission controller will reject Pod create requests which have the overhead already set. If RuntimeClass is configured and selected in the PodSpec, Overhead will be set to the value defined in the corresponding RuntimeClass, otherwise it will remain unset and treated as zero. More info: https://git.k8s.io/enhancements/keps/sig-node/688-pod-overhead/README.md"),
        field("preemptionPolicy", String).doc(
            "PreemptionPolicy is the Policy for preempting pods with lower priority. One of Never, PreemptLowerPriority. When Priority Admission Controller is enabled, it prevents users from setting this field. The admission controller populates this field from PriorityClassName. Defaults to PreemptLowerPriority if unset."),
        field("priority", Int32).doc(
            "The priority value. Various system components use this field to find the priority of the pod. When Priority Admission Controller is enabled, it prevents users from setting this field. The admission controller populates this field from PriorityClassName. The higher the value, the higher the priority."),
        field("priorityClassName", String).doc(
            "If specified, indicates the pod's priority. \"system-node-critical\" and \"system-cluster-critical\" are two special keywords which indicate the highest priorities with the former being the highest priority. Any other name must be defined by creating a PriorityClass object with that name. If not specified, the pod priority will be default or zero if there is no default."),
        field("readinessGates", List(&Object(&POD_READINESS_GATE))).doc(
            "If specified, all readiness gates will be evaluated for pod readiness. A pod is ready when all its containers are ready AND all conditions specified in the readiness gates have status equal to \"True\" More info: https://git.k8s.io/enhancements/keps/sig-network/580-pod-readiness-gates"),
        field("resourceClaims", List(&Object(&POD_RESOURCE_CLAIM))).keys(&["name"]).doc(
            "ResourceClaims defines which ResourceClaims must be allocated and reserved before the Pod is allowed to start. The resources will be made available to those containers which consume them by name.\n\nThis is a stable field but requires that the DynamicResourceAllocation feature gate is enabled.\n\nThis field is immutable."),
        field("resources", Object(&RESOURCE_REQUIREMENTS)).since(32).doc(
            "Resources is the total amount of CPU and Memory resources required by all containers in the pod. It supports specifying Requests and Limits for \"cpu\", \"memory\" and \"hugepages-\" resource names only. ResourceClaims are not supported.\n\nThis field enables fine-grained control over resource allocation for the entire pod, allowing resource sharing among containers in a pod.\n\nThis is an alpha field and requires enabling the PodLevelResources feature gate."),
        field("restartPolicy", String).doc(
            "Restart policy for all containers within the pod. One of Always, OnFailure, Never. In some contexts, only a subset of those values may be permitted. Default to Always. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy"),
        field("runtimeClassName", String).doc(
            "RuntimeClassName refers to a RuntimeClass object in the node.k8s.io group, which should be used to run this pod.  If no RuntimeClass resource matches the named class, the pod will not be run. If unset or empty, the \"legacy\" RuntimeClass will be used, which is an implicit class with an empty definition that uses the default runtime handler. More info: https://git.k8s.io/enhancements/keps/sig-node/585-runtime-class"),
        field("schedulerName", String).doc(
            "If specified, the pod will be dispatched by specified scheduler. If not specified, the pod will be dispatched by default scheduler."),
        field("schedulingGates", List(&Object(&POD_SCHEDULING_GATE))).keys(&["name"]).doc(
            "SchedulingGates is an opaque list of values that if specified will block scheduling the pod. If schedulingGates is not empty, the pod will stay in the SchedulingGated state and the scheduler will not attempt to schedule the pod.\n\nSchedulingGates can only be set at pod creation time, and be removed only afterwards."),
        field("schedulingGroup", Object(&POD_SCHEDULING_GROUP)).since(36).doc(
            "SchedulingGroup provides a reference to the immediate scheduling runtime grouping object that this Pod belongs to. This field is used by the scheduler to identify the group and apply the correct group scheduling policies. The association with a group also impacts other lifecycle aspects of a Pod that are relevant in a wider context of scheduling like preemption, resource attachment, etc. If not specified, the Pod is treated as a single unit in all of these aspects. The group object referenced by this field may not exist at the time the Pod is created. This field is immutable, but a group object with the same name may be recreated with different policies. Doing this during pod scheduling may result in the placement not conforming to the expected policies."),
        field("securityContext", Object(&POD_SECURITY_CONTEXT)).doc(
            "SecurityContext holds pod-level security attributes and common container settings. Optional: Defaults to empty.  See type description for default values of each field."),
        field("serviceAccount", String).deprecated().doc(
            "DeprecatedServiceAccount is a deprecated alias for ServiceAccountName. Deprecated: Use serviceAccountName instead."),
        field("serviceAccountName", String).doc(
            "ServiceAccountName is the name of the ServiceAccount to use to run this pod. More info: https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"),
        field("setHostnameAsFQDN", Boolean).doc(
            "If true the pod's hostname will be configured as the pod's FQDN, rather than the leaf name (the default). In Linux containers, this means setting the FQDN in the hostname field of the kernel (the nodename field of struct utsname). In Windows containers, this means setting the registry value of hostname for the registry key HKEY_LOCAL_MACHINE\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\Tcpip\\\\Parameters to FQDN. If a pod does not have FQDN, this has no effect. Default to false."),
        field("shareProcessNamespace", Boolean).doc(
            "Share a single process namespace between all of the containers in a pod. When this is set containers will be able to view and signal processes from other containers in the same pod, and the first process in each container will not be assigned PID 1. HostPID and ShareProcessNamespace cannot both be set. Optional: Default to false."),
        field("subdomain", String).doc(
            "If specified, the fully qualified Pod hostname will be \"<hostname>.<subdomain>.<pod namespace>.svc.<cluster domain>\". If not specified, the pod will not have a domainname at all."),
        field("terminationGracePeriodSeconds", Int64).doc(
            "Optional duration in seconds the pod needs to terminate gracefully. May be decreased in delete request. Value must be non-negative integer. The value zero indicates stop immediately via the kill signal (no opportunity to shut down). If this value is nil, the default grace period will be used instead. The grace period is the duration in seconds after the processes running in the pod are sent a termination signal and the time when the processes are forcibly halted with a kill signal. Set this value longer than the expected cleanup time for your process. Defaults to 30 seconds."),
        field("tolerations", List(&Object(&TOLERATION))).doc(
            "If specified, the pod's tolerations."),
        field("topologySpreadConstraints", List(&Object(&TOPOLOGY_SPREAD_CONSTRAINT))).keys(&["topologyKey", "whenUnsatisfiable"]).doc(
            "TopologySpreadConstraints describes how a group of pods ought to spread across topology domains. Scheduler will schedule pods in a way which abides by the constraints. All topologySpreadConstraints are ANDed."),
        field("volumes", List(&Object(&VOLUME))).keys(&["name"]).doc(
            "List of volumes that can be mounted by containers belonging to the pod. More info: https://kubernetes.io/docs/concepts/storage/volumes"),
        field("workloadRef", Object(&WORKLOAD_REFERENCE)).since(35).until(35).doc(
            "WorkloadRef provides a reference to the Workload object that this Pod belongs to. This field is used by the scheduler to identify the PodGroup and apply the correct group scheduling policies. The Workload object referenced by this field may not exist at the time the Pod is created. This field is immutable, but a Workload object with the same name may be recreated with different policies. Doing this during pod scheduling may result in the placement not conforming to the expected policies."),
    ],
};

pub(super) static POD_STATUS: Type = object! {
    name: "PodStatus",
    doc: "",
    fields: [
        field("allocatedResources", Map(&Quantity)).since(35),
        field("conditions", List(&Object(&POD_CONDITION))).keys(&["type"]),
        field("containerStatuses", List(&Object(&CONTAINER_STATUS))),
        field("ephemeralContainerStatuses", List(&Object(&CONTAINER_STATUS))),
        field("extendedResourceClaimStatus", Object(&POD_EXTENDED_RESOURCE_CLAIM_STATUS)).since(34),
        field("hostIP", String),
        field("hostIPs", List(&Object(&HOST_IP))),
        field("initContainerStatuses", List(&Object(&CONTAINER_STATUS))),
        field("message", String),
        field("nodeAllocatableResourceClaimStatuses", List(&Object(&NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUS))).since(36).keys(&["resourceClaimName"]),
        field("nominatedNodeName", String),
        field("observedGeneration", Int64).since(33),
        field("phase", String),
        field("podIP", String),
        field("podIPs", List(&Object(&POD_IP))).keys(&["ip"]),
        field("qosClass", String),
        field("reason", String),
        field("resize", String),
        field("resourceClaimStatuses", List(&Object(&POD_RESOURCE_CLAIM_STATUS))).keys(&["name"]),
        field("resources", Object(&RESOURCE_REQUIREMENTS)).since(35),
        field("startTime", Time),
        field("volumeHealth", List(&Object(&POD_VOLUME_HEALTH))).since(37).keys(&["name"]),
    ],
};

pub(super) static POD_TEMPLATE: Type = object! {
    name: "PodTemplate",
    doc: "PodTemplate describes a template for creating copies of a predefined pod.",
    fields: [
        field("apiVersion", String).doc(
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"),
        field("kind", String).doc(
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("metadata", Object(&OBJECT_META)).doc(
            "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("template", Object(&POD_TEMPLATE_SPEC)).doc(
            "Template defines the pods that will be created from this pod template. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
    ],
};

pub(super) static POD_TEMPLATE_SPEC: Type = object! {
    name: "PodTemplateSpec",
    doc: "PodTemplateSpec describes the data a pod should have when created from a template",
    fields: [
        field("metadata", Object(&OBJECT_META)).doc(
            "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&POD_SPEC)).doc(
            "Specification of the desired behavior of the pod. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
    ],
};

pub(super) static POD_VOLUME_HEALTH: Type = object! {
    name: "PodVolumeHealth",
    doc: "",
    fields: [
        field("healthConditions", List(&Object(&VOLUME_HEALTH_CONDITION))).since(37).keys(&["status", "reason"]),
        field("lastTransitionTime", Time).since(37),
        field("name", String).since(37).required(),
    ],
};

pub(super) static PORTWORX_VOLUME_SOURCE: Type = object! {
    name: "PortworxVolumeSource",
    doc: "PortworxVolumeSource represents a Portworx volume resource.",
    fields: [
        field("fsType", String).doc(
            "fSType represents the filesystem type to mount Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\". Implicitly inferred to be \"ext4\" if unspecified."),
        field("readOnly", Boolean).doc(
            "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts."),
        field("volumeID", String).required().doc(
            "volumeID uniquely identifies a Portworx volume"),
    ],
};

pub(super) static PREFERRED_SCHEDULING_TERM: Type = object! {
    name: "PreferredSchedulingTerm",
    doc: "An empty preferred scheduling term matches all objects with implicit weight 0 (i.e. it's a no-op). A null preferred scheduling term matches no objects (i.e. is also a no-op).",
    fields: [
        field("preference", Object(&NODE_SELECTOR_TERM)).required().doc(
            "A node selector term, associated with the corresponding weight."),
        field("weight", Int32).required().doc(
            "Weight associated with matching the corresponding nodeSelectorTerm, in the range 1-100."),
    ],
};

pub(super) static PROBE: Type = object! {
    name: "Probe",
    doc: "Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic.",
    fields: [
        field("exec", Object(&EXEC_ACTION)).doc(
            "Exec specifies a command to execute in the container."),
        field("failureThreshold", Int32).doc(
            "Minimum consecutive failures for the probe to be considered failed after having succeeded. Defaults to 3. Minimum value is 1."),
        field("grpc", Object(&GRPC_ACTION)).doc(
            "GRPC specifies a GRPC HealthCheckRequest."),
        field("httpGet", Object(&HTTP_GET_ACTION)).doc(
            "HTTPGet specifies an HTTP GET request to perform."),
        field("initialDelaySeconds", Int32).doc(
            "Number of seconds after the container has started before liveness probes are initiated. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes"),
        field("periodSeconds", Int32).doc(
            "How often (in seconds) to perform the probe. Default to 10 seconds. Minimum value is 1."),
        field("successThreshold", Int32).doc(
            "Minimum consecutive successes for the probe to be considered successful after having failed. Defaults to 1. Must be 1 for liveness and startup. Minimum value is 1."),
        field("tcpSocket", Object(&TCP_SOCKET_ACTION)).doc(
            "TCPSocket specifies a connection to a TCP port."),
        field("terminationGracePeriodSeconds", Int64).doc(
            "Optional duration in seconds the pod needs to terminate gracefully upon probe failure. The grace period is the duration in seconds after the processes running in the pod are sent a termination signal and the time when the processes are forcibly halted with a kill signal. Set this value longer than the expected cleanup time for your process. If this value is nil, the pod's terminationGracePeriodSeconds will be used. Otherwise, this value overrides the value provided by the pod spec. Value must be non-negative integer. The value zero indicates stop immediately via the kill signal (no opportunity to shut down). This is a beta field and requires enabling ProbeTerminationGracePeriod feature gate. Minimum value is 1. spec.terminationGracePeriodSeconds is used if unset."),
        field("timeoutSeconds", Int32).doc(
            "Number of seconds after which the probe times out. Defaults to 1 second. Minimum value is 1. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes"),
    ],
};

pub(super) static PROJECTED_VOLUME_SOURCE: Type = object! {
    name: "ProjectedVolumeSource",
    doc: "Represents a projected volume source",
    fields: [
        field("defaultMode", Int32).doc(
            "defaultMode are the mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set."),
        field("defaultUser", Int64).since(37).doc(
            "defaultUser is Optional: The owner UID of the created files by default. The defaultUser field is only used as a fallback when the item-level user field is unset. (Alpha) This field requires the AtomicWriteVolumeUserFields feature gate to be enabled."),
        field("sources", List(&Object(&VOLUME_PROJECTION))).doc(
            "sources is the list of volume projections. Each entry in this list handles one source."),
    ],
};

pub(super) static QUOBYTE_VOLUME_SOURCE: Type = object! {
    name: "QuobyteVolumeSource",
    doc: "Represents a Quobyte mount that lasts the lifetime of a pod. Quobyte volumes do not support ownership management or SELinux relabeling.",
    fields: [
        field("group", String).doc(
            "group to map volume access to Default is no group"),
        field("readOnly", Boolean).doc(
            "readOnly here will force the Quobyte volume to be mounted with read-only permissions. Defaults to false."),
        field("registry", String).required().doc(
            "registry represents a single or multiple Quobyte Registry services specified as a string as host:port pair (multiple entries are separated with commas) which acts as the central registry for volumes"),
        field("tenant", String).doc(
            "tenant owning the given Quobyte volume in the Backend Used with dynamically provisioned Quobyte volumes, value is set by the plugin"),
        field("user", String).doc(
            "user to map volume access to Defaults to serivceaccount user"),
        field("volume", String).required().doc(
            "volume is a string that references an already created Quobyte volume by name."),
    ],
};

pub(super) static RBD_VOLUME_SOURCE: Type = object! {
    name: "RBDVolumeSource",
    doc: "Represents a Rados Block Device mount that lasts the lifetime of a pod. RBD volumes support ownership management and SELinux relabeling.",
    fields: [
        field("fsType", String).doc(
            "fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating system. Examples: \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#rbd"),
        field("image", String).required().doc(
            "image is the rados image name. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it"),
        field("keyring", String).doc(
            "keyring is the path to key ring for RBDUser. Default is /etc/ceph/keyring. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it"),
        field("monitors", List(&String)).required().doc(
            "monitors is a collection of Ceph monitors. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it"),
        field("pool", String).doc(
            "pool is the rados pool name. Default is rbd. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it"),
        field("readOnly", Boolean).doc(
            "readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it"),
        field("secretRef", Object(&LOCAL_OBJECT_REFERENCE)).doc(
            "secretRef is name of the authentication secret for RBDUser. If provided overrides keyring. Default is nil. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it"),
        field("user", String).doc(
            "user is the rados user name. Default is admin. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it"),
    ],
};

pub(super) static REPLICA_SET: Type = object! {
    name: "ReplicaSet",
    doc: "ReplicaSet ensures that a specified number of pod replicas are running at any given time.",
    fields: [
        field("apiVersion", String).doc(
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"),
        field("kind", String).doc(
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("metadata", Object(&OBJECT_META)).doc(
            "If the Labels of a ReplicaSet are empty, they are defaulted to be the same as the Pod(s) that the ReplicaSet manages. Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&REPLICA_SET_SPEC)).required().doc(
            "Spec defines the specification of the desired behavior of the ReplicaSet. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
        field("status", Object(&REPLICA_SET_STATUS)).doc(
            "Status is the most recently observed status of the ReplicaSet. This data may be out of date by some window of time. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
    ],
};

pub(super) static REPLICA_SET_CONDITION: Type = object! {
    name: "ReplicaSetCondition",
    doc: "",
    fields: [
        field("lastTransitionTime", Time),
        field("message", String),
        field("reason", String),
        field("status", String),
        field("type", String),
    ],
};

pub(super) static REPLICA_SET_SPEC: Type = object! {
    name: "ReplicaSetSpec",
    doc: "ReplicaSetSpec is the specification of a ReplicaSet.",
    fields: [
        field("minReadySeconds", Int32).doc(
            "Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready)"),
        field("replicas", Int32).doc(
            "Replicas is the number of desired pods. This is a pointer to distinguish between explicit zero and unspecified. Defaults to 1. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicaset"),
        field("selector", Object(&LABEL_SELECTOR)).required().doc(
            "Selector is a label query over pods that should match the replica count. Label keys and values that must match in order to be controlled by this replica set. It must match the pod template's labels. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors"),
        field("template", Object(&POD_TEMPLATE_SPEC)).doc(
            "Template is the object that describes the pod that will be created if insufficient replicas are detected. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#pod-template"),
    ],
};

pub(super) static REPLICA_SET_STATUS: Type = object! {
    name: "ReplicaSetStatus",
    doc: "",
    fields: [
        field("availableReplicas", Int32),
        field("conditions", List(&Object(&REPLICA_SET_CONDITION))).keys(&["type"]),
        field("fullyLabeledReplicas", Int32),
        field("observedGeneration", Int64),
        field("readyReplicas", Int32),
        field("replicas", Int32).required(),
        field("terminatingReplicas", Int32).since(33),
    ],
};

pub(super) static REPLICATION_CONTROLLER: Type = object! {
    name: "ReplicationController",
    doc: "ReplicationController represents the configuration of a replication controller.",
    fields: [
        field("apiVersion", String).doc(
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"),
        field("kind", String).doc(
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("metadata", Object(&OBJECT_META)).doc(
            "If the Labels of a ReplicationController are empty, they are defaulted to be the same as the Pod(s) that the replication controller manages. Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&REPLICATION_CONTROLLER_SPEC)).doc(
            "Spec defines the specification of the desired behavior of the replication controller. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
        field("status", Object(&REPLICATION_CONTROLLER_STATUS)).doc(
            "Status is the most recently observed status of the replication controller. This data may be out of date by some window of time. Populated by the system. Read-only. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status"),
    ],
};

pub(super) static REPLICATION_CONTROLLER_CONDITION: Type = object! {
    name: "ReplicationControllerCondition",
    doc: "",
    fields: [
        field("lastTransitionTime", Time),
        field("message", String),
        field("reason", String),
        field("status", String).required(),
        field("type", String).required(),
    ],
};

pub(super) static REPLICATION_CONTROLLER_SPEC: Type = object! {
    name: "ReplicationControllerSpec",
    doc: "ReplicationControllerSpec is the specification of a replication controller.",
    fields: [
        field("minReadySeconds", Int32).doc(
            "Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready)"),
        field("replicas", Int32).doc(
            "Replicas is the number of desired replicas. This is a pointer to distinguish between explicit zero and unspecified. Defaults to 1. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#what-is-a-replicationcontroller"),
        field("selector", Map(&String)).doc(
            "Selector is a label query over pods that should match the Replicas count. If Selector is empty, it is defaulted to the labels present on the Pod template. Label keys and values that must match in order to be controlled by this replication controller, if empty defaulted to labels on Pod template. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors"),
        field("template", Object(&POD_TEMPLATE_SPEC)).doc(
            "Template is the object that describes the pod that will be created if insufficient replicas are detected. This takes precedence over a TemplateRef. The only allowed template.spec.restartPolicy value is \"Always\". More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#pod-template"),
    ],
};

pub(super) static REPLICATION_CONTROLLER_STATUS: Type = object! {
    name: "ReplicationControllerStatus",
    doc: "",
    fields: [
        field("availableReplicas", Int32),
        field("conditions", List(&Object(&REPLICATION_CONTROLLER_CONDITION))).keys(&["type"]),
        field("fullyLabeledReplicas", Int32),
        field("observedGeneration", Int64),
        field("readyReplicas", Int32),
        field("replicas", Int32).required(),
    ],
};

pub(super) static RESOURCE_CLAIM: Type = object! {
    name: "ResourceClaim",
    doc: "ResourceClaim references one entry in PodSpec.ResourceClaims.",
    fields: [
        field("name", String).required().doc(
            "Name must match the name of one entry in pod.spec.resourceClaims of the Pod where this field is used. It makes that resource available inside a container."),
        field("request", String).since(31).doc(
            "Request is the name chosen for a request in the referenced claim. If empty, everything from the claim is made available, otherwise only the result of this request."),
    ],
};

pub(super) static RESOURCE_FIELD_SELECTOR: Type = object! {
    name: "ResourceFieldSelector",
    doc: "ResourceFieldSelector represents container resources (cpu, memory) and their output format",
    fields: [
        field("containerName", String).doc(
            "Container name: required for volumes, optional for env vars"),
        field("divisor", Quantity).doc(
            "Specifies the output format of the exposed resources, defaults to \"1\""),
        field("resource", String).required().doc(
            "Required: resource to select"),
    ],
};

pub(super) static RESOURCE_HEALTH: Type = object! {
    name: "ResourceHealth",
    doc: "",
    fields: [
        field("health", String).since(31),
        field("message", String).since(36),
        field("resourceID", String).since(31).required(),
    ],
};

pub(super) static RESOURCE_REQUIREMENTS: Type = object! {
    name: "ResourceRequirements",
    doc: "ResourceRequirements describes the compute resource requirements.",
    fields: [
        field("claims", List(&Object(&RESOURCE_CLAIM))).keys(&["name"]).doc(
            "Claims lists the names of resources, defined in spec.resourceClaims, that are used by this container.\n\nThis field depends on the DynamicResourceAllocation feature gate.\n\nThis field is immutable. It can only be set for containers."),
        field("limits", Map(&Quantity)).doc(
            "Limits describes the maximum amount of compute resources allowed. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"),
        field("requests", Map(&Quantity)).doc(
            "Requests describes the minimum amount of compute resources required. If Requests is omitted for a container, it defaults to Limits if that is explicitly specified, otherwise to an implementation-defined value. Requests cannot exceed Limits. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"),
    ],
};

pub(super) static RESOURCE_STATUS: Type = object! {
    name: "ResourceStatus",
    doc: "",
    fields: [
        field("name", String).since(31).required(),
        field("resources", List(&Object(&RESOURCE_HEALTH))).since(31).keys(&["resourceID"]),
    ],
};

pub(super) static ROLLING_UPDATE_DAEMON_SET: Type = object! {
    name: "RollingUpdateDaemonSet",
    doc: "Spec to control the desired behavior of daemon set rolling update.",
    fields: [
        field("maxSurge", IntOrString).doc(
            "The maximum number of nodes with an existing available DaemonSet pod that can have an updated DaemonSet pod during during an update. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). This can not be 0 if MaxUnavailable is 0. Absolute number is calculated from percentage by rounding up to a minimum of 1. Default value is 0. Example: when this is set to 30%, at most 30% of the total number of nodes that should be running the daemon pod (i.e. status.desiredNumberScheduled) can have their a new pod created before the old pod is marked as deleted. The update starts by launching new pods on 30% of nodes. Once an updated pod is available (Ready for at least minReadySeconds) the old DaemonSet pod on that node is marked deleted. If the old pod becomes unavailable for any reason (Ready transitions to false, is evicted, or is drained) an updated pod is immediately created on that node without considering surge limits. Allowing surge implies the possibility that the resources consumed by the daemonset on any given node can double if the readiness check fails, and so resource intensive daemonsets should take into account that they may cause evictions during disruption."),
        field("maxUnavailable", IntOrString).doc(
            "The maximum number of DaemonSet pods that can be unavailable during the update. Value can be an absolute number (ex: 5) or a percentage of total number of DaemonSet pods at the start of the update (ex: 10%). Absolute number is calculated from percentage by rounding up. This cannot be 0 if MaxSurge is 0 Default value is 1. Example: when this is set to 30%, at most 30% of the total number of nodes that should be running the daemon pod (i.e. status.desiredNumberScheduled) can have their pods stopped for an update at any given time. The update starts by stopping at most 30% of those DaemonSet pods and then brings up new DaemonSet pods in their place. Once the new pods are available, it then proceeds onto other DaemonSet pods, thus ensuring that at least 70% of original number of DaemonSet pods are available at all times during the update."),
    ],
};

pub(super) static ROLLING_UPDATE_DEPLOYMENT: Type = object! {
    name: "RollingUpdateDeployment",
    doc: "Spec to control the desired behavior of rolling update.",
    fields: [
        field("maxSurge", IntOrString).doc(
            "The maximum number of pods that can be scheduled above the desired number of pods. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). This can not be 0 if MaxUnavailable is 0. Absolute number is calculated from percentage by rounding up. Defaults to 25%. Example: when this is set to 30%, the new ReplicaSet can be scaled up immediately when the rolling update starts, such that the total number of old and new pods do not exceed 130% of desired pods. Once old pods have been killed, new ReplicaSet can be scaled up further, ensuring that total number of pods running at any time during the update is at most 130% of desired pods."),
        field("maxUnavailable", IntOrString).doc(
            "The maximum number of pods that can be unavailable during the update. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). Absolute number is calculated from percentage by rounding down. This can not be 0 if MaxSurge is 0. Defaults to 25%. Example: when this is set to 30%, the old ReplicaSet can be scaled down to 70% of desired pods immediately when the rolling update starts. Once new pods are ready, old ReplicaSet can be scaled down further, followed by scaling up the new ReplicaSet, ensuring that the total number of pods available at all times during the update is at least 70% of desired pods."),
    ],
};

pub(super) static ROLLING_UPDATE_STATEFUL_SET_STRATEGY: Type = object! {
    name: "RollingUpdateStatefulSetStrategy",
    doc: "RollingUpdateStatefulSetStrategy is used to communicate parameter for RollingUpdateStatefulSetStrategyType.",
    fields: [
        field("maxUnavailable", IntOrString).doc(
            "The maximum number of pods that can be unavailable during the update. Value can be an absolute number (ex: 5) or a percentage of desired pods (ex: 10%). Absolute number is calculated from percentage by rounding up. This can not be 0. Defaults to 1. This field is beta-level and is enabled by default. The field applies to all pods in the range 0 to Replicas-1. That means if there is any unavailable pod in the range 0 to Replicas-1, it will be counted towards MaxUnavailable. This setting might not be effective for the OrderedReady podManagementPolicy. That policy ensures pods are created and become ready one at a time."),
        field("partition", Int32).doc(
            "Partition indicates the ordinal at which the StatefulSet should be partitioned for updates. During a rolling update, all pods from ordinal Replicas-1 to Partition are updated. All pods from ordinal Partition-1 to 0 remain untouched. This is helpful in being able to do a canary based deployment. The default value is 0."),
    ],
};

pub(super) static SE_LINUX_OPTIONS: Type = object! {
    name: "SELinuxOptions",
    doc: "SELinuxOptions are the labels to be applied to the container",
    fields: [
        field("level", String).doc(
            "Level is SELinux level label that applies to the container."),
        field("role", String).doc(
            "Role is a SELinux role label that applies to the container."),
        field("type", String).doc(
            "Type is a SELinux type label that applies to the container."),
        field("user", String).doc(
            "User is a SELinux user label that applies to the container."),
    ],
};

pub(super) static SCALE_IO_VOLUME_SOURCE: Type = object! {
    name: "ScaleIOVolumeSource",
    doc: "ScaleIOVolumeSource represents a persistent ScaleIO volume",
    fields: [
        field("fsType", String).doc(
            "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Default is \"xfs\"."),
        field("gateway", String).required().doc(
            "gateway is the host address of the ScaleIO API Gateway."),
        field("protectionDomain", String).doc(
            "protectionDomain is the name of the ScaleIO Protection Domain for the configured storage."),
        field("readOnly", Boolean).doc(
            "readOnly Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts."),
        field("secretRef", Object(&LOCAL_OBJECT_REFERENCE)).required().doc(
            "secretRef references to the secret for ScaleIO user and other sensitive information. If this is not provided, Login operation will fail."),
        field("sslEnabled", Boolean).doc(
            "sslEnabled Flag enable/disable SSL communication with Gateway, default false"),
        field("storageMode", String).doc(
            "storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned. Default is ThinProvisioned."),
        field("storagePool", String).doc(
            "storagePool is the ScaleIO Storage Pool associated with the protection domain."),
        field("system", String).required().doc(
            "system is the name of the storage system as configured in ScaleIO."),
        field("volumeName", String).doc(
            "volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source."),
    ],
};

pub(super) static SECCOMP_PROFILE: Type = object! {
    name: "SeccompProfile",
    doc: "SeccompProfile defines a pod/container's seccomp profile settings. Only one profile source may be set.",
    fields: [
        field("localhostProfile", String).doc(
            "localhostProfile indicates a profile defined in a file on the node should be used. The profile must be preconfigured on the node to work. Must be a descending path, relative to the kubelet's configured seccomp profile location. Must be set if type is \"Localhost\". Must NOT be set for any other type."),
        field("type", String).required().doc(
            "type indicates which kind of seccomp profile will be applied. Valid options are:\n\nLocalhost - a profile defined in a file on the node should be used. RuntimeDefault - the container runtime default profile should be used. Unconfined - no profile should be applied."),
    ],
};

pub(super) static SECRET_ENV_SOURCE: Type = object! {
    name: "SecretEnvSource",
    doc: "SecretEnvSource selects a Secret to populate the environment variables with.\n\nThe contents of the target Secret's Data field will represent the key-value pairs as environment variables.",
    fields: [
        field("name", String).doc(
            "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"),
        field("optional", Boolean).doc(
            "Specify whether the Secret must be defined"),
    ],
};

pub(super) static SECRET_KEY_SELECTOR: Type = object! {
    name: "SecretKeySelector",
    doc: "SecretKeySelector selects a key of a Secret.",
    fields: [
        field("key", String).required().doc(
            "The key of the secret to select from.  Must be a valid secret key."),
        field("name", String).doc(
            "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"),
        field("optional", Boolean).doc(
            "Specify whether the Secret or its key must be defined"),
    ],
};

pub(super) static SECRET_PROJECTION: Type = object! {
    name: "SecretProjection",
    doc: "Adapts a secret into a projected volume.\n\nThe contents of the target Secret's Data field will be presented in a projected volume as files using the keys in the Data field as the file names. Note that this is identical to a secret volume source without the default mode.",
    fields: [
        field("items", List(&Object(&KEY_TO_PATH))).doc(
            "items if unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the Secret, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'."),
        field("name", String).doc(
            "Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this type with an empty value here are almost certainly wrong. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"),
        field("optional", Boolean).doc(
            "optional field specify whether the Secret or its key must be defined"),
    ],
};

pub(super) static SECRET_VOLUME_SOURCE: Type = object! {
    name: "SecretVolumeSource",
    doc: "Adapts a Secret into a volume.\n\nThe contents of the target Secret's Data field will be presented in a volume as files using the keys in the Data field as the file names. Secret volumes support ownership management and SELinux relabeling.",
    fields: [
        field("defaultMode", Int32).doc(
            "defaultMode is Optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set."),
        field("defaultUser", Int64).since(37).doc(
            "defaultUser is Optional: The owner UID of the created files by default. The defaultUser field is only used as a fallback when the item-level user field is unset. (Alpha) This field requires the AtomicWriteVolumeUserFields feature gate to be enabled."),
        field("items", List(&Object(&KEY_TO_PATH))).doc(
            "items If unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys will not be present. If a key is specified which is not present in the Secret, the volume setup will error unless it is marked optional. Paths must be relative and may not contain the '..' path or start with '..'."),
        field("optional", Boolean).doc(
            "optional field specify whether the Secret or its keys must be defined"),
        field("secretName", String).doc(
            "secretName is the name of the secret in the pod's namespace to use. More info: https://kubernetes.io/docs/concepts/storage/volumes#secret"),
    ],
};

pub(super) static SECURITY_CONTEXT: Type = object! {
    name: "SecurityContext",
    doc: "SecurityContext holds security configuration that will be applied to a container. Some fields are present in both SecurityContext and PodSecurityContext.  When both are set, the values in SecurityContext take precedence.",
    fields: [
        field("allowPrivilegeEscalation", Boolean).doc(
            "AllowPrivilegeEscalation controls whether a process can gain more privileges than its parent process. This bool directly controls if the no_new_privs flag will be set on the container process. AllowPrivilegeEscalation is true always when the container is: 1) run as Privileged 2) has CAP_SYS_ADMIN Note that this field cannot be set when spec.os.name is windows."),
        field("appArmorProfile", Object(&APP_ARMOR_PROFILE)).since(30).doc(
            "appArmorProfile is the AppArmor options to use by this container. If set, this profile overrides the pod's appArmorProfile. Note that this field cannot be set when spec.os.name is windows."),
        field("capabilities", Object(&CAPABILITIES)).doc(
            "The capabilities to add/drop when running containers. Defaults to the default set of capabilities granted by the container runtime. Note that this field cannot be set when spec.os.name is windows."),
        field("privileged", Boolean).doc(
            "Run container in privileged mode. Processes in privileged containers are essentially equivalent to root on the host. Defaults to false. Note that this field cannot be set when spec.os.name is windows."),
        field("procMount", String).doc(
            "procMount denotes the type of proc mount to use for the containers. The default value is Default which uses the container runtime defaults for readonly paths and masked paths. Note that this field cannot be set when spec.os.name is windows."),
        field("readOnlyRootFilesystem", Boolean).doc(
            "Whether this container has a read-only root filesystem. Default is false. Note that this field cannot be set when spec.os.name is windows."),
        field("runAsGroup", Int64).doc(
            "The GID to run the entrypoint of the container process. Uses runtime default if unset. May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is windows."),
        field("runAsNonRoot", Boolean).doc(
            "Indicates that the container must run as a non-root user. If true, the Kubelet will validate the image at runtime to ensure that it does not run as UID 0 (root) and fail to start the container if it does. If unset or false, no such validation will be performed. May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence."),
        field("runAsUser", Int64).doc(
            "The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if unspecified. May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is windows."),
        field("seLinuxOptions", Object(&SE_LINUX_OPTIONS)).doc(
            "The SELinux context to be applied to the container. If unspecified, the container runtime will allocate a random SELinux context for each container.  May also be set in PodSecurityContext.  If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is windows."),
        field("seccompProfile", Object(&SECCOMP_PROFILE)).doc(
            "The seccomp options to use by this container. If seccomp options are provided at both the pod & container level, the container options override the pod options. Note that this field cannot be set when spec.os.name is windows."),
        field("windowsOptions", Object(&WINDOWS_SECURITY_CONTEXT_OPTIONS)).doc(
            "The Windows specific settings applied to all containers. If unspecified, the options from the PodSecurityContext will be used. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is linux."),
    ],
};

pub(super) static SERVICE_ACCOUNT_TOKEN_PROJECTION: Type = object! {
    name: "ServiceAccountTokenProjection",
    doc: "ServiceAccountTokenProjection represents a projected service account token volume. This projection can be used to insert a service account token into the pods runtime filesystem for use against APIs (Kubernetes API Server or otherwise).",
    fields: [
        field("audience", String).doc(
            "audience is the intended audience of the token. A recipient of a token must identify itself with an identifier specified in the audience of the token, and otherwise should reject the token. The audience defaults to the identifier of the apiserver."),
        field("expirationSeconds", Int64).doc(
            "expirationSeconds is the requested duration of validity of the service account token. As the token approaches expiration, the kubelet volume plugin will proactively rotate the service account token. The kubelet will start trying to rotate the token if the token is older than 80 percent of its time to live or if the token is older than 24 hours.Defaults to 1 hour and must be at least 10 minutes."),
        field("path", String).required().doc(
            "path is the path relative to the mount point of the file to project the token into."),
        field("user", Int64).since(37).doc(
            "user is Optional: The owner UID of the created file. If specified, the item-level user field takes precedence over defaultUser. (Alpha) This field requires the AtomicWriteVolumeUserFields feature gate to be enabled."),
    ],
};

pub(super) static SLEEP_ACTION: Type = object! {
    name: "SleepAction",
    doc: "SleepAction describes a \"sleep\" action.",
    fields: [
        field("seconds", Int64).required().doc(
            "Seconds is the number of seconds to sleep."),
    ],
};

pub(super) static STATEFUL_SET: Type = object! {
    name: "StatefulSet",
    doc: "StatefulSet represents a set of pods with consistent identities. Identities are defined as:\n  - Network: A single stable DNS and hostname.\n  - Storage: As many VolumeClaims as requested.\n\nThe StatefulSet guarantees that a given network identity will always map to the same storage identity.",
    fields: [
        field("apiVersion", String).doc(
            "APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"),
        field("kind", String).doc(
            "Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
        field("metadata", Object(&OBJECT_META)).doc(
            "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"),
        field("spec", Object(&STATEFUL_SET_SPEC)).required().doc(
            "Spec defines the desired identities of pods in this set."),
        field("status", Object(&STATEFUL_SET_STATUS)).doc(
            "Status is the current status of Pods in this StatefulSet. This data may be out of date by some window of time."),
    ],
};

pub(super) static STATEFUL_SET_CONDITION: Type = object! {
    name: "StatefulSetCondition",
    doc: "",
    fields: [
        field("lastTransitionTime", Time),
        field("message", String),
        field("reason", String),
        field("status", String),
        field("type", String),
    ],
};

pub(super) static STATEFUL_SET_ORDINALS: Type = object! {
    name: "StatefulSetOrdinals",
    doc: "StatefulSetOrdinals describes the policy used for replica ordinal assignment in this StatefulSet.",
    fields: [
        field("start", Int32).doc(
            "start is the number representing the first replica's index. It may be used to number replicas from an alternate index (eg: 1-indexed) over the default 0-indexed names, or to orchestrate progressive movement of replicas from one StatefulSet to another. If set, replica indices will be in the range:\n  [.spec.ordinals.start, .spec.ordinals.start + .spec.replicas).\nIf unset, defaults to 0. Replica indices will be in the range:\n  [0, .spec.replicas)."),
    ],
};

pub(super) static STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY: Type = object! {
    name: "StatefulSetPersistentVolumeClaimRetentionPolicy",
    doc: "StatefulSetPersistentVolumeClaimRetentionPolicy describes the policy used for PVCs created from the StatefulSet VolumeClaimTemplates.",
    fields: [
        field("whenDeleted", String).doc(
            "WhenDeleted specifies what happens to PVCs created from StatefulSet VolumeClaimTemplates when the StatefulSet is deleted. The default policy of `Retain` causes PVCs to not be affected by StatefulSet deletion. The `Delete` policy causes those PVCs to be deleted."),
        field("whenScaled", String).doc(
            "WhenScaled specifies what happens to PVCs created from StatefulSet VolumeClaimTemplates when the StatefulSet is scaled down. The default policy of `Retain` causes PVCs to not be affected by a scaledown. The `Delete` policy causes the associated PVCs for any excess pods above the replica count to be deleted."),
    ],
};

pub(super) static STATEFUL_SET_SPEC: Type = object! {
    name: "StatefulSetSpec",
    doc: "A StatefulSetSpec is the specification of a StatefulSet.",
    fields: [
        field("minReadySeconds", Int32).doc(
            "Minimum number of seconds for which a newly created pod should be ready without any of its container crashing for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready)"),
        field("ordinals", Object(&STATEFUL_SET_ORDINALS)).doc(
            "ordinals controls the numbering of replica indices in a StatefulSet. The default ordinals behavior assigns a \"0\" index to the first replica and increments the index by one for each additional replica requested."),
        field("persistentVolumeClaimRetentionPolicy", Object(&STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY)).doc(
            "persistentVolumeClaimRetentionPolicy describes the lifecycle of persistent volume claims created from volumeClaimTemplates. By default, all persistent volume claims are created as needed and retained until manually deleted. This policy allows the lifecycle to be altered, for example by deleting persistent volume claims when their stateful set is deleted, or when their pod is scaled down."),
        field("podManagementPolicy", String).doc(
            "podManagementPolicy controls how pods are created during initial scale up, when replacing pods on nodes, or when scaling down. The default policy is `OrderedReady`, where pods are created in increasing order (pod-0, then pod-1, etc) and the controller will wait until each pod is ready before continuing. When scaling down, the pods are removed in the opposite order. The alternative policy is `Parallel` which will create pods in parallel to match the desired scale without waiting, and on scale down will delete all pods at once."),
        field("replicas", Int32).doc(
            "replicas is the desired number of replicas of the given Template. These are replicas in the sense that they are instantiations of the same Template, but individual replicas also have a consistent identity. If unspecified, defaults to 1."),
        field("revisionHistoryLimit", Int32).doc(
            "revisionHistoryLimit is the maximum number of revisions that will be maintained in the StatefulSet's revision history. The revision history consists of all revisions not represented by a currently applied StatefulSetSpec version. The default value is 10."),
        field("selector", Object(&LABEL_SELECTOR)).required().doc(
            "selector is a label query over pods that should match the replica count. It must match the pod template's labels. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors"),
        field("serviceName", String).doc(
            "serviceName is the name of the service that governs this StatefulSet. This service must exist before the StatefulSet, and is responsible for the network identity of the set. Pods get DNS/hostnames that follow the pattern: pod-specific-string.serviceName.default.svc.cluster.local where \"pod-specific-string\" is managed by the StatefulSet controller."),
        field("template", Object(&POD_TEMPLATE_SPEC)).required().doc(
            "template is the object that describes the pod that will be created if insufficient replicas are detected. Each pod stamped out by the StatefulSet will fulfill this Template, but have a unique identity from the rest of the StatefulSet. Each pod will be named with the format <statefulsetname>-<podindex>. For example, a pod in a StatefulSet named \"web\" with index number \"3\" would be named \"web-3\". The only allowed template.spec.restartPolicy value is \"Always\"."),
        field("updateStrategy", Object(&STATEFUL_SET_UPDATE_STRATEGY)).doc(
            "updateStrategy indicates the StatefulSetUpdateStrategy that will be employed to update Pods in the StatefulSet when a revision is made to Template."),
        field("volumeClaimTemplates", List(&Object(&PERSISTENT_VOLUME_CLAIM))).doc(
            "volumeClaimTemplates is a list of claims that pods are allowed to reference. The StatefulSet controller is responsible for mapping network identities to claims in a way that maintains the identity of a pod. Every claim in this list must have at least one matching (by name) volumeMount in one container in the template. A claim in this list takes precedence over any volumes in the template, with the same name."),
    ],
};

pub(super) static STATEFUL_SET_STATUS: Type = object! {
    name: "StatefulSetStatus",
    doc: "",
    fields: [
        field("availableReplicas", Int32),
        field("collisionCount", Int32),
        field("conditions", List(&Object(&STATEFUL_SET_CONDITION))).keys(&["type"]),
        field("currentReplicas", Int32),
        field("currentRevision", String),
        field("observedGeneration", Int64),
        field("readyReplicas", Int32),
        field("replicas", Int32).required(),
        field("updateRevision", String),
        field("updatedReplicas", Int32),
    ],
};

pub(super) static STATEFUL_SET_UPDATE_STRATEGY: Type = object! {
    name: "StatefulSetUpdateStrategy",
    doc: "StatefulSetUpdateStrategy indicates the strategy that the StatefulSet controller will use to perform updates. It includes any additional parameters necessary to perform the update for the indicated strategy.",
    fields: [
        field("rollingUpdate", Object(&ROLLING_UPDATE_STATEFUL_SET_STRATEGY)).doc(
            "RollingUpdate is used to communicate parameters when Type is RollingUpdateStatefulSetStrategyType."),
        field("type", String).doc(
            "Type indicates the type of the StatefulSetUpdateStrategy. Default is RollingUpdate."),
    ],
};

pub(super) static STORAGE_OS_VOLUME_SOURCE: Type = object! {
    name: "StorageOSVolumeSource",
    doc: "Represents a StorageOS persistent volume resource.",
    fields: [
        field("fsType", String).doc(
            "fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified."),
        field("readOnly", Boolean).doc(
            "readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts."),
        field("secretRef", Object(&LOCAL_OBJECT_REFERENCE)).doc(
            "secretRef specifies the secret to use for obtaining the StorageOS API credentials.  If not specified, default values will be attempted."),
        field("volumeName", String).doc(
            "volumeName is the human-readable name of the StorageOS volume.  Volume names are only unique within a namespace."),
        field("volumeNamespace", String).doc(
            "volumeNamespace specifies the scope of the volume within StorageOS.  If no namespace is specified then the Pod's namespace will be used.  This allows the Kubernetes name scoping to be mirrored within StorageOS for tighter integration. Set VolumeName to any name to override the default behaviour. Set to \"default\" if you are not using namespaces within StorageOS. Namespaces that do not pre-exist within StorageOS will be created."),
    ],
};

pub(super) static SUCCESS_POLICY: Type = object! {
    name: "SuccessPolicy",
    doc: "SuccessPolicy describes when a Job can be declared as succeeded based on the success of some indexes.",
    fields: [
        field("rules", List(&Object(&SUCCESS_POLICY_RULE))).since(30).required().doc(
            "rules represents the list of alternative rules for the declaring the Jobs as successful before `.status.succeeded >= .spec.completions`. Once any of the rules are met, the \"SuccessCriteriaMet\" condition is added, and the lingering pods are removed. The terminal state for such a Job has the \"Complete\" condition. Additionally, these rules are evaluated in order; Once the Job meets one of the rules, other rules are ignored. At most 20 elements are allowed."),
    ],
};

pub(super) static SUCCESS_POLICY_RULE: Type = object! {
    name: "SuccessPolicyRule",
    doc: "SuccessPolicyRule describes rule for declaring a Job as succeeded. Each rule must have at least one of the \"succeededIndexes\" or \"succeededCount\" specified.",
    fields: [
        field("succeededCount", Int32).since(30).doc(
            "succeededCount specifies the minimal required size of the actual set of the succeeded indexes for the Job. When succeededCount is used along with succeededIndexes, the check is constrained only to the set of indexes specified by succeededIndexes. For example, given that succeededIndexes is \"1-4\", succeededCount is \"3\", and completed indexes are \"1\", \"3\", and \"5\", the Job isn't declared as succeeded because only \"1\" and \"3\" indexes are considered in that rules. When this field is null, this doesn't default to any value and is never evaluated at any time. When specified it needs to be a positive integer."),
        field("succeededIndexes", String).since(30).doc(
            "succeededIndexes specifies the set of indexes which need to be contained in the actual set of the succeeded indexes for the Job. The list of indexes must be within 0 to \".spec.completions-1\" and must not contain duplicates. At least one element is required. The indexes are represented as intervals separated by commas. The intervals can be a decimal integer or a pair of decimal integers separated by a hyphen. The number are listed in represented by the first and last element of the series, separated by a hyphen. For example, if the completed indexes are 1, 3, 4, 5 and 7, they are represented as \"1,3-5,7\". When this field is null, this field doesn't default to any value and is never evaluated at any time."),
    ],
};

pub(super) static SYSCTL: Type = object! {
    name: "Sysctl",
    doc: "Sysctl defines a kernel parameter to be set",
    fields: [
        field("name", String).required().doc(
            "Name of a property to set"),
        field("value", String).required().doc(
            "Value of a property to set"),
    ],
};

pub(super) static TCP_SOCKET_ACTION: Type = object! {
    name: "TCPSocketAction",
    doc: "TCPSocketAction describes an action based on opening a socket",
    fields: [
        field("host", String).doc(
            "Optional: Host name to connect to, defaults to the pod IP."),
        field("port", IntOrString).required().doc(
            "Number or name of the port to access on the container. Number must be in the range 1 to 65535. Name must be an IANA_SVC_NAME."),
    ],
};

pub(super) static TOLERATION: Type = object! {
    name: "Toleration",
    doc: "The pod this Toleration is attached to tolerates any taint that matches the triple <key,value,effect> using the matching operator <operator>.",
    fields: [
        field("effect", String).doc(
            "Effect indicates the taint effect to match. Empty means match all taint effects. When specified, allowed values are NoSchedule, PreferNoSchedule and NoExecute."),
        field("key", String).doc(
            "Key is the taint key that the toleration applies to. Empty means match all taint keys. If the key is empty, operator must be Exists; this combination means to match all values and all keys."),
        field("operator", String).doc(
            "Operator represents a key's relationship to the value. Valid operators are Exists, Equal, Lt, and Gt. Defaults to Equal. Exists is equivalent to wildcard for value, so that a pod can tolerate all taints of a particular category. Lt and Gt perform numeric comparisons (requires feature gate TaintTolerationComparisonOperators)."),
        field("tolerationSeconds", Int64).doc(
            "TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute, otherwise this field is ignored) tolerates the taint. By default, it is not set, which means tolerate the taint forever (do not evict). Zero and negative values will be treated as 0 (evict immediately) by the system."),
        field("value", String).doc(
            "Value is the taint value the toleration matches to. If the operator is Exists, the value should be empty, otherwise just a regular string."),
    ],
};

pub(super) static TOPOLOGY_CONSTRAINT: Type = object! {
    name: "TopologyConstraint",
    doc: "TopologyConstraint defines a topology constraint for a PodGroup.",
    fields: [
        field("key", String).since(37).required().doc(
            "key specifies the key of the node label representing the topology domain. All pods within the PodGroup must be colocated within the same domain instance. Different PodGroups can land on different domain instances even if they derive from the same PodGroupTemplate. Examples: \"topology.kubernetes.io/rack\""),
    ],
};

pub(super) static TOPOLOGY_SPREAD_CONSTRAINT: Type = object! {
    name: "TopologySpreadConstraint",
    doc: "TopologySpreadConstraint specifies how to spread matching pods among the given topology.",
    fields: [
        field("labelSelector", Object(&LABEL_SELECTOR)).doc(
            "LabelSelector is used to find matching pods. Pods that match this label selector are counted to determine the number of pods in their corresponding topology domain."),
        field("matchLabelKeys", List(&String)).doc(
            "MatchLabelKeys is a set of pod label keys to select the pods over which spreading will be calculated. The keys are used to lookup values from the incoming pod labels, those key-value labels are ANDed with labelSelector to select the group of existing pods over which spreading will be calculated for the incoming pod. The same key is forbidden to exist in both MatchLabelKeys and LabelSelector. MatchLabelKeys cannot be set when LabelSelector isn't set. Keys that don't exist in the incoming pod labels will be ignored. A null or empty list means only match against labelSelector.\n\nThis is a beta field and requires the MatchLabelKeysInPodTopologySpread feature gate to be enabled (enabled by default)."),
        field("maxSkew", Int32).required().doc(
            "MaxSkew describes the degree to which pods may be unevenly distributed. When `whenUnsatisfiable=DoNotSchedule`, it is the maximum permitted difference between the number of matching pods in the target topology and the global minimum. The global minimum is the minimum number of matching pods in an eligible domain or zero if the number of eligible domains is less than MinDomains. For example, in a 3-zone cluster, MaxSkew is set to 1, and pods with the same labelSelector spread as 2/2/1: In this case, the global minimum is 1. | zone1 | zone2 | zone3 | |  P P  |  P P  |   P   | - if MaxSkew is 1, incoming pod can only be scheduled to zone3 to become 2/2/2; scheduling it onto zone1(zone2) would make the ActualSkew(3-1) on zone1(zone2) violate MaxSkew(1). - if MaxSkew is 2, incoming pod can be scheduled onto any zone. When `whenUnsatisfiable=ScheduleAnyway`, it is used to give higher precedence to topologies that satisfy it. It's a required field. Default value is 1 and 0 is not allowed."),
        field("minDomains", Int32).doc(
            "MinDomains indicates a minimum number of eligible domains. When the number of eligible domains with matching topology keys is less than minDomains, Pod Topology Spread treats \"global minimum\" as 0, and then the calculation of Skew is performed. And when the number of eligible domains with matching topology keys equals or greater than minDomains, this value has no effect on scheduling. As a result, when the number of eligible domains is less than minDomains, scheduler won't schedule more than maxSkew Pods to those domains. If value is nil, the constraint behaves as if MinDomains is equal to 1. Valid values are integers greater than 0. When value is not nil, WhenUnsatisfiable must be DoNotSchedule.\n\nFor example, in a 3-zone cluster, MaxSkew is set to 2, MinDomains is set to 5 and pods with the same labelSelector spread as 2/2/2: | zone1 | zone2 | zone3 | |  P P  |  P P  |  P P  | The number of domains is less than 5(MinDomains), so \"global minimum\" is treated as 0. In this situation, new pod with the same labelSelector cannot be scheduled, because computed skew will be 3(3 - 0) if new Pod is scheduled to any of the three zones, it will violate MaxSkew."),
        field("nodeAffinityPolicy", String).doc(
            "NodeAffinityPolicy indicates how we will treat Pod's nodeAffinity/nodeSelector when calculating pod topology spread skew. Options are: - Honor: only nodes matching nodeAffinity/nodeSelector are included in the calculations. - Ignore: nodeAffinity/nodeSelector are ignored. All nodes are included in the calculations.\n\nIf this value is nil, the behavior is equivalent to the Honor policy."),
        field("nodeTaintsPolicy", String).doc(
            "NodeTaintsPolicy indicates how we will treat node taints when calculating pod topology spread skew. Options are: - Honor: nodes without taints, along with tainted nodes for which the incoming pod has a toleration, are included. - Ignore: node taints are ignored. All nodes are included.\n\nIf this value is nil, the behavior is equivalent to the Ignore policy."),
        field("topologyKey", String).required().doc(
            "TopologyKey is the key of node labels. Nodes that have a label with this key and identical values are considered to be in the same topology. We consider each <key, value> as a \"bucket\", and try to put balanced number of pods into each bucket. We define a domain as a particular instance of a topology. Also, we define an eligible domain as a domain whose nodes meet the requirements of nodeAffinityPolicy and nodeTaintsPolicy. e.g. If TopologyKey is \"kubernetes.io/hostname\", each Node is a domain of that topology. And, if TopologyKey is \"topology.kubernetes.io/zone\", each zone is a domain of that topology. It's a required field."),
        field("whenUnsatisfiable", String).required().doc(
            "WhenUnsatisfiable indicates how to deal with a pod if it doesn't satisfy the spread constraint. - DoNotSchedule (default) tells the scheduler not to schedule it. - ScheduleAnyway tells the scheduler to schedule the pod in any location,\n  but giving higher precedence to topologies that would help reduce the\n  skew.\nA constraint is considered \"Unsatisfiable\" for an incoming pod if and only if every possible node assignment for that pod would violate \"MaxSkew\" on some topology. For example, in a 3-zone cluster, MaxSkew is set to 1, and pods with the same labelSelector spread as 3/1/1: | zone1 | zone2 | zone3 | | P P P |   P   |   P   | If WhenUnsatisfiable is set to DoNotSchedule, incoming pod can only be scheduled to zone2(zone3) to become 3/2/1(3/1/2) as ActualSkew(2-1) on zone2(zone3) satisfies MaxSkew(1). In other words, the cluster can still be imbalanced, but scheduler won't make it *more* imbalanced. It's a required field."),
    ],
};

pub(super) static TYPED_LOCAL_OBJECT_REFERENCE: Type = object! {
    name: "TypedLocalObjectReference",
    doc: "TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same namespace.",
    fields: [
        field("apiGroup", String).doc(
            "APIGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind must be in the core API group. For any other third-party types, APIGroup is required."),
        field("kind", String).required().doc(
            "Kind is the type of resource being referenced"),
        field("name", String).required().doc(
            "Name is the name of resource being referenced"),
    ],
};

pub(super) static TYPED_OBJECT_REFERENCE: Type = object! {
    name: "TypedObjectReference",
    doc: "TypedObjectReference contains enough information to let you locate the typed referenced object",
    fields: [
        field("apiGroup", String).doc(
            "APIGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind must be in the core API group. For any other third-party types, APIGroup is required."),
        field("kind", String).required().doc(
            "Kind is the type of resource being referenced"),
        field("name", String).required().doc(
            "Name is the name of resource being referenced"),
        field("namespace", String).doc(
            "Namespace is the namespace of resource being referenced Note that when a namespace is specified, a gateway.networking.k8s.io/ReferenceGrant object is required in the referent namespace to allow that namespace's owner to accept the reference. See the ReferenceGrant documentation for details. (Alpha) This field requires the CrossNamespaceVolumeDataSource feature gate to be enabled."),
    ],
};

pub(super) static UNCOUNTED_TERMINATED_PODS: Type = object! {
    name: "UncountedTerminatedPods",
    doc: "",
    fields: [
        field("failed", List(&String)),
        field("succeeded", List(&String)),
    ],
};

pub(super) static VOLUME: Type = object! {
    name: "Volume",
    doc: "Volume represents a named volume in a pod that may be accessed by any container in the pod.",
    fields: [
        field("awsElasticBlockStore", Object(&AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE)).deprecated().doc(
            "awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Deprecated: AWSElasticBlockStore is deprecated. All operations for the in-tree awsElasticBlockStore type are redirected to the ebs.csi.aws.com CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore"),
        field("azureDisk", Object(&AZURE_DISK_VOLUME_SOURCE)).deprecated().doc(
            "azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. Deprecated: AzureDisk is deprecated. All operations for the in-tree azureDisk type are redirected to the disk.csi.azure.com CSI driver."),
        field("azureFile", Object(&AZURE_FILE_VOLUME_SOURCE)).deprecated().doc(
            "azureFile represents an Azure File Service mount on the host and bind mount to the pod. Deprecated: AzureFile is deprecated. All operations for the in-tree azureFile type are redirected to the file.csi.azure.com CSI driver."),
        field("cephfs", Object(&CEPH_FS_VOLUME_SOURCE)).deprecated().doc(
            "cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. Deprecated: CephFS is deprecated and the in-tree cephfs type is no longer supported."),
        field("cinder", Object(&CINDER_VOLUME_SOURCE)).deprecated().doc(
            "cinder represents a cinder volume attached and mounted on kubelets host machine. Deprecated: Cinder is deprecated. All operations for the in-tree cinder type are redirected to the cinder.csi.openstack.org CSI driver. More info: https://examples.k8s.io/mysql-cinder-pd/README.md"),
        field("configMap", Object(&CONFIG_MAP_VOLUME_SOURCE)).doc(
            "configMap represents a configMap that should populate this volume"),
        field("csi", Object(&CSI_VOLUME_SOURCE)).doc(
            "csi (Container Storage Interface) represents ephemeral storage that is handled by certain external CSI drivers."),
        field("downwardAPI", Object(&DOWNWARD_API_VOLUME_SOURCE)).doc(
            "downwardAPI represents downward API about the pod that should populate this volume"),
        field("emptyDir", Object(&EMPTY_DIR_VOLUME_SOURCE)).doc(
            "emptyDir represents a temporary directory that shares a pod's lifetime. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir"),
        field("ephemeral", Object(&EPHEMERAL_VOLUME_SOURCE)).doc(
            "ephemeral represents a volume that is handled by a cluster storage driver. The volume's lifecycle is tied to the pod that defines it - it will be created before the pod starts, and deleted when the pod is removed.\n\nUse this if: a) the volume is only needed while the pod runs, b) features of normal volumes like restoring from snapshot or capacity\n   tracking are needed,\nc) the storage driver is specified through a storage class, and d) the storage driver supports dynamic volume provisioning through\n   a PersistentVolumeClaim (see EphemeralVolumeSource for more\n   information on the connection between this volume type\n   and PersistentVolumeClaim).\n\nUse PersistentVolumeClaim or one of the vendor-specific APIs for volumes that persist for longer than the lifecycle of an individual pod.\n\nUse CSI for light-weight local ephemeral volumes if the CSI driver is meant to be used that way - see the documentation of the driver for more information.\n\nA pod can use both types of ephemeral volumes and persistent volumes at the same time."),
        field("fc", Object(&FC_VOLUME_SOURCE)).doc(
            "fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod."),
        field("flexVolume", Object(&FLEX_VOLUME_SOURCE)).deprecated().doc(
            "flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. Deprecated: FlexVolume is deprecated. Consider using a CSIDriver instead."),
        field("flocker", Object(&FLOCKER_VOLUME_SOURCE)).deprecated().doc(
            "flocker represents a Flocker volume attached to a kubelet's host machine. This depends on the Flocker control service being running. Deprecated: Flocker is deprecated and the in-tree flocker type is no longer supported."),
        field("gcePersistentDisk", Object(&GCE_PERSISTENT_DISK_VOLUME_SOURCE)).deprecated().doc(
            "gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. Deprecated: GCEPersistentDisk is deprecated. All operations for the in-tree gcePersistentDisk type are redirected to the pd.csi.storage.gke.io CSI driver. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk"),
        field("gitRepo", Object(&GIT_REPO_VOLUME_SOURCE)).deprecated().doc(
            "gitRepo represents a git repository at a particular revision. Deprecated: GitRepo is deprecated. To provision a container with a git repo, mount an EmptyDir into an InitContainer that clones the repo using git, then mount the EmptyDir into the Pod's container."),
        field("glusterfs", Object(&GLUSTERFS_VOLUME_SOURCE)).deprecated().doc(
            "glusterfs represents a Glusterfs mount on the host that shares a pod's lifetime. Deprecated: Glusterfs is deprecated and the in-tree glusterfs type is no longer supported."),
        field("hostPath", Object(&HOST_PATH_VOLUME_SOURCE)).doc(
            "hostPath represents a pre-existing file or directory on the host machine that is directly exposed to the container. This is generally used for system agents or other privileged things that are allowed to see the host machine. Most containers will NOT need this. More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath"),
        field("image", Object(&IMAGE_VOLUME_SOURCE)).since(31).doc(
            "image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host machine. The volume is resolved at pod startup depending on which PullPolicy value is provided:\n\n- Always: the kubelet always attempts to pull the reference. Container creation will fail If the pull fails. - Never: the kubelet never pulls the reference and only uses a local image or artifact. Container creation will fail if the reference isn't present. - IfNotPresent: the kubelet pulls if the reference isn't already present on disk. Container creation will fail if the reference isn't present and the pull fails.\n\nThe volume gets re-resolved if the pod gets deleted and recreated, which means that new remote content will become available on pod recreation. A failure to resolve or pull the image during pod startup will block containers from starting and may add significant latency. Failures will be retried using normal volume backoff and will be reported on the pod reason and message. The types of objects that may be mounted by this volume are defined by the container runtime implementation on a host machine and at minimum must include all valid types supported by the container image field. The OCI object gets mounted in a single directory (spec.containers[*].volumeMounts.mountPath) by merging the manifest layers in the same way as for container images. The volume will be mounted read-only (ro). Sub path mounts for containers are not supported (spec.containers[*].volumeMounts.subpath) before 1.33. The field spec.securityContext.fsGroupChangePolicy has no effect on this volume type."),
        field("iscsi", Object(&ISCSI_VOLUME_SOURCE)).doc(
            "iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. More info: https://kubernetes.io/docs/concepts/storage/volumes/#iscsi"),
        field("name", String).required().doc(
            "name of the volume. Must be a DNS_LABEL and unique within the pod. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names"),
        field("nfs", Object(&NFS_VOLUME_SOURCE)).doc(
            "nfs represents an NFS mount on the host that shares a pod's lifetime More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs"),
        field("persistentVolumeClaim", Object(&PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE)).doc(
            "persistentVolumeClaimVolumeSource represents a reference to a PersistentVolumeClaim in the same namespace. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims"),
        field("photonPersistentDisk", Object(&PHOTON_PERSISTENT_DISK_VOLUME_SOURCE)).deprecated().doc(
            "photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. Deprecated: PhotonPersistentDisk is deprecated and the in-tree photonPersistentDisk type is no longer supported."),
        field("portworxVolume", Object(&PORTWORX_VOLUME_SOURCE)).deprecated().doc(
            "portworxVolume represents a portworx volume attached and mounted on kubelets host machine. Deprecated: PortworxVolume is deprecated. All operations for the in-tree portworxVolume type are redirected to the pxd.portworx.com CSI driver."),
        field("projected", Object(&PROJECTED_VOLUME_SOURCE)).doc(
            "projected items for all in one resources secrets, configmaps, and downward API"),
        field("quobyte", Object(&QUOBYTE_VOLUME_SOURCE)).deprecated().doc(
            "quobyte represents a Quobyte mount on the host that shares a pod's lifetime. Deprecated: Quobyte is deprecated and the in-tree quobyte type is no longer supported."),
        field("rbd", Object(&RBD_VOLUME_SOURCE)).deprecated().doc(
            "rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. Deprecated: RBD is deprecated and the in-tree rbd type is no longer supported."),
        field("scaleIO", Object(&SCALE_IO_VOLUME_SOURCE)).deprecated().doc(
            "scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. Deprecated: ScaleIO is deprecated and the in-tree scaleIO type is no longer supported."),
        field("secret", Object(&SECRET_VOLUME_SOURCE)).doc(
            "secret represents a secret that should populate this volume. More info: https://kubernetes.io/docs/concepts/storage/volumes#secret"),
        field("storageos", Object(&STORAGE_OS_VOLUME_SOURCE)).deprecated().doc(
            "storageOS represents a StorageOS volume attached and mounted on Kubernetes nodes. Deprecated: StorageOS is deprecated and the in-tree storageos type is no longer supported."),
        field("vsphereVolume", Object(&VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE)).deprecated().doc(
            "vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. Deprecated: VsphereVolume is deprecated. All operations for the in-tree vsphereVolume type are redirected to the csi.vsphere.vmware.com CSI driver."),
    ],
};

pub(super) static VOLUME_DEVICE: Type = object! {
    name: "VolumeDevice",
    doc: "volumeDevice describes a mapping of a raw block device within a container.",
    fields: [
        field("devicePath", String).required().doc(
            "devicePath is the path inside of the container that the device will be mapped to."),
        field("name", String).required().doc(
            "name must match the name of a persistentVolumeClaim in the pod"),
    ],
};

pub(super) static VOLUME_HEALTH_CONDITION: Type = object! {
    name: "VolumeHealthCondition",
    doc: "",
    fields: [
        field("message", String).since(37),
        field("reason", String).since(37).required(),
        field("status", String).since(37).required(),
    ],
};

pub(super) static VOLUME_HEALTH_STATUS: Type = object! {
    name: "VolumeHealthStatus",
    doc: "",
    fields: [
        field("healthConditions", List(&Object(&VOLUME_HEALTH_CONDITION))).since(37).keys(&["status", "reason"]),
        field("lastTransitionTime", Time).since(37),
    ],
};

pub(super) static VOLUME_MOUNT: Type = object! {
    name: "VolumeMount",
    doc: "VolumeMount describes a mounting of a Volume within a container.",
    fields: [
        field("bindMountOptions", List(&String)).since(37).doc(
            "bindMountOptions is the list of additional bind mount options to apply when mounting this volume into the container. Allowed values are noexec, nodev, and nosuid. These are Linux mount options and have no effect on Windows nodes. This field is not supported with image volumes. This is an alpha field and requires enabling the VolumeBindMountOptions feature gate."),
        field("mountPath", String).required().doc(
            "Path within the container at which the volume should be mounted."),
        field("mountPropagation", String).doc(
            "mountPropagation determines how mounts are propagated from the host to container and the other way around. When not set, MountPropagationNone is used. This field is beta in 1.10. When RecursiveReadOnly is set to IfPossible or to Enabled, MountPropagation must be None or unspecified (which defaults to None)."),
        field("name", String).required().doc(
            "This must match the Name of a Volume."),
        field("readOnly", Boolean).doc(
            "Mounted read-only if true, read-write otherwise (false or unspecified). Defaults to false."),
        field("recursiveReadOnly", String).since(30).doc(
            "RecursiveReadOnly specifies whether read-only mounts should be handled recursively.\n\nIf ReadOnly is false, this field has no meaning and must be unspecified.\n\nIf ReadOnly is true, and this field is set to Disabled, the mount is not made recursively read-only.  If this field is set to IfPossible, the mount is made recursively read-only, if it is supported by the container runtime.  If this field is set to Enabled, the mount is made recursively read-only if it is supported by the container runtime, otherwise the pod will not be started and an error will be generated to indicate the reason.\n\nIf this field is set to IfPossible or Enabled, MountPropagation must be set to None (or be unspecified, which defaults to None).\n\nIf this field is not specified, it is treated as an equivalent of Disabled."),
        field("subPath", String).doc(
            "Path within the volume from which the container's volume should be mounted. Defaults to \"\" (volume's root)."),
        field("subPathExpr", String).doc(
            "Expanded path within the volume from which the container's volume should be mounted. Behaves similarly to SubPath but environment variable references $(VAR_NAME) are expanded using the container's environment. Defaults to \"\" (volume's root). SubPathExpr and SubPath are mutually exclusive."),
    ],
};

pub(super) static VOLUME_MOUNT_STATUS: Type = object! {
    name: "VolumeMountStatus",
    doc: "",
    fields: [
        field("mountPath", String).since(30).required(),
        field("name", String).since(30).required(),
        field("readOnly", Boolean).since(30),
        field("recursiveReadOnly", String).since(30),
        field("volumeStatus", Object(&VOLUME_STATUS)).since(36),
    ],
};

pub(super) static VOLUME_PROJECTION: Type = object! {
    name: "VolumeProjection",
    doc: "Projection that may be projected along with other supported volume types. Exactly one of these fields must be set.",
    fields: [
        field("clusterTrustBundle", Object(&CLUSTER_TRUST_BUNDLE_PROJECTION)).doc(
            "ClusterTrustBundle allows a pod to access the `.spec.trustBundle` field of ClusterTrustBundle objects in an auto-updating file.\n\nAlpha, gated by the ClusterTrustBundleProjection feature gate.\n\nClusterTrustBundle objects can either be selected by name, or by the combination of signer name and a label selector.\n\nKubelet performs aggressive normalization of the PEM contents written into the pod filesystem.  Esoteric PEM features such as inter-block comments and block headers are stripped.  Certificates are deduplicated. The ordering of certificates within the file is arbitrary, and Kubelet may change the order over time."),
        field("configMap", Object(&CONFIG_MAP_PROJECTION)).doc(
            "configMap information about the configMap data to project"),
        field("downwardAPI", Object(&DOWNWARD_API_PROJECTION)).doc(
            "downwardAPI information about the downwardAPI data to project"),
        field("podCertificate", Object(&POD_CERTIFICATE_PROJECTION)).since(34).doc(
            "Projects an auto-rotating credential bundle (private key and certificate chain) that the pod can use either as a TLS client or server.\n\nKubelet generates a private key and uses it to send a PodCertificateRequest to the named signer.  Once the signer approves the request and issues a certificate chain, Kubelet writes the key and certificate chain to the pod filesystem.  The pod does not start until certificates have been issued for each podCertificate projected volume source in its spec.\n\nKubelet will begin trying to rotate the certificate at the time indicated by the signer using the PodCertificateRequest.Status.BeginRefreshAt timestamp.\n\nKubelet can write a single file, indicated by the credentialBundlePath field, or separate files, indicated by the keyPath and certificateChainPath fields.\n\nThe credential bundle is a single file in PEM format.  The first PEM entry is the private key (in PKCS#8 format), and the remaining PEM entries are the certificate chain issued by the signer (typically, signers will return their certificate chain in leaf-to-root order).\n\nPrefer using the credential bundle format, since your application code can read it atomically.  If you use keyPath and certificateChainPath, your application must make two separate file reads. If these coincide with a certificate rotation, it is possible that the private key and leaf certificate you read may not correspond to each other.  Your application will need to check for this condition, and re-read until they are consistent.\n\nThe named signer controls chooses the format of the certificate it issues; consult the signer implementation's documentation to learn how to use the certificates it issues."),
        field("secret", Object(&SECRET_PROJECTION)).doc(
            "secret information about the secret data to project"),
        field("serviceAccountToken", Object(&SERVICE_ACCOUNT_TOKEN_PROJECTION)).doc(
            "serviceAccountToken is information about the serviceAccountToken data to project"),
    ],
};

pub(super) static VOLUME_RESOURCE_REQUIREMENTS: Type = object! {
    name: "VolumeResourceRequirements",
    doc: "VolumeResourceRequirements describes the storage resource requirements for a volume.",
    fields: [
        field("limits", Map(&Quantity)).doc(
            "Limits describes the maximum amount of compute resources allowed. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"),
        field("requests", Map(&Quantity)).doc(
            "Requests describes the minimum amount of compute resources required. If Requests is omitted for a container, it defaults to Limits if that is explicitly specified, otherwise to an implementation-defined value. Requests cannot exceed Limits. More info: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"),
    ],
};

pub(super) static VOLUME_STATUS: Type = object! {
    name: "VolumeStatus",
    doc: "",
    fields: [
        field("image", Object(&IMAGE_VOLUME_STATUS)).since(36),
    ],
};

pub(super) static VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE: Type = object! {
    name: "VsphereVirtualDiskVolumeSource",
    doc: "Represents a vSphere volume resource.",
    fields: [
        field("fsType", String).doc(
            "fsType is filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. \"ext4\", \"xfs\", \"ntfs\". Implicitly inferred to be \"ext4\" if unspecified."),
        field("storagePolicyID", String).doc(
            "storagePolicyID is the storage Policy Based Management (SPBM) profile ID associated with the StoragePolicyName."),
        field("storagePolicyName", String).doc(
            "storagePolicyName is the storage Policy Based Management (SPBM) profile name."),
        field("volumePath", String).required().doc(
            "volumePath is the path that identifies vSphere volume vmdk"),
    ],
};

pub(super) static WEIGHTED_POD_AFFINITY_TERM: Type = object! {
    name: "WeightedPodAffinityTerm",
    doc: "The weights of all of the matched WeightedPodAffinityTerm fields are added per-node to find the most preferred node(s)",
    fields: [
        field("podAffinityTerm", Object(&POD_AFFINITY_TERM)).required().doc(
            "Required. A pod affinity term, associated with the corresponding weight."),
        field("weight", Int32).required().doc(
            "weight associated with matching the corresponding podAffinityTerm, in the range 1-100."),
    ],
};

pub(super) static WINDOWS_SECURITY_CONTEXT_OPTIONS: Type = object! {
    name: "WindowsSecurityContextOptions",
    doc: "WindowsSecurityContextOptions contain Windows-specific options and credentials.",
    fields: [
        field("gmsaCredentialSpec", String).doc(
            "GMSACredentialSpec is where the GMSA admission webhook (https://github.com/kubernetes-sigs/windows-gmsa) inlines the contents of the GMSA credential spec named by the GMSACredentialSpecName field."),
        field("gmsaCredentialSpecName", String).doc(
            "GMSACredentialSpecName is the name of the GMSA credential spec to use."),
        field("hostProcess", Boolean).doc(
            "HostProcess determines if a container should be run as a 'Host Process' container. All of a Pod's containers must have the same effective HostProcess value (it is not allowed to have a mix of HostProcess containers and non-HostProcess containers). In addition, if HostProcess is true then HostNetwork must also be set to true."),
        field("runAsUserName", String).doc(
            "The UserName in Windows to run the entrypoint of the container process. Defaults to the user specified in image metadata if unspecified. May also be set in PodSecurityContext. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence."),
    ],
};

pub(super) static WORKLOAD_POD_GROUP_ALL_DISRUPTION_MODE: Type = object! {
    name: "WorkloadPodGroupAllDisruptionMode",
    doc: "WorkloadPodGroupAllDisruptionMode indicates that all pods in the group must be disrupted together.",
    fields: [],
};

pub(super) static WORKLOAD_POD_GROUP_BASIC_SCHEDULING_POLICY: Type = object! {
    name: "WorkloadPodGroupBasicSchedulingPolicy",
    doc: "WorkloadPodGroupBasicSchedulingPolicy indicates standard Kubernetes scheduling behavior.",
    fields: [],
};

pub(super) static WORKLOAD_POD_GROUP_DISRUPTION_MODE: Type = object! {
    name: "WorkloadPodGroupDisruptionMode",
    doc: "WorkloadPodGroupDisruptionMode defines how individual pods within a group can be disrupted. Exactly one mode must be set.",
    fields: [
        field("all", Object(&WORKLOAD_POD_GROUP_ALL_DISRUPTION_MODE)).since(37).doc(
            "all specifies that all pods in the group must be disrupted together."),
        field("single", Object(&WORKLOAD_POD_GROUP_SINGLE_DISRUPTION_MODE)).since(37).doc(
            "single specifies that pods can be disrupted independently from each other."),
    ],
};

pub(super) static WORKLOAD_POD_GROUP_GANG_SCHEDULING_POLICY: Type = object! {
    name: "WorkloadPodGroupGangSchedulingPolicy",
    doc: "WorkloadPodGroupGangSchedulingPolicy defines the parameters for gang (all-or-nothing) scheduling.",
    fields: [
        field("minCount", Int32).since(37).doc(
            "minCount is the minimum number of pods that must be scheduled at the same time for the scheduler to admit the entire group. This field is optional. If it is not specified, the controller should inject a context-specific sane default (e.g., parallelism for a Job). If set, it must be a positive integer."),
    ],
};

pub(super) static WORKLOAD_POD_GROUP_RESOURCE_CLAIM: Type = object! {
    name: "WorkloadPodGroupResourceClaim",
    doc: "WorkloadPodGroupResourceClaim references a dynamic resource claim that is shared across pods in the group.",
    fields: [
        field("name", String).since(37).required().doc(
            "name uniquely identifies this resource claim inside the group. This field is required. It must be a DNS_LABEL."),
        field("resourceClaimName", String).since(37).doc(
            "resourceClaimName is the name of a ResourceClaim object in the same namespace. This field is optional. If it is not specified, no resource claim is used. If set, it must be a DNS subdomain."),
        field("resourceClaimTemplateName", String).since(37).doc(
            "resourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace. This field is optional. If it is not specified, no resource claim template is used. If set, it must be a DNS subdomain."),
    ],
};

pub(super) static WORKLOAD_POD_GROUP_SCHEDULING_CONSTRAINTS: Type = object! {
    name: "WorkloadPodGroupSchedulingConstraints",
    doc: "WorkloadPodGroupSchedulingConstraints defines leaf-level scheduling constraints, such as topology.",
    fields: [
        field("topology", List(&Object(&TOPOLOGY_CONSTRAINT))).since(37).doc(
            "topology specifies desired topological placements for all pods within the pod group. If unset, no topology placement is requested."),
    ],
};

pub(super) static WORKLOAD_POD_GROUP_SCHEDULING_POLICY: Type = object! {
    name: "WorkloadPodGroupSchedulingPolicy",
    doc: "WorkloadPodGroupSchedulingPolicy defines the scheduling policy for a group of pods managed by a workload controller. Exactly one policy must be set.",
    fields: [
        field("basic", Object(&WORKLOAD_POD_GROUP_BASIC_SCHEDULING_POLICY)).since(37).doc(
            "basic specifies that standard, pod-by-pod Kubernetes scheduling behavior should be used."),
        field("gang", Object(&WORKLOAD_POD_GROUP_GANG_SCHEDULING_POLICY)).since(37).doc(
            "gang specifies all-or-nothing scheduling semantics."),
    ],
};

pub(super) static WORKLOAD_POD_GROUP_SINGLE_DISRUPTION_MODE: Type = object! {
    name: "WorkloadPodGroupSingleDisruptionMode",
    doc: "WorkloadPodGroupSingleDisruptionMode indicates that individual pods can be disrupted independently.",
    fields: [],
};

pub(super) static WORKLOAD_REFERENCE: Type = object! {
    name: "WorkloadReference",
    doc: "WorkloadReference identifies the Workload object and PodGroup membership that a Pod belongs to. The scheduler uses this information to apply workload-aware scheduling semantics.",
    fields: [
        field("name", String).since(35).until(35).required().doc(
            "Name defines the name of the Workload object this Pod belongs to. Workload must be in the same namespace as the Pod. If it doesn't match any existing Workload, the Pod will remain unschedulable until a Workload object is created and observed by the kube-scheduler. It must be a DNS subdomain."),
        field("podGroup", String).since(35).until(35).required().doc(
            "PodGroup is the name of the PodGroup within the Workload that this Pod belongs to. If it doesn't match any existing PodGroup within the Workload, the Pod will remain unschedulable until the Workload object is recreated and observed by the kube-scheduler. It must be a DNS label."),
        field("podGroupReplicaKey", String).since(35).until(35).doc(
            "PodGroupReplicaKey specifies the replica key of the PodGroup to which this Pod belongs. It is used to distinguish pods belonging to different replicas of the same pod group. The pod group policy is applied separately to each replica. When set, it must be a DNS label."),
    ],
};
