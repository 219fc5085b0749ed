//! Node and npm: they bring wasm-opt and the browser tests.

use anyhow::{Result, bail};

use super::{Tool, debian};
use crate::machine::Machine;
use crate::run::Run;
use crate::version::Version;

/// The oldest that Playwright runs on.
const OLDEST: Version = Version(20, 12, 0);
const PACKAGES: &[&str] = &["nodejs", "npm"];

/// <https://nodejs.org>
pub(super) struct Node;

impl Tool for Node {
    fn name(&self) -> String {
        format!("node {} or later, npm", OLDEST.0)
    }

    fn purpose(&self) -> &'static str {
        "to run wasm-opt and the browser tests"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        let (node, npm) = (machine.which("node")?, machine.which("npm")?);
        let version = Run::new(&node, &machine.paths.root).args(["--version"]).text().ok()?;
        (Version::in_text(&version)? >= OLDEST)
            .then(|| format!("{} {}, {}", node.display(), version.trim(), npm.display()))
    }

    fn debian_packages(&self) -> &'static [&'static str] {
        PACKAGES
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        bail!("node or npm is missing or too old\n  remedy: {}", self.remedy(machine))
    }

    fn remedy(&self, machine: &Machine) -> String {
        debian::remedy(machine, PACKAGES)
            .unwrap_or_else(|| "https://nodejs.org/en/download".to_owned())
    }
}
