//! Debian's packages, installed only as root and only when missing.

use std::time::Instant;

use anyhow::Result;

use crate::machine::Machine;
use crate::run::{Run, elapsed};

/// Installs packages with `apt-get`, after bringing its lists up to date.
///
/// # Errors
/// When `apt-get` fails: no network, or a release of Debian that lacks one of the packages.
pub(crate) fn install(machine: &Machine, packages: &[&str]) -> Result<()> {
    let start = Instant::now();
    let list = packages.join(" ");
    eprintln!("  Debian packages: installing {list}");
    let apt = |log: &str, args: &[&str]| {
        Run::new("apt-get", &machine.paths.root)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-q", "-y"])
            .args(args)
            .remedy(format!("install them by hand ({list}), then start again"))
            .logged(&machine.paths.tools().join("logs").join(log), "Debian packages")
    };
    apt("apt-update.log", &["update"])?;
    apt("apt-install.log", &[&["install", "--no-install-recommends"], packages].concat())?;
    eprintln!("  Debian packages: installed ({})", elapsed(start));
    Ok(())
}

/// The command that a person without root's rights can ask for, if this is Debian.
pub(super) fn remedy(machine: &Machine, packages: &[&str]) -> Option<String> {
    machine.debian.then(|| format!("sudo apt-get install {}", packages.join(" ")))
}
