//! The kinds that make Pods.

use super::ErrorType::{self, Invalid};
use super::Limit::{
    AtLeast, Forbidden, Format as Is, Known, MaxBytes, MaxItems, MaxPercent, NotEmpty, OneOf, Required,
    Unique,
};
use super::Sees::{Always, Present};
use super::{Constraint, on};
use crate::schema::Format;

const SCALED: &[&str] = &["DeploymentSpec", "ReplicaSetSpec", "StatefulSetSpec", "ReplicationControllerSpec"];
const ALWAYS_ON: &[&str] =
    &["DeploymentSpec", "ReplicaSetSpec", "StatefulSetSpec", "DaemonSetSpec", "ReplicationControllerSpec"];
const STATEFUL_SET: &[&str] = &["StatefulSetSpec"];
const SURGING: &[&str] = &["RollingUpdateDeployment", "RollingUpdateDaemonSet"];
const STATEFUL_ROLLING: &[&str] = &["RollingUpdateStatefulSetStrategy"];
const RETENTION: &[&str] = &["StatefulSetPersistentVolumeClaimRetentionPolicy"];
const JOB: &[&str] = &["JobSpec"];
const CRON_JOB: &[&str] = &["CronJobSpec"];
const EXIT_CODES: &[&str] = &["PodFailurePolicyOnExitCodesRequirement"];
const CONDITION: &[&str] = &["PodFailurePolicyOnPodConditionsPattern"];

/// The checks of `pkg/apis/apps/validation`, `pkg/apis/batch/validation` and of ReplicationController.
pub(super) const ROWS: &[Constraint] = &[
    on(SCALED, "replicas", AtLeast(0)),
    on(ALWAYS_ON, "minReadySeconds", AtLeast(0)),
    on(ALWAYS_ON, "template.spec.restartPolicy", Known(&["Always"])),
    on(&["DeploymentSpec", "ReplicaSetSpec", "StatefulSetSpec"], "selector", Required),
    on(&["ReplicationControllerSpec"], "template", Required),
    on(&["DeploymentSpec", "DaemonSetSpec"], "revisionHistoryLimit", AtLeast(0)),
    on(&["DeploymentSpec"], "progressDeadlineSeconds", AtLeast(0)),
    on(&["DeploymentSpec"], "strategy.type", OneOf(&["Recreate", "RollingUpdate"])).printed("strategy"),
    on(&["DaemonSetSpec"], "updateStrategy.type", OneOf(&["RollingUpdate", "OnDelete"]))
        .printed("updateStrategy"),
    on(SURGING, "maxUnavailable", Is(Format::IntOrPercent)).sees(Present),
    on(SURGING, "maxSurge", Is(Format::IntOrPercent)).sees(Present),
    on(SURGING, "maxUnavailable", MaxPercent(100)),
    on(&["RollingUpdateDaemonSet"], "maxSurge", MaxPercent(100)),
    on(STATEFUL_SET, "serviceName", Is(Format::DnsLabel)).since(33),
    on(STATEFUL_SET, "podManagementPolicy", OneOf(&["OrderedReady", "Parallel"]))
        .error(Invalid)
        .says("must be 'OrderedReady' or 'Parallel'"),
    on(STATEFUL_SET, "updateStrategy.type", OneOf(&["RollingUpdate", "OnDelete"]))
        .error(Invalid)
        .says("must be 'RollingUpdate' or 'OnDelete'")
        .printed("updateStrategy"),
    on(STATEFUL_SET, "ordinals.start", AtLeast(0)),
    on(STATEFUL_ROLLING, "partition", AtLeast(0)),
    on(STATEFUL_ROLLING, "maxUnavailable", Is(Format::IntOrPercent)).sees(Present),
    on(STATEFUL_ROLLING, "maxUnavailable", MaxPercent(100)),
    on(RETENTION, "whenDeleted", OneOf(&["Retain", "Delete"])),
    on(RETENTION, "whenScaled", OneOf(&["Retain", "Delete"])),
    // Jobs.
    on(JOB, "parallelism", AtLeast(0)),
    on(JOB, "completions", AtLeast(0)),
    on(JOB, "activeDeadlineSeconds", AtLeast(0)),
    on(JOB, "backoffLimit", AtLeast(0)),
    on(JOB, "ttlSecondsAfterFinished", AtLeast(0)),
    on(JOB, "backoffLimitPerIndex", AtLeast(0)),
    on(JOB, "maxFailedIndexes", AtLeast(0)),
    on(JOB, "managedBy", NotEmpty).error(ErrorType::Required),
    on(JOB, "managedBy", Is(Format::DomainPrefixedPath)),
    on(JOB, "managedBy", MaxBytes(63)).says("may not be longer than 63").until(31),
    on(JOB, "managedBy", MaxBytes(63)).since(32),
    on(JOB, "completionMode", OneOf(&["NonIndexed", "Indexed"])).sees(Present),
    on(JOB, "podReplacementPolicy", OneOf(&["Failed", "TerminatingOrFailed"]))
        .sees(Present)
        .unless("podFailurePolicy"),
    on(JOB, "podReplacementPolicy", OneOf(&["Failed"])).sees(Present).needs("podFailurePolicy"),
    on(JOB, "template.spec.restartPolicy", Known(&["OnFailure", "Never"])),
    on(&["PodFailurePolicy"], "rules", MaxItems(20)),
    on(&["PodFailurePolicyRule"], "action", Required)
        .says(r#"valid values: ["Count" "FailIndex" "FailJob" "Ignore"]"#),
    on(&["PodFailurePolicyRule"], "action", OneOf(&["Count", "FailIndex", "FailJob", "Ignore"])),
    on(&["PodFailurePolicyRule"], "onPodConditions", MaxItems(20)),
    on(EXIT_CODES, "operator", Required).says(r#"valid values: ["In" "NotIn"]"#),
    on(EXIT_CODES, "operator", OneOf(&["In", "NotIn"])),
    on(EXIT_CODES, "values", Required).error(Invalid).says("at least one value is required"),
    on(EXIT_CODES, "values", MaxItems(255)),
    on(EXIT_CODES, "values[*]", Unique).sees(Always),
    on(CONDITION, "type", Is(Format::QualifiedName)).sees(Always),
    on(CONDITION, "status", OneOf(&["False", "True", "Unknown"])),
    // CronJobs.
    on(CRON_JOB, "schedule", Required),
    on(CRON_JOB, "schedule", Is(Format::CronSchedule)),
    on(CRON_JOB, "schedule", Known(&["@hourly", "@daily", "@weekly", "@monthly", "@yearly"])),
    on(CRON_JOB, "timeZone", Is(Format::TimeZone)).sees(Present),
    on(CRON_JOB, "concurrencyPolicy", OneOf(&["Allow", "Forbid", "Replace"])),
    on(CRON_JOB, "startingDeadlineSeconds", AtLeast(0)),
    on(CRON_JOB, "successfulJobsHistoryLimit", AtLeast(0)),
    on(CRON_JOB, "failedJobsHistoryLimit", AtLeast(0)),
    on(CRON_JOB, "jobTemplate.spec.selector", Forbidden)
        .sees(Present)
        .error(Invalid)
        .says("`selector` will be auto-generated"),
];
