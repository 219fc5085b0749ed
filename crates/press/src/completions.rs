//! `feuilleton completions`: what a shell must know to complete the command line.

use std::io::Write;

use anyhow::{Context, Result};
use clap::{Args, CommandFactory};
use clap_complete::Shell;

/// Options of `completions`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  feuilleton completions bash > ~/.local/share/bash-completion/completions/feuilleton
  feuilleton completions zsh > ~/.zfunc/_feuilleton
  feuilleton completions fish > ~/.config/fish/completions/feuilleton.fish")]
pub(crate) struct Options {
    /// The shell.
    shell: Shell,
}

/// Prints the script.
///
/// # Errors
/// When the output cannot be written.
pub(crate) fn run(options: &Options) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut crate::Cli::command(), "feuilleton", &mut script);
    std::io::stdout().lock().write_all(&script).context("cannot write the script")
}
