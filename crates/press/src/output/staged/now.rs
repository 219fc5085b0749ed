//! What an output folder is to hold at the end of a build.

use std::{collections::HashMap, hash::BuildHasher};

use anyhow::{Result, bail};
use rayon::prelude::*;

use super::Entry;

/// Files by path within the folder.
#[derive(Debug, Default)]
pub(super) struct Now {
    pub(super) files: HashMap<String, Fact>,
    /// Number of those that are new or say something else than before.
    pub(super) changed: usize,
}

/// What is known of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fact {
    pub(super) entry: Entry,
    is_new: bool,
}

impl Now {
    /// A file; of two with one name the later one counts. Answers whether the earlier one was new.
    pub(super) fn add(&mut self, path: String, entry: Entry, is_new: bool) -> bool {
        let earlier = self.files.insert(path, Fact { entry, is_new });
        let was_new = earlier.is_some_and(|earlier| earlier.is_new);
        self.changed = self.changed + usize::from(is_new) - usize::from(was_new);
        was_new
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
        let hash = |path: &String| self.files.hasher().hash_one(path.to_lowercase());
        let mut names: Vec<_> = self.files.par_iter().map(|(path, _)| (hash(path), path)).collect();
        names.par_sort_unstable();
        for pair in names.windows(2) {
            if let [(one, path), (two, other)] = pair
                && one == two
                && path.to_lowercase() == other.to_lowercase()
            {
                bail!(
                    "`{path}` and `{other}` would be one file on hosts that do not tell small letters from capitals; rename one of them"
                );
            }
        }
        Ok(())
    }
}
