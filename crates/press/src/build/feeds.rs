//! Feeds for everybody but the app, and the sitemap. They need absolute addresses: a site that does not
//! know its own has none.

use anyhow::Result;
use feuilleton_core::{
    feed::{self, Channel, Entry, Place},
    html,
    listing::{Catalogue, Feed, Item},
    route::Route,
    site::Site,
};
use rayon::prelude::*;

use super::pages::{FEED_LENGTH, Printed};
use crate::output::Output;

/// Name of the Atom feed in a listing's folder.
const ATOM: &str = "feed.xml";

/// Name of the RSS feed.
const RSS: &str = "rss.xml";

/// Writes the feeds of the blog and of each term, and the sitemap.
///
/// # Errors
/// When one cannot be written.
pub(super) fn write(
    catalogue: &Catalogue,
    site: &Site,
    pages: &Printed<'_>,
    output: &impl Output,
) -> Result<()> {
    let Some(origin) = site.origin() else { return Ok(()) };
    of_blog(catalogue, site, origin, pages, output)?;
    let routes = catalogue.routes(site);
    routes.par_iter().filter(|route| is_term(route)).try_for_each(|route| {
        match catalogue.feed(route, site) {
            Some(feed) => of_term(route, &feed, site, output),
            None => Ok(()),
        }
    })?;
    sitemap(catalogue, &routes, site, output)
}

fn is_term(route: &Route) -> bool {
    matches!(route, Route::Term { page, .. } if page.get() == 1)
}

fn of_blog(
    catalogue: &Catalogue,
    site: &Site,
    origin: &str,
    pages: &Printed<'_>,
    output: &impl Output,
) -> Result<()> {
    let texts = pages.texts();
    let listed = catalogue.posts().iter().filter(|post| !post.extension.hidden);
    let newest: Vec<(&Item, Option<String>)> = listed
        .take(FEED_LENGTH)
        .map(|item| {
            let html = texts.get(&item.extension.source);
            (item, html.map(|html| html::absolute(html, origin, &item.url)))
        })
        .collect();
    let entries: Vec<_> =
        newest.iter().map(|(item, html)| Entry { item, html: html.as_deref() }).collect();
    let (page, title, entries) = (site.url(""), site.title.as_str(), entries.as_slice());
    let (atom, rss) = (site.url(ATOM), site.url(RSS));
    let channel = Channel { site, title, url: &atom, page: &page, entries };
    output.write(&Route::HOME, ATOM, feed::atom(&channel).as_bytes())?;
    output.write(&Route::HOME, RSS, feed::rss(&Channel { url: &rss, ..channel }).as_bytes())
}

/// Excerpts only: a post has several terms, and its text would travel with each.
fn of_term(route: &Route, feed: &Feed, site: &Site, output: &impl Output) -> Result<()> {
    let entries: Vec<_> = feed.items.iter().map(|item| Entry { item, html: None }).collect();
    let (url, page) = (site.url(&(route.path() + ATOM)), site.url(&route.path()));
    let channel = Channel { site, title: &feed.title, url: &url, page: &page, entries: &entries };
    output.write(route, ATOM, feed::atom(&channel).as_bytes())
}

/// All addresses that search engines should know.
fn sitemap(
    catalogue: &Catalogue,
    routes: &[Route],
    site: &Site,
    output: &impl Output,
) -> Result<()> {
    let entries = catalogue.posts().iter().chain(catalogue.pages());
    let entries = entries.map(|item| Place {
        url: item.url.clone(),
        changed: item.date_modified.clone().or_else(|| item.date_published.clone()),
    });
    let listings = routes.iter().map(|route| Place { url: site.url(&route.path()), changed: None });
    let places: Vec<_> = entries.chain(listings).collect();
    if places.len() <= feed::SITEMAP_LIMIT {
        return output.put("sitemap.xml", feed::sitemap(&places).as_bytes());
    }
    let mut parts = Vec::new();
    for (number, part) in (1..).zip(places.chunks(feed::SITEMAP_LIMIT)) {
        let name = format!("sitemap-{number}.xml");
        output.put(&name, feed::sitemap(part).as_bytes())?;
        parts.push(Place { url: site.url(&name), changed: None });
    }
    output.put("sitemap.xml", feed::sitemap_index(&parts).as_bytes())
}
