//! What a finished article holds: learned from the safe HTML alone, so that it is the same for
//! every dialect and for what authors write in HTML themselves.

use super::{Heading, Resource, ResourceKind, Text, parts};
use crate::{
    html::{
        Embed, SafeHtml,
        policy::Shape,
        tokens::{Tag, Token},
    },
    text::WordCount,
};

mod excerpt;
mod nesting;
mod plain;
pub(super) mod source;

use excerpt::Excerpt;
pub(super) use excerpt::{before_more, more};
use nesting::Nesting;
use plain::Plain;

/// What was learned.
#[derive(Default)]
pub(super) struct Survey {
    pub(super) contents: Vec<Heading>,
    pub(super) excerpt: String,
    pub(super) text: Text,
    pub(super) count: WordCount,
    /// Links, images and media in the order of the article, without their places in the source.
    pub(super) resources: Vec<Resource>,
}

/// Goes once through an article.
pub(super) fn of(html: &SafeHtml) -> Survey {
    let mut walk = Walk::default();
    for token in html.tokens() {
        match token {
            Token::Text(text) => walk.text(&text),
            Token::Start(tag) => walk.start(&tag),
            Token::End(shape) => walk.end(shape),
        }
    }
    let Walk { contents, prose, code, count, resources, excerpt, .. } = walk;
    let text = Text { prose: prose.finish(), code };
    Survey { contents, excerpt: excerpt.finish(), text, count, resources }
}

#[derive(Default)]
struct Walk {
    nesting: Nesting,
    contents: Vec<Heading>,
    /// The heading that is open: level, `id` and the text so far.
    heading: Option<(u8, String, Plain)>,
    prose: Plain,
    code: String,
    count: WordCount,
    excerpt: Excerpt,
    resources: Vec<Resource>,
}

impl Walk {
    fn text(&mut self, text: &str) {
        let here = self.nesting.here();
        if here.any(nesting::GENERATED) {
            return;
        }
        let is_formula = here.any(nesting::MATH);
        let text = if is_formula { parts::without_delimiters(text) } else { text };
        if let Some((.., heading)) = &mut self.heading {
            heading.push(text);
        }
        if here.any(nesting::PRE) || is_formula {
            self.code.push_str(text);
            if is_formula {
                self.excerpt.text(text, here);
            }
            return;
        }
        self.prose.push(text);
        if !here.any(nesting::CODE | nesting::NOTES | nesting::EMBED) {
            self.count.read(text);
        }
        self.excerpt.text(text, here);
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if !tag.is_void() {
            self.nesting.enter(tag);
        }
        self.separate(tag.shape, tag.name == "br");
        let here = self.nesting.here();
        self.excerpt.start(tag, here, self.nesting.depth());
        if tag.shape == Shape::Heading
            && let Some(id) = tag.attribute("id")
        {
            let level = tag.name.bytes().last().unwrap_or(b'1').saturating_sub(b'0');
            self.heading = Some((level, id.into_owned(), Plain::default()));
        }
        if tag.name == "img"
            && let Some(alt) = tag.attribute("alt")
        {
            self.prose.pause();
            self.prose.push(&alt);
            self.prose.pause();
        }
        if !here.any(nesting::GENERATED)
            && let Some(resource) = resource(tag)
        {
            self.resources.push(resource);
        }
    }

    fn end(&mut self, shape: Shape) {
        let ended = self.nesting.leave();
        self.separate(shape, false);
        if ended.any(nesting::PRE | nesting::MATH) && !self.code.ends_with('\n') {
            self.code.push('\n');
        }
        if shape == Shape::Heading
            && let Some((level, id, text)) = self.heading.take()
        {
            self.contents.push(Heading { level, id, text: text.finish() });
        }
        self.excerpt.end(shape, ended, self.nesting.depth());
    }

    /// What stands in two blocks, or on two lines, is not one word.
    fn separate(&mut self, shape: Shape, breaks: bool) {
        if breaks {
            self.prose.pause();
            self.count.end_word();
        } else if !matches!(shape, Shape::Inline | Shape::Void) {
            self.prose.end_line();
            self.count.end_word();
        }
    }
}

/// What the element shows or leads to.
fn resource(tag: &Tag<'_>) -> Option<Resource> {
    let (kind, attribute) = match tag.name {
        "a" => (ResourceKind::Link, "href"),
        "img" => (ResourceKind::Image, "src"),
        "audio" => (ResourceKind::Audio, "src"),
        "video" => (ResourceKind::Video, "src"),
        "source" | "track" => (ResourceKind::Source, "src"),
        _ => return None,
    };
    let address = tag.attribute(attribute)?.into_owned();
    let film = kind == ResourceKind::Link
        && Embed::from_watch_url(&address).is_some_and(|e| tag.has_class(e.provider().class()));
    let kind = if film { ResourceKind::Embed } else { kind };
    Some(Resource { kind, address, place: None })
}
