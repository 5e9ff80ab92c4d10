//! Two files of a volume have the same path, or one lies inside the other.
//!
//! The later file replaces the earlier one, and where a file stands in the way of
//! a folder the volume cannot be set up: its Pod waits for ever. A source of a
//! `projected` volume that names nothing brings no files at all.
//!
//! ```yaml
//! spec:
//!   containers:
//!   - {name: web, image: nginx}
//!   volumes:
//!   - name: config
//!     configMap:
//!       name: web
//!       items:
//!       - {key: main, path: web}
//!       - {key: mime, path: web/mime}
//! #                         ^^^^^^^^ warning[overlapping-files]: volume "config" (ConfigMap "web"): overlapping paths: "web/mime" with "web"
//! ```

use super::ways_out::removal;
use super::{Findings, LooksAt, Rule, Severity};
use crate::manifest::{Facts, Value, Volume};
use crate::schema::Minor;
use crate::yaml::scalar::quote;

pub(super) const RULE: Rule = Rule {
    name: "overlapping-files",
    worst: Severity::Warning,
    looks_at: LooksAt::Volume(check),
    source: include_str!("overlapping_files.rs"),
};

/// Since when the server looks.
const SINCE: Minor = Minor(32);
/// Since when a source without paths does not count as the one before it.
const NO_LEFTOVERS: Minor = Minor(34);

/// A file, and what the server calls its source.
#[derive(Clone)]
struct File<'s> {
    value: Value<'s>,
    path: &'s str,
    source: String,
}

/// `warningsForOverlappingVirtualPaths`
fn check(volume: Volume, facts: &Facts, findings: &mut Findings) {
    let Some(name) = volume.value.get("name").str_or("").filter(|_| facts.version >= SINCE) else { return };
    let called = |of: Value, kind: &str, name: &'static str| {
        Some(format!("{kind} {}", quote(of.get(name).str_or("")?)))
    };
    for (source, kind, named) in [
        ("configMap", "ConfigMap", Some("name")),
        ("secret", "Secret", Some("secretName")),
        ("downwardAPI", "DownwardAPI", None),
    ] {
        let of = volume.value.get(source);
        let Some(title) = named.map_or(Some(kind.to_string()), |it| called(of, kind, it)) else { continue };
        compare(items(of, ""), &mut Vec::new(), &format!("volume {} ({title})", quote(name)), findings);
    }
    let mut files = Vec::new();
    let mut taken = Vec::new();
    let sources = volume.value.get("projected").get("sources");
    for source in sources.items() {
        if source.is_there() && source.fields().is_empty() {
            let message = format!("volume {} (Projected) has no sources provided", quote(name));
            findings.warning(source, message).fix(removal(sources, source));
            continue;
        }
        match projected(source) {
            Some(of_source) => files = of_source,
            None if facts.version >= NO_LEFTOVERS => continue,
            None => {}
        }
        compare(files.clone(), &mut taken, &format!("volume {} (Projected)", quote(name)), findings);
    }
}

fn items<'s>(of: Value<'s>, source: &str) -> Vec<File<'s>> {
    of.get("items").items().filter_map(|it| file(it.get("path"), source)).collect()
}

fn file<'s>(value: Value<'s>, source: &str) -> Option<File<'s>> {
    let path = value.as_str()?.trim_end_matches('/');
    (!path.is_empty()).then(|| File { value, path, source: source.to_string() })
}

/// The files of a source of a projected volume; `None` where it names no paths.
fn projected(source: Value) -> Option<Vec<File>> {
    for (field, kind) in [("configMap", "ConfigMap"), ("secret", "Secret"), ("downwardAPI", "DownwardAPI")] {
        let of = source.get(field);
        if !of.get("items").is_absent() {
            let title = match field {
                "downwardAPI" => kind.to_string(),
                _ => format!("{kind} {}", quote(of.get("name").str_or("")?)),
            };
            return Some(items(of, &title));
        }
    }
    let (token, bundle) = (source.get("serviceAccountToken"), source.get("clusterTrustBundle"));
    let certificate = source.get("podCertificate");
    if token.is_there() {
        Some(file(token.get("path"), "ServiceAccountToken").into_iter().collect())
    } else if bundle.is_there() {
        let name = bundle.get("name");
        let name = if name.is_absent() { bundle.get("signerName") } else { name };
        let title = format!("ClusterTrustBundle {}", quote(name.str_or("")?));
        Some(file(bundle.get("path"), &title).into_iter().collect())
    } else if certificate.is_there() {
        let paths = [
            ("certificateChainPath", "PodCertificate chain"),
            ("keyPath", "PodCertificate key"),
            ("credentialBundlePath", "PodCertificate credential bundle"),
        ];
        Some(paths.iter().filter_map(|(field, title)| file(certificate.get(field), title)).collect())
    } else {
        None
    }
}

/// Compares files with those before them, in the volume of this title.
fn compare<'s>(files: Vec<File<'s>>, taken: &mut Vec<File<'s>>, title: &str, findings: &mut Findings) {
    for file in files {
        for other in taken.iter().filter(|it| inside(it.path, file.path) || inside(file.path, it.path)) {
            let message = format!("{title}: overlapping paths: {} with {}", file.shown(), other.shown());
            findings.warning(file.value, message).related(other.value.range(), "the other file");
        }
        taken.push(file);
    }
}

/// Whether a path is another one or lies inside of it.
fn inside(path: &str, other: &str) -> bool {
    path.strip_prefix(other).is_some_and(|it| it.is_empty() || it.starts_with('/'))
}

impl File<'_> {
    fn shown(&self) -> String {
        match self.source.as_str() {
            "" => quote(self.path),
            source => format!("{} ({source})", quote(self.path)),
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::file::fixture::check;

    #[test]
    fn all_sources_of_a_projected_volume_share_one_folder() {
        check(
            RULE,
            expect![[r#"
                spec:
                  volumes:
                  - name: all
                    projected:
                      sources:
                      - configMap: {name: web, items: [{key: a, path: etc/a/}, {key: b, path: etc/ab}]}
                      - secret: {name: keys}
                      - serviceAccountToken: {path: etc}
                #                                   ^^^ warning[overlapping-files]: volume "all" (Projected): overlapping paths: "etc" (ServiceAccountToken) with "etc/a" (ConfigMap "web")
                #                                   ^^^ warning[overlapping-files]: volume "all" (Projected): overlapping paths: "etc" (ServiceAccountToken) with "etc/ab" (ConfigMap "web")
            "#]],
        );
    }
}
