//! The text of some HTML without its tags.

use super::{
    entity,
    policy::{self, Dropped, Shape},
    scan::{Scanner, Token},
};

/// What a reader would read of some HTML, white space collapsed; scripts, frames and the like
/// leave nothing behind. The result is text: it must be escaped before it becomes HTML again.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut tokens = Scanner::new(html);
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(raw) => text.push_str(&entity::decode(raw)),
            Token::End(name) => separate(&mut text, name),
            Token::Start(tag) => match policy::dropped(tag.name) {
                Some(Dropped::RawText(name)) => tokens.skip_raw_text(name),
                Some(Dropped::Element(name)) => {
                    tokens.skip_element(name);
                }
                None => separate(&mut text, tag.name),
            },
        }
    }
    collapse(&text)
}

/// Words of two blocks, or on both sides of a line break, are not one word.
fn separate(text: &mut String, name: &str) {
    let inline = policy::element_named(name).is_some_and(|e| e.shape == Shape::Inline);
    if !inline {
        text.push(' ');
    }
}

/// Runs of ASCII white space become one space; a no-break space stays what it is.
fn collapse(text: &str) -> String {
    text.split_ascii_whitespace().fold(String::with_capacity(text.len()), |mut line, word| {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        line
    })
}
