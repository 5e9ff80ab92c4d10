//! The command line: `podls` serves an editor, `podls check` prints findings.
//!
//! Here stand the options and what `--help` says about them; what a command does has a file of its own.

mod check;
mod input;
mod json;
mod report;
mod tally;
mod text;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::config::{self, Layer, PodSecurity};
use crate::rules::Severity;
use crate::schema::Minor;

/// Says what a Kubernetes API server would say about your Pods, before you send them.
///
/// podls reads the YAML of Pods, and of everything that makes Pods: Deployments, StatefulSets, DaemonSets, Jobs,
/// CronJobs and so on. It needs no cluster and no network.
#[derive(Parser)]
#[command(name = "podls", version, args_conflicts_with_subcommands = true, after_help = AFTER_HELP)]
struct Options {
    /// Talk to an editor over standard input and output. This is what podls does without a command, too
    #[arg(long, overrides_with = "stdio")]
    stdio: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

const AFTER_HELP: &str = "\
Your editor starts `podls` by itself. To look at a file yourself:

  podls check pod.yaml";

#[derive(Subcommand)]
enum Command {
    Check(CheckOptions),
}

/// Looks at files and folders and prints what is wrong with them
///
/// An error is what the Kubernetes API server would refuse; podls uses the server's own words. A warning is what the
/// server would accept and warn you of. Files with other things in them are left alone.
#[derive(Args)]
#[command(after_help = CHECK_AFTER_HELP)]
struct CheckOptions {
    /// Files, folders, or - for standard input. In a folder podls looks at every *.yaml, *.yml and *.json
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// How to print: text for people, json for programs (one JSON object a line for each finding)
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The version of Kubernetes that your cluster runs, such as 1.36 [default: the newest that podls knows]
    #[arg(long, value_name = "VERSION", value_parser = config::version)]
    kubernetes_version: Option<Minor>,
    /// Also hold the Pods against a Pod Security level: privileged, baseline or restricted; baseline:1.34 takes the
    /// level as Kubernetes 1.34 defines it
    #[arg(long, value_name = "LEVEL[:VERSION]", value_parser = Level::parse)]
    pod_security: Option<Level>,
    /// Files that are kustomize patches, in which nothing is missing; may be given more than once
    #[arg(long, value_name = "GLOB")]
    patches: Vec<String>,
    /// Another severity for a rule: error, warning, info, hint or off; may be given more than once
    #[arg(long, value_name = "RULE=SEVERITY", value_parser = rule)]
    rules: Vec<(String, Option<Severity>)>,
    /// The language of explanations: en or ko. What the server says stays as it is
    #[arg(long, value_name = "LANGUAGE", hide = true)]
    locale: Option<String>,
    /// From which severity on the exit status is 1
    #[arg(long, value_name = "SEVERITY", value_enum, default_value = "error")]
    fail_on: FailOn,
    /// How to call standard input in what is printed; podls looks for settings in that folder
    #[arg(long, value_name = "PATH", default_value = "<stdin>", hide_default_value = true)]
    stdin_name: PathBuf,
}

const CHECK_AFTER_HELP: &str = "\
Exit status:
  0  no errors
  1  errors were found (with --fail-on warning: or warnings)
  2  wrong usage, or something could not be read

Examples:
  podls check pod.yaml
  podls check --kubernetes-version 1.34 manifests/
  helm template my-chart | podls check -";

/// A Pod Security level of the command line; `privileged` asks for none. A type of its own, since clap takes a bare
/// `Option` for an option that may be missing.
#[derive(Clone)]
struct Level(Option<PodSecurity>);

impl Level {
    fn parse(text: &str) -> Result<Level, String> {
        config::pod_security(text).map(Level)
    }
}

/// `host-port-clash=warning`.
fn rule(text: &str) -> Result<(String, Option<Severity>), String> {
    let (rule, severity) = text.split_once('=').ok_or("a rule, =, and a severity")?;
    Ok((rule.to_string(), config::severity(severity)?))
}

impl CheckOptions {
    /// The settings among the options.
    fn layer(&self) -> Layer {
        Layer {
            kubernetes_version: self.kubernetes_version,
            pod_security: self.pod_security.clone().map(|it| it.0),
            patches: if self.patches.is_empty() { None } else { Some(self.patches.clone()) },
            rules: self.rules.iter().cloned().collect(),
            locale: self.locale.clone(),
        }
    }
}

/// How findings are printed.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// The least severity that makes a check fail.
#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Info,
    Hint,
}

impl FailOn {
    fn severity(self) -> Severity {
        match self {
            FailOn::Error => Severity::Error,
            FailOn::Warning => Severity::Warning,
            FailOn::Info => Severity::Info,
            FailOn::Hint => Severity::Hint,
        }
    }
}

/// Runs the command line of this process and tells its exit status.
pub fn run() -> ExitCode {
    match Options::try_parse() {
        Ok(Options { command: Some(Command::Check(options)), .. }) => check::run(&options),
        Ok(Options { command: None, .. }) => serve(),
        Err(error) => refuse(&error),
    }
}

/// Talks to an editor until it hangs up. Who calls podls by hand would see nothing happen, so tell.
fn serve() -> ExitCode {
    if std::io::stdin().is_terminal() {
        eprintln!("podls is waiting for an editor on standard input (press Ctrl-C to end it).");
        eprintln!("To look at a file yourself: podls check pod.yaml");
    }
    match crate::lsp::serve_stdio() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("podls: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the help or the version that was asked for, or in one line what is wrong with the command line.
fn refuse(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // Nobody is left to tell when the terminal is gone.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let word = match error.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(word)) => Some(word),
        _ => None,
    };
    match word {
        // What a newcomer types first.
        Some(word) if Path::new(word).exists() => {
            eprintln!("podls: there is no command {word}; to look at a file: podls check {word}");
        }
        _ => eprintln!("podls: {}; podls check --help tells more", in_one_line(&error.to_string())),
    }
    ExitCode::from(2)
}

/// What clap says over several paragraphs, without those that say the same every time.
fn in_one_line(text: &str) -> String {
    let dull = ["Usage:", "For more information", "tip: to pass"];
    let paragraphs = text.split("\n\n").map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    let telling: Vec<_> =
        paragraphs.filter(|it| !it.is_empty() && !dull.iter().any(|dull| it.starts_with(dull))).collect();
    telling.join("; ").trim_start_matches("error: ").to_string()
}
