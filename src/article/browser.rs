//! Texts are rendered by a program of their own, and shown as copies of the fragment that it made.

use std::sync::Arc;

use feuilleton_core::markdown::{Dialect, Heading};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DocumentFragment, Element};

use crate::{
    enrich, links,
    location::Routing,
    module::Module,
    object::{field, list, named, number, object},
    settings::Settings,
    source::{Entry, Failure},
};

/// A rendered text.
#[derive(Debug, Clone)]
pub struct Article {
    /// What is copied into the page; empty as long as the only copy stands in a page that was printed.
    fragment: DocumentFragment,
    contents: Arc<[Heading]>,
    /// Folder of the modules that enrich a text.
    modules: Arc<str>,
}

impl Article {
    /// Takes what a renderer answered; `None` when it is something else.
    fn of_renderer(answer: &JsValue, renderers: &Renderers) -> Option<Self> {
        let fragment = field(answer, "fragment").dyn_into().ok()?;
        links::respell(&fragment, &renderers.routing);
        Some(Self {
            fragment,
            contents: contents(answer)?.into(),
            modules: renderers.modules.clone(),
        })
    }

    /// The text that stands in the page, as the page was printed; `page` is what it says of itself.
    pub(crate) fn printed(page: &JsValue, settings: &Settings) -> Option<Self> {
        Some(Self {
            fragment: document().create_document_fragment(),
            contents: contents(page)?.into(),
            modules: settings.modules.as_str().into(),
        })
    }

    /// The headings in order.
    pub fn contents(&self) -> &[Heading] {
        &self.contents
    }

    /// Puts a copy of the text into an element of the page, unless it stands there already.
    pub(crate) fn fill(&self, place: &Element) {
        if !self.fragment.has_child_nodes() {
            return;
        }
        // Neither call can fail: only whole documents cannot be copied, and an element may hold any
        // fragment.
        if let Ok(copy) = document().import_node_with_deep(&self.fragment, true) {
            let _ = place.append_child(&copy);
        }
        enrich::enrich(place, &self.modules);
    }

    /// Takes the text out of a page that was printed and is being left, so that it is there when the
    /// reader comes back.
    pub(crate) fn keep(&self, place: &Element) {
        if !self.fragment.has_child_nodes() {
            while let Some(node) = place.first_child() {
                // Cannot fail: a fragment may hold whatever an element holds.
                let _ = self.fragment.append_child(&node);
            }
        }
    }
}

/// The headings that an answer, or a printed page, lists.
fn contents(answer: &JsValue) -> Option<Vec<Heading>> {
    list(answer, "contents", |heading| {
        Some(Heading {
            level: u8::try_from(number(heading, "level")?).ok()?,
            id: named(heading, "id")?,
            text: named(heading, "text")?,
        })
    })
}

/// The renderers of a site.
#[derive(Debug, Clone)]
pub struct Renderers {
    routing: Routing,
    /// Folder of the app's modules.
    modules: Arc<str>,
    usual: Dialect,
}

impl Renderers {
    /// The renderers of the site that the page belongs to.
    pub fn of_site(settings: &Settings) -> Self {
        Self {
            routing: settings.routing.clone(),
            modules: settings.modules.as_str().into(),
            usual: settings.dialect,
        }
    }

    /// Begins to load the renderer of most texts, while a text is on its way.
    pub fn begin(&self) {
        Module(&self.url(self.usual)).begin();
    }

    /// Begins to load it once the page is at rest, for the reader is likely to open a text.
    pub fn begin_when_idle(&self) {
        Module(&self.url(self.usual)).begin_when_idle();
    }

    /// Renders a text; `None` when the renderer broke off.
    ///
    /// # Errors
    /// [`Failure::Module`] when the renderer did not arrive.
    pub async fn render(&self, entry: &Entry) -> Result<Option<Article>, Failure> {
        let url = self.url(entry.dialect);
        let renderer = Module(&url);
        let article = renderer.function("article").await?;
        let options = self.options(entry);
        let answer = article.call2(&JsValue::NULL, &(&entry.item.content_text).into(), &options);
        let article = answer.as_ref().ok();
        let article = article.and_then(|answer| Article::of_renderer(answer, self));
        if let (None, Ok(reason) | Err(reason)) = (&article, &answer) {
            // Its memory may be in disorder.
            renderer.give_up(reason);
        }
        Ok(article)
    }

    fn url(&self, dialect: Dialect) -> String {
        let program = match dialect {
            Dialect::CommonMark => "feuilleton-commonmark.js",
            Dialect::Jekyll => "feuilleton-jekyll.js",
        };
        format!("{}{program}", self.modules)
    }

    /// What the renderer must know besides the text. What the document says of the site's habits is
    /// handed on as it came.
    fn options(&self, entry: &Entry) -> JsValue {
        let item = &entry.item;
        let language = item.language.as_deref().unwrap_or_default();
        object([
            ("base", self.routing.base().into()),
            ("folder", item.folder().into()),
            ("language", language.into()),
            ("options", field(&entry.extension, "options")),
            ("embeds", field(&entry.extension, "embeds")),
            ("references", field(&entry.extension, "references")),
        ])
        .into()
    }
}
