//! `cargo xtask size`: what a first visit downloads, against what it may.

mod budget;
mod references;
mod weight;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::machine::Machine;
use budget::Verdict;
use weight::Weight;

/// Options of `size`.
#[derive(Args)]
pub(crate) struct Options {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// The release build to weigh
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
}

/// What was weighed, and how it compares with the budgets.
#[derive(Serialize)]
pub(crate) struct Report {
    files: Vec<Weight>,
    pub(crate) budgets: Vec<Verdict>,
}

/// Prints the weights. Fails when one is over its budget.
///
/// # Errors
/// When there is no build or no readable size-budget.toml.
pub(crate) fn size(machine: &Machine, options: &Options) -> Result<ExitCode> {
    let report = weigh(machine, &options.dist.clone().unwrap_or_else(|| machine.paths.dist()))?;
    if options.json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print(&report);
    }
    let good = report.budgets.iter().all(Verdict::is_kept);
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Weighs the release build in a folder.
///
/// # Errors
/// When a file that the page names is missing, or the budgets cannot be read.
pub(crate) fn weigh(machine: &Machine, dist: &Path) -> Result<Report> {
    let budgets = budget::read(&machine.paths.at("size-budget.toml"))?;
    let files = weight::weigh(dist, &references::of_first_visit(dist)?)?;
    let budgets = budgets.into_iter().map(|budget| budget.compare(&files)).collect();
    Ok(Report { files, budgets })
}

/// Prints a table: one line per file, then one per budget.
pub(crate) fn print(report: &Report) {
    let width = report.files.iter().map(|file| file.path.len()).max().unwrap_or(0).max(5);
    println!("{:width$} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip 9", "brotli 11");
    for file in &report.files {
        println!("{:width$} {:>10} {:>10} {:>10}", file.path, file.raw, file.gzip, file.brotli);
    }
    let sum = |part: fn(&Weight) -> u64| report.files.iter().map(part).sum::<u64>();
    let (raw, gzip, brotli) =
        (sum(|file| file.raw), sum(|file| file.gzip), sum(|file| file.brotli));
    println!("{:width$} {raw:>10} {gzip:>10} {brotli:>10}\n", "all");
    for verdict in &report.budgets {
        println!("{verdict}");
    }
}
