//! Jekyll, which the native tests build a site with, to compare it with ours.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{Tool, debian};
use crate::machine::Machine;
use crate::run::Run;

/// Jekyll, the plug-ins of the site, and the rules of its time zone.
const PACKAGES: &[&str] = &["jekyll", "ruby-jekyll-feed", "ruby-jekyll-redirect-from", "tzdata"];
/// Ruby says nothing where both plug-ins are here.
const PLUGINS: &str = "gem 'jekyll-feed'; gem 'jekyll-redirect-from'";
/// A time zone by the rules that Ruby reads.
const ZONE: &str = "/usr/share/zoneinfo/Europe/Paris";

/// The program with its plug-ins.
pub(crate) struct Jekyll;

impl Jekyll {
    /// The variable by which the tests are told of the program. A test that is told of none leaves the
    /// comparison out.
    pub(crate) fn variable(machine: &Machine) -> Option<(&'static str, PathBuf)> {
        Some(("FEUILLETON_JEKYLL", Self::program(machine)?))
    }

    fn program(machine: &Machine) -> Option<PathBuf> {
        let program = machine.which("jekyll")?;
        let plugins = Run::new("ruby", &machine.paths.root).args(["-e", PLUGINS]).text();
        (plugins.is_ok() && Path::new(ZONE).exists()).then_some(program)
    }
}

impl Tool for Jekyll {
    fn name(&self) -> String {
        "Jekyll".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "to compare what it makes of a site with what the tool makes of it"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        Self::program(machine).map(|path| path.display().to_string())
    }

    fn debian_packages(&self) -> &'static [&'static str] {
        PACKAGES
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        bail!("no Jekyll, or not all of it\n  remedy: {}", self.remedy(machine))
    }

    fn remedy(&self, machine: &Machine) -> String {
        let other = "gem install jekyll jekyll-feed jekyll-redirect-from";
        let get = debian::remedy(machine, PACKAGES).unwrap_or_else(|| other.to_owned());
        format!("{get}; `cargo xtask test --native` does without")
    }
}
