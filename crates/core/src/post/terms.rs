//! Tags and categories, by Jekyll's rules for singular and plural keys.

use std::collections::HashSet;

use super::{
    Value,
    fields::{Fields, one_line, texts},
};

/// Takes the terms of one kind. At the `plural` key a text is several terms, divided by commas or,
/// without commas, by white space; at the `singular` key a text is one term. Lists are lists at both.
///
/// Jekyll knows no commas there: it would make the terms `a,` and `b` of `a, b`, which nobody means.
/// Addresses keep its reading, see [`in_address`].
pub(super) fn take(fields: &mut Fields<'_>, singular: &str, plural: &str) -> Vec<String> {
    let mut terms = fields.take(&[plural]).map_or(Vec::new(), |entry| of(&entry.value));
    let one = fields.take(&[singular]).map(|entry| texts(&entry.value));
    terms.extend(one.unwrap_or_default());
    unique(terms)
}

/// The terms in the value of a plural key.
pub(super) fn of(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) if text.contains(',') => split(text.split(',')),
        Value::Text(text) => split(text.split_whitespace()),
        value => texts(value),
    }
}

/// The terms at the plural key as Jekyll puts them into an address, where that differs: of a text it
/// makes several at white space only, and keeps the commas.
pub(super) fn in_address(fields: &Fields<'_>, plural: &str) -> Option<Vec<String>> {
    let Value::Text(text) = &fields.peek(plural)?.value else { return None };
    text.contains(',').then(|| split(text.split_whitespace()))
}

fn split<'a>(parts: impl Iterator<Item = &'a str>) -> Vec<String> {
    parts.filter_map(one_line).collect()
}

/// The names in order, each once; upper and lower case make no difference.
pub(super) fn unique(names: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    names.into_iter().filter(|name| seen.insert(name.to_lowercase())).collect()
}
