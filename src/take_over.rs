//! The app takes over a page that was printed: its elements stay, and come alive.

#[cfg(target_arch = "wasm32")]
#[path = "take_over/browser.rs"]
mod platform;
#[cfg(not(target_arch = "wasm32"))]
#[path = "take_over/native.rs"]
mod platform;

pub(crate) use platform::take_over;
