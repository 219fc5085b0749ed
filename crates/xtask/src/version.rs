//! Versions: from what programs print about themselves and from Cargo.lock.

use std::fs;

use anyhow::{Context as _, Result};

use crate::machine::Machine;

/// `major.minor.patch`, anything after it left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) u32, pub(crate) u32, pub(crate) u32);

impl Version {
    /// The first word of a text that is a version: in `rustc 1.96.0 (ac68faa20 2026-05-25)`, 1.96.0.
    pub(crate) fn in_text(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    /// `1.2.3`, `v1.2.3`, `1.2.3-beta.1`; what is missing counts as zero: `132`, `1.95`.
    fn parse(word: &str) -> Option<Self> {
        let word = word.strip_prefix('v').unwrap_or(word);
        let numbers = word.split(['-', '+']).next()?;
        let mut parts = numbers.split('.').map(|part| part.parse().ok());
        let version = Self(
            parts.next()??,
            parts.next().unwrap_or(Some(0))?,
            parts.next().unwrap_or(Some(0))?,
        );
        parts.next().is_none().then_some(version)
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// The version of a package in the workspace's Cargo.lock, the highest if there are several.
///
/// # Errors
/// When the lock file cannot be read or does not have the package.
pub(crate) fn locked(machine: &Machine, package: &str) -> Result<Version> {
    let file = machine.paths.at("Cargo.lock");
    let text =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    in_lock_file(&text, package).with_context(|| format!("Cargo.lock has no package {package}"))
}

fn in_lock_file(text: &str, package: &str) -> Option<Version> {
    let lock: toml::Table = text.parse().ok()?;
    let packages = lock.get("package")?.as_array()?.iter();
    let named =
        packages.filter(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package));
    named.filter_map(|entry| Version::parse(entry.get("version")?.as_str()?)).max()
}

/// The oldest compiler that the workspace allows: `rust-version` in the root Cargo.toml.
///
/// # Errors
/// When the manifest does not say.
pub(crate) fn oldest_rust(machine: &Machine) -> Result<Version> {
    let text = fs::read_to_string(machine.paths.at("Cargo.toml"))?;
    let manifest: toml::Table = text.parse()?;
    let version = manifest
        .get("workspace")
        .and_then(|workspace| workspace.get("package")?.get("rust-version")?.as_str());
    version
        .and_then(Version::parse)
        .context("Cargo.toml: workspace.package.rust-version is missing")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_tell_their_version_in_many_ways() {
        for (printed, version) in [
            ("trunk 0.21.14\n", Some(Version(0, 21, 14))),
            (
                "rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)",
                Some(Version(1, 96, 0)),
            ),
            ("wasm-opt version 132 (version_132)", Some(Version(132, 0, 0))),
            ("v20.20.2", Some(Version(20, 20, 2))),
            ("trunk 0.22.0-beta.1", Some(Version(0, 22, 0))),
            ("Chromium 156.0.8078.79 built on Debian", None),
            ("command not found", None),
        ] {
            assert_eq!(Version::in_text(printed), version, "{printed}");
        }
    }

    #[test]
    fn versions_compare_as_numbers() {
        assert!(Version(1, 100, 0) > Version(1, 95, 9));
    }

    #[test]
    fn the_lock_file_tells_which_wasm_bindgen_is_used() {
        let lock = "version = 4\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n\
                    [[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.3.0\"\n";
        assert_eq!(in_lock_file(lock, "wasm-bindgen"), Some(Version(0, 2, 129)));
        assert_eq!(in_lock_file(lock, "leptos"), None);
    }
}
