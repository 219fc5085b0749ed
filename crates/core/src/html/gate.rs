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
                Some(Dropped::Element(_)) if tag.self_closing && is_foreign(tag.name) => {}
                Some(Dropped::Element(name)) => tokens.skip_element(name),
                Some(Dropped::RawText(name)) => {
                    tokens.skip_raw_text(name);
                    if name == "iframe" {
                        embed::write_link(&tag, context, &mut tree);
                    }
                }
                None => start(&tag, context, &mut tree),
            },
        }
    }
    tree.finish()
}

/// Only there does `/>` end an element.
fn is_foreign(name: &str) -> bool {
    name.eq_ignore_ascii_case("svg") || name.eq_ignore_ascii_case("math")
}

/// An unknown element leaves its content behind, an image that may not be shown its description.
fn start(tag: &Tag<'_>, context: Context<'_>, tree: &mut Tree) {
    let Some(element) = policy::element_named(tag.name) else { return };
    match attribute::filter(element, tag, context) {
        Some(attributes) => tree.start(element, &attributes),
        None if element.name == "img" => tree.text(tag.attribute("alt").unwrap_or_default()),
        None => {}
    }
}
