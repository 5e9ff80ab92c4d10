//! Whether another process is still there.

use std::thread;
use std::time::Duration;

use tokio::sync::oneshot;

/// How often a process is looked for.
const LOOK: Duration = Duration::from_secs(2);

/// What ends, with an error, when a process does; `None` if there is none now. A thread of its own looks, since with a
/// clock in the runtime every message would cost looks at the time.
pub(super) fn end_of(id: u32) -> Option<oneshot::Receiver<()>> {
    let (life, end) = oneshot::channel::<()>();
    let look = move || {
        while is_alive(id) && !life.is_closed() {
            thread::sleep(LOOK);
        }
    };
    if !is_alive(id) {
        return None;
    }
    thread::Builder::new().spawn(look).ok()?;
    Some(end)
}

/// Whether a process is seen to live: where that can be asked without unsafe code; elsewhere the end of the client's
/// stream has to do.
#[cfg(unix)]
fn is_alive(id: u32) -> bool {
    use rustix::{io::Errno, process};
    let id = i32::try_from(id).ok().and_then(process::Pid::from_raw);
    id.is_some_and(|id| !matches!(process::test_kill_process(id), Err(Errno::SRCH)))
}

#[cfg(not(unix))]
fn is_alive(_: u32) -> bool {
    false
}
