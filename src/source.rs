//! Where content comes from: the app's only way to the network.
//!
//! Callers ask for a [`Route`] and never for a URL: what is fetched is the site's base joined with
//! a path that the route spelled.

mod failure;
mod http;
mod json;
mod markdown;

pub use failure::Failure;

use std::sync::Arc;

use feuilleton_core::{
    listing::{Feed, Item},
    route::Route,
    site::Masthead,
};

use crate::settings::{Content, Settings};
use http::Http;
use markdown::MarkdownFolder;

/// What a route leads to.
#[derive(Debug, Clone)]
pub enum Document {
    /// A listing of posts or of terms.
    Listing(Arc<Feed>),
    /// A post or page with its Markdown.
    Entry(Arc<Item>),
}

/// A blog's content, in whichever form it is published.
#[derive(Debug, Clone)]
pub enum Source {
    /// Documents that `feuilleton` wrote.
    Json(Http),
    /// A folder of Markdown.
    Markdown(MarkdownFolder),
}

impl Source {
    /// The content of the site that the page belongs to.
    pub fn of_site(settings: &Settings) -> Self {
        let http = Http::new(settings.routing.base());
        match settings.content {
            Content::Json => Self::Json(http),
            Content::Markdown => Self::Markdown(MarkdownFolder::new(http)),
        }
    }

    /// Title and pages of the blog.
    ///
    /// # Errors
    /// Any [`Failure`] of the network or of the document.
    pub async fn masthead(&self) -> Result<Masthead, Failure> {
        match self {
            Self::Json(http) => json::masthead(http).await,
            Self::Markdown(folder) => folder.masthead().await,
        }
    }

    /// What a route leads to.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such page, else any failure of the network or of the
    /// document.
    pub async fn load(&self, route: &Route) -> Result<Document, Failure> {
        match self {
            Self::Json(http) => json::load(http, route).await,
            Self::Markdown(folder) => folder.load(route).await,
        }
    }
}
