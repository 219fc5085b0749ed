//! `cargo xtask setup`: gets what is missing, says what and why, and leaves what is there alone.

use std::collections::BTreeSet;
use std::thread;
use std::time::Instant;

use anyhow::{Error, Result, bail};

use crate::machine::Machine;
use crate::run::elapsed;
use crate::tools::{self, Tool};

/// How much a task needs. Each includes the ones before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Needs {
    /// To compile and serve the app while it is written.
    Development,
    /// To build for readers.
    Release,
    /// To run the tests that need no browser.
    Tests,
    /// To run the browser tests as well.
    Everything,
}

/// Makes the machine ready. Doing it twice does nothing the second time.
///
/// # Errors
/// Names everything that could not be had, each with its remedy.
pub(crate) fn setup(machine: &Machine, needs: Needs) -> Result<()> {
    let start = Instant::now();
    let (system, wished): (Vec<_>, Vec<_>) =
        tools::of_the_system(machine, needs)?.into_iter().partition(|tool| tool.is_needed());
    install_packages(machine, &missing(machine, &system))?;
    report(&system.iter().map(|tool| ensure(machine, tool.as_ref())).collect::<Vec<_>>())?;
    wish(machine, &missing(machine, &wished));
    let own = tools::of_the_workspace(machine, needs)?;
    report(&ensure_all(machine, &own))?;
    eprintln!("setup: everything is here ({})", elapsed(start));
    Ok(())
}

/// Gets what is not needed where that takes nobody's help, and says what stays away.
fn wish(machine: &Machine, missing: &[&dyn Tool]) {
    if let Err(error) = install_packages(machine, missing) {
        eprintln!("  {error:#}");
    }
    for tool in missing.iter().filter(|tool| tool.find(machine).is_none()) {
        eprintln!("  {}: not here, and left out; {}", tool.name(), tool.remedy(machine));
    }
}

fn missing<'a>(machine: &Machine, tools: &'a [Box<dyn Tool>]) -> Vec<&'a dyn Tool> {
    tools.iter().map(Box::as_ref).filter(|tool| tool.find(machine).is_none()).collect()
}

/// One `apt-get` for all that Debian has. A tool that has another way tries it afterwards.
fn install_packages(machine: &Machine, missing: &[&dyn Tool]) -> Result<()> {
    let packages: BTreeSet<&str> =
        missing.iter().flat_map(|tool| tool.debian_packages()).copied().collect();
    if packages.is_empty() || !machine.apt {
        return Ok(());
    }
    for tool in missing {
        eprintln!("  {}: missing, needed {}", tool.name(), tool.purpose());
    }
    tools::install_debian_packages(machine, &packages.into_iter().collect::<Vec<_>>())
}

/// All at once: most of the time goes by in waiting for compilers and the network.
fn ensure_all(machine: &Machine, tools: &[Box<dyn Tool>]) -> Vec<Result<()>> {
    thread::scope(|scope| {
        let threads: Vec<_> =
            tools.iter().map(|tool| scope.spawn(move || ensure(machine, tool.as_ref()))).collect();
        let join = |thread: thread::ScopedJoinHandle<'_, Result<()>>| {
            thread.join().unwrap_or_else(|_| Err(Error::msg("setup of a tool broke off")))
        };
        threads.into_iter().map(join).collect()
    })
}

fn ensure(machine: &Machine, tool: &dyn Tool) -> Result<()> {
    if tool.find(machine).is_some() {
        return Ok(());
    }
    let (start, name) = (Instant::now(), tool.name());
    eprintln!("  {name}: installing it {} ({})", tool.purpose(), tool.effort());
    tool.install(machine).map_err(|error| error.context(format!("{name} cannot be had")))?;
    if tool.find(machine).is_none() {
        bail!("{name} was installed but does not work\n  remedy: {}", tool.remedy(machine));
    }
    eprintln!("  {name}: ready ({})", elapsed(start));
    Ok(())
}

fn report(results: &[Result<()>]) -> Result<()> {
    let errors: Vec<String> =
        results.iter().filter_map(|result| Some(format!("{:#}", result.as_ref().err()?))).collect();
    if errors.is_empty() {
        Ok(())
    } else {
        bail!("setup is not complete\n\n{}", errors.join("\n\n"))
    }
}
