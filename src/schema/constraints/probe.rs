//! Probes, lifecycle hooks and what they do.

use super::ErrorType::Invalid;
use super::Limit::{AtLeast, Forbidden, Format as Like, Known, OneOf, Range, Required};
use super::Sees::{Always, Present};
use super::{Constraint, on};
use crate::schema::Format;

/// `validateProbe`, `validateHandler` and what they call. A probe or a hook is validated in regular containers and
/// sidecars; elsewhere it is Forbidden as a whole.
pub(super) const ROWS: &[Constraint] = &[
    on(&["Probe"], "initialDelaySeconds", AtLeast(0)),
    on(&["Probe"], "timeoutSeconds", AtLeast(0)),
    on(&["Probe"], "periodSeconds", AtLeast(0)),
    on(&["Probe"], "successThreshold", AtLeast(0)),
    on(&["Probe"], "failureThreshold", AtLeast(0)),
    on(&["Probe"], "terminationGracePeriodSeconds", AtLeast(1)).sees(Present).says("must be greater than 0"),
    on(&["Container"], "livenessProbe.successThreshold", Range(1, 1)).says("must be 1"),
    on(&["Container"], "startupProbe.successThreshold", Range(1, 1)).says("must be 1"),
    on(&["Container"], "readinessProbe.terminationGracePeriodSeconds", Forbidden)
        .sees(Present)
        .error(Invalid)
        .says("must not be set for readinessProbes"),
    on(&["ExecAction"], "command", Required),
    on(&["HTTPGetAction"], "port", Like(Format::PortNumberOrName)).sees(Always),
    on(&["HTTPGetAction"], "scheme", OneOf(&["HTTP", "HTTPS"])),
    on(&["HTTPGetAction"], "httpHeaders[*].name", Like(Format::HttpHeaderName))
        .sees(Always)
        .printed("httpHeaders"),
    on(&["HTTPGetAction"], "protocol", OneOf(&["HTTP1", "HTTP2"])).sees(Present),
    on(&["TCPSocketAction"], "port", Like(Format::PortNumberOrName)).sees(Always),
    on(&["GRPCAction"], "port", Range(1, 65535)).sees(Always),
    on(&["GRPCAction"], "mode", OneOf(&["Plaintext", "TLS"])).sees(Present),
    // Which signals there are depends on `os.name`.
    on(&["Lifecycle"], "stopSignal", Known(SIGNALS)),
];

const SIGNALS: &[&str] = &[
    "SIGTERM",
    "SIGKILL",
    "SIGINT",
    "SIGQUIT",
    "SIGHUP",
    "SIGUSR1",
    "SIGUSR2",
    "SIGABRT",
    "SIGALRM",
    "SIGBUS",
    "SIGCHLD",
    "SIGCLD",
    "SIGCONT",
    "SIGFPE",
    "SIGILL",
    "SIGIO",
    "SIGIOT",
    "SIGPIPE",
    "SIGPOLL",
    "SIGPROF",
    "SIGPWR",
    "SIGSEGV",
    "SIGSTKFLT",
    "SIGSTOP",
    "SIGSYS",
    "SIGTRAP",
    "SIGTSTP",
    "SIGTTIN",
    "SIGTTOU",
    "SIGURG",
    "SIGVTALRM",
    "SIGWINCH",
    "SIGXCPU",
    "SIGXFSZ",
    "SIGRTMIN",
    "SIGRTMAX",
];
