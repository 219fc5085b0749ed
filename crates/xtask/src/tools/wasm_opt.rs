//! wasm-opt: makes the release smaller. From npm, because Debian's is years older.

use std::fs;

use anyhow::Result;

use super::Tool;
use crate::machine::Machine;
use crate::run::Run;
use crate::version::Version;

/// Sizes and the features of WebAssembly it understands depend on it.
const VERSION: Version = Version(132, 0, 0);

/// <https://github.com/WebAssembly/binaryen>
pub(super) struct WasmOpt;

impl Tool for WasmOpt {
    fn name(&self) -> String {
        format!("wasm-opt {}", VERSION.0)
    }

    fn purpose(&self) -> &'static str {
        "to make the release smaller"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        let own = machine.paths.tools().join("npm/node_modules/.bin/wasm-opt");
        let right = |path: &std::path::PathBuf| {
            let printed = Run::new(path, &machine.paths.root).args(["--version"]).text();
            printed.is_ok_and(|text| Version::in_text(&text) == Some(VERSION))
        };
        let found = [Some(own), machine.which("wasm-opt")].into_iter().flatten().find(right);
        found.map(|path| path.display().to_string())
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        let folder = machine.paths.tools().join("npm");
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
            .args([format!("binaryen@{VERSION}")])
            .remedy(self.remedy(machine))
            .logged(&machine.paths.tools().join("logs/wasm-opt.log"), "wasm-opt")
    }

    fn remedy(&self, _: &Machine) -> String {
        format!("npm install --global binaryen@{VERSION}, or give npm access to its registry")
    }
}
