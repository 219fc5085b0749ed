//! The index that readers search a blog with: Pagefind's, which they load in pieces of kilobytes.
//!
//! A crate of its own, so that only those who build the tool compile Pagefind.

mod index;
mod language;
mod page;
mod record;
#[cfg(test)]
mod tests;

pub use index::{File, Index};
pub use record::Record;
