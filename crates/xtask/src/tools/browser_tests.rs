//! Playwright and the other packages of the browser tests, as `end2end/package-lock.json` names them.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::Tool;
use crate::machine::Machine;
use crate::run::Run;

/// The packages below `end2end/node_modules`.
pub(super) struct BrowserTests;

impl Tool for BrowserTests {
    fn name(&self) -> String {
        "packages of the browser tests".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "to drive the browser"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        let wanted = fs::read(machine.paths.end2end().join("package-lock.json")).ok()?;
        let installed = fs::read(record(machine)).ok()?;
        (wanted == installed).then(|| "end2end/node_modules".to_owned())
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        let folder = machine.paths.end2end();
        Run::new("npm", &folder)
            .args(["ci", "--no-audit", "--no-fund"])
            // The browser is the machine's: see `Browser`.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .remedy(self.remedy(machine))
            .logged(&machine.paths.tools().join("logs/end2end.log"), "npm ci")?;
        fs::copy(folder.join("package-lock.json"), record(machine))?;
        Ok(())
    }

    fn remedy(&self, _: &Machine) -> String {
        "npm ci in end2end/, with access to npm's registry".to_owned()
    }
}

/// A copy of the lock file that was installed. `npm ci` begins by deleting the folder it is in.
fn record(machine: &Machine) -> PathBuf {
    machine.paths.end2end().join("node_modules/.installed-lock.json")
}
