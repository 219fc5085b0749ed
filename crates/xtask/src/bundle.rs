//! Trunk with the environment it needs: the right compiler, its tools on `PATH`, no network.

mod guest;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::machine::Machine;
use crate::run::Run;
use crate::tools::{ESBUILD, WASM_OPT, WasmCompiler};

/// Trunk, ready for its arguments. Setup must have been done.
///
/// # Errors
/// When there is no compiler to WebAssembly.
pub(crate) fn trunk(machine: &Machine) -> Result<Run> {
    let tools = machine.paths.tools();
    let mut first: Vec<_> = WasmCompiler::new(machine)?.shim(machine)?.into_iter().collect();
    first.extend([tools.join("bin"), WASM_OPT.folder(machine)]);
    let own = tools.join("bin/trunk");
    let program = if own.is_file() { own.as_path() } else { Path::new("trunk") };
    let run = Run::new(program, &machine.paths.root)
        .env("PATH", machine.path_behind(&first)?)
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Its errors say enough without a trace of its own calls.
        .env("RUST_LIB_BACKTRACE", "0")
        .remedy("cargo xtask doctor says whether a tool is missing");
    // Trunk refuses to start with the usual `NO_COLOR=1`: it wants a Boolean.
    Ok(match std::env::var_os("NO_COLOR") {
        Some(_) => run.env("NO_COLOR", "true"),
        None => run,
    })
}

/// Makes the app, without any blog: what `feuilleton build` publishes with each. Setup must have been done.
///
/// # Errors
/// When Trunk fails.
pub(crate) fn app(machine: &Machine) -> Result<PathBuf> {
    let folder = machine.paths.app();
    forget_snippets(machine)?;
    trunk(machine)?
        .env("FEUILLETON_ONLY_APP", "true")
        .args(["build", "--release", "--public-url", "/", "--dist"])
        .arg(&folder)
        .show()?;
    guest::scripts(machine, &folder)?;
    minify(machine, &folder)?;
    pack(machine, &folder)?;
    Ok(folder)
}

/// Removes the scripts of the app that an earlier release build left: Trunk would have every page load them.
///
/// # Errors
/// When they cannot be removed.
fn forget_snippets(machine: &Machine) -> Result<()> {
    let folder = machine.paths.at("target/wasm-bindgen/release/snippets");
    match std::fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Makes the scripts of a release smaller, in place: those that wasm-bindgen wrote, which Trunk's minifier cannot read,
/// and those that it does not look at. Those of several modules become one.
///
/// # Errors
/// When the folder cannot be read or a script is none.
fn minify(machine: &Machine, dist: &Path) -> Result<()> {
    let esbuild = ESBUILD.program(machine).context("esbuild is missing: cargo xtask setup")?;
    let run = |path: &Path, more: &[&str]| {
        Run::new(&esbuild, &machine.paths.root)
            .arg(path)
            .args(["--minify", "--legal-comments=none", "--log-level=warning", "--allow-overwrite"])
            .args(more)
            .arg(format!("--outfile={}", path.display()))
            .show()
    };
    for path in scripts(dist)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let snippet = path.starts_with(dist.join("snippets"));
        let own = name.starts_with("feuilleton-") || ALONE.contains(&&*name);
        if (snippet || own) && name.ends_with(".js") {
            run(&path, &["--format=esm"])?;
        }
    }
    for name in BUNDLED {
        run(&dist.join(name), &["--format=esm", "--bundle"])?;
    }
    for name in WORKERS {
        run(&dist.join(name), &["--format=iife", "--bundle"])?;
    }
    for part in PARTS {
        run(&dist.join(part).join(part).with_extension("css"), &[])?;
        forget_modules(&dist.join(part))?;
    }
    let shared = dist.join("dom");
    std::fs::remove_dir_all(&shared).with_context(|| format!("cannot remove {}", shared.display()))
}

/// Scripts that import none of ours.
const ALONE: [&str; 5] = ["adjust.js", "comments.js", "gesture.js", "text.js", "theme.js"];

/// Folders of scripts with a style sheet of the folder's name. What several of them need is in `dom`.
const PARTS: [&str; 4] = ["offline", "reading", "search", "settings"];

/// Scripts that are one file with all that they import.
const BUNDLED: [&str; 6] = [
    "boot.js",
    "offline/offline.js",
    "offline/shown.js",
    "reading/reading.js",
    "search/search.js",
    "settings/settings.js",
];

/// Likewise, but no modules: of what the press writes as `sw.js`.
const WORKERS: [&str; 2] = ["offline/worker.js", "offline/off.js"];

/// Removes the modules that are now in those.
///
/// # Errors
/// When the folder cannot be read, or a module not be removed.
fn forget_modules(part: &Path) -> Result<()> {
    for entry in std::fs::read_dir(part)? {
        let path = entry?.path();
        let is_module = path.extension().is_some_and(|end| end == "js");
        let is_whole = BUNDLED.iter().chain(&WORKERS).any(|name| path.ends_with(name));
        if is_module && !is_whole {
            std::fs::remove_file(&path)
                .with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    Ok(())
}

/// Lays the compressed forms beside the files: they are the same for every blog.
///
/// # Errors
/// When the tool fails.
fn pack(machine: &Machine, folder: &Path) -> Result<()> {
    Run::new(&machine.cargo, &machine.paths.root)
        .args(["run", "--quiet", "--package", "feuilleton-press", "--", "pack"])
        .arg(folder)
        .show()
}

/// The files of a build's own folder and, however deep, of its `snippets`.
fn scripts(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![dist.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if !path.is_dir() {
                files.push(path);
            } else if path.starts_with(dist.join("snippets")) {
                folders.push(path);
            }
        }
    }
    Ok(files)
}
