//! A folder that holds the app already, as Trunk leaves it to its hooks.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

use anyhow::{Context, Result};

use super::Output;

/// A folder that receives the blog's files beside what it holds.
#[derive(Debug)]
pub(crate) struct InPlace {
    root: PathBuf,
    /// Every file that was written.
    written: Mutex<HashSet<PathBuf>>,
}

impl InPlace {
    /// Takes a folder that exists.
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), written: Mutex::default() }
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
        &self,
        name: &str,
        change: impl FnOnce(&str) -> Option<String>,
    ) -> Result<()> {
        match change(&String::from_utf8_lossy(&self.read(name)?)) {
            Some(text) => self.put(name, text.as_bytes()).map(drop),
            None => Ok(()),
        }
    }

    fn remember(&self, path: PathBuf) {
        self.written.lock().unwrap_or_else(|broken| broken.into_inner()).insert(path);
    }

    fn has(&self, path: &Path) -> bool {
        self.written.lock().unwrap_or_else(|broken| broken.into_inner()).contains(path)
    }
}

impl Output for InPlace {
    fn put(&self, path: &str, content: &[u8]) -> Result<bool> {
        let path = self.root.join(path);
        let write = || {
            fs::create_dir_all(path.parent().unwrap_or(&self.root))?;
            fs::write(&path, content)
        };
        write().with_context(|| format!("cannot write {}", path.display()))?;
        self.remember(path);
        Ok(true)
    }

    fn copy(&self, from: &Path, path: &str) -> Result<bool> {
        let to = self.root.join(path);
        // The folder of a document is there already where an address has an ending of a file.
        if self.has(&to) || to.is_dir() {
            return Ok(false);
        }
        let copy = || {
            fs::create_dir_all(to.parent().unwrap_or(&self.root))?;
            fs::copy(from, &to)
        };
        copy().with_context(|| format!("cannot copy to {}", to.display()))?;
        self.remember(to);
        Ok(true)
    }
}
