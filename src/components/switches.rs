//! The reader's choices: how pages look, and the language.

use leptos::prelude::*;

use crate::blog::Blog;

/// The button of the reading settings, which `static/adjust.js` opens without the app, and the language switch.
#[component]
pub fn Switches(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let change_language = move |_| {
        let language = blog.language.get_untracked().other();
        language.remember();
        language.apply();
        blog.language.set(language);
    };
    let other = move || blog.language.get().other();
    view! {
        <div class="controls">
            <button class="switch" type="button" aria-haspopup="dialog">
                {blog.word(|w| w.settings)}
            </button>
            <button type="button" lang=move || other().tag() on:click=change_language>
                {move || other().name()}
            </button>
        </div>
    }
}
