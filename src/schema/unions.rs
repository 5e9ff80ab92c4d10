//! Objects of which the server wants one member, or some: the sources of a volume, the handlers of a probe.
//!
//! Where only one member may be there, the server goes through them in a fixed order, looks into the first and complains
//! of the others: what is wrong inside those it does not say.

use std::sync::LazyLock;

use super::ErrorType::{Forbidden, Invalid, Required};
use super::by_type::ByType;
use super::constraints::target;
use super::{ErrorType, Minor, Sees, Type, find_type};

/// A choice between members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Union {
    /// Short names of the types that it belongs to.
    pub owners: &'static [&'static str],
    /// From an owner to the object that has the members, as in `Constraint::path`; empty for the owner itself.
    pub path: &'static str,
    /// What the server prints for `path` where that is something else, as in `Constraint::printed`.
    pub printed: Option<&'static str>,
    /// In the order in which the server looks at them.
    pub members: &'static [&'static str],
    /// Which members count as there: those that are, or those that are not empty.
    pub sees: Sees,
    /// Members that the server spells in another way when it complains of them.
    pub misspelt: &'static [(&'static str, &'static str)],
    /// What it says if none is there; `None` if that is fine.
    pub none: Option<(ErrorType, &'static str)>,
    /// What it says if there are several; `None` if that is fine.
    pub many: Option<Many>,
    /// The first version it is true for.
    pub since: Minor,
    /// The last version it is true for; `None` while the newest has it.
    pub until: Option<Minor>,
}

/// What the server says of several members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Many {
    /// The type of its error.
    pub error: ErrorType,
    /// What it shows as the value.
    pub shown: &'static str,
    /// Its words.
    pub detail: &'static str,
    /// Where it says so.
    pub at: ManyAt,
}

/// Where the server complains of several members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ManyAt {
    /// At each member but the first, none of which it looks into.
    Others,
    /// At the object, once; it looks into all members.
    Object,
    /// At this member of the object, once; it looks into all members.
    Member(&'static str),
}

impl Union {
    /// Whether it is true for this version.
    pub fn holds_in(&self, version: Minor) -> bool {
        self.since <= version && self.until.is_none_or(|last| version <= last)
    }

    /// The type that has the members, starting from this owner.
    pub fn target(&self, owner: &'static Type) -> Option<&'static Type> {
        if self.path.is_empty() { Some(owner) } else { target(owner, self.path)?.1.shape.object() }
    }

    const fn none(mut self, error: ErrorType, detail: &'static str) -> Union {
        self.none = Some((error, detail));
        self
    }

    const fn many(mut self, error: ErrorType, detail: &'static str, at: ManyAt) -> Union {
        self.many = Some(Many { error, shown: "", detail, at });
        self
    }

    const fn filled(mut self) -> Union {
        self.sees = Sees::Filled;
        self
    }

    const fn shown(mut self, shown: &'static str) -> Union {
        if let Some(many) = &mut self.many {
            many.shown = shown;
        }
        self
    }

    const fn at(mut self, path: &'static str, printed: &'static str) -> Union {
        self.path = path;
        self.printed = Some(printed);
        self
    }

    const fn misspelt(mut self, names: &'static [(&'static str, &'static str)]) -> Union {
        self.misspelt = names;
        self
    }

    const fn since(mut self, minor: u8) -> Union {
        self.since = Minor(minor);
        self
    }

    const fn until(mut self, minor: u8) -> Union {
        self.until = Some(Minor(minor));
        self
    }
}

/// Every union there is.
pub fn unions() -> &'static [Union] {
    UNIONS
}

/// The unions that a type owns, of all versions.
pub fn unions_of(owner: &Type) -> impl Iterator<Item = &'static Union> + use<> {
    static OF: LazyLock<ByType<Vec<&Union>>> = LazyLock::new(|| {
        let owned = |union: &'static Union| union.owners.iter().map(move |it| (*it, union));
        ByType::new(UNIONS.iter().flat_map(owned), Vec::push)
    });
    OF.of(owner).into_iter().flatten().copied()
}

/// The union in which a field of this type is a member, in this version: what an editor tells about the others.
pub fn union_with(ty: &Type, field: &str, version: Minor) -> Option<&'static Union> {
    UNIONS
        .iter()
        .filter(|it| it.holds_in(version) && it.members.contains(&field))
        .find(|union| union.owners.iter().filter_map(|it| union.target(find_type(it)?)).any(|it| it == ty))
}

const fn one_of(owners: &'static [&'static str], members: &'static [&'static str]) -> Union {
    Union {
        owners,
        path: "",
        printed: None,
        members,
        sees: Sees::Present,
        misspelt: &[],
        none: None,
        many: None,
        since: Minor::OLDEST,
        until: None,
    }
}

