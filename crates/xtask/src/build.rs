//! `cargo xtask build`: the release build, as readers get it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use clap::Args;

use crate::bundle;
use crate::machine::Machine;
use crate::run::elapsed;
use crate::setup::{Needs, setup};

/// Options of `build`.
#[derive(Args)]
pub(crate) struct Options {
    /// Where the site will be on its host, such as /blog/
    #[arg(long, value_name = "PATH", default_value = "/")]
    public_url: String,
    /// Where to write it
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
}

/// Sets up and builds.
///
/// # Errors
/// When setup or the build fails.
pub(crate) fn build(machine: &Machine, options: &Options) -> Result<ExitCode> {
    setup(machine, Needs::Release)?;
    let dist = options.dist.clone().unwrap_or_else(|| machine.paths.dist());
    release(machine, &options.public_url, &dist)?;
    Ok(ExitCode::SUCCESS)
}

/// Builds on a machine that is set up.
///
/// # Errors
/// When Trunk fails.
pub(crate) fn release(machine: &Machine, public_url: &str, dist: &Path) -> Result<()> {
    let start = Instant::now();
    bundle::forget_snippets(machine)?;
    bundle::trunk(machine)?
        .args(["build", "--release", "--public-url", public_url, "--dist"])
        .arg(dist)
        .show()?;
    bundle::minify(machine, &machine.paths.root.join(dist))?;
    eprintln!("build: {} is ready ({})", dist.display(), elapsed(start));
    Ok(())
}
