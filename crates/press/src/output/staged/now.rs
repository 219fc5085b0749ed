//! What a build puts into an output folder.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
};

use anyhow::{Result, bail};
use rayon::prelude::*;

use super::{Entry, manifest::join};

/// Files by path within the folder; not those that an earlier build wrote as they are to be.
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
        self.changed += usize::from(is_new);
        self.forget(earlier)
    }

    /// A file that is not to be put after all. Answers whether it was new.
    pub(super) fn remove(&mut self, path: &str) -> bool {
        let earlier = self.files.remove(path);
        self.forget(earlier)
    }

    fn forget(&mut self, earlier: Option<Fact>) -> bool {
        let was_new = earlier.is_some_and(|earlier| earlier.is_new);
        self.changed -= usize::from(was_new);
        was_new
    }
}

/// Names that differ only in small letters and capitals would be one file on some systems.
///
/// # Errors
/// When there are two such names: the message tells them.
pub(super) fn check_names<'a>(names: impl Iterator<Item = (&'a str, &'a str)>) -> Result<()> {
    let state = RandomState::new();
    let names: Vec<_> = names.collect();
    let small = |(folder, name): &(&str, &str)| (folder.to_lowercase(), name.to_lowercase());
    let hash = |path: &(&'a str, &'a str)| (state.hash_one(small(path)), *path);
    let mut names: Vec<_> = names.par_iter().map(hash).collect();
    names.par_sort_unstable();
    for pair in names.windows(2) {
        if let [(one, path), (two, other)] = pair
            && one == two
            && small(path) == small(other)
        {
            let [path, other] = [path, other].map(|(folder, name)| join(folder, name));
            bail!(
                "`{path}` and `{other}` would be one file on hosts that do not tell small letters from capitals; rename one of them"
            );
        }
    }
    Ok(())
}
