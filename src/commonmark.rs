//! The renderer of texts in CommonMark: a program of its own, see [`feuilleton::renderer`].

use feuilleton::renderer;
use feuilleton_core::markdown::commonmark;
use js_sys::Object;
use wasm_bindgen::prelude::*;

/// Renders Markdown to safe HTML, see [`renderer::html`].
#[wasm_bindgen]
pub fn render(markdown: &str, options: &JsValue) -> Object {
    renderer::html(commonmark::render, markdown, options)
}

/// Renders Markdown to a document fragment, see [`renderer::article`].
///
/// # Errors
/// When the browser refuses the markup.
#[wasm_bindgen]
pub fn article(markdown: &str, options: &JsValue) -> Result<Object, JsValue> {
    renderer::article(commonmark::render, markdown, options)
}

fn main() {}
