//! What an output folder holds: which files a build wrote, and what they say.
//!
//! It lies in the folder itself, where no host serves it. While a build puts files in place there is
//! none, so that a build that broke off leaves nothing that could be believed.
//!
//! The first line tells the version and how the files were compressed. A line for each folder begins with a slash;
//! below it stands one for each of its files, by name.

use std::{
    collections::HashMap,
    fs::{self, File},
    io::{BufWriter, ErrorKind, Write},
    path::Path,
};

use anyhow::{Context, Result};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

pub(super) use earlier::Earlier;

mod earlier;

/// Folder for the tool's own use; hosts do not serve it.
pub(super) const FOLDER: &str = ".feuilleton";

const FILE: &str = "files";

/// The same while it is being written.
const NEXT: &str = "files.next";

/// First word; another one is of another version, and is not believed.
const VERSION: &str = "feuilleton-files-3";

/// First 128 bits of a SHA-256.
pub(crate) type Digest128 = [u8; 16];

/// What a build wrote.
#[derive(Debug, Default)]
pub(super) struct Manifest<'a> {
    /// How the files were compressed: others with the same contents may have other forms.
    pub(super) effort: &'a str,
    /// By path within the output folder.
    folders: HashMap<&'a str, Folder<'a>>,
}

/// A folder.
#[derive(Debug, Default)]
struct Folder<'a> {
    /// Files by name, in its order.
    files: Vec<(&'a str, Earlier)>,
    /// Their lines.
    text: &'a str,
}

/// Files by folder and name.
type Grouped<'a> = HashMap<&'a str, Vec<(&'a str, Entry)>>;

impl<'a> Manifest<'a> {
    /// The file at a path.
    pub(super) fn file(&self, path: &str) -> Option<&Earlier> {
        let (folder, name) = split(path);
        find(self.folder(folder)?, name)
    }

    /// The files right in a folder.
    pub(super) fn folder(&self, path: &str) -> Option<&[(&'a str, Earlier)]> {
        self.folders.get(path).map(|folder| folder.files.as_slice())
    }

    /// The files that this build leaves as they are, by folder.
    pub(super) fn kept(&self) -> impl Iterator<Item = (&'a str, &'a str, Entry)> {
        let all = self.folders.iter().flat_map(|(path, folder)| {
            folder.files.iter().map(move |(name, file)| (*path, *name, file))
        });
        all.filter(|(.., file)| file.is_kept())
            .map(|(folder, name, file)| (folder, name, file.entry))
    }

    /// The files that this build neither leaves as they are nor writes anew.
    pub(super) fn stale(&self) -> Vec<String> {
        let stale = self.folders.par_iter().flat_map_iter(|(path, folder)| {
            let stale = folder.files.iter().filter(|(_, file)| file.is_unmet());
            stale.map(move |(name, _)| join(path, name))
        });
        stale.collect()
    }
}

/// A file of a folder.
pub(super) fn find<'b>(files: &'b [(&str, Earlier)], name: &str) -> Option<&'b Earlier> {
    let at = files.binary_search_by(|(other, _)| (*other).cmp(name)).ok()?;
    files.get(at).map(|(_, file)| file)
}

/// Folder and name of a path.
pub(super) fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// The path of a file in a folder.
pub(super) fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
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

/// What the manifest of a folder says; nothing where there is none that could be believed.
///
/// # Errors
/// When it is there and cannot be read.
pub(super) fn read(root: &Path) -> Result<String> {
    let path = root.join(FOLDER).join(FILE);
    match fs::read_to_string(&path) {
        Ok(text) => Ok(text),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidData) => {
            Ok(String::new())
        }
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// What the folder holds by its manifest; `None` where that is not to be believed, as it is of another version or
/// was cut off.
pub(super) fn parse(text: &str) -> Option<Manifest<'_>> {
    // The last line is whole.
    let mut folders = text.strip_suffix('\n')?.split("\n/");
    let effort = folders.next()?.strip_prefix(VERSION)?.strip_prefix(' ')?;
    let folders: Vec<&str> = folders.collect();
    let folders = folders.into_par_iter().map(folder).collect::<Option<Vec<_>>>()?;
    Some(Manifest { effort, folders: folders.into_iter().collect() })
}

fn folder(text: &str) -> Option<(&str, Folder<'_>)> {
    let (path, text) = text.split_once('\n')?;
    let mut files = text.lines().map(file).collect::<Option<Vec<_>>>()?;
    files.sort_unstable_by_key(|(name, _)| *name);
    Some((path, Folder { files, text }))
}

fn file(line: &str) -> Option<(&str, Earlier)> {
    let (digest, rest) = line.split_once(' ')?;
    let (length, name) = rest.split_once(' ')?;
    let digest = u128::from_str_radix(digest, 16).ok()?.to_be_bytes();
    Some((name, Earlier::new(Entry { digest, length: length.parse().ok()? })))
}

/// Says what the folder holds from now on: what is kept of an earlier manifest, and new files by folder and name, in
/// any order.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write<'a>(
    root: &Path,
    effort: &str,
    before: Option<&Manifest<'a>>,
    new: impl Iterator<Item = (&'a str, &'a str, Entry)>,
) -> Result<()> {
    let mut grouped = Grouped::new();
    new.for_each(|(folder, name, entry)| grouped.entry(folder).or_default().push((name, entry)));
    let earlier = before.iter().flat_map(|before| before.folders.keys());
    let mut paths: Vec<&str> = earlier.chain(grouped.keys()).copied().collect();
    paths.par_sort_unstable();
    paths.dedup();
    let [path, next] = [FILE, NEXT].map(|name| root.join(FOLDER).join(name));
    let write = || {
        let mut file = BufWriter::new(File::create(&next)?);
        writeln!(file, "{VERSION} {effort}")?;
        // Not all at once: for many posts that would be a lot of text.
        for paths in paths.chunks(16 * 1024) {
            let lines = |path: &&str| {
                let earlier = before.and_then(|before| before.folders.get(path));
                lines(path, earlier, grouped.get(path))
            };
            let lines: Vec<String> = paths.par_iter().map(lines).collect();
            lines.iter().try_for_each(|lines| file.write_all(lines.as_bytes()))?;
        }
        file.flush()?;
        fs::rename(&next, &path)
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}

/// The lines of a folder; none where none of its files is left.
fn lines(path: &str, earlier: Option<&Folder<'_>>, new: Option<&Vec<(&str, Entry)>>) -> String {
    let earlier_files = || earlier.iter().flat_map(|folder| &folder.files);
    if let (Some(Folder { text, .. }), None) = (earlier, new)
        && earlier_files().all(|(_, file)| file.is_kept())
    {
        return format!("/{path}\n{}\n", text.trim_end_matches('\n'));
    }
    let kept = earlier_files().filter(|(_, file)| file.is_kept());
    let kept = kept.map(|(name, file)| (*name, file.entry));
    let mut files: Vec<_> = kept.chain(new.into_iter().flatten().copied()).collect();
    if files.is_empty() {
        return String::new();
    }
    files.sort_unstable_by_key(|(name, _)| *name);
    let mut text = format!("/{path}\n");
    for (name, Entry { digest, length }) in files {
        let digest = u128::from_be_bytes(digest);
        text.push_str(&format!("{digest:032x} {length} {name}\n"));
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
mod tests;
