//! tree-sitter for the browser: runs the grammars there.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::Tool;
use crate::machine::Machine;
use crate::run::Run;

/// The version whose parser is the one that arborium-tree-sitter has natively.
const VERSION: &str = "0.26.6";

/// <https://www.npmjs.com/package/web-tree-sitter>
pub(crate) struct WebTreeSitter;

impl WebTreeSitter {
    /// The folder that `node_modules` is in.
    fn prefix(&self, machine: &Machine) -> PathBuf {
        machine.paths.tools().join("npm/web-tree-sitter")
    }

    /// The package, if it is here at the right version.
    pub(crate) fn folder(&self, machine: &Machine) -> Option<PathBuf> {
        let folder = self.prefix(machine).join("node_modules/web-tree-sitter");
        let package = fs::read_to_string(folder.join("package.json")).ok()?;
        package.contains(&format!("\"version\": \"{VERSION}\"")).then_some(folder)
    }
}

impl Tool for WebTreeSitter {
    fn name(&self) -> String {
        format!("web-tree-sitter {VERSION}")
    }

    fn purpose(&self) -> &'static str {
        "to colour code in the browser"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        self.folder(machine).map(|folder| folder.display().to_string())
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        let folder = self.prefix(machine);
        fs::create_dir_all(&folder)?;
        Run::new("npm", &machine.paths.root)
            .args(["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"])
            .args(["--ignore-scripts", "--prefix"])
            .arg(&folder)
            .arg(format!("web-tree-sitter@{VERSION}"))
            .remedy(self.remedy(machine))
            .logged(&machine.paths.tools().join("logs/web-tree-sitter.log"), "web-tree-sitter")
    }

    fn remedy(&self, _: &Machine) -> String {
        "give npm access to its registry".to_owned()
    }
}
