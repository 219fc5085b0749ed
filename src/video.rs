//! A link to a video becomes a player when the reader asks for it, and not before.

use feuilleton_core::html::Embed;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What a player may do: it runs its own origin's script, and can neither move this page nor read
/// it.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation";

/// Puts the player in the link's place. `false` when the link is not that of a video panel.
pub(crate) fn play(link: &Element) -> bool {
    let Ok(Some(panel)) = link.closest(".embed") else { return false };
    let Some(embed) = link.get_attribute("href").and_then(|url| Embed::from_watch_url(&url)) else {
        return false;
    };
    let title = link.text_content().unwrap_or_default();
    player(&embed, &title).is_some_and(|player| {
        panel.set_text_content(None);
        let shown = panel.append_child(&player).is_ok();
        // Fails only for an element that is not in the page.
        let _ = player.focus();
        shown
    })
}

fn player(embed: &Embed, title: &str) -> Option<HtmlElement> {
    let player = document().create_element("iframe").ok()?;
    for (name, value) in [
        ("src", embed.player_url().as_str()),
        ("title", title),
        ("allow", "autoplay; encrypted-media; picture-in-picture; fullscreen"),
        ("sandbox", SANDBOX),
        // YouTube refuses to play for a page that hides its origin.
        ("referrerpolicy", "strict-origin-when-cross-origin"),
    ] {
        player.set_attribute(name, value).ok()?;
    }
    player.dyn_into().ok()
}
