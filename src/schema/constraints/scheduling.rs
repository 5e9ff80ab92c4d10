//! Where a Pod may run: affinity, tolerations, topology, gates, and the label selectors of all of them.

use super::ErrorType::Invalid;
use super::Limit::{AtLeast, Format as Is, Known, KnownKeys, OneOf, Range, Required, Unique};
use super::Sees::{Always, Present};
use super::{Constraint, on};
use crate::schema::Format;

const WEIGHTED: &[&str] = &["PreferredSchedulingTerm", "WeightedPodAffinityTerm"];
const TERM: &[&str] = &["NodeSelectorTerm"];
const SPREAD: &[&str] = &["TopologySpreadConstraint"];
const TOPOLOGY_KEYS: &[&str] =
    &["kubernetes.io/hostname", "topology.kubernetes.io/zone", "topology.kubernetes.io/region"];

const OPERATOR: &str = "not a valid selector operator";

/// `validateAffinity`, `ValidateTolerations`, `validateTopologySpreadConstraints`, `ValidateLabelSelector`.
pub(super) const ROWS: &[Constraint] = &[
    on(&["PodSpec"], "nodeSelector", Is(Format::Labels)),
    on(&["PodSpec"], "nodeSelector", KnownKeys(NODE_LABELS)),
    on(&["NodeSelector"], "nodeSelectorTerms", Required).says("must have at least one node selector term"),
    on(TERM, "matchExpressions[*].key", Is(Format::QualifiedName)).sees(Always),
    on(TERM, "matchExpressions[*].operator", OneOf(&["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]))
        .sees(Always)
        .error(Invalid)
        .says(OPERATOR),
    on(TERM, "matchFields[*].key", OneOf(&["metadata.name"]))
        .sees(Always)
        .error(Invalid)
        .says("not a valid field selector key"),
    on(TERM, "matchFields[*].operator", OneOf(&["In", "NotIn"])).sees(Always).error(Invalid).says(OPERATOR),
    on(WEIGHTED, "weight", Range(1, 100)).sees(Always).says("must be in the range 1-100"),
    on(&["PodAffinityTerm"], "topologyKey", Required).says("can not be empty"),
    on(&["PodAffinityTerm"], "topologyKey", Is(Format::QualifiedName)).sees(Always),
    on(&["PodAffinityTerm"], "topologyKey", Known(TOPOLOGY_KEYS)),
    on(&["PodAffinityTerm"], "namespaces[*]", Is(Format::DnsLabel)).sees(Always).printed("namespace"),
    on(&["Toleration"], "key", Is(Format::QualifiedName)),
    on(&["Toleration"], "operator", OneOf(&["Equal", "Exists"])),
    on(&["Toleration"], "effect", OneOf(&["NoSchedule", "PreferNoSchedule", "NoExecute"])),
    on(SPREAD, "maxSkew", AtLeast(1)).sees(Always).says("must be greater than zero"),
    on(SPREAD, "topologyKey", Required).says("can not be empty"),
    on(SPREAD, "topologyKey", Known(TOPOLOGY_KEYS)),
    on(SPREAD, "whenUnsatisfiable", OneOf(&["DoNotSchedule", "ScheduleAnyway"])).sees(Always),
    on(SPREAD, "minDomains", AtLeast(1)).sees(Present).says("must be greater than zero"),
    on(SPREAD, "nodeAffinityPolicy", OneOf(&["Honor", "Ignore"])).sees(Present),
    on(SPREAD, "nodeTaintsPolicy", OneOf(&["Honor", "Ignore"])).sees(Present),
    on(&["PodSpec"], "readinessGates[*].conditionType", Is(Format::QualifiedName)).sees(Always),
    on(&["PodSpec"], "schedulingGates[*].name", Is(Format::QualifiedName))
        .sees(Always)
        .printed("schedulingGates[*]"),
    on(&["PodSpec"], "schedulingGates[*].name", Unique).sees(Always).printed("schedulingGates[*]"),
    on(&["PodSchedulingGroup"], "podGroupName", Is(Format::DnsSubdomain)).sees(Present),
    // Label selectors, wherever they stand.
    on(&["LabelSelector"], "matchLabels", Is(Format::Labels)),
    on(&["LabelSelectorRequirement"], "key", Is(Format::QualifiedName)).sees(Always),
    on(&["LabelSelectorRequirement"], "operator", OneOf(&["In", "NotIn", "Exists", "DoesNotExist"]))
        .sees(Always)
        .error(Invalid)
        .says(OPERATOR),
    on(&["LabelSelectorRequirement"], "values[*]", Is(Format::LabelValue)),
];

const NODE_LABELS: &[&str] = &[
    "kubernetes.io/os",
    "kubernetes.io/arch",
    "kubernetes.io/hostname",
    "node.kubernetes.io/instance-type",
    "topology.kubernetes.io/region",
    "topology.kubernetes.io/zone",
];
