//! A site that is only looked at: it lies in memory.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{Arc, Mutex},
};

use anyhow::{Context, Result};

use super::Output;

/// Files by their paths.
pub(crate) type Files = BTreeMap<String, Arc<[u8]>>;

/// An output in memory.
#[derive(Debug, Default)]
pub(crate) struct Memory(Mutex<Files>);

impl Memory {
    /// What was written.
    pub(crate) fn into_files(self) -> Files {
        self.0.into_inner().unwrap_or_else(|broken| broken.into_inner())
    }
}

impl Output for Memory {
    fn put(&self, path: &str, content: &[u8]) -> Result<bool> {
        let mut files = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        files.insert(path.to_owned(), content.into());
        Ok(true)
    }

    fn copy(&self, from: &Path, path: &str) -> Result<bool> {
        let content = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
        let mut files = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        let is_free = !files.contains_key(path);
        if is_free {
            files.insert(path.to_owned(), content.into());
        }
        Ok(is_free)
    }
}
