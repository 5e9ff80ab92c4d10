#!/usr/bin/env python3
"""Writes src/schema/generated.rs: the fields of Kubernetes 1.29 .. 1.37 that a workload can hold.

    python3 tests/schema-gen/generate.py            # rewrites the table
    python3 tests/schema-gen/generate.py --check    # fails if the table is not what this would write

The source is the Python package named in requirements.txt (pinned with its hash), which carries the OpenAPI
definitions of every Kubernetes version in one wheel. All versions are merged: a field knows the first and the last
version that has it, and keeps the text of the newest. What only the server writes (`status`, `managedFields`) is kept
with names and types alone, since the server refuses an unknown `status.foo` as well.

For a new Kubernetes version: raise the pin, its hash and NEWEST, run, and read the diff.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
TABLE = HERE.parent.parent / "src" / "schema" / "generated.rs"

OLDEST, NEWEST = 29, 37
ROOTS = [
    "io.k8s.api.core.v1.Pod",
    "io.k8s.api.core.v1.PodTemplate",
    "io.k8s.api.core.v1.ReplicationController",
    "io.k8s.api.apps.v1.Deployment",
    "io.k8s.api.apps.v1.StatefulSet",
    "io.k8s.api.apps.v1.DaemonSet",
    "io.k8s.api.apps.v1.ReplicaSet",
    "io.k8s.api.batch.v1.Job",
    "io.k8s.api.batch.v1.CronJob",
]
# Types that are written as something simpler than an object.
LEAVES = {
    "io.k8s.apimachinery.pkg.api.resource.Quantity": "Quantity",
    "io.k8s.apimachinery.pkg.util.intstr.IntOrString": "IntOrString",
    "io.k8s.apimachinery.pkg.apis.meta.v1.Time": "Time",
    "io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1": "Any",
}
# Fields whose content only the server writes.
SERVER_WRITES = {"status", "managedFields"}
# Texts that use the word "deprecated" for something else than the field: reviewed by eye.
NOT_DEPRECATED = {("FlockerVolumeSource", "datasetName")}


def wheel_from_registry(folder):
    """Downloads the pinned wheel; pip refuses one with another hash."""
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
        + ["--require-hashes", "--requirement", str(REQUIREMENTS), "--dest", str(folder)],
        check=True,
    )
    [wheel] = folder.glob("*.whl")
    return wheel


def definitions(wheel, minor):
    """The OpenAPI definitions of one Kubernetes version, by their full names."""
    path = f"kubernetes_validate/kubernetes-json-schema/v1.{minor}.0-local/_definitions.json"
    with zipfile.ZipFile(wheel) as archive:
        return json.loads(archive.read(path))["$defs"]


def short(full):
    """`io.k8s.api.core.v1.Container` is `Container`."""
    return full.rsplit(".", 1)[-1]


def shape(schema):
    """The Rust expression for a property's type, and the full names of the types in it."""
    if "$ref" in schema:
        full = schema["$ref"].rsplit("/", 1)[-1]
        leaf = LEAVES.get(full)
        return (leaf, []) if leaf else (f"Object(&{constant(short(full))})", [full])
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    [kind] = [it for it in types if it != "null"]
    if kind == "array":
        inner, names = shape(schema["items"])
        return f"List(&{inner})", names
    if kind == "object" and "additionalProperties" in schema:
        inner, names = shape(schema["additionalProperties"])
        return f"Map(&{inner})", names
    simple = {("string", None): "String", ("boolean", None): "Boolean"}
    simple |= {("integer", "int32"): "Int32", ("integer", "int64"): "Int64"}
    return simple[kind, schema.get("format")], []


