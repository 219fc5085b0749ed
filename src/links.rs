//! Which clicks are the app's: on links to pages of the blog, on videos, and for comments.

use feuilleton_core::route::Route;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, Event, MouseEvent};

use crate::{
    blog::Blog,
    location::{Location, Routing},
    module, video,
};

/// Follows a click inside the app. Whatever is not a plain click on a link to a page of the blog is
/// left to the browser: new tabs, downloads, files, other sites.
pub(crate) fn follow(event: &MouseEvent, blog: Blog) {
    let Some(link) = plain_click(event) else { return };
    if video::play(&link) || converse(&link, blog) {
        event.prevent_default();
    } else if let Some(location) = destination(&link, blog) {
        event.prevent_default();
        blog.visit(location);
    }
}

/// The reader is about to follow a link, perhaps: the post that it leads to begins to load, where not each byte
/// counts.
pub(crate) fn expect(event: &Event, blog: Blog) {
    let place = link_of(event).and_then(|link| destination(&link, blog));
    if let Some(Location { route: Ok(route @ Route::Entry(_)), .. }) = place
        && !module::is_sparing()
    {
        blog.expect(route);
    }
}

/// Shows the comments in place of the links below a text. `false` when it is not the one that asks for them.
fn converse(link: &Element, blog: Blog) -> bool {
    let discussion = blog.masthead.with_untracked(|masthead| masthead.discussion.clone());
    let (Some(discussion), Ok(Some(place))) = (discussion, link.closest(".offers")) else {
        return false;
    };
    let is_it = link.get_attribute("href").as_ref() == Some(&discussion.home);
    if is_it {
        let script = format!("{}comments.js", blog.modules());
        module::converse(&place, &script, &discussion.frame, &discussion.home);
    }
    is_it
}

fn link_of(event: &Event) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("a[href]").ok()?
}

/// The link under a click with the main button and no key held.
fn plain_click(event: &MouseEvent) -> Option<Element> {
    let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || held {
        return None;
    }
    let link = link_of(event)?;
    let elsewhere = link.get_attribute("target").is_some_and(|target| target != "_self");
    (!elsewhere && !link.has_attribute("download")).then_some(link)
}

/// The place in the blog that a link leads to.
fn destination(link: &Element, blog: Blog) -> Option<Location> {
    let href = link.get_attribute("href")?;
    let current = blog.location.get_untracked();
    if let Some(fragment) = fragment_of_same_page(&href) {
        return Some(Location { fragment, ..current });
    }
    let (path, hash) = blog.around().address(&href)?;
    blog.routing().locate(&path, &hash)
}

/// The fragment of a link such as `#notes`, which hash routing would take for a page.
fn fragment_of_same_page(href: &str) -> Option<String> {
    let fragment = href.strip_prefix('#').filter(|rest| !rest.starts_with('/'))?;
    feuilleton_core::route::percent::decode(fragment)
}

/// With hash routing a link that an author wrote as a path would open an address that the host does
/// not know, in a new tab for instance: spells such links as the app does.
pub fn respell(article: &DocumentFragment, routing: &Routing) {
    if matches!(routing, Routing::Path { .. }) {
        return;
    }
    let Ok(links) = article.query_selector_all("a[href^='/']") else { return };
    for at in 0..links.length() {
        let Some(link) = links.get(at).and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        let href = link.get_attribute("href").unwrap_or_default();
        let (path, hash) = href.split_at(href.find('#').unwrap_or(href.len()));
        if let Some(location) = routing.locate(path, hash) {
            // Cannot fail: the attribute's name is a valid one.
            let _ = link.set_attribute("href", &routing.href_to(&location));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_within_the_page_is_told_from_a_hash_route() {
        for (href, fragment) in [
            ("#notes", Some("notes")),
            ("#caf%C3%A9", Some("café")),
            ("#", Some("")),
            ("#/tag/rust/", None),
            ("/about/#x", None),
        ] {
            assert_eq!(fragment_of_same_page(href).as_deref(), fragment, "{href}");
        }
    }
}
