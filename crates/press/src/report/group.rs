//! Findings that say the same of many files are told once.

use std::collections::{BTreeSet, HashMap};

use feuilleton_core::diagnostic::Diagnostic;

/// In more files than this, a finding is told once.
const MANY: usize = 20;

/// A finding, or the first of many that say the same.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group<'a> {
    /// The finding that is shown.
    pub(super) first: &'a Diagnostic,
    /// How many other files it is in.
    pub(super) others: usize,
}

/// Groups findings that say the same of the same text and are in more than [`MANY`] files; they keep
/// their order.
pub(super) fn groups<'a>(found: &[&'a Diagnostic]) -> Vec<Group<'a>> {
    let mut files: HashMap<_, BTreeSet<&str>> = HashMap::new();
    for told in found {
        files.entry(key(told)).or_default().insert(told.file.as_str());
    }
    let mut shown = BTreeSet::new();
    let mut groups = Vec::new();
    for told in found {
        let number = files.get(&key(told)).map_or(1, BTreeSet::len);
        if number <= MANY {
            groups.push(Group { first: told, others: 0 });
        } else if shown.insert(key(told)) {
            groups.push(Group { first: told, others: number - 1 });
        }
    }
    groups
}

/// What is the same in findings that say the same.
fn key(told: &Diagnostic) -> (&str, &str, &str) {
    (&told.message, &told.remedy, &told.excerpt)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(number: usize) -> Vec<Diagnostic> {
        let told = |file: usize| Diagnostic {
            file: format!("{file:02}.md"),
            line: Some(1),
            excerpt: "a".into(),
            message: "b".into(),
            remedy: "c".into(),
        };
        (0..number).flat_map(|file| [told(file), told(file)]).collect()
    }

    #[test]
    fn what_is_in_more_than_twenty_files_is_told_once() {
        for (files, shown, others) in [(1, 2, 0), (20, 40, 0), (21, 1, 20), (500, 1, 499)] {
            let found = found(files);
            let found: Vec<_> = found.iter().collect();
            let groups = groups(&found);
            assert_eq!((groups.len(), groups[0].others), (shown, others), "{files}");
            assert_eq!(groups[0].first.file, "00.md");
        }
    }
}
