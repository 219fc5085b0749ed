//! The newest posts.

use std::sync::Arc;

use feuilleton_core::{listing::Feed, route::Route};
use leptos::prelude::*;

use super::Empty;
use crate::{
    blog::Blog,
    components::{Card, Pager},
};

/// The front page, led by the newest post, and the pages with older posts after it.
///
/// The front page's heading is the name of the blog in the masthead.
#[component]
pub fn FrontPage(
    /// The blog to show.
    blog: Blog,
    /// The page of the listing.
    route: Route,
    /// The posts.
    feed: Arc<Feed>,
) -> impl IntoView {
    let words = blog.words();
    let first = route == Route::HOME;
    let pages = feed.extension.pages;
    let heading = route.page().filter(|_| !first).map(|page| {
        view! {
            <header class="headline">
                <h1>{(words.page_of)(page, pages)}</h1>
            </header>
        }
    });
    let posts = feed.items.iter().cloned().enumerate().map(|(at, item)| {
        view! { <Card blog item lead=first && at == 0 /> }
    });
    view! {
        {heading}
        <div class="entries">{posts.collect_view()}</div>
        {feed.items.is_empty().then(|| view! { <Empty blog /> })}
        <Pager blog route pages />
    }
}
