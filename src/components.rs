//! Parts that pages share: one public component per file.

#![allow(unreachable_pub, reason = "leptos expands a component into a private module")]

mod card;
mod colophon;
mod contents;
mod day;
mod index;
mod links;
mod masthead;
mod meta;
mod pager;
mod prose;
mod switches;
mod tags;
mod terms;
mod ways;

pub use card::Card;
pub use colophon::Colophon;
pub use contents::Contents;
pub use day::{Day, DayStyle};
pub use index::Index;
pub use masthead::Masthead;
pub(crate) use masthead::link as way;
pub use meta::Meta;
pub use pager::Pager;
pub use prose::Prose;
pub use switches::Switches;
pub(crate) use tags::tags;
pub(crate) use terms::terms;
pub use ways::Ways;