static UNIONS: &[Union] = &[
    // A volume without a source becomes an emptyDir.
    one_of(&["Volume"], VOLUME_SOURCES)
        .misspelt(&[("cephfs", "cephFS"), ("downwardAPI", "downwarAPI")])
        .many(Forbidden, "may not specify more than 1 volume type", ManyAt::Others),
    // An empty source is a warning.
    one_of(&["VolumeProjection"], PROJECTIONS)
        .many(Forbidden, "may not specify more than 1 volume type", ManyAt::Object)
        .until(30),
    one_of(&["VolumeProjection"], PROJECTIONS)
        .many(Forbidden, "may not specify more than 1 volume type per source", ManyAt::Object)
        .since(31),
    one_of(&["DownwardAPIVolumeSource", "DownwardAPIProjection"], &["fieldRef", "resourceFieldRef"])
        .at("items[*]", "")
        .none(Required, "one of fieldRef and resourceFieldRef is required")
        .many(Invalid, "fieldRef and resourceFieldRef can not be specified simultaneously", ManyAt::Object)
        .shown("resource"),
    one_of(&["PodCertificateProjection"], &["credentialBundlePath", "keyPath", "certificateChainPath"])
        .filled()
        .none(Required, "specify at least one of credentialBundlePath, keyPath, and certificateChainPath"),
    one_of(&["FlockerVolumeSource"], &["datasetName", "datasetUUID"])
        .filled()
        .none(Required, "one of datasetName and datasetUUID is required")
        .many(Invalid, "datasetName and datasetUUID can not be specified simultaneously", ManyAt::Object)
        .shown("resource"),
    one_of(&["FCVolumeSource"], &["targetWWNs", "wwids"]).filled().many(
        Invalid,
        "targetWWNs and wwids can not be specified simultaneously",
        ManyAt::Member("targetWWNs"),
    ),
    one_of(&["Probe"], &["exec", "httpGet", "tcpSocket", "grpc"])
        .none(Required, NO_HANDLER)
        .many(Forbidden, TWO_HANDLERS, ManyAt::Others),
    one_of(&["LifecycleHandler"], &["exec", "httpGet", "tcpSocket", "sleep"])
        .none(Required, NO_HANDLER)
        .many(Forbidden, TWO_HANDLERS, ManyAt::Others),
    one_of(&["EnvVarSource"], &["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef"])
        .none(Invalid, "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`")
        .many(Invalid, TWO_FIELDS, ManyAt::Object)
        .until(34),
    one_of(&["EnvVarSource"], &["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"])
        .none(
            Invalid,
            "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`",
        )
        .many(Invalid, TWO_FIELDS, ManyAt::Object)
        .since(35),
    one_of(&["Container", "EphemeralContainer"], &["configMapRef", "secretRef"])
        .at("envFrom[*]", "envFrom")
        .none(Invalid, "must specify one of: `configMapRef` or `secretRef`")
        .many(Invalid, TWO_FIELDS, ManyAt::Object),
    one_of(&["PodResourceClaim"], &["resourceClaimName", "resourceClaimTemplateName"])
        .none(Invalid, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`")
        .many(
            Invalid,
            "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified",
            ManyAt::Object,
        ),
    one_of(&["SuccessPolicyRule"], &["succeededIndexes", "succeededCount"])
        .none(Required, "at least one of succeededCount or succeededIndexes must be specified"),
    one_of(&["PodFailurePolicyRule"], &["onExitCodes", "onPodConditions"])
        .filled()
        .none(Invalid, "specifying one of OnExitCodes and OnPodConditions is required")
        .many(Invalid, "specifying both OnExitCodes and OnPodConditions is not supported", ManyAt::Object),
];

const NO_HANDLER: &str = "must specify a handler type";
const TWO_HANDLERS: &str = "may not specify more than 1 handler type";
const TWO_FIELDS: &str = "may not have more than one field specified at a time";

const PROJECTIONS: &[&str] =
    &["secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate"];

const VOLUME_SOURCES: &[&str] = &[
    "emptyDir",
    "hostPath",
    "gitRepo",
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "secret",
    "nfs",
    "iscsi",
    "glusterfs",
    "flocker",
    "persistentVolumeClaim",
    "rbd",
    "cinder",
    "cephfs",
    "quobyte",
    "downwardAPI",
    "fc",
    "flexVolume",
    "configMap",
    "azureFile",
    "vsphereVolume",
    "photonPersistentDisk",
    "portworxVolume",
    "azureDisk",
    "storageos",
    "projected",
    "scaleIO",
    "csi",
    "ephemeral",
    "image",
];
