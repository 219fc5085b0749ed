//! The head of every page: the name of the blog and the ways into it.

use feuilleton_core::{
    route::{Route, Taxonomy},
    site::PageLink,
};
use leptos::{either::Either, prelude::*};

use super::{Switches, links::links};
use crate::{
    blog::{Blog, View},
    i18n::Language,
};

/// The name of the blog, its navigation and the reader's switches.
#[component]
pub fn Masthead(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let strapline = move || blog.masthead.with(|masthead| masthead.description.clone());
    view! {
        <header class="masthead">
            <p class="strapline">{strapline}</p>
            <Switches blog />
            {move || name(blog)}
            <nav aria-label=blog.word(|w| w.navigation)>
                {link(blog, Route::HOME, blog.word(|w| w.home))}
                {link(blog, Route::ARCHIVE, blog.word(|w| w.archive))}
                {link(blog, Route::Terms(Taxonomy::Tag), blog.word(|w| w.tags))}
                {move || links(blog, pages(blog), None)}
                {link(blog, Route::Search, blog.word(|w| w.search))}
            </nav>
        </header>
    }
}

/// The name of the blog: the heading of the front page, a link everywhere else.
fn name(blog: Blog) -> impl IntoView {
    let title = blog.masthead.with(|masthead| masthead.title.clone());
    let link = view! { <a href=blog.href(&Route::HOME)>{title}</a> };
    if blog.view.with(|view| matches!(view, View::Listing(Route::HOME, _))) {
        Either::Left(view! { <h1 class="title">{link}</h1> })
    } else {
        Either::Right(view! { <p class="title">{link}</p> })
    }
}

/// A link to a page that is always there, marked while the reader is there.
pub(crate) fn link(
    blog: Blog,
    route: Route,
    label: impl Fn() -> &'static str + Send + Copy + 'static,
) -> impl IntoView {
    let href = blog.href(&route);
    view! { <a href=href aria-current=current(blog, Some(route))>{label}</a> }
}

/// Pages in the reader's language; all pages where there is none in it.
fn pages(blog: Blog) -> Vec<PageLink> {
    let language = blog.language.get();
    blog.masthead.with(|masthead| {
        let spoken = |page: &&PageLink| Language::of_tag(&page.language) == Some(language);
        let some: Vec<_> = masthead.pages.iter().filter(spoken).cloned().collect();
        if some.is_empty() { masthead.pages.clone() } else { some }
    })
}

/// `aria-current` of a link in the navigation.
pub(super) fn current(blog: Blog, route: Option<Route>) -> impl Fn() -> Option<&'static str> {
    move || {
        let is_here = |route| blog.location.with(|at| at.route.as_ref() == Ok(route));
        route.as_ref().is_some_and(is_here).then_some("page")
    }
}
