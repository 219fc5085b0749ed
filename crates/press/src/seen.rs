//! What an earlier build saw of files: one that looks as it did then is not read again.
//!
//! A line per file, in any order, as JSON. The first line names the program that wrote them; those of another
//! one count for nothing.

use std::{
    collections::HashMap,
    env,
    io::Write,
    path::Path,
    sync::{Mutex, MutexGuard},
};

use anyhow::{Context, Result};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::output::{Digest128, Notes, digest};
use stamp::Stamp;

mod stamp;

/// What is known of files without reading them.
#[derive(Default)]
pub(crate) struct Seen<'a> {
    /// How the files look now.
    stamps: HashMap<&'a str, Stamp>,
    /// What was seen of those that look as they did.
    earlier: HashMap<String, Sight>,
    /// What is seen now.
    new: Mutex<Vec<Sight>>,
    next: Option<Mutex<Box<dyn Write + Send>>>,
}

/// A file, and how it looked when it was read.
#[derive(Debug, Serialize, Deserialize)]
struct Sight {
    file: String,
    stamp: Stamp,
    digest: Digest128,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    head: Option<Head>,
}

/// What a post's file says before its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    /// The front matter, as it is written.
    pub(crate) text: String,
    /// Whether there is no text.
    pub(crate) is_empty: bool,
}

impl<'a> Seen<'a> {
    /// Looks at files, each with its name, and at what an earlier build of the same program noted of them. Without
    /// notes nothing is known.
    ///
    /// # Errors
    /// When nothing can be noted for the next build.
    pub(crate) fn open(
        notes: Option<Notes>,
        files: impl ParallelIterator<Item = (&'a str, &'a Path)>,
    ) -> Result<Self> {
        let (Some(Notes { earlier, mut next }), Some(program)) = (notes, program()) else {
            return Ok(Self::default());
        };
        let now = stamp::now();
        let stamps = files.filter_map(|(file, path)| Some((file, Stamp::of(path, now)?)));
        let stamps: HashMap<_, _> = stamps.collect();
        let first = digest(program.as_bytes()).map(|byte| format!("{byte:02x}")).concat();
        let lines = earlier.strip_prefix(&first).and_then(|rest| rest.strip_prefix('\n'));
        // The last line may have been cut off: then it is no JSON.
        let sights = lines.unwrap_or_default().par_lines().filter_map(|line| {
            let sight: Sight = serde_json::from_str(line).ok()?;
            let is_same = stamps.get(sight.file.as_str()) == Some(&sight.stamp);
            is_same.then(|| (sight.file.clone(), sight))
        });
        let earlier = sights.collect();
        writeln!(next, "{first}").context(UNWRITABLE)?;
        Ok(Self { stamps, earlier, new: Mutex::default(), next: Some(Mutex::new(next)) })
    }

    /// The digest of a file that was read as it is now.
    pub(crate) fn digest(&self, file: &str) -> Option<Digest128> {
        self.earlier.get(file).map(|sight| sight.digest)
    }

    /// What a post's file that was read as it is now says before its text.
    pub(crate) fn head(&self, file: &str) -> Option<&Head> {
        self.earlier.get(file)?.head.as_ref()
    }

    /// Whether it is worth the while to note what is seen of a file.
    pub(crate) fn wants(&self, file: &str) -> bool {
        self.stamps.contains_key(file)
    }

    /// Notes what was read of a file.
    pub(crate) fn note(&self, file: &str, digest: Digest128, head: Option<Head>) {
        let Some(stamp) = self.stamps.get(file) else { return };
        if !self.earlier.contains_key(file) {
            self.newly().push(Sight { file: file.to_owned(), stamp: *stamp, digest, head });
        }
    }

    /// A digest of how these files look; none where one cannot be trusted to look otherwise once it changes.
    pub(crate) fn looks<'b>(&self, files: impl Iterator<Item = &'b str>) -> Option<Digest128> {
        let looks = files.map(|file| Some((file, self.stamps.get(file)?)));
        let looks: Vec<_> = looks.collect::<Option<_>>()?;
        Some(digest(format!("{looks:?}").as_bytes()))
    }

    /// Ends the notes.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn finish(&self) -> Result<()> {
        let Some(next) = &self.next else { return Ok(()) };
        let mut next = next.lock().unwrap_or_else(|broken| broken.into_inner());
        let new = self.newly();
        let all: Vec<&Sight> = self.earlier.values().chain(&*new).collect();
        let lines = all.par_iter().map(|sight| Ok(serde_json::to_string(sight)? + "\n"));
        for line in lines.collect::<Result<Vec<_>>>()? {
            next.write_all(line.as_bytes()).context(UNWRITABLE)?;
        }
        next.flush().context(UNWRITABLE)
    }

    fn newly(&self) -> MutexGuard<'_, Vec<Sight>> {
        self.new.lock().unwrap_or_else(|broken| broken.into_inner())
    }
}

/// Which program this is, for notes that only the same one is to believe; none where it cannot tell.
pub(crate) fn program() -> Option<String> {
    let file = env::current_exe().and_then(|path| path.metadata()).ok()?;
    Some(format!("{} {} {:?}", env!("CARGO_PKG_VERSION"), file.len(), file.modified().ok()?))
}

const UNWRITABLE: &str = "cannot write what was seen for the next build";
