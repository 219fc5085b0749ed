//! Comments, by a service that the reader's browser asks nothing before the reader does.

use feuilleton_core::site::Discussion;
use leptos::{html::Section, prelude::*, task::spawn_local};

use crate::{blog::Blog, discussion};

/// A button that shows the comments; without script, a link to them.
#[component]
pub fn Comments(
    /// The blog to show.
    blog: Blog,
    /// The service.
    discussion: Discussion,
) -> impl IntoView {
    let words = blog.words();
    let place = NodeRef::<Section>::new();
    let Discussion { service, home, frame } = discussion;
    let show = {
        let home = home.clone();
        move || {
            let Some(place) = place.get_untracked() else { return };
            let (frame, home) = (frame.clone(), home.clone());
            spawn_local(async move {
                let (title, modules) = (words.comments, blog.modules());
                let shown =
                    discussion::show(&place, &frame, title, blog.language(), &modules).await;
                if shown.is_err() {
                    // Refused only where a page may not be left; then the link leads there still.
                    let _ = window().location().set_href(&home);
                }
            });
        }
    };
    place.on_load({
        let show = show.clone();
        move |_| {
            if discussion::is_awaited() {
                show();
            }
        }
    });
    let click = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        show();
    };
    view! {
        <section
            class="comments"
            lang=blog.language().tag()
            node_ref=place
            aria-label=words.comments
        >
            <a class="button" href=home on:click=click>
                {words.show_comments}
            </a>
            <p>{(words.comments_note)(&service)}</p>
        </section>
    }
}
