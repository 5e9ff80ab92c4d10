//! What stands directly in a Pod's spec, and small objects that belong to nothing else.

use super::ErrorType::{self, Invalid};
use super::Limit::{
    Forbidden, Format as Is, Known, KnownKeys, MaxBytes, MaxItems, NotEmpty, OneOf, Range, Required, Unique,
};
use super::Sees::{Always, Present};
use super::{Constraint, Scope, on};
use crate::schema::Format;

const POD: &[&str] = &["PodSpec"];
const CLAIM: &[&str] = &["PodResourceClaim"];

/// `ValidatePodSpec`.
pub(super) const ROWS: &[Constraint] = &[
    on(POD, "containers", Required),
    on(POD, "ephemeralContainers", Forbidden).says("cannot be set on create").scope(Scope::Pods),
    on(POD, "ephemeralContainers", Forbidden)
        .says("ephemeral containers not allowed in pod template")
        .scope(Scope::Templates),
    on(POD, "restartPolicy", OneOf(&["Always", "OnFailure", "Never"])),
    on(POD, "dnsPolicy", OneOf(&["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"])),
    on(POD, "activeDeadlineSeconds", Range(1, i32::MAX as i64)).sees(Present),
    on(POD, "serviceAccountName", Is(Format::DnsSubdomain)),
    on(POD, "nodeName", Is(Format::DnsSubdomain)),
    // A StatefulSet sets both itself, so its template may hold anything.
    on(POD, "hostname", Is(Format::DnsLabel)),
    on(POD, "subdomain", Is(Format::DnsLabel)),
    on(POD, "hostnameOverride", MaxBytes(64)),
    on(POD, "hostnameOverride", Is(Format::DnsSubdomain)).sees(Present),
    on(POD, "schedulerName", Known(&["default-scheduler"])),
    on(POD, "priorityClassName", Is(Format::DnsSubdomain)),
    on(POD, "priorityClassName", Known(&["system-cluster-critical", "system-node-critical"])),
    on(POD, "preemptionPolicy", NotEmpty).error(ErrorType::Required),
    on(POD, "preemptionPolicy", OneOf(&["PreemptLowerPriority", "Never"])),
    on(POD, "runtimeClassName", Is(Format::DnsSubdomain)).sees(Present),
    on(POD, "os.name", Required).says("cannot be empty").until(33),
    on(POD, "os.name", Required).since(34),
    on(POD, "os.name", OneOf(&["linux", "windows"])).printed("os"),
    on(POD, "overhead", KnownKeys(&["cpu", "memory"])),
    on(POD, "resources.claims", Forbidden)
        .sees(Present)
        .says("claims may not be set for Resources at pod-level"),
    on(POD, "evictionResponders", MaxItems(10)),
    // 1.29 leaves out which alias it means.
    on(POD, "hostAliases[*].ip", Is(Format::IpAddress)).sees(Always).printed("hostAliases.ip").until(29),
    on(POD, "hostAliases[*].ip", Is(Format::IpAddress)).sees(Always).since(30),
    on(POD, "hostAliases[*].hostnames[*]", Is(Format::DnsSubdomain))
        .sees(Always)
        .printed("hostAliases.hostnames")
        .until(29),
    on(POD, "hostAliases[*].hostnames[*]", Is(Format::DnsSubdomain)).sees(Always).since(30),
    on(&["PodDNSConfig"], "nameservers", MaxItems(3))
        .error(Invalid)
        .says("must not have more than 3 nameservers"),
    on(&["PodDNSConfig"], "nameservers[*]", Is(Format::IpAddress)).sees(Always),
    on(&["PodDNSConfig"], "searches", MaxItems(32))
        .error(Invalid)
        .says("must not have more than 32 search paths"),
    on(&["PodDNSConfig"], "searches[*]", Is(Format::DnsSearch)).sees(Always),
    on(&["PodDNSConfig"], "options[*].name", Required).says("must not be empty").printed("options[*]"),
    on(
        &["PodDNSConfig"],
        "options[*].name",
        Known(&["ndots", "timeout", "attempts", "rotate", "edns0", "use-vc"]),
    ),
    on(CLAIM, "name", Required),
    on(CLAIM, "name", Is(Format::DnsLabel)),
    on(POD, "resourceClaims[*].name", Unique),
    on(CLAIM, "resourceClaimName", Is(Format::DnsSubdomain)).sees(Present),
    on(CLAIM, "resourceClaimTemplateName", Is(Format::DnsSubdomain)).sees(Present),
];
