//! The compiled app: a folder that Trunk made once, and that serves every blog.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

mod file;
mod integrity;
mod packed;
mod style;

pub(crate) use file::File;
pub(crate) use integrity::of as integrity_of;
use packed::Forms;
pub(crate) use packed::pack;

use crate::{
    output::{
        Notes, Output, Staged,
        compressed::{self, Effort},
        digest,
    },
    seen::Seen,
};

/// Script that runs before the first paint; it stands in every page.
const EARLY: &str = "theme.js";

/// Script that wakes a printed page.
pub(crate) const BOOT: &str = "boot.js";

/// All styles in one sheet.
pub(crate) const STYLE: &str = "style.css";

/// Script of the element by which other sites show the blog.
pub(crate) const EMBED: &str = "embed.js";

/// Script by which other sites give a frame the height of its content.
pub(crate) const EMBED_IFRAME: &str = "embed-iframe.js";

/// Script of the page in such a frame.
pub(crate) const EMBED_FRAME: &str = "embed-frame.js";

/// Script that brings the worker by which the blog is read offline.
pub(crate) const OFFLINE: &str = "offline/offline.js";

/// Script that shows what comes of it.
pub(crate) const OFFLINE_SHOWN: &str = "offline/shown.js";

/// The worker, but for what the press knows of the blog.
pub(crate) const WORKER: &str = "offline/worker.js";

/// What takes the place of a worker where there is to be none.
pub(crate) const NO_WORKER: &str = "offline/off.js";

/// The icon of a blog that brings none.
pub(crate) const ICON: &str = "icon.svg";

/// The app's files as they are published.
#[derive(Debug)]
pub(crate) struct Bundle {
    /// Files by their names.
    pub(crate) files: Vec<File>,
    /// What lies beside them as their compressed forms.
    forms: Forms,
    /// First 16 hexadecimal digits of the SHA-256 over all names and the digests of the contents.
    pub(crate) hash: String,
    /// The script that runs before the first paint.
    pub(crate) early: String,
}

/// The folder of an app that has not been read yet.
#[derive(Debug)]
pub(crate) struct App {
    folder: PathBuf,
    /// The app's own page.
    index: String,
}

impl App {
    /// Looks into the folder that a release build made.
    ///
    /// # Errors
    /// When it is none of the app's: the message names it.
    pub(crate) fn find(folder: PathBuf) -> Result<Self> {
        let page = folder.join("index.html");
        let index = fs::read_to_string(&page).with_context(|| {
            format!(
                "there is no app in `{}`: {} cannot be read; `cargo xtask build` makes one, `--app` names its folder",
                folder.display(),
                page.display()
            )
        })?;
        Ok(Self { folder, index })
    }

    /// Reads the files. `notes` are of what an earlier build saw of them.
    ///
    /// # Errors
    /// When one cannot be read, or is missing: the message names it.
    pub(crate) fn read(&self, notes: Option<Notes>) -> Result<Bundle> {
        let Self { folder, index } = self;
        let mut paths = app_files(folder)?;
        let forms = packed::take(folder, &mut paths);
        let named = paths.iter().map(|path| (relative(folder, path), path.as_path()));
        let (known, to_read): (Vec<_>, Vec<_>) = named.partition(|(name, _)| is_grammar(name));
        let files = to_read.into_par_iter().map(|(name, path)| Ok(File::of(name, read(path)?)));
        let mut files = files.collect::<Result<Vec<_>>>()?;
        let style = style::join(index, &files);
        files.retain(|file| is_published(&file.name));
        files.push(File::of(STYLE.to_owned(), style.into_bytes()));
        files.extend(look(&known, notes)?);
        files.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        let bundle = Bundle { hash: hash(&files), early: String::new(), files, forms };
        for name in [EARLY, BOOT, ICON, OFFLINE, OFFLINE_SHOWN, WORKER, NO_WORKER] {
            if bundle.file(name).is_none() {
                bail!("the app in `{}` is of another version: it lacks {name}", folder.display());
            }
        }
        let early = bundle.file(EARLY).map(String::from_utf8_lossy);
        let early = early.unwrap_or_default().trim().to_owned();
        Ok(Bundle { early, ..bundle })
    }
}

impl Bundle {
    /// What a file holds; grammars are not held.
    pub(crate) fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.iter().find(|file| file.name == name)?.held()
    }

    /// Writes the files.
    ///
    /// # Errors
    /// When one cannot be written: the message names it.
    pub(crate) fn publish(&self, output: &Staged<'_>) -> Result<()> {
        self.files.par_iter().try_for_each(|file| {
            let path = format!("{}{}", self.folder(), file.name);
            if output.keep_with(&path, file.digest) {
                return Ok(());
            }
            let (name, content) = (&file.name, file.content()?);
            // Not that of the file: it may have changed since it was looked at.
            output.put_with(&path, &content, digest(&content), || {
                match packed::sound(&self.forms, name, &content)? {
                    Some(forms) => Ok(forms),
                    None => compressed::forms(name, &content, effort_for(name)),
                }
            })
        })
    }

    /// Writes the files where nobody but the author looks at them.
    ///
    /// # Errors
    /// When one cannot be read or written: the message names it.
    pub(crate) fn show(&self, output: &impl Output) -> Result<()> {
        self.files.iter().try_for_each(|file| {
            let path = format!("{}{}", self.folder(), file.name);
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
            if output.keep(folder, &[name]) {
                return Ok(());
            }
            output.put(&path, &file.content()?)
        })
    }

    /// Folder of the published app, relative to the site's base; it ends in `/`.
    pub(crate) fn folder(&self) -> String {
        format!("assets/{}/", self.hash)
    }
}

/// What only a page that is not printed uses: Trunk's own page, the pieces of the style sheet, and what
/// other scripts hold already.
fn is_published(name: &str) -> bool {
    // The one sheet that is no piece of the joined one is that of guests.
    let is_piece = name.ends_with(".css") && !name.contains('/') && name != "feuilleton-embed.css";
    let is_in_boot =
        matches!(name, "boot.mjs" | "early.js" | "gesture.js" | "adjust.js" | "text.js");
    !(is_piece || is_in_boot || name.ends_with(".html"))
}

/// What a reader's browser loads for code in some language: no page names it, and all of them together are large.
fn is_grammar(name: &str) -> bool {
    name.starts_with("highlight/") && name.ends_with(".wasm")
}

/// Everybody downloads the app; a grammar, only who reads code in its language; what reads a folder
/// without a build, nobody whose pages a build made.
fn effort_for(name: &str) -> Effort {
    let is_for_few =
        ["highlight/", "math/", "feuilleton-folder"].iter().any(|few| name.starts_with(few));
    if is_for_few { Effort::Thorough } else { Effort::Utmost }
}

/// All files of the folder.
fn app_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn relative(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Looks at files that are only copied.
fn look(files: &[(String, &Path)], notes: Option<Notes>) -> Result<Vec<File>> {
    let names = files.par_iter().map(|(name, path)| (name.as_str(), *path));
    let seen = Seen::open(notes, names)?;
    let known = files.par_iter().map(|(name, path)| File::known(name, path, &seen));
    let known = known.collect::<Result<_>>()?;
    seen.finish()?;
    Ok(known)
}

fn hash(files: &[File]) -> String {
    let mut hasher = Sha256::new();
    for File { name, digest, .. } in files {
        hasher.update((name.len() as u64).to_le_bytes());
        hasher.update(name);
        hasher.update(digest);
    }
    hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
