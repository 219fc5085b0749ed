//! A post, or a page without a date.

use std::sync::Arc;

use feuilleton_core::listing::{Item, Neighbour};
use leptos::prelude::*;

use crate::{
    article::Article,
    blog::Blog,
    components::{Comments, Contents, Day, Meta, Prose, Tags},
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
    let comments = comments(blog, &item);
    view! {
        <article class="article" lang=language>
            {draft(blog, &item)}
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
                {edit(blog, &item)}
            </footer>
            {blog.in_language(move || view! { <Neighbours blog item=item.clone() /> })}
            {comments}
        </article>
    }
}

/// What only the author sees is named as such.
fn draft(blog: Blog, item: &Item) -> Option<impl IntoView + use<>> {
    let language = move || blog.language.get().tag();
    let word = blog.word(|w| w.draft);
    item.extension.draft.then(|| view! { <p class="draft" lang=language>{word}</p> })
}

/// The way to suggest a change.
fn edit(blog: Blog, item: &Item) -> Option<impl IntoView + use<>> {
    let href = item.extension.edit_url.clone()?;
    let language = move || blog.language.get().tag();
    let link = view! { <a href=href>{blog.word(|w| w.edit)}</a> };
    Some(view! { <p class="edit" lang=language>{link}</p> })
}

fn comments(blog: Blog, item: &Item) -> Option<impl IntoView + use<>> {
    let discussion = blog.masthead.with_untracked(|masthead| masthead.discussion.clone());
    let discussion = discussion.filter(|_| item.extension.comments)?;
    Some(blog.in_language(move || view! { <Comments blog discussion=discussion.clone() /> }))
}

/// The posts before and after in time.
#[component]
fn Neighbours(blog: Blog, item: Arc<Item>) -> impl IntoView {
    let words = blog.words();
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
    any.then(|| {
        view! {
            <nav class="sequels" lang=blog.language().tag() aria-label=words.neighbours>
                {previous.map(|to| link(to, "prev", |w| w.previous))}
                {next.map(|to| link(to, "next", |w| w.next))}
            </nav>
        }
    })
}
