//! Sources of volumes that Kubernetes has retired or handed to CSI drivers. It still validates them.

use super::ErrorType;
use super::Guard::{Empty, Filled, Is, IsNot};
use super::Limit::{Format as Like, MaxBytes, OneOf, Range, Required};
use super::Sees::{Always, Present};
use super::{Constraint, on};
use crate::schema::Format;

/// The text says 1, the check is for 0.
const PARTITION: &str = "must be between 1 and 255, inclusive";

const MANAGED_DISK: &str = r#"supported values: "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}""#;
const BLOB_DISK: &str =
    r#"supported values: "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd""#;

/// The rest of `validateVolumeSource`.
pub(super) const ROWS: &[Constraint] = &[
    on(&["GitRepoVolumeSource"], "repository", Required),
    on(&["GitRepoVolumeSource"], "directory", Like(Format::RelativePath)),
    // The server spells this source in another way.
    on(&["Volume"], "gcePersistentDisk.pdName", Required).printed("persistentDisk.pdName"),
    on(&["Volume"], "gcePersistentDisk.partition", Range(0, 255))
        .says(PARTITION)
        .printed("persistentDisk.partition"),
    on(&["AWSElasticBlockStoreVolumeSource"], "volumeID", Required),
    on(&["AWSElasticBlockStoreVolumeSource"], "partition", Range(0, 255)).says(PARTITION),
    on(&["ISCSIVolumeSource"], "targetPortal", Required),
    on(&["ISCSIVolumeSource"], "iqn", Required),
    on(&["ISCSIVolumeSource"], "iqn", Like(Format::IscsiName)),
    on(&["ISCSIVolumeSource"], "lun", Range(0, 255)),
    on(&["ISCSIVolumeSource"], "secretRef", Required).when(&[Filled("chapAuthDiscovery")]),
    on(&["ISCSIVolumeSource"], "secretRef", Required).when(&[Filled("chapAuthSession")]),
    on(&["ISCSIVolumeSource"], "initiatorName", Like(Format::IscsiName))
        .sees(Present)
        .printed("initiatorname"),
    on(&["GlusterfsVolumeSource"], "endpoints", Required),
    on(&["GlusterfsVolumeSource"], "path", Required),
    on(&["FlockerVolumeSource"], "datasetName", Like(Format::NoSlash)),
    on(&["RBDVolumeSource"], "monitors", Required),
    on(&["RBDVolumeSource"], "image", Required),
    on(&["CinderVolumeSource"], "volumeID", Required),
    on(&["CinderVolumeSource"], "secretRef.name", Required),
    on(&["CephFSVolumeSource"], "monitors", Required),
    on(&["QuobyteVolumeSource"], "registry", Required)
        .says("must be a host:port pair or multiple pairs separated by commas"),
    on(&["QuobyteVolumeSource"], "registry", Like(Format::HostPorts)),
    on(&["QuobyteVolumeSource"], "tenant", MaxBytes(64))
        .when(&[Filled("registry")])
        .error(ErrorType::Required)
        .says("must be a UUID and may not exceed a length of 64 characters"),
    on(&["QuobyteVolumeSource"], "volume", Required),
    on(&["FCVolumeSource"], "targetWWNs", Required)
        .when(&[Empty("wwids")])
        .says("must specify either targetWWNs or wwids, but not both"),
    on(&["FCVolumeSource"], "lun", Required)
        .sees(Present)
        .when(&[Filled("targetWWNs")])
        .says("lun is required if targetWWNs is specified"),
    on(&["FCVolumeSource"], "lun", Range(0, 255)).when(&[Filled("targetWWNs")]),
    on(&["FlexVolumeSource"], "driver", Required),
    on(&["AzureFileVolumeSource"], "secretName", Required),
    on(&["AzureFileVolumeSource"], "shareName", Required),
    on(&["AzureDiskVolumeSource"], "diskName", Required),
    on(&["AzureDiskVolumeSource"], "diskURI", Required),
    on(&["AzureDiskVolumeSource"], "cachingMode", OneOf(&["None", "ReadOnly", "ReadWrite"])).sees(Present),
    on(&["AzureDiskVolumeSource"], "kind", OneOf(&["Dedicated", "Managed", "Shared"])).sees(Present),
    on(&["AzureDiskVolumeSource"], "diskURI", OneOf(&["/subscriptions/*"]))
        .sees(Always)
        .when(&[Is("kind", &["Managed"])])
        .says(MANAGED_DISK),
    on(&["AzureDiskVolumeSource"], "diskURI", OneOf(&["https://*"]))
        .sees(Always)
        .when(&[IsNot("kind", &["Managed"])])
        .says(BLOB_DISK),
    on(&["VsphereVirtualDiskVolumeSource"], "volumePath", Required),
    on(&["PhotonPersistentDiskVolumeSource"], "pdID", Required),
    on(&["PortworxVolumeSource"], "volumeID", Required),
    on(&["ScaleIOVolumeSource"], "gateway", Required),
    on(&["ScaleIOVolumeSource"], "system", Required),
    on(&["ScaleIOVolumeSource"], "volumeName", Required),
    on(&["StorageOSVolumeSource"], "volumeName", Required),
    on(&["StorageOSVolumeSource"], "volumeName", Like(Format::DnsLabel)),
    on(&["StorageOSVolumeSource"], "volumeNamespace", Like(Format::DnsLabel)),
    on(&["StorageOSVolumeSource"], "secretRef.name", Required),
];
