//! Tolerations in an annotation are none.
//!
//! Before Pods had the field `tolerations`, they had an annotation with a JSON list.
//! It has no effect any more, but the server still judges it. Write the field.
//!
//! ```yaml
//! metadata:
//!   name: web
//!   annotations:
//!     scheduler.alpha.kubernetes.io/tolerations: '[{"key":"gpu","operator":"Is"}]'
//! #                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[tolerations-annotation]: Unsupported value: "Is": supported values: "Equal", "Exists"
//! ```

use serde_json::{Map, Value as Json};

use super::ways_out::removal;
use super::{ErrorType, Findings, Fix, LooksAt, Rule, Severity};
use crate::manifest::{Pod, grammar, join};
use crate::schema::Minor;

pub(super) const RULE: Rule = Rule {
    name: "tolerations-annotation",
    worst: Severity::Error,
    looks_at: LooksAt::Pod(check),
    source: include_str!("tolerations_annotation.rs"),
};

const KEY: &str = "scheduler.alpha.kubernetes.io/tolerations";

/// A toleration as it is written there. Texts are empty where they are absent.
#[derive(Default)]
struct Toleration {
    key: String,
    operator: String,
    value: String,
    effect: String,
    seconds: Option<i64>,
}

/// Something wrong with a toleration: the field, the value shown, and why.
type Wrong = (&'static str, ErrorType, String, String);

/// `ValidateTolerationsInPodAnnotations`
fn check(pod: &Pod, findings: &mut Findings) {
    let all = pod.template.get("metadata").get("annotations");
    let pairs = all.pairs();
    let Some((_, annotation)) = pairs.iter().find(|it| it.0 == KEY) else { return };
    let Some(text) = annotation.as_str().filter(|it| !it.is_empty()) else { return };
    // The server leaves `metadata` out of a template's paths.
    let owner = if pod.facts.template { findings.path(pod.template) } else { "metadata".to_string() };
    let path = join(&owner, "annotations");
    let fix = || {
        let fix = removal(all, *annotation);
        fix.map(|it| Fix { title: "Remove the annotation".into(), ..it })
    };
    let Some(tolerations) = read(text) else {
        findings.invalid(*annotation, KEY, "no list of tolerations in JSON").field(path).fix(fix());
        return;
    };
    for (index, toleration) in tolerations.iter().enumerate() {
        for (field, error, shown, detail) in wrongs(toleration, pod.facts.version) {
            findings
                .refuse(*annotation, error, &shown, &detail)
                .field(format!("{path}.{KEY}[{index}].{field}"))
                .fix(fix());
        }
    }
}

/// As Go decodes it, which does not mind the case of names.
fn read(text: &str) -> Option<Vec<Toleration>> {
    match serde_json::from_str(text).ok()? {
        Json::Null => Some(Vec::new()),
        Json::Array(items) => items.iter().map(toleration).collect(),
        _ => None,
    }
}

fn toleration(item: &Json) -> Option<Toleration> {
    let fields = match item {
        Json::Null => &Map::new(),
        Json::Object(fields) => fields,
        _ => return None,
    };
    let mut toleration = Toleration::default();
    for (name, value) in fields.iter().filter(|it| !it.1.is_null()) {
        let text = || value.as_str().map(str::to_string);
        match name.to_ascii_lowercase().as_str() {
            "key" => toleration.key = text()?,
            "operator" => toleration.operator = text()?,
            "value" => toleration.value = text()?,
            "effect" => toleration.effect = text()?,
            "tolerationseconds" => toleration.seconds = Some(value.as_i64()?),
            _ => {}
        }
    }
    Some(toleration)
}

/// Since when the server names operators that compare numbers, which it refuses.
const COMPARES: Minor = Minor(35);

/// `ValidateTolerations`
fn wrongs(it: &Toleration, version: Minor) -> Vec<Wrong> {
    let invalid =
        |field, shown: &str, says: &str| (field, ErrorType::Invalid, shown.to_string(), says.to_string());
    let unsupported = |field, shown: &str, values: &[&str]| {
        (field, ErrorType::NotSupported, shown.to_string(), super::words::supported(values))
    };
    let mut wrongs = Vec::new();
    if it.key.is_empty() {
        if it.operator != "Exists" {
            let says =
                "operator must be Exists when `key` is empty, which means \"match all values and all keys\"";
            wrongs.push(invalid("operator", &it.operator, says));
        }
    } else {
        let says = grammar::qualified_name(&it.key, version);
        wrongs.extend(says.iter().map(|says| invalid("key", &it.key, says)));
    }
    if it.seconds.is_some() && it.effect != "NoExecute" {
        let says = "effect must be 'NoExecute' when `tolerationSeconds` is set";
        wrongs.push(invalid("effect", &it.effect, says));
    }
    match it.operator.as_str() {
        "" | "Equal" => {
            let says = grammar::label_value(&it.value, version).join(";");
            wrongs.extend((!says.is_empty()).then(|| invalid("operator", &it.value, &says)));
        }
        "Exists" if it.value.is_empty() => {}
        "Exists" => {
            let says = "value must be empty when `operator` is 'Exists'";
            wrongs.push(invalid("operator", &it.value, says));
        }
        "Lt" | "Gt" if version >= COMPARES => {
            wrongs.push(unsupported("operator", &it.operator, &["Equal", "Exists", "Lt", "Gt"]));
        }
        _ => wrongs.push(unsupported("operator", &it.operator, &["Equal", "Exists"])),
    }
    let effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];
    if !it.effect.is_empty() && !effects.contains(&it.effect.as_str()) {
        wrongs.push(unsupported("effect", &it.effect, &effects));
    }
    wrongs
}
