//! What a build notes of each post for the next one, so that a post that would become the same need not
//! even be read a second time.
//!
//! A line per post, in any order: its file, the digest of what its article was made of, and a [`Note`] as
//! JSON; a line per page of a listing: its path after a slash, and a digest of what it shows. The first line
//! is a digest of what all pages depend on; with another one, nothing counts. The second is a digest of what the
//! site answers to whatever a text may ask, if that can be told: with the same one, nothing need be asked again.

use std::{collections::HashMap, fmt::Write as _, io::Write, ops::Range, sync::Mutex};

use anyhow::{Context, Result};
use feuilleton_core::{diagnostic::Diagnostic, listing::Item, route::Route};
use serde::{Deserialize, Serialize};

use crate::{
    library::Asked,
    output::{self, Digest128},
};

const UNWRITABLE: &str = "cannot write notes for the next build";

/// What an earlier build noted, and what this one does.
pub(crate) struct Notes {
    earlier: String,
    /// Whether the site answers the same to whatever a text may ask.
    pub(super) all_is_same: bool,
    /// Lines by file.
    lines: HashMap<String, Range<usize>>,
    next: Mutex<Box<dyn Write + Send>>,
}

/// A post as it was published.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Note {
    /// Without its place among the others.
    pub(super) item: Item,
    /// What its text asked of the rest of the site.
    pub(super) asked: Asked,
    /// A digest of what was answered, in hexadecimal.
    pub(super) answers: String,
    /// What its author was told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) told: Vec<Diagnostic>,
}

impl Notes {
    /// Reads what an earlier build noted, if it was made from the same as this one, and begins anew.
    /// `made_from` is a digest of everything that all pages depend on, `answers` one of all that the site answers
    /// its texts.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn open(
        notes: output::Notes,
        made_from: Digest128,
        answers: Option<Digest128>,
    ) -> Result<Self> {
        let output::Notes { earlier, mut next } = notes;
        let (first, second) = (hexadecimal(made_from), answers.map(hexadecimal));
        writeln!(next, "{first}\n{}", second.as_deref().unwrap_or("-")).context(UNWRITABLE)?;
        let mut head = earlier.lines();
        let is_valid = head.next() == Some(&first);
        let all_is_same = is_valid && second.is_some() && head.next() == second.as_deref();
        let lines = if is_valid { lines(&earlier) } else { HashMap::new() };
        Ok(Self { earlier, all_is_same, lines, next: Mutex::new(next) })
    }

    /// Whether a page of a listing showed this, as a digest.
    pub(super) fn has_listing(&self, route: &Route, shown: Digest128) -> bool {
        let line = self.lines.get(&listing(route)).and_then(|at| self.earlier.get(at.clone()));
        let noted = line.and_then(|line| line.split_once('\t'));
        noted.is_some_and(|(_, noted)| noted == hexadecimal(shown))
    }

    /// Notes what a page of a listing shows.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn add_listing(&self, route: &Route, shown: Digest128) -> Result<()> {
        self.write(&format!("{}\t{}", listing(route), hexadecimal(shown)))
    }

    /// What was noted of a post that was made of the same.
    pub(super) fn of(&self, file: &str, origin: Digest128) -> Option<Note> {
        let line = self.earlier.get(self.lines.get(file)?.clone())?;
        let (_, rest) = line.split_once('\t')?;
        let (noted, json) = rest.split_once('\t')?;
        let is_same = noted == hexadecimal(origin);
        is_same.then(|| serde_json::from_str(json).ok()).flatten()
    }

    /// Notes the same of a post as before; answers a digest of it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn repeat(&self, file: &str) -> Result<Digest128> {
        let line = self.lines.get(file).and_then(|line| self.earlier.get(line.clone()));
        let line = line.unwrap_or_default();
        self.write(line)?;
        Ok(output::digest(line.as_bytes()))
    }

    /// Notes a post that was made of this; answers a digest of what is noted.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn add(&self, origin: Digest128, note: &Note) -> Result<Digest128> {
        let file = &note.item.extension.source;
        let line = format!("{file}\t{}\t{}", hexadecimal(origin), serde_json::to_string(note)?);
        // A name that would break the line: such a file is read each time.
        if !file.contains(['\t', '\n', '\r']) {
            self.write(&line)?;
        }
        Ok(output::digest(line.as_bytes()))
    }

    /// Ends the notes.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn finish(self) -> Result<()> {
        let mut next = self.next.into_inner().unwrap_or_else(|broken| broken.into_inner());
        next.flush().context(UNWRITABLE)
    }

    fn write(&self, line: &str) -> Result<()> {
        let mut next = self.next.lock().unwrap_or_else(|broken| broken.into_inner());
        writeln!(next, "{line}").context(UNWRITABLE)
    }
}

/// Lines by the file at their beginning.
fn lines(text: &str) -> HashMap<String, Range<usize>> {
    let mut lines = HashMap::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // The last line may have been cut off.
        if let (Some(whole), Some((file, _))) = (line.strip_suffix('\n'), line.split_once('\t')) {
            lines.insert(file.to_owned(), start..start + whole.len());
        }
        start += line.len();
    }
    lines
}

/// How the line of a listing begins; no file does so.
fn listing(route: &Route) -> String {
    format!("/{}", route.path())
}

/// A digest as text.
pub(crate) fn hexadecimal(digest: Digest128) -> String {
    let mut text = String::with_capacity(32);
    for byte in digest {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
