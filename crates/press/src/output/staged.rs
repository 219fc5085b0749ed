//! A folder for a host: a build writes beside it, and what it wrote is put in place at its end.
//!
//! Files that did not change are not touched, so that they keep their time stamp. Those that changed
//! lie in a folder of the tool's own, on the same file system, until the whole build has succeeded;
//! then each takes its place by being renamed, pages last.

use std::{
    fs::{self, File},
    io::{self, BufWriter, ErrorKind},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard},
};

use anyhow::{Context, Result, ensure};

use super::{
    Copied, Digest128, Notes, Output, Subject,
    compressed::{self, Effort, Form},
    digest as digest_of,
    manifest::{self, Earlier, Entry, FOLDER, Manifest},
};
use now::Now;

mod guard;
mod now;
mod place;

impl Subject {
    /// Names of what a build noted of it for the next one, and of the same while it is being written.
    fn files(self) -> [&'static str; 2] {
        match self {
            Self::Pages => ["notes", "notes.next"],
            Self::Files => ["seen", "seen.next"],
        }
    }
}

/// So much is written at once.
const BUFFER: usize = 256 * 1024;

/// An output folder during a build.
#[derive(Debug)]
pub(crate) struct Staged {
    root: PathBuf,
    effort: Option<Effort>,
    /// What the folder held before; `None`: nobody knows.
    before: Option<Manifest>,
    /// What is new lies here until the end.
    next: PathBuf,
    now: Mutex<Now>,
}

/// What a folder held before a build; nothing is looked at but the list that an earlier one left.
#[derive(Debug)]
pub(crate) struct Before(Option<Manifest>);

impl Before {
    /// Reads it.
    ///
    /// # Errors
    /// When the list is there and cannot be read.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        manifest::read(root).map(Self)
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

impl Staged {
    /// Begins a build of a folder that held this before. `effort` is what compressed forms are worth; `None`: there are none.
    ///
    /// # Errors
    /// When the folder holds what no build wrote, or cannot be written to.
    pub(crate) fn open(
        root: &Path,
        Before(before): Before,
        effort: Option<Effort>,
    ) -> Result<Self> {
        guard::check_is_ours(root, FOLDER)?;
        let next = root.join(FOLDER).join("next");
        let begin = || {
            if next.is_dir() {
                fs::remove_dir_all(&next)?;
            }
            fs::create_dir_all(&next)?;
            Subject::ALL.iter().try_for_each(|subject| {
                let [_, next] = subject.files();
                forget(&root.join(FOLDER).join(next))
            })
        };
        begin().with_context(|| format!("cannot write to {}", next.display()))?;
        let root = root.to_owned();
        Ok(Self { root, effort, before, next, now: Mutex::default() })
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
        let stale = match &self.before {
            Some(before) => before.stale(&now.files),
            None => guard::others(&self.root, FOLDER, &now.files)?,
        };
        let is_known =
            |path| self.before.as_ref().is_some_and(|before| before.files.contains_key(path));
        // Names that an earlier build had were looked at by it.
        if !now.files.keys().all(is_known) {
            now::check_names(kept().map(|(path, _)| path).chain(now.files.keys()))?;
        }
        let changes = Changes {
            written: now.changed,
            unchanged: kept().count() + now.files.len() - now.changed,
            removed: stale.len(),
        };
        let effort = effort_name(self.effort);
        let is_same = self.before.as_ref().is_some_and(|before| before.effort == effort);
        if !is_same || now.changed > 0 || !stale.is_empty() {
            manifest::remove(&self.root)?;
            let mut guard = guard::Folders::new(&self.root);
            place::put(&self.root, &self.next, &mut guard)?;
            stale.iter().try_for_each(|path| guard.remove(path))?;
            keep_notes(&self.root)?;
            let new = now.files.iter().map(|(path, fact)| (path, fact.entry));
            manifest::write(&self.root, &effort, kept().chain(new))?;
        } else {
            keep_notes(&self.root)?;
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
        let earlier = self.before.as_ref().and_then(|before| before.files.get(path));
        let mut now = self.now();
        earlier.iter().for_each(|earlier| earlier.keep(!is_new));
        match earlier {
            Some(_) if !is_new => now.remove(path),
            _ => now.add(path.to_owned(), entry, is_new),
        }
    }

    fn is_there(&self, path: &str, entry: Entry, content: &[u8]) -> bool {
        match &self.before {
            Some(before) => {
                before.files.get(path).is_some_and(|earlier| earlier.entry == entry)
                    && self.has_length(path, entry.length)
            }
            None => {
                let file = self.root.join(path);
                self.has_length(path, entry.length)
                    && fs::read(&file).is_ok_and(|found| found == content)
            }
        }
    }

    /// Leaves a file as an earlier build wrote it, if that is what it should be; answers whether it does.
    fn keep_if(&self, path: &str, is_right: impl FnOnce(&Entry) -> bool) -> bool {
        let Some(before) = &self.before else { return false };
        let Some(Earlier { entry, .. }) = before.files.get(path) else { return false };
        if !is_right(entry) || !self.has_length(path, entry.length) || !self.keep_forms(path) {
            return false;
        }
        self.note(path, *entry, false);
        true
    }

    /// Whether a file of this length lies there, and no link to one.
    fn has_length(&self, path: &str, length: u64) -> bool {
        let found = fs::symlink_metadata(self.root.join(path));
        found.is_ok_and(|found| found.is_file() && found.len() == length)
    }

    /// Keeps the forms of a file that did not change; answers whether they could be.
    fn keep_forms(&self, path: &str) -> bool {
        let Some(before) = &self.before else { return false };
        if before.effort != effort_name(self.effort) {
            return false;
        }
        let named = compressed::FORMS.map(|ending| format!("{path}{ending}"));
        let forms: Vec<_> =
            named.iter().filter_map(|name| Some((name, before.files.get(name)?))).collect();
        let is_there = forms.iter().all(|(name, form)| self.has_length(name, form.entry.length));
        for (name, form) in forms.into_iter().filter(|_| is_there) {
            self.note(name, form.entry, false);
        }
        is_there
    }

    /// Whether something lies below this path.
    fn is_folder(&self, path: &str) -> bool {
        let below =
            |file: &String| file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        let mut kept = self.before.iter().flat_map(Manifest::kept);
        kept.any(|(file, _)| below(file)) || self.now().files.keys().any(below)
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(|broken| broken.into_inner())
    }
}

/// How the forms of this build are made, as a word for the manifest.
fn effort_name(effort: Option<Effort>) -> String {
    effort.map_or_else(|| "none".to_owned(), |effort| format!("{effort:?}").to_lowercase())
}

/// Removes what a build noted that did not come to its end.
fn forget(notes: &Path) -> io::Result<()> {
    match fs::remove_file(notes) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// What the build noted replaces what an earlier one did.
fn keep_notes(root: &Path) -> Result<()> {
    Subject::ALL.iter().try_for_each(|subject| {
        let [to, from] = subject.files().map(|name| root.join(FOLDER).join(name));
        match fs::rename(&from, &to) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).with_context(|| format!("cannot write {}", to.display()))
            }
            _ => Ok(()),
        }
    })
}

