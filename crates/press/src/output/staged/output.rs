//! The folder as builds see it.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::{Digest128, Effort, Staged, Subject, digest_of, manifest, noted};
use crate::output::{Copied, Notes, Output, compressed, manifest::Earlier};

impl Staged<'_> {
    /// A file of the build before this one that this build leaves as it is.
    fn left(&self, path: &str) -> Option<&Earlier> {
        self.before.as_ref()?.file(path).filter(|earlier| earlier.is_kept())
    }
}

impl Output for Staged<'_> {
    fn has(&self, path: &str) -> bool {
        self.left(path).is_some() || self.now().files.contains_key(path)
    }

    fn digest(&self, path: &str) -> Option<Digest128> {
        let left = self.left(path).map(|earlier| earlier.entry.digest);
        left.or_else(|| self.now().files.get(path).map(|fact| fact.entry.digest))
    }

    fn put(&self, path: &str, content: &[u8]) -> Result<()> {
        let effort = self.effort.unwrap_or(Effort::Swift);
        self.put_with(path, content, digest_of(content), || {
            compressed::forms(path, content, effort)
        })
    }

    fn keep(&self, folder: &str, names: &[&str]) -> bool {
        self.keep_in(folder, names, |_| true)
    }

    fn notes(&self, subject: Subject) -> Result<Option<Notes>> {
        noted::open(&self.root, subject, self.before.is_some()).map(Some)
    }

    fn copy(&self, from: &Path, path: &str, known: Option<Digest128>) -> Result<Copied> {
        // A folder of documents is here already, or will be; a look at all of them takes longer.
        let may_be_folder = || [&self.root, &self.next].iter().any(|at| at.join(path).is_dir());
        if self.has(path) || (may_be_folder() && self.is_folder(path)) {
            return Ok(Copied::LeftOut);
        }
        if known.is_some_and(|known| self.keep_with(path, known)) {
            return Ok(Copied::There(known));
        }
        let content = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
        self.put(path, &content)?;
        Ok(Copied::There(Some(digest_of(&content))))
    }
}

impl Staged<'_> {
    /// Leaves a file as an earlier build wrote it, if it has this digest; answers whether it does.
    pub(crate) fn keep_with(&self, path: &str, digest: Digest128) -> bool {
        let (folder, name) = manifest::split(path);
        self.keep_in(folder, &[name], |entry| entry.digest == digest)
    }
}
