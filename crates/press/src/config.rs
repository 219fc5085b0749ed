//! The blog's configuration file: `feuilleton.toml`, or Jekyll's `_config.yml` where only that is
//! there.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use feuilleton_core::{diagnostic::Diagnostic, post::Value, site::Site};

mod jekyll;

/// What the configuration says, and what its author should know of it.
#[derive(Debug, Default)]
pub(crate) struct Config {
    /// The site, with defaults for everything that is left out.
    pub(crate) site: Site,
    /// All that Jekyll's configuration says, where there is one: posts may ask for it.
    pub(crate) jekyll: Option<Vec<(String, Value)>>,
    /// Lines that could not be understood.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads the configuration that lies in the posts folder or in the folder above it. Without one,
/// everything has its default.
///
/// # Errors
/// When the file cannot be read, or is not TOML of the right shape: the message names the place.
pub(crate) fn read(posts: &Path) -> Result<Config> {
    if let Some(path) = find(posts, "feuilleton.toml") {
        let text = text(&path)?;
        let site = toml::from_str(&text).with_context(|| format!("in {}", path.display()))?;
        return Ok(Config { site, ..Config::default() });
    }
    match find(posts, jekyll::FILE) {
        Some(path) => Ok(jekyll::read(&text(&path)?)),
        None => Ok(Config::default()),
    }
}

fn find(posts: &Path, name: &str) -> Option<PathBuf> {
    places(posts, name).into_iter().find(|path| path.is_file())
}

/// Where what belongs to the site may lie: in the posts folder, or in the folder above it.
pub(crate) fn places(posts: &Path, name: &str) -> Vec<PathBuf> {
    let above = posts.canonicalize().ok().and_then(|path| path.parent().map(Path::to_owned));
    let folders = [Some(posts.to_owned()), above].into_iter().flatten();
    folders.map(|folder| folder.join(name)).collect()
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
