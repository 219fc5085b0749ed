//! Jekyll, where it is installed.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// Names the program.
const VARIABLE: &str = "FEUILLETON_JEKYLL";

/// Jekyll, as `cargo xtask test` names it or as it is found. One that was named must be there.
pub(crate) fn jekyll() -> Option<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE) {
        let named = PathBuf::from(named);
        assert!(named.is_file(), "{VARIABLE} is {}, which is no file", named.display());
        return Some(named);
    }
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).map(|folder| folder.join("jekyll")).find(|program| program.is_file())
}

/// Builds the site of a folder, as a machine in Greenwich that knows all letters.
pub(crate) fn build(jekyll: &Path, site: &Path, out: &Path) {
    let mut command = Command::new(jekyll);
    command.args(["build", "--disable-disk-cache", "--quiet", "--destination"]).arg(out);
    let output = command
        .current_dir(site)
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "UTC")
        .env_remove("JEKYLL_ENV")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && said.is_empty(),
        "Jekyll with its plug-ins jekyll-feed and jekyll-redirect-from: {said}"
    );
}
