//! The server's sentences: the type of the error, the value that it refuses, and why (`field.Error.ErrorBody`).

use super::ErrorType;
use crate::manifest::Value;
use crate::yaml::scalar::quote;

/// A refused value as the server prints it: texts in quotes, numbers and truth values plain, all else as JSON.
pub struct Shown(String);

impl Shown {
    /// What the server has written in JSON.
    pub(super) fn json(text: impl Into<String>) -> Shown {
        Shown(text.into())
    }
}

impl From<&str> for Shown {
    fn from(text: &str) -> Shown {
        Shown(quote(text))
    }
}

impl From<&String> for Shown {
    fn from(text: &String) -> Shown {
        Shown(quote(text))
    }
}

impl From<i64> for Shown {
    fn from(number: i64) -> Shown {
        Shown(number.to_string())
    }
}

impl From<bool> for Shown {
    fn from(truth: bool) -> Shown {
        Shown(truth.to_string())
    }
}

impl From<Value<'_>> for Shown {
    fn from(value: Value) -> Shown {
        Shown(value.to_json())
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
    let shown = shown.filter(|_| !hides).map(|it| it.0);
    let parts = [Some(kind), shown.as_deref(), Some(detail)];
    parts.into_iter().flatten().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(": ")
}

/// `supported values: "a", "b"`
pub(super) fn supported(values: &[&str]) -> String {
    format!("supported values: {}", values.iter().map(|it| quote(it)).collect::<Vec<_>>().join(", "))
}
