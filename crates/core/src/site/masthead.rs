//! What stands round every page: the file `site.json`.

use serde::{Deserialize, Serialize};

use super::{Comments, Discussion, Link, Site};
use crate::{listing::Item, route::Route};

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
    /// Links of the navigation: those that the operator set, or else to each page without a date.
    pub pages: Vec<PageLink>,
    /// Links at the foot of each page: the Atom feed, the blog's or its author's pages elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub foot: Vec<PageLink>,
    /// Where readers comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discussion: Option<Discussion>,
}

impl Masthead {
    /// Path of the document relative to the site's base.
    pub const FILE: &str = "site.json";

    /// The masthead of a site with these pages.
    pub fn new<'a>(site: &Site, pages: impl IntoIterator<Item = &'a Item>) -> Self {
        let mut navigation: Vec<_> = site.navigation.iter().map(PageLink::of_link).collect();
        if navigation.is_empty() {
            navigation.extend(pages.into_iter().map(PageLink::of_page));
        }
        let feed = site.has_feeds().then(PageLink::of_feed);
        Self {
            title: site.title.clone(),
            description: site.description.clone(),
            language: site.language.clone(),
            pages: navigation,
            foot: feed.into_iter().chain(site.social.iter().map(PageLink::of_link)).collect(),
            discussion: site.comments.as_ref().map(Comments::discussion),
        }
    }
}

/// A link in the masthead or at the foot.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PageLink {
    /// Title as plain text.
    pub title: String,
    /// Path relative to the site's base, or the URL of a page elsewhere.
    pub path: String,
    /// Language of the page as a BCP 47 tag; empty where it is not known.
    pub language: String,
}

impl PageLink {
    fn of_page(page: &Item) -> Self {
        Self {
            title: page.title.clone(),
            path: page.extension.path.clone(),
            language: page.language.clone().unwrap_or_default(),
        }
    }

    fn of_link(link: &Link) -> Self {
        let path = link.path().unwrap_or(link.url());
        Self { title: link.title().into(), path: path.into(), language: String::new() }
    }

    /// The feed of the front page. Its name is the same in all languages.
    fn of_feed() -> Self {
        Self { title: "Atom".into(), path: Route::HOME.atom_path(), language: String::new() }
    }

    /// Whether the link leads away from the blog.
    pub fn is_elsewhere(&self) -> bool {
        Link::is_url(&self.path)
    }
}
