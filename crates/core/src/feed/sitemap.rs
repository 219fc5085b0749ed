//! The sitemap (<https://www.sitemaps.org/protocol.html>): every address for search engines.

use super::{changed, xml::Xml};
use crate::{listing::Item, post::Date, route::Route, site::Site};

/// Path of the sitemap, or of the index of its parts, relative to the site's base.
pub const FILE: &str = "sitemap.xml";

/// Most addresses in one file, says the protocol.
const MOST_URLS: usize = 50_000;

/// Most bytes in one file, and some less.
const MOST_BYTES: usize = 50_000_000;

const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// A sitemap in the making: addresses come one by one, so that nothing else need be held in memory.
#[derive(Debug)]
pub struct Sitemap<'a> {
    site: &'a Site,
    full: Vec<Part>,
    current: Part,
    most_urls: usize,
}

#[derive(Debug)]
struct Part {
    xml: Xml,
    urls: usize,
    newest: Option<Date>,
}

impl<'a> Sitemap<'a> {
    /// An empty sitemap; `None` for a site that does not know its host, as only absolute URLs are
    /// allowed.
    pub fn new(site: &'a Site) -> Option<Self> {
        let start = || Self { site, full: vec![], current: Part::new(), most_urls: MOST_URLS };
        site.is_absolute().then(start)
    }

    /// Adds a post or page.
    pub fn add_entry(&mut self, item: &Item) {
        self.add(&item.extension.path, changed(item));
    }

    /// Adds a page of a listing, which is as new as the newest change of what it shows.
    pub fn add_listing(&mut self, route: &Route, changes: impl IntoIterator<Item = Date>) {
        self.add(&route.path(), changes.into_iter().max());
    }

    /// Adds an address by its path relative to the site's base, with the date of its last change.
    pub fn add(&mut self, path: &str, changed: Option<Date>) {
        if self.current.urls >= self.most_urls || self.current.xml.len() >= MOST_BYTES {
            self.full.push(core::mem::replace(&mut self.current, Part::new()));
        }
        let part = &mut self.current;
        part.urls += 1;
        part.newest = part.newest.max(changed);
        location(&mut part.xml, "url", &self.site.url(path), changed);
    }

    /// The files by their names: [`FILE`], and its parts where it is only their index.
    pub fn finish(self) -> Vec<(String, String)> {
        let Self { site, full, current, .. } = self;
        if full.is_empty() {
            return vec![(FILE.to_owned(), current.finish())];
        }
        let mut index = Xml::new();
        index.open("sitemapindex", &[NAMESPACE]);
        let mut files = Vec::new();
        for (number, part) in (1..).zip(full.into_iter().chain([current])) {
            let name = format!("sitemap-{number}.xml");
            location(&mut index, "sitemap", &site.url(&name), part.newest);
            files.push((name, part.finish()));
        }
        index.close("sitemapindex");
        files.push((FILE.to_owned(), index.finish()));
        files
    }
}

impl Part {
    fn new() -> Self {
        let mut xml = Xml::new();
        xml.open("urlset", &[NAMESPACE]);
        Self { xml, urls: 0, newest: None }
    }

    fn finish(mut self) -> String {
        self.xml.close("urlset");
        self.xml.finish()
    }
}

fn location(xml: &mut Xml, element: &str, url: &str, changed: Option<Date>) {
    xml.open(element, &[]);
    xml.text("loc", &[], url);
    xml.some("lastmod", changed.map(Date::rfc3339).as_deref());
    xml.close(element);
}

#[cfg(test)]
mod tests;
