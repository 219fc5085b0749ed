//! Ammonia: a real HTML parser, which must find nothing to remove and nothing to repair.

use std::collections::BTreeMap;

use crate::oracle::{ATTRIBUTES, ELEMENTS, scan};

/// How often each element, and each attribute of it, occurs.
pub(crate) fn census(html: &str) -> Result<BTreeMap<String, usize>, String> {
    let mut census = BTreeMap::new();
    for tag in scan(html)?.into_iter().filter(|tag| !tag.end) {
        for (key, _) in tag.attributes {
            *census.entry(format!("{} {key}", tag.name)).or_default() += 1;
        }
        *census.entry(tag.name).or_default() += 1;
    }
    Ok(census)
}

/// Ammonia with a policy as generous as ours: a real HTML parser, which must find nothing to do.
pub(crate) fn ammonia() -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::empty();
    builder
        .add_tags(ELEMENTS.split_whitespace())
        .add_generic_attributes(ATTRIBUTES.split_whitespace())
        .add_url_schemes(["http", "https", "mailto", "tel", "data"])
        .link_rel(None);
    builder
}
