//! Texts come rendered: whoever prints a page has rendered its text, for other purposes too.

use std::sync::Arc;

use feuilleton_core::{html::SafeHtml, markdown::Heading};
use wasm_bindgen::JsValue;
use web_sys::DocumentFragment;

use crate::{
    settings::Settings,
    source::{Entry, Failure},
};

/// A rendered text.
#[derive(Debug, Clone)]
pub struct Article {
    html: Arc<SafeHtml>,
    contents: Arc<[Heading]>,
}

impl Article {
    /// A text that has been rendered.
    pub fn new(html: SafeHtml, contents: &[Heading]) -> Self {
        Self { html: html.into(), contents: contents.into() }
    }

    /// The text that stands in the page: there is no page here.
    pub(crate) fn printed(_entry: &JsValue) -> Option<Self> {
        None
    }

    /// What is ready to be shown: there is nowhere to show it here.
    pub(crate) fn of_fragment(_fragment: DocumentFragment, _contents: &[Heading]) -> Option<Self> {
        None
    }

    /// The headings in order.
    pub fn contents(&self) -> &[Heading] {
        &self.contents
    }

    /// The text's HTML, which has passed the gate.
    pub(crate) fn html(&self) -> &SafeHtml {
        &self.html
    }
}

/// What makes articles of a site's texts: there is nothing to be made here.
#[derive(Debug, Clone)]
pub struct Renderers;

impl Renderers {
    /// The renderers of the site that the page belongs to.
    pub fn of_site(_settings: &Settings) -> Self {
        Self
    }

    /// Nothing has to be loaded.
    pub fn begin(&self) {}

    /// Nothing has to be loaded.
    pub fn begin_when_idle(&self) {}

    /// Nothing is rendered: pages are printed from texts that have been.
    ///
    /// # Errors
    /// [`Failure::Module`], as where a renderer does not arrive.
    pub async fn article(&self, _entry: &Entry) -> Result<Option<Article>, Failure> {
        Err(Failure::Module)
    }
}
