//! What the page says of the blog it shows: a few `<meta>` tags and the place of the app's module.

use wasm_bindgen::prelude::*;

use feuilleton_core::markdown::Dialect;

use crate::location::Routing;

/// How this page wants its blog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// How addresses are spelled.
    pub routing: Routing,
    /// In which form posts are fetched.
    pub content: Content,
    /// Folder of the app's modules: an absolute URL or path that ends in `/`.
    pub modules: String,
}

/// In which form posts are fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Listings and posts as `feuilleton` wrote them: `feed.json`, `index.json`.
    Json,
    /// A folder `posts/` of Markdown with a list of its files, without any build; the rules by which most
    /// of the posts are written say whose renderer is loaded ahead.
    Markdown(Dialect),
}

#[wasm_bindgen]
extern "C" {
    /// URL of the JavaScript module that runs this code.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static MODULE_URL: String;
}

impl Settings {
    /// Reads the page. The site's base is told from the folder from which the app was loaded, so that
    /// one build serves under any path: it is that folder, or where `base` leads from there.
    pub fn read() -> Self {
        let from_modules = |path: &str| {
            MODULE_URL
                .with(|url| web_sys::Url::new_with_base(path, url))
                .map_or_else(|_| "/".to_owned(), |url| url.pathname())
        };
        let modules = from_modules("./");
        let base = from_modules(meta("base").as_deref().unwrap_or("./"));
        let routing = match meta("routing").as_deref() {
            Some("hash") => Routing::Hash { base },
            _ => Routing::Path { base },
        };
        let content = match meta("content").as_deref() {
            Some("markdown") => Content::Markdown(dialect()),
            _ => Content::Json,
        };
        Self { routing, content, modules }
    }
}

fn dialect() -> Dialect {
    match meta("dialect").as_deref() {
        Some("jekyll") => Dialect::Jekyll,
        _ => Dialect::CommonMark,
    }
}

/// Value of `<meta name="feuilleton:NAME">`.
fn meta(name: &str) -> Option<String> {
    let selector = format!("meta[name='feuilleton:{name}']");
    leptos::prelude::document().query_selector(&selector).ok()??.get_attribute("content")
}
