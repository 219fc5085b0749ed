//! Leptos walks over the elements, as it printed them, and listens to them.

use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::{
    app::App,
    blog::{Blog, Opening},
    settings::Settings,
};

/// Takes over the page in this element.
pub(crate) fn take_over(place: HtmlElement, settings: Settings, opening: Opening) {
    leptos::mount::hydrate_from(place, move || {
        let blog = Blog::new(&settings, opening);
        // Once the elements are the app's: until then it must show what stands there.
        request_animation_frame(move || blog.take_over());
        view! { <App blog /> }
    })
    .forget();
}
