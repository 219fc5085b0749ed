//! A table of contents for language models: links to the Markdown (<https://llmstxt.org>).

use feuilleton_core::{feed::sitemap, listing::Item, route::Route, site::Site};

use super::excerpt;

/// Path of the file relative to the site's base.
pub(crate) const FILE: &str = "llms.txt";

/// Most posts that are named.
const MOST: usize = 500;

/// The text of the file: the newest posts and all pages, each with an excerpt. `posts` are newest
/// first.
pub(crate) fn text(site: &Site, posts: &[Item], pages: &[Item]) -> String {
    let mut text = format!("# {}\n", line(&site.title));
    if !site.description.is_empty() {
        text.push_str(&format!("\n> {}\n", line(&site.description)));
    }
    section(&mut text, "Posts", posts.iter().take(MOST), site);
    section(&mut text, "Pages", pages.iter(), site);
    if site.is_absolute() {
        let url = site.url(sitemap::FILE);
        text.push_str(&format!("\n## Optional\n\n- [Sitemap]({url}): every address\n"));
    }
    text
}

fn section<'a>(
    text: &mut String,
    heading: &str,
    items: impl Iterator<Item = &'a Item>,
    site: &Site,
) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        text.push_str(&format!("\n## {heading}\n\n"));
    }
    for item in items {
        let url = site.url(&format!("{}{}", item.extension.path, Route::SOURCE_FILE));
        // Only these two end an address in Markdown that `Route` lets stand.
        let url = url.replace('(', "%28").replace(')', "%29");
        text.push_str(&format!("- [{}]({url})", line(&item.title)));
        let about = excerpt::description(item);
        if !about.is_empty() {
            text.push_str(": ");
            text.push_str(&line(&about));
        }
        text.push('\n');
    }
}

/// Text in one line of Markdown, so that nothing in it is a mark.
fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(character, '\\' | '[' | ']' | '<' | '`' | '*' | '_') {
            line.push('\\');
        }
        line.push(character);
    }
    line
}

#[cfg(test)]
mod tests {
    use feuilleton_core::listing::Content;

    use super::*;

    fn item(title: &str, path: &str, excerpt: &str) -> Item {
        let mut item =
            Item { title: title.into(), content: Content::Text(excerpt.into()), ..Item::default() };
        item.extension.path = path.into();
        item
    }

    fn site() -> Site {
        Site {
            title: "Le\njournal".into(),
            description: "Des [essais]".into(),
            base_url: Some("https://a.example/".into()),
            ..Site::default()
        }
    }

    #[test]
    fn posts_and_pages_are_links_to_their_markdown() {
        let posts = [item("Un [lien](x)", "2016/a(b)/", "Deux\n*lignes*"), item("Rien", "r/", "")];
        let expected = "# Le journal\n\n> Des \\[essais\\]\n\n## Posts\n\n\
            - [Un \\[lien\\](x)](https://a.example/2016/a%28b%29/index.md): Deux \\*lignes\\*\n\
            - [Rien](https://a.example/r/index.md)\n\n## Pages\n\n\
            - [À propos](https://a.example/about/index.md)\n\n## Optional\n\n\
            - [Sitemap](https://a.example/sitemap.xml): every address\n";
        assert_eq!(text(&site(), &posts, &[item("À propos", "about/", "")]), expected);
    }

    #[test]
    fn of_a_huge_blog_only_the_newest_posts_are_named() {
        let posts: Vec<_> = (0..501).map(|n| item(&n.to_string(), &format!("{n}/"), "")).collect();
        let text = text(&site(), &posts, &[]);
        assert!(text.contains("/499/index.md") && !text.contains("/500/index.md"));
        assert!(!text.contains("## Pages"));
    }
}
