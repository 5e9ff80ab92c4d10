//! The tables of `schema` keep what their readers rely on.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use podls::schema::{
    Format, Guard, Limit, Minor, Shape, Stage, Type, always_there, constraints, constraints_at, default_of,
    defaults, dropped, find_type, gate_of, gates, kind, kinds, owners, types, union_with, unions, values_at,
};

#[test]
fn types_and_fields_are_sorted_and_found_by_name() {
    assert!(types().is_sorted_by(|a, b| a.name < b.name));
    for ty in types() {
        assert!(find_type(ty.name).is_some_and(|it| std::ptr::eq(it, *ty)), "{ty:?} is there twice");
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
            let same = |it: &Type| find_type(it.name).is_some_and(|listed| std::ptr::eq(listed, it));
            assert!(inner.is_none_or(same), "{ty:?}.{}", field.name);
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

/// The path of a constraint or a union, checked step by step: every name is a field, every `[*]` a list.
fn check_path(owner: &str, path: &str, what: &str) {
    let mut at = find_type(owner).unwrap_or_else(|| panic!("{what}: no type {owner}"));
    let mut steps = path.split('.').peekable();
    while let Some(step) = steps.next() {
        let field =
            at.field(step.trim_end_matches("[*]")).unwrap_or_else(|| panic!("{what}: {at:?} has no {step}"));
        let listed = matches!(field.shape, Shape::List(_));
        assert!(listed || !step.ends_with("[*]"), "{what}: {step} is no list");
        if steps.peek().is_some() {
            assert_eq!(listed, step.ends_with("[*]"), "{what}: {step}");
            at = field.shape.object().unwrap_or_else(|| panic!("{what}: nothing is in {step}"));
        }
    }
}

#[test]
fn constraints_name_types_and_fields_that_exist() {
    for row in constraints() {
        assert!(!row.owners.is_empty());
        for owner in row.owners {
            check_path(owner, row.path, &format!("{row:?}"));
            let (_, field) = row.target(find_type(owner).unwrap()).unwrap();
            let first = row.since.max(field.since);
            let last = row.until.unwrap_or(Minor::NEWEST).min(field.until.unwrap_or(Minor::NEWEST));
            assert!(first <= last, "no version has it: {row:?}");
        }
        for guard in row.guards {
            let (Guard::There(name)
            | Guard::Absent(name)
            | Guard::Filled(name)
            | Guard::Empty(name)
            | Guard::False(name)
            | Guard::Is(name, _)
            | Guard::IsNot(name, _)
            | Guard::Fits(name, _)) = guard;
            for owner in row.owners {
                let (object, _) = row.target(find_type(owner).unwrap()).unwrap();
                assert!(object.field(name).is_some(), "{object:?} has no {name}: {row:?}");
            }
        }
        let indexes = |it: &str| it.matches("[*]").count();
        assert!(row.printed.is_none_or(|it| indexes(it) <= indexes(row.path)), "{row:?}");
    }
}

#[test]
fn versions_of_constraints_lie_inside_what_podls_knows() {
    for row in constraints() {
        let last = row.until.unwrap_or(Minor::NEWEST);
        assert!(Minor::OLDEST <= row.since && row.since <= last, "{row:?}");
        assert!(row.until.is_none_or(|it| it < Minor::NEWEST), "{row:?}");
    }
}

#[test]
fn a_limit_fits_the_shape_of_its_field() {
    for row in constraints() {
        for owner in row.owners {
            let (_, field) = row.target(find_type(owner).unwrap()).unwrap();
            let shape = match field.shape {
                Shape::List(inner) if row.path.ends_with("[*]") => *inner,
                shape => shape,
            };
            let fits = match row.limit {
                Limit::Required | Limit::NotEmpty | Limit::Forbidden => true,
                Limit::OneOf(_) | Limit::Known(_) | Limit::MaxBytes(_) => shape == Shape::String,
                Limit::KnownKeys(_) => matches!(shape, Shape::Map(_)),
                Limit::Range(..) | Limit::AtLeast(_) | Limit::AtMost(_) => {
                    matches!(shape, Shape::Int32 | Shape::Int64)
                }
                Limit::MaxPercent(_) => shape == Shape::IntOrString,
                Limit::NotNegative => shape == Shape::Quantity,
                Limit::Format(Format::Labels | Format::Annotations) => shape == Shape::Map(&Shape::String),
                Limit::Format(Format::PortNumberOrName | Format::IntOrPercent) => shape == Shape::IntOrString,
                Limit::Format(_) => shape == Shape::String,
                Limit::MaxItems(_) => matches!(shape, Shape::List(_)),
                Limit::Unique => row.path.contains("[*]"),
            };
            assert!(fits, "{owner}: {row:?}");
        }
    }
}

#[test]
fn no_constraint_stands_twice() {
    let rows: Vec<_> = constraints().collect();
    for (at, row) in rows.iter().enumerate() {
        assert!(!rows[at + 1..].contains(row), "{row:?}");
    }
}

#[test]
fn unions_name_members_that_exist() {
    for union in unions() {
        for owner in union.owners {
            let target = union.target(find_type(owner).unwrap()).unwrap_or_else(|| panic!("{union:?}"));
            for member in union.members {
                assert!(target.field(member).is_some(), "{target:?} has no {member}");
            }
            for (name, _) in union.misspelt {
                assert!(union.members.contains(name), "{name}");
            }
            assert!(target.field(union.members[0]).is_some());
        }
    }
}

#[test]
fn every_source_of_a_volume_is_in_the_union() {
    let volume = find_type("Volume").unwrap();
    for field in volume.fields.iter().filter(|it| it.name != "name") {
        assert!(union_with(volume, field.name, Minor::NEWEST).is_some(), "{}", field.name);
    }
}

#[test]
fn defaults_name_fields_that_exist() {
    for row in defaults() {
        assert!(find_type(row.owner).and_then(|it| it.field(row.field)).is_some(), "{row:?}");
        assert_eq!(default_of(find_type(row.owner).unwrap(), row.field, row.since), Some(row));
    }
}

#[test]
fn gates_name_fields_that_exist_and_are_off_somewhere() {
    assert!(gates().is_sorted_by(|a, b| a.name < b.name));
    for gate in gates() {
        assert!(gate.history.is_sorted_by(|a, b| a.0 < b.0), "{gate:?}");
        for (owner, name) in gate.fields {
            let ty = find_type(owner).unwrap();
            let field = ty.field(name).unwrap_or_else(|| panic!("{owner} has no {name}"));
            assert_eq!(gate_of(ty, name), Some(gate));
            assert!(dropped(ty, name, field.since), "{owner}.{name} is never dropped");
        }
    }
}

#[test]
fn gates_stand_as_the_server_starts_with_them() {
    let container = find_type("Container").unwrap();
    assert_eq!(Minor::all().filter(|it| !dropped(container, "resizePolicy", *it)).min(), Some(Minor(33)));
    let stop = gate_of(find_type("Lifecycle").unwrap(), "stopSignal").unwrap();
    assert_eq!((stop.stage(Minor(32)), stop.stage(Minor(37))), (None, Some(Stage::Alpha)));
    assert_eq!(stop.on_since(), None);
}

#[test]
fn a_completion_learns_the_values_of_a_field() {
    let (pod, container) = (find_type("PodSpec").unwrap(), find_type("Container").unwrap());
    let (port, mount) = (find_type("ContainerPort").unwrap(), find_type("VolumeMount").unwrap());
    let protocol = [(pod, "containers"), (container, "ports"), (port, "protocol")];
    assert_eq!(values_at(&protocol, Minor::NEWEST), ["SCTP", "TCP", "UDP"]);
    // This row belongs to the container, since the server's path has no index.
    let propagation = [(pod, "containers"), (container, "volumeMounts"), (mount, "mountPropagation")];
    assert_eq!(values_at(&propagation, Minor::NEWEST), ["Bidirectional", "HostToContainer", "None"]);
    assert_eq!(values_at(&[(container, "image")], Minor::NEWEST), [""; 0]);
}

#[test]
fn a_template_knows_the_restart_policies_of_its_kind() {
    let (template, pod) = (find_type("PodTemplateSpec").unwrap(), find_type("PodSpec").unwrap());
    let policies = |kind: &str| {
        let trail = [(find_type(kind).unwrap(), "template"), (template, "spec"), (pod, "restartPolicy")];
        values_at(&trail, Minor::NEWEST)
    };
    assert_eq!(policies("JobSpec"), ["OnFailure", "Never"]);
    assert_eq!(policies("DeploymentSpec"), ["Always"]);
}

#[test]
fn a_constraint_has_the_servers_words() {
    let port = find_type("ContainerPort").unwrap();
    let details: Vec<_> =
        constraints_at(&[(port, "containerPort")]).iter().map(|it| it.detail(Minor::NEWEST)).collect();
    assert_eq!(details, ["", "must be between 1 and 65535, inclusive"]);
    let protocol = constraints_at(&[(port, "protocol")]);
    assert_eq!(protocol[0].detail(Minor::NEWEST), r#"supported values: "SCTP", "TCP", "UDP""#);
}

#[test]
fn objects_that_are_always_there_are_objects() {
    let known: Vec<_> = types()
        .iter()
        .flat_map(|ty| ty.fields.iter().map(move |field| (ty, field)))
        .filter(|(ty, field)| always_there(ty, field.name))
        .collect();
    assert_eq!(known.len(), 40);
    for (ty, field) in known {
        assert!(matches!(field.shape, Shape::Object(_)), "{ty:?}.{}", field.name);
    }
    assert!(!always_there(find_type("ReplicationControllerSpec").unwrap(), "template"));
}

#[test]
fn a_type_has_a_page_in_the_documentation() {
    let link = |name: &str| find_type(name).unwrap().link();
    let page = |rest: &str| Some(format!("https://kubernetes.io/docs/reference/kubernetes-api/{rest}"));
    assert_eq!(link("ContainerPort"), page("core/pod-v1/#ContainerPort"));
    assert_eq!(link("RollingUpdateDeployment"), page("apps/deployment-v1/#DeploymentSpec"));
    assert_eq!(link("ObjectMeta"), page("definitions/object-meta-v1-meta/#ObjectMeta"));
    assert_eq!(link("PodStatus"), None);
    assert_eq!(link("WorkloadReference"), None);
}
