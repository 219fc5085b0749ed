//! `feuilleton`, the native tool: from a folder of posts to a folder for a CDN.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

mod clock;
mod config;
mod folder;
#[cfg_attr(not(test), expect(dead_code, reason = "`build` calls it once it is there"))]
mod hosts;
mod library;
mod liquid;
mod output;
mod redirect;
mod render;
mod stage;

/// A blog that is a folder of Markdown.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a blog's documents beside the compiled app (Trunk runs this after each build).
    ///
    /// Example: `feuilleton stage posts --out dist`
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
    },
    /// Print an article's HTML, harmless and complete.
    ///
    /// Example: `feuilleton render --dialect jekyll _posts/2016-03-12-title.md`
    Render(render::Options),
}

fn main() -> ExitCode {
    let Cli { command } = Cli::parse();
    let result = match command {
        Command::Stage { posts, out, public_url } => stage::run(&posts, &out, &public_url),
        Command::Render(options) => render::run(&options),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
