//! What happens when a page is there: the scroll, and the focus for keyboard and screen reader.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::{blog::Blog, module};

/// How the reader came to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// The page was opened or reloaded.
    Opened {
        /// Distance from the top before a reload, in CSS pixels.
        top: i32,
    },
    /// By a link.
    Followed,
    /// Back or forth in the history.
    Returned {
        /// Distance from the top when the reader left, in CSS pixels.
        top: i32,
    },
}

/// Brings the reader of a page of its own to the right place.
pub(super) fn in_window(arrival: Arrival, blog: Blog) {
    use Arrival::{Followed, Opened, Returned};
    request_animation_frame(move || {
        let fragment = blog.location.with_untracked(|location| location.fragment.clone());
        let target = Some(fragment).filter(|id| !id.is_empty()).and_then(|id| by_id(&id));
        match (arrival, target) {
            (Opened { top } | Returned { top }, _) if top > 0 => scroll_to(top),
            (_, Some(target)) => {
                target.scroll_into_view();
                focus(&target);
            }
            (Opened { .. }, None) => {}
            (Followed | Returned { .. }, None) => scroll_to(0),
        }
        if matches!(arrival, Followed | Returned { .. }) {
            focus_on_heading(blog);
        }
        module::foresee();
    });
}

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn scroll_to(top: i32) {
    window().scroll_to_with_x_and_y(0.0, top.into());
}

/// Names the new page to a screen reader and lets the keyboard go on from there, unless the focus
/// already stands on the part that was asked for.
fn focus_on_heading(blog: Blog) {
    if blog.location.with_untracked(|location| !location.fragment.is_empty()) {
        return;
    }
    // The front page's heading is the name of the blog.
    let find = |place| document().query_selector(place).ok().flatten();
    if let Some(heading) = find("main h1").or_else(|| find("h1")) {
        focus(&heading);
    }
}

fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if element.tab_index() < 0 {
        // Cannot fail: the attribute's name is a valid one.
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only for an element that has left the page: there is nothing to focus then.
    let _ = element.focus_with_options(&options);
}
