//! The output folder: the only place that is written to.

use std::{
    collections::HashSet,
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
    /// Every file that was written.
    written: HashSet<PathBuf>,
}

impl Output {
    /// Takes a folder that exists.
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), written: HashSet::new() }
    }

    /// Reads a file that is there already.
    ///
    /// # Errors
    /// When it cannot be read: the message names it.
    pub(crate) fn read(&self, name: &str) -> Result<Vec<u8>> {
        let path = self.root.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// Changes a text that is there already, unless `change` answers nothing.
    ///
    /// # Errors
    /// When it cannot be read or written: the message names it.
    pub(crate) fn change(
        &mut self,
        name: &str,
        change: impl FnOnce(&str) -> Option<String>,
    ) -> Result<()> {
        match change(&String::from_utf8_lossy(&self.read(name)?)) {
            Some(text) => self.put("", name, text.as_bytes()),
            None => Ok(()),
        }
    }

    /// Writes a file of a route.
    ///
    /// # Errors
    /// When it cannot be written: the message names it.
    pub(crate) fn write(&mut self, route: &Route, name: &str, content: &[u8]) -> Result<()> {
        self.put(&route.segments().join("/"), name, content)
    }

    /// Writes a document of a route as JSON.
    ///
    /// # Errors
    /// When it cannot be written: the message names it.
    pub(crate) fn write_json(
        &mut self,
        route: &Route,
        name: &str,
        value: &impl Serialize,
    ) -> Result<()> {
        self.write(route, name, &serde_json::to_vec(value)?)
    }

    /// Copies a file that lies beside the posts to the same relative path, and returns whether it
    /// did: it does not where a document of the blog has been written.
    ///
    /// # Errors
    /// When it cannot be copied: the message names it.
    pub(crate) fn copy(&mut self, from: &Path, relative: &str) -> Result<bool> {
        let to = self.root.join(relative);
        // The folder of a document is there already where an address has an ending of a file.
        if self.written.contains(&to) || to.is_dir() {
            return Ok(false);
        }
        let copy = || {
            fs::create_dir_all(to.parent().unwrap_or(&self.root))?;
            fs::copy(from, &to)
        };
        copy().with_context(|| format!("cannot copy to {}", to.display()))?;
        self.written.insert(to);
        Ok(true)
    }

    fn put(&mut self, folder: &str, name: &str, content: &[u8]) -> Result<()> {
        let folder = self.root.join(folder);
        let path = folder.join(name);
        let write = || {
            fs::create_dir_all(&folder)?;
            fs::write(&path, content)
        };
        write().with_context(|| format!("cannot write {}", path.display()))?;
        self.written.insert(path);
        Ok(())
    }
}
