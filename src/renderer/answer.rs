//! What a renderer answers: plain objects, which every other program can read.

use feuilleton_core::markdown::{Heading, Rendered};
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use web_sys::DocumentFragment;

use crate::object::object;

/// The article as text.
pub(super) fn text(rendered: Rendered) -> Object {
    object([
        ("html", rendered.html.into_string().into()),
        ("contents", contents(rendered.contents).into()),
        ("excerpt", rendered.excerpt.into()),
        ("words", number(rendered.words)),
    ])
}

/// The article as part of a document.
pub(super) fn article(rendered: Rendered, fragment: DocumentFragment) -> Object {
    object([
        ("fragment", fragment.into()),
        ("contents", contents(rendered.contents).into()),
        ("words", number(rendered.words)),
    ])
}

fn contents(headings: Vec<Heading>) -> Array {
    let heading = |Heading { level, id, text }: Heading| {
        object([("level", level.into()), ("id", id.into()), ("text", text.into())])
    };
    headings.into_iter().map(heading).collect()
}

fn number(count: usize) -> JsValue {
    JsValue::from_f64(count as f64)
}
