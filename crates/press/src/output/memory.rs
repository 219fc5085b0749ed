//! A site that is only looked at: it lies in memory, and what did not change is kept from one build to
//! the next.

use std::{
    collections::BTreeMap,
    fs, io,
    path::Path,
    sync::{Arc, Mutex, MutexGuard},
};

use anyhow::{Context, Result};

use super::{Copied, Digest128, Notes, Output, Subject, manifest::join};

/// Files by their paths.
type Files = BTreeMap<String, Arc<[u8]>>;

/// A site in memory, and what its build noted for the next one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Made {
    pub(crate) files: Files,
    pub(crate) notes: BTreeMap<Subject, String>,
}

/// An output in memory.
#[derive(Debug)]
pub(crate) struct Memory<'a> {
    before: &'a Made,
    files: Mutex<Files>,
    notes: Mutex<BTreeMap<Subject, Shared>>,
}

/// What is being noted.
#[derive(Debug, Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl<'a> Memory<'a> {
    /// An output after an earlier build.
    pub(crate) fn after(before: &'a Made) -> Self {
        Self { before, files: Mutex::default(), notes: Mutex::default() }
    }

    /// What was written, and noted.
    pub(crate) fn finish(self) -> Made {
        let files = self.files.into_inner().unwrap_or_else(|broken| broken.into_inner());
        let notes = self.notes.into_inner().unwrap_or_else(|broken| broken.into_inner());
        // Notes that are no text would be lost, and the next build would make everything anew.
        let text = |notes: Shared| {
            String::from_utf8(std::mem::take(&mut *notes.lock())).unwrap_or_default()
        };
        let notes = notes.into_iter().map(|(subject, notes)| (subject, text(notes)));
        Made { files, notes: notes.collect() }
    }

    fn noted(&self) -> MutexGuard<'_, BTreeMap<Subject, Shared>> {
        self.notes.lock().unwrap_or_else(|broken| broken.into_inner())
    }

    fn files(&self) -> MutexGuard<'_, Files> {
        self.files.lock().unwrap_or_else(|broken| broken.into_inner())
    }
}

impl Output for Memory<'_> {
    fn has(&self, path: &str) -> bool {
        self.files().contains_key(path)
    }

    fn put(&self, path: &str, content: &[u8]) -> Result<()> {
        self.files().insert(path.to_owned(), content.into());
        Ok(())
    }

    fn keep(&self, folder: &str, names: &[&str]) -> bool {
        names.iter().all(|name| {
            let path = join(folder, name);
            let earlier = self.before.files.get(&path).map(Arc::clone);
            earlier.map(|content| self.files().insert(path, content)).is_some()
        })
    }

    fn notes(&self, subject: Subject) -> Result<Option<Notes>> {
        let earlier = self.before.notes.get(&subject).cloned().unwrap_or_default();
        let next = Shared::default();
        self.noted().insert(subject, next.clone());
        Ok(Some(Notes { earlier, next: Box::new(next) }))
    }

    fn copy(&self, from: &Path, path: &str, _known: Option<Digest128>) -> Result<Copied> {
        let content = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
        let mut files = self.files();
        if files.contains_key(path) {
            return Ok(Copied::LeftOut);
        }
        files.insert(path.to_owned(), content.into());
        Ok(Copied::There(None))
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(|broken| broken.into_inner())
    }
}

impl io::Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lock().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn a_build_has_what_it_wrote_and_what_it_kept_and_nothing_else() {
        let before = Made {
            files: [("a", "1"), ("b", "2"), ("c", "3")]
                .map(|(name, text)| (name.to_owned(), text.as_bytes().into()))
                .into(),
            notes: [(Subject::Pages, "earlier".to_owned())].into(),
        };
        let memory = Memory::after(&before);
        memory.put("a", b"4").unwrap();
        assert!(memory.keep("", &["b"]));
        assert!(!memory.keep("", &["d"]));
        let Notes { earlier, mut next } = memory.notes(Subject::Pages).unwrap().unwrap();
        assert_eq!(earlier, "earlier");
        next.write_all("été".as_bytes()).unwrap();
        drop(next);
        let made = memory.finish();
        let files: Vec<_> =
            made.files.iter().map(|(name, content)| (name.as_str(), &**content)).collect();
        assert_eq!(files, [("a", &b"4"[..]), ("b", b"2")]);
        assert_eq!(made.notes, [(Subject::Pages, "été".to_owned())].into());
    }
}
