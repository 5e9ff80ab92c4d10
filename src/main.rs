//! `podls` serves an editor; `podls check PATH...` prints the same findings for a pipeline.

fn main() -> std::process::ExitCode {
    podls::cli::run()
}
