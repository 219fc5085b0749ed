//! A post, or a page without a date.

use std::sync::Arc;

use feuilleton_core::{
    listing::{Item, Neighbour},
    site::PageLink,
};
use leptos::prelude::*;

use crate::{
    article::Article,
    blog::Blog,
    components::{Contents, Day, Meta, Prose, Tags, links},
    i18n::Words,
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
                <Tags blog tags=item.tags.clone() />
            </footer>
            {blog.in_language(move || view! { <Ways blog item=item.clone() /> })}
        </article>
    }
}

/// Where a reader goes from a text: to its correction and its comments, to the posts before and after.
#[component]
fn Ways(blog: Blog, item: Arc<Item>) -> impl IntoView {
    let words = blog.words();
    let language = blog.language().tag();
    let (previous, next) = (item.extension.previous.clone(), item.extension.next.clone());
    let any = previous.is_some() || next.is_some();
    let link = move |to: Neighbour, rel: &'static str, word: fn(&'static Words) -> &'static str| {
        view! {
            <a rel=rel href=blog.href_of_path(&to.path)>
                <span>{word(words)}</span>
                {to.title}
            </a>
        }
    };
    let neighbours = any.then(|| {
        view! {
            <nav class="sequels" lang=language aria-label=words.neighbours>
                {previous.map(|to| link(to, "prev", |w| w.previous))}
                {next.map(|to| link(to, "next", |w| w.next))}
            </nav>
        }
    });
    view! {
        <p class="offers" lang=language>{links(blog, offers(blog, &item), None)}</p>
        {neighbours}
    }
}

/// What a reader may add to the text: a correction, comments.
fn offers(blog: Blog, item: &Item) -> Vec<PageLink> {
    let words = blog.words();
    let offer = |title, path| PageLink { title, path, language: String::new() };
    let edit = item.extension.edit_url.clone();
    let edit = edit.map(|url| offer(words.edit.to_owned(), url));
    let comments = blog.discussion(item);
    let comments = comments.map(|it| offer((words.show_comments)(&it.service), it.home));
    edit.into_iter().chain(comments).collect()
}
