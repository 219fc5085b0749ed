//! `cargo xtask bench`: how fast posts become safe HTML, natively and in Chromium, there against
//! JavaScript's renderers; and how fast whole sites are built. Not a test: it prints figures and judges none.

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::{Args, Subcommand};

use crate::build;
use crate::machine::Machine;
use crate::run::Run;
use crate::setup::{Needs, setup};
use crate::tools::{Browser, CHROMIUM, ESBUILD};

mod sites;

/// Options of `bench`.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: Option<What>,
    /// Only natively
    #[arg(long)]
    native: bool,
    /// Only in the browser
    #[arg(long, conflicts_with = "native")]
    browser: bool,
    /// Do not build first: measure what is in `dist/`
    #[arg(long, conflicts_with = "native")]
    no_build: bool,
}

#[derive(Subcommand)]
enum What {
    /// Whole sites of many posts: time, memory and files of `feuilleton build`
    Build(sites::Options),
}

/// Measures, and prints the figures.
///
/// # Errors
/// When setup, the build or a measurement fails.
pub(crate) fn bench(machine: &Machine, options: &Options) -> Result<ExitCode> {
    if let Some(What::Build(options)) = &options.what {
        return sites::bench(machine, options);
    }
    if !options.browser {
        Run::new(&machine.cargo, &machine.paths.root)
            .args(["bench", "--package", "feuilleton-core", "--bench", "render"])
            .show()?;
    }
    if !options.native {
        setup(machine, Needs::Everything)?;
        if !options.no_build {
            build::app(machine)?;
        }
        in_browser(machine)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn in_browser(machine: &Machine) -> Result<()> {
    let paths = &machine.paths;
    let browser = Browser::look(machine).context("no Chromium: see cargo xtask doctor")?;
    let esbuild = ESBUILD.program(machine).context("no esbuild: see cargo xtask doctor")?;
    Run::new("npx", &paths.end2end())
        .args(["--no-install", "playwright", "test", "--config", "bench/playwright.config.ts"])
        .env("FEUILLETON_APP", paths.app())
        .env("FEUILLETON_ESBUILD", esbuild)
        .env(CHROMIUM, browser)
        .remedy("cargo xtask setup")
        .show()
}
