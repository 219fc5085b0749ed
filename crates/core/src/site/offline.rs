//! What readers have of the blog without a network.

use serde::{Deserialize, Serialize};

/// Settings of reading offline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Offline {
    /// Whether readers' browsers keep anything.
    pub enabled: bool,
    /// How many of the newest posts they keep before these are opened.
    pub posts: usize,
}

impl Default for Offline {
    /// On, with as many posts as a listing's page has.
    fn default() -> Self {
        Self { enabled: true, posts: 10 }
    }
}
