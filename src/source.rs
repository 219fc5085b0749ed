//! Where content comes from: the app's only way to the network.
//!
//! Callers ask for a [`Route`] and never for a URL: what is fetched is the site's base joined with
//! a path that the route spelled.

mod decode;
mod entry;
mod failure;
mod files;
mod folder;
mod http;
mod json;
mod press_html;

pub use decode::contents;
pub(crate) use decode::decode;
pub use entry::{Entry, Manuscript, Text};
pub use failure::Failure;
pub use files::Files;
pub use http::Http;
pub use press_html::PressHtml;

use std::{rc::Rc, sync::Arc};

use feuilleton_core::{
    listing::{Feed, Item},
    route::{Route, percent},
    site::Masthead,
};

use crate::{
    article::Article,
    settings::{Content, Settings},
    surroundings::Surroundings,
};
use decode::Decode;

/// What a route leads to.
#[derive(Debug, Clone)]
pub enum Document {
    /// A listing of posts or of terms.
    Listing(Arc<Feed>),
    /// A post or page with its text.
    Entry(Entry),
}

/// A blog's content, in whichever form it is published.
#[derive(Debug, Clone)]
pub struct Source {
    around: Rc<dyn Surroundings>,
    content: Content,
    /// Path of the site: begins and ends with `/`.
    base: String,
}

impl Source {
    /// The content of the site that the settings describe, as the surroundings fetch it.
    pub fn of_site(settings: &Settings, around: Rc<dyn Surroundings>) -> Self {
        Self { around, content: settings.content, base: settings.routing.base().to_owned() }
    }

    /// Title and pages of the blog.
    ///
    /// # Errors
    /// Any [`Failure`] of the network or of the document.
    pub async fn masthead(&self) -> Result<Masthead, Failure> {
        self.read(Masthead::FILE.to_owned()).await
    }

    /// What a route leads to.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such page, else any failure of the network or of the
    /// document.
    pub async fn load(&self, route: &Route) -> Result<Document, Failure> {
        let path = route.data_path();
        Ok(match route {
            Route::Entry(_) => Document::Entry(self.read(path).await?),
            _ => Document::Listing(Arc::new(self.read(path).await?)),
        })
    }

    /// Where a reader finds the Markdown of a post as its author wrote it.
    pub fn url_of_file(&self, item: &Item) -> String {
        let path = match self.content {
            // What is shown came from a sound path.
            Content::Json => item.route().map(|route| route.source_path()).unwrap_or_default(),
            Content::Markdown(_) => {
                let segments: Vec<_> =
                    item.extension.source.split('/').map(percent::encode).collect();
                segments.join("/")
            }
        };
        format!("{}{path}", self.base)
    }

    /// The reader is about to open a text.
    pub(crate) fn expect_text(&self) {
        self.around.expect_text(true);
    }

    /// Makes a text ready to be shown; `None` when that broke off.
    ///
    /// # Errors
    /// [`Failure::Module`] when what renders it did not arrive.
    pub async fn article(&self, entry: Entry) -> Result<Option<Article>, Failure> {
        self.around.clone().article(entry).await
    }

    async fn read<T: Decode>(&self, path: String) -> Result<T, Failure> {
        decode(&self.around.clone().document(path).await?)
    }
}

#[cfg(test)]
mod tests {
    use feuilleton_core::markdown::Dialect;

    use super::*;
    use crate::{location::Routing, surroundings::Page};

    #[test]
    fn the_file_of_a_post_lies_beside_it_or_in_the_folder() {
        let folder = Content::Markdown(Dialect::CommonMark);
        for (content, path, source, url) in [
            (Content::Json, "2016/03/12/a/", "2016-03-12-a.md", "/blog/2016/03/12/a/index.md"),
            (Content::Json, "été/", "été.md", "/blog/%C3%A9t%C3%A9/index.md"),
            (Content::Json, "../../x", "x.md", "/blog/"),
            (folder, "a/", "posts/été 1.md", "/blog/posts/%C3%A9t%C3%A9%201.md"),
        ] {
            let routing = Routing::Hash { base: "/blog/".into() };
            let modules = "/blog/".into();
            let settings = Settings { routing, content, modules };
            let site = Source::of_site(&settings, Page::new(&settings));
            let mut item = Item::default();
            item.extension.path = path.into();
            item.extension.source = source.into();
            assert_eq!(site.url_of_file(&item), url, "{path} {source}");
        }
    }
}
