//! Which labels a label selector chooses (`metav1.LabelSelectorAsSelector`).

use std::borrow::Cow;

use crate::manifest::{Value, grammar};
use crate::schema::Minor;

/// What a selector chooses.
pub(super) enum Choice {
    /// It cannot be read. What makes it so is an error of its own.
    Broken,
    /// Everything: it asks for nothing.
    All,
    /// Whether the labels at hand are among what it chooses.
    Some(bool),
}

/// Labels as they are written; `None` where one of them is not known.
pub(super) fn known(labels: Value<'_>) -> Option<Vec<(Cow<'_, str>, &str)>> {
    if labels.is_murky() {
        return None;
    }
    labels.pairs().into_iter().map(|(key, value)| Some((key, value.as_str()?))).collect()
}

/// Whether a selector may ask for a label.
pub(super) fn readable(key: &str, value: &str, version: Minor) -> bool {
    grammar::qualified_name(key, version).is_empty() && grammar::label_value(value, version).is_empty()
}

/// What a `LabelSelector` makes of these labels; `None` if there is no telling.
pub(super) fn choice(selector: Value, labels: &[(Cow<str>, &str)]) -> Option<Choice> {
    // No selector matches nothing.
    if selector.is_absent() {
        return Some(Choice::Some(false));
    }
    let wanted = known(selector.get("matchLabels"))?;
    if selector.is_murky() || selector.get("matchExpressions").is_murky() {
        return None;
    }
    let version = selector.scope().version;
    let readable = |key: &str, value: &str| readable(key, value, version);
    if !wanted.iter().all(|(key, value)| readable(key, value)) {
        return Some(Choice::Broken);
    }
    let mut matches = wanted.iter().all(|it| labels.contains(it));
    let mut asks = !wanted.is_empty();
    for expression in selector.get("matchExpressions").items() {
        asks = true;
        let key = expression.get("key").str_or("")?;
        if expression.get("values").is_murky() {
            return None;
        }
        let values: Vec<_> = expression.get("values").items().map(Value::as_str).collect::<Option<_>>()?;
        let has = labels.iter().find(|it| it.0 == key).map(|it| it.1);
        let (fits, wants_values) = match expression.get("operator").str_or("")? {
            "In" => (has.is_some_and(|it| values.contains(&it)), true),
            "NotIn" => (!has.is_some_and(|it| values.contains(&it)), true),
            "Exists" => (has.is_some(), false),
            "DoesNotExist" => (has.is_none(), false),
            _ => return Some(Choice::Broken),
        };
        if values.is_empty() == wants_values
            || !values.iter().all(|it| readable(key, it))
            || !readable(key, "")
        {
            return Some(Choice::Broken);
        }
        matches &= fits;
    }
    Some(if asks { Choice::Some(matches) } else { Choice::All })
}
