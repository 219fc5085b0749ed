//! The search: a script fills the page.

use feuilleton_core::route::Route;
use leptos::{html::Div, prelude::*};

use crate::{blog::Blog, module};

/// The place of the search, and the way on where it does not come.
#[component]
pub fn Search(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let words = blog.words();
    let place = NodeRef::<Div>::new();
    place.on_load(move |place| {
        // Where it does not arrive, the page says how to do without.
        module::show(&format!("{}search/search.js", blog.modules()), &place, "");
    });
    view! {
        <div class="page">
            <header class="headline">
                <h1>{words.search}</h1>
            </header>
            <p class="search-help">
                {words.search_help} " " <a href=blog.href(&Route::ARCHIVE)>{words.archive}</a>
            </p>
            <div class="search-page" node_ref=place></div>
        </div>
    }
}
