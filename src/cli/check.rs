//! `podls check`: looks at files, prints what it finds, and tells by its exit status.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;

use annotate_snippets::Renderer;

use crate::cli::input::{Input, Refusal, gather};
use crate::cli::report::Report;
use crate::cli::tally::Tally;
use crate::cli::{CheckOptions, Format, json, text};
use crate::config::{Layer, Problem, Settings};
use crate::file::File;
use crate::project::Project;
use crate::rules::Severity;
use crate::text::Text;

/// What one input came to: all that is to be printed for it, and what counts for the exit status.
struct Outcome {
    printed: String,
    severities: Vec<Severity>,
    refused: Option<Refusal>,
}

/// Runs the command.
pub(super) fn run(options: &CheckOptions) -> ExitCode {
    let (inputs, refusals) = gather(&options.paths, &options.stdin_name);
    let mut tally = Tally::default();
    for refusal in &refusals {
        tally.refuse(refusal);
    }
    let tasks = tasks(inputs, options);
    let style = text::style();
    let mut out = BufWriter::new(io::stdout().lock());
    in_order(
        &tasks,
        |task| look(task, options.format, &style),
        |outcome| {
            // Whoever reads may have had enough (`podls check . | head`); the exit status is right all the same.
            let _ = out.write_all(outcome.printed.as_bytes());
            match &outcome.refused {
                Some(refusal) => tally.refuse(refusal),
                None => tally.add(&outcome.severities),
            }
        },
    );
    if matches!(options.format, Format::Text) {
        let _ = writeln!(out, "{}", tally.summary());
    }
    let _ = out.flush();
    tally.status(options.fail_on.severity())
}

/// An input, and what stands around it.
struct Task {
    input: Input,
    settings: Arc<Settings>,
    patch: bool,
}

/// Looks around each input, and tells on standard error what is wrong with the settings found.
fn tasks(inputs: Vec<Input>, options: &CheckOptions) -> Vec<Task> {
    let mut project = Project::new(Layer::default(), options.layer(), Path::new("."));
    // A kustomization may call a file in another folder a patch, so all of them are read first.
    for folder in inputs.iter().filter_map(|it| it.path.as_deref()?.parent()) {
        project.read_kustomization(folder);
    }
    let mut tasks = Vec::new();
    for input in inputs {
        let path = input.path.as_deref().unwrap_or(&options.stdin_name);
        let (settings, patch) = (project.settings(path), project.is_patch(path));
        tasks.push(Task { input, settings, patch });
    }
    for (file, Problem { place, message }) in project.take_problems() {
        let place = place.map_or(String::new(), |it| format!(":{}:{}", it.line + 1, it.column + 1));
        eprintln!("podls: {}{place}: {message}", file.display());
    }
    tasks
}

/// Reads and judges one input. A bug in a rule costs the answer to this input, not those to the others.
fn look(task: &Task, format: Format, style: &Renderer) -> Outcome {
    let judged = task.input.read().and_then(|source| {
        let judged = catch_unwind(AssertUnwindSafe(|| judge(task, &source, format, style)));
        let message =
            || format!("{}: not checked: this is a bug of podls, please report it", task.input.name);
        judged.map_err(|_| Refusal { message: message(), fatal: true })
    });
    judged.unwrap_or_else(|it| Outcome { printed: String::new(), severities: Vec::new(), refused: Some(it) })
}

fn judge(Task { input, settings, patch }: &Task, source: &str, format: Format, style: &Renderer) -> Outcome {
    let file = File::open(Text::new(source), 0, settings);
    let file = if *patch { file.as_patch() } else { file };
    let findings = file.findings_with_tried_fixes();
    let report = Report { name: &input.name, source, text: &file.text, findings: &findings };
    let mut printed = String::new();
    match format {
        Format::Text => text::print(&report, style, &mut printed),
        Format::Json => json::print(&report, &mut printed),
    }
    Outcome { printed, severities: findings.iter().map(|it| it.finding.severity).collect(), refused: None }
}

/// Does `work` for all items on all processors, and hands the results to `take` in the order of the items.
fn in_order<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync, mut take: impl FnMut(R)) {
    let workers = thread::available_parallelism().map_or(1, |it| it.get()).min(items.len());
    let next = AtomicUsize::new(0);
    let (sender, results) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, next, work) = (sender.clone(), &next, &work);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    if sender.send((index, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let (mut waiting, mut due) = (BTreeMap::new(), 0);
        for (index, result) in results {
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&due) {
                take(result);
                due += 1;
            }
        }
    });
}
