//! What stands in the element: the page, and for a whole blog the ways through it.

#![allow(unreachable_pub, reason = "leptos expands a component into a private module")]

use feuilleton_core::route::{Route, Taxonomy};
use leptos::prelude::*;

use crate::{app::content, blog::Blog, components::way, links};

/// The blog as a guest: neither masthead nor colophon, and no landmark that the page around has once already.
#[component]
pub fn Frame(
    /// The blog to show.
    blog: Blog,
    /// Whether it is more than one post or listing.
    whole: bool,
) -> impl IntoView {
    let ways = whole.then(|| {
        view! {
            <nav class="ways" aria-label=blog.word(|w| w.navigation)>
                {way(blog, Route::HOME, blog.word(|w| w.home))}
                {way(blog, Route::ARCHIVE, blog.word(|w| w.archive))}
                {way(blog, Route::Terms(Taxonomy::Tag), blog.word(|w| w.tags))}
            </nav>
        }
    });
    view! {
        <div
            class="feuilleton"
            lang=move || blog.language.get().tag()
            aria-busy=move || blog.busy.get().to_string()
            on:click=move |event| links::follow(&event, blog)
        >
            {ways}
            {move || content(blog)}
        </div>
    }
}
