//! The foot of every page.

use feuilleton_core::route::Route;
use leptos::prelude::*;

use crate::blog::Blog;

/// The feed, and what the blog is made with.
#[component]
pub fn Colophon(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let feed = format!("{}{}", blog.routing().base(), Route::HOME.data_path());
    view! {
        <footer class="colophon">
            <nav aria-label=blog.word(|w| w.foot)>
                <a type="application/feed+json" href=feed>{blog.word(|w| w.feed)}</a>
                <a href=blog.href(&Route::ARCHIVE)>{blog.word(|w| w.archive)}</a>
            </nav>
            <p>{blog.word(|w| w.imprint)}</p>
        </footer>
    }
}
