//! From one page of a listing to the next.

use feuilleton_core::route::{Page, Route};
use leptos::prelude::*;

use crate::blog::Blog;

/// Links to older and newer posts; nothing where all posts are on one page.
#[component]
pub fn Pager(
    /// The blog to show.
    blog: Blog,
    /// The listing and its current page.
    route: Route,
    /// Number of pages.
    pages: u32,
) -> impl IntoView {
    let words = blog.words();
    let page = route.page().unwrap_or(Page::MIN);
    let to = move |number: u32| {
        let number = Page::new(number).filter(|number| number.get() <= pages)?;
        Some(blog.href(&route.at_page(number)))
    };
    let older = to(page.get().saturating_add(1));
    let newer = to(page.get() - 1);
    (pages > 1).then(|| {
        view! {
            <nav class="pager" aria-label=words.pages>
                {newer.map(|href| view! { <a rel="prev" href=href>{words.newer}</a> })}
                <span aria-current="page">{(words.page_of)(page, pages)}</span>
                {older.map(|href| view! { <a rel="next" href=href>{words.older}</a> })}
            </nav>
        }
    })
}
