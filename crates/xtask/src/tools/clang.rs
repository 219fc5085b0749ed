//! clang, which compiles the grammars of languages for the browser.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{Tool, debian, wasm_compiler};
use crate::machine::Machine;
use crate::run::Run;

/// Debian's compiler and linker. The linker may be here already, for the app.
const PACKAGES: &[&str] = &["clang-22", "lld-22"];

/// A clang that knows WebAssembly, and a linker for it.
pub(crate) struct Clang;

impl Clang {
    /// The two programs.
    pub(crate) fn programs(&self, machine: &Machine) -> Option<(PathBuf, PathBuf)> {
        let compiler = ["clang-22", "clang"].into_iter().filter_map(|name| machine.which(name));
        let knows = |path: &PathBuf| {
            let targets = Run::new(path, &machine.paths.root).args(["--print-targets"]).text();
            targets.is_ok_and(|text| text.contains("wasm32"))
        };
        Some((compiler.into_iter().find(knows)?, wasm_compiler::linker(machine)?))
    }
}

impl Tool for Clang {
    fn name(&self) -> String {
        "clang".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "to compile the grammars that colour code in the browser"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        self.programs(machine).map(|(compiler, _)| compiler.display().to_string())
    }

    fn debian_packages(&self) -> &'static [&'static str] {
        PACKAGES
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        // `setup` has tried Debian's packages; there is no other way without asking.
        bail!("no clang for WebAssembly\n  remedy: {}", self.remedy(machine));
    }

    fn remedy(&self, machine: &Machine) -> String {
        debian::remedy(machine, PACKAGES)
            .unwrap_or_else(|| "install clang and lld, version 16 or later".to_owned())
    }
}
