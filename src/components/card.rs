//! A post as it stands on the front page.

use feuilleton_core::listing::Item;
use leptos::prelude::*;

use super::{Day, Meta, tags};
use crate::blog::Blog;

/// A post with its date, title, excerpt and tags.
#[component]
pub fn Card(
    /// The blog to show.
    blog: Blog,
    /// The post.
    item: Item,
    /// Whether this is the story that leads the front page.
    lead: bool,
) -> impl IntoView {
    let href = blog.href_of_path(&item.extension.path);
    let day = item.day().map(|day| view! { <Day blog day=day.to_owned() /> });
    let class = if lead { "entry lead" } else { "entry" };
    let (language, title) = (item.language.clone(), item.title.clone());
    let (excerpt, tags) = (item.content.text().to_owned(), tags(blog, &item));
    view! {
        <article class=class lang=language>
            <p class="kicker">{day}</p>
            <h2><a href=href>{title}</a></h2>
            <p class="excerpt">{excerpt}</p>
            <Meta blog item />
            {tags}
        </article>
    }
}
