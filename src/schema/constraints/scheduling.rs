//! Where a Pod may run: affinity, tolerations, topology, gates, and the label selectors of all of them.

use super::ErrorType::{self, Invalid};
use super::Guard::{Absent, Empty, Is, IsNot, There};
use super::Limit::{
    AtLeast, Forbidden, Format as Like, Known, KnownKeys, MaxItems, OneOf, Range, Required, Unique,
};
use super::Sees::{Always, Present};
use super::{Constraint, on};
use crate::schema::Format;

const WEIGHTED: &[&str] = &["PreferredSchedulingTerm", "WeightedPodAffinityTerm"];
const TERM: &[&str] = &["NodeSelectorTerm"];
const SPREAD: &[&str] = &["TopologySpreadConstraint"];
const TOPOLOGY_KEYS: &[&str] =
    &["kubernetes.io/hostname", "topology.kubernetes.io/zone", "topology.kubernetes.io/region"];

const IN: &[&str] = &["In", "NotIn"];
const EXISTS: &[&str] = &["Exists", "DoesNotExist"];
const THAN: &[&str] = &["Gt", "Lt"];

const IN_VALUES: &str = "must be specified when `operator` is 'In' or 'NotIn'";
const EXISTS_VALUES: &str = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
const THAN_VALUES: &str = "must be specified single value when `operator` is 'Lt' or 'Gt'";
const ONE_VALUE: &str = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
const NO_SELECTOR: &str = "must not be specified when labelSelector is not set";
const OPERATOR: &str = "not a valid selector operator";

