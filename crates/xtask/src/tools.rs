//! What the tasks need from the machine, one file per tool.

mod browser;
mod browser_tests;
mod cargo_install;
mod clang;
mod crates;
mod debian;
mod jekyll;
mod node;
mod npm;
mod other_browsers;
mod shim;
mod trunk;
mod wasm_bindgen;
mod wasm_compiler;
mod web_servers;
mod web_tree_sitter;

use anyhow::Result;

use crate::machine::Machine;
use crate::setup::Needs;

pub(crate) use browser::{Browser, VARIABLE as CHROMIUM};
pub(crate) use clang::Clang;
pub(crate) use debian::install as install_debian_packages;
pub(crate) use jekyll::Jekyll;
pub(crate) use npm::{ESBUILD, WASM_OPT};
pub(crate) use other_browsers::OtherBrowsers;
pub(crate) use wasm_compiler::WasmCompiler;
pub(crate) use web_servers::WebServers;
pub(crate) use web_tree_sitter::WebTreeSitter;

/// Something that must be here before a task can start.
pub(crate) trait Tool: Sync {
    /// What it is called, with its version where that matters.
    fn name(&self) -> String;

    /// What it is for: "to …".
    fn purpose(&self) -> &'static str;

    /// Where it is if it is here, at the right version: a path or a few words. Changes nothing.
    fn find(&self, machine: &Machine) -> Option<String>;

    /// The Debian packages that bring it.
    fn debian_packages(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whether a task fails without it. Of what is only wished for, tests are left out and counted.
    fn is_needed(&self) -> bool {
        true
    }

    /// About how long installing takes.
    fn effort(&self) -> &'static str {
        "some seconds"
    }

    /// Gets it.
    ///
    /// # Errors
    /// When it cannot be had; the error carries the remedy.
    fn install(&self, machine: &Machine) -> Result<()>;

    /// How a person gets it.
    fn remedy(&self, machine: &Machine) -> String;
}

/// Tools of the system: compiler, Node, browser.
pub(crate) fn of_the_system(machine: &Machine, needs: Needs) -> Result<Vec<Box<dyn Tool>>> {
    let mut tools: Vec<Box<dyn Tool>> = vec![Box::new(WasmCompiler::new(machine)?)];
    if needs >= Needs::Release {
        tools.push(Box::new(node::Node));
        tools.push(Box::new(Clang));
    }
    if needs >= Needs::Tests {
        tools.push(Box::new(Jekyll));
    }
    if needs >= Needs::Everything {
        tools.push(Box::new(Browser));
        tools.push(Box::new(OtherBrowsers));
    }
    Ok(tools)
}

/// Tools that setup keeps in the workspace. They do not depend on one another.
pub(crate) fn of_the_workspace(machine: &Machine, needs: Needs) -> Result<Vec<Box<dyn Tool>>> {
    let mut tools: Vec<Box<dyn Tool>> = vec![
        Box::new(trunk::Trunk),
        Box::new(wasm_bindgen::WasmBindgen::new(machine)?),
        Box::new(crates::Crates),
    ];
    if needs >= Needs::Release {
        tools.push(Box::new(npm::WASM_OPT));
        tools.push(Box::new(npm::ESBUILD));
        tools.push(Box::new(WebTreeSitter));
    }
    if needs >= Needs::Tests {
        tools.push(Box::new(WebServers));
    }
    // Without them the task `test` fails by itself, and everything else works.
    if needs >= Needs::Everything && machine.paths.end2end().join("package-lock.json").is_file() {
        tools.push(Box::new(browser_tests::BrowserTests::Driver));
        tools.push(Box::new(browser_tests::BrowserTests::Hosts));
    }
    Ok(tools)
}
