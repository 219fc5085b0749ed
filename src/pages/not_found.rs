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
    view! {
        <section class="notice">
            <p class="kicker">{blog.word(|w| w.erratum)}</p>
            <h1>{blog.word(|w| w.not_found)}</h1>
            <p>{blog.word(|w| w.not_found_help)}</p>
            <p>
                <a href=blog.href(&Route::HOME)>{blog.word(|w| w.back_home)}</a>
                " · "
                <a href=blog.href(&Route::ARCHIVE)>{blog.word(|w| w.archive)}</a>
            </p>
        </section>
    }
}
