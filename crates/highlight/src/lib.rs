//! Colours for the code in an article: a second pass over its HTML.
//!
//! A parser of the block's [`language`] says what the parts of a text are ([`analysis`]); that may
//! lead to other languages within it ([`work`]). From the answers follow the stretches with one
//! colour each ([`tokens`]), and together with numbered and marked lines ([`layout`]) the steps
//! that [`feuilleton_core::html::splice_code`] writes or a browser carries out.
//!
//! Natively the parsers are compiled in, and [`article`] does it all. In a browser they are files
//! of their own: `src/highlight.rs` of the app asks them one by one. All else is the same code.

pub mod analysis;
pub mod language;
pub mod layout;
pub mod tokens;
pub mod work;

#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(not(target_arch = "wasm32"))]
pub use native::{Queries, article, highlight, queries};

/// Longer blocks than this, in bytes, are shown as they are.
pub const MAX_BYTES: usize = 200_000;
