//! A folder for a host: a build writes beside it, and what it wrote is put in place at its end.
//!
//! Files that did not change are not touched, so that they keep their time stamp. Those that changed
//! lie in a folder of the tool's own, on the same file system, until the whole build has succeeded;
//! then each takes its place by being renamed, pages last.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard},
};

use anyhow::{Context, Result, ensure};

use super::{
    Digest128, Subject,
    compressed::{Effort, Form},
    digest as digest_of,
    manifest::{self, Entry, FOLDER, Manifest},
};
use now::Now;

mod guard;
mod keep;
mod noted;
mod now;
mod output;
mod place;

/// An output folder during a build.
#[derive(Debug)]
pub(crate) struct Staged<'a> {
    root: PathBuf,
    effort: Option<Effort>,
    /// What the folder held before; `None`: nobody knows.
    before: Option<Manifest<'a>>,
    /// Whether the forms of what did not change are as this build would make them.
    is_same_effort: bool,
    /// What is new lies here until the end.
    next: PathBuf,
    now: Mutex<Now>,
}

/// What the list that an earlier build left says of a folder.
#[derive(Debug)]
pub(crate) struct Before(String);

/// What a folder held before a build; nothing is looked at but that list.
#[derive(Debug)]
pub(crate) struct Held<'a>(Option<Manifest<'a>>);

impl Before {
    /// Reads the list.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        manifest::read(root).map(Self)
    }

    /// What it says.
    pub(crate) fn held(&self) -> Held<'_> {
        Held(manifest::parse(&self.0))
    }
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

impl<'a> Staged<'a> {
    /// Begins a build of a folder that held this before. `effort` is what compressed forms are worth; `None`: there are none.
    ///
    /// # Errors
    /// When the folder holds what no build wrote, or cannot be written to.
    pub(crate) fn open(
        root: &Path,
        Held(before): Held<'a>,
        effort: Option<Effort>,
    ) -> Result<Self> {
        guard::check_is_ours(root, FOLDER)?;
        let next = root.join(FOLDER).join("next");
        let begin = || {
            if next.is_dir() {
                fs::remove_dir_all(&next)?;
            }
            fs::create_dir_all(&next)?;
            noted::forget(root)
        };
        begin().with_context(|| format!("cannot write to {}", next.display()))?;
        let root = root.to_owned();
        let is_same_effort = before.as_ref().is_some_and(|held| held.effort == name_of(effort));
        Ok(Self { root, effort, before, is_same_effort, next, now: Mutex::default() })
    }

    /// Writes a file with this digest, with its compressed forms, which are made only where they are not there already.
    ///
    /// # Errors
    /// When it cannot be written: the message names it; and those of `forms`.
    pub(crate) fn put_with(
        &self,
        path: &str,
        content: &[u8],
        digest: Digest128,
        forms: impl FnOnce() -> Result<Vec<Form>>,
    ) -> Result<()> {
        let is_new = self.put_one(path, content, digest)?;
        if self.effort.is_none() || (!is_new && self.keep_forms(path)) {
            return Ok(());
        }
        forms()?.iter().try_for_each(|(ending, form)| {
            self.put_one(&format!("{path}{ending}"), form, digest_of(form)).map(drop)
        })
    }

    /// Puts everything in place that was written, and removes what an earlier build wrote and this one
    /// did not.
    ///
    /// # Errors
    /// When two names would be one on some hosts, or a file cannot be moved or removed: the message names
    /// it. The next build mends what was left.
    pub(crate) fn finish(self) -> Result<Changes> {
        let now = self.now.into_inner().unwrap_or_else(|broken| broken.into_inner());
        let kept = || self.before.iter().flat_map(Manifest::kept);
        let new = || {
            now.files.iter().map(|(path, fact)| {
                let (folder, name) = manifest::split(path);
                (folder, name, fact.entry)
            })
        };
        let stale = match &self.before {
            Some(before) => before.stale(),
            None => guard::others(&self.root, FOLDER, &now.files)?,
        };
        let is_known =
            |path| self.before.as_ref().is_some_and(|before| before.file(path).is_some());
        // Names that an earlier build had were looked at by it.
        if !now.files.keys().all(|path| is_known(path)) {
            now::check_names(kept().chain(new()).map(|(folder, name, _)| (folder, name)))?;
        }
        let changes = Changes {
            written: now.changed,
            unchanged: kept().count() + now.files.len() - now.changed,
            removed: stale.len(),
        };
        if !self.is_same_effort || now.changed > 0 || !stale.is_empty() {
            manifest::remove(&self.root)?;
            let mut guard = guard::Folders::new(&self.root);
            place::put(&self.root, &self.next, &mut guard)?;
            stale.iter().try_for_each(|path| guard.remove(path))?;
            noted::keep(&self.root)?;
            manifest::write(&self.root, &name_of(self.effort), self.before.as_ref(), new())?;
        } else {
            noted::keep(&self.root)?;
        }
        fs::remove_dir_all(&self.next)
            .with_context(|| format!("cannot remove {}", self.next.display()))?;
        // Nothing comes after this: the system frees it faster than it could be done here.
        std::mem::forget((self.before, now.files));
        Ok(changes)
    }

    /// Writes a file without its forms; answers whether it differs from what is there.
    fn put_one(&self, path: &str, content: &[u8], digest: Digest128) -> Result<bool> {
        let entry = Entry { digest, length: content.len() as u64 };
        ensure!(
            !Path::new(path).starts_with(FOLDER),
            "`{path}` would lie in a folder that is the tool's own; give it another address"
        );
        let is_new = !self.is_there(path, entry, content);
        let was_new = self.note(path, entry, is_new);
        let to = self.next.join(path);
        if was_new && !is_new {
            fs::remove_file(&to).with_context(|| format!("cannot remove {}", to.display()))?;
        }
        if is_new {
            let write = || {
                fs::write(&to, content).or_else(|_| {
                    fs::create_dir_all(to.parent().unwrap_or(&self.root))?;
                    fs::write(&to, content)
                })
            };
            write().with_context(|| format!("cannot write {}", to.display()))?;
        }
        Ok(is_new)
    }

    /// Notes that the folder is to hold a file; of two with one name the later one counts. Answers whether the
    /// earlier one was new.
    fn note(&self, path: &str, entry: Entry, is_new: bool) -> bool {
        match self.before.as_ref().and_then(|before| before.file(path)) {
            Some(earlier) if !is_new => earlier.keep() && self.now().remove(path),
            earlier => {
                let mut now = self.now();
                earlier.into_iter().for_each(manifest::Earlier::replace);
                now.add(path.to_owned(), entry, is_new)
            }
        }
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(|broken| broken.into_inner())
    }
}

/// How the forms of this build are made, as a word for the manifest.
fn name_of(effort: Option<Effort>) -> String {
    effort.map_or_else(|| "none".to_owned(), |effort| format!("{effort:?}").to_lowercase())
}
