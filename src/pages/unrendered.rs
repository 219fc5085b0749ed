//! A post or page whose text its renderer could not finish.

use std::sync::Arc;

use feuilleton_core::listing::Item;
use leptos::prelude::*;

use crate::blog::Blog;

/// What happened, a button that tries again, and the way to the text as its author wrote it.
#[component]
pub fn Unrendered(
    /// The blog to show.
    blog: Blog,
    /// The post.
    item: Arc<Item>,
) -> impl IntoView {
    let words = blog.words();
    view! {
        <section class="notice" role="alert">
            <p class="kicker">{words.interruption}</p>
            <h1 lang=item.language.clone()>{item.title.clone()}</h1>
            <p>{words.unrendered}</p>
            <p>
                <button class="button" type="button" on:click=move |_| blog.retry()>
                    {words.retry}
                </button>
                " "
                <a type="text/markdown" href=blog.href_of_source(&item)>{words.read_source}</a>
            </p>
        </section>
    }
}
