//! Footnotes that nothing refers to, and references without a note.

use core::ops::Range;
use std::collections::BTreeSet;

use super::Report;

/// The footnotes of a text. Names are the same in any letter case.
#[derive(Default)]
pub(super) struct Notes {
    defined: Vec<(String, Range<usize>)>,
    referred: BTreeSet<String>,
}

impl Notes {
    pub(super) fn define(&mut self, name: &str, range: Range<usize>) {
        self.defined.push((name.to_lowercase(), range));
    }

    pub(super) fn refer(&mut self, name: &str) {
        self.referred.insert(name.to_lowercase());
    }

    /// Reports the notes that nothing refers to.
    pub(super) fn finish(&mut self, report: &mut Report<'_>) {
        for (name, range) in core::mem::take(&mut self.defined) {
            if !self.referred.contains(&name) {
                report.add(
                    range,
                    format!("nothing refers to the footnote `{name}`; it stands last"),
                    format!("write `[^{name}]` where it belongs, or remove it"),
                );
            }
        }
    }
}

/// Looks at a piece of text: `[^name]` is text only where there is no `[^name]: note`.
pub(super) fn check(text: &str, offset: usize, report: &mut Report<'_>) {
    if !text.starts_with('[') || report.source_to(offset).ends_with('\\') {
        return;
    }
    let reference = report.source_from(offset).strip_prefix("[^").unwrap_or_default();
    let length = reference.find(|c: char| c.is_whitespace() || matches!(c, '[' | ']'));
    let Some((name, after)) = length.and_then(|length| reference.split_at_checked(length)) else {
        return;
    };
    if !name.is_empty() && after.starts_with(']') {
        report.add(
            offset..offset + name.len() + "[^]".len(),
            format!("there is no footnote `{name}`; the brackets stay text"),
            format!("write `[^{name}]: the note` on a line of its own"),
        );
    }
}
