//! What the server accepts with a warning.

use super::Limit::{AtLeast, Forbidden, Format as Like, Required, Unique};
use super::Sees::{Always, Present};
use super::{Constraint, Scope, on};
use crate::schema::Format;

const POD: &[&str] = &["PodSpec"];
const NO_SELECTOR: &str = "a null labelSelector results in matching no pod";
const IN_1_22: &str = "deprecated in v1.22, non-functional in v1.25+";
const IN_1_28: &str = "deprecated in v1.28, non-functional in v1.31+";

/// The rows of `warningsForPodSpecAndMeta`, and of a StatefulSet's `WarningsOnCreate`.
pub(super) const ROWS: &[Constraint] = &[
    gone("photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+"),
    gone("gitRepo", "deprecated in v1.11").until(32),
    gone("gitRepo", "deprecated in v1.11, and disabled by default in v1.33+").since(33),
    gone("scaleIO", "deprecated in v1.16, non-functional in v1.22+"),
    gone("flocker", IN_1_22),
    gone("storageos", IN_1_22).printed("storageOS"),
    gone("quobyte", IN_1_22),
    gone("glusterfs", "deprecated in v1.25, non-functional in v1.26+"),
    gone("cephfs", IN_1_28),
    gone("rbd", IN_1_28),
    on(&["TopologySpreadConstraint", "PodAffinityTerm"], "labelSelector", Required)
        .sees(Present)
        .warns(NO_SELECTOR),
    on(&["PreferredSchedulingTerm"], "preference.matchExpressions[*].values[*]", Like(Format::LabelValue))
        .warns("{value} is invalid, {complaint}")
        .since(33),
    on(POD, "hostAliases[*].ip", Unique).sees(Always).warns("duplicate ip {value:?}"),
    on(POD, "hostAliases[*].ip", Like(Format::CanonicalIp)).warns("{complaint}").since(33),
    on(&["PodDNSConfig"], "nameservers[*]", Like(Format::CanonicalIp)).warns("{complaint}").since(33),
    on(POD, "imagePullSecrets[*].name", Unique).sees(Always).warns("duplicate name {value:?}"),
    on(POD, "imagePullSecrets[*].name", Required).warns("invalid empty name {value:?}"),
    // In a Pod the server makes it 1.
    on(POD, "terminationGracePeriodSeconds", AtLeast(0))
        .scope(Scope::Templates)
        .warns("must be >= 0; negative values are invalid and will be treated as 1"),
    on(&["StatefulSetSpec"], "revisionHistoryLimit", AtLeast(0))
        .warns("a negative value retains all historical revisions; a value >= 0 is recommended")
        .since(33),
];

/// A source of volumes that does not work any more, or soon will not.
const fn gone(source: &'static str, says: &'static str) -> Constraint {
    on(&["Volume"], source, Forbidden).sees(Present).deprecated(says)
}
