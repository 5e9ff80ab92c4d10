//! Claims inside a manifest: `volumeClaimTemplates` of a StatefulSet (validated since 1.34) and ephemeral volumes.

use super::Limit::{Forbidden, Format as Like, OneOf, Required};
use super::Sees::{Always, Present};
use super::{Constraint, on};
use crate::schema::Format;

const CLAIM: &[&str] = &["PersistentVolumeClaimSpec"];
const SOURCES: &[&str] = &["TypedLocalObjectReference", "TypedObjectReference"];
const TEMPLATE: &[&str] = &["PersistentVolumeClaimTemplate"];

const UNSET: &str = "cannot be set";

/// `ValidatePersistentVolumeClaimSpec` and `ValidatePersistentVolumeClaimTemplate`.
pub(super) const ROWS: &[Constraint] = &[
    on(CLAIM, "accessModes", Required).says("at least 1 access mode is required"),
    on(
        CLAIM,
        "accessModes[*]",
        OneOf(&["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"]),
    )
    .sees(Always)
    .printed("accessModes"),
    on(CLAIM, "storageClassName", Like(Format::DnsSubdomain)),
    on(CLAIM, "volumeMode", OneOf(&["Block", "Filesystem"])).sees(Present),
    on(CLAIM, "volumeAttributesClassName", Like(Format::DnsSubdomain)),
    on(SOURCES, "name", Required),
    on(SOURCES, "kind", Required),
    on(SOURCES, "apiGroup", Like(Format::DnsSubdomain)),
    on(&["TypedObjectReference"], "namespace", Like(Format::DnsLabel)),
    on(TEMPLATE, "metadata.labels", Like(Format::Labels)),
    on(TEMPLATE, "metadata.annotations", Like(Format::Annotations)),
    on(TEMPLATE, "metadata.name", Forbidden).says(UNSET),
    on(TEMPLATE, "metadata.generateName", Forbidden).says(UNSET),
    on(TEMPLATE, "metadata.namespace", Forbidden).says(UNSET),
    on(TEMPLATE, "metadata.selfLink", Forbidden).says(UNSET),
    on(TEMPLATE, "metadata.uid", Forbidden).says(UNSET).printed("metadata.uID"),
    on(TEMPLATE, "metadata.resourceVersion", Forbidden).says(UNSET),
    on(TEMPLATE, "metadata.generation", Forbidden).says(UNSET),
    on(TEMPLATE, "metadata.creationTimestamp", Forbidden).sees(Present).says(UNSET),
    on(TEMPLATE, "metadata.deletionTimestamp", Forbidden).sees(Present).says(UNSET),
    on(TEMPLATE, "metadata.deletionGracePeriodSeconds", Forbidden).sees(Present).says(UNSET),
    on(TEMPLATE, "metadata.ownerReferences", Forbidden).sees(Present).says(UNSET),
    on(TEMPLATE, "metadata.finalizers", Forbidden).sees(Present).says(UNSET),
    on(TEMPLATE, "metadata.managedFields", Forbidden).sees(Present).says(UNSET),
];
