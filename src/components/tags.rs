//! The categories and tags of a post.

use feuilleton_core::{
    listing::Item,
    route::{Route, Taxonomy},
    text::slugify,
};
use leptos::prelude::*;

use crate::blog::Blog;

/// The categories and tags of a post as links; nothing where there are none.
pub(crate) fn tags(blog: Blog, item: &Item) -> impl IntoView + use<> {
    let mut links = Vec::new();
    for taxonomy in [Taxonomy::Category, Taxonomy::Tag] {
        for name in item.terms(taxonomy) {
            let href = blog.href(&Route::term(taxonomy, slugify(name)));
            links.push(view! { <li><a rel="tag" href=href>{name.to_owned()}</a></li> });
        }
    }
    (!links.is_empty()).then(|| {
        view! { <ul class="tags" aria-label=blog.word(|w| w.tagged)>{links}</ul> }
    })
}
