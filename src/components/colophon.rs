//! The foot of every page.

use feuilleton_core::route::Route;
use leptos::prelude::*;

use super::links::links;
use crate::blog::Blog;

/// The feeds, the links where the author is found elsewhere, and what the blog is made with.
#[component]
pub fn Colophon(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let words = blog.words();
    let feed = format!("{}{}", blog.routing().base(), Route::HOME.data_path());
    view! {
        <footer class="colophon">
            <nav aria-label=words.foot>
                <a type="application/feed+json" href=feed>{words.feed}</a>
                <a href=blog.href(&Route::ARCHIVE)>{words.archive}</a>
                {links(blog, blog.masthead.with(|masthead| masthead.foot.clone()), Some("me"))}
            </nav>
            <p>{words.imprint}</p>
        </footer>
    }
}
