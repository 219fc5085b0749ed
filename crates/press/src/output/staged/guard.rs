//! What keeps a build inside its folder, and out of folders that are somebody else's.

use std::{
    collections::{HashMap, HashSet},
    fs,
    io::ErrorKind,
    path::{Component, Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use walkdir::WalkDir;

use super::now::Fact;

/// A folder that holds something, and was not made by a build, is left alone.
///
/// # Errors
/// When it is such a folder, no folder at all, or cannot be looked at.
pub(super) fn check_is_ours(root: &Path, own: &str) -> Result<()> {
    let entries = match fs::read_dir(root) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => {
            return Err(error).with_context(|| format!("`{}` is no folder", root.display()));
        }
    };
    ensure!(
        !fs::symlink_metadata(root.join(own)).is_ok_and(|found| found.is_symlink()),
        "`{}` is a link to another place, where nothing is written; remove it",
        root.join(own).display()
    );
    let names: Vec<_> = entries.map(|entry| Ok(entry?.file_name())).collect::<Result<_>>()?;
    ensure!(
        names.is_empty() || names.iter().any(|name| name == own),
        "`{}` holds files that no build wrote, and they would be lost; give `--out` an empty or new folder",
        root.display()
    );
    Ok(())
}

/// Files that lie in the output folder and are not the build's.
///
/// # Errors
/// When the folder cannot be read.
pub(super) fn others(root: &Path, own: &str, files: &HashMap<String, Fact>) -> Result<Vec<String>> {
    let mut others = Vec::new();
    let is_own = |entry: &walkdir::DirEntry| entry.depth() == 1 && entry.file_name() == own;
    for entry in WalkDir::new(root).into_iter().filter_entry(|entry| !is_own(entry)) {
        let entry = entry.with_context(|| format!("cannot read {}", root.display()))?;
        if entry.file_type().is_dir() {
            continue;
        }
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        if !files.contains_key(&path) {
            others.push(path);
        }
    }
    Ok(others)
}

/// The folders below an output folder. A link to another place is never followed: whoever put it there
/// would have the build write wherever it leads.
#[derive(Debug)]
pub(super) struct Folders {
    root: PathBuf,
    /// Folders that have been looked at.
    sound: HashSet<PathBuf>,
}

impl Folders {
    pub(super) fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), sound: HashSet::new() }
    }

    /// Makes the folders above a file, and removes what stands in its place.
    ///
    /// # Errors
    /// When the path leads out of the folder, or something cannot be made or removed.
    pub(super) fn make_way(&mut self, relative: &Path) -> Result<()> {
        ensure!(
            relative.components().all(|part| matches!(part, Component::Normal(_))),
            "`{}` leads out of the output folder",
            relative.display()
        );
        let mut folder = self.root.clone();
        for part in relative.parent().into_iter().flat_map(Path::components) {
            folder.push(part);
            self.make(&folder)?;
        }
        let to = self.root.join(relative);
        if fs::symlink_metadata(&to).is_ok_and(|found| found.is_dir()) {
            fs::remove_dir_all(&to).with_context(|| format!("cannot remove {}", to.display()))?;
        }
        Ok(())
    }

    /// Makes a folder, which must not be a link to another place.
    ///
    /// # Errors
    /// When it is one, or cannot be made.
    pub(super) fn make(&mut self, folder: &Path) -> Result<()> {
        if self.sound.contains(folder) {
            return Ok(());
        }
        match fs::symlink_metadata(folder) {
            Ok(found) if found.is_dir() => {}
            Ok(found) if found.is_symlink() => bail!(
                "`{}` is a link to another place, where nothing is written; remove it",
                folder.display()
            ),
            Ok(_) => {
                fs::remove_file(folder)
                    .and_then(|()| fs::create_dir(folder))
                    .with_context(|| format!("cannot make {}", folder.display()))?;
            }
            Err(_) => {
                fs::create_dir(folder)
                    .with_context(|| format!("cannot make {}", folder.display()))?;
            }
        }
        self.sound.insert(folder.to_owned());
        Ok(())
    }

    /// Removes a file, and the folders that are empty without it.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub(super) fn remove(&mut self, path: &str) -> Result<()> {
        let file = self.root.join(path);
        let mut folder = file.parent().map(Path::to_owned);
        let is_real = |folder: &Path| {
            folder
                .canonicalize()
                .is_ok_and(|real| self.root.canonicalize().is_ok_and(|root| real.starts_with(root)))
        };
        if !folder.as_deref().is_some_and(is_real) {
            return Ok(());
        }
        match fs::remove_file(&file) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot remove {}", file.display()));
            }
            _ => {}
        }
        while let Some(empty) = folder.filter(|folder| *folder != self.root) {
            // It is not empty: something else lies in it.
            if fs::remove_dir(&empty).is_err() {
                break;
            }
            self.sound.remove(&empty);
            folder = empty.parent().map(Path::to_owned);
        }
        Ok(())
    }
}
