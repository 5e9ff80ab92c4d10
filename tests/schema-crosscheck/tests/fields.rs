//! podls' table of fields has the same types, fields and shapes as the crate `k8s-openapi`, in one version of
//! Kubernetes that both know.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use k8s_openapi::api::{apps, batch, core};
use podls::schema::{Minor, Shape, find_type};
use schemars::SchemaGenerator;
use serde_json::{Map, Value};

#[cfg(feature = "v1_33")]
const VERSION: Minor = Minor(33);
#[cfg(feature = "v1_36")]
const VERSION: Minor = Minor(36);
#[cfg(feature = "v1_37")]
const VERSION: Minor = Minor(37);

/// What `k8s-openapi` leads to from the nine kinds, by its full names.
fn definitions() -> Map<String, Value> {
    let mut generator = SchemaGenerator::default();
    generator.subschema_for::<core::v1::Pod>();
    generator.subschema_for::<core::v1::PodTemplate>();
    generator.subschema_for::<core::v1::ReplicationController>();
    generator.subschema_for::<apps::v1::DaemonSet>();
    generator.subschema_for::<apps::v1::Deployment>();
    generator.subschema_for::<apps::v1::ReplicaSet>();
    generator.subschema_for::<apps::v1::StatefulSet>();
    generator.subschema_for::<batch::v1::CronJob>();
    generator.subschema_for::<batch::v1::Job>();
    generator.take_definitions(true)
}

/// `io.k8s.api.core.v1.Container` is `Container`.
fn short(full: &str) -> &str {
    full.rsplit(['.', '/']).next().unwrap()
}

/// Definitions without fields, and what podls takes them for.
fn leaf(name: &str) -> Option<&'static str> {
    match name {
        "Quantity" => Some("quantity"),
        "IntOrString" => Some("integer or string"),
        "Time" => Some("time"),
        "FieldsV1" => Some("object"),
        _ => None,
    }
}

/// The shape of a property, in podls' words.
fn shape(property: &Value) -> String {
    let reference = property["$ref"].as_str().or(property["allOf"][0]["$ref"].as_str());
    if let Some(full) = reference {
        return leaf(short(full)).unwrap_or(short(full)).to_string();
    }
    match property["type"].as_str().unwrap() {
        "array" => format!("list of {}", shape(&property["items"])),
        "object" => format!("map of {}", shape(&property["additionalProperties"])),
        "integer" => property["format"].as_str().unwrap().to_string(),
        other => other.to_string(),
    }
}

#[test]
fn types_fields_and_shapes_are_the_same() {
    let mut fields = 0;
    for (full, definition) in definitions() {
        if leaf(short(&full)).is_some() {
            continue;
        }
        let ty = find_type(short(&full)).unwrap_or_else(|| panic!("podls lacks {full}"));
        let empty = Map::new();
        let theirs = definition["properties"].as_object().unwrap_or(&empty);
        let ours: Vec<_> = ty.fields_in(VERSION).collect();
        let their_names: BTreeSet<_> = theirs.keys().map(String::as_str).collect();
        let our_names: BTreeSet<_> = ours.iter().map(|it| it.name).collect();
        assert_eq!(our_names, their_names, "{full}");
        for field in ours {
            assert_eq!(field.shape.to_string(), shape(&theirs[field.name]), "{full}.{}", field.name);
            fields += 1;
        }
    }
    println!("Kubernetes {VERSION}: {fields} fields agree");
    assert!(fields > 600, "{fields}");
}

#[test]
fn podls_has_no_type_that_they_lack() {
    let theirs: BTreeSet<String> = definitions().keys().map(|it| short(it).to_string()).collect();
    let mut todo = vec![find_type("PodSpec").unwrap(), find_type("JobSpec").unwrap()];
    let mut seen = BTreeSet::new();
    while let Some(ty) = todo.pop() {
        if seen.insert(ty.name) {
            assert!(theirs.contains(ty.name), "k8s-openapi lacks {ty:?}");
            todo.extend(ty.fields_in(VERSION).filter_map(|it| it.shape.object()));
        }
    }
    assert!(
        matches!(find_type("Pod").unwrap().field("spec").unwrap().shape, Shape::Object(it) if seen.contains(it.name))
    );
}
