//! Lines of the files that findings are about.

use std::{fs, path::Path};

use crate::config::places;

/// Reads files again, one at a time: findings come by file, and a blog may be large.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    posts: &'a Path,
    /// The last file that was asked for, with its text.
    last: Option<(String, String)>,
}

impl<'a> Lines<'a> {
    /// Lines of the files in this folder, or of a configuration in the folder above it.
    pub(super) fn new(posts: &'a Path) -> Self {
        Self { posts, last: None }
    }

    /// A line, counted from 1; `None` where it cannot be read, for then the excerpt must do.
    pub(super) fn get(&mut self, file: &str, number: usize) -> Option<&str> {
        if self.last.as_ref().is_none_or(|(name, _)| name != file) {
            let bytes = places(self.posts, file).iter().find_map(|path| fs::read(path).ok());
            let text = String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned();
            self.last = Some((file.to_owned(), text));
        }
        let (_, text) = self.last.as_ref()?;
        text.lines().nth(number.checked_sub(1)?)
    }
}
