//! What the renderers share: programs of their own, one for each dialect of Markdown, so that a
//! reader downloads the one that the site uses, and the main program holds neither.
//!
//! [`html`] is for anybody's script and for tests; [`article`] is for the app. [`mod@sink`] is the only way by
//! which content becomes part of a page, also for what the press has rendered.

mod answer;
mod given;
pub mod sink;

use feuilleton_core::markdown::{Context, Rendered};
use js_sys::Object;
use wasm_bindgen::JsValue;

use given::Given;

/// A dialect's entry point in core.
pub type Render = fn(&str, Context<'_>) -> Rendered;

/// Renders to text: `{ html, contents: [{ level, id, text }], excerpt, words }`.
///
/// `options` is a plain object; each of its fields may be missing: `base`, `folder`, `language`,
/// `options` and `references` with the names and meanings of [`Context`], an address in
/// `references` being a pair: `[["other.md", "2016/03/12/other/"]]`, `[["cat.png", [640, 480]]]`.
pub fn html(render: Render, markdown: &str, options: &JsValue) -> Object {
    let given = Given::read(options);
    answer::text(render(markdown, given.context()))
}

/// Renders to a document fragment, which nothing but the gate's output can have made:
/// `{ fragment, contents: [{ level, id, text }], words }`. `options` as in [`html`].
///
/// # Errors
/// When the browser refuses the markup: its policy of Trusted Types does not know the name
/// `feuilleton`.
pub fn article(render: Render, markdown: &str, options: &JsValue) -> Result<Object, JsValue> {
    let given = Given::read(options);
    let rendered = render(markdown, given.context());
    let fragment = sink::fragment(&rendered.html)?;
    Ok(answer::article(rendered, fragment))
}
