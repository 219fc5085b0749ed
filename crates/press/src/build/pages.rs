//! The pages of a site, printed.

use std::{
    collections::{HashMap, HashSet},
    sync::Mutex,
};

use anyhow::Result;
use feuilleton_core::{
    html::SafeHtml,
    listing::{Feed, Item, order},
    post::Post,
    route::Route,
    site::{Feeds, Site},
};

use crate::{
    bundle::Bundle,
    hosts::Policy,
    library::{Article, Library},
    meta::oembed,
    printer::Printer,
    publish::{self, Pages},
};

/// Prints pages, and keeps the texts of the newest posts for the feed.
#[derive(Debug)]
pub(super) struct Printed<'a> {
    printer: Printer<'a>,
    site: &'a Site,
    newest: HashSet<String>,
    /// Texts of the newest posts, by file.
    texts: Mutex<HashMap<String, SafeHtml>>,
}

impl<'a> Printed<'a> {
    pub(super) fn new(library: &Library<'_>, site: &'a Site, bundle: &Bundle) -> Self {
        let posts = library.posts();
        let masthead = publish::masthead(site, posts);
        Self {
            printer: Printer::new(site, masthead, bundle),
            site,
            newest: newest(posts, site.feeds),
            texts: Mutex::default(),
        }
    }

    /// The texts of the newest posts, by file, as their authors wrote them: without colours, which feed
    /// readers do not have.
    pub(super) fn texts(&self) -> HashMap<String, SafeHtml> {
        self.texts.lock().unwrap_or_else(|broken| broken.into_inner()).clone()
    }

    /// What the pages may load and do.
    pub(super) fn policy(&self) -> &Policy {
        self.printer.policy()
    }

    /// The page that is shown where there is no network.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(super) fn offline(&self, item: &Item, html: SafeHtml) -> Result<Vec<u8>> {
        Ok(self.printer.offline(item, html)?.into_bytes())
    }

    /// The page that other sites show in a frame.
    pub(super) fn framed(&self, bundle: &Bundle) -> String {
        self.printer.framed(bundle)
    }

    fn keep(&self, article: &Article) {
        let file = &article.item.extension.source;
        if self.newest.contains(file) {
            let mut texts = self.texts.lock().unwrap_or_else(|broken| broken.into_inner());
            texts.insert(file.clone(), article.rendered.html.clone());
        }
    }
}

/// Files of the newest posts, whose texts the feed has, if it has any.
fn newest(posts: &[Post], feeds: Feeds) -> HashSet<String> {
    let most = if feeds.full { feeds.entries.get() } else { 0 };
    let mut dated: Vec<_> =
        posts.iter().filter(|post| post.date.is_some() && !post.hidden).collect();
    dated.sort_by_cached_key(|post| order(post.date, &post.file));
    dated.into_iter().take(most).map(|post| post.file.clone()).collect()
}

impl Pages for Printed<'_> {
    fn wants(&self, file: &str) -> bool {
        self.newest.contains(file)
    }

    const CARD: Option<&'static str> = Some(oembed::FILE);

    fn card(&self, item: &Item) -> String {
        oembed::text(item, self.site)
    }

    fn take(&self, article: &Article) {
        self.keep(article);
    }

    fn entry(&self, article: &Article, html: &SafeHtml) -> Result<Vec<u8>> {
        self.keep(article);
        let contents = &article.rendered.contents;
        let page = self.printer.entry(&article.item, html.clone(), contents)?;
        Ok(page.into_bytes())
    }

    fn listing(&self, route: &Route, feed: &Feed) -> Result<Vec<u8>> {
        Ok(self.printer.listing(route, feed)?.into_bytes())
    }

    fn search(&self) -> Result<Vec<u8>> {
        Ok(self.printer.search()?.into_bytes())
    }

    fn missing(&self) -> Result<Vec<u8>> {
        Ok(self.printer.missing()?.into_bytes())
    }
}
