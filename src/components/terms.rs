//! Listings with their numbers of posts: tags, languages, years.

use feuilleton_core::listing::Item;
use leptos::prelude::*;

use crate::blog::Blog;

/// A link to each, with its number of posts.
pub(crate) fn terms(blog: Blog, terms: &[Item]) -> impl IntoView + use<> {
    let lines = terms.iter().map(|term| {
        let count = term.extension.count.unwrap_or_default();
        view! {
            <li>
                <a href=blog.href_of_path(&term.extension.path)>{term.title.clone()}</a>
                " "
                <span class="count">{count}</span>
            </li>
        }
    });
    view! { <ul class="terms">{lines.collect_view()}</ul> }
}
