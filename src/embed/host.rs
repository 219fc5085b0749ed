//! What the element's script does for its guest (`static/embed/host.js`).

use wasm_bindgen::prelude::*;
use web_sys::DocumentFragment;

#[wasm_bindgen]
extern "C" {
    /// The host of one guest.
    #[derive(Debug)]
    pub type Host;

    /// Fetches the document at a path below the blog. Rejects with the number of a `Failure`.
    #[wasm_bindgen(method, catch)]
    pub(super) async fn document(this: &Host, path: &str) -> Result<JsValue, JsValue>;

    /// Makes harmless elements of a post's HTML.
    #[wasm_bindgen(method, catch)]
    pub(super) fn parse(this: &Host, html: &str) -> Result<DocumentFragment, JsValue>;

    /// The reader wants to go to this address; whether the page around lets it happen.
    #[wasm_bindgen(method)]
    pub(super) fn push(this: &Host, href: &str) -> bool;

    /// Something else is shown: a kind of view, where it is, how the reader came, and the number of a `Failure` if it
    /// is one.
    #[wasm_bindgen(method)]
    pub(super) fn shown(
        this: &Host,
        view: &str,
        path: &str,
        fragment: &str,
        opened: bool,
        failure: u16,
    );
}
