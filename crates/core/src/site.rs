//! The blog's configuration: what an author may say once for all posts.

use core::num::NonZeroUsize;

use serde::{Deserialize, Serialize};

use crate::listing::Item;

/// Configuration of a blog, with a sensible value for everything that is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Site {
    /// Name of the blog, shown in the masthead and in feeds.
    pub title: String,
    /// One sentence on what the blog is about.
    pub description: String,
    /// Language of posts that name none, as a BCP 47 tag.
    #[serde(alias = "lang")]
    pub language: String,
    /// Absolute URL under which the blog is published, when it is known.
    #[serde(alias = "url")]
    pub base_url: Option<String>,
    /// Author of posts that name none.
    pub author: Option<String>,
    /// Permalink of dated posts: a style's name (`date`, `pretty`, `ordinal`, `weekdate`, `none`)
    /// or a template such as `/:year/:month/:title/`, as in Jekyll.
    pub permalink: String,
    /// Number of posts on one page of a listing.
    #[serde(alias = "paginate")]
    pub page_size: NonZeroUsize,
}

impl Site {
    /// URL of a path relative to the site's base: absolute where the site knows where it lives.
    pub fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.base_url.as_deref().unwrap_or("").trim_end_matches('/'))
    }
}

/// What the app must know of the site besides one listing or post: the file `site.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Masthead {
    /// Name of the blog; where it is empty the page's own title stands in.
    pub title: String,
    /// One sentence on what the blog is about.
    pub description: String,
    /// Language of the blog as a BCP 47 tag.
    pub language: String,
    /// Pages without a date, for the navigation.
    pub pages: Vec<PageLink>,
}

impl Masthead {
    /// Path of the document relative to the site's base.
    pub const FILE: &str = "site.json";

    /// The masthead of a site with these pages.
    pub fn new<'a>(site: &Site, pages: impl IntoIterator<Item = &'a Item>) -> Self {
        Self {
            title: site.title.clone(),
            description: site.description.clone(),
            language: site.language.clone(),
            pages: pages.into_iter().map(PageLink::new).collect(),
        }
    }
}

/// A link to a page in the navigation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PageLink {
    /// Title as plain text.
    pub title: String,
    /// Path relative to the site's base.
    pub path: String,
    /// Language as a BCP 47 tag.
    pub language: String,
}

impl PageLink {
    fn new(page: &Item) -> Self {
        Self {
            title: page.title.clone(),
            path: page.extension.path.clone(),
            language: page.language.clone().unwrap_or_default(),
        }
    }
}

impl Default for Site {
    fn default() -> Self {
        Self {
            title: "Feuilleton".into(),
            description: String::new(),
            language: "en".into(),
            base_url: None,
            author: None,
            permalink: "pretty".into(),
            page_size: NonZeroUsize::MIN.saturating_add(9),
        }
    }
}
