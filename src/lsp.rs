//! The protocol, and nothing else.

mod convert;
mod frames;
mod guard;
mod peer;
mod process;
mod publish;
mod server;
mod session;
mod settings;
mod stdio;
mod store;

use std::io;

use tokio::io::{AsyncRead, AsyncWrite};
use tower_lsp::LspService;

/// Serves one client over standard input and output until it hangs up. Tells whether it took its leave as it should,
/// with `shutdown`.
///
/// # Errors
///
/// If the operating system refuses what is needed to wait for several things at once.
pub fn serve_stdio() -> io::Result<bool> {
    guard::tell_panics();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let polite = runtime.block_on(async {
        let (input, output) = stdio::open();
        // A task that wakes itself goes on at once; what the runtime blocks on waits for a look at the system.
        tokio::spawn(serve(input, output)).await.unwrap_or_default()
    });
    // Someone may still wait for input that never comes.
    runtime.shutdown_background();
    Ok(polite)
}

/// Serves one client over any two streams; see [`serve_stdio`]. Needs a tokio runtime with a timer.
pub async fn serve(input: impl AsyncRead + Unpin, output: impl AsyncWrite + Unpin) -> bool {
    session::run(LspService::new(server::Server::new), input, output).await
}
