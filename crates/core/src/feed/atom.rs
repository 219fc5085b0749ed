//! Atom 1.0 (<https://www.rfc-editor.org/rfc/rfc4287>).

use super::{Channel, Entry, changed, id, xml};
use crate::site::Site;

/// Where a feed has no post yet it must name a moment all the same.
const NEVER: &str = "1970-01-01T00:00:00Z";

/// The feed as a document.
pub fn atom(channel: &Channel<'_>) -> String {
    let Channel { site, title, url, page, entries } = channel;
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.push_str("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    xml::text(&mut out, &site.language);
    out.push_str("\">\n");
    xml::with(&mut out, "generator", &[("uri", "https://github.com/feuilleton")], "Feuilleton");
    xml::empty(
        &mut out,
        "link",
        &[("href", url), ("rel", "self"), ("type", "application/atom+xml")],
    );
    xml::empty(
        &mut out,
        "link",
        &[
            ("href", page),
            ("rel", "alternate"),
            ("type", "text/html"),
            ("hreflang", &site.language),
        ],
    );
    xml::element(&mut out, "updated", channel.updated().unwrap_or(NEVER));
    xml::element(&mut out, "id", url);
    xml::element(&mut out, "title", title);
    if !site.description.is_empty() {
        xml::element(&mut out, "subtitle", &site.description);
    }
    if let Some(author) = &site.author {
        person(&mut out, author, None);
    }
    for entry in *entries {
        write(&mut out, entry, site);
    }
    xml::end(&mut out, "feed");
    out
}

fn write(out: &mut String, Entry { item, html }: &Entry<'_>, site: &Site) {
    let language = item.language.as_deref().unwrap_or(&site.language);
    out.push_str("<entry xml:lang=\"");
    xml::text(out, language);
    out.push_str("\">\n");
    xml::element(out, "title", &item.title);
    xml::empty(
        out,
        "link",
        &[("href", &item.url), ("rel", "alternate"), ("type", "text/html"), ("title", &item.title)],
    );
    if let Some(date) = &item.date_published {
        xml::element(out, "published", date);
    }
    xml::element(out, "updated", changed(item).unwrap_or(NEVER));
    xml::element(out, "id", &id(item, site));
    for author in &item.authors {
        person(out, &author.name, author.url.as_deref());
    }
    // Atom asks for an author in each entry where the feed names none.
    if item.authors.is_empty() && site.author.is_none() {
        person(out, &site.title, None);
    }
    for term in item.extension.categories.iter().chain(&item.tags) {
        xml::empty(out, "category", &[("term", term)]);
    }
    let summary = item.summary.as_deref().unwrap_or(&item.content_text);
    if !summary.is_empty() {
        xml::element(out, "summary", summary);
    }
    if let Some(html) = html {
        xml::with(out, "content", &[("type", "html"), ("xml:base", &item.url)], html);
    }
    xml::end(out, "entry");
}

fn person(out: &mut String, name: &str, url: Option<&str>) {
    out.push_str("<author>");
    xml::element(out, "name", name);
    if let Some(url) = url {
        xml::element(out, "uri", url);
    }
    xml::end(out, "author");
}
