//! `metadata` of the objects themselves and of Pod templates. What a Job's template in a CronJob and a claim template
//! in a StatefulSet carry, the server does not look at.

use super::ErrorType::Invalid;
use super::Limit::{Format as Like, MaxBytes, Required};
use super::{Constraint, on};
use crate::schema::Format;

const OBJECTS: &[&str] = &[
    "Pod",
    "PodTemplate",
    "ReplicationController",
    "Deployment",
    "ReplicaSet",
    "DaemonSet",
    "StatefulSet",
    "Job",
    "CronJob",
];
/// A StatefulSet names its Pods after itself, and a Pod's host name is a label.
const ALL_BUT_STATEFUL_SET: &[&str] = &[
    "Pod",
    "PodTemplate",
    "ReplicationController",
    "Deployment",
    "ReplicaSet",
    "DaemonSet",
    "Job",
    "CronJob",
];
const NAMED_BY_PREFIX: &[&str] =
    &["Pod", "PodTemplate", "Deployment", "ReplicaSet", "DaemonSet", "Job", "CronJob"];
const TEMPLATE: &[&str] = &["PodTemplateSpec"];

const OWNER_EMPTY: &str = "must not be empty";

/// `ValidateObjectMeta` and `ValidatePodTemplateSpec`. That a name or `generateName` is there is a rule.
pub(super) const ROWS: &[Constraint] = &[
    on(ALL_BUT_STATEFUL_SET, "metadata.name", Like(Format::DnsSubdomain)),
    on(&["StatefulSet"], "metadata.name", Like(Format::DnsLabel)),
    on(&["CronJob"], "metadata.name", MaxBytes(52)).error(Invalid).says("must be no more than 52 characters"),
    on(NAMED_BY_PREFIX, "metadata.generateName", Like(Format::DnsSubdomainPrefix)),
    on(&["ReplicationController"], "metadata.generateName", Like(Format::DnsSubdomainPrefix)).until(34),
    on(&["StatefulSet"], "metadata.generateName", Like(Format::DnsLabelPrefix)),
    on(OBJECTS, "metadata.namespace", Like(Format::DnsLabel)),
    on(OBJECTS, "metadata.labels", Like(Format::Labels)),
    on(OBJECTS, "metadata.annotations", Like(Format::Annotations)),
    // Up to 1.36 the server leaves out which owner it means.
    on(OBJECTS, "metadata.ownerReferences[*].apiVersion", Required)
        .error(Invalid)
        .says("version must not be empty")
        .printed("metadata.ownerReferences.apiVersion")
        .until(36),
    on(OBJECTS, "metadata.ownerReferences[*].kind", Required)
        .error(Invalid)
        .says("kind must not be empty")
        .printed("metadata.ownerReferences.kind")
        .until(33),
    on(OBJECTS, "metadata.ownerReferences[*].name", Required)
        .error(Invalid)
        .says("name must not be empty")
        .printed("metadata.ownerReferences.name")
        .until(33),
    on(OBJECTS, "metadata.ownerReferences[*].uid", Required)
        .error(Invalid)
        .says("uid must not be empty")
        .printed("metadata.ownerReferences.uid")
        .until(33),
    on(OBJECTS, "metadata.ownerReferences[*].kind", Required)
        .error(Invalid)
        .says(OWNER_EMPTY)
        .printed("metadata.ownerReferences.kind")
        .since(34)
        .until(36),
    on(OBJECTS, "metadata.ownerReferences[*].name", Required)
        .error(Invalid)
        .says(OWNER_EMPTY)
        .printed("metadata.ownerReferences.name")
        .since(34)
        .until(36),
    on(OBJECTS, "metadata.ownerReferences[*].uid", Required)
        .error(Invalid)
        .says(OWNER_EMPTY)
        .printed("metadata.ownerReferences.uid")
        .since(34)
        .until(36),
    on(OBJECTS, "metadata.ownerReferences[*].apiVersion", Required).says(OWNER_EMPTY).since(37),
    on(OBJECTS, "metadata.ownerReferences[*].kind", Required).says(OWNER_EMPTY).since(37),
    on(OBJECTS, "metadata.ownerReferences[*].name", Required).says(OWNER_EMPTY).since(37),
    on(OBJECTS, "metadata.ownerReferences[*].uid", Required).says(OWNER_EMPTY).since(37),
    // The server leaves `metadata` out of a template's paths.
    on(TEMPLATE, "metadata.labels", Like(Format::Labels)).printed("labels"),
    on(TEMPLATE, "metadata.annotations", Like(Format::Annotations)).printed("annotations"),
];
