//! Debian's packages: installed only as root and only when missing, or unpacked into a folder.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result};

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

/// Unpacks packages into a folder, without what they depend on and without installing anything. As
/// root the lists of packages are brought up to date first; others use those that are there.
///
/// # Errors
/// When a package cannot be downloaded, or the folder cannot be written.
pub(super) fn unpack(machine: &Machine, packages: &[&str], folder: &Path) -> Result<()> {
    let downloads = folder.join("downloads");
    // Whatever an attempt before this one has left would be unpacked as well.
    if downloads.is_dir() {
        fs::remove_dir_all(&downloads).with_context(|| downloads.display().to_string())?;
    }
    fs::create_dir_all(&downloads).with_context(|| downloads.display().to_string())?;
    let logs = machine.paths.tools().join("logs");
    let apt = |log: &str, args: &[&str]| {
        let run = Run::new("apt-get", &downloads).arg("-q").args(args);
        run.remedy(format!("install them by hand ({})", packages.join(" ")))
            .logged(&logs.join(log), "Debian packages")
    };
    if machine.apt {
        apt("apt-update.log", &["update"])?;
    }
    apt("apt-download.log", &[&["download"], packages].concat())?;
    for entry in fs::read_dir(&downloads).with_context(|| downloads.display().to_string())? {
        let package = entry?.path();
        if package.extension() == Some(OsStr::new("deb")) {
            Run::new("dpkg-deb", folder).arg("--extract").arg(&package).arg(folder).text()?;
        }
    }
    fs::remove_dir_all(&downloads).with_context(|| downloads.display().to_string())
}

/// The command that a person without root's rights can ask for, if this is Debian.
pub(super) fn remedy(machine: &Machine, packages: &[&str]) -> Option<String> {
    machine.debian.then(|| format!("sudo apt-get install {}", packages.join(" ")))
}
