//! The output folder: the only place that is written to.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use feuilleton_core::route::Route;
use serde::Serialize;

/// A folder that receives the blog's files.
#[derive(Debug)]
pub(crate) struct Output {
    root: PathBuf,
}

impl Output {
    /// Takes a folder that exists.
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// Reads a file that is there already.
    ///
    /// # Errors
    /// When it cannot be read: the message names it.
    pub(crate) fn read(&self, name: &str) -> Result<Vec<u8>> {
        let path = self.root.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// Writes a file of a route.
    ///
    /// # Errors
    /// When it cannot be written: the message names it.
    pub(crate) fn write(&self, route: &Route, name: &str, content: &[u8]) -> Result<()> {
        self.put(&route.segments().join("/"), name, content)
    }

    /// Writes a document of a route as JSON.
    ///
    /// # Errors
    /// When it cannot be written: the message names it.
    pub(crate) fn write_json(
        &self,
        route: &Route,
        name: &str,
        value: &impl Serialize,
    ) -> Result<()> {
        self.write(route, name, &serde_json::to_vec(value)?)
    }

    /// Copies a file that lies beside the posts to the same relative path.
    ///
    /// # Errors
    /// When it cannot be copied: the message names it.
    pub(crate) fn copy(&self, from: &Path, relative: &str) -> Result<()> {
        let to = self.root.join(relative);
        let copy = || {
            fs::create_dir_all(to.parent().unwrap_or(&self.root))?;
            fs::copy(from, &to)
        };
        copy().map(drop).with_context(|| format!("cannot copy to {}", to.display()))
    }

    fn put(&self, folder: &str, name: &str, content: &[u8]) -> Result<()> {
        let folder = self.root.join(folder);
        let path = folder.join(name);
        let write = || {
            fs::create_dir_all(&folder)?;
            fs::write(&path, content)
        };
        write().with_context(|| format!("cannot write {}", path.display()))
    }
}
