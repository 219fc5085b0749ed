//! A page that is the app's own: its window, its history, its site's files.

use std::{cell::RefCell, rc::Rc};

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsValue;
use web_sys::Url;

use super::{Arrival, Later, Surroundings, settle};
use crate::{
    article::{Article, Renderers},
    blog::Blog,
    location::{Location, Tab},
    module,
    settings::Settings,
    source::{Entry, Failure, Files},
};

/// The page of a blog, in the reader's tab.
#[derive(Debug)]
pub struct Page {
    tab: RefCell<Tab>,
    files: Files,
    renderers: Renderers,
}

impl Page {
    /// The page that has these settings.
    pub fn new(settings: &Settings) -> Rc<Self> {
        Rc::new(Self {
            tab: RefCell::default(),
            files: Files::of_site(settings),
            renderers: Renderers::of_site(settings),
        })
    }

    /// Takes part in the tab's history.
    pub(crate) fn accompany(self: Rc<Self>, blog: Blog) {
        self.tab.replace(Tab::open());
        let page = self.clone();
        window_event_listener(leptos::ev::popstate, move |_| page.moved(blog));
        window_event_listener(leptos::ev::pagehide, move |_| self.tab.borrow_mut().leave());
    }

    /// How far the page had been scrolled when it was left, in CSS pixels.
    pub(crate) fn top(&self) -> i32 {
        self.tab.borrow().top()
    }

    /// The reader went back or forth, or typed an address.
    fn moved(&self, blog: Blog) {
        self.tab.borrow_mut().moved();
        let location = Location::here(&blog.routing());
        blog.go(location, Arrival::Returned { top: self.top() });
    }
}

impl Surroundings for Page {
    fn document(self: Rc<Self>, path: String) -> Later<Result<JsValue, Failure>> {
        Box::pin(async move { self.files.document(&path).await })
    }

    fn article(self: Rc<Self>, entry: Entry) -> Later<Result<Option<Article>, Failure>> {
        Box::pin(async move { self.renderers.article(&entry).await })
    }

    fn expect_text(&self, at_once: bool) {
        if at_once {
            self.renderers.begin();
        } else {
            self.renderers.begin_when_idle();
        }
    }

    fn address(&self, href: &str) -> Option<(String, String)> {
        let page = window().location();
        let url = Url::new_with_base(href, &page.href().ok()?).ok()?;
        let own = url.origin() == page.origin().ok()? && url.search().is_empty();
        own.then(|| (url.pathname(), url.hash()))
    }

    fn push(&self, href: &str) -> bool {
        self.tab.borrow_mut().push(href);
        true
    }

    fn turn(&self, arrival: Arrival, change: Box<dyn FnOnce()>) {
        // What a browser shows on the way back is its own affair: many make a gesture of it.
        if arrival != Arrival::Followed {
            return change();
        }
        spawn_local(async move {
            module::photograph().await;
            change();
        });
    }

    fn settle(self: Rc<Self>, arrival: Arrival, blog: Blog) {
        settle::in_window(arrival, blog);
    }
}
