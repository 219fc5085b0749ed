//! The files of a site, below the base of the page's own origin.

use wasm_bindgen::JsValue;

use super::{Failure, Http, folder, json};
use crate::settings::{Content, Settings};

/// A site's documents, in whichever form it is published.
#[derive(Debug, Clone)]
pub struct Files {
    http: Http,
    content: Content,
    /// Folder of the app's modules.
    modules: String,
}

impl Files {
    /// The files of the site that the page belongs to.
    pub fn of_site(settings: &Settings) -> Self {
        Self {
            http: Http::new(settings.routing.base()),
            content: settings.content,
            modules: settings.modules.clone(),
        }
    }

    /// The document at a path that a route spelled.
    ///
    /// # Errors
    /// Any [`Failure`] of the network or of the document.
    pub async fn document(&self, path: &str) -> Result<JsValue, Failure> {
        match self.content {
            Content::Json => json::fetch(&self.http, path).await,
            Content::Markdown(_) => folder::fetch(&self.http, &self.modules, path).await,
        }
    }
}
