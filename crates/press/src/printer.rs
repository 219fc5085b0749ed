//! Pages as they are published: what the app's components print, in a document that a host sends.

use std::sync::Arc;

use anyhow::{Context, Result};
use feuilleton::{
    article::Article,
    blog::View,
    print::{self, Page},
    printed::Printed,
};
use feuilleton_core::{
    html::SafeHtml,
    listing::{Content, Feed, Item},
    markdown::Heading,
    route::Route,
    site::{Masthead, Site},
};

use crate::{
    bundle::{BOOT, Bundle, ICON, STYLE, integrity_of},
    hosts::Policy,
    meta,
};

mod document;

use document::Frame;

/// Prints the pages of one blog.
#[derive(Debug)]
pub(crate) struct Printer<'a> {
    site: &'a Site,
    masthead: Masthead,
    base: String,
    frame: Frame,
}

impl<'a> Printer<'a> {
    /// A printer for the blog with this masthead.
    pub(crate) fn new(site: &'a Site, masthead: Masthead, bundle: &Bundle) -> Self {
        let base = site.base_path();
        let frame = Frame::new(site, bundle);
        Self { site, masthead, base, frame }
    }

    /// What the pages may load and do.
    pub(crate) fn policy(&self) -> &Policy {
        &self.frame.policy
    }

    /// The page of a post or page.
    ///
    /// # Errors
    /// When the item's path is none.
    pub(crate) fn entry(
        &self,
        item: &Item,
        html: SafeHtml,
        contents: &[Heading],
    ) -> Result<String> {
        let shown = Arc::new(as_shown(item, contents));
        let page = self.entry_alone(&shown, html, contents)?;
        let head = meta::of_entry(item, &self.context(&page));
        self.document(&page, &head, Printed { entry: Some(&shown), ..self.nothing() })
    }

    /// The same without the document around it.
    ///
    /// # Errors
    /// When the item's path is none.
    pub(crate) fn page_of_entry(
        &self,
        item: &Item,
        html: SafeHtml,
        contents: &[Heading],
    ) -> Result<Page> {
        self.entry_alone(&Arc::new(as_shown(item, contents)), html, contents)
    }

    fn entry_alone(&self, shown: &Arc<Item>, html: SafeHtml, contents: &[Heading]) -> Result<Page> {
        let route =
            shown.route().with_context(|| format!("address of {}", shown.extension.source))?;
        let language = shown.language.as_deref().unwrap_or_default();
        let view = View::Entry(Arc::clone(shown), Article::new(html, contents));
        Ok(print::page(view, route, &self.masthead, &self.base, language))
    }

    /// A page of a listing.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub(crate) fn listing(&self, route: &Route, feed: &Feed) -> Result<String> {
        let page = self.page_of_listing(route, feed);
        let head = meta::of_listing(route, feed, &self.context(&page));
        self.document(&page, &head, Printed { listing: Some(feed), ..self.nothing() })
    }

    /// The same without the document around it.
    pub(crate) fn page_of_listing(&self, route: &Route, feed: &Feed) -> Page {
        let view = View::of_listing(route.clone(), Arc::new(feed.clone()));
        print::page(view, route.clone(), &self.masthead, &self.base, &self.masthead.language)
    }

    /// The blog's own colours, as a style sheet, if it wants any.
    pub(crate) fn colours(&self) -> Option<&str> {
        self.frame.colours.as_deref()
    }

    /// The page of the search.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub(crate) fn search(&self) -> Result<String> {
        let language = &self.masthead.language;
        let page = print::page(View::Search, Route::Search, &self.masthead, &self.base, language);
        let head = meta::of_search(&self.context(&page));
        self.document(&page, &head, self.nothing())
    }

    /// The page for addresses where nothing is.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub(crate) fn missing(&self) -> Result<String> {
        // The app reads the address that was asked for; the page must not look like any other.
        self.unlisted(View::NotFound, Route::parse("404.html").unwrap_or(Route::HOME))
    }

    /// The page that is shown where there is no network.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub(crate) fn offline(&self, item: &Item, html: SafeHtml) -> Result<String> {
        let (article, shown) = (Article::new(html, &[]), Arc::new(as_shown(item, &[])));
        let view = View::Entry(shown.clone(), article);
        let language = item.language.as_deref().unwrap_or_default();
        let page = print::page(view, item.route()?, &self.masthead, &self.base, language);
        let head = meta::of_unlisted(&self.context(&page));
        self.document(&page, &head, Printed { entry: Some(&shown), ..self.nothing() })
    }

    /// A page that search engines are to leave out.
    fn unlisted(&self, view: View, route: Route) -> Result<String> {
        let language = &self.masthead.language;
        let page = print::page(view, route, &self.masthead, &self.base, language);
        let head = meta::of_unlisted(&self.context(&page));
        self.document(&page, &head, self.nothing())
    }

    /// The page that other sites show in a frame.
    pub(crate) fn framed(&self, bundle: &Bundle) -> String {
        document::framed(&self.frame, self.site, bundle)
    }

    fn document(&self, page: &Page, head: &str, printed: Printed<'_>) -> Result<String> {
        let data = serde_json::to_string(&printed)?;
        Ok(document::write(&self.frame, page, head, &data))
    }

    fn context<'b>(&'b self, page: &'b Page) -> meta::Context<'b> {
        meta::Context { site: self.site, heading: page.name.as_deref() }
    }

    fn nothing(&self) -> Printed<'_> {
        Printed { masthead: &self.masthead, entry: None, listing: None }
    }
}

/// The item as its document has it, without the text, which stands in the page.
fn as_shown(item: &Item, contents: &[Heading]) -> Item {
    let document = item.clone().with_html(SafeHtml::default(), contents);
    Item { content: Content::default(), summary: None, ..document }
}
