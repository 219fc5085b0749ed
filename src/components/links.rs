//! Links that the operator of the blog set.

use feuilleton_core::{route::Route, site::Link};
use leptos::prelude::*;

use crate::blog::Blog;

/// The links in their order. `rel` says what they are of the blog.
pub(super) fn links(blog: Blog, links: Vec<Link>, rel: Option<&'static str>) -> impl IntoView {
    let links = links.into_iter().map(move |link| {
        let (href, route) = address(blog, &link);
        let current = move || {
            let is_here = |route| blog.location.with(|at| at.route.as_ref().ok() == Some(route));
            route.as_ref().is_some_and(is_here).then_some("page")
        };
        view! { <a rel=rel href=href aria-current=current>{link.title().to_owned()}</a> }
    });
    links.collect_view()
}

/// The address of a link, and the page of the blog that it leads to, if it does.
fn address(blog: Blog, link: &Link) -> (String, Option<Route>) {
    let Some(path) = link.path() else { return (link.url().to_owned(), None) };
    // A part of a page, and what no page is, lie below the site as they are written.
    match Route::parse(path) {
        Ok(route) if !path.contains(['#', '?']) => (blog.href(&route), Some(route)),
        _ => (format!("{}{path}", blog.routing().base()), None),
    }
}
