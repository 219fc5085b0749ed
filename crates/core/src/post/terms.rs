//! Tags and categories, by Jekyll's rules for singular and plural keys.

use std::collections::HashSet;

use super::{
    Value,
    fields::{Fields, one_line, texts},
};

/// Takes the terms of one kind. At the `plural` key a text is several terms, divided by commas or,
/// without commas, by white space; at the `singular` key a text is one term. Lists are lists at both.
pub(super) fn take(fields: &mut Fields<'_>, singular: &str, plural: &str) -> Vec<String> {
    let mut terms = match fields.take(&[plural]).map(|entry| entry.value) {
        Some(Value::Text(text)) if text.contains(',') => split(text.split(',')),
        Some(Value::Text(text)) => split(text.split_whitespace()),
        Some(value) => texts(&value),
        None => Vec::new(),
    };
    let one = fields.take(&[singular]).map(|entry| texts(&entry.value));
    terms.extend(one.unwrap_or_default());
    unique(terms)
}

fn split<'a>(parts: impl Iterator<Item = &'a str>) -> Vec<String> {
    parts.filter_map(one_line).collect()
}

/// The names in order, each once; upper and lower case make no difference.
pub(super) fn unique(names: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    names.into_iter().filter(|name| seen.insert(name.to_lowercase())).collect()
}
