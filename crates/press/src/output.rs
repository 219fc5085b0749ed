//! Where a blog's files go: the only places that are written to.

pub(crate) mod compressed;
mod in_place;
mod manifest;
mod memory;
pub(crate) mod one_file;
mod staged;

pub(crate) use compressed::Effort;
pub(crate) use in_place::InPlace;
pub(crate) use manifest::{Digest128, digest};
pub(crate) use memory::{Made, Memory};
pub(crate) use staged::{Before, Changes, Staged};

use std::{io::Write, path::Path};

use anyhow::Result;
use feuilleton_core::route::Route;
use serde::Serialize;

/// What builds note things of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    /// Of the app's files.
    App,
    /// Of the files in the posts folder.
    Files,
    /// Of the pages that they make.
    Pages,
}

impl Subject {
    const ALL: [Self; 3] = [Self::App, Self::Files, Self::Pages];
}

/// What became of a file that was to be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copied {
    /// It is there, with this digest where that is known.
    There(Option<Digest128>),
    /// The blog has a document of this name.
    LeftOut,
}

/// What builds note for the next one.
pub(crate) struct Notes {
    /// What an earlier build noted; empty where it cannot be believed.
    pub(crate) earlier: String,
    /// Receives what this one notes; it counts only when the whole build succeeds.
    pub(crate) next: Box<dyn Write + Send>,
}

/// A place that receives files, from several threads at once.
pub(crate) trait Output: Sync {
    /// Writes a file; `path` is relative, with `/` between folders.
    ///
    /// # Errors
    /// When it cannot be written: the message names it.
    fn put(&self, path: &str, content: &[u8]) -> Result<()>;

    /// Leaves these files of a folder as an earlier build wrote them; answers whether all are there. Where they are
    /// not, they must be written.
    fn keep(&self, _folder: &str, _names: &[&str]) -> bool {
        false
    }

    /// Where builds note what the next one is to know of a subject; none where nothing is kept.
    ///
    /// # Errors
    /// When it cannot be read or written: the message names it.
    fn notes(&self, _subject: Subject) -> Result<Option<Notes>> {
        Ok(None)
    }

    /// Writes a file unless there is one already: what an author brings goes before what is made.
    ///
    /// # Errors
    /// When it cannot be written: the message names it.
    fn offer(&self, path: &str, content: &[u8]) -> Result<()> {
        if self.has(path) { Ok(()) } else { self.put(path, content) }
    }

    /// Whether a file was written to this path.
    fn has(&self, path: &str) -> bool;

    /// A digest of the file that was written to this path; none where there is no such file, or where nobody asks
    /// for digests.
    fn digest(&self, _path: &str) -> Option<Digest128> {
        None
    }

    /// Copies a file that lies beside the posts, unless the blog has a document of this name. Where its digest is
    /// known, it need not be read when it was copied before.
    ///
    /// # Errors
    /// When it cannot be copied: the message names it.
    fn copy(&self, from: &Path, path: &str, known: Option<Digest128>) -> Result<Copied>;

    /// Writes a file of a route, as [`Output::put`] does.
    ///
    /// # Errors
    /// When it cannot be written: the message names it.
    fn write(&self, route: &Route, name: &str, content: &[u8]) -> Result<()> {
        self.put(&path_of(route, name), content)
    }

    /// Leaves files of a route, as [`Output::keep`] does.
    fn keep_of(&self, route: &Route, names: &[&str]) -> bool {
        self.keep(&route.segments().join("/"), names)
    }

    /// Writes a document of a route as JSON, as [`Output::put`] does.
    ///
    /// # Errors
    /// When it cannot be written: the message names it.
    fn write_json(&self, route: &Route, name: &str, value: &impl Serialize) -> Result<()>
    where
        Self: Sized,
    {
        self.write(route, name, &serde_json::to_vec(value)?)
    }
}

fn path_of(route: &Route, name: &str) -> String {
    let mut segments = route.segments();
    segments.push(name.to_owned());
    segments.join("/")
}
