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
    let terms = [Taxonomy::Category, Taxonomy::Tag].map(|taxonomy| {
        let names = item.terms(taxonomy).into_iter();
        names.map(move |name| (blog.href(&Route::term(taxonomy, slugify(name))), name.to_owned()))
    });
    let links: Vec<_> = terms
        .into_iter()
        .flatten()
        .map(|(href, name)| view! { <li><a rel="tag" href=href>{name}</a></li> })
        .collect();
    (!links.is_empty()).then(|| {
        view! { <ul class="tags" aria-label=blog.word(|w| w.tagged)>{links}</ul> }
    })
}
