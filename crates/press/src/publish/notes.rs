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
    earlier: Lines,
    /// Whether the site answers the same to whatever a text may ask.
    pub(super) all_is_same: bool,
    next: Mutex<Box<dyn Write + Send>>,
}

/// Notes that were read, and are not believed yet.
pub(crate) struct Unproved {
    earlier: Lines,
    next: Box<dyn Write + Send>,
}

/// What an earlier build noted.
#[derive(Default)]
struct Lines {
    text: String,
    /// By file.
    places: HashMap<String, Range<usize>>,
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

impl Unproved {
    /// Reads what an earlier build noted.
    pub(crate) fn read(notes: output::Notes) -> Self {
        let output::Notes { earlier, next } = notes;
        Self { earlier: Lines::of(earlier), next }
    }

    /// Believes it, if that build was made from the same as this one, and begins anew. `made_from` is a digest of
    /// everything that all pages depend on, `answers` one of all that the site answers its texts.
    ///
    /// # Errors
    /// When the notes cannot be written.
    pub(crate) fn prove(self, made_from: Digest128, answers: Option<Digest128>) -> Result<Notes> {
        let Self { earlier, mut next } = self;
        let (first, second) = (hexadecimal(made_from), answers.map(hexadecimal));
        writeln!(next, "{first}\n{}", second.as_deref().unwrap_or("-")).context(UNWRITABLE)?;
        let mut head = earlier.text.lines();
        let is_valid = head.next() == Some(&first);
        let all_is_same = is_valid && second.is_some() && head.next() == second.as_deref();
        let earlier = if is_valid { earlier } else { Lines::default() };
        Ok(Notes { earlier, all_is_same, next: Mutex::new(next) })
    }
}

impl Notes {
    /// Whether a page of a listing showed this, as a digest.
    pub(super) fn has_listing(&self, route: &Route, shown: Digest128) -> bool {
        let line = self.earlier.line(&listing(route));
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
        let line = self.earlier.line(file)?;
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
        let line = self.earlier.line(file).unwrap_or_default();
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

impl Lines {
    /// Finds the lines by the file at their beginning.
    fn of(text: String) -> Self {
        let mut places = HashMap::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            // The last line may have been cut off.
            if let (Some(whole), Some((file, _))) = (line.strip_suffix('\n'), line.split_once('\t'))
            {
                places.insert(file.to_owned(), start..start + whole.len());
            }
            start += line.len();
        }
        Self { text, places }
    }

    fn line(&self, file: &str) -> Option<&str> {
        self.text.get(self.places.get(file)?.clone())
    }
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
