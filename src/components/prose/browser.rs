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
    let text = StoredValue::new_local(article);
    place.on_load(move |place| text.with_value(|text| text.fill(&place)));
    on_cleanup(move || {
        if let Some(place) = place.get_untracked() {
            text.with_value(|text| text.keep(&place));
        }
    });
    view! { <div class="prose" node_ref=place></div> }
}
