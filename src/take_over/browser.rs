//! Leptos walks over the elements, as it printed them, and listens to them.

use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::{
    app::App,
    blog::{Blog, Opening},
    module,
    settings::Settings,
    surroundings::Page,
};

/// Takes over the page in this element.
pub(crate) fn take_over(place: HtmlElement, settings: Settings, opening: Opening) {
    leptos::mount::hydrate_from(place, move || {
        let page = Page::new(&settings);
        let blog = Blog::new(&settings, opening, page.clone());
        // Once the elements are the app's: until then it must show what stands there.
        request_animation_frame(move || {
            page.clone().accompany(blog);
            blog.take_over(page.top());
            module::foresee();
        });
        view! { <App blog /> }
    })
    .forget();
}
