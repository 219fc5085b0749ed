//! Parts of the app beside its main program: each is a module of its own, loaded when it is needed.

use js_sys::{Function, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::Element;

use crate::source::Failure;

#[wasm_bindgen(module = "/src/module/load.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load(url: &str) -> Result<JsValue, JsValue>;

    fn begin(url: &str);

    #[wasm_bindgen(js_name = beginWhenIdle)]
    fn begin_when_idle(url: &str);

    /// Puts the comments of a page into an element, by this script: a frame with this address. Where the script
    /// does not arrive, the reader is led to `home`, where they are kept.
    pub(crate) fn converse(place: &Element, script: &str, frame: &str, home: &str);

    /// Whether the reader asked for as few bytes as can be.
    #[wasm_bindgen(js_name = isSparing)]
    pub(crate) fn is_sparing() -> bool;

    /// Has posts come ahead that the page shows links to, on a fast connection.
    pub(crate) fn foresee();

    /// Waits until the browser has a picture of the page, from which it passes softly to what is put there next. It
    /// does not wait where there is no such passage.
    pub(crate) async fn photograph();

    #[wasm_bindgen(js_name = giveUp)]
    fn give_up(url: &str, reason: &JsValue);
}

/// A part of the app, by the URL of its script.
#[derive(Debug, Clone, Copy)]
pub struct Module<'a>(pub &'a str);

impl Module<'_> {
    /// Begins to load what will be needed in a moment.
    pub fn begin(self) {
        begin(self.0);
    }

    /// Begins to load what may be needed, once the page is at rest.
    pub fn begin_when_idle(self) {
        begin_when_idle(self.0);
    }

    /// A function of the module, which is loaded and started first, once for each URL.
    ///
    /// # Errors
    /// [`Failure::Module`] when the module does not arrive or is another one.
    pub async fn function(self, name: &str) -> Result<Function, Failure> {
        let module = load(self.0).await.map_err(|_| Failure::Module)?;
        let function = Reflect::get(&module, &JsString::from(name));
        function.ok().and_then(|function| function.dyn_into().ok()).ok_or(Failure::Module)
    }

    /// Gives up a program that has ended, and tells the console why: the next call loads it anew.
    pub fn give_up(self, reason: &JsValue) {
        give_up(self.0, reason);
    }
}
