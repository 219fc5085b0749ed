//! The text as HTML: the one place where markup from content enters a printed page.

#![allow(unreachable_pub, reason = "leptos expands a component into a private module")]

use leptos::prelude::*;

use crate::article::Article;

/// The text of an article.
#[component]
pub fn Prose(
    /// The text.
    article: Article,
) -> impl IntoView {
    view! { <div class="prose" inner_html=article.html().as_str().to_owned()></div> }
}
