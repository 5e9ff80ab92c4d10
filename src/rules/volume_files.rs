//! A file in a volume takes its content from something that it cannot have, or its place from another file.
//!
//! A file of the downward API holds a field of the Pod, a single label or
//! annotation (`metadata.labels['app']`), or what a container may use. The
//! sources of a `projected` volume share one folder, so each path stands for one
//! file.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//!   volumes:
//!   - name: about
//!     projected:
//!       sources:
//!       - downwardAPI:
//!           items:
//!           - path: phase
//!             fieldRef: {fieldPath: status.phase}
//! #                                 ^^^^^^^^^^^^ error[volume-files]: Unsupported value: "status.phase": supported values: "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"
//!       - configMap:
//!           name: about
//!           items:
//!           - {key: phase, path: phase}
//! #                              ^^^^^ error[volume-files]: Invalid value: "about": conflicting duplicate paths
//! ```

use std::collections::HashMap;

use super::{Findings, LooksAt, Rule, Severity, downward};
use crate::manifest::{Facts, Value, Volume};

pub(super) const RULE: Rule = Rule {
    name: "volume-files",
    worst: Severity::Error,
    looks_at: LooksAt::Volume(check),
    source: include_str!("volume_files.rs"),
};

fn check(volume: Volume, _: &Facts, findings: &mut Findings) {
    if let Some(source) = volume.source("downwardAPI") {
        files(source, findings);
    }
    if let Some(source) = volume.source("projected") {
        for projection in source.get("sources").items() {
            files(projection.get("downwardAPI"), findings);
        }
        paths(source, findings);
    }
}

/// `validateDownwardAPIVolumeFile`
fn files(source: Value, findings: &mut Findings) {
    let path = findings.path(source);
    for file in source.get("items").items() {
        let field = file.get("fieldRef");
        if field.is_there() {
            downward::file(field, &format!("{path}.fieldRef"), findings);
        } else if field.is_absent() && file.get("resourceFieldRef").is_there() {
            downward::resource(file.get("resourceFieldRef"), &format!("{path}.resourceFieldRef"), findings);
        }
    }
}

/// Paths that several files of a volume have (`validateProjectionSources`).
fn paths(source: Value, findings: &mut Findings) {
    let mut taken: HashMap<&str, Value> = HashMap::new();
    for (path, shown) in source.get("sources").items().flat_map(written) {
        let Some(text) = path.str_or("") else { continue };
        match taken.get(text) {
            Some(first) => {
                let Some(shown) = shown.str_or("") else { continue };
                let field = findings.path(source);
                findings
                    .invalid(path, shown, "conflicting duplicate paths")
                    .field(field)
                    .related(first.range(), "taken here");
            }
            None => _ = taken.insert(text, path),
        }
    }
}

/// The paths that a source of a projected volume writes, each with the value that the server shows when it is taken.
fn written<'s>(source: Value<'s>) -> Vec<(Value<'s>, Value<'s>)> {
    let mut list = Vec::new();
    for name in ["secret", "configMap", "downwardAPI"] {
        let of = source.get(name);
        let paths = of.get("items").items().map(|it| it.get("path")).filter(|it| !it.is_empty());
        list.extend(paths.map(|it| (it, if name == "downwardAPI" { it } else { of.get("name") })));
    }
    let bundle = source.get("clusterTrustBundle");
    if bundle.is_there() {
        // Here alone an empty path counts.
        list.push((bundle.get("path"), bundle.get("path")));
    }
    let certificate = source.get("podCertificate");
    let paths = ["credentialBundlePath", "keyPath", "certificateChainPath"].map(|it| certificate.get(it));
    list.extend(paths.into_iter().filter(|it| !it.is_empty()).map(|it| (it, it)));
    list
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::check;

    #[test]
    fn a_field_hides_the_resource_beside_it() {
        check(
            RULE,
            expect![[r#"
                spec:
                  volumes:
                  - name: about
                    downwardAPI:
                      items:
                      - path: name
                        fieldRef: {fieldPath: metadata.name}
                        resourceFieldRef: {resource: none}
                      - path: cpu
                        resourceFieldRef: {containerName: web, resource: limits.cpus}
                #                                                        ^^^^^^^^^^^ error[volume-files]: Unsupported value: "limits.cpus": supported values: "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"
            "#]],
        );
    }

    #[test]
    fn beside_another_source_nothing_is_looked_at() {
        check(
            RULE,
            expect![[r#"
                spec:
                  volumes:
                  - name: about
                    emptyDir: {}
                    downwardAPI: {items: [{path: name, fieldRef: {fieldPath: nothing}}]}
            "#]],
        );
    }
}
