//! A blog that is one file: it is written whole or not at all, and over nothing that no build made.

use std::{
    fs::{self, File},
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
    process,
};

use anyhow::{Context, Result, ensure};

/// Stands near the beginning of each such file, so that a later build knows it as its own.
pub(crate) const MARK: &str = "<meta name=\"generator\" content=\"Feuilleton, one file\">";

/// So much of a file is looked at to tell whether a build made it.
const HEAD: u64 = 4_096;

/// Somebody else's file, and whatever lies among the posts, is left alone.
///
/// # Errors
/// When there is something that no build made, or when the place lies among the posts.
pub(crate) fn check(file: &Path, posts: &Path) -> Result<()> {
    let folder = folder(file).canonicalize();
    let folder = folder.with_context(|| {
        format!("there is no folder `{}`; make it, or name another file", folder_name(file))
    })?;
    if let Ok(posts) = posts.canonicalize() {
        ensure!(
            !folder.starts_with(&posts),
            "`{}` lies among the posts, and would be published with them; name a file elsewhere, as in `--single-file=../blog.html`",
            file.display()
        );
    }
    match fs::symlink_metadata(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        found => {
            let found = found.with_context(|| format!("cannot look at {}", file.display()))?;
            ensure!(found.is_file() && is_ours(file)?, unknown(file));
        }
    }
    Ok(())
}

fn unknown(file: &Path) -> String {
    format!(
        "`{}` is there and was made by no build, and it would be lost; remove it, or name another file, as in `--single-file=my-blog.html`",
        file.display()
    )
}

fn is_ours(file: &Path) -> Result<bool> {
    let mut head = Vec::new();
    let read = File::open(file).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    read.with_context(|| format!("cannot read {}", file.display()))?;
    Ok(head.windows(MARK.len()).any(|part| part == MARK.as_bytes()))
}

/// Writes beside the file and puts in place what is whole.
///
/// # Errors
/// When it cannot be written: the message names it.
pub(crate) fn write(file: &Path, html: &str) -> Result<()> {
    let name = file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let next = folder(file).join(format!(".{name}.{}", process::id()));
    let written = fs::write(&next, html).and_then(|()| fs::rename(&next, file));
    if written.is_err() {
        // What failed is told; whether the rest of it can be removed changes nothing.
        let _ = fs::remove_file(&next);
    }
    written.with_context(|| format!("cannot write {}", file.display()))
}

fn folder(file: &Path) -> PathBuf {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or(Path::new(".")).to_owned()
}

fn folder_name(file: &Path) -> String {
    folder(file).display().to_string()
}
