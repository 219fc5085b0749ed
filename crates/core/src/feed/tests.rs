//! What readers of feeds get.

mod properties;
mod read;

use super::*;
use crate::{
    html::SafeHtml,
    listing::{Catalogue, Feed, Item},
    markdown::{self, Context},
    post::Post,
    route::{Page, Route, Taxonomy},
    site::Site,
};

fn site() -> Site {
    let json = r#"{"title":"L'été & \"co\"","description":"Des chansons <b>& le reste</b>","language":"fr",
        "base_url":"https://a.example/blog","author":"zoe","page_size":2,
        "authors":{"zoe":{"name":"Zoé","url":"https://zoe.example/"}}}"#;
    serde_json::from_str(json).unwrap()
}

/// Items and their bodies.
fn blog() -> Vec<(Item, String)> {
    [
        ("2015-01-01-un.md", "title: Un\ntags: [Rust]", "Le premier.\n"),
        (
            "2016-03-12-deux.md",
            "title: \"Deux <i>& trois</i>\"\ntags: [Rust, web]\ncategories: [Films]\nauthor: Max\nlang: en\n\
             updated: 2017-02-03 04:05:06 +0700\nimage: photos/lune & moi.jpg\nlink: https://b.example/?a=b&c=d\n\
             description: Two and three",
            "A [link](/about/) and [another](other.md#top), ![moon](photos/moon.png).\n\nA note[^1].\n\n[^1]: Here.\n",
        ),
        ("2016-01-01-zero.md", "title: Zéro", "Un `<b>` & des \"guillemets\".\n"),
    ]
    .map(|(file, matter, body)| {
        let (post, _) = Post::read(file, &format!("---\n{matter}\n---\n{body}"), &site());
        (Item::new(&post, &site()), body.to_owned())
    })
    .into()
}

fn feed(route: &Route) -> Feed {
    let items = blog().into_iter().map(|(item, _)| item).collect();
    Catalogue::new(items).feed(route, &site()).unwrap()
}

/// The article of an item of [`blog`], as it is rendered for the site's path.
fn article(item: &Item) -> Option<SafeHtml> {
    let (_, body) = blog().into_iter().find(|(other, _)| other.id == item.id)?;
    let context = Context { base: "/blog/", folder: item.folder(), ..Context::PLAIN };
    Some(markdown::render(&body, context).html)
}

fn second(route: &Route) -> Route {
    route.at_page(Page::new(2).unwrap())
}
