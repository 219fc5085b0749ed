//! The app: from a location to pixels.
//!
//! [`mod@location`] says where the reader is; [`mod@source`] fetches what is there; [`mod@article`] has texts
//! rendered; [`mod@blog`] holds what is shown and moves from one place to the next; [`mod@pages`] show one
//! kind of place each, made of [`mod@components`]. [`mod@renderer`] is what the programs that render share. [`mod@i18n`] has every word, [`mod@settings`] what the page says
//! of the blog.
//!
//! The same crate compiles for the browser (Leptos takes over pages, or makes them) and natively, where
//! [`mod@print`] prints them; [`mod@printed`] is what a printed page says of itself.

pub mod app;
pub mod article;
pub mod blog;
pub mod components;
pub mod embed;
mod enrich;
pub mod i18n;
pub mod links;
pub mod location;
pub mod module;
mod object;
pub mod pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod print;
pub mod printed;
pub mod renderer;
pub mod settings;
pub mod source;
pub mod storage;
pub mod surroundings;
mod take_over;
mod video;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Shows the blog in the element with the id `feuilleton`: takes over the page that was printed
/// there, or makes one in place of what stands there.
pub fn start() {
    let Some(place) = document().get_element_by_id("feuilleton") else {
        leptos::logging::error!("feuilleton: the page has no element with the id `feuilleton`");
        return;
    };
    let settings = settings::Settings::read();
    if let Some(opening) = printed::read(&settings) {
        take_over::take_over(place.unchecked_into(), settings, opening);
    } else {
        place.set_text_content(None);
        let opening = blog::Opening::empty(&settings);
        let page = surroundings::Page::new(&settings);
        leptos::mount::mount_to(place.unchecked_into(), move || {
            opening.language.apply();
            let blog = blog::Blog::new(&settings, opening, page.clone());
            page.clone().accompany(blog);
            blog.start(page.top());
            view! { <app::App blog /> }
        })
        .forget();
    }
}