def constant(name):
    """`CSIVolumeSource` is `CSI_VOLUME_SOURCE`, `ISCSIVolumeSource` is `ISCSI_VOLUME_SOURCE`."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return words.upper()


def reached(schemas, stop_at):
    """Full names of the types that the roots lead to, not walking through fields named in `stop_at`."""
    seen, todo = set(), list(ROOTS)
    while todo:
        full = todo.pop()
        if full in seen:
            continue
        seen.add(full)
        for name, schema in schemas[full].get("properties", {}).items():
            if name not in stop_at:
                todo += shape(schema)[1]
    return seen


def merge(wheel):
    """Every type by its short name: `{"doc": ..., "fields": {name: {...}}}`."""
    types = {}
    for minor in range(OLDEST, NEWEST + 1):
        schemas = definitions(wheel, minor)
        written = reached(schemas, SERVER_WRITES)
        for full in sorted(reached(schemas, set())):
            documented = full in written
            entry = types.setdefault(short(full), {"full": full, "fields": {}})
            assert short(entry["full"]) == short(full), f"two types are named {short(full)}"
            entry["full"] = full
            entry["doc"] = schemas[full].get("description", "") if documented else ""
            required = schemas[full].get("required", [])
            for name, schema in schemas[full].get("properties", {}).items():
                field = entry["fields"].setdefault(name, {"since": minor})
                assert field.get("until", minor - 1) == minor - 1, f"{full}.{name} left and came back"
                doc = schema.get("description", "") if documented else ""
                field |= {"until": minor, "doc": doc, "required": name in required, "shape": shape(schema)[0]}
                # Before 1.30 the definitions carry no list keys; the newest speak for all versions.
                field["keys"] = schema.get("x-kubernetes-list-map-keys", field.get("keys", []))
    return types


def literal(text):
    """A Rust string literal on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def field_lines(owner, name, field):
    """Two lines of Rust: the facts, and the text."""
    facts = f"field({literal(name)}, {field['shape']})"
    if field["since"] > OLDEST:
        facts += f".since({field['since']})"
    if field["until"] < NEWEST:
        facts += f".until({field['until']})"
    if field["required"]:
        facts += ".required()"
    if field["keys"]:
        facts += f".keys(&[{', '.join(literal(key) for key in field['keys'])}])"
    if "deprecated" in field["doc"].lower() and (owner, name) not in NOT_DEPRECATED:
        facts += ".deprecated()"
    if not field["doc"]:
        return [f"        {facts},"]
    return [f"        {facts}.doc(", f"            {literal(field['doc'])}),"]


def rust(types):
    """The text of generated.rs."""
    pin = REQUIREMENTS.read_text().split()[0]
    lines = [
        f"//! The fields of Kubernetes 1.{OLDEST} .. 1.{NEWEST}. Generated; do not edit.",
        "//!",
        f"//! Written by `python3 tests/schema-gen/generate.py` from the Python package {pin}, which carries the",
        f"//! OpenAPI definitions of Kubernetes 1.{OLDEST}.0 .. 1.{NEWEST}.0. The field descriptions are the API documentation of",
        "//! Kubernetes, Copyright The Kubernetes Authors, under the Apache License 2.0; see NOTICE.",
        "",
        "use super::Shape::*;",
        "use super::{Field, Type, field, letters_of};",
        "",
        "/// Every type, sorted by name.",
        "pub(super) static TYPES: &[&Type] = &[",
        *[f"    &{constant(name)}," for name in sorted(types)],
        "];",
    ]
    for name, entry in sorted(types.items()):
        fields = sorted(entry["fields"].items())
        lines += ["", f"pub(super) static {constant(name)}: Type = object! {{", f"    name: {literal(name)},"]
        lines += [f"    doc: {literal(entry['doc'])},"]
        if fields:
            body = [line for field_name, field in fields for line in field_lines(name, field_name, field)]
            lines += ["    fields: [", *body, "    ],"]
        else:
            lines += ["    fields: [],"]
        lines += ["};"]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare only; exit status 1 if the table is stale")
    parser.add_argument("--wheel", type=pathlib.Path, help="a wheel that is already here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wheel = arguments.wheel or wheel_from_registry(pathlib.Path(folder))
        types = merge(wheel)
    text = rust(types)
    print(f"{len(types)} types, {sum(len(it['fields']) for it in types.values())} fields", file=sys.stderr)
    if not arguments.check:
        TABLE.write_text(text)
    elif TABLE.read_text() != text:
        sys.exit(f"{TABLE.name} is stale: run python3 tests/schema-gen/generate.py")


if __name__ == "__main__":
    main()
