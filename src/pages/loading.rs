//! Before the first content: a quiet outline of a page.

use leptos::prelude::*;

use crate::blog::Blog;

/// The outline of a page, which shows itself only when the wait is noticeable.
#[component]
pub fn Loading(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let words = blog.words();
    view! {
        <p class="skeleton" role="status">{words.loading}</p>
    }
}
