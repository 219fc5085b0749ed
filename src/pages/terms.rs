//! Every term of a taxonomy: all tags, all years.

use std::sync::Arc;

use feuilleton_core::{listing::Feed, route::Taxonomy};
use leptos::prelude::*;

use crate::{app::heading_of, blog::Blog, components::terms};

/// The terms with their numbers of posts.
#[component]
pub fn Terms(
    /// The blog to show.
    blog: Blog,
    /// Kind of term.
    taxonomy: Taxonomy,
    /// The terms.
    feed: Arc<Feed>,
) -> impl IntoView {
    let words = blog.words();
    let total = feed.items.len();
    view! {
        <div class="page">
            <header class="headline">
                <h1>{heading_of(taxonomy, words)}</h1>
                {(total == 0).then(|| view! { <p class="subtitle">{words.empty}</p> })}
            </header>
            {terms(blog, &feed.items)}
        </div>
    }
}
