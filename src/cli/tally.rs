//! What `podls check` counts: the last line of its output and its exit status.

use std::process::ExitCode;

use crate::cli::input::Refusal;
use crate::rules::Severity;

/// Files and findings so far.
#[derive(Default)]
pub(super) struct Tally {
    files: usize,
    refused: bool,
    errors: usize,
    warnings: usize,
    notes: usize,
    worst: Option<Severity>,
}

impl Tally {
    /// Tells on standard error what was not looked at.
    pub(super) fn refuse(&mut self, refusal: &Refusal) {
        eprintln!("podls: {}", refusal.message);
        self.refused |= refusal.fatal;
    }

    /// Counts a file and its findings.
    pub(super) fn add(&mut self, severities: &[Severity]) {
        self.files += 1;
        for &severity in severities {
            match severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Info | Severity::Hint => self.notes += 1,
            }
            self.worst = self.worst.max(Some(severity));
        }
    }

    /// One sentence: `3 files checked: 1 error, 2 warnings.`
    pub(super) fn summary(&self) -> String {
        let files = count(self.files, "file");
        let kinds = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        let found: Vec<_> =
            kinds.iter().filter(|it| it.0 > 0).map(|&(number, word)| count(number, word)).collect();
        match found.as_slice() {
            [] if self.files == 0 => "Nothing was checked.".to_string(),
            [] => format!("{files} checked: nothing wrong."),
            _ => format!("{files} checked: {}.", found.join(", ")),
        }
    }

    /// 2 where something could not be read, 1 where a finding is as bad as `limit` or worse, else 0.
    pub(super) fn status(&self, limit: Severity) -> ExitCode {
        if self.refused {
            return ExitCode::from(2);
        }
        ExitCode::from(u8::from(self.worst >= Some(limit)))
    }
}

fn count(number: usize, word: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {word}{plural}")
}
