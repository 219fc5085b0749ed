//! The foot of every page.

use feuilleton_core::route::Route;
use leptos::prelude::*;

use super::links::links;
use crate::blog::Blog;

/// The feeds, where the author is found elsewhere, and what the blog is made with.
#[component]
pub fn Colophon(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let words = blog.words();
    let path = |path: String| format!("{}{path}", blog.routing().base());
    let (social, feeds) = blog.masthead.with(|masthead| (masthead.social.clone(), masthead.feeds));
    let atom = feeds.then(|| {
        let href = path(Route::HOME.atom_path());
        view! { <a type="application/atom+xml" href=href>{words.atom}</a> }
    });
    let social = (!social.is_empty()).then(|| {
        view! { <nav aria-label=words.elsewhere>{links(blog, social, Some("me"))}</nav> }
    });
    view! {
        <footer class="colophon">
            {social}
            <nav aria-label=words.foot>
                {atom}
                <a type="application/feed+json" href=path(Route::HOME.data_path())>{words.feed}</a>
                <a href=blog.href(&Route::ARCHIVE)>{words.archive}</a>
            </nav>
            <p>{words.imprint}</p>
        </footer>
    }
}
