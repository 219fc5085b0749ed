//! Playwright and the other packages of the browser tests, and those of the host pages in them, as each
//! `package-lock.json` names them.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::Tool;
use crate::machine::Machine;
use crate::run::Run;

/// The packages of one folder.
pub(super) enum BrowserTests {
    /// `end2end`: what drives the browser.
    Driver,
    /// `end2end/hosts`: what other sites are built with that show the blog.
    Hosts,
}

impl BrowserTests {
    fn folder(&self, machine: &Machine) -> PathBuf {
        match self {
            Self::Driver => machine.paths.end2end(),
            Self::Hosts => machine.paths.end2end().join("hosts"),
        }
    }

    /// A copy of the lock file that was installed. `npm ci` begins by deleting the folder it is in.
    fn record(&self, machine: &Machine) -> PathBuf {
        self.folder(machine).join("node_modules/.installed-lock.json")
    }
}

impl Tool for BrowserTests {
    fn name(&self) -> String {
        match self {
            Self::Driver => "packages of the browser tests",
            Self::Hosts => "packages of the host pages",
        }
        .to_owned()
    }

    fn purpose(&self) -> &'static str {
        match self {
            Self::Driver => "to drive the browser",
            Self::Hosts => "to build other sites that show the blog",
        }
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        let folder = self.folder(machine);
        let wanted = fs::read(folder.join("package-lock.json")).ok()?;
        let installed = fs::read(self.record(machine)).ok()?;
        (wanted == installed).then(|| folder.join("node_modules").display().to_string())
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        let folder = self.folder(machine);
        let log = match self {
            Self::Driver => "logs/end2end.log",
            Self::Hosts => "logs/hosts.log",
        };
        Run::new("npm", &folder)
            .args(["ci", "--no-audit", "--no-fund"])
            // The browser is the machine's: see `Browser`.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .remedy(self.remedy(machine))
            .logged(&machine.paths.tools().join(log), "npm ci")?;
        fs::copy(folder.join("package-lock.json"), self.record(machine))?;
        Ok(())
    }

    fn remedy(&self, machine: &Machine) -> String {
        format!("npm ci in {}, with access to npm's registry", self.folder(machine).display())
    }
}
