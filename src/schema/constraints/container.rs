//! Containers, their ports, environment, mounts and resources.

use super::ErrorType::{Invalid, TooLong};
use super::Guard::{Empty, Filled, Fits, Is, IsNot, There};
use super::Limit::{Forbidden, Format as Like, Known, KnownKeys, MaxItems, OneOf, Range, Required, Unique};
use super::Sees::{Always, Present};
use super::{Constraint, Scope, on};
use crate::schema::Format;

const CONTAINERS: &[&str] = &["Container", "EphemeralContainer"];
const EPHEMERAL: &[&str] = &["EphemeralContainer"];
const KEY_SELECTORS: &[&str] = &["ConfigMapKeySelector", "SecretKeySelector"];
const ENV_SOURCES: &[&str] = &["ConfigMapEnvSource", "SecretEnvSource"];

/// `validateContainerCommon` and what it calls.
pub(super) const ROWS: &[Constraint] = &[
    on(CONTAINERS, "name", Required),
    on(CONTAINERS, "name", Like(Format::DnsLabel)),
    on(CONTAINERS, "image", Required),
    on(&["Container"], "image", Like(Format::Trimmed)).scope(Scope::Pods),
    on(EPHEMERAL, "image", Like(Format::Trimmed)),
    on(CONTAINERS, "imagePullPolicy", OneOf(&["Always", "IfNotPresent", "Never"])),
    on(CONTAINERS, "terminationMessagePolicy", OneOf(&["File", "FallbackToLogsOnError"])),
    // Restarts. Before 1.35 only an init container had a policy, and only this one.
    on(&["Container"], "restartPolicy", Known(&["Always"])).until(34),
    on(&["Container"], "restartPolicy", OneOf(&["Always", "Never", "OnFailure"])).sees(Present).since(35),
    on(&["Container"], "restartPolicy", Required)
        .sees(Present)
        .when(&[Filled("restartPolicyRules")])
        .says("must specify restartPolicy when restart rules are used")
        .since(35),
    on(&["Container"], "restartPolicyRules", MaxItems(20))
        .error(TooLong)
        .says("may not be more than 20 bytes")
        .since(35)
        .until(35),
    on(&["Container"], "restartPolicyRules", MaxItems(20)).since(36),
    on(&["Container"], "restartPolicyRules[*].action", OneOf(&["Restart"])).sees(Always).until(35),
    on(&["Container"], "restartPolicyRules[*].action", OneOf(&["Restart", "RestartAllContainers"]))
        .sees(Always)
        .since(36),
    on(&["Container"], "restartPolicyRules[*].exitCodes", Required).says("must be specified"),
    on(&["Container"], "restartPolicyRules[*].exitCodes.operator", OneOf(&["In", "NotIn"])).sees(Always),
    on(&["Container"], "restartPolicyRules[*].exitCodes.values", MaxItems(255))
        .error(TooLong)
        .says("may not be more than 255 bytes")
        .until(35),
    on(&["Container"], "restartPolicyRules[*].exitCodes.values", MaxItems(255)).since(36),
    // Ports.
    on(&["ContainerPort"], "name", Like(Format::PortName)),
    on(&["ContainerPort"], "containerPort", Required),
    on(&["ContainerPort"], "containerPort", Range(1, 65535)),
    on(&["ContainerPort"], "hostPort", Range(1, 65535)),
    on(&["ContainerPort"], "protocol", OneOf(&["SCTP", "TCP", "UDP"])),
    // Environment.
    on(&["EnvVar"], "name", Required),
    on(&["EnvVar"], "name", Like(Format::EnvName)),
    on(&["EnvVarSource"], "fieldRef.fieldPath", Required),
    on(&["EnvVarSource"], "fieldRef.fieldPath", Known(ENV_FIELDS)),
    on(&["EnvVarSource"], "resourceFieldRef.resource", Required),
    on(&["EnvVarSource"], "resourceFieldRef.resource", OneOf(RESOURCES)),
    on(KEY_SELECTORS, "name", Like(Format::DnsSubdomain)).sees(Always),
    on(KEY_SELECTORS, "key", Required),
    on(KEY_SELECTORS, "key", Like(Format::ConfigMapKey)),
    on(&["FileKeySelector"], "key", Required),
    on(&["FileKeySelector"], "key", Like(Format::RelaxedEnvName)),
    on(&["FileKeySelector"], "volumeName", Required),
    on(&["FileKeySelector"], "volumeName", Like(Format::DnsLabel)),
    on(&["FileKeySelector"], "path", Required),
    on(&["FileKeySelector"], "path", Like(Format::PathNoBacksteps)),
    on(&["EnvFromSource"], "prefix", Like(Format::EnvName)),
    on(ENV_SOURCES, "name", Required),
    on(ENV_SOURCES, "name", Like(Format::DnsSubdomainPrefix)),
    // Mounts. The server leaves the index of the mount out of some paths.
    on(&["VolumeMount"], "name", Required),
    on(&["VolumeMount"], "mountPath", Required),
    on(CONTAINERS, "volumeMounts[*].mountPath", Unique).sees(Always).error(Invalid).says("must be unique"),
    on(CONTAINERS, "volumeMounts[*].subPath", Like(Format::RelativePath)).printed("volumeMounts.subPath"),
    on(CONTAINERS, "volumeMounts[*].subPathExpr", Like(Format::RelativePath))
        .printed("volumeMounts.subPathExpr"),
    on(CONTAINERS, "volumeMounts[*].mountPropagation", OneOf(&["Bidirectional", "HostToContainer", "None"]))
        .sees(Present)
        .printed("volumeMounts.mountPropagation"),
    on(CONTAINERS, "volumeMounts[*].recursiveReadOnly", OneOf(&["Disabled", "Enabled", "IfPossible"]))
        .sees(Present)
        .printed("volumeMounts.recursiveReadOnly"),
    on(CONTAINERS, "volumeMounts[*].recursiveReadOnly", Forbidden)
        .when(&[Is("recursiveReadOnly", RECURSIVE), Empty("readOnly")])
        .says("may only be specified when readOnly is true")
        .printed("volumeMounts.recursiveReadOnly"),
    on(CONTAINERS, "volumeMounts[*].recursiveReadOnly", Forbidden)
        .when(&[
            Is("recursiveReadOnly", RECURSIVE),
            There("mountPropagation"),
            IsNot("mountPropagation", &["None"]),
        ])
        .says("may only be specified when mountPropagation is None or not specified")
        .printed("volumeMounts.recursiveReadOnly"),
    on(&["VolumeMount"], "subPathExpr", Forbidden)
        .when(&[Filled("subPath")])
        .error(Invalid)
        .says("subPathExpr and subPath are mutually exclusive"),
    on(&["VolumeMount"], "bindMountOptions[*]", OneOf(&["nodev", "noexec", "nosuid"])).sees(Always),
    on(&["VolumeMount"], "bindMountOptions[*]", Unique).sees(Always),
    on(&["VolumeDevice"], "name", Required),
    on(CONTAINERS, "volumeDevices[*].name", Unique).error(Invalid).says("must be unique"),
    on(&["VolumeDevice"], "devicePath", Required),
    on(&["VolumeDevice"], "devicePath", Like(Format::PathNoBacksteps))
        .says("can not contain backsteps ('..')"),
    on(CONTAINERS, "volumeDevices[*].devicePath", Unique)
        .sees(Always)
        .when(&[Fits("devicePath", Format::PathNoBacksteps)])
        .error(Invalid)
        .says("must be unique"),
    // Resources.
    on(CONTAINERS, "resizePolicy[*].resourceName", Required).printed("resizePolicy"),
    on(CONTAINERS, "resizePolicy[*].resourceName", OneOf(&["cpu", "memory"])).printed("resizePolicy"),
    on(CONTAINERS, "resizePolicy[*].resourceName", Unique).sees(Always).printed("resizePolicy[*]"),
    on(CONTAINERS, "resizePolicy[*].restartPolicy", Required).printed("resizePolicy"),
    on(CONTAINERS, "resizePolicy[*].restartPolicy", OneOf(&["NotRequired", "RestartContainer"]))
        .printed("resizePolicy"),
    on(&["ResourceRequirements"], "limits", KnownKeys(&["cpu", "memory", "ephemeral-storage"])),
    on(&["ResourceRequirements"], "requests", KnownKeys(&["cpu", "memory", "ephemeral-storage"])),
    on(&["ResourceRequirements"], "claims[*].name", Required).printed("claims[*]"),
    on(&["ResourceRequirements"], "claims[*].request", Like(Format::DnsLabel)).when(&[Filled("name")]),
    // What a container for debugging cannot have (`allowedEphemeralContainerFields`).
    on(EPHEMERAL, "ports", Forbidden).sees(Present).says(NOT_EPHEMERAL),
    on(EPHEMERAL, "resources", Forbidden).says(NOT_EPHEMERAL),
    on(EPHEMERAL, "resizePolicy", Forbidden).sees(Present).says(NOT_EPHEMERAL),
    on(EPHEMERAL, "restartPolicy", Forbidden).sees(Present).says(NOT_EPHEMERAL).until(33),
    on(EPHEMERAL, "restartPolicy", Forbidden).sees(Present).says(NOT_EPHEMERAL).since(35),
    on(EPHEMERAL, "restartPolicyRules", Forbidden).sees(Present).says(NOT_EPHEMERAL),
    on(EPHEMERAL, "livenessProbe", Forbidden).sees(Present).says(NOT_EPHEMERAL),
    on(EPHEMERAL, "readinessProbe", Forbidden).sees(Present).says(NOT_EPHEMERAL),
    on(EPHEMERAL, "startupProbe", Forbidden).sees(Present).says(NOT_EPHEMERAL),
    on(EPHEMERAL, "lifecycle", Forbidden).sees(Present).says(NOT_EPHEMERAL),
    on(EPHEMERAL, "volumeMounts[*].subPath", Forbidden).says(NOT_EPHEMERAL),
    on(EPHEMERAL, "volumeMounts[*].subPathExpr", Forbidden).says(NOT_EPHEMERAL),
];

const RECURSIVE: &[&str] = &["Enabled", "IfPossible"];

const NOT_EPHEMERAL: &str = "cannot be set for an Ephemeral Container";

/// What a `resourceFieldRef` may name, in an environment variable and in a volume; `*` stands for any end
/// (`validContainerResourceFieldPathExpressions`).
pub const RESOURCES: &[&str] = &[
    "limits.cpu",
    "limits.ephemeral-storage",
    "limits.memory",
    "requests.cpu",
    "requests.ephemeral-storage",
    "requests.memory",
    "limits.hugepages-*",
    "requests.hugepages-*",
];

/// What an environment variable may take from its Pod, beside single labels and annotations. That it takes nothing
/// else is a rule of its own: the server first normalizes the text.
const ENV_FIELDS: &[&str] = &[
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs",
];
