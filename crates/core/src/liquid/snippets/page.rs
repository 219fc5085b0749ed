//! Pages of other sites that snippets show in a frame or by a script: here they are links.

use super::{Parameters, Snippet, attribute};

/// What a well-known name refers to.
pub(super) fn include(name: &str, given: Parameters<'_>) -> Snippet {
    let id = |names: &[&str]| given.text(names);
    let url = match name {
        "gist" => id(&["id", "gist", "src"]).map(|id| on("https://gist.github.com/", &id)),
        "asciicast" | "asciinema" | "asciinemaplayer" => {
            id(&["id", "asciicast", "src"]).map(|id| on("https://asciinema.org/a/", &id))
        }
        "codepen" => codepen(given),
        "tweet" | "twitter" | "tweetembed" => id(&["url", "id", "src"]),
        "jsfiddle" => id(&["url", "id", "src"]).map(|id| on("https://jsfiddle.net/", &id)),
        _ => return Snippet::Unknown,
    };
    Snippet::or_incomplete(url.and_then(|url| link(&url)))
}

/// A whole address stays; anything else is a path on the site.
fn on(site: &str, id: &str) -> String {
    if id.contains("//") { id.to_owned() } else { [site, id.trim_matches('/')].concat() }
}

fn codepen(given: Parameters<'_>) -> Option<String> {
    let id = given.text(&["id", "hash", "slug", "slug-hash", "slug_hash", "url"])?;
    let user = given.text(&["user", "username"]);
    let path = match user {
        Some(user) if !id.contains('/') => [&user, "/pen/", &id].concat(),
        _ if id.contains('/') => id,
        _ => ["pen/", &id].concat(),
    };
    Some(on("https://codepen.io/", &path))
}

/// A link that shows its own address without the scheme; nothing for what is no address.
pub(super) fn link(url: &str) -> Option<String> {
    let url = if url.starts_with("//") { ["https:", url].concat() } else { url.to_owned() };
    let shown = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let sound = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"`\\[]{}|^*".contains(c);
    if shown.is_empty() || !shown.chars().all(sound) {
        return None;
    }
    let mut markup = "<a".to_owned();
    attribute(&mut markup, "href", &url);
    Some([&markup, ">", &shown.replace('&', "&amp;").replace('_', "&#95;"), "</a>"].concat())
}
