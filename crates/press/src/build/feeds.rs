//! Feeds for everybody but the app, the sitemap, and what else lies beside the pages for machines.

use anyhow::Result;
use feuilleton_core::{
    feed::{self, RSS_FILE, sitemap::Sitemap},
    listing::{Catalogue, Item},
    route::Route,
    site::Site,
};
use rayon::prelude::*;

use super::pages::Printed;
use crate::{
    meta::{llms, manifest, robots},
    output::Output,
};

/// Writes all of them but those that the author brings. Feeds and the sitemap need absolute addresses: a
/// site that does not know its own has none.
///
/// # Errors
/// When one cannot be written.
pub(super) fn write(
    catalogue: &Catalogue,
    site: &Site,
    pages: &Printed<'_>,
    icon: &str,
    output: &impl Output,
) -> Result<()> {
    output.offer(manifest::FILE, manifest::text(site, icon).as_bytes())?;
    output.offer(robots::FILE, robots::text(site).as_bytes())?;
    let feeds = || {
        if site.has_feeds() {
            of_blog(catalogue, site, pages, output)?;
            of_terms(catalogue, site, output)?;
        }
        Ok(())
    };
    let (feeds, lists) = rayon::join(feeds, || {
        let llms = llms::text(site, catalogue.posts(), catalogue.pages());
        output.offer(llms::FILE, llms.as_bytes())?;
        sitemap(catalogue, site, output)
    });
    feeds.and(lists)
}

/// With the texts of the newest posts.
fn of_blog(
    catalogue: &Catalogue,
    site: &Site,
    pages: &Printed<'_>,
    output: &impl Output,
) -> Result<()> {
    let Some(feed) = catalogue.newest(&Route::HOME, site, site.feeds.entries) else {
        return Ok(());
    };
    let texts = pages.texts();
    let text = |item: &Item| texts.get(&item.extension.source);
    let atom = feed::atom(site, &Route::HOME, &feed, text);
    output.offer(&Route::HOME.atom_path(), atom.as_bytes())?;
    output.offer(RSS_FILE, feed::rss(site, &feed, text).as_bytes())
}

/// Excerpts only: a post has several terms, and its text would travel with each.
fn of_terms(catalogue: &Catalogue, site: &Site, output: &impl Output) -> Result<()> {
    let is_term = |route: &Route| matches!(route, Route::Term { page, .. } if page.get() == 1);
    let terms: Vec<_> = catalogue.routes(site).into_iter().filter(is_term).collect();
    terms.par_iter().try_for_each(|route| {
        let Some(feed) = catalogue.newest(route, site, site.feeds.entries) else { return Ok(()) };
        let atom = feed::atom(site, route, &feed, |_| None::<feuilleton_core::html::SafeHtml>);
        output.write(route, FEED, atom.as_bytes())
    })
}

/// Name of the Atom feed in a listing's folder.
const FEED: &str = "feed.xml";

/// All addresses that search engines should know.
fn sitemap(catalogue: &Catalogue, site: &Site, output: &impl Output) -> Result<()> {
    let Some(mut sitemap) = Sitemap::new(site) else { return Ok(()) };
    let items = catalogue.posts().iter().chain(catalogue.pages());
    items.for_each(|item| sitemap.add_entry(item));
    let changes: Vec<_> = catalogue.posts().par_iter().map(feed::changed).collect();
    for route in catalogue.routes(site) {
        let posts = catalogue.shown(&route, site).map_or(&[][..], |shown| shown.posts);
        sitemap.add_listing(&route, posts.iter().filter_map(|at| *changes.get(*at)?));
    }
    for (name, xml) in sitemap.finish() {
        output.offer(&name, xml.as_bytes())?;
    }
    Ok(())
}
