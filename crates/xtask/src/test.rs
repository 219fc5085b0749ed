//! `cargo xtask test`: every test there is, and one line that sums up.

mod cargo_output;
mod playwright;
mod totals;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use clap::Args;

use crate::machine::Machine;
use crate::run::{Run, elapsed};
use crate::setup::{Needs, setup};
use crate::tools::{Jekyll, WebServers};
use crate::{build, package, size};
use totals::Totals;

/// Options of `test`.
#[derive(Args)]
pub(crate) struct Options {
    /// Only what needs neither WebAssembly nor a browser
    #[arg(long)]
    native: bool,
    /// Everything but the browser tests
    #[arg(long, conflicts_with = "native")]
    no_browser: bool,
    /// Only the browser tests whose title matches
    #[arg(long, value_name = "PATTERN")]
    grep: Option<String>,
}

/// Runs the tests, later ones even when earlier ones fail, and prints `N passed, N failed` as the last line.
///
/// # Errors
/// When setup fails: then nothing can be said about the tests.
pub(crate) fn test(machine: &Machine, options: &Options) -> Result<ExitCode> {
    let mut totals = Totals::default();
    if !options.native {
        setup(machine, if options.no_browser { Needs::Tests } else { Needs::Everything })?;
    }
    stage("native tests", &mut totals, || native(machine));
    if !options.native {
        let built = stage("release build", &mut totals, || release(machine, options));
        if built {
            stage("sizes", &mut totals, || sizes(machine));
        }
        if built && !options.no_browser {
            stage("browser tests", &mut totals, || {
                playwright::run(machine, options.grep.as_deref())
            });
        }
    }
    println!("{totals}");
    Ok(if totals.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs one stage. One that cannot be carried out counts as a failure. Returns whether nothing failed.
fn stage(name: &str, totals: &mut Totals, run: impl FnOnce() -> Result<Totals>) -> bool {
    let start = Instant::now();
    eprintln!("\n== {name}");
    let result = run().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        Totals { failed: 1, ..Totals::default() }
    });
    println!("\n{name} ({}): {} ok, {} not ok", elapsed(start), result.passed, result.failed);
    totals.add(result);
    result.failed == 0
}

fn native(machine: &Machine) -> Result<Totals> {
    let mut counted = cargo_output::Counter::default();
    let run = Run::new(&machine.cargo, &machine.paths.root).args([
        "test",
        "--workspace",
        "--no-fail-fast",
    ]);
    // After setup these programs are here, and a test that is told of one cannot leave it out.
    let status = WebServers::variables(machine)
        .into_iter()
        .chain(Jekyll::variable(machine))
        .fold(run, |run, (name, program)| run.env(name, program))
        .tee(|line| counted.read(line))?;
    Ok(counted.finish(status.success()))
}

/// The app, both sites that the browser tests look at, and the package that they install.
fn release(machine: &Machine, options: &Options) -> Result<Totals> {
    let app = build::app(machine)?;
    build::site(machine, &app, None, &machine.paths.dist())?;
    let mut totals = Totals { passed: 2, ..Totals::default() };
    if !options.no_browser {
        build::site(machine, &app, Some("/blog/"), &machine.paths.dist_blog())?;
        package::pack(machine, &app)?;
        totals.passed += 2;
    }
    Ok(totals)
}

fn sizes(machine: &Machine) -> Result<Totals> {
    let report = size::weigh(machine, &machine.paths.app())?;
    size::print(&report);
    let kept = report.budgets.iter().filter(|verdict| verdict.is_kept()).count() as u64;
    Ok(Totals { passed: kept, failed: report.budgets.len() as u64 - kept, skipped: 0 })
}
