//! A file of the app: read, or only known.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
};

use anyhow::Result;

use super::read;
use crate::{
    output::{Digest128, digest},
    seen::Seen,
};

/// A file of the app.
#[derive(Debug)]
pub(crate) struct File {
    /// Its path within the app.
    pub(crate) name: String,
    pub(super) digest: Digest128,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Read(Vec<u8>),
    /// It lies here.
    Known(PathBuf),
}

impl File {
    /// A file that was read.
    pub(super) fn of(name: String, content: Vec<u8>) -> Self {
        Self { name, digest: digest(&content), content: Content::Read(content) }
    }

    /// A file of which only its digest is needed; it is not even read where it was seen before.
    ///
    /// # Errors
    /// When it cannot be read: the message names it.
    pub(super) fn known(name: &str, path: &Path, seen: &Seen<'_>) -> Result<Self> {
        let digest = match seen.digest(name) {
            Some(digest) => digest,
            None => {
                let digest = digest(&read(path)?);
                seen.note(name, digest, None);
                digest
            }
        };
        Ok(Self { name: name.to_owned(), digest, content: Content::Known(path.to_owned()) })
    }

    /// What it holds, if it was read.
    pub(crate) fn held(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Read(content) => Some(content),
            Content::Known(_) => None,
        }
    }

    /// What it holds.
    ///
    /// # Errors
    /// When it cannot be read: the message names it.
    pub(super) fn content(&self) -> Result<Cow<'_, [u8]>> {
        match &self.content {
            Content::Read(content) => Ok(Cow::Borrowed(content)),
            Content::Known(path) => Ok(Cow::Owned(read(path)?)),
        }
    }
}
