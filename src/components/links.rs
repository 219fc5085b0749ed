//! Links to pages of the blog, to its files, and elsewhere.

use feuilleton_core::{route::Route, site::PageLink};
use leptos::prelude::*;

use super::masthead::current;
use crate::blog::Blog;

/// The links in their order. `rel` says what pages are to which links lead away.
pub(super) fn links(blog: Blog, links: Vec<PageLink>, rel: Option<&'static str>) -> impl IntoView {
    let links = links.into_iter().map(move |link| {
        let rel = rel.filter(|_| link.is_elsewhere());
        let (href, route) = address(blog, &link);
        let language = Some(link.language).filter(|tag| !tag.is_empty());
        view! { <a rel=rel href=href lang=language aria-current=current(blog, route)>{link.title}</a> }
    });
    links.collect_view()
}

/// The address of a link, and the page of the blog that it leads to, if it does.
fn address(blog: Blog, link: &PageLink) -> (String, Option<Route>) {
    if link.is_elsewhere() {
        return (link.path.clone(), None);
    }
    // A part of a page, and what no page is, lie below the site as they are written.
    match Route::parse(&link.path) {
        Ok(route) if !link.path.contains(['#', '?']) => (blog.href(&route), Some(route)),
        _ => (format!("{}{}", blog.routing().base(), link.path), None),
    }
}
