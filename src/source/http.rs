//! Fetching text from below the site's base.

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use super::Failure;

#[wasm_bindgen(module = "/src/source/fetch.js")]
extern "C" {
    /// The text at a URL; rejects with the number of a [`Failure`].
    #[wasm_bindgen(js_name = text, catch)]
    async fn fetch_text(url: &str) -> Result<JsValue, JsValue>;
}

/// A client for one site.
#[derive(Debug, Clone)]
pub struct Http {
    base: String,
}

impl Http {
    /// A client for the site under this path of the page's own origin; `base` ends in `/`.
    pub fn new(base: &str) -> Self {
        Self { base: base.to_owned() }
    }

    /// Path of the site: begins and ends with `/`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Fetches the text at a path that a route or an encoded file name spelled.
    ///
    /// # Errors
    /// A broken connection is tried once more; see [`Failure`] for the rest.
    pub async fn text(&self, path: &str) -> Result<String, Failure> {
        let url = format!("{}{path}", self.base);
        match fetch(&url).await {
            Err(Failure::Network) => fetch(&url).await,
            answer => answer,
        }
    }
}

async fn fetch(url: &str) -> Result<String, Failure> {
    let answer = fetch_text(url).await;
    let text = answer.map_err(|code| Failure::of_rejection(&code))?;
    let text = text.as_string().unwrap_or_default();
    // A start page that is sent for an unknown path may be called anything.
    if begins_like_a_page(&text) { Err(Failure::NotFound) } else { Ok(text) }
}

fn begins_like_a_page(text: &str) -> bool {
    let start = text.trim_start();
    ["<!doctype", "<html"]
        .iter()
        .any(|tag| start.get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_page_is_told_from_a_document() {
        for (text, page) in [
            ("<!DOCTYPE html><title>x", true),
            ("\n <html>", true),
            ("{\"version\":1}", false),
            ("---\ntitle: a\n---\n<html>", false),
            ("", false),
            ("é", false),
        ] {
            assert_eq!(begins_like_a_page(text), page, "{text}");
        }
    }
}
