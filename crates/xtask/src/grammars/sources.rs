//! Where cargo keeps the grammars' C sources.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::machine::Machine;
use crate::run::Run;

/// The crates of arborium in Cargo.lock.
pub(super) struct Sources(Vec<Package>);

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    manifest_path: PathBuf,
}

impl Sources {
    /// Asks cargo, without the network.
    pub(super) fn find(machine: &Machine) -> Result<Self> {
        let json = Run::new(&machine.cargo, &machine.paths.root)
            .args(["metadata", "--format-version", "1", "--locked", "--offline"])
            .remedy("cargo fetch")
            .text()?;
        let Metadata { mut packages } = serde_json::from_str(&json)?;
        packages.retain(|package| package.name.starts_with("arborium-"));
        packages.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self(packages))
    }

    /// The folder of one of the crates.
    pub(super) fn folder(&self, name: &str) -> Result<&Path> {
        let package = self.0.iter().find(|package| package.name == format!("arborium-{name}"));
        let folder = package.and_then(|package| package.manifest_path.parent());
        folder.with_context(|| format!("Cargo.lock has no arborium-{name}"))
    }

    /// Names and versions of them all.
    pub(super) fn versions(&self) -> String {
        self.0.iter().map(|package| format!("{} {}\n", package.name, package.version)).collect()
    }

    /// The C function by which a grammar is had.
    pub(super) fn function(&self, language: &str) -> Result<String> {
        let library = fs::read_to_string(self.folder(language)?.join("src/lib.rs"))?;
        function_in(&library).with_context(|| format!("arborium-{language} names no grammar"))
    }
}

fn function_in(library: &str) -> Option<String> {
    let (_, after) = library.split_once("fn tree_sitter_")?;
    let (name, _) = after.split_once('(')?;
    Some(format!("tree_sitter_{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_function_is_read_from_its_declaration() {
        let library = "unsafe extern \"C\" {\n    fn tree_sitter_rust_orchard() -> *const ();\n}";
        assert_eq!(function_in(library).as_deref(), Some("tree_sitter_rust_orchard"));
        assert_eq!(function_in("fn main() {}"), None);
    }
}
