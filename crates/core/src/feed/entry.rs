//! What all feeds say of an entry.

use super::xml::Xml;
use crate::{listing::Item, post::Person, site::Site};

/// Namespace of Media RSS.
pub(super) const MEDIA: (&str, &str) = ("xmlns:media", "http://search.yahoo.com/mrss/");

/// What the entry is about, in a sentence: the author's own words or the excerpt.
pub(super) fn summary(item: &Item) -> &str {
    item.summary.as_deref().unwrap_or(item.content.text())
}

/// Categories and tags, each once.
pub(super) fn categories(item: &Item) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    for name in item.extension.categories.iter().chain(&item.tags) {
        if !all.contains(&name.as_str()) {
            all.push(name);
        }
    }
    all
}

/// Writes the lead image, as jekyll-feed does: readers of feeds look for either element.
pub(super) fn image(out: &mut Xml, item: &Item) {
    if let Some(url) = item.image_url() {
        out.empty("media:thumbnail", &[("url", url)]);
        out.empty("media:content", &[("medium", "image"), ("url", url)]);
    }
}

/// Who writes the site: its author, or else the site itself, for Atom wants somebody.
pub(super) fn author(site: &Site) -> Person {
    let name = site.author.as_deref().unwrap_or(&site.title);
    let mut person = site.authors.get(name).cloned().unwrap_or_default();
    if person.name.is_empty() {
        name.clone_into(&mut person.name);
    }
    person
}
