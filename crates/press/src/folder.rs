//! A folder of posts on disk: which files are text to read and which are to be copied.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use feuilleton_core::diagnostic::Diagnostic;
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

mod findings;
mod kind;
mod special;

use kind::Kind;

/// A file with a post or page.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// Path relative to the posts folder, with `/` between folders.
    pub(crate) file: String,
    /// Where it lies.
    pub(crate) path: PathBuf,
}

impl Source {
    /// Reads its text; invalid UTF-8 is replaced, and told.
    ///
    /// # Errors
    /// When the file cannot be read: the message names it.
    pub(crate) fn read(&self) -> Result<(String, Option<Diagnostic>)> {
        let bytes =
            fs::read(&self.path).with_context(|| format!("cannot read {}", self.path.display()))?;
        Ok(match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let finding = findings::not_utf8(&self.file, &text);
                (text, Some(finding))
            }
        })
    }
}

/// What lies in a posts folder.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// Posts and pages, by path.
    pub(crate) sources: Vec<Source>,
    /// Everything else that posts may refer to: where it lies, and its relative path.
    pub(crate) files: Vec<(PathBuf, String)>,
    /// Files that could not be taken as they are.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Folder {
    /// Reads a folder. Links to other places are not followed; hidden files, what Jekyll keeps for
    /// itself and the output folder, should it lie in there, are left out.
    ///
    /// # Errors
    /// When the folder or one of its files cannot be read: the message names it.
    pub(crate) fn read(root: &Path, output: &Path) -> Result<Self> {
        let output = output.canonicalize().ok();
        let is_part = |entry: &DirEntry| {
            let is_folder = entry.file_type().is_dir();
            let is_output =
                || is_folder && output.is_some() && entry.path().canonicalize().ok() == output;
            entry.depth() == 0
                || !(special::is_special(&relative(root, entry.path()), is_folder) || is_output())
        };
        let mut folder = Self::default();
        for entry in WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(is_part) {
            let entry = entry.with_context(|| format!("cannot read {}", root.display()))?;
            let file = relative(root, entry.path());
            // The posts folder itself may be reached by one.
            if entry.path_is_symlink() && entry.depth() > 0 {
                folder.diagnostics.push(findings::link(&file));
            } else if entry.file_type().is_file() {
                folder
                    .add(entry.path(), file)
                    .with_context(|| format!("cannot read {}", entry.path().display()))?;
            }
        }
        Ok(folder)
    }

    /// All files that posts are made of, and where they lie.
    pub(crate) fn all(&self) -> impl ParallelIterator<Item = (&str, &Path)> {
        let sources =
            self.sources.par_iter().map(|source| (source.file.as_str(), source.path.as_path()));
        sources.chain(self.files.par_iter().map(|(path, file)| (file.as_str(), path.as_path())))
    }

    fn add(&mut self, path: &Path, file: String) -> Result<()> {
        match kind::of(path, &file)? {
            Kind::Text if special::is_about_repository(&file, path)? => {}
            Kind::Text => self.sources.push(Source { file, path: path.to_owned() }),
            Kind::Template => self.diagnostics.push(findings::template(&file)),
            Kind::Asset => self.files.push((path.to_owned(), file)),
            Kind::Private => {}
        }
        Ok(())
    }
}

/// The path within the folder, with `/` between its parts.
fn relative(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
