//! `cargo xtask grammars`: what colours code in the browser, one file per language.
//!
//! Trunk calls it after each build. The grammars are the C sources in the crates that colour code
//! natively, so that both colour alike; compiled ones are kept until a crate or the compiler
//! changes.

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context as _, Error, Result};
use clap::Args;
use serde::Deserialize;

use crate::machine::Machine;
use crate::run::Run;
use crate::tools::{Clang, ESBUILD, WebTreeSitter};

mod compile;
mod digests;
mod sources;

use compile::Compiler;
use sources::Sources;

/// Options of `grammars`.
#[derive(Args)]
pub(crate) struct Options {
    /// The site that gets them; what Trunk is building, if it calls
    #[arg(long, value_name = "DIR", env = "TRUNK_STAGING_DIR")]
    dist: PathBuf,
}

/// The two queries of a language.
#[derive(Deserialize, serde::Serialize)]
struct Queries {
    highlights: String,
    injections: String,
}

/// Writes `highlight/` below the site. Without the tools for it the site is complete
/// but for colours in code, and the reader of the output is told so.
///
/// # Errors
/// When a grammar cannot be compiled or a file not be written.
pub(crate) fn grammars(machine: &Machine, options: &Options) -> Result<ExitCode> {
    let highlight = options.dist.join("highlight");
    fs::create_dir_all(&highlight)?;
    let tools = (Clang.programs(machine), WebTreeSitter.folder(machine), ESBUILD.program(machine));
    let (Some((clang, linker)), Some(runtime), Some(esbuild)) = tools else {
        eprintln!(
            "warning: code stays without colours in the browser\n  remedy: cargo xtask setup"
        );
        return Ok(ExitCode::SUCCESS);
    };
    let sources = Sources::find(machine)?;
    let compiler = Compiler::new(machine, &clang, &linker, &sources)?;
    let queries = queries(machine)?;
    compile_all(&compiler, &sources, queries.keys().map(String::as_str).collect())?;
    for (language, queries) in queries {
        let compiled = compiler.compile(&sources, &language)?;
        fs::copy(compiled, highlight.join(format!("{language}.wasm")))?;
        let json = serde_json::to_string(&queries)?;
        fs::write(highlight.join(format!("{language}.json")), json)?;
    }
    fs::copy(runtime.join("web-tree-sitter.wasm"), highlight.join("web-tree-sitter.wasm"))?;
    script(machine, &esbuild, &runtime, &highlight)?;
    Ok(ExitCode::SUCCESS)
}

/// Compiles what is not kept, as many at once as there are processors: each takes some seconds.
fn compile_all(compiler: &Compiler<'_>, sources: &Sources, languages: Vec<&str>) -> Result<()> {
    let left = Mutex::new(languages);
    let work = || {
        let next = || left.lock().ok().and_then(|mut left| left.pop());
        while let Some(language) = next() {
            compiler.compile(sources, language)?;
        }
        Ok(())
    };
    let processors = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err(Error::msg("a compiler broke off")))
        })
    })
}

/// Every language with its queries, comments taken out.
fn queries(machine: &Machine) -> Result<BTreeMap<String, Queries>> {
    let printed = Run::new(&machine.cargo, &machine.paths.root)
        .args([
            "run",
            "--quiet",
            "--package",
            "feuilleton-highlight",
            "--bin",
            "feuilleton-queries",
        ])
        .text()?;
    let mut all: BTreeMap<String, Queries> =
        serde_json::from_str(&printed).context("feuilleton-queries prints no queries")?;
    for queries in all.values_mut() {
        for query in [&mut queries.highlights, &mut queries.injections] {
            *query = without_comments(query);
        }
    }
    Ok(all)
}

/// Leaves out lines that hold only a comment or nothing, and indentation.
fn without_comments(query: &str) -> String {
    let lines = query.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with(';'));
    lines.collect::<Vec<_>>().join("\n")
}

/// The script with the runtime in it, and what each program must be.
fn script(machine: &Machine, esbuild: &Path, runtime: &Path, highlight: &Path) -> Result<()> {
    Run::new(esbuild, &machine.paths.root)
        .arg(machine.paths.at("static/highlight/highlight.js"))
        .args(["--bundle", "--minify", "--format=esm", "--legal-comments=none"])
        .args(["--log-level=warning", "--external:../feuilleton-highlight.js"])
        // web-tree-sitter asks for these in Node only.
        .args(["--external:fs/promises", "--external:module"])
        .arg(format!("--define:DIGESTS={}", digests::of_programs(highlight)?))
        .arg(format!("--alias:web-tree-sitter={}", runtime.join("web-tree-sitter.js").display()))
        .arg(format!("--outfile={}", highlight.join("highlight.js").display()))
        .text()
        .map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_between_patterns_go_and_strings_stay() {
        assert_eq!(without_comments("; a\n(x) @y ; b\n\n  \";\" @z\n"), "(x) @y ; b\n\";\" @z");
    }
}
