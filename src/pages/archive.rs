//! All posts, year for year.

use std::sync::Arc;

use feuilleton_core::{
    listing::{Feed, Item},
    route::Route,
};
use leptos::prelude::*;

use super::Empty;
use crate::{
    blog::Blog,
    components::{DayStyle, Index, Pager, terms},
};

/// One page of the archive.
#[component]
pub fn Archive(
    /// The blog to show.
    blog: Blog,
    /// The page of the listing.
    route: Route,
    /// The posts, newest first.
    feed: Arc<Feed>,
) -> impl IntoView {
    let words = blog.words();
    let total = feed.extension.total;
    let facets = &feed.extension.facets;
    let years = feed.items.chunk_by(|a, b| a.year() == b.year()).map(|items| {
        let year = items.first().and_then(Item::year).unwrap_or_default();
        let id = format!("y{year}");
        let label = id.clone();
        view! {
            <section class="year" aria-labelledby=label>
                <h2 id=id><a href=blog.href(&Route::year(year))>{year}</a></h2>
                <Index blog items=items.to_vec() style=DayStyle::Short />
            </section>
        }
    });
    view! {
        <div class="page">
            <header class="headline">
                <h1>{words.archive}</h1>
                <p class="subtitle">{(words.posts)(total)}</p>
                {(facets.len() > 1).then(|| terms(blog, facets))}
            </header>
            {years.collect_view()}
            {feed.items.is_empty().then(|| view! { <Empty blog /> })}
            <Pager blog route pages=feed.extension.pages />
        </div>
    }
}
