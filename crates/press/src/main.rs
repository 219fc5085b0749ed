//! `feuilleton`, the native tool: from a folder of posts to a folder for a CDN.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};
use report::Reporter;

mod build;
mod bundle;
mod check;
mod clock;
mod completions;
mod config;
mod enrich;
mod escape;
mod folder;
mod hosts;
mod images;
mod import;
mod library;
mod liquid;
mod meta;
mod new;
mod output;
mod printer;
mod progress;
mod publish;
mod redirect;
mod render;
mod report;
mod seen;
mod serve;
mod single;
mod stage;
mod workflow;

/// A blog that is a folder of Markdown.
#[derive(Debug, Parser)]
#[command(name = "feuilleton", version, about, after_help = EPILOGUE)]
struct Cli {
    #[command(flatten)]
    report: report::Options,
    #[command(subcommand)]
    command: Command,
}

const EPILOGUE: &str = "\
Exit codes:
  0  all is well
  1  the command failed; the message says why
  2  the command line is wrong
  3  something was found in the posts, and --strict was given";

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a site of a folder of posts: everything that a host serves.
    Build(build::Options),
    /// Show the site on this machine, and show it anew after each change.
    Serve(serve::Options),
    /// Write a blog's documents beside the compiled app (Trunk runs this after each build).
    #[command(after_help = "Example:\n  feuilleton stage posts --out dist")]
    Stage {
        /// Folder of Markdown files, or a Jekyll site's folder.
        #[arg(default_value = "posts")]
        posts: PathBuf,
        /// Folder that holds the app's `index.html` and receives the documents.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        out: PathBuf,
        /// Path or URL under which the folder will be served.
        #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
        public_url: String,
        /// Do nothing: the app is to be a bundle for `feuilleton build`.
        #[arg(long, env = "FEUILLETON_ONLY_APP", hide = true)]
        only_app: bool,
    },
    /// Compress the files of a compiled app, once for all blogs (`cargo xtask build` runs this).
    #[command(hide = true, after_help = "Example:\n  feuilleton pack target/app")]
    Pack {
        /// Folder of the app.
        app: PathBuf,
    },
    /// Read all posts as a build does, write nothing, and tell what is wrong with them.
    Check(check::Options),
    /// Write a file for a new post, and print its path.
    New(new::Options),
    /// Read a Jekyll site and tell what will look different here, and why.
    Import(import::Options),
    /// Print an article's HTML, harmless and complete.
    Render(render::Options),
    /// Print a script that completes this command's options in a shell.
    Completions(completions::Options),
    /// Print a workflow that publishes the blog on GitHub Pages at every push.
    Workflow(workflow::Options),
}

/// How a command ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Done,
    /// Something was found in the posts, which the caller said is as bad as a failure.
    Faulty,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::SUCCESS,
            Outcome::Faulty => Self::from(3),
        }
    }
}

fn main() -> ExitCode {
    let Cli { report, command } = Cli::parse();
    let reporter = Reporter::new(report);
    match run(command, &reporter) {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            reporter.failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command, reporter: &Reporter) -> Result<Outcome> {
    let done = |()| Outcome::Done;
    match command {
        Command::Build(options) => build::run(&options, reporter),
        Command::Serve(options) => serve::run(&options, reporter).map(done),
        Command::Stage { only_app: true, .. } => Ok(Outcome::Done),
        Command::Stage { posts, out, public_url, .. } => {
            stage::run(&posts, &out, &public_url).map(done)
        }
        Command::Pack { app } => bundle::pack(&app).map(done),
        Command::Check(options) => check::run(&options, reporter),
        Command::New(options) => new::run(&options, reporter).map(done),
        Command::Import(options) => import::run(&options, reporter).map(done),
        Command::Render(options) => render::run(&options).map(done),
        Command::Completions(options) => completions::run(&options).map(done),
        Command::Workflow(options) => workflow::run(&options).map(done),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_has_an_example_of_its_use() {
        for command in Cli::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let call = format!("  feuilleton {} ", command.get_name());
            assert!(help.starts_with("Example") && help.contains(&call), "{}", command.get_name());
        }
    }
}
