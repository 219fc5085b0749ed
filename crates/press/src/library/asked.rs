//! What a text asked of the rest of the site: while the answers are the same, so is what became of it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Names that were looked up for a text. Each is written as it was looked up, so that what was not
/// there is found when it comes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Paths of posts, and of files that may become posts.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub(super) links: BTreeSet<String>,
    /// Files that are shown.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub(super) shown: BTreeSet<String>,
    /// Whether anything at all may have been looked up.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub(super) everything: bool,
}
