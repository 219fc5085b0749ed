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

    /// Every folder that holds a file or a folder.
    pub(super) fn folders(&self) -> HashSet<String> {
        let mut folders = HashSet::new();
        for path in self.files.keys() {
            let mut rest = path.as_str();
            while let Some((folder, _)) = rest.rsplit_once('/') {
                if !folders.insert(folder.to_owned()) {
                    break;
                }
                rest = folder;
            }
        }
        folders
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
