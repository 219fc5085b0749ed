//! `cargo xtask bench`: how fast posts become safe HTML, natively and in Chromium, there against
//! JavaScript's renderers. Not a test: it prints figures and judges none.

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::build;
use crate::machine::Machine;
use crate::run::Run;
use crate::setup::{Needs, setup};
use crate::tools::{Browser, CHROMIUM, ESBUILD};

/// Options of `bench`.
#[derive(Args)]
pub(crate) struct Options {
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

/// Measures, and prints the figures.
///
/// # Errors
/// When setup, the build or a measurement fails.
pub(crate) fn bench(machine: &Machine, options: &Options) -> Result<ExitCode> {
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
