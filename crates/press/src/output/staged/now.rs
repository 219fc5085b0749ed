//! What an output folder is to hold at the end of a build.

use std::collections::{HashMap, HashSet};

use anyhow::{Result, bail};
use rayon::prelude::*;

use super::Entry;

/// Files by path within the folder.
type Files = HashMap<String, Entry>;

#[derive(Debug, Default)]
pub(super) struct Now {
    pub(super) files: Files,
    /// Those that are new or say something else than before.
    pub(super) changed: HashSet<String>,
}

impl Now {
    /// A file; of two with one name the later one counts. Answers whether the earlier one was new.
    pub(super) fn add(&mut self, path: &str, entry: Entry, is_new: bool) -> bool {
        self.files.insert(path.to_owned(), entry);
        match is_new {
            true => !self.changed.insert(path.to_owned()),
            false => self.changed.remove(path),
        }
    }

    /// Whether something lies below this path.
    pub(super) fn is_folder(&self, path: &str) -> bool {
        let below =
            |file: &String| file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        self.files.keys().any(below)
    }

    /// Names that differ only in small letters and capitals would be one file on some systems.
    ///
    /// # Errors
    /// When there are two such names: the message tells them.
    pub(super) fn check_names(&self) -> Result<()> {
        let mut names: Vec<_> =
            self.files.par_iter().map(|(path, _)| (path.to_lowercase(), path)).collect();
        names.par_sort_unstable();
        for pair in names.windows(2) {
            if let [(one, path), (two, other)] = pair
                && one == two
            {
                bail!(
                    "`{path}` and `{other}` would be one file on hosts that do not tell small letters from capitals; rename one of them"
                );
            }
        }
        Ok(())
    }
}
