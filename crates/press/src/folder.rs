//! A folder of posts on disk: which files are text to read and which are to be copied.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use feuilleton_core::diagnostic::Diagnostic;
use walkdir::{DirEntry, WalkDir};

/// A Markdown file.
#[derive(Debug)]
pub(crate) struct Source {
    /// Path relative to the posts folder, with `/` between folders.
    pub(crate) file: String,
    /// Its text; invalid UTF-8 is replaced and reported.
    pub(crate) text: String,
}

/// What lies in a posts folder.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// Markdown files, by path.
    pub(crate) sources: Vec<Source>,
    /// Everything else that posts may refer to: where it lies, and its relative path.
    pub(crate) files: Vec<(PathBuf, String)>,
    /// Files that could not be taken as they are.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Folder {
    /// Reads a folder. Links to other places are not followed, hidden files are left out.
    ///
    /// # Errors
    /// When the folder or one of its files cannot be read: the message names it.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let mut folder = Self::default();
        let entries = WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(is_visible);
        for entry in entries {
            let entry = entry.with_context(|| format!("cannot read {}", root.display()))?;
            if entry.file_type().is_file() {
                folder.add(root, entry.path())?;
            }
        }
        Ok(folder)
    }

    fn add(&mut self, root: &Path, path: &Path) -> Result<()> {
        let relative = path.strip_prefix(root).unwrap_or(path);
        let file: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        let file = file.join("/");
        let is_markdown = path.extension().is_some_and(|extension| {
            ["md", "markdown", "mkd", "mkdn", "mkdown"].iter().any(|known| extension == *known)
        });
        if !is_markdown {
            if !matches!(file.as_str(), "feuilleton.toml" | "_config.yml") {
                self.files.push((path.to_owned(), file));
            }
            return Ok(());
        }
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if text.len() != bytes.len() || text.as_bytes() != bytes {
            self.diagnostics.push(not_utf8(&file, &text));
        }
        self.sources.push(Source { file, text });
        Ok(())
    }
}

fn is_visible(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
}

fn not_utf8(file: &str, text: &str) -> Diagnostic {
    let found = text.lines().enumerate().find(|(_, line)| line.contains('\u{fffd}'));
    Diagnostic {
        file: file.to_owned(),
        line: found.map(|(at, _)| at + 1),
        excerpt: found.map(|(_, line)| line.to_owned()).unwrap_or_default(),
        message: "the file is not UTF-8; what could not be read is shown as \u{fffd}".into(),
        remedy: "save the file as UTF-8".into(),
    }
}
