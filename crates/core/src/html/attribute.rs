//! From the attributes as written to those that may stay.

use super::{
    entity, escape,
    policy::{self, Element, Value},
    scan::Tag,
    url::{self, Purpose},
};
use crate::markdown::Context;

/// Writes what may stay of a tag's attributes; `None` if without the rest it is no use.
pub(super) fn filter<'a>(
    element: &'a Element,
    tag: &Tag<'a>,
    context: Context<'a>,
) -> Option<String> {
    let (out, seen, source) = (String::new(), Vec::new(), "");
    let mut kept = Kept { element, context, out, seen, source };
    kept.class(tag);
    for (name, value) in &tag.attributes {
        kept.one(name, value);
    }
    kept.complete(tag)
}

struct Kept<'a> {
    element: &'a Element,
    context: Context<'a>,
    out: String,
    /// Names already written, with whether the value leads to another site: the first counts.
    seen: Vec<(&'static str, bool)>,
    /// The `src` that was written, as the author wrote it.
    source: &'a str,
}

impl<'a> Kept<'a> {
    /// Known classes, and a class for each way of saying how text is aligned.
    fn class(&mut self, tag: &Tag<'_>) {
        let written = entity::decode(tag.attribute("class").unwrap_or_default());
        let mut classes: Vec<&str> =
            written.split_ascii_whitespace().filter(|c| policy::allows_class(c)).collect();
        if let Some(class) = alignment(tag)
            && !classes.contains(&class)
        {
            classes.push(class);
        }
        if !classes.is_empty() {
            escape::attribute(&mut self.out, "class", &classes.join(" "));
        }
    }

    fn one(&mut self, name: &str, raw: &'a str) {
        let anchor = self.element.name == "a" && name.eq_ignore_ascii_case("name");
        let name = if anchor { "id" } else { name };
        let Some((name, value)) = policy::attribute(self.element, name) else { return };
        if self.has(name) {
            return;
        }
        let kept = match value {
            Value::Text => {
                escape::attribute(&mut self.out, name, raw);
                self.seen.push((name, false));
                return;
            }
            // Written by themselves, for what is written there comes from several attributes.
            Value::Classes | Value::Relations => return,
            Value::Link | Value::Media | Value::Image | Value::ImageSet => {
                address(value, raw, self.context)
            }
            _ => judge(value, &entity::decode(raw)),
        };
        if let Some(kept) = kept {
            escape::decoded_attribute(&mut self.out, name, &kept);
            self.seen.push((name, url::is_external(&kept)));
            if name == "src" {
                self.source = raw;
            }
        }
    }

    /// Adds what a reader's browser should know besides.
    fn complete(mut self, tag: &Tag<'_>) -> Option<String> {
        match self.element.name {
            "a" => self.relation(tag),
            "img" => {
                if !self.has("src") && !self.has("srcset") {
                    return None;
                }
                self.size();
                self.default("loading", "lazy");
                self.default("decoding", "async");
            }
            "source" if !self.has("src") && !self.has("srcset") => return None,
            "track" if !self.has("src") => return None,
            "input" if !self.has("type") => return None,
            "input" => self.default("disabled", ""),
            "audio" | "video" => self.default("controls", ""),
            _ => {}
        }
        Some(self.out)
    }

    /// Room is kept for an image whose size the site knows and the author did not give.
    fn size(&mut self) {
        if self.has("width") || self.has("height") {
            return;
        }
        let source = entity::decode(self.source);
        if let Some((width, height)) = url::image_size(&source, self.context) {
            escape::attribute(&mut self.out, "width", &width.to_string());
            escape::attribute(&mut self.out, "height", &height.to_string());
        }
    }

    /// `rel`: a page that is opened from here gets no hold of the opener.
    fn relation(&mut self, tag: &Tag<'_>) {
        if !self.has("href") {
            return;
        }
        let written = entity::decode(tag.attribute("rel").unwrap_or_default());
        let written = written.to_ascii_lowercase();
        let mut relations: Vec<&str> = Vec::new();
        let external = self.seen.contains(&("href", true));
        let forced: &[&str] = if external {
            &["external", "noopener"]
        } else if self.has("target") {
            &["noopener"]
        } else {
            &[]
        };
        for relation in written.split_ascii_whitespace().chain(forced.iter().copied()) {
            if policy::RELATIONS.contains(&relation) && !relations.contains(&relation) {
                relations.push(relation);
            }
        }
        if !relations.is_empty() {
            escape::attribute(&mut self.out, "rel", &relations.join(" "));
        }
    }

    fn has(&self, name: &str) -> bool {
        self.seen.iter().any(|(seen, _)| *seen == name)
    }

    fn default(&mut self, name: &str, value: &str) {
        if !self.has(name) {
            escape::attribute(&mut self.out, name, value);
        }
    }
}

/// The address if it may stay, in its proper form.
fn address(value: Value, raw: &str, context: Context<'_>) -> Option<String> {
    match value {
        Value::ImageSet => url::resolve_set(&entity::decode_known(raw)?, context),
        Value::Image => url::resolve(&entity::decode_address(raw)?, Purpose::Image, context),
        Value::Media => url::resolve(&entity::decode_address(raw)?, Purpose::Media, context),
        _ => url::resolve(&entity::decode_address(raw)?, Purpose::Link, context),
    }
}

/// The value if it may stay, in its proper form.
fn judge(value: Value, written: &str) -> Option<String> {
    let word = written.trim();
    let owned = |passes: bool| passes.then(|| word.to_owned());
    match value {
        Value::Flag => Some(String::new()),
        Value::Number => {
            let digits = word.strip_prefix('-').unwrap_or(word);
            owned(is_number(digits))
        }
        Value::Length => {
            let number = word.strip_suffix("px").unwrap_or(word);
            let digits = number.strip_suffix('%').unwrap_or(number);
            is_number(digits).then(|| number.to_owned())
        }
        // Letter case tells the kinds of numbering apart, and nothing else.
        Value::OneOf(words) if words.contains(&word) => owned(true),
        Value::OneOf(words) => {
            words.iter().find(|w| w.eq_ignore_ascii_case(word)).map(|w| (*w).to_owned())
        }
        Value::Id => policy::allows_id(word).then(|| policy::safe_id(word).into_owned()),
        Value::Ids if word.split(' ').all(policy::allows_id) => {
            Some(word.split(' ').map(policy::safe_id).collect::<Vec<_>>().join(" "))
        }
        // What is left has a way of its own.
        _ => None,
    }
}

fn is_number(digits: &str) -> bool {
    (1..=9).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// The class for `align`, and for `text-align` in `style`.
fn alignment(tag: &Tag<'_>) -> Option<&'static str> {
    let style = tag.attribute("style").unwrap_or_default();
    let styled =
        style.split(';').filter_map(|rule| rule.split_once(':')).find_map(|(name, value)| {
            name.trim().eq_ignore_ascii_case("text-align").then(|| value.trim())
        });
    let side = styled.or_else(|| tag.attribute("align"))?;
    ["left", "center", "right"]
        .iter()
        .zip(["align-left", "align-center", "align-right"])
        .find_map(|(name, class)| side.trim().eq_ignore_ascii_case(name).then_some(class))
}
