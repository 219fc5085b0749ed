//! Frames of hosts that the blog does not know: they become links.

use feuilleton_core::html::SafeHtml;

/// What the gate writes for a frame that it does not know, up to the address.
const LINK: &str = "class=\"embed-link\"><a href=\"";

/// The addresses of such frames in an article.
pub(super) fn of(html: &SafeHtml) -> Vec<String> {
    let links = html.as_str().split(LINK).skip(1);
    let addresses = links.filter_map(|rest| rest.split('"').next());
    addresses.map(|address| address.replace("&amp;", "&")).collect()
}

/// The host of an absolute address.
pub(super) fn host(address: &str) -> Option<&str> {
    address.split_once("://")?.1.split(['/', '?', '#']).next()
}

#[cfg(test)]
mod tests {
    use feuilleton_core::markdown::{Context, render};

    use super::*;

    #[test]
    fn frames_of_unknown_hosts_are_found_and_films_are_none() {
        let body = "<iframe src=\"https://www.slideshare.net/a?b=1&amp;c=2\"></iframe>\n\n\
            <iframe src=\"https://www.youtube.com/embed/aqz-KE-bpKQ\"></iframe>\n\n[x](https://a.example)\n";
        let frames = of(&render(body, Context::PLAIN).html);
        assert_eq!(frames, ["https://www.slideshare.net/a?b=1&c=2"]);
        assert_eq!(host(&frames[0]), Some("www.slideshare.net"));
    }
}
