//! Security contexts of Pods and containers.

use super::ErrorType::Invalid;
use super::Guard::{Fits, Is, IsNot};
use super::Limit::{Forbidden, Format as Like, Known, MaxBytes, NotEmpty, OneOf, Range, Required, Unique};
use super::Sees::Present;
use super::volume::MAX_ID;
use super::{Constraint, on};
use crate::schema::Format;

const BOTH: &[&str] = &["PodSecurityContext", "SecurityContext"];
const POD: &[&str] = &["PodSecurityContext"];
const WINDOWS: &[&str] = &["WindowsSecurityContextOptions"];
const PROFILE_TYPES: &[&str] = &["Localhost", "RuntimeDefault", "Unconfined"];

/// `validatePodSpecSecurityContext`, `ValidateSecurityContext` and what they call.
pub(super) const ROWS: &[Constraint] = &[
    on(BOTH, "runAsUser", Range(0, MAX_ID)),
    on(BOTH, "runAsGroup", Range(0, MAX_ID)),
    on(POD, "fsGroup", Range(0, MAX_ID)),
    on(POD, "supplementalGroups[*]", Range(0, MAX_ID)),
    on(POD, "fsGroupChangePolicy", OneOf(&["Always", "OnRootMismatch"])).sees(Present),
    on(POD, "supplementalGroupsPolicy", OneOf(&["Merge", "Strict"])).sees(Present),
    on(POD, "seLinuxChangePolicy", OneOf(&["Recursive"])).sees(Present).until(36),
    on(POD, "seLinuxChangePolicy", OneOf(&["MountOption", "Recursive"])).sees(Present).since(37),
    on(POD, "sysctls[*].name", Required),
    on(POD, "sysctls[*].name", Like(Format::SysctlName)),
    on(POD, "sysctls[*].name", Unique).when(&[Fits("name", Format::SysctlName)]),
    on(&["SecurityContext"], "procMount", OneOf(&["Default", "Unmasked"])).sees(Present),
    on(&["Capabilities"], "add[*]", Known(CAPABILITIES)),
    on(&["Capabilities"], "drop[*]", Known(CAPABILITIES)),
    on(&["SeccompProfile"], "type", Required).says("type is required when seccompProfile is set"),
    on(&["SeccompProfile"], "type", OneOf(PROFILE_TYPES)),
    on(&["SeccompProfile"], "localhostProfile", Required)
        .sees(Present)
        .when(&[Is("type", &["Localhost"])])
        .says("must be set when seccomp type is Localhost"),
    on(&["SeccompProfile"], "localhostProfile", Like(Format::RelativePath))
        .when(&[Is("type", &["Localhost"])]),
    on(&["SeccompProfile"], "localhostProfile", Forbidden)
        .sees(Present)
        .when(&[IsNot("type", &["Localhost"])])
        .error(Invalid)
        .says("can only be set when seccomp type is Localhost"),
    on(&["AppArmorProfile"], "type", Required).says("type is required when appArmorProfile is set"),
    on(&["AppArmorProfile"], "type", OneOf(PROFILE_TYPES)),
    on(&["AppArmorProfile"], "localhostProfile", Required)
        .when(&[Is("type", &["Localhost"])])
        .says("must be set when AppArmor type is Localhost"),
    on(&["AppArmorProfile"], "localhostProfile", Like(Format::Trimmed))
        .when(&[Is("type", &["Localhost"])])
        .says("must not be padded with whitespace"),
    on(&["AppArmorProfile"], "localhostProfile", MaxBytes(4095))
        .when(&[Is("type", &["Localhost"])])
        .says("may not be longer than 4095")
        .until(31),
    on(&["AppArmorProfile"], "localhostProfile", MaxBytes(4095))
        .when(&[Is("type", &["Localhost"])])
        .since(32),
    on(&["AppArmorProfile"], "localhostProfile", Forbidden)
        .sees(Present)
        .when(&[Is("type", &["RuntimeDefault", "Unconfined"])])
        .error(Invalid)
        .says("can only be set when AppArmor type is Localhost"),
    on(WINDOWS, "gmsaCredentialSpecName", Like(Format::DnsSubdomain)).sees(Present),
    on(WINDOWS, "gmsaCredentialSpec", NotEmpty)
        .error(Invalid)
        .says("gmsaCredentialSpec cannot be an empty string"),
    on(WINDOWS, "gmsaCredentialSpec", MaxBytes(65536))
        .error(Invalid)
        .says("gmsaCredentialSpec size must be under 64 KiB"),
    on(WINDOWS, "runAsUserName", Like(Format::WindowsUserName)).sees(Present),
];

/// The capabilities of Linux that a container can be given, without `CAP_`.
const CAPABILITIES: &[&str] = &[
    "ALL",
    "NET_BIND_SERVICE",
    "NET_ADMIN",
    "NET_RAW",
    "NET_BROADCAST",
    "SYS_ADMIN",
    "SYS_PTRACE",
    "SYS_TIME",
    "SYS_CHROOT",
    "SYS_MODULE",
    "SYS_NICE",
    "SYS_RAWIO",
    "SYS_RESOURCE",
    "SYS_BOOT",
    "SYS_PACCT",
    "SYS_TTY_CONFIG",
    "SYSLOG",
    "AUDIT_CONTROL",
    "AUDIT_READ",
    "AUDIT_WRITE",
    "BLOCK_SUSPEND",
    "BPF",
    "CHECKPOINT_RESTORE",
    "CHOWN",
    "DAC_OVERRIDE",
    "DAC_READ_SEARCH",
    "FOWNER",
    "FSETID",
    "IPC_LOCK",
    "IPC_OWNER",
    "KILL",
    "LEASE",
    "LINUX_IMMUTABLE",
    "MAC_ADMIN",
    "MAC_OVERRIDE",
    "MKNOD",
    "PERFMON",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "WAKE_ALARM",
];
