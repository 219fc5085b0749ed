//! Images, sound and film beside the posts: how large they are shown, and the hash under which they are
//! published besides their names.

use std::{
    collections::{BTreeMap, HashMap},
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::OnceLock,
};

use feuilleton_core::{listing::Item, markdown::Image};
use sha2::{Digest, Sha256};

mod orientation;
mod size;
mod svg;

/// Lists of other files, named relative to the list: under another name they would lead nowhere.
const PLAYLISTS: [&str; 4] = [".m3u8", ".m3u", ".mpd", ".pls"];

/// Bytes of a hash in a name: with 40 bits, two versions of one picture do not meet.
const BYTES: usize = 5;

/// The files beside the posts. Each is looked into once, when a text shows it, however many do; from
/// several threads at once.
#[derive(Debug)]
pub(crate) struct Images<'a>(HashMap<&'a str, Known<'a>>);

#[derive(Debug)]
struct Known<'a> {
    path: &'a Path,
    size: OnceLock<Option<(u32, u32)>>,
    hash: OnceLock<String>,
}

impl<'a> Images<'a> {
    /// Takes files: where they lie, and their paths relative to the posts folder.
    pub(crate) fn new(files: &'a [(PathBuf, String)]) -> Self {
        let known =
            |path: &'a PathBuf| Known { path, size: OnceLock::new(), hash: OnceLock::new() };
        Self(files.iter().map(|(path, name)| (name.as_str(), known(path))).collect())
    }

    /// A file that a text shows; `None` when there is none of this name.
    pub(crate) fn shown(&self, name: &str) -> Option<Image> {
        let hash = self.0.get(name)?.hash(name).to_owned();
        Some(Image { hash, ..self.plain(name)? })
    }

    /// A file that is known by its plain name alone; `None` when there is none of this name.
    pub(crate) fn plain(&self, name: &str) -> Option<Image> {
        Some(Image { name: name.to_owned(), size: self.0.get(name)?.size(), hash: String::new() })
    }
}

impl Known<'_> {
    fn size(&self) -> Option<(u32, u32)> {
        *self.size.get_or_init(|| size::of(self.path))
    }

    /// The hash; empty for what keeps its name.
    fn hash(&self, name: &str) -> &str {
        let is_list = PLAYLISTS.iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
        // What cannot be read keeps its name too, and copying it tells why.
        self.hash.get_or_init(|| match is_list {
            true => String::new(),
            false => hash(self.path, name).unwrap_or_default(),
        })
    }
}

/// The first digits of the SHA-256 of what a file holds and how it is called: files that some systems
/// would take for one, as `A.png` and `a.png`, do not share a folder.
fn hash(path: &Path, name: &str) -> io::Result<String> {
    let mut file = File::open(path)?;
    let (mut digest, mut buffer) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        let length = file.read(&mut buffer)?;
        match buffer.get(..length) {
            Some([]) | None => break,
            Some(read) => digest.update(read),
        }
    }
    digest.update(name.rsplit('/').next().unwrap_or(name));
    let digest = digest.finalize();
    Ok(digest.iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect())
}

/// The files that these posts and pages show under names with a hash: each such name, relative to the
/// output folder, with the file's own.
pub(crate) fn published<'a>(
    items: impl IntoIterator<Item = &'a Item>,
) -> BTreeMap<String, &'a str> {
    let images = items.into_iter().flat_map(|item| &item.extension.references.images);
    images.filter_map(|image| Some((image.published()?, image.name.as_str()))).collect()
}

#[cfg(test)]
mod tests;
