//! What a printed page says of itself, so that the app can take it over: everything but its text.
//!
//! It stands in the page as JSON, in an element that browsers neither show nor run.

use std::sync::Arc;

use feuilleton_core::{
    listing::{Feed, Item},
    route::Route,
    site::Masthead,
};
use leptos::prelude::document;
use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::{
    article::Article,
    blog::{Opening, View},
    i18n::Language,
    location::Location,
    object::field,
    settings::Settings,
    source::decode,
};

/// `id` of the element that holds it.
pub const ID: &str = "feuilleton-page";

/// What a page is, without the text of an article. As JSON it has the field `masthead`, and
/// `entry`, or `listing`, or neither where nothing is.
#[derive(Debug, Serialize)]
pub struct Printed<'a> {
    /// Title and pages of the blog.
    pub masthead: &'a Masthead,
    /// The post or page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<&'a Item>,
    /// The page of a listing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listing: Option<&'a Feed>,
}

/// Reads the page that the browser shows; `None` where it was not printed.
pub(crate) fn read(settings: &Settings) -> Option<Opening> {
    let text = document().get_element_by_id(ID)?.text_content()?;
    let page = js_sys::JSON::parse(&text).ok()?;
    let location = Location::here(&settings.routing);
    Some(Opening {
        view: view(&page, location.route.clone().ok())?,
        masthead: decode(&field(&page, "masthead")).ok()?,
        language: language()?,
        location,
    })
}

fn view(page: &JsValue, route: Option<Route>) -> Option<View> {
    let (entry, listing) = (field(page, "entry"), field(page, "listing"));
    if entry.is_object() {
        let item: Item = decode(&entry).ok()?;
        return Some(View::Entry(item.into(), Article::printed(&entry)?));
    }
    if listing.is_undefined() {
        return Some(if route == Some(Route::Search) { View::Search } else { View::NotFound });
    }
    let feed: Arc<Feed> = Arc::new(decode(&listing).ok()?);
    Some(View::of_listing(route?, feed))
}

/// The language in which the page was printed.
fn language() -> Option<Language> {
    Language::of_tag(&document().document_element()?.get_attribute("lang")?)
}
