//! Texts come from the press as they were printed, or are rendered by a program of their own; they are
//! shown as copies of the fragment that was made of them.

use std::sync::Arc;

use feuilleton_core::{
    listing::Item,
    markdown::{Dialect, Heading},
};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DocumentFragment, Element};

use crate::{
    enrich, links,
    location::Routing,
    module::Module,
    object::{field, object},
    renderer::sink,
    settings::{Content, Settings},
    source::{Entry, Failure, Manuscript, PressHtml, Text, contents},
};

/// A rendered text.
#[derive(Debug, Clone)]
pub struct Article {
    /// What is copied into the page; empty as long as the only copy stands in a page that was printed.
    fragment: DocumentFragment,
    contents: Arc<[Heading]>,
    /// What enriches the text, and the folder of its modules; none where the press has done it.
    enriched_by: Option<(fn(&Element, &str), Arc<str>)>,
}

impl Article {
    /// Takes what a renderer answered; `None` when it is something else.
    fn of_renderer(answer: &JsValue, renderers: &Renderers) -> Option<Self> {
        let fragment = field(answer, "fragment").dyn_into().ok()?;
        links::respell(&fragment, &renderers.routing);
        Some(Self {
            fragment,
            contents: contents(answer)?.into(),
            enriched_by: Some((enrich::enrich, renderers.modules.clone())),
        })
    }

    /// Takes what the press made; `None` when the browser refuses the markup, which it says in the console.
    fn of_press(html: &PressHtml, contents: &[Heading], routing: &Routing) -> Option<Self> {
        let fragment = sink::of_press(html).ok()?;
        links::respell(&fragment, routing);
        Self::of_fragment(fragment, contents)
    }

    /// Takes what is ready to be shown.
    pub(crate) fn of_fragment(fragment: DocumentFragment, contents: &[Heading]) -> Option<Self> {
        Some(Self { fragment, contents: contents.into(), enriched_by: None })
    }

    /// The text that stands in the page, as the page was printed; `entry` is what the page says of it.
    pub(crate) fn printed(entry: &JsValue) -> Option<Self> {
        Some(Self {
            fragment: document().create_document_fragment(),
            contents: contents(&field(entry, "_feuilleton"))?.into(),
            enriched_by: None,
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
            // From one post to the next the element stays, with the text that was shown before.
            place.set_text_content(None);
            let _ = place.append_child(&copy);
        }
        if let Some((enrich, modules)) = &self.enriched_by {
            enrich(place, modules);
        }
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

/// What makes articles of a site's texts.
#[derive(Debug, Clone)]
pub struct Renderers {
    routing: Routing,
    /// Folder of the app's modules.
    modules: Arc<str>,
    /// How most texts are written, where they come as Markdown.
    usual: Option<Dialect>,
}

impl Renderers {
    /// The renderers of the site that the page belongs to.
    pub fn of_site(settings: &Settings) -> Self {
        Self {
            routing: settings.routing.clone(),
            modules: settings.modules.as_str().into(),
            usual: match settings.content {
                Content::Json => None,
                Content::Markdown(dialect) => Some(dialect),
            },
        }
    }

    /// Begins to load the renderer of most texts, while a text is on its way. Where the press has rendered
    /// the texts nothing has to be loaded.
    pub fn begin(&self) {
        if let Some(dialect) = self.usual {
            Module(&self.url(dialect)).begin();
        }
    }

    /// Begins to load it once the page is at rest, for the reader is likely to open a text.
    pub fn begin_when_idle(&self) {
        if let Some(dialect) = self.usual {
            Module(&self.url(dialect)).begin_when_idle();
        }
    }

    /// Makes the text of an entry ready to be shown, and renders it if the press has not; `None` when that
    /// broke off.
    ///
    /// # Errors
    /// [`Failure::Module`] when the renderer did not arrive.
    pub async fn article(&self, entry: &Entry) -> Result<Option<Article>, Failure> {
        match &entry.text {
            Text::Printed(html, contents) => Ok(Article::of_press(html, contents, &self.routing)),
            Text::Written(manuscript) => self.render(&entry.item, manuscript).await,
        }
    }

    async fn render(
        &self,
        item: &Item,
        manuscript: &Manuscript,
    ) -> Result<Option<Article>, Failure> {
        let url = self.url(manuscript.dialect);
        let renderer = Module(&url);
        let article = renderer.function("article").await?;
        let options = self.options(item, &manuscript.extension);
        let answer = article.call2(&JsValue::NULL, &(&manuscript.markdown).into(), &options);
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
    fn options(&self, item: &Item, extension: &JsValue) -> JsValue {
        let language = item.language.as_deref().unwrap_or_default();
        object([
            ("base", self.routing.base().into()),
            ("folder", item.folder().into()),
            ("language", language.into()),
            ("options", field(extension, "options")),
            ("embeds", field(extension, "embeds")),
            ("references", field(extension, "references")),
        ])
        .into()
    }
}
