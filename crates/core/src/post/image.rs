//! The lead image of a post.

use super::{
    Value,
    fields::{Fields, one_line, text_at},
};

/// The names that themes have for it.
const NAMES: [&str; 10] = [
    "image",
    "cover",
    "hero",
    "thumbnail",
    "header-img",
    "featured_image",
    "feature_image",
    "images",
    "banner",
    "teaser",
];

/// Where a map says the image's address.
const ADDRESS: [&str; 6] = ["path", "url", "src", "image", "feature", "teaser"];

/// Takes the URL of the lead image, as written: a text, a map with one, or the first of a list. The
/// theme Minimal Mistakes has it in the map `header`.
pub(super) fn take(fields: &mut Fields<'_>) -> Option<String> {
    let named = NAMES.iter().find_map(|name| address(&fields.take(&[name])?.value));
    named.or_else(|| match &fields.peek("header")?.value {
        Value::Map(header) => text_at(header, &["image", "overlay_image", "teaser"]),
        _ => None,
    })
}

fn address(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => {
            one_line(text).filter(|text| !matches!(text.as_str(), "false" | "true" | "none"))
        }
        Value::List(items) => items.first().and_then(address),
        Value::Map(about) => text_at(about, &ADDRESS),
    }
}
