//! The whole page: masthead, content, colophon.

#![allow(unreachable_pub, reason = "leptos expands a component into a private module")]

use feuilleton_core::{
    route::{Route, Taxonomy},
    site::Masthead,
};
use leptos::prelude::*;

use crate::{
    blog::{Blog, View},
    components::{self, Colophon},
    i18n::Words,
    links,
    pages::{Archive, Entry, Failed, FrontPage, Loading, NotFound, TermListing, Terms, Unrendered},
};

/// The blog.
#[component]
pub fn App(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    Effect::new(move |_| set_title(blog));
    view! {
        <div
            class="feuilleton"
            aria-busy=move || blog.busy.get().to_string()
            on:click=move |event| links::follow(&event, blog)
        >
            <a class="skip" href="#content">{blog.word(|w| w.skip)}</a>
            <components::Masthead blog />
            <main id="content" tabindex="-1">
                {move || content(blog)}
            </main>
            {blog.in_language(move || view! { <Colophon blog /> })}
        </div>
    }
}

fn content(blog: Blog) -> AnyView {
    let view = blog.view.get();
    // Of an article only the words around it change with the language: its text stays.
    if !matches!(view, View::Entry(..)) {
        blog.language.track();
    }
    match view {
        View::Loading => view! { <Loading blog /> }.into_any(),
        View::Listing(route @ Route::Home { .. }, feed) => {
            view! { <FrontPage blog route feed /> }.into_any()
        }
        View::Listing(route @ Route::Archive { .. }, feed) => {
            view! { <Archive blog route feed /> }.into_any()
        }
        View::Listing(route, feed) => view! { <TermListing blog route feed /> }.into_any(),
        View::Terms(taxonomy, feed) => view! { <Terms blog taxonomy feed /> }.into_any(),
        View::Entry(item, article) => view! { <Entry blog item article /> }.into_any(),
        View::Unrendered(item) => view! { <Unrendered blog item /> }.into_any(),
        View::NotFound => view! { <NotFound blog /> }.into_any(),
        View::Failed(failure) => view! { <Failed blog failure /> }.into_any(),
    }
}

/// Names the page in the tab, the history and bookmarks.
fn set_title(blog: Blog) {
    let words = blog.language.get().words();
    let title = blog.masthead.with(|site| blog.view.with(|view| title(view, site, words)));
    document().set_title(&title);
}

/// What a page is called: `Page · Blog`.
pub(crate) fn title(view: &View, masthead: &Masthead, words: &Words) -> String {
    let page = match view {
        View::Loading | View::Listing(Route::HOME, _) => None,
        View::Listing(Route::Home { page }, feed) => {
            Some((words.page_of)(*page, feed.extension.pages))
        }
        View::Listing(Route::Archive { .. }, _) => Some(words.archive.to_owned()),
        View::Listing(_, feed) => feed.extension.term.clone(),
        View::Terms(taxonomy, _) => Some(heading_of(*taxonomy, words).to_owned()),
        View::Entry(item, _) | View::Unrendered(item) => Some(item.title.clone()),
        View::NotFound => Some(words.not_found.to_owned()),
        View::Failed(_) => Some(words.failed.to_owned()),
    };
    match page {
        Some(page) => format!("{page} · {}", masthead.title),
        None => masthead.title.clone(),
    }
}

/// Heading of the list of all terms.
pub(crate) fn heading_of(taxonomy: Taxonomy, words: &Words) -> &'static str {
    match taxonomy {
        Taxonomy::Tag => words.tags,
        Taxonomy::Category => words.categories,
        Taxonomy::Author => words.authors,
    }
}
