//! Listings for feed readers and search engines: Atom, RSS and the sitemap.
//!
//! All are written from data and nothing else: there is no clock in them, so that a site that did not
//! change gives the same bytes.

mod atom;
mod entry;
mod moment;
mod rss;
pub mod sitemap;
mod xml;

use core::num::NonZeroUsize;

pub use atom::atom;
pub use moment::changed;
pub use rss::{RSS_FILE, rss};

/// How many of the newest posts a feed has, as with jekyll-feed.
pub const ENTRIES: NonZeroUsize = NonZeroUsize::MIN.saturating_add(9);

#[cfg(test)]
mod tests;
