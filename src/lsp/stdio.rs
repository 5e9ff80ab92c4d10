//! Standard input and output.
//!
//! Editors connect them to pipes or sockets, for which one thread can wait as for everything else. What is neither, a
//! file or a terminal, costs a thread each and two changes of threads a message; so does everything where the system
//! is no Unix.

use tokio::io::{AsyncRead, AsyncWrite};

type Input = Box<dyn AsyncRead + Send + Unpin>;
type Output = Box<dyn AsyncWrite + Send + Unpin>;

/// Both, for the runtime that is entered.
pub(super) fn open() -> (Input, Output) {
    let input = direct::input().unwrap_or_else(|| Box::new(tokio::io::stdin()));
    let output = direct::output().unwrap_or_else(|| Box::new(tokio::io::stdout()));
    (input, output)
}

#[cfg(unix)]
mod direct {
    use std::io;
    use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
    use std::os::unix::net;

    use tokio::net::{UnixStream, unix::pipe};

    use super::{Input, Output};

    pub(super) fn input() -> Option<Input> {
        let stream = io::stdin();
        let pipe = copy(stream.as_fd()).and_then(|it| pipe::Receiver::from_owned_fd(it).ok());
        let pipe = pipe.map(|it| Box::new(it) as Input);
        pipe.or_else(|| Some(Box::new(socket(copy(stream.as_fd())?)?)))
    }

    pub(super) fn output() -> Option<Output> {
        let stream = io::stdout();
        let pipe = copy(stream.as_fd()).and_then(|it| pipe::Sender::from_owned_fd(it).ok());
        let pipe = pipe.map(|it| Box::new(it) as Output);
        pipe.or_else(|| Some(Box::new(socket(copy(stream.as_fd())?)?)))
    }

    fn copy(stream: BorrowedFd<'_>) -> Option<OwnedFd> {
        stream.try_clone_to_owned().ok()
    }

    fn socket(stream: OwnedFd) -> Option<UnixStream> {
        let stream = net::UnixStream::from(stream);
        // What is no socket has no address.
        stream.local_addr().ok()?;
        stream.set_nonblocking(true).ok()?;
        UnixStream::from_std(stream).ok()
    }
}

#[cfg(not(unix))]
mod direct {
    use super::{Input, Output};

    pub(super) fn input() -> Option<Input> {
        None
    }

    pub(super) fn output() -> Option<Output> {
        None
    }
}
