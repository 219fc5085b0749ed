//! Builds a program from crates.io into the workspace, as quickly as its use allows.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::machine::Machine;
use crate::run::Run;
use crate::version::Version;

/// A program on crates.io.
pub(super) struct Package {
    /// The crate.
    pub(super) name: &'static str,
    /// Its program.
    pub(super) binary: &'static str,
    /// Exactly this version.
    pub(super) version: Version,
    /// How well it is optimised: `0` builds fastest.
    pub(super) opt_level: &'static str,
}

impl Package {
    /// The program at this version, in the workspace or on `PATH`.
    pub(super) fn find(&self, machine: &Machine) -> Option<PathBuf> {
        let own = machine.paths.tools().join("bin").join(self.binary);
        let right = |path: &PathBuf| {
            let printed = Run::new(path, &machine.paths.root).args(["--version"]).text();
            printed.is_ok_and(|text| Version::in_text(&text) == Some(self.version))
        };
        [Some(own), machine.which(self.binary)].into_iter().flatten().find(right)
    }

    /// Downloads it ready made if `cargo-binstall` is here, else builds it.
    ///
    /// # Errors
    /// When neither succeeds.
    pub(super) fn install(&self, machine: &Machine) -> Result<()> {
        if machine.which("cargo-binstall").is_none() {
            return self.build(machine);
        }
        self.download(machine).or_else(|error| {
            eprintln!("  {}: not to be had ready made, so it is built ({error:#})", self.name);
            self.build(machine)
        })
    }

    fn download(&self, machine: &Machine) -> Result<()> {
        Run::new("cargo-binstall", &machine.paths.root)
            .args(["--no-confirm", "--disable-strategies", "compile", "--force", "--root"])
            .arg(machine.paths.tools())
            .args([format!("{}@{}", self.name, self.version)])
            .logged(&self.log(machine), self.name)
    }

    /// Without the network features and without most optimisation: a quarter of the usual time.
    fn build(&self, machine: &Machine) -> Result<()> {
        let scratch = machine.paths.tools().join("build").join(self.name);
        Run::new(&machine.cargo, &machine.paths.root)
            .args(["install", "--locked", "--force", "--no-default-features"])
            .args(["--bin", self.binary, "--version", &format!("={}", self.version), "--root"])
            .arg(machine.paths.tools())
            .args([self.name])
            .env("CARGO_TARGET_DIR", &scratch)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level)
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "none")
            .env("CARGO_PROFILE_RELEASE_STRIP", "symbols")
            .remedy(self.remedy())
            .logged(&self.log(machine), self.name)?;
        // Hundreds of megabytes that only another build of the same version would use.
        fs::remove_dir_all(&scratch)?;
        Ok(())
    }

    /// How a person gets it.
    pub(super) fn remedy(&self) -> String {
        format!(
            "cargo install --locked {}@{}, or give cargo access to crates.io",
            self.name, self.version
        )
    }

    fn log(&self, machine: &Machine) -> PathBuf {
        machine.paths.tools().join("logs").join(format!("{}.log", self.name))
    }
}
