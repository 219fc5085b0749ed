//! The posts of one tag, category, author or year.

use std::sync::Arc;

use feuilleton_core::{
    listing::Feed,
    route::{Route, Taxonomy},
};
use leptos::prelude::*;

use super::Empty;
use crate::{
    blog::Blog,
    components::{DayStyle, Index, Pager},
    i18n::Words,
};

/// One page of a term's posts.
#[component]
pub fn TermListing(
    /// The blog to show.
    blog: Blog,
    /// Which term, and which page of it.
    route: Route,
    /// The posts.
    feed: Arc<Feed>,
) -> impl IntoView {
    let words = blog.words();
    let total = feed.extension.total;
    let title = feed.extension.term.clone().unwrap_or_else(|| feed.title.clone());
    let style = match route {
        Route::Year { .. } => DayStyle::Short,
        _ => DayStyle::Long,
    };
    let (all, kind) = all_of_kind(&route);
    view! {
        <div class="page">
            <header class="headline">
                <p class="kicker"><a href=blog.href(&all)>{kind(words)}</a></p>
                <h1>{title}</h1>
                <p class="subtitle">{(words.posts)(total)}</p>
                {feed.extension.about.clone().map(|about| view! { <p class="about">{about}</p> })}
            </header>
            <Index blog items=feed.items.clone() style />
            {feed.items.is_empty().then(|| view! { <Empty blog /> })}
            <Pager blog route pages=feed.extension.pages />
        </div>
    }
}

/// Where all terms of this kind are listed, and what the kind is called.
fn all_of_kind(route: &Route) -> (Route, fn(&'static Words) -> &'static str) {
    let Route::Term { taxonomy, .. } = route else { return (Route::ARCHIVE, |w| w.archive) };
    let name: fn(&'static Words) -> &'static str = match taxonomy {
        Taxonomy::Tag => |w| w.tag,
        Taxonomy::Category => |w| w.category,
        Taxonomy::Author => |w| w.author,
        Taxonomy::Language => |w| w.in_language,
    };
    (Route::Terms(*taxonomy), name)
}
