//! Volumes and the sources that people use today.

use super::ErrorType;
use super::Guard::Filled;
use super::Limit::{AtLeast, AtMost, Format as Like, Known, MaxBytes, NotNegative, OneOf, Range, Required};
use super::Sees::{Always, Present};
use super::container::RESOURCES;
use super::{Constraint, Scope, on};
use crate::schema::Format;

const DOWNWARD: &[&str] = &["DownwardAPIVolumeSource", "DownwardAPIProjection"];
const WITH_MODE: &[&str] =
    &["SecretVolumeSource", "ConfigMapVolumeSource", "DownwardAPIVolumeSource", "ProjectedVolumeSource"];
const WITH_USER: &[&str] = &[
    "KeyToPath",
    "ServiceAccountTokenProjection",
    "ClusterTrustBundleProjection",
    "PodCertificateProjection",
];
const CERTIFICATE: &[&str] = &["PodCertificateProjection"];

const MODE: &str = "must be a number between 0 and 0777 (octal), both inclusive";

/// `validateVolumeSource` and what it calls. Of several sources the server looks into the first alone, see
/// [`crate::schema::unions()`].
pub(super) const ROWS: &[Constraint] = &[
    on(&["Volume"], "name", Required),
    on(&["Volume"], "name", Like(Format::DnsLabel)),
    on(
        &["EmptyDirVolumeSource"],
        "medium",
        Known(&["Memory", "HugePages", "HugePages-2Mi", "HugePages-1Gi"]),
    ),
    on(&["EmptyDirVolumeSource"], "sizeLimit", NotNegative)
        .error(ErrorType::Forbidden)
        .says("SizeLimit field must be a valid resource quantity"),
    on(&["EmptyDirVolumeSource"], "mode", Range(0, 0o1777))
        .says("must be a number between 0 and 01777 (octal), both inclusive"),
    on(&["HostPathVolumeSource"], "path", Required),
    on(&["HostPathVolumeSource"], "path", Like(Format::PathNoBacksteps)),
    on(&["HostPathVolumeSource"], "type", OneOf(HOST_PATH_TYPES)).sees(Present).when(&[Filled("path")]),
    on(&["SecretVolumeSource"], "secretName", Required),
    on(&["ConfigMapVolumeSource"], "name", Required),
    on(WITH_MODE, "defaultMode", Range(0, 0o777)).says(MODE),
    on(WITH_MODE, "defaultUser", Range(0, MAX_ID)),
    on(&["KeyToPath"], "key", Required),
    on(&["KeyToPath"], "path", Required),
    on(&["KeyToPath"], "path", Like(Format::LocalPath)),
    on(&["KeyToPath"], "mode", Range(0, 0o777)).says(MODE),
    on(WITH_USER, "user", Range(0, MAX_ID)),
    on(&["PersistentVolumeClaimVolumeSource"], "claimName", Required),
    on(&["EphemeralVolumeSource"], "volumeClaimTemplate", Required),
    // Templates could leave it empty up to 1.36.
    on(&["ImageVolumeSource"], "reference", Required).scope(Scope::Pods).until(36),
    on(&["ImageVolumeSource"], "reference", Required).since(37),
    on(&["ImageVolumeSource"], "pullPolicy", OneOf(&["Always", "IfNotPresent", "Never"])),
    on(&["NFSVolumeSource"], "server", Required),
    on(&["NFSVolumeSource"], "path", Required),
    on(&["NFSVolumeSource"], "path", Like(Format::AbsolutePath)).sees(Always),
    on(&["CSIVolumeSource"], "driver", Required),
    on(&["CSIVolumeSource"], "driver", MaxBytes(63)),
    on(&["CSIVolumeSource"], "driver", Like(Format::DnsSubdomainAnyCase)).sees(Always).until(34),
    on(&["CSIVolumeSource"], "driver", Like(Format::DnsSubdomainAnyCase)).since(35),
    on(&["CSIVolumeSource"], "nodePublishSecretRef.name", Required),
    on(&["CSIVolumeSource"], "nodePublishSecretRef.name", Like(Format::DnsSubdomain)).printed("name"),
    // The downward API. The server leaves out which of the items it means.
    on(DOWNWARD, "items[*].path", Required).printed("path"),
    on(DOWNWARD, "items[*].path", Like(Format::LocalPath)).printed("path"),
    on(DOWNWARD, "items[*].mode", Range(0, 0o777)).says(MODE).printed("mode"),
    on(DOWNWARD, "items[*].user", Range(0, MAX_ID)).printed("user"),
    on(DOWNWARD, "items[*].fieldRef.fieldPath", Required).printed("fieldRef.fieldPath"),
    on(DOWNWARD, "items[*].fieldRef.fieldPath", Known(VOLUME_FIELDS)),
    on(DOWNWARD, "items[*].resourceFieldRef.resource", Known(RESOURCES)),
    // Projected volumes.
    on(&["SecretProjection", "ConfigMapProjection"], "name", Required),
    on(&["ServiceAccountTokenProjection"], "expirationSeconds", AtLeast(600))
        .sees(Present)
        .says("may not specify a duration less than 10 minutes"),
    on(&["ServiceAccountTokenProjection"], "expirationSeconds", AtMost(1 << 32))
        .says("may not specify a duration larger than 2^32 seconds"),
    on(&["ProjectedVolumeSource"], "sources[*].serviceAccountToken.path", Required).printed("path"),
    on(&["ProjectedVolumeSource"], "sources[*].serviceAccountToken.path", Like(Format::LocalPath))
        .printed("path")
        .since(30),
    on(&["ClusterTrustBundleProjection"], "path", Required),
    on(&["ClusterTrustBundleProjection"], "path", Like(Format::LocalPath)),
    on(CERTIFICATE, "signerName", Required),
    on(CERTIFICATE, "signerName", Like(Format::SignerName)),
    on(CERTIFICATE, "keyType", OneOf(KEY_TYPES)).sees(Always),
    // The upper bound depends on the signer.
    on(CERTIFICATE, "maxExpirationSeconds", AtLeast(3600))
        .sees(Present)
        .says("if provided, maxExpirationSeconds must be >= 3600"),
    on(CERTIFICATE, "credentialBundlePath", Like(Format::LocalPath)),
    on(CERTIFICATE, "keyPath", Like(Format::LocalPath)),
    on(CERTIFICATE, "certificateChainPath", Like(Format::LocalPath)),
];

/// The greatest user or group id.
pub(super) const MAX_ID: i64 = i32::MAX as i64;

const HOST_PATH_TYPES: &[&str] =
    &["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"];

const KEY_TYPES: &[&str] = &["RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519"];

/// What a file of the downward API may hold, beside single labels and annotations.
const VOLUME_FIELDS: &[&str] =
    &["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];
