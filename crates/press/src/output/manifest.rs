//! What an output folder holds: which files a build wrote, and what they say.
//!
//! It lies in the folder itself, where no host serves it. While a build puts files in place there is
//! none, so that a build that broke off leaves nothing that could be believed.

use std::{collections::BTreeMap, fs, io::ErrorKind, path::Path};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// Folder for the tool's own use; hosts do not serve it.
pub(super) const FOLDER: &str = ".feuilleton";

const FILE: &str = "files";

/// First line; another one is of another version, and is not believed.
const VERSION: &str = "feuilleton files 1";

/// First 128 bits of a file's SHA-256.
pub(super) type Digest128 = [u8; 16];

/// Files by their path within the output folder, with the digests of their contents.
pub(super) type Manifest = BTreeMap<String, Digest128>;

/// The digest of a content.
pub(super) fn digest(content: &[u8]) -> Digest128 {
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
    let mut lines = text.lines();
    lines.next().filter(|first| *first == VERSION)?;
    lines
        .map(|line| {
            let (digest, path) = line.split_once(' ')?;
            let digest = u128::from_str_radix(digest, 16).ok()?;
            Some((path.to_owned(), digest.to_be_bytes()))
        })
        .collect()
}

/// Says what the folder holds from now on.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(root: &Path, manifest: &Manifest) -> Result<()> {
    let mut text = format!("{VERSION}\n");
    for (path, digest) in manifest {
        text.push_str(&format!("{:032x} {path}\n", u128::from_be_bytes(*digest)));
    }
    let path = root.join(FOLDER).join(FILE);
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
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
        let manifest: Manifest =
            [("a b/\u{e9}.html".to_owned(), digest(b"x")), ("c".to_owned(), digest(b""))].into();
        write(folder.path(), &manifest).unwrap();
        assert_eq!(read(folder.path()).unwrap(), Some(manifest));
        fs::write(folder.path().join(FOLDER).join(FILE), "feuilleton files 0\n").unwrap();
        assert_eq!(read(folder.path()).unwrap(), None);
        remove(folder.path()).unwrap();
        assert_eq!(read(folder.path()).unwrap(), None);
    }
}
