//! The frame with the comments of a page, by a script that loads when the reader asks for it.

use js_sys::Array;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::{i18n::Language, module::Script};

/// Parameters of an address with which a service sends back a reader who has signed in there.
const RETURNS: [&str; 2] = ["giscus=", "utterances="];

/// Whether the reader comes back from a sign-in, and so wants to see the comments.
pub(crate) fn is_awaited() -> bool {
    let search = window().location().search().unwrap_or_default();
    search.split(['?', '&']).any(|pair| RETURNS.iter().any(|name| pair.starts_with(name)))
}

/// Puts the frame in place of what stands in an element. `modules` is the folder of the app's modules.
///
/// # Errors
/// When the script does not arrive.
pub(crate) async fn show(
    place: &Element,
    frame: &str,
    title: &str,
    language: Language,
    modules: &str,
) -> Result<(), JsValue> {
    let arguments: [JsValue; 4] = [place.into(), frame.into(), title.into(), language.tag().into()];
    let script = format!("{modules}comments.js");
    Script(&script).call("show", &arguments.into_iter().collect::<Array>()).await
}
