//! A folder of Markdown, read by a module of its own that loads when a site has no documents.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{Failure, Http};
use crate::module::Module;

/// Name of the module that Trunk makes of the program `feuilleton-folder`.
const MODULE: &str = "feuilleton-folder.js";

/// Asks the module for the document that the native tool would have written to this path.
pub(super) async fn fetch(http: &Http, modules: &str, path: &str) -> Result<JsValue, Failure> {
    let document = Module(&format!("{modules}{MODULE}")).function("document").await?;
    let answer = document.call2(&JsValue::NULL, &http.base().into(), &path.into());
    let answer: Promise = answer.ok().and_then(|p| p.dyn_into().ok()).ok_or(Failure::Malformed)?;
    JsFuture::from(answer)
        .await
        .map_err(|error| Failure::of_code(error.as_f64().unwrap_or_default() as u16))
}
