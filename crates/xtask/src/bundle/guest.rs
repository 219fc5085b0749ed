//! What other sites load: the script of the element, the guest's own scripts and style, in the folder of the app.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha384};

use crate::machine::Machine;
use crate::run::Run;
use crate::tools::ESBUILD;

/// The program's script, as wasm-bindgen wrote it.
const GLUE: &str = "feuilleton-embed.js";

/// What the guest's scripts fetch, and so can check.
const FETCHED: [&str; 2] = ["feuilleton-embed_bg.wasm", "feuilleton-embed.css"];

/// What is changed in the program's script: nothing that the program throws at its end may reach the page around, see
/// `static/embed/guard.js`.
const CHANGE: [&str; 2] =
    ["wasm = instance.exports;", "wasm = __wbg_init.guard(instance.exports);"];

/// What must not stand there: a page that demands trusted types would refuse it.
const MARKUP: &str = "innerHTML";

/// Makes the files from `static/embed` and the program that Trunk has made.
///
/// # Errors
/// When the program's script is not as expected, or esbuild fails.
pub(super) fn scripts(machine: &Machine, folder: &Path) -> Result<()> {
    let glue = folder.join(GLUE);
    let text =
        fs::read_to_string(&glue).with_context(|| format!("cannot read {}", glue.display()))?;
    fs::write(&glue, guarded(&text)?)?;
    bundle(machine, &glue, &glue, &["--format=esm"])?;
    let sources = machine.paths.at("static/embed");
    bundle(
        machine,
        &sources.join("feuilleton-embed.css"),
        &folder.join("feuilleton-embed.css"),
        &[],
    )?;
    let version = format!("--define:VERSION=\"{}\"", env!("CARGO_PKG_VERSION"));
    let integrity = format!("--define:INTEGRITY={}", integrity(folder)?);
    let guest = folder.join("feuilleton-guest.js");
    bundle(machine, &sources.join("guest.js"), &guest, &["--format=esm", &version, &integrity])?;
    let way = format!("--alias:feuilleton-guests={}", sources.join("guests.js").display());
    bundle(
        machine,
        &sources.join("embed.js"),
        &folder.join("embed.js"),
        &["--format=iife", &version, &way],
    )?;
    bundle(
        machine,
        &sources.join("embed-iframe.js"),
        &folder.join("embed-iframe.js"),
        &["--format=iife"],
    )?;
    bundle(machine, &sources.join("frame.js"), &folder.join("embed-frame.js"), &["--format=iife"])
}

fn bundle(machine: &Machine, from: &Path, to: &Path, arguments: &[&str]) -> Result<()> {
    let esbuild = ESBUILD.program(machine).context("esbuild is missing: cargo xtask setup")?;
    Run::new(&esbuild, &machine.paths.root)
        .arg(from)
        .args(["--bundle", "--minify", "--legal-comments=none", "--log-level=warning"])
        .args(arguments)
        .args(["--allow-overwrite".to_owned(), format!("--outfile={}", to.display())])
        .show()
}

/// The program's script with its [`CHANGE`].
fn guarded(glue: &str) -> Result<String> {
    let [from, to] = CHANGE;
    let count = glue.matches(from).count();
    ensure!(
        count == 1,
        "`{from}` stands {count} times in {GLUE}: wasm-bindgen writes it otherwise now"
    );
    ensure!(
        !glue.contains(MARKUP),
        "{GLUE} writes markup: a guest may not, see static/embed/markup.js"
    );
    Ok(glue.replace(from, to))
}

/// A JSON object: by its name, what each fetched file must be (<https://www.w3.org/TR/SRI/>).
fn integrity(folder: &Path) -> Result<String> {
    let line = |name: &&str| -> Result<String> {
        let path: PathBuf = folder.join(name);
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok(format!("\"{name}\":\"sha384-{}\"", BASE64_STANDARD.encode(Sha384::digest(bytes))))
    };
    Ok(format!("{{{}}}", FETCHED.iter().map(line).collect::<Result<Vec<_>>>()?.join(",")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_that_is_not_as_expected_is_an_error() {
        assert!(guarded("a = 1;\nwasm = instance.exports;").unwrap().contains("guard(instance"));
        for script in ["", "wasm = instance.exports; wasm = instance.exports;"] {
            assert!(guarded(script).is_err(), "{script}");
        }
        assert!(guarded("wasm = instance.exports; a.innerHTML = b").is_err());
    }
}
