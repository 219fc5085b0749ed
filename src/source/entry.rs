//! A post or page as it was fetched.

use std::sync::Arc;

use feuilleton_core::{
    listing::Item,
    markdown::{Dialect, Heading},
};
use wasm_bindgen::JsValue;

use super::PressHtml;

/// A post or page with its text.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What is said of it.
    pub item: Arc<Item>,
    /// Its text.
    pub text: Text,
}

/// The text of a post or page, in the form in which it travels.
#[derive(Debug, Clone)]
pub enum Text {
    /// As the press printed it, with its headings.
    Printed(PressHtml, Vec<Heading>),
    /// As its author wrote it.
    Written(Manuscript),
}

/// A text that has yet to be rendered.
#[derive(Debug, Clone)]
pub struct Manuscript {
    /// The text.
    pub markdown: String,
    /// The rules by which it is read.
    pub dialect: Dialect,
    /// The document's `_feuilleton` as it came: what concerns the renderer is handed on.
    pub extension: JsValue,
}
