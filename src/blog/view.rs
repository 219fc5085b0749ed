//! What fills the page, and how it gets there.

use std::sync::Arc;

use feuilleton_core::{
    listing::{Feed, Item},
    route::{Route, Taxonomy},
};

use crate::{
    article::Article,
    source::{Document, Failure, Source},
};

/// What fills the page.
#[derive(Debug, Clone)]
pub enum View {
    /// Nothing yet: the first content is on its way.
    Loading,
    /// One page of the posts of the blog or of a term.
    Listing(Route, Arc<Feed>),
    /// All terms of a taxonomy.
    Terms(Taxonomy, Arc<Feed>),
    /// A post or page.
    Entry(Arc<Item>, Article),
    /// A post or page whose text its renderer could not finish.
    Unrendered(Arc<Item>),
    /// The search, which a script of its own fills.
    Search,
    /// There is no such page.
    NotFound,
    /// The page could not be fetched.
    Failed(Failure),
}

impl View {
    /// Fetches what is at a route, and makes it ready where it is a text.
    pub(super) async fn fetch(route: Route, source: Source) -> Self {
        match route {
            Route::Search => return Self::Search,
            Route::Entry(_) => source.expect_text(),
            _ => {}
        }
        let document = match source.load(&route).await {
            Ok(document) => document,
            Err(failure) => return Self::of_failure(failure),
        };
        match (document, route) {
            (Document::Listing(feed), route) => Self::of_listing(route, feed),
            (Document::Entry(entry), _) => {
                let item = entry.item.clone();
                match source.article(entry).await {
                    Ok(Some(article)) => Self::Entry(item, article),
                    Ok(None) => Self::Unrendered(item),
                    Err(failure) => Self::of_failure(failure),
                }
            }
        }
    }

    /// A listing of posts or terms, as its address tells.
    pub fn of_listing(route: Route, feed: Arc<Feed>) -> Self {
        match route {
            Route::Terms(taxonomy) => Self::Terms(taxonomy, feed),
            route => Self::Listing(route, feed),
        }
    }

    fn of_failure(failure: Failure) -> Self {
        match failure {
            Failure::NotFound => Self::NotFound,
            failure => Self::Failed(failure),
        }
    }

    /// Whether it belongs to a route. Without a network another page stands in for those that are not there.
    pub(super) fn is_at(&self, route: &Route) -> bool {
        !matches!(self, Self::Entry(item, _) if item.extension.path != route.path())
    }

    /// Whether this is what the reader came for, and will be so at a second look.
    pub(super) fn is_content(&self) -> bool {
        matches!(self, Self::Listing(..) | Self::Terms(..) | Self::Entry(..) | Self::Search)
    }
}
