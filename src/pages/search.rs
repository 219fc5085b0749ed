//! The search: a script fills the page.

use feuilleton_core::route::Route;
use leptos::prelude::*;

use crate::blog::Blog;

/// The place of the search, an element that `static/gesture.js` brings to life; and the way on where it does
/// not come.
#[component]
pub fn Search(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let words = blog.words();
    view! {
        <div class="page">
            <header class="headline">
                <h1>{words.search}</h1>
            </header>
            <p class="search-help">
                {words.search_help} " " <a href=blog.href(&Route::ARCHIVE)>{words.archive}</a>
            </p>
            <feuilleton-search></feuilleton-search>
        </div>
    }
}
