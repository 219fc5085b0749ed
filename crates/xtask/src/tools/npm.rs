//! Programs from npm that make the release smaller.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::Tool;
use crate::machine::Machine;
use crate::run::Run;
use crate::version::Version;

/// A program in an npm package. Sizes depend on its version.
pub(crate) struct NpmTool {
    program: &'static str,
    package: &'static str,
    version: Version,
    purpose: &'static str,
}

/// <https://github.com/WebAssembly/binaryen>; Debian's is years older.
pub(crate) const WASM_OPT: NpmTool = NpmTool {
    program: "wasm-opt",
    package: "binaryen",
    version: Version(132, 0, 0),
    purpose: "to make the release smaller",
};

/// <https://esbuild.github.io>; Trunk's own minifier cannot read what wasm-bindgen writes.
pub(crate) const ESBUILD: NpmTool = NpmTool {
    program: "esbuild",
    package: "esbuild",
    version: Version(0, 28, 2),
    purpose: "to make the release's scripts smaller",
};

impl NpmTool {
    /// The folder that holds the program once it is installed. Each has its own, for npm takes away what it did not put
    /// there itself.
    pub(crate) fn folder(&self, machine: &Machine) -> PathBuf {
        self.prefix(machine).join("node_modules/.bin")
    }

    /// The program, if it is here at the right version.
    pub(crate) fn program(&self, machine: &Machine) -> Option<PathBuf> {
        let own = self.folder(machine).join(self.program);
        let right = |path: &PathBuf| {
            let printed = Run::new(path, &machine.paths.root).args(["--version"]).text();
            printed.is_ok_and(|text| Version::in_text(&text) == Some(self.version))
        };
        [Some(own), machine.which(self.program)].into_iter().flatten().find(right)
    }

    fn prefix(&self, machine: &Machine) -> PathBuf {
        machine.paths.tools().join("npm").join(self.program)
    }
}

impl Tool for NpmTool {
    fn name(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    fn purpose(&self) -> &'static str {
        self.purpose
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        self.program(machine).map(|path| path.display().to_string())
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        let folder = self.prefix(machine);
        fs::create_dir_all(&folder)?;
        Run::new("npm", &machine.paths.root)
            .args([
                "install",
                "--no-save",
                "--no-package-lock",
                "--no-audit",
                "--no-fund",
                "--prefix",
            ])
            .arg(&folder)
            .args([format!("{}@{}", self.package, self.version)])
            .remedy(self.remedy(machine))
            .logged(&machine.paths.tools().join(format!("logs/{}.log", self.program)), self.program)
    }

    fn remedy(&self, _: &Machine) -> String {
        let Self { package, version, .. } = self;
        format!("npm install --global {package}@{version}, or give npm access to its registry")
    }
}
