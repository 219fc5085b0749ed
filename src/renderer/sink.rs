//! From [`SafeHtml`] or [`PressHtml`] to a document fragment: the Rust side of the sink.

use feuilleton_core::html::{SafeHtml, sanitizer_config};
use js_sys::{Array, JsString, Object};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::DocumentFragment;

use crate::{object::object, source::PressHtml};

// Not a snippet of wasm-bindgen's: the app and the renderers would have one each, and a browser may refuse
// the second one's policy.
#[wasm_bindgen(raw_module = "./feuilleton-sink.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn parse(html: &str, config: Option<&Object>) -> Result<DocumentFragment, JsValue>;
}

/// The markup in a document of its own, in which nothing runs and nothing loads.
pub(super) fn fragment(html: &SafeHtml) -> Result<DocumentFragment, JsValue> {
    parse(html.as_str(), Some(&config()))
}

/// Likewise of what the press made. It is trusted as the printed pages are, see [`PressHtml`], and has
/// what the gate's policy does not list, such as MathML.
///
/// # Errors
/// When the browser refuses the markup.
pub fn of_press(html: &PressHtml) -> Result<DocumentFragment, JsValue> {
    parse(html.as_str(), None)
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
