//! The text as a copy of what its renderer made: no markup enters the page here.

#![allow(unreachable_pub, reason = "leptos expands a component into a private module")]

use leptos::{html::Div, prelude::*};

use crate::article::Article;

/// The text of an article.
#[component]
pub fn Prose(
    /// The text.
    article: Article,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    place.on_load(move |place| article.fill(&place));
    view! { <div class="prose" node_ref=place></div> }
}
