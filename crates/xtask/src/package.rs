//! `cargo xtask package`: the element for other sites, as a package for npm and as files for a CDN.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use clap::Args;
use serde_json::Value;
use sha2::{Digest as _, Sha384};

use crate::build;
use crate::machine::Machine;
use crate::run::Run;
use crate::setup::{Needs, setup};
use crate::tools::ESBUILD;

/// Files of the app that the package has as they are.
const FROM_APP: [&str; 7] = [
    "embed.js",
    "feuilleton-guest.js",
    "feuilleton-embed.js",
    "feuilleton-embed.css",
    "feuilleton-embed_bg.wasm",
    "feuilleton-commonmark_bg.wasm",
    "feuilleton-jekyll_bg.wasm",
];

/// Scripts of the app that import another: in the package each is one file, for bundlers copy files one by one.
const JOINED: [&str; 2] = ["feuilleton-commonmark.js", "feuilleton-jekyll.js"];

/// Files below `npm/` that the package has as they are.
const FROM_NPM: [&str; 5] =
    ["package.json", "main.d.ts", "define.d.ts", "custom-elements.json", "README.md"];

/// Options of `package`.
#[derive(Args)]
pub(crate) struct Options {
    /// An app that has been compiled; otherwise it is now
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,
}

/// Packs, and prints what a page needs.
///
/// # Errors
/// When setup, a build or the packing fails.
pub(crate) fn package(machine: &Machine, options: &Options) -> Result<ExitCode> {
    setup(machine, Needs::Release)?;
    let app = match &options.app {
        Some(app) => app.clone(),
        None => build::app(machine)?,
    };
    let archive = pack(machine, &app)?;
    println!("{}\n{}", archive.display(), tag(&app)?);
    Ok(ExitCode::SUCCESS)
}

/// Packs an app that has been compiled, and answers where the archive is.
///
/// # Errors
/// When a file is missing or cannot be written, or when npm or esbuild fails.
pub(crate) fn pack(machine: &Machine, app: &Path) -> Result<PathBuf> {
    let folder = machine.paths.package();
    let dist = folder.join("dist");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&dist).with_context(|| format!("cannot make {}", dist.display()))?;
    for name in FROM_APP {
        copy(&app.join(name), &dist.join(name))?;
    }
    for name in FROM_NPM {
        copy(&machine.paths.at("npm").join(name), &folder.join(name))?;
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copy(&machine.paths.at(name), &folder.join(name))?;
    }
    check_version(&folder.join("package.json"))?;
    for name in JOINED {
        let to = dist.join(name);
        esbuild(machine)?.arg(app.join(name)).arg(format!("--outfile={}", to.display())).show()?;
    }
    let npm = machine.paths.at("npm");
    esbuild(machine)?
        .arg(npm.join("index.js"))
        .arg(npm.join("define.js"))
        .args(["--splitting", "--external:./feuilleton-guest.js"])
        .arg(format!("--define:VERSION=\"{}\"", env!("CARGO_PKG_VERSION")))
        .arg(format!("--alias:feuilleton-guests={}", npm.join("guests.js").display()))
        .arg(format!("--outdir={}", dist.display()))
        .show()?;
    let parent = folder.parent().unwrap_or(&folder);
    Run::new("npm", &folder)
        .args(["pack", "--silent", "--pack-destination"])
        .arg(parent)
        .remedy("npm comes with node: cargo xtask setup")
        .text()?;
    Ok(parent.join(format!("feuilleton-blog-{}.tgz", env!("CARGO_PKG_VERSION"))))
}

fn esbuild(machine: &Machine) -> Result<Run> {
    let program = ESBUILD.program(machine).context("esbuild is missing: cargo xtask setup")?;
    Ok(Run::new(&program, &machine.paths.root).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--legal-comments=none",
        "--log-level=warning",
    ]))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

/// The package has the version of the app.
fn check_version(manifest: &Path) -> Result<()> {
    let value: Value = serde_json::from_str(&fs::read_to_string(manifest)?)?;
    let (own, version) = (env!("CARGO_PKG_VERSION"), value.get("version").and_then(Value::as_str));
    ensure!(version == Some(own), "npm/package.json says {version:?}, and Cargo.toml {own}");
    Ok(())
}

/// The tag for a page that takes the script from a CDN.
fn tag(app: &Path) -> Result<String> {
    let digest = BASE64_STANDARD.encode(Sha384::digest(fs::read(app.join("embed.js"))?));
    let version = env!("CARGO_PKG_VERSION");
    let url = format!("https://cdn.jsdelivr.net/npm/feuilleton-blog@{version}/dist/embed.js");
    Ok(format!("<script src=\"{url}\" integrity=\"sha384-{digest}\" crossorigin async></script>"))
}
