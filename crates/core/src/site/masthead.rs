//! What stands round every page: the file `site.json`.

use serde::{Deserialize, Serialize};

use super::{Comments, Discussion, Link, Site};
use crate::listing::Item;

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
    /// Links of the navigation in place of those to all pages, where the operator set some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub navigation: Vec<Link>,
    /// The blog's or its author's pages elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub social: Vec<Link>,
    /// Whether there are Atom feeds.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub feeds: bool,
    /// Where readers comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discussion: Option<Discussion>,
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
            navigation: site.navigation.clone(),
            social: site.social.clone(),
            feeds: site.has_feeds(),
            discussion: site.comments.as_ref().map(Comments::discussion),
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
