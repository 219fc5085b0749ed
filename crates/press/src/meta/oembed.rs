//! What another site shows for a link to a post: oEmbed 1.0 (<https://oembed.com>).

use feuilleton_core::{listing::Item, site::Site};
use serde_json::json;

use super::card::Image;
use crate::escape::escaped;

/// Name of the document in an entry's folder.
pub(crate) const FILE: &str = "oembed.json";

/// Height of the frame before its page has told its own, in CSS pixels.
const HEIGHT: u32 = 600;

/// Width where a reader of the format wants one; the frame itself takes what room there is.
const WIDTH: u32 = 640;

/// Describes a post as a frame with the post in it, with its title, and with its image where its size is known, as the
/// format wants it. A site that does not know its host cannot be framed elsewhere: then it is a link.
pub(crate) fn text(item: &Item, site: &Site) -> String {
    let mut document = json!({
        "version": "1.0", "type": "link", "title": item.title, "url": item.url,
        "provider_name": site.title, "provider_url": site.url(""),
    });
    let Some(fields) = document.as_object_mut() else { return String::new() };
    if site.is_absolute() {
        fields.insert("type".into(), json!("rich"));
        fields.insert("html".into(), json!(frame(item, site)));
        fields.insert("width".into(), json!(WIDTH));
        fields.insert("height".into(), json!(HEIGHT));
    }
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

/// The post in a frame (`crates/press/src/printer/document/framed.rs`).
fn frame(item: &Item, site: &Site) -> String {
    let page = site.url(&format!("embed/?post={}", item.extension.path));
    let (page, title) = (escaped(&page), escaped(&item.title));
    format!(
        "<iframe src=\"{page}\" title=\"{title}\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\" data-feuilleton></iframe>"
    )
}
