//! What a finished article shows besides its text.

use super::{
    SafeHtml,
    tokens::{Tag, Token},
};

impl SafeHtml {
    /// The addresses of all images, recordings and films of the article, every size and format of
    /// each, in their order; subtitles and pictures that stand for films too. What is only linked is
    /// not among them.
    pub fn shown(&self) -> Vec<String> {
        let mut addresses = Vec::new();
        for token in self.tokens() {
            if let Token::Start(tag) = token {
                read(&tag, &mut addresses);
            }
        }
        addresses
    }
}

fn read(tag: &Tag<'_>, addresses: &mut Vec<String>) {
    let one = ["src", "poster"].into_iter().filter_map(|name| tag.attribute(name));
    addresses.extend(one.map(|address| address.into_owned()));
    let set = tag.attribute("srcset").unwrap_or_default();
    let candidates = set.split(", ").filter_map(|candidate| candidate.split(' ').next());
    let named = candidates.filter(|address| !address.is_empty());
    addresses.extend(named.map(str::to_owned));
}

#[cfg(test)]
mod tests {
    use crate::{html::clean, markdown::Context};

    #[test]
    fn everything_that_an_article_shows_is_named() {
        for (html, shown) in [
            ("<img src='a b.png'><a href=c.png>c</a>", &["/a%20b.png"][..]),
            ("<img srcset='a.png, b,c.png 2x' src=d.png>", &["/d.png", "/a.png", "/b,c.png"]),
            (
                "<picture><source srcset='a.avif 1x,b.avif 2x'><img src='c.png?1'></picture>",
                &["/a.avif", "/b.avif", "/c.png?1"],
            ),
            (
                "<video src=a.mp4 poster=a.png><track src=a.vtt></video>",
                &["/a.mp4", "/a.png", "/a.vtt"],
            ),
            ("<audio><source src=a.mp3 type=audio/mpeg></audio>", &["/a.mp3"]),
            ("<code>&lt;img src=a.png></code><blockquote cite=/b.png>", &[]),
        ] {
            assert_eq!(clean(html, Context::PLAIN).shown(), shown, "{html}");
        }
    }
}
