//! A post, or a page without a date.

use std::sync::Arc;

use feuilleton_core::listing::Item;
use leptos::prelude::*;

use crate::{
    article::Article,
    blog::Blog,
    components::{Contents, Day, Meta, Prose, Ways, tags},
};

/// An article with its heading, text, tags and neighbours.
#[component]
pub fn Entry(
    /// The blog to show.
    blog: Blog,
    /// The post.
    item: Arc<Item>,
    /// Its text.
    article: Article,
) -> impl IntoView {
    let language = item.language.clone().unwrap_or_default();
    let day = item.day().map(|day| {
        let day = day.to_owned();
        let words = blog.in_language(move || view! { <Day blog day=day.clone() /> });
        view! { <p class="kicker">{words}</p> }
    });
    let subtitle = item.extension.subtitle.clone();
    let class = if item.extension.draft { "article draft" } else { "article" };
    view! {
        <article class=class lang=language>
            <header class="headline">
                {day}
                <h1>{item.title.clone()}</h1>
                {subtitle.map(|text| view! { <p class="subtitle">{text}</p> })}
                {blog.in_language({
                    let item = item.clone();
                    move || view! { <Meta blog item=Item::clone(&item) /> }
                })}
            </header>
            <Contents blog headings=article.contents().to_vec() />
            <Prose article />
            <footer class="ending">
                {tags(blog, &item)}
            </footer>
            {blog.in_language(move || view! { <Ways blog item=item.clone() /> })}
        </article>
    }
}
