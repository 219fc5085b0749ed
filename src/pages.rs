//! One kind of place, one file.

#![allow(unreachable_pub, reason = "leptos expands a component into a private module")]

mod archive;
mod empty;
mod entry;
mod failed;
mod front_page;
mod loading;
mod not_found;
mod search;
mod term_listing;
mod terms;
mod unrendered;

pub use archive::Archive;
pub use empty::Empty;
pub use entry::Entry;
pub use failed::Failed;
pub use front_page::FrontPage;
pub use loading::Loading;
pub use not_found::NotFound;
pub use search::Search;
pub use term_listing::TermListing;
pub use terms::Terms;
pub use unrendered::Unrendered;
