//! The kinds that make Pods.

use super::ErrorType::{self, Invalid};
use super::Guard::{Absent, Is, IsNot, There};
use super::Limit::{
    AtLeast, AtMost, Forbidden, Format as Like, Known, MaxBytes, MaxItems, MaxPercent, NotEmpty, OneOf,
    Required, Unique,
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

const INDEXED: &str = "requires indexed completion mode";

/// The checks of `pkg/apis/apps/validation`, `pkg/apis/batch/validation` and of ReplicationController.
pub(super) const ROWS: &[Constraint] = &[
    on(SCALED, "replicas", AtLeast(0)),
    on(ALWAYS_ON, "minReadySeconds", AtLeast(0)),
    on(ALWAYS_ON, "template.spec.restartPolicy", Known(&["Always"])),
    on(&["DeploymentSpec", "ReplicaSetSpec"], "template.spec.activeDeadlineSeconds", Forbidden)
        .sees(Present)
        .says("activeDeadlineSeconds in ReplicaSet is not Supported"),
    on(STATEFUL_SET, "template.spec.activeDeadlineSeconds", Forbidden)
        .sees(Present)
        .says("activeDeadlineSeconds in StatefulSet is not Supported"),
    on(&["DaemonSetSpec"], "template.spec.activeDeadlineSeconds", Forbidden)
        .sees(Present)
        .says("activeDeadlineSeconds in DaemonSet is not Supported"),
    on(&["ReplicationControllerSpec"], "template.spec.activeDeadlineSeconds", Forbidden)
        .sees(Present)
        .says("activeDeadlineSeconds in ReplicationController is not Supported"),
    on(&["DeploymentSpec", "ReplicaSetSpec", "StatefulSetSpec"], "selector", Required),
    on(&["ReplicationControllerSpec"], "template", Required),
    on(&["DeploymentSpec", "DaemonSetSpec"], "revisionHistoryLimit", AtLeast(0)),
    on(&["DeploymentSpec"], "progressDeadlineSeconds", AtLeast(0)),
    on(&["DeploymentSpec"], "strategy.type", OneOf(&["Recreate", "RollingUpdate"])).printed("strategy"),
    on(&["DeploymentStrategy"], "rollingUpdate", Forbidden)
        .sees(Present)
        .when(&[Is("type", &["Recreate"])])
        .says("may not be specified when strategy `type` is 'Recreate'"),
    on(&["StatefulSetUpdateStrategy"], "rollingUpdate", Forbidden)
        .sees(Present)
        .when(&[Is("type", &["OnDelete"])])
        .error(Invalid)
        .says("only allowed for updateStrategy 'RollingUpdate'"),
    on(&["DaemonSetSpec"], "updateStrategy.type", OneOf(&["RollingUpdate", "OnDelete"]))
        .printed("updateStrategy"),
    on(SURGING, "maxUnavailable", Like(Format::IntOrPercent)).sees(Present),
    on(SURGING, "maxSurge", Like(Format::IntOrPercent)).sees(Present),
    on(SURGING, "maxUnavailable", MaxPercent(100)),
    on(&["RollingUpdateDaemonSet"], "maxSurge", MaxPercent(100)),
    on(STATEFUL_SET, "serviceName", Like(Format::DnsLabel)).since(33),
    on(STATEFUL_SET, "podManagementPolicy", OneOf(&["OrderedReady", "Parallel"]))
        .error(Invalid)
        .says("must be 'OrderedReady' or 'Parallel'"),
    on(STATEFUL_SET, "updateStrategy.type", OneOf(&["RollingUpdate", "OnDelete"]))
        .error(Invalid)
        .says("must be 'RollingUpdate' or 'OnDelete'")
        .printed("updateStrategy"),
    on(STATEFUL_SET, "ordinals.start", AtLeast(0)),
    on(STATEFUL_ROLLING, "partition", AtLeast(0)),
    on(STATEFUL_ROLLING, "maxUnavailable", Like(Format::IntOrPercent)).sees(Present),
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
    on(JOB, "parallelism", AtMost(100_000))
        .when(&[Is("completionMode", &["Indexed"])])
        .says("must be less than or equal to 100000 when completion mode is Indexed"),
    on(JOB, "maxFailedIndexes", AtMost(100_000)).when(&[Is("completionMode", &["Indexed"])]),
    on(JOB, "backoffLimitPerIndex", Forbidden)
        .sees(Present)
        .when(&[Absent("completionMode")])
        .error(Invalid)
        .says(INDEXED),
    on(JOB, "backoffLimitPerIndex", Forbidden)
        .sees(Present)
        .when(&[Is("completionMode", &["NonIndexed"])])
        .error(Invalid)
        .says(INDEXED),
    on(JOB, "maxFailedIndexes", Forbidden)
        .sees(Present)
        .when(&[Absent("completionMode")])
        .error(Invalid)
        .says(INDEXED),
    on(JOB, "maxFailedIndexes", Forbidden)
        .sees(Present)
        .when(&[Is("completionMode", &["NonIndexed"])])
        .error(Invalid)
        .says(INDEXED),
    on(JOB, "successPolicy", Forbidden)
        .sees(Present)
        .when(&[IsNot("completionMode", &["Indexed"])])
        .error(Invalid)
        .says(INDEXED),
    on(JOB, "backoffLimitPerIndex", Required)
        .sees(Present)
        .when(&[There("maxFailedIndexes")])
        .says("when maxFailedIndexes is specified"),
    // Of a Job that says nothing of `parallelism` either it is 1.
    on(&["Job"], "spec.completions", Required)
        .sees(Present)
        .when(&[Is("completionMode", &["Indexed"]), There("parallelism")])
        .says("when completion mode is Indexed"),
    on(CRON_JOB, "jobTemplate.spec.completions", Required)
        .sees(Present)
        .when(&[Is("completionMode", &["Indexed"])])
        .says("when completion mode is Indexed"),
    on(JOB, "managedBy", NotEmpty).error(ErrorType::Required),
    on(JOB, "managedBy", Like(Format::DomainPrefixedPath)),
    on(JOB, "managedBy", MaxBytes(63)).says("may not be longer than 63").until(31),
    on(JOB, "managedBy", MaxBytes(63)).since(32),
    on(JOB, "completionMode", OneOf(&["NonIndexed", "Indexed"])).sees(Present),
    on(JOB, "podReplacementPolicy", OneOf(&["Failed", "TerminatingOrFailed"]))
        .sees(Present)
        .when(&[Absent("podFailurePolicy")]),
    on(JOB, "podReplacementPolicy", OneOf(&["Failed"])).sees(Present).when(&[There("podFailurePolicy")]),
    on(JOB, "template.spec.restartPolicy", Known(&["OnFailure", "Never"])),
    on(&["SuccessPolicy"], "rules", Required)
        .says("at least one rules must be specified when the successPolicy is specified"),
    on(&["SuccessPolicy"], "rules", MaxItems(20)),
    on(&["SuccessPolicyRule"], "succeededIndexes", MaxBytes(64 << 10)),
    on(&["SuccessPolicyRule"], "succeededCount", AtLeast(0)),
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
    on(CONDITION, "type", Like(Format::QualifiedName)).sees(Always),
    // Only in a Job it then becomes `True`.
    on(CRON_JOB, "jobTemplate.spec.podFailurePolicy.rules[*].onPodConditions[*].status", Required)
        .says(r#"valid values: ["False" "True" "Unknown"]"#)
        .until(33),
    on(CONDITION, "status", OneOf(&["False", "True", "Unknown"])),
    // CronJobs.
    on(CRON_JOB, "schedule", Required),
    on(CRON_JOB, "schedule", Like(Format::CronSchedule)),
    on(CRON_JOB, "schedule", Known(&["@hourly", "@daily", "@weekly", "@monthly", "@yearly"])),
    on(CRON_JOB, "timeZone", Like(Format::TimeZone)).sees(Present),
    on(CRON_JOB, "concurrencyPolicy", OneOf(&["Allow", "Forbid", "Replace"])),
    on(CRON_JOB, "startingDeadlineSeconds", AtLeast(0)),
    on(CRON_JOB, "successfulJobsHistoryLimit", AtLeast(0)),
    on(CRON_JOB, "failedJobsHistoryLimit", AtLeast(0)),
    on(CRON_JOB, "jobTemplate.spec.selector", Forbidden)
        .sees(Present)
        .error(Invalid)
        .says("`selector` will be auto-generated"),
    on(CRON_JOB, "jobTemplate.spec.manualSelector", Forbidden)
        .error(ErrorType::NotSupported)
        .says(r#"supported values: "nil", "false""#),
];
