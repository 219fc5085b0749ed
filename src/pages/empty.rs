//! A listing without posts.

use leptos::prelude::*;

use crate::blog::Blog;

/// What will stand here one day.
#[component]
pub fn Empty(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let words = blog.words();
    view! {
        <section class="notice">
            <h2>{words.empty}</h2>
            <p>{words.empty_help}</p>
        </section>
    }
}
