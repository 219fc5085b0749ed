//! A date in the reader's language.

use leptos::prelude::*;

use crate::{
    blog::Blog,
    i18n::{long_date, short_date},
};

/// How much of a date is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayStyle {
    /// Day, month and year.
    Long,
    /// Day and month, under a heading that says the year.
    Short,
}

/// A day such as `2016-03-12` in words.
#[component]
pub fn Day(
    /// The blog to show.
    blog: Blog,
    /// The day.
    day: String,
    /// How much of it is said.
    #[prop(default = DayStyle::Long)]
    style: DayStyle,
) -> impl IntoView {
    // In the reader's language, whatever the post's own may be.
    let language = blog.language();
    let words = match style {
        DayStyle::Long => long_date(&day, language),
        DayStyle::Short => short_date(&day, language),
    };
    view! { <time datetime=day lang=language.tag()>{words}</time> }
}
