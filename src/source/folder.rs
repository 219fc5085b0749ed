//! A folder of Markdown, read by a module of its own that loads when a site has no documents.

use js_sys::{Function, JsString, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::{Failure, Http};

/// Name of the module that Trunk makes of the program `feuilleton-folder`.
const MODULE: &str = "feuilleton-folder.js";

#[wasm_bindgen(module = "/src/source/load.js")]
extern "C" {
    /// Loads and starts a module, once for each URL.
    #[wasm_bindgen(catch)]
    async fn load(url: &str) -> Result<JsValue, JsValue>;
}

/// Asks the module for the document that the native tool would have written to this path.
pub(super) async fn fetch(http: &Http, path: &str) -> Result<JsValue, Failure> {
    let base = http.base();
    let module = load(&format!("{base}{MODULE}")).await.map_err(|_| Failure::Network)?;
    let document = Reflect::get(&module, &JsString::from("document"));
    let document: Function =
        document.ok().and_then(|f| f.dyn_into().ok()).ok_or(Failure::Malformed)?;
    let answer = document.call2(&JsValue::NULL, &base.into(), &path.into());
    let answer: Promise = answer.ok().and_then(|p| p.dyn_into().ok()).ok_or(Failure::Malformed)?;
    JsFuture::from(answer)
        .await
        .map_err(|error| Failure::of_code(error.as_f64().unwrap_or_default() as u16))
}
