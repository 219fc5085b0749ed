//! The guest of a foreign page: a program of its own, see [`feuilleton::embed`].

use feuilleton::embed::{self, Host};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// A guest in its place; `free()` takes it away.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Guest(embed::Guest);

#[wasm_bindgen]
impl Guest {
    /// Shows another place, see [`embed::Guest::show`].
    pub fn show(&self, path: &str, fragment: &str, followed: bool) {
        self.0.show(path, fragment, followed);
    }
}

/// Puts a guest into a place, see [`embed::Guest::mount`].
#[wasm_bindgen]
pub fn mount(place: HtmlElement, host: Host, options: &JsValue) -> Guest {
    Guest(embed::Guest::mount(place, host, options))
}

fn main() {}
