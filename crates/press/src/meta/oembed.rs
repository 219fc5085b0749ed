//! What another site shows for a link to a post: oEmbed 1.0 (<https://oembed.com>).

use feuilleton_core::{listing::Item, site::Site};
use serde_json::json;

use super::card::Image;

/// Name of the document in an entry's folder.
pub(crate) const FILE: &str = "oembed.json";

/// Describes a post as a link with a title; with its image where its size is known, as the format
/// wants it.
pub(crate) fn text(item: &Item, site: &Site) -> String {
    let mut document = json!({
        "version": "1.0", "type": "link", "title": item.title, "url": item.url,
        "provider_name": site.title, "provider_url": site.url(""),
    });
    let Some(fields) = document.as_object_mut() else { return String::new() };
    let names: Vec<_> = item.authors.iter().map(|author| author.name.as_str()).collect();
    if !names.is_empty() {
        fields.insert("author_name".into(), json!(names.join(", ")));
    }
    if let [author] = item.authors.as_slice()
        && let Some(url) = &author.url
    {
        fields.insert("author_url".into(), json!(url));
    }
    if let Some(Image { url, size: Some((width, height)) }) = Image::of(item, site) {
        fields.insert("thumbnail_url".into(), json!(url));
        fields.insert("thumbnail_width".into(), json!(width));
        fields.insert("thumbnail_height".into(), json!(height));
    }
    document.to_string()
}
