//! There is no such page.

use feuilleton_core::route::Route;
use leptos::prelude::*;

use crate::blog::Blog;

/// What happened, and two ways on.
#[component]
pub fn NotFound(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let words = blog.words();
    view! {
        <section class="notice">
            <p class="kicker">{words.erratum}</p>
            <h1>{words.not_found}</h1>
            <p>{words.not_found_help}</p>
            <p>
                <a href=blog.href(&Route::HOME)>{words.back_home}</a>
                " · "
                <a href=blog.href(&Route::ARCHIVE)>{words.archive}</a>
            </p>
        </section>
    }
}
