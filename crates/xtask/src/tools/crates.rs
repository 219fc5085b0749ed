//! The crates of the workspace, fetched beforehand because Trunk is kept from the network.

use std::path::PathBuf;
use std::{fs, io};

use anyhow::Result;

use super::{Tool, WasmCompiler};
use crate::machine::Machine;
use crate::run::Run;

/// Everything in Cargo.lock, and what the standard library needs where it is built from source.
pub(super) struct Crates;

impl Tool for Crates {
    fn name(&self) -> String {
        "crates in Cargo.lock".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "to build without the network"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        (fs::read(record(machine)).ok()? == state(machine).ok()?).then(|| "fetched".to_owned())
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        let log = |name: &str| machine.paths.tools().join("logs").join(name);
        let remedy = "give cargo access to crates.io";
        Run::new(&machine.cargo, &machine.paths.root)
            .args(["fetch"])
            .remedy(remedy)
            .logged(&log("fetch.log"), "cargo fetch")?;
        if let Some(shim) = WasmCompiler::new(machine)?.shim(machine)? {
            Run::new(shim.join("cargo"), &machine.paths.root)
                .args(["fetch", "--target", "wasm32-unknown-unknown"])
                .remedy(remedy)
                .logged(&log("fetch-wasm.log"), "cargo fetch for WebAssembly")?;
        }
        fs::create_dir_all(machine.paths.tools())?;
        Ok(fs::write(record(machine), state(machine)?)?)
    }

    fn remedy(&self, _: &Machine) -> String {
        "cargo fetch".to_owned()
    }
}

fn record(machine: &Machine) -> PathBuf {
    machine.paths.tools().join("fetched")
}

/// What the crates depend on: the lock file and the compiler. Another compiler brings another standard library.
fn state(machine: &Machine) -> io::Result<Vec<u8>> {
    let mut state = fs::read(machine.paths.at("Cargo.lock"))?;
    let compiler = WasmCompiler::new(machine).ok().and_then(|compiler| compiler.look(machine));
    state.extend(format!("{compiler:?} {:?}", std::env::var_os("CARGO_HOME")).into_bytes());
    Ok(state)
}
