//! What an output folder holds: which files a build wrote, and what they say.
//!
//! It lies in the folder itself, where no host serves it. While a build puts files in place there is
//! none, so that a build that broke off leaves nothing that could be believed.

use std::{
    collections::HashMap,
    fs::{self, File},
    io::{BufWriter, ErrorKind, Write},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use anyhow::{Context, Result};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

/// Folder for the tool's own use; hosts do not serve it.
pub(super) const FOLDER: &str = ".feuilleton";

const FILE: &str = "files";

/// First word; another one is of another version, and is not believed.
const VERSION: &str = "feuilleton-files-2";

/// First 128 bits of a SHA-256.
pub(crate) type Digest128 = [u8; 16];

/// What a build wrote.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// How the files were compressed: others with the same contents may have other forms.
    pub(super) effort: String,
    /// By path within the output folder.
    pub(super) files: HashMap<String, Earlier>,
}

/// A file of an earlier build.
#[derive(Debug)]
pub(super) struct Earlier {
    pub(super) entry: Entry,
    /// Whether this build leaves it as it is.
    is_kept: AtomicBool,
}

impl Manifest {
    /// The files that this build leaves as they are.
    pub(super) fn kept(&self) -> impl Iterator<Item = (&String, Entry)> {
        let kept = self.files.iter().filter(|(_, file)| file.is_kept());
        kept.map(|(path, file)| (path, file.entry))
    }

    /// The files that this build neither leaves as they are nor writes anew.
    pub(super) fn stale<T: Sync>(&self, new: &HashMap<String, T>) -> Vec<String> {
        let gone = |(path, file): &(&String, &Earlier)| !file.is_kept() && !new.contains_key(*path);
        self.files.par_iter().filter(gone).map(|(path, _)| path.clone()).collect()
    }
}

impl Earlier {
    pub(super) fn is_kept(&self) -> bool {
        self.is_kept.load(Ordering::Relaxed)
    }

    pub(super) fn keep(&self, is_kept: bool) {
        self.is_kept.store(is_kept, Ordering::Relaxed);
    }
}

/// A file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) digest: Digest128,
    /// In bytes.
    pub(super) length: u64,
}

/// The digest of a content.
pub(crate) fn digest(content: &[u8]) -> Digest128 {
    let mut first = [0; 16];
    for (to, from) in first.iter_mut().zip(Sha256::digest(content)) {
        *to = from;
    }
    first
}

/// What the folder holds; `None` where no build has told it, or where the last one broke off.
///
/// # Errors
/// When the file is there and cannot be read.
pub(super) fn read(root: &Path) -> Result<Option<Manifest>> {
    let path = root.join(FOLDER).join(FILE);
    match fs::read_to_string(&path) {
        Ok(text) => Ok(parse(&text)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidData) => {
            Ok(None)
        }
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

fn parse(text: &str) -> Option<Manifest> {
    // The last line is whole: a file that was cut off is not believed.
    let (first, rest) = text.strip_suffix('\n')?.split_once('\n')?;
    let effort = first.strip_prefix(VERSION)?.strip_prefix(' ')?.to_owned();
    let lines: Vec<&str> = rest.lines().collect();
    let files = lines.into_par_iter().map(entry).collect::<Option<Vec<_>>>()?;
    Some(Manifest { effort, files: files.into_iter().collect() })
}

fn entry(line: &str) -> Option<(String, Earlier)> {
    let (digest, rest) = line.split_once(' ')?;
    let (length, path) = rest.split_once(' ')?;
    let digest = u128::from_str_radix(digest, 16).ok()?.to_be_bytes();
    let entry = Entry { digest, length: length.parse().ok()? };
    Some((path.to_owned(), Earlier { entry, is_kept: AtomicBool::new(false) }))
}

/// Says what the folder holds from now on; `effort` and `files` as in a [`Manifest`].
///
/// # Errors
/// When it cannot be written.
pub(super) fn write<'a>(
    root: &Path,
    effort: &str,
    files: impl Iterator<Item = (&'a String, Entry)>,
) -> Result<()> {
    let files: Vec<_> = files.collect();
    let path = root.join(FOLDER).join(FILE);
    let write = || {
        let mut file = BufWriter::new(File::create(&path)?);
        writeln!(file, "{VERSION} {effort}")?;
        // Not all at once: for many posts that would be a lot of text.
        for files in files.chunks(64 * 1024) {
            let lines: Vec<String> = files.par_chunks(1024).map(lines).collect();
            lines.iter().try_for_each(|lines| file.write_all(lines.as_bytes()))?;
        }
        file.flush()
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}

fn lines(files: &[(&String, Entry)]) -> String {
    let mut text = String::new();
    for (path, Entry { digest, length }) in files {
        let digest = u128::from_be_bytes(*digest);
        text.push_str(&format!("{digest:032x} {length} {path}\n"));
    }
    text
}

/// From here on nobody knows what the folder holds, until the next manifest is written.
///
/// # Errors
/// When the old one cannot be removed.
pub(super) fn remove(root: &Path) -> Result<()> {
    let path = root.join(FOLDER).join(FILE);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_read_back_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(FOLDER)).unwrap();
        let entry =
            |content: &[u8]| Entry { digest: digest(content), length: content.len() as u64 };
        let files = [("a b/\u{e9}.html".to_owned(), entry(b"x")), ("c".to_owned(), entry(b""))];
        write(folder.path(), "swift", files.iter().map(|(path, entry)| (path, *entry))).unwrap();
        let found = read(folder.path()).unwrap().unwrap();
        assert_eq!((found.effort.as_str(), found.files.len()), ("swift", files.len()));
        for (path, entry) in &files {
            assert_eq!(found.files.get(path).map(|file| file.entry), Some(*entry), "{path}");
        }
        let path = folder.path().join(FOLDER).join(FILE);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, &text[..text.len() - 2]).unwrap();
        assert!(read(folder.path()).unwrap().is_none(), "cut off");
        fs::write(&path, "feuilleton files 1\n").unwrap();
        assert!(read(folder.path()).unwrap().is_none(), "of another version");
        remove(folder.path()).unwrap();
        assert!(read(folder.path()).unwrap().is_none());
    }
}
