//! A text as it is shown: made by the site's press, or by the renderer of its dialect, and by nothing
//! else.
//!
//! In the browser it is a document fragment: of the press's HTML, or as a renderer hands it over, which is
//! a program of its own. Natively it is what core rendered.

#[cfg(target_arch = "wasm32")]
#[path = "article/browser.rs"]
mod platform;
#[cfg(not(target_arch = "wasm32"))]
#[path = "article/native.rs"]
mod platform;

pub use platform::{Article, Renderers};
