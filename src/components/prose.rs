//! The text of an article.

#[cfg(target_arch = "wasm32")]
#[path = "prose/browser.rs"]
mod platform;
#[cfg(not(target_arch = "wasm32"))]
#[path = "prose/native.rs"]
mod platform;

pub use platform::Prose;
