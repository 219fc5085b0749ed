//! Anchors of headings: an `id` from a text, and none of them twice.

use std::collections::BTreeMap;

use crate::html::policy::is_word;

/// The `id` of a heading by kramdown's rule for GFM input: lower case, without punctuation, `-` for
/// each space. Never empty.
pub(crate) fn anchor(text: &str) -> String {
    kramdown_anchor(text).unwrap_or_else(|| "section".to_owned())
}

/// The same, and nothing for a text of punctuation, as in Jekyll.
pub(crate) fn kramdown_anchor(text: &str) -> Option<String> {
    let id: String = text
        .chars()
        .filter(|c| is_word(*c) || matches!(c, '-' | ' ' | '\t'))
        .map(|c| if matches!(c, ' ' | '\t') { '-' } else { c })
        .flat_map(char::to_lowercase)
        // Lower-casing `İ` gives a mark that is no letter by itself.
        .filter(|c| is_word(*c) || *c == '-')
        .collect();
    Some(id).filter(|id| !id.is_empty())
}

/// Anchors in use, each with the last number that was appended to it.
#[derive(Default)]
pub(crate) struct Anchors(BTreeMap<String, usize>);

impl Anchors {
    /// The anchor that was wanted, or else the first of `wanted-1`, `wanted-2` … that is free.
    pub(crate) fn unique(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut number = self.0.get(wanted).copied().unwrap_or_default();
        while self.0.contains_key(&id) {
            number = number.saturating_add(1);
            id = [wanted, "-", &number.to_string()].concat();
        }
        self.0.insert(wanted.to_owned(), number);
        self.0.entry(id.clone()).or_default();
        id
    }
}
