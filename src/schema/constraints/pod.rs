//! What stands directly in a Pod's spec, and small objects that belong to nothing else.

use super::ErrorType::{self, Invalid};
use super::Guard::{Empty, False, Filled, Is};
use super::Limit::{
    Forbidden, Format as Like, Known, KnownKeys, MaxBytes, MaxItems, NotEmpty, OneOf, Range, Required, Unique,
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
    on(POD, "nodeName", Forbidden)
        .when(&[Filled("schedulingGates")])
        .says("cannot be set until all schedulingGates have been cleared")
        .scope(Scope::Pods),
    on(POD, "restartPolicy", OneOf(&["Always", "OnFailure", "Never"])),
    on(POD, "dnsPolicy", OneOf(&["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"])),
    on(POD, "activeDeadlineSeconds", Range(1, i32::MAX as i64)).sees(Present),
    on(POD, "serviceAccountName", Like(Format::DnsSubdomain)),
    on(POD, "serviceAccount", Like(Format::DnsSubdomain))
        .when(&[Empty("serviceAccountName")])
        .printed("serviceAccountName"),
    on(POD, "nodeName", Like(Format::DnsSubdomain)),
    // A StatefulSet sets both itself, so its template may hold anything.
    on(POD, "hostname", Like(Format::DnsLabel)),
    on(POD, "subdomain", Like(Format::DnsLabel)),
    on(POD, "hostnameOverride", Forbidden)
        .sees(Present)
        .when(&[Filled("setHostnameAsFQDN")])
        .says("may not be specified when setHostnameAsFQDN is true"),
    on(POD, "hostnameOverride", Forbidden)
        .sees(Present)
        .when(&[Filled("hostNetwork")])
        .says("may not be specified when hostNetwork is true"),
    on(POD, "hostnameOverride", MaxBytes(64)),
    on(POD, "hostnameOverride", Like(Format::DnsSubdomain)).sees(Present),
    on(POD, "schedulerName", Known(&["default-scheduler"])),
    on(POD, "priorityClassName", Like(Format::DnsSubdomain)),
    on(POD, "priorityClassName", Known(&["system-cluster-critical", "system-node-critical"])),
    on(POD, "preemptionPolicy", NotEmpty).error(ErrorType::Required),
    on(POD, "preemptionPolicy", OneOf(&["PreemptLowerPriority", "Never"])),
    on(POD, "runtimeClassName", Like(Format::DnsSubdomain)).sees(Present),
    on(POD, "os.name", Required).says("cannot be empty").until(33),
    on(POD, "os.name", Required).since(34),
    on(POD, "os.name", OneOf(&["linux", "windows"])).printed("os"),
    // Namespaces of the node. The server spells two of them in its own way.
    on(POD, "hostNetwork", Forbidden).when(&[False("hostUsers")]).says(HOST_USERS_BEFORE).until(33),
    on(POD, "hostPID", Forbidden)
        .when(&[False("hostUsers")])
        .says(HOST_USERS_BEFORE)
        .printed("HostPID")
        .until(33),
    on(POD, "hostIPC", Forbidden)
        .when(&[False("hostUsers")])
        .says(HOST_USERS_BEFORE)
        .printed("HostIPC")
        .until(33),
    on(POD, "hostNetwork", Forbidden).when(&[False("hostUsers")]).says(HOST_USERS).since(34),
    on(POD, "hostPID", Forbidden).when(&[False("hostUsers")]).says(HOST_USERS).printed("HostPID").since(34),
    on(POD, "hostIPC", Forbidden).when(&[False("hostUsers")]).says(HOST_USERS).printed("HostIPC").since(34),
    on(POD, "shareProcessNamespace", Forbidden)
        .when(&[Filled("hostPID")])
        .error(Invalid)
        .says(SHARED_PROCESSES)
        .printed("securityContext.shareProcessNamespace")
        .until(36),
    on(POD, "shareProcessNamespace", Forbidden)
        .when(&[Filled("hostPID")])
        .error(Invalid)
        .says(SHARED_PROCESSES)
        .since(37),
    on(POD, "dnsConfig", Required)
        .when(&[Is("dnsPolicy", &["None"])])
        .says("must provide `dnsConfig` when `dnsPolicy` is None"),
    on(POD, "overhead", KnownKeys(&["cpu", "memory"])),
    on(POD, "resources.claims", Forbidden)
        .sees(Present)
        .says("claims may not be set for Resources at pod-level"),
    on(POD, "evictionResponders", MaxItems(10)),
    // 1.29 leaves out which alias it means.
    on(POD, "hostAliases[*].ip", Like(Format::IpAddress)).sees(Always).printed("hostAliases.ip").until(29),
    on(POD, "hostAliases[*].ip", Like(Format::IpAddress)).sees(Always).since(30),
    on(POD, "hostAliases[*].hostnames[*]", Like(Format::DnsSubdomain))
        .sees(Always)
        .printed("hostAliases.hostnames")
        .until(29),
    on(POD, "hostAliases[*].hostnames[*]", Like(Format::DnsSubdomain)).sees(Always).since(30),
    on(&["PodDNSConfig"], "nameservers", MaxItems(3))
        .error(Invalid)
        .says("must not have more than 3 nameservers"),
    on(&["PodDNSConfig"], "nameservers[*]", Like(Format::IpAddress)).sees(Always),
    on(&["PodDNSConfig"], "searches", MaxItems(32))
        .error(Invalid)
        .says("must not have more than 32 search paths"),
    on(&["PodDNSConfig"], "searches[*]", Like(Format::DnsSearch)).sees(Always),
    on(&["PodDNSConfig"], "options[*].name", Required).says("must not be empty").printed("options[*]"),
    on(
        &["PodDNSConfig"],
        "options[*].name",
        Known(&["ndots", "timeout", "attempts", "rotate", "edns0", "use-vc"]),
    ),
    on(CLAIM, "name", Required),
    on(CLAIM, "name", Like(Format::DnsLabel)),
    on(POD, "resourceClaims[*].name", Unique),
    on(CLAIM, "resourceClaimName", Like(Format::DnsSubdomain)).sees(Present),
    on(CLAIM, "resourceClaimTemplateName", Like(Format::DnsSubdomain)).sees(Present),
];

const HOST_USERS_BEFORE: &str = "when `pod.Spec.HostUsers` is false";
const HOST_USERS: &str = "when `hostUsers` is false";
const SHARED_PROCESSES: &str = "ShareProcessNamespace and HostPID cannot both be enabled";
