//! The whole page: masthead, content, colophon.

#![allow(unreachable_pub, reason = "leptos expands a component into a private module")]

use feuilleton_core::route::{Route, Taxonomy};
use leptos::{either::EitherOf10, prelude::*};

use crate::{
    blog::{Blog, View},
    components::{self, Colophon},
    i18n::Words,
    links,
    pages::{
        Archive, Entry, Failed, FrontPage, Loading, NotFound, Search, TermListing, Terms,
        Unrendered,
    },
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
            on:pointerover=move |event| links::expect(&event, blog)
            on:focusin=move |event| links::expect(&event, blog)
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

/// What fills the page.
pub(crate) fn content(blog: Blog) -> impl IntoView {
    let view = blog.view.get();
    // Of an article only the words around it change with the language: its text stays.
    if !matches!(view, View::Entry(..)) {
        blog.language.track();
    }
    match view {
        View::Loading => EitherOf10::A(view! { <Loading blog /> }),
        View::Listing(route @ Route::Home { .. }, feed) => {
            EitherOf10::B(view! { <FrontPage blog route feed /> })
        }
        View::Listing(route @ Route::Archive { .. }, feed) => {
            EitherOf10::C(view! { <Archive blog route feed /> })
        }
        View::Listing(route, feed) => EitherOf10::D(view! { <TermListing blog route feed /> }),
        View::Terms(taxonomy, feed) => EitherOf10::E(view! { <Terms blog taxonomy feed /> }),
        View::Entry(item, article) => EitherOf10::F(view! { <Entry blog item article /> }),
        View::Unrendered(item) => EitherOf10::G(view! { <Unrendered blog item /> }),
        View::NotFound => EitherOf10::H(view! { <NotFound blog /> }),
        View::Search => EitherOf10::J(view! { <Search blog /> }),
        View::Failed(failure) => EitherOf10::I(view! { <Failed blog failure /> }),
    }
}

/// Names the page in the tab, the history and bookmarks: `Page · Blog`.
fn set_title(blog: Blog) {
    let words = blog.language.get().words();
    let site = blog.masthead.with(|masthead| masthead.title.clone());
    document().set_title(&match blog.view.with(|view| name(view, words)) {
        Some(page) => format!("{page} · {site}"),
        None => site,
    });
}

/// What a page is called; the front page has the name of the blog.
pub(crate) fn name(view: &View, words: &Words) -> Option<String> {
    match view {
        View::Loading | View::Listing(Route::HOME, _) => None,
        View::Listing(Route::Home { page }, feed) => {
            Some((words.page_of)(*page, feed.extension.pages))
        }
        View::Listing(Route::Archive { .. }, _) => Some(words.archive.to_owned()),
        View::Listing(_, feed) => feed.extension.term.clone(),
        View::Terms(taxonomy, _) => Some(heading_of(*taxonomy, words).to_owned()),
        View::Entry(item, _) | View::Unrendered(item) => Some(item.title.clone()),
        View::Search => Some(words.search.to_owned()),
        View::NotFound => Some(words.not_found.to_owned()),
        View::Failed(_) => Some(words.failed.to_owned()),
    }
}

/// Heading of the list of all terms.
pub(crate) fn heading_of(taxonomy: Taxonomy, words: &Words) -> &'static str {
    match taxonomy {
        Taxonomy::Tag => words.tags,
        Taxonomy::Category => words.categories,
        Taxonomy::Author => words.authors,
        Taxonomy::Language => words.languages,
    }
}
