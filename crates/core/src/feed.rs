//! What a blog tells feed readers and search engines: Atom, RSS and a sitemap.
//!
//! JSON Feed is not here: it is what the app itself reads, see [`crate::listing`].

mod atom;
mod rss;
mod sitemap;
mod xml;

pub use atom::atom;
pub use rss::rss;
pub use sitemap::{Place, SITEMAP_LIMIT, sitemap, sitemap_index};

use crate::{listing::Item, route::percent, site::Site};

/// A post in a feed.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What is said of it.
    pub item: &'a Item,
    /// Its HTML with absolute addresses; `None`: the feed has excerpts only.
    pub html: Option<&'a str>,
}

/// A feed of some posts, newest first.
#[derive(Debug, Clone, Copy)]
pub struct Channel<'a> {
    /// The blog.
    pub site: &'a Site,
    /// What the feed is called.
    pub title: &'a str,
    /// Absolute URL of the feed itself.
    pub url: &'a str,
    /// Absolute URL of the page that shows the same posts.
    pub page: &'a str,
    /// The posts.
    pub entries: &'a [Entry<'a>],
}

impl Channel<'_> {
    /// The moment of the newest change: that of the feed. No clock is asked, so that the same posts are
    /// the same feed.
    fn updated(&self) -> Option<&str> {
        let changes = self.entries.iter().filter_map(|entry| changed(entry.item));
        changes.max_by_key(|date| crate::post::Date::parse(date))
    }
}

/// When a post last changed.
fn changed(item: &Item) -> Option<&str> {
    item.date_modified.as_deref().or(item.date_published.as_deref())
}

/// The identity of a post, as jekyll-feed writes it, so that feed readers know the posts of a blog again
/// that has moved from Jekyll: the folder of its address, and its slug.
pub fn id(item: &Item, site: &Site) -> String {
    let path = item.extension.path.trim_end_matches('/');
    match &item.extension.slug {
        Some(slug) => {
            let folder = path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or_default();
            site.url(&[folder, &percent::encode(slug)].concat())
        }
        None => site.url(path.strip_suffix(".html").unwrap_or(path)),
    }
}

#[cfg(test)]
mod tests;
