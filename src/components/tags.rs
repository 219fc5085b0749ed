//! The tags of a post.

use feuilleton_core::{
    route::{Route, Taxonomy},
    text::slugify,
};
use leptos::prelude::*;

use crate::blog::Blog;

/// The tags of a post as links; nothing where there are none.
#[component]
pub fn Tags(
    /// The blog to show.
    blog: Blog,
    /// The tags in their author's spelling.
    tags: Vec<String>,
) -> impl IntoView {
    let any = !tags.is_empty();
    let links = tags.into_iter().map(move |tag| {
        let href = blog.href(&Route::term(Taxonomy::Tag, slugify(&tag)));
        view! { <li><a rel="tag" href=href>{tag}</a></li> }
    });
    any.then(|| {
        view! { <ul class="tags" aria-label=blog.word(|w| w.tagged)>{links.collect_view()}</ul> }
    })
}
