//! What machines read in the head of a page, through a browser's tokenizer.

mod attack;
mod head;
mod pages;

use feuilleton_core::{listing::Catalogue, markdown::Image, post::Post, route::Page};

use super::*;

fn site() -> Site {
    toml::from_str(
        "title = \"Le journal\"\ndescription = \"Des essais\"\nlanguage = \"fr\"\n\
         base_url = \"https://a.example/blog\"\nauthor = \"Zoé\"\npage_size = 2\n",
    )
    .unwrap()
}

fn item(file: &str, matter: &str, site: &Site) -> Item {
    let text = format!("---\n{matter}\n---\nLe *début*.\n\nLa suite.\n");
    Item::new(&Post::read(file, &text, site).0, site)
}

fn catalogue(site: &Site) -> Catalogue {
    let mut post = item(
        "2016-03-12-chat.md",
        "title: Le chat & \"moi\"\nsubtitle: Un essai\ntags: [Chats, C++]\ncategories: Vie\nref: cat\n\
         updated: 2017-02-03 04:05:06 +0700\nimage: photos/chat noir.jpg",
        site,
    );
    let (name, size) = ("photos/chat noir.jpg".into(), Some((640, 480)));
    post.extension.references.images = vec![Image { name, size, ..Image::default() }];
    Catalogue::new(vec![
        post,
        item(
            "2016-03-13-cat.md",
            "title: The cat\nlang: en-GB\nref: cat\nauthor: Max\ndescription: On cats",
            site,
        ),
        item("2016-03-14-c.md", "title: C\ntags: Chats", site),
        item("about.md", "title: À propos", site),
    ])
}

fn entry<'a>(catalogue: &'a Catalogue, source: &str) -> &'a Item {
    let mut all = catalogue.posts().iter().chain(catalogue.pages());
    all.find(|item| item.extension.source == source).unwrap()
}

fn context(site: &Site) -> Context<'_> {
    Context { site, heading: None }
}

fn second(route: &Route) -> Route {
    route.at_page(Page::new(2).unwrap())
}
