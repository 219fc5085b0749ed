//! `cargo xtask lint`: format, lints and documentation, each without a warning.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::machine::Machine;
use crate::run::Run;

/// Runs every check, even after one has failed.
///
/// # Errors
/// Names the checks that failed.
pub(crate) fn lint(machine: &Machine) -> Result<ExitCode> {
    let cargo = |args: &[&str]| Run::new(&machine.cargo, &machine.paths.root).args(args);
    let checks = [
        cargo(&["fmt", "--all", "--check"]).remedy("cargo fmt --all"),
        cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
        cargo(&["doc", "--workspace", "--no-deps", "--document-private-items"])
            .env("RUSTDOCFLAGS", "-Dwarnings"),
    ];
    let failures: Vec<String> =
        checks.into_iter().filter_map(|check| Some(format!("{:#}", check.show().err()?))).collect();
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    eprintln!("lint: format, lints and documentation are clean");
    Ok(ExitCode::SUCCESS)
}
