//! What the app takes from the page around it: content, the tab's history, the place on the screen.
//!
//! A page of its own gives them in one way ([`Page`]), an element of somebody else's page in another
//! ([`mod@crate::embed`]). Each program names one of the two, and links no other.

mod page;
mod settle;

pub use page::Page;
pub use settle::Arrival;

use std::{fmt, future::Future, pin::Pin, rc::Rc};

use wasm_bindgen::JsValue;

use crate::{
    article::Article,
    blog::Blog,
    source::{Entry, Failure},
};

/// What will be there later; nothing is sent to another thread.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// The page around the app.
pub trait Surroundings: fmt::Debug {
    /// The document at a path that a route spelled, as the object that its JSON describes.
    fn document(self: Rc<Self>, path: String) -> Later<Result<JsValue, Failure>>;

    /// Makes the text of an entry ready to be shown; `None` when that broke off.
    fn article(self: Rc<Self>, entry: Entry) -> Later<Result<Option<Article>, Failure>>;

    /// The reader is likely to open a text: at once, or once the page is at rest.
    fn expect_text(&self, at_once: bool);

    /// What a link's address means: path and hash as [`crate::location::Routing::locate`] reads them. `None` for an
    /// address that cannot be the blog's.
    fn address(&self, href: &str) -> Option<(String, String)>;

    /// Adds the address to the history. `false` where the page around does not let the reader go there.
    fn push(&self, href: &str) -> bool;

    /// Puts new content into the page, by what is given: at once, or when the browser is ready to make it follow softly
    /// upon the old.
    fn turn(&self, arrival: Arrival, change: Box<dyn FnOnce()>);

    /// Brings the reader to the right place once the new content stands in the page.
    fn settle(self: Rc<Self>, arrival: Arrival, blog: Blog);
}
