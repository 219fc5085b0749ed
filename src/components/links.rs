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
    match link.route() {
        Some(route) => (blog.href(&route), Some(route)),
        None if link.is_elsewhere() => (link.path.clone(), None),
        None => (format!("{}{}", blog.routing().base(), link.path), None),
    }
}
