//! A site that is only looked at: it lies in memory, and what did not change is kept from one build to
//! the next.

use std::{
    collections::BTreeMap,
    fs, io,
    path::Path,
    sync::{Arc, Mutex, MutexGuard},
};

use anyhow::{Context, Result};

use super::{Notes, Output};

/// Files by their paths.
type Files = BTreeMap<String, Arc<[u8]>>;

/// A site in memory, and what its build noted for the next one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Made {
    pub(crate) files: Files,
    pub(crate) notes: String,
}

/// An output in memory.
#[derive(Debug)]
pub(crate) struct Memory<'a> {
    before: &'a Made,
    files: Mutex<Files>,
    notes: Shared,
}

/// What is being noted.
#[derive(Debug, Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl<'a> Memory<'a> {
    /// An output after an earlier build.
    pub(crate) fn after(before: &'a Made) -> Self {
        Self { before, files: Mutex::default(), notes: Shared::default() }
    }

    /// What was written, and noted.
    pub(crate) fn finish(self) -> Made {
        let files = self.files.into_inner().unwrap_or_else(|broken| broken.into_inner());
        let notes = std::mem::take(&mut *self.notes.lock());
        // Notes that are no text would be lost, and the next build would make everything anew.
        Made { files, notes: String::from_utf8(notes).unwrap_or_default() }
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

    fn keep(&self, path: &str) -> bool {
        let earlier = self.before.files.get(path);
        if let Some(content) = earlier {
            self.files().insert(path.to_owned(), Arc::clone(content));
        }
        earlier.is_some()
    }

    fn notes(&self) -> Result<Option<Notes>> {
        let next = Box::new(self.notes.clone());
        Ok(Some(Notes { earlier: self.before.notes.clone(), next }))
    }

    fn copy(&self, from: &Path, path: &str) -> Result<bool> {
        let content = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
        let mut files = self.files();
        let is_free = !files.contains_key(path);
        if is_free {
            files.insert(path.to_owned(), content.into());
        }
        Ok(is_free)
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
            notes: "earlier".into(),
        };
        let memory = Memory::after(&before);
        memory.put("a", b"4").unwrap();
        assert!(memory.keep("b"));
        assert!(!memory.keep("d"));
        let Notes { earlier, mut next } = memory.notes().unwrap().unwrap();
        assert_eq!(earlier, "earlier");
        next.write_all("été".as_bytes()).unwrap();
        drop(next);
        let made = memory.finish();
        let files: Vec<_> =
            made.files.iter().map(|(name, content)| (name.as_str(), &**content)).collect();
        assert_eq!(files, [("a", &b"4"[..]), ("b", b"2")]);
        assert_eq!(made.notes, "été");
    }
}
