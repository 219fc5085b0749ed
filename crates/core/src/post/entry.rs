//! One line of front matter that says something, in whichever format.

use std::collections::HashSet;

use super::{Value, report::Report};

/// Maps and lists within each other beyond this depth are not read.
pub(super) const MAX_DEPTH: usize = 16;

/// A key of the front matter with its value.
#[derive(Debug, Clone)]
pub(super) struct Entry<'a> {
    /// The key without quotes.
    pub(super) key: String,
    /// The value.
    pub(super) value: Value,
    /// Line of the key, counted from 1; 0 for a default of the site.
    pub(super) line: usize,
    /// That line as it stands in the file.
    pub(super) text: &'a str,
}

impl Entry<'_> {
    /// Whether the value stands in quotes behind its key.
    pub(super) fn is_quoted(&self) -> bool {
        let value = self.text.trim_start().trim_start_matches(['"', '\'']).get(self.key.len()..);
        let value = value.unwrap_or("").trim_start_matches(['"', '\'']).trim_start();
        let value = value.strip_prefix([':', '=']).unwrap_or("").trim_start();
        value.starts_with(['"', '\''])
    }
}

/// Keeps the last of the entries with the same key, and reports the others.
pub(super) fn last_wins<'a>(
    mut entries: Vec<Entry<'a>>,
    report: &mut Report<'_>,
) -> Vec<Entry<'a>> {
    let mut seen = HashSet::new();
    let is_last: Vec<_> =
        entries.iter().rev().map(|entry| seen.insert(entry.key.clone())).collect();
    let mut is_last = is_last.into_iter().rev();
    entries.retain(|entry| {
        let keep = is_last.next().unwrap_or(true);
        if !keep {
            let message =
                format!("`{}` stands here and again further down, which counts", entry.key);
            report.line(entry.line, entry.text, message, "delete one of the two lines");
        }
        keep
    });
    entries
}
