//! Posts as lines: a day and a title each.

use feuilleton_core::listing::Item;
use leptos::prelude::*;

use super::{Day, DayStyle};
use crate::blog::Blog;

/// A list of posts, one line each.
#[component]
pub fn Index(
    /// The blog to show.
    blog: Blog,
    /// The posts.
    items: Vec<Item>,
    /// How much of each date is said.
    style: DayStyle,
) -> impl IntoView {
    let lines = items.into_iter().map(|item| {
        let day = item.day().map(|day| view! { <Day blog day=day.to_owned() style /> });
        view! {
            <li>
                {day}
                <a href=blog.href_of_path(&item.extension.path) lang=item.language>{item.title}</a>
            </li>
        }
    });
    view! { <ol class="index">{lines.collect_view()}</ol> }
}
