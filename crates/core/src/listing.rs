//! Listings as JSON Feed 1.1: the list that the app shows, the API and the feed are one document.
//!
//! [`Item`] is one post or page, [`Feed`] one page of a listing, and [`Catalogue`] all posts of a
//! blog, from which every feed is cut. What JSON Feed lacks stands in its `_feuilleton` extension.
//! Source of the format: <https://www.jsonfeed.org/version/1.1/>.

mod catalogue;
mod content;
mod feed;
mod item;
mod kin;
mod places;
mod terms;
mod translations;

pub use catalogue::{Catalogue, Shown};
pub use content::Content;
pub use feed::{Feed, FeedExtension, VERSION};
pub use item::{Author, Item, ItemExtension, Neighbour};
pub use kin::{Kin, Series};
pub use places::{linked, order, placed};
pub use translations::Translation;

#[cfg(test)]
mod tests;
