//! Who wrote a post, how long it takes to read, when it last changed.

use feuilleton_core::{
    listing::{Author, Item},
    route::{Route, Taxonomy},
    text::{reading_minutes, slugify},
};
use leptos::prelude::*;

use super::Day;
use crate::blog::Blog;

/// The line under a post's title; nothing where there is nothing to say.
#[component]
pub fn Meta(
    /// The blog to show.
    blog: Blog,
    /// The post.
    item: Item,
) -> impl IntoView {
    let words = blog.words();
    let minutes = item.extension.words.filter(|_| item.date_published.is_some());
    let minutes = minutes.map(|count| {
        let minutes = reading_minutes(count);
        view! { <span>{(words.minutes)(minutes)}</span> }
    });
    let changed = item.date_modified.as_deref().and_then(|date| date.get(..10)).map(str::to_owned);
    let changed = changed.map(|day| {
        view! { <span>{words.updated} " " <Day blog day /></span> }
    });
    let authors = authors(blog, item.authors);
    let any = authors.is_some() || minutes.is_some() || changed.is_some();
    let language = blog.language().tag();
    any.then(|| view! { <p class="meta" lang=language>{authors} {minutes} {changed}</p> })
}

/// `By A, B and C`.
fn authors(blog: Blog, authors: Vec<Author>) -> Option<impl IntoView> {
    let (words, last) = (blog.words(), authors.len().checked_sub(1)?);
    let links = authors.into_iter().enumerate().map(move |(at, author)| {
        let href = blog.href(&Route::term(Taxonomy::Author, slugify(&author.name)));
        let (gap, before) = match at {
            0 => ("", words.by),
            at if at == last => (" ", words.and),
            _ => ("", ","),
        };
        view! { {gap} {before} " " <a rel="author" href=href>{author.name}</a> }
    });
    Some(view! { <span>{links.collect_view()}</span> })
}
