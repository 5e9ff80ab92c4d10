//! What the fields of a Pod do, in podls' own words, for somebody who meets them today.

/// What a field does to a Pod, in a few sentences; `None` where Kubernetes' own text will do.
pub(super) fn of(owner: &str, field: &str) -> Option<&'static str> {
    FIELDS.iter().find(|(owners, name, _)| *name == field && owners.contains(&owner)).map(|it| it.2)
}

/// What a value of a field means.
pub(super) fn meaning(owner: &str, field: &str, value: &str) -> Option<&'static str> {
    let row = VALUES.iter().find(|(owners, name, _)| *name == field && owners.contains(&owner))?;
    row.2.iter().find(|it| it.0 == value).map(|it| it.1)
}

/// What a usual key of a map means.
pub(super) fn free_key(map: &str, key: &str) -> Option<&'static str> {
    let of_resources = ["limits", "requests", "overhead"].contains(&map);
    KEYS.iter().find(|it| of_resources && it.0 == key).map(|it| it.1)
}

/// A page of the documentation that explains a field better than the reference lists it.
pub(super) fn page(owner: &str, field: &str) -> Option<String> {
    let row = PAGES.iter().find(|(owners, fields, _)| {
        owners.contains(&owner) && (fields.is_empty() || fields.contains(&field))
    })?;
    Some(format!("https://kubernetes.io/docs/{}", row.2))
}

/// Fields that many manifests have, in the order in which they are usually written.
pub(super) fn usual(owner: &str) -> &'static [&'static str] {
    USUAL.iter().find(|it| it.0 == owner).map_or(&[], |it| it.1)
}

/// Whether only the server and its controllers write the field.
pub(super) fn written_by_the_server(owner: &str, field: &str) -> bool {
    field == "status" && owner != "PodCondition"
        || owner == "ObjectMeta"
            && [
                "creationTimestamp",
                "deletionGracePeriodSeconds",
                "deletionTimestamp",
                "generation",
                "managedFields",
                "ownerReferences",
                "resourceVersion",
                "selfLink",
                "uid",
            ]
            .contains(&field)
        || owner == "PodSpec" && ["nodeName", "serviceAccount", "ephemeralContainers"].contains(&field)
}

type Rows<T> = &'static [(&'static [&'static str], &'static str, T)];

static FIELDS: Rows<&str> = &[];
static VALUES: Rows<&[(&str, &str)]> = &[];
static KEYS: &[(&str, &str)] = &[];
static PAGES: &[(&[&str], &[&str], &str)] = &[];
static USUAL: &[(&str, &[&str])] = &[];
