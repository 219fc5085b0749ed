//! Documents that `feuilleton` wrote: `site.json`, `feed.json`, `index.json`.

use wasm_bindgen::JsValue;

use super::{Failure, Http};

/// Fetches a document and reads it with the browser's own JSON parser.
pub(super) async fn fetch(http: &Http, path: &str) -> Result<JsValue, Failure> {
    let text = http.text(path).await?;
    js_sys::JSON::parse(&text).map_err(|_| Failure::Malformed)
}
