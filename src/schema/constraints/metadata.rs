//! `metadata` of the objects themselves and of Pod templates. What a Job's template in a CronJob and a claim template
//! in a StatefulSet carry, the server does not look at.

use super::ErrorType::Invalid;
use super::Limit::{AtLeast, Format as Like, MaxBytes, OneOf, Required};
use super::Sees::Always;
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

const EMPTY: &str = "must not be empty";

/// `ValidateObjectMeta` and `ValidatePodTemplateSpec`. That a name or `generateName` is there is a rule.
pub(super) const ROWS: &[Constraint] = &[
    on(ALL_BUT_STATEFUL_SET, "metadata.name", Like(Format::DnsSubdomain)),
    on(&["StatefulSet"], "metadata.name", Like(Format::DnsLabel)),
    on(&["CronJob"], "metadata.name", MaxBytes(52)).error(Invalid).says("must be no more than 52 characters"),
    on(NAMED_BY_PREFIX, "metadata.generateName", Like(Format::DnsSubdomainPrefix)),
    on(&["ReplicationController"], "metadata.generateName", Like(Format::DnsSubdomainPrefix)).until(34),
    on(&["StatefulSet"], "metadata.generateName", Like(Format::DnsLabelPrefix)),
    // Elsewhere the server counts anew, and in Pods too by now.
    on(&["Pod"], "metadata.generation", AtLeast(0)).until(32),
    on(OBJECTS, "metadata.namespace", Like(Format::DnsLabel)),
    on(OBJECTS, "metadata.labels", Like(Format::Labels)),
    on(OBJECTS, "metadata.annotations", Like(Format::Annotations)),
    on(OBJECTS, "metadata.finalizers[*]", Like(Format::QualifiedName))
        .sees(Always)
        .printed("metadata.finalizers"),
    on(OBJECTS, "metadata.managedFields[*].operation", OneOf(&["Apply", "Update"]))
        .sees(Always)
        .error(Invalid)
        .says("must be `Apply` or `Update`")
        .until(36),
    on(OBJECTS, "metadata.managedFields[*].operation", Required).says(EMPTY).since(37),
    on(OBJECTS, "metadata.managedFields[*].operation", OneOf(&["Apply", "Update"])).since(37),
    on(OBJECTS, "metadata.managedFields[*].fieldsType", OneOf(&["FieldsV1"]))
        .error(Invalid)
        .says("must be `FieldsV1`"),
    on(OBJECTS, "metadata.managedFields[*].manager", MaxBytes(128)),
    on(OBJECTS, "metadata.managedFields[*].manager", Like(Format::Printable)),
    on(OBJECTS, "metadata.managedFields[*].subresource", MaxBytes(256)),
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
        .says(EMPTY)
        .printed("metadata.ownerReferences.kind")
        .since(34)
        .until(36),
    on(OBJECTS, "metadata.ownerReferences[*].name", Required)
        .error(Invalid)
        .says(EMPTY)
        .printed("metadata.ownerReferences.name")
        .since(34)
        .until(36),
    on(OBJECTS, "metadata.ownerReferences[*].uid", Required)
        .error(Invalid)
        .says(EMPTY)
        .printed("metadata.ownerReferences.uid")
        .since(34)
        .until(36),
    on(OBJECTS, "metadata.ownerReferences[*].apiVersion", Required).says(EMPTY).since(37),
    on(OBJECTS, "metadata.ownerReferences[*].kind", Required).says(EMPTY).since(37),
    on(OBJECTS, "metadata.ownerReferences[*].name", Required).says(EMPTY).since(37),
    on(OBJECTS, "metadata.ownerReferences[*].uid", Required).says(EMPTY).since(37),
    // The server leaves `metadata` out of a template's paths.
    on(TEMPLATE, "metadata.labels", Like(Format::Labels)).printed("labels"),
    on(TEMPLATE, "metadata.annotations", Like(Format::Annotations)).printed("annotations"),
];
