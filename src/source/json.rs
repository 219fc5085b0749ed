//! Documents that `feuilleton` wrote: `site.json`, `feed.json`, `index.json`.

use std::sync::Arc;

use feuilleton_core::{route::Route, site::Masthead};
use serde::de::DeserializeOwned;

use super::{Document, Failure, http::Http};

pub(super) async fn masthead(http: &Http) -> Result<Masthead, Failure> {
    read(http, "site.json").await
}

pub(super) async fn load(http: &Http, route: &Route) -> Result<Document, Failure> {
    let path = route.data_path();
    Ok(match route {
        Route::Entry(_) => Document::Entry(Arc::new(read(http, &path).await?)),
        _ => Document::Listing(Arc::new(read(http, &path).await?)),
    })
}

/// Fetches a document and reads it with the browser's own JSON parser.
async fn read<T: DeserializeOwned>(http: &Http, path: &str) -> Result<T, Failure> {
    let text = http.text(path).await?;
    let value = js_sys::JSON::parse(&text).map_err(|_| Failure::Malformed)?;
    serde_wasm_bindgen::from_value(value).map_err(|_| Failure::Malformed)
}
