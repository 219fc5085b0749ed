//! RSS 2.0 (<https://www.rssboard.org/rss-specification>), for readers that know nothing newer.

use super::{Channel, Entry, id, xml};
use crate::{post::Date, site::Site};

/// The feed as a document.
pub fn rss(channel: &Channel<'_>) -> String {
    let Channel { site, title, url, page, entries } = channel;
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.push_str(
        "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n",
    );
    xml::element(&mut out, "title", title);
    xml::element(&mut out, "link", page);
    // The element must be there, and must say something.
    let description = Some(site.description.as_str()).filter(|text| !text.is_empty());
    xml::element(&mut out, "description", description.unwrap_or(title));
    xml::element(&mut out, "language", &site.language);
    if let Some(date) = channel.updated().and_then(Date::parse) {
        xml::element(&mut out, "lastBuildDate", &date.rfc2822());
    }
    xml::empty(
        &mut out,
        "atom:link",
        &[("href", url), ("rel", "self"), ("type", "application/rss+xml")],
    );
    for entry in *entries {
        write(&mut out, entry, site);
    }
    out.push_str("</channel>\n</rss>\n");
    out
}

fn write(out: &mut String, Entry { item, html }: &Entry<'_>, site: &Site) {
    out.push_str("<item>\n");
    xml::element(out, "title", &item.title);
    xml::element(out, "link", &item.url);
    xml::with(out, "guid", &[("isPermaLink", "false")], &id(item, site));
    if let Some(date) = item.date_published.as_deref().and_then(Date::parse) {
        xml::element(out, "pubDate", &date.rfc2822());
    }
    for author in &item.authors {
        xml::element(out, "dc:creator", &author.name);
    }
    for term in item.extension.categories.iter().chain(&item.tags) {
        xml::element(out, "category", term);
    }
    xml::element(out, "description", item.summary.as_deref().unwrap_or(&item.content_text));
    if let Some(html) = html {
        xml::element(out, "content:encoded", html);
    }
    xml::end(out, "item");
}
