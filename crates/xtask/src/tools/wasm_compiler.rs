//! The compiler for the browser: the toolchain's own, or Debian's where rustup cannot download the target.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::{Tool, debian, shim};
use crate::machine::Machine;
use crate::run::Run;
use crate::version::{self, Version};

/// The target of the app.
const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler with the source of the standard library and a linker. It is made for Debian's
/// browsers, so that even stable releases of Debian have a recent one.
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// The compiler that turns the app into WebAssembly.
pub(crate) struct WasmCompiler {
    oldest: Version,
}

/// Which compiler it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// The native toolchain has the target; with its source, too, the app gets smaller.
    Toolchain(Option<SourceCompiler>),
    /// Debian's compiler, which has the source and nothing else.
    Debian(SourceCompiler),
}

/// A compiler with the source of the standard library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourceCompiler {
    pub(crate) cargo: PathBuf,
    pub(crate) rustc: PathBuf,
    /// The linker, where the compiler does not bring its own.
    pub(crate) linker: Option<PathBuf>,
}

impl WasmCompiler {
    /// Learns from the workspace how old the compiler may be.
    pub(crate) fn new(machine: &Machine) -> Result<Self> {
        Ok(Self { oldest: version::oldest_rust(machine)? })
    }

    /// The compiler that is here. Never asks rustup, which might start a download.
    pub(crate) fn look(&self, machine: &Machine) -> Option<Found> {
        let toolchain = sysroot(machine, Path::new("rustc"));
        if let Some(sysroot) = toolchain.filter(|sysroot| has_target(sysroot)) {
            return Some(Found::Toolchain(has_source(&sysroot).then(|| SourceCompiler {
                cargo: sysroot.join("bin/cargo"),
                rustc: sysroot.join("bin/rustc"),
                linker: None,
            })));
        }
        self.debian_compiler(machine).map(Found::Debian)
    }

    /// The folder to put before `PATH` for Trunk, made up to date, if the compiler needs one.
    ///
    /// # Errors
    /// When there is no compiler or the folder cannot be written.
    pub(crate) fn shim(&self, machine: &Machine) -> Result<Option<PathBuf>> {
        match self.look(machine).with_context(|| self.remedy(machine))? {
            Found::Toolchain(None) => Ok(None),
            Found::Toolchain(Some(compiler)) | Found::Debian(compiler) => {
                shim::write(machine, &compiler).map(Some)
            }
        }
    }

    fn debian_compiler(&self, machine: &Machine) -> Option<SourceCompiler> {
        let (cargo, rustc) = (PathBuf::from("/usr/bin/cargo"), PathBuf::from("/usr/bin/rustc"));
        let version = Run::new(&rustc, &machine.paths.root).without_env("LD_LIBRARY_PATH");
        let recent = cargo.is_file()
            && Version::in_text(&version.args(["--version"]).text().ok()?)? >= self.oldest;
        let source = has_source(&sysroot(machine, &rustc)?);
        let linker = Some(newest_linker(Path::new("/usr/bin"))?);
        (recent && source).then_some(SourceCompiler { cargo, rustc, linker })
    }
}

impl Tool for WasmCompiler {
    fn name(&self) -> String {
        "compiler to WebAssembly".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "to compile the app for the browser"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        Some(match self.look(machine)? {
            Found::Toolchain(None) => format!("the toolchain has {TARGET}"),
            Found::Toolchain(Some(_)) => {
                format!("the toolchain has {TARGET} and the library's source")
            }
            Found::Debian(_) => "Debian's, which builds the standard library itself".to_owned(),
        })
    }

    fn debian_packages(&self) -> &'static [&'static str] {
        PACKAGES
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        if !machine.rustup {
            bail!("no compiler to WebAssembly\n  remedy: {}", self.remedy(machine));
        }
        Run::new("rustup", &machine.paths.root)
            .args(["target", "add", TARGET])
            .remedy(self.remedy(machine))
            .logged(&machine.paths.tools().join("logs/rustup.log"), TARGET)
    }

    fn remedy(&self, machine: &Machine) -> String {
        let rustup = format!("rustup target add {TARGET}");
        match debian::remedy(machine, PACKAGES) {
            Some(apt) => format!("{rustup}, or without rustup's server: {apt}"),
            None => format!("{rustup} (rustup: https://rustup.rs)"),
        }
    }
}

/// Where a compiler keeps its libraries.
fn sysroot(machine: &Machine, rustc: &Path) -> Option<PathBuf> {
    let run = Run::new(rustc, &machine.paths.root);
    // Debian's compiler must not find rustup's libraries.
    let run = if rustc.is_absolute() { run.without_env("LD_LIBRARY_PATH") } else { run };
    Some(PathBuf::from(run.args(["--print", "sysroot"]).text().ok()?.trim()))
}

/// Whether there is a precompiled standard library for the target.
fn has_target(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir()
}

fn has_source(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
}

/// A linker for WebAssembly: the system's, or the one that came with the toolchain.
pub(super) fn linker(machine: &Machine) -> Option<PathBuf> {
    newest_linker(Path::new("/usr/bin")).or_else(|| {
        let libraries = sysroot(machine, Path::new("rustc"))?.join("lib/rustlib");
        let hosts = fs::read_dir(libraries).ok()?.flatten();
        hosts.map(|host| host.path().join("bin/gcc-ld/wasm-ld")).find(|linker| linker.is_file())
    })
}

/// The newest linker for WebAssembly in a folder: it must not be older than the compiler's LLVM.
fn newest_linker(folder: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.file_name());
    let versions = entries.filter_map(|name| name.to_str()?.strip_prefix("wasm-ld-")?.parse().ok());
    match versions.max() {
        Some::<u32>(version) => Some(folder.join(format!("wasm-ld-{version}"))),
        None => Some(folder.join("wasm-ld")).filter(|linker| linker.is_file()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_linker_is_chosen_by_number_not_by_letter() {
        let folder = std::env::temp_dir().join(format!("xtask-linkers-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        assert_eq!(newest_linker(&folder), None);
        for (name, newest) in [
            ("wasm-ld", "wasm-ld"),
            ("wasm-ld-9", "wasm-ld-9"),
            ("wasm-ld-22", "wasm-ld-22"),
            ("wasm-ld-19", "wasm-ld-22"),
        ] {
            fs::write(folder.join(name), "").expect("a file");
            assert_eq!(newest_linker(&folder), Some(folder.join(newest)));
        }
        fs::remove_dir_all(&folder).expect("the folder goes");
    }
}
