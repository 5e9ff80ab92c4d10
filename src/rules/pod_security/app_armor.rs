//! Profiles of AppArmor: in fields, and in the annotations that came before them.

use std::collections::BTreeSet;

use super::{Admission, is_plain, without};
use crate::rules::ways_out::removal;
use crate::yaml::scalar::quote;

/// The name of a container follows.
const ANNOTATION: &str = "container.apparmor.security.beta.kubernetes.io/";

/// `appArmorProfile_1_0`
pub(super) fn check(admission: &mut Admission) {
    let all = admission.pod.template.get("metadata").get("annotations");
    let (mut places, mut values) = (Vec::new(), BTreeSet::new());
    for it in admission.setters() {
        let profile = it.context().get("appArmorProfile");
        if profile.is_there() && is_plain(profile) == Some(false) {
            let kind = profile.get("type").str_or("").unwrap_or_default();
            values.insert(kind.to_string());
            let fix = without(it.context(), "appArmorProfile");
            places.push((profile.get("type"), it.name(), quote(kind), fix));
        }
    }
    for (key, value) in all.pairs() {
        let Some(container) = key.strip_prefix(ANNOTATION) else { continue };
        let allowed = |it: &&str| it.is_empty() || *it == "runtime/default" || it.starts_with("localhost/");
        let Some(text) = value.as_str().filter(|it| !allowed(it)) else { continue };
        let shown = format!("{key}={}", quote(text));
        values.insert(shown.clone());
        if text == "unconfined" && admission.copies_annotation(container) {
            values.insert("Unconfined".to_string());
        }
        places.push((value, "annotation".to_string(), quote(&shown), removal(all, value)));
    }
    let plural = if values.len() == 1 { "" } else { "s" };
    for (at, who, shown, fix) in places {
        let detail = format!("{who} must not set AppArmor profile type to {shown}");
        admission.forbid(at, &format!("forbidden AppArmor profile{plural}"), &detail).fix(fix);
    }
}

impl Admission<'_, '_, '_, '_> {
    /// Whether the server writes the annotation of a container into its field before anyone looks
    /// (`applyAppArmorVersionSkew`).
    fn copies_annotation(&self, container: &str) -> bool {
        let profile = |it: super::Setter| it.context().get("appArmorProfile").is_absent();
        let facts = &self.pod.facts;
        let named = self.containers().into_iter().find(|it| it.container == Some(container));
        !facts.template && self.on_linux() && facts.version >= FIELD && named.is_some_and(profile)
    }
}

/// Since when there is a field for the profile.
const FIELD: crate::schema::Minor = crate::schema::Minor(30);
