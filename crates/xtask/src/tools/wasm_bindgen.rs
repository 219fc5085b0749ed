//! wasm-bindgen: writes the JavaScript between the app and the browser.

use anyhow::Result;

use super::Tool;
use super::cargo_install::Package;
use crate::machine::Machine;
use crate::version;

/// Its format has no stable version, so the program must be exactly as old as the library in Cargo.lock.
pub(super) struct WasmBindgen(Package);

impl WasmBindgen {
    /// Takes the version from Cargo.lock.
    pub(super) fn new(machine: &Machine) -> Result<Self> {
        let version = version::locked(machine, "wasm-bindgen")?;
        // It reads megabytes of unoptimised WebAssembly at every change: worth a little optimisation.
        Ok(Self(Package {
            name: "wasm-bindgen-cli",
            binary: "wasm-bindgen",
            version,
            opt_level: "1",
        }))
    }
}

impl Tool for WasmBindgen {
    fn name(&self) -> String {
        format!("wasm-bindgen {}", self.0.version)
    }

    fn purpose(&self) -> &'static str {
        "to join the app to the browser"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        self.0.find(machine).map(|path| path.display().to_string())
    }

    fn effort(&self) -> &'static str {
        "up to 3 minutes on two cores"
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        self.0.install(machine)
    }

    fn remedy(&self, _: &Machine) -> String {
        self.0.remedy()
    }
}
