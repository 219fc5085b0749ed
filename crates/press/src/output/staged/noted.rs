//! What builds note for the next one: it counts only when the whole build has succeeded.

use std::{
    fs::{self, File},
    io::{self, BufWriter, ErrorKind},
    path::Path,
};

use anyhow::{Context, Result};

use super::{FOLDER, Subject};
use crate::output::Notes;

/// So much is written at once.
const BUFFER: usize = 256 * 1024;

impl Subject {
    /// Names of what a build noted of it for the next one, and of the same while it is being written.
    fn files(self) -> [&'static str; 2] {
        match self {
            Self::App => ["app", "app.next"],
            Self::Files => ["seen", "seen.next"],
            Self::Pages => ["notes", "notes.next"],
        }
    }
}

/// What an earlier build noted, if that `is_sound`, and what receives the notes of this one.
pub(super) fn open(root: &Path, subject: Subject, is_sound: bool) -> Result<Notes> {
    let [earlier, next] = subject.files().map(|name| root.join(FOLDER).join(name));
    let earlier = match is_sound.then(|| fs::read_to_string(&earlier)) {
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
    Ok(Notes { earlier, next: Box::new(BufWriter::with_capacity(BUFFER, next)) })
}

/// Removes what a build noted that did not come to its end.
pub(super) fn forget(root: &Path) -> io::Result<()> {
    Subject::ALL.iter().try_for_each(|subject| {
        let [_, next] = subject.files();
        match fs::remove_file(root.join(FOLDER).join(next)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    })
}

/// What the build noted replaces what an earlier one did.
pub(super) fn keep(root: &Path) -> Result<()> {
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
