//! Whether another process is still there.

/// Whether a process lives. Only where that can be asked without unsafe code; elsewhere the end of the client's
/// stream has to do.
#[cfg(unix)]
pub(super) fn is_alive(id: u32) -> bool {
    use rustix::{io::Errno, process};
    let id = i32::try_from(id).ok().and_then(process::Pid::from_raw);
    id.is_some_and(|id| !matches!(process::test_kill_process(id), Err(Errno::SRCH)))
}

#[cfg(not(unix))]
pub(super) fn is_alive(_: u32) -> bool {
    true
}
