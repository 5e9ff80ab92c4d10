//! Security contexts of Pods and containers.

use super::ErrorType::Invalid;
use super::Limit::{Format as Is, Known, MaxBytes, NotEmpty, OneOf, Range, Required, Unique};
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
    on(POD, "sysctls[*].name", Is(Format::SysctlName)),
    on(POD, "sysctls[*].name", Unique),
    on(&["SecurityContext"], "procMount", OneOf(&["Default", "Unmasked"])).sees(Present),
    on(&["Capabilities"], "add[*]", Known(CAPABILITIES)),
    on(&["Capabilities"], "drop[*]", Known(CAPABILITIES)),
    on(&["SeccompProfile"], "type", Required).says("type is required when seccompProfile is set"),
    on(&["SeccompProfile"], "type", OneOf(PROFILE_TYPES)),
    on(&["AppArmorProfile"], "type", Required).says("type is required when appArmorProfile is set"),
    on(&["AppArmorProfile"], "type", OneOf(PROFILE_TYPES)),
    on(WINDOWS, "gmsaCredentialSpecName", Is(Format::DnsSubdomain)).sees(Present),
    on(WINDOWS, "gmsaCredentialSpec", NotEmpty)
        .error(Invalid)
        .says("gmsaCredentialSpec cannot be an empty string"),
    on(WINDOWS, "gmsaCredentialSpec", MaxBytes(65536))
        .error(Invalid)
        .says("gmsaCredentialSpec size must be under 64 KiB"),
    on(WINDOWS, "runAsUserName", Is(Format::WindowsUserName)).sees(Present),
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
