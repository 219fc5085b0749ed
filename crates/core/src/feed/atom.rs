//! Atom 1.0 (RFC 4287).

use core::borrow::Borrow;

use super::{entry, moment, xml::Xml};
use crate::{
    html::SafeHtml,
    listing::{Feed, Item},
    post::Date,
    route::Route,
    site::Site,
};

/// The date of a feed without entries: some date must be there.
const NEVER: &str = "1970-01-01T00:00:00Z";

/// Writes one page of a listing as an Atom feed.
///
/// `content` gives each entry's article, rendered for the path that the site is served under; its
/// addresses become absolute here. An entry whose article it does not give has only a summary. A feed
/// with a `next_url` leads on to the next page's Atom feed (RFC 5005): take it away where that is not
/// published. The ids are those of jekyll-feed, see [`crate::post::Post::feed_id`].
pub fn atom<H: Borrow<SafeHtml>>(
    site: &Site,
    route: &Route,
    feed: &Feed,
    mut content: impl FnMut(&Item) -> Option<H>,
) -> String {
    let mut out = Xml::new();
    let language = feed.language.as_deref().unwrap_or_default();
    let namespace = ("xmlns", "http://www.w3.org/2005/Atom");
    out.open("feed", &[namespace, entry::MEDIA, ("xml:lang", language)]);
    let updated = moment::newest(&feed.items).map(Date::rfc3339);
    let updated = updated.as_deref().unwrap_or(NEVER);
    head(&mut out, site, route, feed, updated);
    for item in &feed.items {
        let html = content(item);
        let html = html.as_ref().map(|html| html.borrow().absolute(&item.url));
        write(&mut out, item, html.as_ref(), (language, updated));
    }
    out.close("feed");
    out.finish()
}

fn head(out: &mut Xml, site: &Site, route: &Route, feed: &Feed, updated: &str) {
    let version = ("version", env!("CARGO_PKG_VERSION"));
    out.text("generator", &[version], "Feuilleton");
    out.text("id", &[], &site.identity(&route.atom_path()));
    out.text("title", &[], &feed.title);
    out.some("subtitle", feed.description.as_deref());
    out.text("updated", &[], updated);
    link(out, "self", "application/atom+xml", &site.url(&route.atom_path()));
    link(out, "alternate", "text/html", &site.url(&route.path()));
    link(out, "alternate", "application/feed+json", &site.url(&route.data_path()));
    let next = route.page().and_then(|page| page.checked_add(1));
    if let Some(page) = next.filter(|_| feed.next_url.is_some()) {
        let next = site.url(&route.at_page(page).atom_path());
        link(out, "next", "application/atom+xml", &next);
    }
    let author = entry::author(site);
    person(out, &author.name, author.url.as_deref());
}

fn write(out: &mut Xml, item: &Item, html: Option<&SafeHtml>, (language, updated): (&str, &str)) {
    let own = item.language.as_deref().filter(|own| *own != language);
    out.open("entry", &[("xml:lang", own.unwrap_or_default())]);
    out.text("id", &[], &item.id);
    out.text("title", &[], &item.title);
    link(out, "alternate", "text/html", &item.url);
    if let Some(url) = &item.external_url {
        out.empty("link", &[("rel", "related"), ("href", url)]);
    }
    out.some("published", moment::published(item).map(Date::rfc3339).as_deref());
    let changed = moment::changed(item).map(Date::rfc3339);
    out.text("updated", &[], changed.as_deref().unwrap_or(updated));
    for author in &item.authors {
        person(out, &author.name, author.url.as_deref());
    }
    for name in entry::categories(item) {
        out.empty("category", &[("term", name)]);
    }
    out.some("summary", Some(entry::summary(item)));
    if let Some(html) = html {
        out.text("content", &[("type", "html")], html.as_str());
    }
    entry::image(out, item);
    out.close("entry");
}

fn link(out: &mut Xml, relation: &str, kind: &str, url: &str) {
    out.empty("link", &[("rel", relation), ("type", kind), ("href", url)]);
}

fn person(out: &mut Xml, name: &str, url: Option<&str>) {
    out.open("author", &[]);
    out.text("name", &[], name);
    out.some("uri", url);
    out.close("author");
}
