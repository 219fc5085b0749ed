//! From [`SafeHtml`] to a document fragment: the Rust side of the sink.

use feuilleton_core::html::{SafeHtml, sanitizer_config};
use js_sys::{Array, JsString, Object};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::DocumentFragment;

use crate::object::object;

// Not a snippet of wasm-bindgen's: Trunk would have every page load it.
#[wasm_bindgen(raw_module = "./feuilleton-sink.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn parse(html: &str, config: &Object) -> Result<DocumentFragment, JsValue>;
}

/// The markup in a document of its own, in which nothing runs and nothing loads.
pub(super) fn fragment(html: &SafeHtml) -> Result<DocumentFragment, JsValue> {
    parse(html.as_str(), &config())
}

/// The gate's policy as the browser's `SanitizerConfig`.
fn config() -> Object {
    let names = |names: Vec<&'static str>| -> JsValue {
        names.into_iter().map(JsString::from).collect::<Array>().into()
    };
    let config = sanitizer_config();
    let elements = config.elements.into_iter().map(|(name, attributes)| {
        object([("name", name.into()), ("attributes", names(attributes))])
    });
    object([
        ("elements", elements.collect::<Array>().into()),
        ("attributes", names(config.attributes)),
        ("comments", false.into()),
        ("dataAttributes", false.into()),
    ])
}
