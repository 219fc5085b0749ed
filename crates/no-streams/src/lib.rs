//! Stands in for the crate `wasm-streams`, by `[patch.crates-io]` in the workspace's `Cargo.toml`.
//!
//! Leptos links that crate for server functions. This app has no server, but the JavaScript classes
//! that the crate exports would stay in every reader's download: 5 kB. Here are the names that
//! `server_fn` needs to compile; a stream of them is an empty one.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream of chunks.
#[derive(Debug)]
pub struct ReadableStream(Option<web_sys::ReadableStream>);

impl ReadableStream {
    /// Takes a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(Some(raw))
    }

    /// Takes the place of a stream of Rust's, which is dropped.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(None)
    }

    /// The stream of the browser; a new, empty one where there is none.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
            .or_else(|| web_sys::ReadableStream::new().ok())
            .unwrap_or_else(|| JsValue::NULL.into())
    }

    /// The chunks: none.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
