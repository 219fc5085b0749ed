//! Facts about this machine, gathered once and without changing anything.

use std::env;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::paths::Paths;

/// What the tasks need to know about the machine and the workspace.
#[derive(Clone, Debug)]
pub(crate) struct Machine {
    /// The folders of the workspace.
    pub(crate) paths: Paths,
    /// Whether packages can be installed without asking anybody: Debian's `apt-get`, as root.
    pub(crate) apt: bool,
    /// Whether `apt-get` is here at all, for remedies.
    pub(crate) debian: bool,
    /// Whether rustup is here and may download (`RUSTUP_AUTO_INSTALL` is not `0`).
    pub(crate) rustup: bool,
    /// The cargo that started this program: the toolchain for everything native.
    pub(crate) cargo: PathBuf,
    search: Vec<PathBuf>,
}

impl Machine {
    /// Looks at the machine.
    ///
    /// # Errors
    /// When the workspace cannot be found.
    pub(crate) fn look() -> Result<Self> {
        let search: Vec<PathBuf> =
            env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
        let found = |name| find_in(&search, name);
        let debian = found("apt-get").is_some();
        let cargo =
            env::var_os("CARGO").map(PathBuf::from).or_else(|| found("cargo")).unwrap_or_default();
        Ok(Self {
            paths: Paths::find()?,
            apt: debian && is_root(),
            debian,
            rustup: found("rustup").is_some()
                && env::var_os("RUSTUP_AUTO_INSTALL").is_none_or(|value| value != "0"),
            cargo,
            search,
        })
    }

    /// The first executable of this name on `PATH`.
    pub(crate) fn which(&self, name: &str) -> Option<PathBuf> {
        find_in(&self.search, name)
    }

    /// `PATH` with folders of the workspace in front.
    pub(crate) fn path_behind(&self, first: &[PathBuf]) -> Result<std::ffi::OsString> {
        Ok(env::join_paths(first.iter().chain(&self.search))?)
    }
}

/// The executable `name` in the first of the folders that has one.
fn find_in(folders: &[PathBuf], name: &str) -> Option<PathBuf> {
    folders.iter().map(|folder| folder.join(name)).find(|path| is_executable(path))
}

/// Whether a file can be run by somebody.
pub(crate) fn is_executable(path: &Path) -> bool {
    path.metadata().is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

/// Whether this process belongs to root. Only asked where there is `apt-get`, thus on Linux with `/proc`.
fn is_root() -> bool {
    Path::new("/proc/self").metadata().is_ok_and(|process| process.uid() == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_is_found_and_a_folder_is_not_a_program() {
        let folders = [PathBuf::from("/nowhere"), PathBuf::from("/bin"), PathBuf::from("/")];
        assert_eq!(find_in(&folders, "sh"), Some(PathBuf::from("/bin/sh")));
        assert_eq!(find_in(&folders, "usr"), None);
    }
}
