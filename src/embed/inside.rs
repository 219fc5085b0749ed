//! The surroundings of a guest: whatever its host does for it.

use std::rc::Rc;

use feuilleton_core::route::Route;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Url;

use super::Host;
use crate::{
    article::Article,
    blog::{Blog, View},
    source::{Entry, Failure, Text},
    surroundings::{Arrival, Later, Surroundings},
};

/// An element of a foreign page.
#[derive(Debug)]
pub(super) struct Inside {
    host: Host,
    /// URL of the blog; ends in `/`.
    base: String,
}

impl Inside {
    pub(super) fn new(host: Host, base: String) -> Self {
        Self { host, base }
    }
}

impl Surroundings for Inside {
    fn document(self: Rc<Self>, path: String) -> Later<Result<JsValue, Failure>> {
        Box::pin(async move {
            let answer = self.host.document(&path).await;
            answer.map_err(|code| Failure::of_code(code.as_f64().unwrap_or_default() as u16))
        })
    }

    fn article(self: Rc<Self>, entry: Entry) -> Later<Result<Option<Article>, Failure>> {
        let article = match &entry.text {
            Text::Printed(html, contents) => {
                let fragment = self.host.parse(html.as_str()).ok();
                fragment.and_then(|fragment| Article::of_fragment(fragment, contents))
            }
            // A blog without a build is not shown elsewhere: its renderers are programs of its own origin.
            Text::Written(_) => None,
        };
        Box::pin(std::future::ready(Ok(article)))
    }

    fn expect_text(&self, _at_once: bool) {}

    fn address(&self, href: &str) -> Option<(String, String)> {
        let url = Url::new(href).ok()?;
        let own = url.search().is_empty() && self.base.starts_with(&url.origin());
        let place = url.origin() + &url.pathname();
        // The search has a script that belongs to the blog's own pages: there the link leads.
        let is_search = place.strip_prefix(&self.base) == Some(&Route::Search.path());
        (own && !is_search).then(|| (place, url.hash()))
    }

    fn push(&self, href: &str) -> bool {
        self.host.push(href)
    }

    fn turn(&self, _: Arrival, change: Box<dyn FnOnce()>) {
        change();
    }

    fn settle(self: Rc<Self>, arrival: Arrival, blog: Blog) {
        let (path, fragment) = blog.location.with_untracked(|at| {
            (at.route.as_ref().map(Route::path).unwrap_or_default(), at.fragment.clone())
        });
        let (view, failure) = blog.view.with_untracked(kind);
        let opened = matches!(arrival, Arrival::Opened { .. });
        self.host.shown(view, &path, &fragment, opened, failure);
    }
}

/// The name of a view, and the number of its failure.
fn kind(view: &View) -> (&'static str, u16) {
    match view {
        View::Loading => ("loading", 0),
        View::Listing(..) => ("listing", 0),
        View::Terms(..) => ("terms", 0),
        View::Entry(..) => ("post", 0),
        View::Unrendered(_) => ("unrendered", Failure::Malformed.code()),
        View::Search => ("search", 0),
        View::NotFound => ("missing", Failure::NotFound.code()),
        View::Failed(failure) => ("failed", failure.code()),
    }
}
