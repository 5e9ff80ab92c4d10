//! The tables of `schema` keep what their readers rely on.

use podls::schema::{Minor, Shape, Type, find_type, kind, kinds, owners, types};

#[test]
fn types_and_fields_are_sorted_and_found_by_name() {
    assert!(types().is_sorted_by(|a, b| a.name < b.name));
    for ty in types() {
        assert_eq!(find_type(ty.name), Some(*ty));
        assert!(ty.fields.is_sorted_by(|a, b| a.name < b.name), "{ty:?}");
        for field in ty.fields {
            assert_eq!(ty.field(field.name), Some(field));
        }
    }
}

#[test]
fn every_type_that_a_field_names_is_listed() {
    for ty in types() {
        for field in ty.fields {
            let inner = field.shape.object();
            assert_eq!(inner.and_then(|it| find_type(it.name)), inner, "{ty:?}.{}", field.name);
        }
    }
}

#[test]
fn every_listed_type_is_reached_from_a_kind() {
    let mut reached: Vec<&Type> = kinds().iter().filter_map(|it| it.object).collect();
    let mut at = 0;
    while let Some(ty) = reached.get(at).copied() {
        for inner in ty.fields.iter().filter_map(|it| it.shape.object()) {
            if !reached.contains(&inner) {
                reached.push(inner);
            }
        }
        at += 1;
    }
    for ty in types() {
        assert!(reached.contains(ty), "{ty:?}");
    }
}

#[test]
fn versions_lie_inside_what_podls_knows() {
    for ty in types() {
        for field in ty.fields {
            let last = field.until.unwrap_or(Minor::NEWEST);
            assert!(Minor::OLDEST <= field.since && field.since <= last, "{ty:?}.{}", field.name);
            assert!(field.until.is_none_or(|it| it < Minor::NEWEST), "{ty:?}.{}", field.name);
        }
    }
}

#[test]
fn list_keys_are_fields_of_the_items() {
    for ty in types() {
        for field in ty.fields.iter().filter(|it| !it.keys.is_empty()) {
            let item = field.shape.object().unwrap();
            for key in field.keys {
                assert!(item.field(key).is_some(), "{ty:?}.{}: {key}", field.name);
            }
        }
    }
}

#[test]
fn what_only_the_server_writes_has_no_texts() {
    for name in ["PodStatus", "ContainerStatus", "JobStatus", "ManagedFieldsEntry"] {
        let ty = find_type(name).unwrap();
        assert!(ty.doc.is_empty() && ty.fields.iter().all(|it| it.doc.is_empty()), "{name}");
    }
}

#[test]
fn what_people_write_has_texts() {
    for name in ["Container", "PodSpec", "Volume", "ContainerPort", "Probe", "ObjectMeta"] {
        let ty = find_type(name).unwrap();
        assert!(!ty.doc.is_empty() && ty.fields.iter().all(|it| !it.doc.is_empty()), "{name}");
    }
}

#[test]
fn the_way_to_a_template_exists() {
    for kind in kinds() {
        let end = kind.template.iter().try_fold(kind.object, |ty, key| {
            let field = ty?.field(key)?;
            Some(field.shape.object())
        });
        let name = if kind.is_list() { None } else { end.flatten().map(|it| it.name) };
        match kind.name {
            "Pod" => assert_eq!(name, Some("Pod")),
            _ if kind.is_list() => assert!(kind.template.is_empty()),
            _ => assert_eq!(name, Some("PodTemplateSpec"), "{kind:?}"),
        }
    }
}

#[test]
fn a_field_tells_its_versions() {
    let restart = find_type("Container").unwrap().field("restartPolicyRules").unwrap();
    assert!(!restart.exists_in(Minor(33)) && restart.exists_in(Minor(34)));
    let workload = find_type("PodSpec").unwrap().field("workloadRef").unwrap();
    assert_eq!((workload.since, workload.until), (Minor(35), Some(Minor(35))));
    assert!(find_type("PodSpec").unwrap().fields_in(Minor(36)).all(|it| it.name != "workloadRef"));
}

#[test]
fn a_kind_belongs_to_its_group() {
    assert!(kind("batch", "v1", "Job").is_some());
    assert!(kind("batch.volcano.sh", "v1alpha1", "Job").is_none());
    let gone = kind("extensions", "v1beta1", "Deployment").and_then(|it| it.gone).unwrap();
    assert_eq!((gone.since, gone.instead), (Minor(16), "apps/v1"));
    assert_eq!(kind("apps", "v1", "Deployment").unwrap().api_version(), "apps/v1");
    assert_eq!(kind("", "v1", "Pod").unwrap().api_version(), "v1");
}

#[test]
fn a_misplaced_field_has_owners() {
    let types: Vec<_> = owners("runAsNonRoot").map(|(ty, _)| ty.name).collect();
    assert_eq!(types, ["PodSecurityContext", "SecurityContext"]);
    let ports = owners("ports").map(|(ty, field)| format!("{ty:?}: {}", field.shape)).collect::<Vec<_>>();
    assert_eq!(ports, ["Container: list of ContainerPort", "EphemeralContainer: list of ContainerPort",]);
}

#[test]
fn shapes_read_as_people_write_them() {
    let container = find_type("Container").unwrap();
    assert_eq!(container.field("command").unwrap().shape, Shape::List(&Shape::String));
    assert_eq!(
        find_type("ResourceRequirements").unwrap().field("limits").unwrap().shape.to_string(),
        "map of quantity"
    );
}
