//! Images, with or without a caption.

use super::{Parameters, attribute};

pub(super) fn of(given: Parameters<'_>) -> Option<String> {
    let names =
        ["src", "url", "image_path", "path", "file", "img", "image", "image_url", "source", "name"];
    let source = given.text(&names)?;
    let caption = given.text(&["caption", "description", "figcaption", "title"]);
    let alt = given.text(&["alt", "alt_text"]).or_else(|| caption.clone()).unwrap_or_default();
    let mut image = "<img".to_owned();
    attribute(&mut image, "src", &source);
    attribute(&mut image, "alt", &alt);
    size(&mut image, given.text(&["width", "max-width"]), given.text(&["height", "max-height"]));
    image.push('>');
    if let Some(target) = given.text(&["link", "href"]).filter(|target| target.contains(['/', '.']))
    {
        let mut link = "<a".to_owned();
        attribute(&mut link, "href", &target);
        image = [&link, ">", &image, "</a>"].concat();
    }
    let caption = caption.map(|caption| captioned(&caption)).unwrap_or_default();
    Some(["<figure>", &image, &caption, "</figure>"].concat())
}

/// The caption, in which Markdown and HTML count as themes let them.
fn captioned(caption: &str) -> String {
    let line: Vec<_> = caption.split_whitespace().collect();
    ["<figcaption markdown=\"span\">", &line.join(" "), "</figcaption>"].concat()
}

fn size(image: &mut String, width: Option<String>, height: Option<String>) {
    for (name, value) in [("width", width), ("height", height)] {
        let Some(value) = value else { continue };
        let number = value.strip_suffix("px").unwrap_or(&value);
        if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit() || b == b'%') {
            attribute(image, name, number);
        }
    }
}

/// Octopress's `img [classes] source [width] [height] [title]`, the title as `text` or as
/// `"title" "alternative"`.
pub(super) fn octopress(arguments: &str) -> Option<String> {
    let is_source = |word: &str| word.contains('/');
    let start = arguments.split_whitespace().find(|word| is_source(word))?;
    let (classes, rest) = arguments.split_once(start)?;
    let mut rest = rest.trim();
    let mut sizes = [None, None];
    for size in &mut sizes {
        let word = rest.split_whitespace().next().unwrap_or_default();
        if word.is_empty() || !word.bytes().all(|b| b.is_ascii_digit()) {
            break;
        }
        *size = Some(word.to_owned());
        rest = rest.get(word.len()..)?.trim_start();
    }
    let (title, alt) = match rest.strip_prefix(['"', '\'']) {
        Some(quoted) => {
            let mut parts = quoted.split(['"', '\'']).filter(|part| !part.trim().is_empty());
            let title = parts.next().unwrap_or_default();
            (title, parts.next().unwrap_or(title))
        }
        None => (rest, rest),
    };
    let mut image = "<img".to_owned();
    if !classes.trim().is_empty() {
        attribute(&mut image, "class", classes.trim());
    }
    attribute(&mut image, "src", start);
    let [width, height] = sizes;
    size(&mut image, width, height);
    if !title.is_empty() {
        attribute(&mut image, "title", title);
    }
    attribute(&mut image, "alt", alt);
    Some(image + ">")
}
