//! The app as a guest in an element of somebody else's page: a blog, a listing or a post.
//!
//! The element's script gives it a place in a shadow root and a [`Host`]: the guest has no other way to the network, to
//! the history or to the screen. What it is told of a blog it does not trust: HTML comes back from the host as a
//! fragment that has been made anew, element by element.

mod frame;
mod host;
mod inside;

pub use host::Host;

use std::{any::Any, fmt, rc::Rc};

use feuilleton_core::{
    route::{Route, Taxonomy},
    site::Masthead,
    text::slugify,
};
use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::{
    blog::{Blog, Opening, View},
    i18n::Language,
    location::{Location, Routing},
    object::{field, named, text},
    settings::{Content, Settings},
    surroundings::Arrival,
};
use frame::Frame;
use inside::Inside;

/// A guest; dropped, it leaves its place empty.
pub struct Guest {
    blog: Blog,
    _mounted: Box<dyn Any>,
    _owner: Owner,
}

impl Guest {
    /// Shows what the options ask for: `{ base, language, path | tag | author, fragment, whole }`. `base` is the URL of the
    /// blog and ends in `/`; `path` is relative to it; `whole` adds the ways through the blog.
    pub fn mount(place: HtmlElement, host: Host, options: &JsValue) -> Self {
        let base = text(options, "base");
        let language = Language::of_tag(&text(options, "language")).unwrap_or(Language::English);
        let opening = Opening {
            view: View::Loading,
            masthead: Masthead::default(),
            language,
            location: destination(options),
        };
        let whole = field(options, "whole").is_truthy();
        let around = Rc::new(Inside::new(host, base.clone()));
        let settings = Settings {
            routing: Routing::Path { base },
            content: Content::Json,
            modules: String::new(),
        };
        // What the blog's handle points at lives as long as this owner.
        let owner = Owner::new_root(None);
        let blog = owner.with(|| Blog::new(&settings, opening, around));
        let mounted = owner.with(|| {
            mount_to(place, move || {
                blog.open();
                view! { <Frame blog whole /> }
            })
        });
        Self { blog, _mounted: Box::new(mounted), _owner: owner }
    }

    /// Shows another place of the blog. `followed`: by a link or as by one, and not back in the history.
    pub fn show(&self, path: &str, fragment: &str, followed: bool) {
        let arrival = if followed { Arrival::Followed } else { Arrival::Returned { top: 0 } };
        let location = Location { route: Route::parse(path), fragment: fragment.to_owned() };
        self.blog.go(location, arrival);
    }
}

impl fmt::Debug for Guest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guest").field("blog", &self.blog).finish_non_exhaustive()
    }
}

/// The place that the options name.
fn destination(options: &JsValue) -> Location {
    let term =
        |name, taxonomy| named(options, name).map(|term| Route::term(taxonomy, slugify(&term)));
    let route = term("tag", Taxonomy::Tag)
        .or_else(|| term("author", Taxonomy::Author))
        .map_or_else(|| Route::parse(&text(options, "path")), Ok);
    Location { route, fragment: text(options, "fragment") }
}
