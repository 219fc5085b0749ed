//! The link that a frame leaves behind.

use super::Embed;
use crate::{
    html::{
        entity, escape,
        policy::element_named,
        scan::Tag,
        tree::Tree,
        url::{Purpose, is_external, resolve},
    },
    markdown::Context,
};

/// Class of links to pages that the site's configuration lets readers see in place.
const CONFIGURED: &str = "embed-frame";

/// Writes a link in place of an `<iframe>`: to the film, or else to the framed page; nothing if
/// the address leads nowhere that a link may lead.
pub(in crate::html) fn write_link(tag: &Tag<'_>, context: Context<'_>, tree: &mut Tree) {
    let raw = tag.attribute("src").unwrap_or_default();
    if write_film(raw, tag, context, tree) {
        return;
    }
    let Some(source) = entity::decode_address(raw) else { return };
    if let Some(url) = context.embeds.iter().find_map(|host| host.frame_url(&source)) {
        write(tree, Some(CONFIGURED), &url, title(tag).unwrap_or_else(|| host(&url)));
    } else if let Some(url) = resolve(&source, Purpose::Link, context)
        && !url.starts_with(['#', '?'])
        && !url.starts_with("mailto:")
        && !url.starts_with("tel:")
    {
        write(tree, None, &url, title(tag).unwrap_or_else(|| host(&url)));
    }
}

/// Writes a link to the film that is played at an address, given as it is written; `false` if
/// there is none.
pub(in crate::html) fn write_film(
    raw: &str,
    tag: &Tag<'_>,
    context: Context<'_>,
    tree: &mut Tree,
) -> bool {
    let Some(embed) = Embed::from_frame_url(&entity::decode(raw)) else { return false };
    let words = watch_words(&embed, context.language);
    let class = embed.provider.class();
    write(tree, Some(class), &embed.watch_url(), title(tag).unwrap_or(&words));
    true
}

fn title<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    tag.attribute("title").map(str::trim).filter(|title| !title.is_empty())
}

/// A paragraph of its own, or, within a line of text, a span.
fn write(tree: &mut Tree, class: Option<&str>, url: &str, text: &str) {
    let wrapper = if tree.in_phrase() { "span" } else { "p" };
    let (Some(wrapper), Some(link)) = (element_named(wrapper), element_named("a")) else { return };
    let mut attributes = String::new();
    if let Some(class) = class {
        escape::attribute(&mut attributes, "class", class);
    }
    escape::decoded_attribute(&mut attributes, "href", url);
    if is_external(url) {
        escape::attribute(&mut attributes, "rel", "external noopener");
    }
    // Only a film has the shape of a screen.
    let place = if class.is_some() { " class=\"embed\"" } else { " class=\"embed-link\"" };
    tree.start(wrapper, place);
    tree.start(link, &attributes);
    tree.text(text);
    tree.end(link);
    tree.end(wrapper);
}

fn watch_words(embed: &Embed, language: &str) -> String {
    let name = embed.provider.name();
    if language.starts_with("fr") {
        format!("Regarder la vidéo sur {name}")
    } else {
        format!("Watch the video on {name}")
    }
}

/// The host of an absolute address, the whole of a relative one.
fn host(url: &str) -> &str {
    url.split_once("://")
        .map_or(url, |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or(rest))
}
