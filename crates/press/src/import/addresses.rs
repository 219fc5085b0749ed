//! How the addresses of a Jekyll site are spelled here.

use feuilleton_core::{diagnostic::Diagnostic, post::Value};

use super::Jekyll;

/// Jekyll's styles that end in `.html`; the first one is the default.
const WITH_ENDING: [&str; 4] = ["date", "ordinal", "weekdate", "none"];

/// Tells in what all addresses differ. A single one that cannot be kept is told with its post.
pub(super) fn check(jekyll: &Jekyll<'_>) -> Option<Diagnostic> {
    let template = jekyll.setting("permalink").and_then(Value::as_text).unwrap_or("date");
    let has_ending = WITH_ENDING.contains(&template)
        || template.ends_with(":output_ext")
        || template.ends_with(".html");
    let message = if has_ending {
        "the addresses of posts end in `.html` with Jekyll and in `/` here; the old spelling leads to the new one"
    } else if template != "pretty" && !template.ends_with('/') {
        "the addresses of posts end in `/` here; without it, they lead to the same post"
    } else {
        return None;
    };
    let remedy =
        "nothing is to be done; to have one spelling with both, set `permalink` to `pretty` there";
    Some(jekyll.told("permalink", message, remedy))
}
