//! `cargo xtask size`: what a first visit and each further module download, against what they may.

mod budget;
mod references;
mod weight;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::machine::Machine;
use budget::{Budget, Verdict};
use weight::Weight;

/// Options of `size`.
#[derive(Args)]
pub(crate) struct Options {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// The compiled app to weigh
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
}

/// What was weighed, and how it compares with the budgets.
#[derive(Serialize)]
pub(crate) struct Report {
    /// Of a first visit.
    files: Vec<Weight>,
    /// Of the modules that budgets name, one after the other.
    modules: Vec<Weight>,
    pub(crate) budgets: Vec<Verdict>,
}

/// Prints the weights. Fails when one is over its budget.
///
/// # Errors
/// When there is no build or no readable size-budget.toml.
pub(crate) fn size(machine: &Machine, options: &Options) -> Result<ExitCode> {
    let report = weigh(machine, &options.dist.clone().unwrap_or_else(|| machine.paths.app()))?;
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
    let mut report = Report { files, modules: Vec::new(), budgets: Vec::new() };
    for budget in budgets {
        report.add(dist, budget)?;
    }
    Ok(report)
}

impl Report {
    /// Compares with a budget; its module is weighed first, if it is about one.
    fn add(&mut self, dist: &Path, budget: Budget) -> Result<()> {
        let verdict = match budget.module() {
            None => budget.compare(&self.files),
            Some(module) => {
                let files = weight::weigh(dist, &references::of_module(dist, module)?)?;
                let verdict = budget.compare(&files);
                self.modules.extend(files);
                verdict
            }
        };
        self.budgets.push(verdict);
        Ok(())
    }
}

/// Prints a table: one line per file, then one per budget.
pub(crate) fn print(report: &Report) {
    let all = report.files.iter().chain(&report.modules);
    let width = all.map(|file| file.path.len()).max().unwrap_or(0).max(13);
    let line = |file: &Weight| {
        println!("{:width$} {:>10} {:>10} {:>10}", file.path, file.raw, file.gzip, file.brotli);
    };
    println!("{:width$} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip 9", "brotli 11");
    report.files.iter().for_each(line);
    let sum = |part: fn(&Weight) -> u64| report.files.iter().map(part).sum::<u64>();
    let (raw, gzip, brotli) =
        (sum(|file| file.raw), sum(|file| file.gzip), sum(|file| file.brotli));
    println!("{:width$} {raw:>10} {gzip:>10} {brotli:>10}\n", "a first visit");
    report.modules.iter().for_each(line);
    println!();
    for verdict in &report.budgets {
        println!("{verdict}");
    }
}
