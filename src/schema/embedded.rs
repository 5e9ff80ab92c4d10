//! Objects that are there even if nobody wrote them.

use std::sync::LazyLock;

use super::Type;
use super::by_type::ByType;

/// Whether the server reads an absent or `null` field as an object without fields, and so asks for what is required in
/// it: a Pod without `spec` lacks `spec.containers`. Other objects are simply absent.
pub fn always_there(ty: &Type, field: &str) -> bool {
    embedded(ty).any(|it| it == field)
}

/// The fields of a type that are always there.
pub fn embedded(ty: &Type) -> impl Iterator<Item = &'static str> + use<> {
    static OF: LazyLock<ByType<Vec<&str>>> =
        LazyLock::new(|| ByType::new(EMBEDDED.iter().copied(), Vec::push));
    OF.of(ty).into_iter().flatten().copied()
}

/// Fields that hold the object itself in the server's Go types, not a pointer to one.
const EMBEDDED: &[(&str, &str)] = &[
    ("Container", "resources"),
    ("CronJob", "metadata"),
    ("CronJob", "spec"),
    ("CronJobSpec", "jobTemplate"),
    ("DaemonSet", "metadata"),
    ("DaemonSet", "spec"),
    ("DaemonSetSpec", "template"),
    ("DaemonSetSpec", "updateStrategy"),
    ("Deployment", "metadata"),
    ("Deployment", "spec"),
    ("DeploymentSpec", "strategy"),
    ("DeploymentSpec", "template"),
    ("EphemeralContainer", "resources"),
    ("Job", "metadata"),
    ("Job", "spec"),
    ("JobSpec", "template"),
    ("JobTemplateSpec", "metadata"),
    ("JobTemplateSpec", "spec"),
    ("PersistentVolumeClaim", "metadata"),
    ("PersistentVolumeClaim", "spec"),
    ("PersistentVolumeClaimSpec", "resources"),
    ("PersistentVolumeClaimTemplate", "metadata"),
    ("PersistentVolumeClaimTemplate", "spec"),
    ("Pod", "metadata"),
    ("Pod", "spec"),
    ("PodTemplate", "metadata"),
    ("PodTemplate", "template"),
    ("PodTemplateSpec", "metadata"),
    ("PodTemplateSpec", "spec"),
    ("PreferredSchedulingTerm", "preference"),
    ("ReplicaSet", "metadata"),
    ("ReplicaSet", "spec"),
    ("ReplicaSetSpec", "template"),
    ("ReplicationController", "metadata"),
    ("ReplicationController", "spec"),
    ("StatefulSet", "metadata"),
    ("StatefulSet", "spec"),
    ("StatefulSetSpec", "template"),
    ("StatefulSetSpec", "updateStrategy"),
    ("WeightedPodAffinityTerm", "podAffinityTerm"),
];

#[cfg(test)]
mod tests {
    use super::EMBEDDED;
    use crate::schema::find_type;

    #[test]
    fn they_are_in_the_schema() {
        for (ty, field) in EMBEDDED {
            assert!(find_type(ty).is_some_and(|it| it.field(field).is_some()), "{ty}.{field}");
        }
    }
}
