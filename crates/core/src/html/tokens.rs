//! Safe HTML read again: for whoever wants to know what a finished article holds.

use std::borrow::Cow;

use super::{
    SafeHtml, entity,
    policy::{self, Shape},
    scan::{self, Scanner},
};

/// A piece of safe HTML.
pub(crate) enum Token<'a> {
    /// Text, references decoded.
    Text(Cow<'a, str>),
    /// A start tag.
    Start(Tag<'a>),
    /// An end tag. What begins ends, in proper order, except for elements without content.
    End(Shape),
}

/// A start tag.
pub(crate) struct Tag<'a> {
    /// The element's name.
    pub(crate) name: &'a str,
    /// How the element behaves among others.
    pub(crate) shape: Shape,
    tag: scan::Tag<'a>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, references decoded.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.tag.attribute(name).map(entity::decode)
    }

    /// Whether a class is among those of the element.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        let classes = self.tag.attribute("class").unwrap_or_default();
        classes.split(' ').any(|own| own == class)
    }

    /// Whether the element has no content, and so no end tag.
    pub(crate) const fn is_void(&self) -> bool {
        matches!(self.shape, Shape::Void | Shape::VoidBlock | Shape::VoidPart)
    }
}

/// Reads the tokens of safe HTML one after the other.
pub(crate) struct Tokens<'a>(Scanner<'a>);

impl SafeHtml {
    /// The tags and the text.
    pub(crate) fn tokens(&self) -> Tokens<'_> {
        Tokens(Scanner::new(&self.0))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        Some(match self.0.next()? {
            scan::Token::Text(text) => Token::Text(entity::decode(text)),
            scan::Token::Start(tag) => {
                Token::Start(Tag { name: tag.name, shape: shape(tag.name), tag })
            }
            scan::Token::End(name) => Token::End(shape(name)),
        })
    }
}

fn shape(name: &str) -> Shape {
    policy::element_named(name).map_or(Shape::Block, |element| element.shape)
}