impl Staged {
    /// A file of the build before this one that this build leaves as it is.
    fn left(&self, path: &str) -> Option<&Earlier> {
        let earlier = self.before.as_ref()?.files.get(path)?;
        earlier.is_kept().then_some(earlier)
    }
}

impl Output for Staged {
    fn has(&self, path: &str) -> bool {
        self.left(path).is_some() || self.now().files.contains_key(path)
    }

    fn digest(&self, path: &str) -> Option<Digest128> {
        let left = self.left(path).map(|earlier| earlier.entry.digest);
        left.or_else(|| self.now().files.get(path).map(|fact| fact.entry.digest))
    }

    fn put(&self, path: &str, content: &[u8]) -> Result<()> {
        let effort = self.effort.unwrap_or(Effort::Swift);
        self.put_with(path, content, digest_of(content), || {
            compressed::forms(path, content, effort)
        })
    }

    fn keep(&self, path: &str) -> bool {
        self.keep_if(path, |_| true)
    }

    fn notes(&self, subject: Subject) -> Result<Option<Notes>> {
        let [earlier, next] = subject.files().map(|name| self.root.join(FOLDER).join(name));
        let earlier = match self.before.as_ref().map(|_| fs::read_to_string(&earlier)) {
            Some(Ok(text)) => text,
            Some(Err(error))
                if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidData) =>
            {
                return Err(error).context("cannot read what an earlier build noted");
            }
            _ => String::new(),
        };
        let file = File::create(&next);
        let next = file.with_context(|| format!("cannot write {}", next.display()))?;
        Ok(Some(Notes { earlier, next: Box::new(BufWriter::with_capacity(BUFFER, next)) }))
    }

    fn copy(&self, from: &Path, path: &str, known: Option<Digest128>) -> Result<Copied> {
        // A folder of documents is here already, or will be; a look at all of them takes longer.
        let may_be_folder = || [&self.root, &self.next].iter().any(|at| at.join(path).is_dir());
        if self.has(path) || (may_be_folder() && self.is_folder(path)) {
            return Ok(Copied::LeftOut);
        }
        if known.is_some_and(|known| self.keep_if(path, |entry| entry.digest == known)) {
            return Ok(Copied::There(known));
        }
        let content = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
        self.put(path, &content)?;
        Ok(Copied::There(Some(digest_of(&content))))
    }
}
