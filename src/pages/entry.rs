//! A post, or a page without a date.

use std::sync::Arc;

use feuilleton_core::{
    listing::{Item, Neighbour},
    markdown::{self, Context},
};
use leptos::{html::Div, prelude::*};

use crate::{
    blog::Blog,
    components::{Contents, Day, Meta, Prose, Tags},
    enrich,
    i18n::Words,
    links,
};

/// An article with its heading, text, tags and neighbours.
#[component]
pub fn Entry(
    /// The blog to show.
    blog: Blog,
    /// The post with its Markdown.
    item: Arc<Item>,
) -> impl IntoView {
    let language = item.language.clone().unwrap_or_default();
    let routing = blog.routing();
    let rendered = markdown::render(
        &item.content_text,
        Context {
            base: routing.base(),
            folder: item.folder(),
            language: &language,
            ..Context::PLAIN
        },
    );
    let prose = NodeRef::<Div>::new();
    prose.on_load(move |prose| {
        links::respell(&prose, &routing);
        enrich::enrich(&prose, routing.base());
    });
    let day = item.day().map(|day| view! { <p class="kicker"><Day blog day=day.to_owned() /></p> });
    let subtitle = item.extension.subtitle.clone();
    view! {
        <article class="article" lang=language>
            <header class="headline">
                {day}
                <h1>{item.title.clone()}</h1>
                {subtitle.map(|text| view! { <p class="subtitle">{text}</p> })}
                <Meta blog item=Item::clone(&item) />
            </header>
            <Contents blog headings=rendered.contents />
            <Prose html=rendered.html node_ref=prose />
            <footer class="ending">
                <Tags blog tags=item.tags.clone() />
            </footer>
            <Neighbours blog item />
        </article>
    }
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
