//! The text of an article: the one place where HTML from content enters the page.

use feuilleton_core::html::SafeHtml;
use leptos::{html::Div, prelude::*};

/// The text of an article.
#[component]
pub fn Prose(
    /// HTML that has passed the gate.
    html: SafeHtml,
    /// The element, for what is done to it once it stands in the page.
    node_ref: NodeRef<Div>,
) -> impl IntoView {
    view! { <div class="prose" node_ref=node_ref inner_html=html.as_str().to_owned()></div> }
}
