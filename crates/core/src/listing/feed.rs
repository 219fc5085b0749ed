//! One page of a listing.

use serde::{Deserialize, Serialize};

use super::Item;

/// The value of `version` that makes a document a JSON Feed 1.1.
pub const VERSION: &str = "https://jsonfeed.org/version/1.1";

/// A JSON Feed: one page of posts, or the list of a taxonomy's terms.
///
/// Whatever a hand-written feed leaves out is read as empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Feed {
    /// [`VERSION`].
    pub version: String,
    /// Name of the blog, and of the term where the listing is about one.
    pub title: String,
    /// URL of the listing as people read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home_page_url: Option<String>,
    /// URL of this document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feed_url: Option<String>,
    /// What the blog is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Language of the blog as a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// URL of the next page, with older posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_url: Option<String>,
    /// Posts, newest first; or terms.
    pub items: Vec<Item>,
    /// What JSON Feed has no field for.
    #[serde(rename = "_feuilleton")]
    pub extension: FeedExtension,
}

/// What JSON Feed has no field for, of a listing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FeedExtension {
    /// The term in its author's spelling, when the listing is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// What is said of the author whose posts are listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// In the archive: its years, and the languages where there are several, each with its number of posts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facets: Vec<Item>,
    /// Number of pages of the whole listing.
    pub pages: u32,
    /// Number of items on all pages together.
    pub total: usize,
}
