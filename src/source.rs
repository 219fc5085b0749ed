//! Where content comes from: the app's only way to the network.
//!
//! Callers ask for a [`Route`] and never for a URL: what is fetched is the site's base joined with
//! a path that the route spelled.

mod decode;
mod failure;
mod folder;
mod http;
mod json;

pub use decode::Entry;
pub use failure::Failure;
pub use http::Http;

use std::sync::Arc;

use crate::settings::{Content, Settings};
use decode::{Decode, decode};
use feuilleton_core::{
    listing::{Feed, Item},
    route::{Route, percent},
    site::Masthead,
};

/// What a route leads to.
#[derive(Debug, Clone)]
pub enum Document {
    /// A listing of posts or of terms.
    Listing(Arc<Feed>),
    /// A post or page with its Markdown.
    Entry(Entry),
}

/// A blog's content, in whichever form it is published.
#[derive(Debug, Clone)]
pub struct Source {
    http: Http,
    content: Content,
}

impl Source {
    /// The content of the site that the page belongs to.
    pub fn of_site(settings: &Settings) -> Self {
        Self { http: Http::new(settings.routing.base()), content: settings.content }
    }

    /// Title and pages of the blog.
    ///
    /// # Errors
    /// Any [`Failure`] of the network or of the document.
    pub async fn masthead(&self) -> Result<Masthead, Failure> {
        self.read(Masthead::FILE).await
    }

    /// What a route leads to.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such page, else any failure of the network or of the
    /// document.
    pub async fn load(&self, route: &Route) -> Result<Document, Failure> {
        let path = route.data_path();
        Ok(match route {
            Route::Entry(_) => Document::Entry(self.read(&path).await?),
            _ => Document::Listing(Arc::new(self.read(&path).await?)),
        })
    }

    /// Where a reader finds the Markdown of a post as its author wrote it.
    pub fn url_of_file(&self, item: &Item) -> String {
        let path = match self.content {
            // What is shown came from a sound path.
            Content::Json => item.route().map(|route| route.source_path()).unwrap_or_default(),
            Content::Markdown => {
                let segments: Vec<_> =
                    item.extension.source.split('/').map(percent::encode).collect();
                segments.join("/")
            }
        };
        self.http.base().to_owned() + &path
    }

    async fn read<T: Decode>(&self, path: &str) -> Result<T, Failure> {
        let value = match self.content {
            Content::Json => json::fetch(&self.http, path).await?,
            Content::Markdown => folder::fetch(&self.http, path).await?,
        };
        decode(&value)
    }
}
