//! Images of the blog in the file; links in place of what would be fetched from elsewhere.

use anyhow::Result;
use feuilleton_core::html::plain;
use lol_html::html_content::{ContentType, Element};

use crate::{
    escape::escaped,
    single::inside::{Inside, Target, image},
};

/// Where an image stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Media {
    /// In a link, which holds no other.
    InLink,
    /// Not in a link.
    Alone,
}

/// Puts an image of the blog into the file. One from elsewhere becomes a link with its words: reading the file asks
/// nobody.
///
/// # Errors
/// When the image cannot be read: the message names it.
pub(super) fn shown(el: &mut Element<'_, '_>, inside: &Inside<'_>, place: Media) -> Result<()> {
    // Seen by the rule for images in links already.
    if el.removed() || el.get_attribute("src").is_some_and(|src| src.starts_with("data:")) {
        return Ok(());
    }
    let src = el.get_attribute("src").map(|src| plain(&src)).or_else(|| smallest(el));
    let src = src.unwrap_or_default();
    let (data, url) = match inside.target(&src, "") {
        Target::File(path, url) => (image(path)?, url),
        Target::Elsewhere(url) => (None, Some(url)),
        Target::Page(..) | Target::Nowhere => (None, None),
    };
    el.remove_attribute("srcset");
    el.remove_attribute("sizes");
    if let Some(data) = data {
        return Ok(el.set_attribute("src", &data)?);
    }
    let words = el.get_attribute("alt").map(|alt| plain(&alt)).filter(|alt| !alt.is_empty());
    let words = words.unwrap_or_else(|| name(&src).to_owned());
    match url.filter(|_| place == Media::Alone) {
        Some(url) => el.replace(&anchor(&url, &words), ContentType::Html),
        None => el.replace(&words, ContentType::Text),
    }
    Ok(())
}

/// Puts links in place of sound and film: they are as large as all the rest.
pub(super) fn played(el: &mut Element<'_, '_>, inside: &Inside<'_>) {
    let src = el.get_attribute("src").map(|src| plain(&src));
    let url = src.as_deref().and_then(|src| match inside.target(src, "") {
        Target::File(_, url) => url,
        Target::Elsewhere(url) => Some(url),
        Target::Page(..) | Target::Nowhere => None,
    });
    let words = el.get_attribute("aria-label").or_else(|| el.get_attribute("title"));
    let words = words.map(|words| plain(&words));
    let words =
        words.or_else(|| src.as_deref().map(|src| name(src).to_owned())).unwrap_or_default();
    let text = match url {
        Some(url) => anchor(&url, &words),
        None => escaped(&words),
    };
    match el.tag_name().as_str() {
        // The captions of what is not here.
        "track" => el.remove(),
        "source" => el.replace(&format!("{text} "), ContentType::Html),
        _ => {
            el.before(&text, ContentType::Html);
            el.remove_and_keep_content();
        }
    }
}

/// The first of the sizes in which an image can be shown, where it has no usual one.
fn smallest(el: &Element<'_, '_>) -> Option<String> {
    let set = plain(&el.get_attribute("srcset")?);
    set.split(", ").next()?.split(' ').next().map(str::to_owned)
}

/// Name of the file that an address leads to.
fn name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    path.rsplit('/').next().unwrap_or(path)
}

fn anchor(url: &str, words: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(url), escaped(words))
}
