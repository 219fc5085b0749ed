//! What the Atom and RSS feeds of the blog hold.

use core::num::NonZeroUsize;

use serde::{Deserialize, Serialize};

/// Settings of all feeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Feeds {
    /// Whether there are any.
    pub enabled: bool,
    /// How many of the newest posts are in one.
    #[serde(alias = "posts_limit")]
    pub entries: NonZeroUsize,
    /// Whether entries hold the whole article, or only its excerpt.
    pub full: bool,
}

impl Default for Feeds {
    /// As jekyll-feed has it: the whole text of the ten newest posts.
    fn default() -> Self {
        Self { enabled: true, entries: NonZeroUsize::MIN.saturating_add(9), full: true }
    }
}
