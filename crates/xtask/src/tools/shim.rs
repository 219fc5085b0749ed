//! A `cargo` for Trunk's eyes only, which builds the standard library of the app from source.
//!
//! Trunk calls `cargo` for the app, and through the hook in Trunk.toml for the native tool. The shim sends the first to
//! the compiler that has the library's source, and everything else to the toolchain in use. A library of one's own is
//! what Debian's compiler needs, and it is smaller: without the code that words a panic nobody will read, the app
//! is a tenth lighter.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::wasm_compiler::SourceCompiler;
use crate::machine::Machine;

/// Writes the shim and returns its folder, which is to be first on Trunk's `PATH`.
///
/// # Errors
/// When the folder cannot be written.
pub(super) fn write(machine: &Machine, compiler: &SourceCompiler) -> Result<PathBuf> {
    let folder = machine.paths.tools().join("wasm-cargo");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let linker = compiler.linker.as_deref().map(|linker| link(&folder, linker)).transpose()?;
    let script = folder.join("cargo");
    let text = text(&machine.cargo, compiler, linker.as_deref(), &machine.paths.at("target/wasm"));
    if fs::read_to_string(&script).ok().as_ref() != Some(&text) {
        // Renamed into place: another build may be running the old one.
        let new = folder.join(format!("cargo.{}", std::process::id()));
        fs::write(&new, text)?;
        fs::set_permissions(&new, fs::Permissions::from_mode(0o755))?;
        fs::rename(&new, &script)?;
    }
    Ok(folder)
}

/// A link named `wasm-ld`: by this name rustc knows which command line its linker understands; `wasm-ld-22` it takes for
/// a C compiler.
fn link(folder: &Path, linker: &Path) -> Result<PathBuf> {
    let link = folder.join("wasm-ld");
    if fs::read_link(&link).ok().as_deref() != Some(linker) {
        fs::remove_file(&link).or_else(ignore_missing)?;
        symlink(linker, &link)?;
    }
    Ok(link)
}

fn ignore_missing(error: std::io::Error) -> std::io::Result<()> {
    if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(error) }
}

/// Flags of release builds: a panic ends the program without a word, for words weigh a tenth of it.
const RELEASE_FLAGS: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// The script. `target` keeps what this compiler makes apart, so that neither waits for the other or undoes its work.
fn text(native: &Path, compiler: &SourceCompiler, linker: Option<&Path>, target: &Path) -> String {
    let quote = |path: &Path| format!("'{}'", path.display().to_string().replace('\'', "'\\''"));
    let linker = linker.map(|linker| {
        format!("export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER={}\n", quote(linker))
    });
    format!(
        "#!/bin/sh\n\
         # Written by `cargo xtask setup`: WebAssembly with its own standard library, all else by the toolchain in use.\n\
         case \" $* \" in\n\
         *wasm32-unknown-unknown*) ;;\n\
         *) exec {native} \"$@\" ;;\n\
         esac\n\
         flags=''\n\
         case \" $* \" in\n\
         *'--profile web'*) flags='{RELEASE_FLAGS}' ;;\n\
         esac\n\
         # The toolchain's libraries and choice of compiler are not for another one.\n\
         unset LD_LIBRARY_PATH DYLD_FALLBACK_LIBRARY_PATH CARGO RUSTUP_TOOLCHAIN RUSTC_WRAPPER\n\
         export RUSTC={rustc}\n\
         export RUSTC_BOOTSTRAP=1\n\
         export CARGO_UNSTABLE_BUILD_STD=std,panic_abort\n\
         export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size\n\
         export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=\"$flags\"\n\
         {linker}\
         export CARGO_TARGET_DIR={target}\n\
         exec {cargo} \"$@\"\n",
        native = quote(native),
        rustc = quote(&compiler.rustc),
        linker = linker.unwrap_or_default(),
        target = quote(target),
        cargo = quote(&compiler.cargo),
    )
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    /// Runs the shim with `cargo`s that only print, and returns what was printed.
    fn ask(args: &[&str]) -> String {
        let compiler = SourceCompiler {
            cargo: "/usr/bin/env".into(),
            rustc: "/it's/rustc".into(),
            linker: Some("/usr/bin/wasm-ld-22".into()),
        };
        let text =
            text("/bin/echo".as_ref(), &compiler, Some("/l/wasm-ld".as_ref()), "/t/wasm".as_ref());
        // `env` would take the arguments for a command, thus without them.
        let text = text.replace("'/usr/bin/env' \"$@\"", "'/usr/bin/env'");
        let output = Command::new("/bin/sh").args(["-c", &text, "cargo"]).args(args).output();
        String::from_utf8(output.expect("sh runs").stdout).expect("UTF-8")
    }

    #[test]
    fn native_builds_reach_the_toolchain_in_use() {
        assert_eq!(
            ask(&["run", "--package", "feuilleton-press"]),
            "run --package feuilleton-press\n"
        );
    }

    #[test]
    fn only_a_release_ends_without_a_word() {
        let flags = |args: &[&str]| ask(args).contains("-Cpanic=immediate-abort");
        assert!(flags(&["build", "--target=wasm32-unknown-unknown", "--profile", "web"]));
        assert!(!flags(&["build", "--target=wasm32-unknown-unknown"]));
    }

    #[test]
    fn builds_for_the_browser_reach_the_compiler_with_the_source() {
        for args in
            [["build", "--target=wasm32-unknown-unknown"], ["--target", "wasm32-unknown-unknown"]]
        {
            let printed = ask(&args);
            for variable in [
                "RUSTC=/it's/rustc",
                "RUSTC_BOOTSTRAP=1",
                "CARGO_UNSTABLE_BUILD_STD=std,panic_abort",
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=/l/wasm-ld",
                "CARGO_TARGET_DIR=/t/wasm",
            ] {
                assert!(printed.lines().any(|line| line == variable), "{variable} in {printed}");
            }
            assert!(!printed.contains("LD_LIBRARY_PATH="));
        }
    }
}
