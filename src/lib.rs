//! The app: from a location to pixels.
//!
//! [`mod@location`] says where the reader is; [`mod@source`] fetches what is there; [`mod@article`] has texts
//! rendered; [`mod@blog`] holds what is shown and moves from one place to the next; [`mod@pages`] show one
//! kind of place each, made of [`mod@components`]. [`mod@renderer`] is what the programs that render share. [`mod@i18n`] has every word, [`mod@theme`] the colours, [`mod@settings`] what the page says
//! of the blog.
//!
//! The same crate compiles for the browser (Leptos renders on the client) and natively (for tests
//! and for printing pages); the difference lies in `Cargo.toml`, not in the code.

pub mod app;
pub mod article;
pub mod blog;
pub mod components;
mod enrich;
pub mod i18n;
pub mod links;
pub mod location;
pub mod module;
mod object;
pub mod pages;
pub mod renderer;
pub mod settings;
pub mod source;
pub mod storage;
pub mod theme;
mod video;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Shows the blog in the element with the id `feuilleton`, in place of what stands there.
pub fn start() {
    let Some(place) = document().get_element_by_id("feuilleton") else {
        leptos::logging::error!("feuilleton: the page has no element with the id `feuilleton`");
        return;
    };
    let settings = settings::Settings::read();
    place.set_text_content(None);
    leptos::mount::mount_to(place.unchecked_into(), move || {
        let blog = blog::Blog::new(&settings);
        blog.start();
        view! { <app::App blog /> }
    })
    .forget();
}
