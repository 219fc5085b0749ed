//! A text as it is shown: made by the renderer of its dialect, and by nothing else.
//!
//! In the browser a renderer is a program of its own that hands over a document fragment; natively
//! it is the same code in core.

#[cfg(target_arch = "wasm32")]
#[path = "article/browser.rs"]
mod platform;
#[cfg(not(target_arch = "wasm32"))]
#[path = "article/native.rs"]
mod platform;

pub use platform::{Article, Renderers};
