//! The server's sentences: the type of the error, the value that it refuses, and why (`field.Error.ErrorBody`).

use super::ErrorType;
use crate::manifest::Value;
use crate::yaml::scalar::quote;

/// A refused value as the server prints it: texts in quotes, numbers and truth values plain, all else as JSON.
pub struct Shown<'v>(Inner<'v>);

enum Inner<'v> {
    Text(String),
    /// Written as JSON only if it comes to be shown.
    Value(Value<'v>),
}

impl Shown<'_> {
    /// What the server has written in JSON.
    pub(super) fn json(text: impl Into<String>) -> Self {
        Shown(Inner::Text(text.into()))
    }

    fn text(self) -> String {
        match self.0 {
            Inner::Text(it) => it,
            Inner::Value(it) => it.to_json(),
        }
    }
}

impl From<&str> for Shown<'_> {
    fn from(text: &str) -> Self {
        Shown::json(quote(text))
    }
}

impl From<&String> for Shown<'_> {
    fn from(text: &String) -> Self {
        Shown::json(quote(text))
    }
}

impl From<i64> for Shown<'_> {
    fn from(number: i64) -> Self {
        Shown::json(number.to_string())
    }
}

impl From<bool> for Shown<'_> {
    fn from(truth: bool) -> Self {
        Shown::json(truth.to_string())
    }
}

impl<'v> From<Value<'v>> for Shown<'v> {
    fn from(value: Value<'v>) -> Shown<'v> {
        Shown(Inner::Value(value))
    }
}

/// The whole sentence. Some types of errors never show the value.
pub(super) fn sentence(error_type: ErrorType, shown: Option<Shown>, detail: &str) -> String {
    let kind = match error_type {
        ErrorType::Required => "Required value",
        ErrorType::Invalid => "Invalid value",
        ErrorType::Duplicate => "Duplicate value",
        ErrorType::NotSupported => "Unsupported value",
        ErrorType::Forbidden => "Forbidden",
        ErrorType::TooLong => "Too long",
        ErrorType::TooMany => "Too many",
        ErrorType::NotFound => "Not found",
        ErrorType::TypeInvalid => "Invalid value",
        ErrorType::Unknown | ErrorType::DuplicateKey | ErrorType::Decode | ErrorType::PodSecurity => "",
    };
    let hides = matches!(error_type, ErrorType::Required | ErrorType::Forbidden | ErrorType::TooLong);
    let shown = shown.filter(|_| !hides).map(Shown::text);
    let parts = [Some(kind), shown.as_deref(), Some(detail)];
    parts.into_iter().flatten().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(": ")
}

/// `supported values: "a", "b"`
pub(super) fn supported(values: &[&str]) -> String {
    format!("supported values: {}", values.iter().map(|it| quote(it)).collect::<Vec<_>>().join(", "))
}
