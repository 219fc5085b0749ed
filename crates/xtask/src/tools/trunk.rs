//! Trunk: bundles the app and serves it while it is written.

use anyhow::Result;

use super::Tool;
use super::cargo_install::Package;
use crate::machine::Machine;
use crate::version::Version;

/// The last version that every compiler allowed here can build: 0.22 asks for 1.96.1.
const PACKAGE: Package =
    Package { name: "trunk", binary: "trunk", version: Version(0, 21, 14), opt_level: "0" };

/// <https://trunkrs.dev>
pub(super) struct Trunk;

impl Tool for Trunk {
    fn name(&self) -> String {
        format!("trunk {}", PACKAGE.version)
    }

    fn purpose(&self) -> &'static str {
        "to bundle and serve the app"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        PACKAGE.find(machine).map(|path| path.display().to_string())
    }

    fn effort(&self) -> &'static str {
        "up to 6 minutes on two cores"
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        PACKAGE.install(machine)
    }

    fn remedy(&self, _: &Machine) -> String {
        PACKAGE.remedy()
    }
}
