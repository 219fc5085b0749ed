//! `cargo xtask build`: the release build, as readers get it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use clap::Args;

use crate::bundle;
use crate::machine::Machine;
use crate::run::{Run, elapsed};
use crate::setup::{Needs, setup};

/// Options of `build`.
#[derive(Args)]
pub(crate) struct Options {
    /// Where the site will be read, such as /blog/; otherwise as the configuration has it
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
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
    let app = app(machine)?;
    let dist = options.dist.clone().unwrap_or_else(|| machine.paths.dist());
    site(machine, &app, options.base_url.as_deref(), &dist)?;
    Ok(ExitCode::SUCCESS)
}

/// Compiles the app on a machine that is set up.
///
/// # Errors
/// When Trunk fails.
pub(crate) fn app(machine: &Machine) -> Result<PathBuf> {
    let start = Instant::now();
    let folder = bundle::app(machine)?;
    eprintln!("build: the app is ready ({})", elapsed(start));
    Ok(folder)
}

/// Publishes the blog in `posts/` with the app, at the address of its configuration unless there is another.
///
/// # Errors
/// When the tool fails.
pub(crate) fn site(
    machine: &Machine,
    app: &Path,
    base_url: Option<&str>,
    dist: &Path,
) -> Result<()> {
    Run::new(&machine.cargo, &machine.paths.root)
        .args(["run", "--quiet", "--package", "feuilleton-press", "--", "build", "posts", "--app"])
        .arg(app)
        .args(base_url.into_iter().flat_map(|url| ["--base-url", url]))
        .arg("--out")
        .arg(dist)
        .show()
}
