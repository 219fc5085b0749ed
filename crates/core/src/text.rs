//! Rules of plain text: slugs, words, reading time.

mod slug;
mod words;

pub use slug::slugify;
pub(crate) use slug::{slug_of_name, slug_of_title};
pub(crate) use words::WordCount;
pub use words::{reading_minutes, words};
