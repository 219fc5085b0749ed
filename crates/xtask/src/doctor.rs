//! `cargo xtask doctor`: what is here, what is missing and how to get it. Changes nothing.

use std::process::ExitCode;

use anyhow::Result;

use crate::machine::Machine;
use crate::run::Run;
use crate::setup::Needs;
use crate::tools::{self, Tool};
use crate::version::{self, Version};

/// Prints the state of the machine. Fails when something is missing, so that scripts can ask.
///
/// # Errors
/// When the workspace itself cannot be read.
pub(crate) fn doctor(machine: &Machine) -> Result<ExitCode> {
    println!("{} {}; Windows: inside WSL only\n", std::env::consts::OS, std::env::consts::ARCH);
    let compiler = compiler(machine)?;
    let mut all = tools::of_the_system(machine, Needs::Everything)?;
    all.extend(tools::of_the_workspace(machine, Needs::Everything)?);
    let missing =
        all.iter().filter(|tool| !describe(machine, tool.as_ref()) && tool.is_needed()).count();
    if missing == 0 && compiler {
        println!("\nEverything is here.");
        return Ok(ExitCode::SUCCESS);
    }
    println!("\n`cargo xtask setup` gets what it can; what it installs is in target/tools.");
    Ok(ExitCode::FAILURE)
}

/// The native compiler, which started this program and must be recent enough for the app as well.
fn compiler(machine: &Machine) -> Result<bool> {
    let oldest = version::oldest_rust(machine)?;
    let printed = Run::new("rustc", &machine.paths.root).args(["--version"]).text()?;
    let recent = Version::in_text(&printed).is_some_and(|version| version >= oldest);
    line(recent, "native compiler", printed.trim());
    if !recent {
        remedy(&format!("rustup update (this workspace needs {oldest})"));
    }
    Ok(recent)
}

fn describe(machine: &Machine, tool: &dyn Tool) -> bool {
    let found = tool.find(machine);
    line(found.is_some(), &tool.name(), found.as_deref().unwrap_or("missing"));
    if found.is_none() {
        remedy(&format!("needed {}: {}", tool.purpose(), tool.remedy(machine)));
    }
    found.is_some()
}

fn line(good: bool, name: &str, detail: &str) {
    println!("{} {name:<30} {detail}", if good { "✓" } else { "✗" });
}

fn remedy(text: &str) {
    println!("    {text}");
}
