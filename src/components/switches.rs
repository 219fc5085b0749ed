//! The reader's choices: colours and language.

use leptos::prelude::*;

use crate::{blog::Blog, i18n::Words, theme::Theme};

/// The theme switch and the language switch.
#[component]
pub fn Switches(
    /// The blog to show.
    blog: Blog,
) -> impl IntoView {
    let change_theme = move |_| {
        let theme = blog.theme.get_untracked().next();
        theme.apply();
        blog.theme.set(theme);
    };
    let change_language = move |_| {
        let language = blog.language.get_untracked().other();
        language.remember();
        language.apply();
        blog.language.set(language);
    };
    let other = move || blog.language.get().other();
    view! {
        <div class="controls">
            <button
                class="switch"
                type="button"
                data-theme=move || blog.theme.get().name().unwrap_or("system")
                on:click=change_theme
            >
                {move || name_of(blog.theme.get())(blog.language.get().words())}
            </button>
            <button type="button" lang=move || other().tag() on:click=change_language>
                {move || other().name()}
            </button>
        </div>
    }
}

fn name_of(theme: Theme) -> fn(&'static Words) -> &'static str {
    match theme {
        Theme::System => |words| words.theme_system,
        Theme::Light => |words| words.theme_light,
        Theme::Dark => |words| words.theme_dark,
    }
}
