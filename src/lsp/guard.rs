//! The net under the protocol: a panic costs one answer, never the server.
//!
//! `tower-lsp` catches none, and one would end the process with everything the editor has open.

use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicUsize, Ordering};

/// So much text takes milliseconds to look at as a whole, and others would have to wait that long.
const LONG: usize = 256 << 10;

/// How many panics are told. An editor need not read what we say there, and then the pipe fills up.
const TOLD: usize = 20;

/// The result of the work; `None` if it panicked.
///
/// Work reads values that never change and makes new ones, so there is nothing that a panic leaves half done.
pub(super) fn guard<T>(work: impl FnOnce() -> T) -> Option<T> {
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

/// The same for work on a text of `size` bytes; off the path where it may take long.
pub(super) async fn guard_off_path<T: Send + 'static>(
    size: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    if size < LONG {
        return guard(work);
    }
    tokio::task::spawn_blocking(|| guard(work)).await.ok()?
}

/// Tells panics on standard error, one line each.
pub(super) fn tell_panics() {
    let told = AtomicUsize::new(0);
    panic::set_hook(Box::new(move |panic| {
        if told.fetch_add(1, Ordering::Relaxed) < TOLD {
            let text = panic.payload_as_str().unwrap_or_default();
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            // Nobody is left to tell when the editor has closed the pipe.
            let _ = writeln!(io::stderr(), "podls: this is a bug, an answer is missing: {text} ({place})");
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_no_answer() {
        assert_eq!(guard(|| 1), Some(1));
        assert_eq!(guard(|| [0].iter().map(|zero| 1 / zero).sum::<i32>()), None);
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_panic_off_the_path_is_no_answer_either() {
        assert_eq!(guard_off_path(LONG, || 1).await, Some(1));
        assert_eq!(guard_off_path(LONG, || [0].iter().map(|zero| 1 / zero).sum::<i32>()).await, None);
    }
}
