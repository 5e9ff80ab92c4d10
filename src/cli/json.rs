//! Findings for programs: JSON Lines, one object a finding.
//!
//! The names and their meaning are a contract that tools rely on; README.md tells it.

use serde::Serialize;

use crate::cli::report::{Report, word};
use crate::file::Located;
use crate::rules::ErrorType;

/// One line of output. The order of the fields is the order in which they are printed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    file: &'a str,
    document: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<usize>,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    severity: &'static str,
    rule: &'a str,
    r#type: Option<&'static str>,
    field: &'a str,
    message: &'a str,
    fixes: Vec<&'a str>,
}

/// Appends the lines for all findings of a text.
pub(super) fn print(report: &Report<'_>, out: &mut String) {
    for Located { document, item, finding } in report.findings {
        let (line, column) = report.place(finding.range.start);
        let (end_line, end_column) = report.place(finding.range.end);
        let line = Line {
            file: report.name,
            document: *document,
            item: *item,
            line,
            column,
            end_line,
            end_column,
            severity: word(finding.severity),
            rule: finding.rule,
            r#type: finding.error_type.map(name),
            field: &finding.field,
            message: &finding.message,
            fixes: finding.fixes.iter().map(|fix| fix.title.as_str()).collect(),
        };
        // Strings and numbers always have a JSON text.
        if let Ok(line) = serde_json::to_string(&line) {
            out.push_str(&line);
            out.push('\n');
        }
    }
}

/// The server's name for a type of error (`field.ErrorType`, without `FieldValue`).
fn name(error_type: ErrorType) -> &'static str {
    match error_type {
        ErrorType::Required => "Required",
        ErrorType::Invalid => "Invalid",
        ErrorType::Duplicate => "Duplicate",
        ErrorType::NotSupported => "NotSupported",
        ErrorType::Forbidden => "Forbidden",
        ErrorType::TooLong => "TooLong",
        ErrorType::TooMany => "TooMany",
        ErrorType::NotFound => "NotFound",
        ErrorType::TypeInvalid => "TypeInvalid",
        ErrorType::Unknown => "Unknown",
        ErrorType::DuplicateKey => "DuplicateKey",
        ErrorType::Decode => "Decode",
        ErrorType::PodSecurity => "PodSecurity",
    }
}
