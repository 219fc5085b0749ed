//! From tokens to safe HTML: decides on every tag what becomes of it.

use super::{
    attribute, embed,
    policy::{self, Dropped},
    scan::{Scanner, Tag, Token},
    tree::Tree,
};
use crate::markdown::Context;

/// Runs the gate over a whole document and gives `limit` bytes at most.
pub(super) fn run(html: &str, context: Context<'_>, limit: usize) -> String {
    let mut tokens = Scanner::new(html);
    let mut tree = Tree::new(html.len(), limit);
    while !tree.is_full() {
        match tokens.next() {
            None => break,
            Some(Token::Text(text)) => tree.text(text),
            Some(Token::End(name)) => {
                if let Some(element) = policy::element_named(name) {
                    tree.end(element);
                }
            }
            Some(Token::Start(tag)) => match policy::dropped(tag.name) {
                Some(dropped) => drop(&tag, dropped, context, &mut tokens, &mut tree),
                None => start(&tag, context, &mut tree),
            },
        }
    }
    tree.finish()
}

/// Skips an element with its content; a frame or a film leaves a link behind.
fn drop<'a>(
    tag: &Tag<'a>,
    dropped: Dropped,
    context: Context<'_>,
    tokens: &mut Scanner<'a>,
    tree: &mut Tree,
) {
    match dropped {
        Dropped::Element(_) if tag.self_closing && is_foreign(tag.name) => {}
        Dropped::Element(name) => {
            let inside = tokens.skip_element(name);
            if name == "object" {
                object(tag, inside, context, tree);
            }
        }
        Dropped::RawText(name) => {
            tokens.skip_raw_text(name);
            if name == "iframe" {
                embed::write_link(tag, context, tree);
            }
        }
    }
}

/// The film of an `<object>`, which old pages name in up to three places.
fn object(tag: &Tag<'_>, inside: &str, context: Context<'_>, tree: &mut Tree) {
    let data = tag.attribute("data").unwrap_or_default();
    if embed::write_film(data, tag, context, tree) {
        return;
    }
    for token in Scanner::new(inside) {
        let Token::Start(part) = token else { continue };
        let parameter = part.name.eq_ignore_ascii_case("param");
        let name = if parameter { "value" } else { "src" };
        let address = part.attribute(name).unwrap_or_default();
        if !address.is_empty() && embed::write_film(address, tag, context, tree) {
            return;
        }
    }
}

/// Only there does `/>` end an element.
fn is_foreign(name: &str) -> bool {
    name.eq_ignore_ascii_case("svg") || name.eq_ignore_ascii_case("math")
}

/// An unknown element leaves its content behind, an image that may not be shown its description,
/// and a player of films from elsewhere a link.
fn start(tag: &Tag<'_>, context: Context<'_>, tree: &mut Tree) {
    if is_player(tag.name) {
        let source = tag.attribute("src").unwrap_or_default();
        if embed::write_film(source, tag, context, tree) {
            return;
        }
    }
    let Some(element) = policy::element_named(tag.name) else { return };
    match attribute::filter(element, tag, context) {
        Some(attributes) => tree.start(element, &attributes),
        None if element.name == "img" => tree.text(tag.attribute("alt").unwrap_or_default()),
        None => {}
    }
}

/// What pages used for films before frames, or use for films of their own.
fn is_player(name: &str) -> bool {
    name.eq_ignore_ascii_case("embed") || name.eq_ignore_ascii_case("video")
}
