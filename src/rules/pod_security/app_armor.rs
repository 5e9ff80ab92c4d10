//! Profiles of AppArmor: in fields, and in the annotations that came before them.

use std::collections::BTreeSet;

use super::{Admission, Setter, is_plain, without};
use crate::manifest::Value;
use crate::rules::ways_out::removal;
use crate::schema::Minor;
use crate::yaml::scalar::quote;

/// The name of a container follows.
const ANNOTATION: &str = "container.apparmor.security.beta.kubernetes.io/";

/// Since when there are fields for profiles. The server writes the annotations of a Pod into them.
const FIELDS: Minor = Minor(30);

/// Since when it no longer writes the fields into annotations.
const NO_ANNOTATIONS: Minor = Minor(34);

/// `appArmorProfile_1_0`
pub(super) fn check(admission: &mut Admission) {
    let annotations = admission.pod.template.get("metadata").get("annotations");
    // The admission counts values that differ: its reason tells one from several.
    let (mut places, mut values) = (Vec::new(), BTreeSet::new());
    for it in admission.setters() {
        let profile = profile(it);
        if profile.is_there() && is_plain(profile) == Some(false) {
            let kind = profile.get("type").str_or("").unwrap_or_default();
            values.insert(kind.to_string());
            let fix = without(it.context(), "appArmorProfile");
            places.push((profile.get("type"), it.name(), quote(kind), fix));
        }
    }
    for (key, value) in annotations.pairs().into_iter().filter(|it| it.0.starts_with(ANNOTATION)) {
        let allowed = |it: &&str| it.is_empty() || *it == "runtime/default" || it.starts_with("localhost/");
        let Some(text) = value.as_str().filter(|it| !allowed(it)) else { continue };
        let shown = annotated(&key, text);
        places.push((value, "annotation".to_string(), quote(&shown), removal(annotations, value)));
        values.insert(shown);
    }
    if places.is_empty() {
        return;
    }
    values.extend(copied(admission, annotations));
    let plural = if values.len() == 1 { "" } else { "s" };
    for (at, who, shown, fix) in places {
        let detail = format!("{who} must not set AppArmor profile type to {shown}");
        admission.forbid(at, &format!("forbidden AppArmor profile{plural}"), &detail).fix(fix);
    }
}

/// What the server itself writes from the one place into the other before anyone looks (`applyAppArmorVersionSkew`).
fn copied(admission: &Admission, annotations: Value) -> Vec<String> {
    let facts = &admission.pod.facts;
    if facts.template || facts.version < FIELDS || !admission.on_linux() {
        return Vec::new();
    }
    let of_pod = admission.pod.spec.get("securityContext").get("appArmorProfile");
    let pairs = annotations.pairs();
    let copy = |it: Setter| {
        let key = format!("{ANNOTATION}{}", it.container?);
        let own = profile(it);
        let used = if own.is_absent() { of_pod } else { own };
        match pairs.iter().find(|it| it.0 == key) {
            Some(written) => {
                let unconfined = own.is_absent() && written.1.as_str() == Some("unconfined");
                unconfined.then(|| "Unconfined".to_string())
            }
            None => {
                let unconfined = used.get("type").as_str() == Some("Unconfined");
                (unconfined && facts.version < NO_ANNOTATIONS).then(|| annotated(&key, "unconfined"))
            }
        }
    };
    admission.containers().into_iter().filter_map(copy).collect()
}

fn profile(of: Setter<'_>) -> Value<'_> {
    of.context().get("appArmorProfile")
}

/// An annotation as the admission shows it.
fn annotated(key: &str, text: &str) -> String {
    format!("{key}={}", quote(text))
}
