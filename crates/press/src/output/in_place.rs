//! A folder that holds the app already, as Trunk leaves it to its hooks.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

use anyhow::{Context, Result};

use super::{Copied, Digest128, Output};

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

    fn remember(&self, path: PathBuf) {
        self.written.lock().unwrap_or_else(|broken| broken.into_inner()).insert(path);
    }
}

impl Output for InPlace {
    fn has(&self, path: &str) -> bool {
        let path = self.root.join(path);
        self.written.lock().unwrap_or_else(|broken| broken.into_inner()).contains(&path)
    }

    fn put(&self, path: &str, content: &[u8]) -> Result<()> {
        let path = self.root.join(path);
        let write = || {
            fs::create_dir_all(path.parent().unwrap_or(&self.root))?;
            fs::write(&path, content)
        };
        write().with_context(|| format!("cannot write {}", path.display()))?;
        self.remember(path);
        Ok(())
    }

    fn copy(&self, from: &Path, path: &str, _known: Option<Digest128>) -> Result<Copied> {
        let to = self.root.join(path);
        // The folder of a document is there already where an address has an ending of a file.
        if self.has(path) || to.is_dir() {
            return Ok(Copied::LeftOut);
        }
        let copy = || {
            fs::create_dir_all(to.parent().unwrap_or(&self.root))?;
            fs::copy(from, &to)
        };
        copy().with_context(|| format!("cannot copy to {}", to.display()))?;
        self.remember(to);
        Ok(Copied::There(None))
    }
}
