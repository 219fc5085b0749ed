//! Where the author is found elsewhere, in the words of Jekyll's themes and of jekyll-seo-tag.

use feuilleton_core::{post::Value, site::Link};

/// Services whose `NAME_username` minima 2 knows: name of the key, name for people, and what stands
/// before the user's name in the address.
const USERS: [(&str, &str, &str); 11] = [
    ("dribbble_username", "Dribbble", "https://dribbble.com/"),
    ("facebook_username", "Facebook", "https://www.facebook.com/"),
    ("flickr_username", "Flickr", "https://www.flickr.com/photos/"),
    ("github_username", "GitHub", "https://github.com/"),
    ("instagram_username", "Instagram", "https://instagram.com/"),
    ("linkedin_username", "LinkedIn", "https://www.linkedin.com/in/"),
    ("pinterest_username", "Pinterest", "https://www.pinterest.com/"),
    ("stackoverflow_username", "Stack Overflow", "https://stackoverflow.com/users/"),
    ("telegram_username", "Telegram", "https://t.me/"),
    ("twitter_username", "Twitter", "https://www.twitter.com/"),
    ("youtube_username", "YouTube", "https://youtube.com/"),
];

/// The links that an entry of `_config.yml` stands for; none for any other entry, and none to an
/// address that is no link.
pub(super) fn links(key: &str, value: &Value) -> Vec<Link> {
    match (key, value) {
        // minima 3 has its settings in a map of its own.
        ("minima", value) => value.get("social_links").map(listed).unwrap_or_default(),
        ("social_links", value) => listed(value),
        ("social", value) => value.get("links").map(listed).unwrap_or_default(),
        (key, Value::Text(name)) => {
            let user = USERS.iter().find(|(known, ..)| *known == key).filter(|_| !name.is_empty());
            let link = |(_, title, before): &(_, &str, &str)| {
                Link::new(title, &[before, name.trim()].concat())
            };
            user.and_then(link).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn listed(value: &Value) -> Vec<Link> {
    match value {
        Value::List(items) => items.iter().filter_map(link).collect(),
        // minima 3 before its lists: `github: https://…` or only the user's name.
        Value::Map(entries) => {
            let link = |(title, url): &(String, Value)| web(title, url.as_text()?);
            entries.iter().filter_map(link).collect()
        }
        Value::Text(_) => Vec::new(),
    }
}

fn link(item: &Value) -> Option<Link> {
    if let Some(url) = item.as_text() {
        return web(host(url), url);
    }
    let text = |keys: [&str; 4]| keys.into_iter().find_map(|key| item.get(key)?.as_text());
    let url = text(["user_url", "url", "link", "href"])?;
    web(text(["title", "platform", "icon", "name"]).unwrap_or_else(|| host(url)), url)
}

/// A link that leads out of the site.
fn web(title: &str, url: &str) -> Option<Link> {
    Link::new(title, url).filter(|link| link.path().is_none())
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn an_author_is_found_elsewhere_in_the_words_of_any_theme() {
        for (yaml, expected) in [
            ("github_username: zoe\n", "GitHub https://github.com/zoe"),
            (
                "minima:\n  social_links:\n  - {platform: github, user_url: 'https://github.com/zoe'}\n",
                "github https://github.com/zoe",
            ),
            (
                "social_links:\n- title: M\n  icon: mastodon\n  user_url: https://m.example/@zoe\n",
                "M https://m.example/@zoe",
            ),
            (
                "social_links:\n  mastodon: https://m.example/@zoe\n",
                "mastodon https://m.example/@zoe",
            ),
            (
                "social:\n  name: Zoé\n  links:\n  - https://www.m.example/@zoe\n",
                "m.example https://www.m.example/@zoe",
            ),
        ] {
            let config = read(yaml);
            assert_eq!(config.diagnostics, [], "{yaml}");
            let [link] = config.site.social.as_slice() else { panic!("{yaml}") };
            assert_eq!(format!("{} {}", link.title(), link.url()), expected);
        }
        for yaml in [
            "github_username:\n",
            "social:\n  links: ['javascript:x', '/a']\n",
            "minima:\n  skin: dark\n",
        ] {
            assert_eq!(read(yaml).site.social, [], "{yaml}");
        }
    }
}
