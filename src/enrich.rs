//! Colours for code and MathML for formulas, by modules that load when an article has such.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/src/enrich.js")]
extern "C" {
    /// Begins with an article that stands in the page; `base` is the folder of the modules.
    pub(crate) fn enrich(article: &Element, base: &str);
}
