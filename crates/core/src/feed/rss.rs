//! RSS 2.0 (<https://www.rssboard.org/rss-specification>), for readers that know nothing newer.

use core::borrow::Borrow;

use super::{entry, moment, xml::Xml};
use crate::{
    html::SafeHtml,
    listing::{Feed, Item},
    route::Route,
    site::Site,
};

/// Path of the site's feed relative to its base.
pub const RSS_FILE: &str = "rss.xml";

/// Writes the newest posts as an RSS feed; `content` as for [`super::atom()`].
pub fn rss<H: Borrow<SafeHtml>>(
    site: &Site,
    feed: &Feed,
    mut content: impl FnMut(&Item) -> Option<H>,
) -> String {
    let mut out = Xml::new();
    let namespaces = [
        ("version", "2.0"),
        ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        entry::MEDIA,
    ];
    out.open("rss", &namespaces);
    out.open("channel", &[]);
    head(&mut out, site, feed);
    for item in &feed.items {
        let html = content(item);
        let html = html.as_ref().map(|html| html.borrow().absolute(&item.url));
        write(&mut out, item, html.as_ref());
    }
    out.close("channel");
    out.close("rss");
    out.finish()
}

fn head(out: &mut Xml, site: &Site, feed: &Feed) {
    out.text("title", &[], &feed.title);
    out.text("link", &[], &site.url(&Route::HOME.path()));
    // The element must be there.
    out.text("description", &[], feed.description.as_deref().unwrap_or(&feed.title));
    out.some("language", feed.language.as_deref());
    out.some("lastBuildDate", moment::newest(&feed.items).map(moment::rfc822).as_deref());
    out.text("generator", &[], concat!("Feuilleton ", env!("CARGO_PKG_VERSION")));
    let url = site.url(RSS_FILE);
    let link = [("rel", "self"), ("type", "application/rss+xml"), ("href", url.as_str())];
    out.empty("atom:link", &link);
}

fn write(out: &mut Xml, item: &Item, html: Option<&SafeHtml>) {
    out.open("item", &[]);
    out.text("title", &[], &item.title);
    out.text("link", &[], &item.url);
    let is_link = if item.id == item.url { "true" } else { "false" };
    out.text("guid", &[("isPermaLink", is_link)], &item.id);
    out.some("pubDate", moment::published(item).map(moment::rfc822).as_deref());
    // The element `author` would ask for a mail address.
    for author in &item.authors {
        out.text("dc:creator", &[], &author.name);
    }
    for name in entry::categories(item) {
        out.text("category", &[], name);
    }
    // Readers take a description for HTML.
    out.some("description", Some(SafeHtml::of_text(entry::summary(item)).as_str()));
    if let Some(html) = html {
        out.text("content:encoded", &[], html.as_str());
    }
    entry::image(out, item);
    out.close("item");
}
