//! Where a reader goes from a text.

use std::sync::Arc;

use feuilleton_core::{
    listing::{Item, Neighbour},
    site::PageLink,
};
use leptos::prelude::*;

use super::links::links;
use crate::{blog::Blog, i18n::Words};

/// Where a reader goes from a text: to its correction and its comments, to its kin, to the
/// posts before and after.
#[component]
pub fn Ways(
    /// The blog to show.
    blog: Blog,
    /// The post.
    item: Arc<Item>,
) -> impl IntoView {
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
        {kin(blog, &item)}
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

/// The parts of the series, and the posts that are related.
fn kin(blog: Blog, item: &Item) -> impl IntoView + use<> {
    let words = blog.words();
    let series = item.extension.series.iter();
    let series = series.map(|series| ((words.series)(&series.name), &series.posts));
    let related = Some(&item.extension.related).filter(|posts| !posts.is_empty());
    let related = related.map(|posts| (words.related.to_owned(), posts));
    let lists = series.chain(related).map(|(heading, posts)| {
        let page = |to: &Neighbour| PageLink {
            title: to.title.clone(),
            path: to.path.clone(),
            language: String::new(),
        };
        let posts = posts.iter().map(page).collect();
        let label = heading.clone();
        view! {
            <nav class="kin" lang=blog.language().tag() aria-label=label>
                <p>{heading}</p>
                {links(blog, posts, None)}
            </nav>
        }
    });
    lists.collect_view()
}
