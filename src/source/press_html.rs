//! HTML that the site's own press made.

use wasm_bindgen::JsValue;

use crate::object::named;

/// The HTML of a text as `feuilleton build` made it: through the gate, with colours and formulas. The
/// printed page has the same.
///
/// On the site's own pages it is trusted for the place that it comes from: a document that was read from below
/// the site's base on the page's own origin, where the pages lie as well: whoever could change the document
/// could change the page and the app. So it needs no second gate there, as a printed page needs none. A guest
/// in another site's page does not trust it, and makes it anew (`static/embed/strict.js`).
#[derive(Debug, Clone)]
pub struct PressHtml(String);

impl PressHtml {
    /// The HTML of a post's document, where the press has rendered it.
    pub(super) fn of_document(document: &JsValue) -> Option<Self> {
        named(document, "content_html").map(Self)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
