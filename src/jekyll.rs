//! The renderer of texts in Jekyll's dialect: a program of its own, see [`feuilleton::renderer`].

use feuilleton::renderer;
use feuilleton_core::markdown::jekyll;
use js_sys::Object;
use wasm_bindgen::prelude::*;

/// Renders Markdown to safe HTML, see [`renderer::html`].
#[wasm_bindgen]
pub fn render(markdown: &str, options: &JsValue) -> Object {
    renderer::html(jekyll::render, markdown, options)
}

/// Renders Markdown to a document fragment, see [`renderer::article`].
///
/// # Errors
/// When the browser refuses the markup.
#[wasm_bindgen]
pub fn article(markdown: &str, options: &JsValue) -> Result<Object, JsValue> {
    renderer::article(jekyll::render, markdown, options)
}

fn main() {}
