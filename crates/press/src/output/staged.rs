//! A folder for a host: a build writes beside it, and what it wrote is put in place at its end.
//!
//! Files that did not change are not touched, so that they keep their time stamp. Those that changed
//! lie in a folder of the tool's own, on the same file system, until the whole build has succeeded;
//! then each takes its place by being renamed, pages last.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

use anyhow::{Context, Result, bail};

use super::{
    Output,
    compressed::{self, Effort},
    manifest::{self, FOLDER, Manifest, digest},
};

mod guard;

/// An output folder during a build.
#[derive(Debug)]
pub(crate) struct Staged {
    root: PathBuf,
    effort: Option<Effort>,
    /// What the folder held before; `None`: nobody knows.
    before: Option<Manifest>,
    now: Mutex<Now>,
}

/// What the folder is to hold.
#[derive(Debug, Default)]
struct Now {
    files: Manifest,
    changed: BTreeSet<String>,
    /// Paths in small letters: on some file systems two of them would be one.
    names: BTreeMap<String, String>,
}

/// What a build did to the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Changes {
    /// Files that are new or say something else.
    pub(crate) written: usize,
    /// Files that stayed as they were.
    pub(crate) unchanged: usize,
    /// Files that an earlier build had written.
    pub(crate) removed: usize,
}

impl Staged {
    /// Begins a build. `effort` is what compressed forms are worth; `None`: there are none.
    ///
    /// # Errors
    /// When the folder holds what no build wrote, or cannot be written to.
    pub(crate) fn open(root: &Path, effort: Option<Effort>) -> Result<Self> {
        guard::check_is_ours(root, FOLDER)?;
        let next = root.join(FOLDER).join("next");
        let begin = || {
            if next.is_dir() {
                fs::remove_dir_all(&next)?;
            }
            fs::create_dir_all(&next)
        };
        begin().with_context(|| format!("cannot write to {}", next.display()))?;
        let before = manifest::read(root)?;
        Ok(Self { root: root.to_owned(), effort, before, now: Mutex::default() })
    }

    /// Writes a file whose compressed forms are worth this effort.
    ///
    /// # Errors
    /// When it cannot be written: the message names it.
    pub(crate) fn put_with(&self, path: &str, content: &[u8], effort: Effort) -> Result<()> {
        let is_new = self.put_one(path, content)?;
        if self.effort.is_none() {
            return Ok(());
        }
        if !is_new && self.keep_forms(path) {
            return Ok(());
        }
        for (ending, form) in compressed::forms(path, content, effort)? {
            self.put_one(&format!("{path}{ending}"), &form)?;
        }
        Ok(())
    }

    /// Puts everything in place that was written, and removes what an earlier build wrote and this one
    /// did not.
    ///
    /// # Errors
    /// When a file cannot be moved or removed: the message names it. The next build mends what was left.
    pub(crate) fn finish(self) -> Result<Changes> {
        let Now { files, changed, .. } = self.now.into_inner().unwrap_or_else(|e| e.into_inner());
        manifest::remove(&self.root)?;
        let mut guard = guard::Folders::new(&self.root);
        let is_page = |path: &&String| path.contains(".html");
        let (pages, others): (Vec<_>, Vec<_>) = changed.iter().partition(is_page);
        for path in others.into_iter().chain(pages) {
            guard.make_way(path)?;
            let (from, to) = (self.root.join(FOLDER).join("next").join(path), self.root.join(path));
            fs::rename(&from, &to)
                .with_context(|| format!("cannot put {} in place", to.display()))?;
        }
        let stale: Vec<_> = match self.before {
            Some(before) => before.into_keys().filter(|path| !files.contains_key(path)).collect(),
            None => guard::others(&self.root, FOLDER, &files)?,
        };
        for path in &stale {
            guard.remove(path)?;
        }
        let next = self.root.join(FOLDER).join("next");
        fs::remove_dir_all(&next).with_context(|| format!("cannot remove {}", next.display()))?;
        manifest::write(&self.root, &files)?;
        Ok(Changes {
            written: changed.len(),
            unchanged: files.len() - changed.len(),
            removed: stale.len(),
        })
    }

    /// Writes a file without its forms; answers whether it differs from what is there.
    fn put_one(&self, path: &str, content: &[u8]) -> Result<bool> {
        let digest = digest(content);
        let is_new = !self.is_there(path, digest, content);
        {
            let mut now = self.now.lock().unwrap_or_else(|broken| broken.into_inner());
            now.claim(path)?;
            now.files.insert(path.to_owned(), digest);
            if is_new {
                now.changed.insert(path.to_owned());
            }
        }
        if is_new {
            let to = self.root.join(FOLDER).join("next").join(path);
            let write = || {
                fs::create_dir_all(to.parent().unwrap_or(&self.root))?;
                fs::write(&to, content)
            };
            write().with_context(|| format!("cannot write {}", to.display()))?;
        }
        Ok(is_new)
    }

    fn is_there(&self, path: &str, digest: manifest::Digest128, content: &[u8]) -> bool {
        let file = self.root.join(path);
        match &self.before {
            Some(before) => {
                let length = || fs::symlink_metadata(&file).map(|found| found.len());
                before.get(path) == Some(&digest) && length().ok() == Some(content.len() as u64)
            }
            None => {
                fs::symlink_metadata(&file).is_ok_and(|found| found.is_file())
                    && fs::read(&file).is_ok_and(|found| found == content)
            }
        }
    }

    /// Keeps the forms of a file that did not change; answers whether they could be.
    fn keep_forms(&self, path: &str) -> bool {
        let Some(before) = &self.before else { return false };
        let names = [".br", ".gz"].map(|ending| format!("{path}{ending}"));
        let is_whole = |name: &String| !before.contains_key(name) || self.root.join(name).is_file();
        if !names.iter().all(is_whole) || !before.contains_key(&names[0]) {
            return false;
        }
        let mut now = self.now.lock().unwrap_or_else(|broken| broken.into_inner());
        for name in names {
            if let Some(digest) = before.get(&name) {
                now.files.insert(name, *digest);
            }
        }
        true
    }
}

impl Now {
    /// Takes a name for a file of the blog.
    fn claim(&mut self, path: &str) -> Result<()> {
        let other = self.names.insert(path.to_lowercase(), path.to_owned());
        match other.filter(|other| other != path) {
            Some(other) => bail!(
                "`{path}` and `{other}` would be one file on hosts that do not tell small letters from capitals; rename one of them"
            ),
            None => Ok(()),
        }
    }
}

impl Output for Staged {
    fn has(&self, path: &str) -> bool {
        self.now.lock().unwrap_or_else(|broken| broken.into_inner()).files.contains_key(path)
    }

    fn put(&self, path: &str, content: &[u8]) -> Result<()> {
        self.put_with(path, content, self.effort.unwrap_or(Effort::Swift))
    }

    fn copy(&self, from: &Path, path: &str) -> Result<bool> {
        {
            let now = self.now.lock().unwrap_or_else(|broken| broken.into_inner());
            let folder = format!("{path}/");
            let below = now.files.range(folder.clone()..).next();
            let is_folder = below.is_some_and(|(other, _)| other.starts_with(&folder));
            if now.files.contains_key(path) || is_folder {
                return Ok(false);
            }
        }
        let content = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
        self.put(path, &content)?;
        Ok(true)
    }
}
