//! The index that readers search a blog with: Pagefind's, which they load in pieces of kilobytes.
//!
//! What reads it in the browser is `static/search`, which is smaller than Pagefind's own reader and does what
//! that one cannot under the pages' policy.
//!
//! A crate of its own, so that only those who build the tool compile Pagefind.

mod format;
mod index;
mod language;
mod page;
mod part;
mod pieces;
mod record;
#[cfg(test)]
mod tests;

pub use index::{File, Index};
pub use record::Record;
