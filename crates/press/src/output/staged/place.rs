//! The end of a build: what is new takes its place, by being renamed.
//!
//! A folder that is new as a whole moves as a whole, which is most of a first build. In folders that are
//! there already, pages come last: what they load is there before them.

use std::{
    fs::{self, DirEntry},
    io::ErrorKind,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::guard::Folders;

/// Folder of what all pages load: it is there before any page.
const FIRST: &str = "assets";

/// Moves everything below `next` to the same place below `root`.
///
/// # Errors
/// When something cannot be moved: the message names it.
pub(super) fn put(root: &Path, next: &Path, guard: &mut Folders) -> Result<()> {
    let mut pages = Vec::new();
    let mut entries = entries(next)?;
    entries.sort_by_key(|entry| entry.file_name() != FIRST);
    for entry in entries {
        one(&entry, root, Path::new(&entry.file_name()), guard, &mut pages)?;
    }
    pages.iter().try_for_each(|(from, to)| rename(from, to))
}

fn one(
    entry: &DirEntry,
    root: &Path,
    path: &Path,
    guard: &mut Folders,
    pages: &mut Vec<(PathBuf, PathBuf)>,
) -> Result<()> {
    let (from, to) = (entry.path(), root.join(path));
    let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
    if is_folder && is_free(&to) {
        return rename(&from, &to);
    }
    if !is_folder {
        guard.make_way(path)?;
        match path.to_string_lossy().contains(".html") {
            true => pages.push((from, to)),
            false => rename(&from, &to)?,
        }
        return Ok(());
    }
    guard.make(&to)?;
    for entry in entries(&from)? {
        one(&entry, root, &path.join(entry.file_name()), guard, pages)?;
    }
    Ok(())
}

/// What lies in a folder, by name.
fn entries(folder: &Path) -> Result<Vec<DirEntry>> {
    let read = || fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>();
    let mut entries = read().with_context(|| format!("cannot read {}", folder.display()))?;
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}

fn is_free(path: &Path) -> bool {
    fs::symlink_metadata(path).is_err_and(|error| error.kind() == ErrorKind::NotFound)
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("cannot put {} in place", to.display()))
}
