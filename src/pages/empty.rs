//! A listing without posts.

use leptos::prelude::*;

use crate::blog::Blog;

/// What will stand here one day.
#[component]
pub fn Empty(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    view! {
        <section class="notice">
            <h2>{blog.word(|w| w.empty)}</h2>
            <p>{blog.word(|w| w.empty_help)}</p>
        </section>
    }
}
