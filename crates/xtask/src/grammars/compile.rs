//! From a grammar's C sources to a library that web-tree-sitter can load.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::Sources;
use crate::machine::Machine;
use crate::run::Run;

/// clang with a folder for what it has compiled.
pub(super) struct Compiler<'a> {
    machine: &'a Machine,
    clang: &'a Path,
    linker: &'a Path,
    cache: PathBuf,
}

/// A library without a standard library of its own: web-tree-sitter brings what it needs.
const FLAGS: &[&str] = &[
    "--target=wasm32-unknown-unknown",
    "-shared",
    "-fPIC",
    "-Oz",
    "-nostdlib",
    "-fvisibility=hidden",
    "-w",
    "-Wl,--experimental-pic",
    "-Wl,--no-entry",
    "-Wl,--allow-undefined",
    "-Wl,--strip-all",
];

impl<'a> Compiler<'a> {
    /// Keeps compiled grammars while crates, compiler and flags are the same.
    pub(super) fn new(
        machine: &'a Machine,
        clang: &'a Path,
        linker: &'a Path,
        sources: &Sources,
    ) -> Result<Self> {
        let cache = machine.paths.at("target/grammars");
        let version = Run::new(clang, &machine.paths.root).args(["--version"]).text()?;
        let state = format!("{version}{FLAGS:?}\n{}", sources.versions());
        let record = cache.join("state");
        if fs::read_to_string(&record).ok().as_ref() != Some(&state) {
            // Nothing may be there yet.
            let _ = fs::remove_dir_all(&cache);
            fs::create_dir_all(&cache)?;
            fs::write(&record, state)?;
        }
        Ok(Self { machine, clang, linker, cache })
    }

    /// The compiled grammar of a language.
    pub(super) fn compile(&self, sources: &Sources, language: &str) -> Result<PathBuf> {
        let library = self.cache.join(format!("{language}.wasm"));
        if library.is_file() {
            return Ok(library);
        }
        eprintln!("  {language}: compiling its grammar for the browser");
        let grammar = sources.folder(language)?.join("grammar");
        let (parser, scanner) = (grammar.join("src/parser.c"), grammar.join("scanner.c"));
        let unfinished = self.cache.join(format!("{language}.part"));
        let include = |folder: PathBuf| format!("-I{}", folder.display());
        Run::new(self.clang, &self.machine.paths.root)
            .args(FLAGS)
            .arg(format!("-fuse-ld={}", self.linker.display()))
            .arg(format!("-Wl,--export={}", sources.function(language)?))
            .args(["src", "", "src/tree_sitter"].map(|folder| include(grammar.join(folder))))
            .arg(include(sources.folder("sysroot")?.join("wasm-sysroot")))
            .arg(parser)
            .args(Some(scanner).filter(|scanner| scanner.is_file()))
            .arg("-o")
            .arg(&unfinished)
            .text()?;
        fs::rename(&unfinished, &library)?;
        Ok(library)
    }
}
