//! Texts are rendered at once, by the same code of which the browser's renderers are made.

use std::sync::Arc;

use feuilleton_core::{
    html::SafeHtml,
    markdown::{self, Context, Heading},
};

use crate::{
    location::Routing,
    settings::Settings,
    source::{Entry, Failure},
};

/// A rendered text.
#[derive(Debug, Clone)]
pub struct Article {
    html: SafeHtml,
    contents: Arc<[Heading]>,
}

impl Article {
    /// The headings in order.
    pub fn contents(&self) -> &[Heading] {
        &self.contents
    }

    /// The text's HTML, which has passed the gate.
    pub(crate) fn html(&self) -> &SafeHtml {
        &self.html
    }
}

/// The renderers of a site.
#[derive(Debug, Clone)]
pub struct Renderers {
    routing: Routing,
}

impl Renderers {
    /// The renderers of the site that the page belongs to.
    pub fn of_site(settings: &Settings) -> Self {
        Self { routing: settings.routing.clone() }
    }

    /// Nothing has to be loaded.
    pub fn begin(&self) {}

    /// Nothing has to be loaded.
    pub fn begin_when_idle(&self) {}

    /// Renders a text.
    ///
    /// # Errors
    /// None: the signature is that of the browser.
    pub async fn render(&self, entry: &Entry) -> Result<Option<Article>, Failure> {
        let item = &entry.item;
        let context = Context {
            base: self.routing.base(),
            folder: item.folder(),
            language: item.language.as_deref().unwrap_or_default(),
            dialect: entry.dialect,
            ..Context::PLAIN
        };
        let rendered = markdown::render(&item.content_text, context);
        Ok(Some(Article { html: rendered.html, contents: rendered.contents.into() }))
    }
}

#[cfg(test)]
mod tests {
    use feuilleton_core::listing::Item;
    use futures_util::FutureExt as _;

    use super::*;

    #[test]
    fn a_text_is_rendered_where_it_stands() {
        let renderers = Renderers { routing: Routing::Path { base: "/blog/".into() } };
        let mut item = Item { content_text: "# Un chat\n\n![](cat.png)".into(), ..Item::default() };
        item.extension.source = "films/cat.md".into();
        let entry = Entry { item: item.into(), ..Entry::default() };
        let article = renderers.render(&entry).now_or_never().unwrap().unwrap().unwrap();
        assert_eq!(article.contents()[0].text, "Un chat");
        assert!(article.html().as_str().contains("src=\"/blog/films/cat.png\""));
    }
}