/// `validateAffinity`, `ValidateTolerations`, `validateTopologySpreadConstraints`, `ValidateLabelSelector`.
pub(super) const ROWS: &[Constraint] = &[
    on(&["PodSpec"], "nodeSelector", Like(Format::Labels)),
    on(&["PodSpec"], "nodeSelector", KnownKeys(NODE_LABELS)),
    on(&["NodeSelector"], "nodeSelectorTerms", Required).says("must have at least one node selector term"),
    on(TERM, "matchExpressions[*].key", Like(Format::QualifiedName)).sees(Always),
    on(TERM, "matchExpressions[*].operator", OneOf(&["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]))
        .sees(Always)
        .error(Invalid)
        .says(OPERATOR),
    on(TERM, "matchExpressions[*].values", Required).when(&[Is("operator", IN)]).says(IN_VALUES),
    on(TERM, "matchExpressions[*].values", Forbidden).when(&[Is("operator", EXISTS)]).says(EXISTS_VALUES),
    on(TERM, "matchExpressions[*].values", Required).when(&[Is("operator", THAN)]).says(THAN_VALUES),
    on(TERM, "matchExpressions[*].values", MaxItems(1))
        .when(&[Is("operator", THAN)])
        .error(ErrorType::Required)
        .says(THAN_VALUES),
    on(TERM, "matchFields[*].values", Required).when(&[Is("operator", IN)]).says(ONE_VALUE),
    on(TERM, "matchFields[*].values", MaxItems(1))
        .when(&[Is("operator", IN)])
        .error(ErrorType::Required)
        .says(ONE_VALUE),
    on(TERM, "matchFields[*].key", OneOf(&["metadata.name"]))
        .sees(Always)
        .error(Invalid)
        .says("not a valid field selector key"),
    on(TERM, "matchFields[*].operator", OneOf(&["In", "NotIn"])).sees(Always).error(Invalid).says(OPERATOR),
    on(
        &["NodeAffinity"],
        "requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[*].matchExpressions[*].values[*]",
        Like(Format::LabelValue),
    )
    .since(33),
    on(WEIGHTED, "weight", Range(1, 100)).sees(Always).says("must be in the range 1-100"),
    on(&["PodAffinityTerm"], "topologyKey", Required).says("can not be empty"),
    on(&["PodAffinityTerm"], "topologyKey", Like(Format::QualifiedName)).sees(Always),
    on(&["PodAffinityTerm"], "topologyKey", Known(TOPOLOGY_KEYS)),
    on(&["PodAffinityTerm"], "namespaces[*]", Like(Format::DnsLabel)).sees(Always).printed("namespace"),
    on(&["Toleration"], "key", Like(Format::QualifiedName)),
    on(&["Toleration"], "operator", OneOf(&["Equal", "Exists"])).until(34),
    // Since 1.35 the text lists two more, which it refuses all the same.
    on(&["Toleration"], "operator", OneOf(&["Equal", "Exists"]))
        .when(&[IsNot("operator", &["Lt", "Gt"])])
        .since(35),
    on(&["Toleration"], "operator", OneOf(&["Equal", "Exists"]))
        .when(&[Is("operator", &["Lt", "Gt"])])
        .says(r#"supported values: "Equal", "Exists", "Lt", "Gt""#)
        .since(35),
    on(&["Toleration"], "operator", OneOf(&["Exists"]))
        .sees(Always)
        .when(&[Empty("key")])
        .error(Invalid)
        .says(r#"operator must be Exists when `key` is empty, which means "match all values and all keys""#),
    on(&["Toleration"], "value", Like(Format::LabelValue))
        .when(&[Is("operator", &["", "Equal"])])
        .printed("operator"),
    on(&["Toleration"], "value", Forbidden)
        .when(&[Is("operator", &["Exists"])])
        .error(Invalid)
        .says("value must be empty when `operator` is 'Exists'")
        .printed("operator"),
    on(&["Toleration"], "effect", OneOf(&["NoExecute"]))
        .sees(Always)
        .when(&[There("tolerationSeconds")])
        .error(Invalid)
        .says("effect must be 'NoExecute' when `tolerationSeconds` is set"),
    on(&["Toleration"], "effect", OneOf(&["NoSchedule", "PreferNoSchedule", "NoExecute"])),
    on(SPREAD, "maxSkew", AtLeast(1)).sees(Always).says("must be greater than zero"),
    on(SPREAD, "topologyKey", Required).says("can not be empty"),
    on(SPREAD, "topologyKey", Known(TOPOLOGY_KEYS)),
    on(SPREAD, "whenUnsatisfiable", OneOf(&["DoNotSchedule", "ScheduleAnyway"])).sees(Always),
    on(SPREAD, "minDomains", AtLeast(1)).sees(Present).says("must be greater than zero"),
    on(&["PodAffinityTerm", "TopologySpreadConstraint"], "matchLabelKeys", Forbidden)
        .when(&[Absent("labelSelector")])
        .says(NO_SELECTOR),
    on(&["PodAffinityTerm"], "mismatchLabelKeys", Forbidden)
        .when(&[Absent("labelSelector")])
        .says(NO_SELECTOR),
    on(SPREAD, "nodeAffinityPolicy", OneOf(&["Honor", "Ignore"])).sees(Present),
    on(SPREAD, "nodeTaintsPolicy", OneOf(&["Honor", "Ignore"])).sees(Present),
    on(&["PodSpec"], "readinessGates[*].conditionType", Like(Format::QualifiedName)).sees(Always),
    on(&["PodSpec"], "schedulingGates[*].name", Like(Format::QualifiedName))
        .sees(Always)
        .printed("schedulingGates[*]"),
    on(&["PodSpec"], "schedulingGates[*].name", Unique).sees(Always).printed("schedulingGates[*]"),
    on(&["PodSchedulingGroup"], "podGroupName", Like(Format::DnsSubdomain)).sees(Present),
    // Label selectors, wherever they stand.
    on(&["LabelSelector"], "matchLabels", Like(Format::Labels)),
    on(&["LabelSelectorRequirement"], "key", Like(Format::QualifiedName)).sees(Always),
    on(&["LabelSelectorRequirement"], "operator", OneOf(&["In", "NotIn", "Exists", "DoesNotExist"]))
        .sees(Always)
        .error(Invalid)
        .says(OPERATOR),
    on(&["LabelSelectorRequirement"], "values", Required).when(&[Is("operator", IN)]).says(IN_VALUES),
    on(&["LabelSelectorRequirement"], "values", Forbidden)
        .when(&[Is("operator", EXISTS)])
        .says(EXISTS_VALUES),
    on(&["LabelSelectorRequirement"], "values[*]", Like(Format::LabelValue)),
];

const NODE_LABELS: &[&str] = &[
    "kubernetes.io/os",
    "kubernetes.io/arch",
    "kubernetes.io/hostname",
    "node.kubernetes.io/instance-type",
    "topology.kubernetes.io/region",
    "topology.kubernetes.io/zone",
];
