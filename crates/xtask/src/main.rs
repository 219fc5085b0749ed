//! `cargo xtask`: one command that sets the machine up, builds, serves, tests and measures.

mod bench;
mod build;
mod bundle;
mod doctor;
mod grammars;
mod lint;
mod machine;
mod package;
mod paths;
mod release;
mod run;
mod serve;
mod setup;
mod size;
mod test;
mod tools;
mod version;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::machine::Machine;

#[cfg(not(unix))]
compile_error!(
    "cargo xtask runs on Linux, macOS and inside WSL: it writes shell scripts and symbolic links"
);

/// Sets the machine up, builds, serves, tests and measures this workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", subcommand_required = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build, serve on 127.0.0.1 and reload on every change
    Serve(serve::Options),
    /// Build for readers into `dist/`
    Build(build::Options),
    /// Run every test; the last line is the total
    Test(test::Options),
    /// Check the format, the lints and the documentation
    Lint,
    /// Weigh what a first visit downloads, against size-budget.toml
    Size(size::Options),
    /// Measure how fast posts are rendered, against other renderers
    Bench(bench::Options),
    /// Pack the tool and the app for those who compile neither
    Release,
    /// Pack the element for other sites: for npm, and for a CDN
    Package(package::Options),
    /// Put what colours code in the browser beside the app; Trunk calls it
    Grammars(grammars::Options),
    /// Say what is here, what is missing and how to get it
    Doctor,
    /// Only install what the other tasks need
    Setup,
}

fn main() -> ExitCode {
    match dispatch(&Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(task: &Task) -> Result<ExitCode> {
    let machine = Machine::look()?;
    match task {
        Task::Serve(options) => serve::serve(&machine, options),
        Task::Build(options) => build::build(&machine, options),
        Task::Test(options) => test::test(&machine, options),
        Task::Lint => lint::lint(&machine),
        Task::Size(options) => size::size(&machine, options),
        Task::Bench(options) => bench::bench(&machine, options),
        Task::Release => release::release(&machine),
        Task::Package(options) => package::package(&machine, options),
        Task::Grammars(options) => grammars::grammars(&machine, options),
        Task::Doctor => doctor::doctor(&machine),
        Task::Setup => setup::setup(&machine, setup::Needs::Everything).map(|()| ExitCode::SUCCESS),
    }
}
