//! A Chromium for the browser tests.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{Tool, debian};
use crate::machine::{Machine, is_executable};

/// Set by whoever wants another browser; read by the tests' configuration.
pub(crate) const VARIABLE: &str = "FEUILLETON_CHROMIUM";
const PACKAGES: &[&str] = &["chromium"];
const NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const MAC_APPLICATIONS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Any recent Chromium.
pub(crate) struct Browser;

impl Browser {
    /// The browser that the tests drive.
    pub(crate) fn look(machine: &Machine) -> Option<PathBuf> {
        if let Some(chosen) = env::var_os(VARIABLE) {
            return Some(PathBuf::from(chosen)).filter(|path| is_executable(path));
        }
        let installed = NAMES.iter().find_map(|name| machine.which(name));
        installed.or_else(|| {
            MAC_APPLICATIONS.iter().map(PathBuf::from).find(|path| is_executable(Path::new(path)))
        })
    }
}

impl Tool for Browser {
    fn name(&self) -> String {
        "Chromium".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "to run the browser tests in"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        Self::look(machine).map(|path| path.display().to_string())
    }

    fn debian_packages(&self) -> &'static [&'static str] {
        PACKAGES
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        bail!("no Chromium for the browser tests\n  remedy: {}", self.remedy(machine))
    }

    fn remedy(&self, machine: &Machine) -> String {
        let other = format!("install Chromium or Chrome, or set {VARIABLE} to the path of one");
        let apt = debian::remedy(machine, PACKAGES).map(|apt| format!("{apt}, or "));
        format!("{}{other}; `cargo xtask test --no-browser` does without", apt.unwrap_or_default())
    }
}
