//! What a page is, in the words of <https://schema.org>.

use feuilleton_core::{
    listing::{Author, Feed, Item},
    route::{Route, Taxonomy},
    site::Site,
    text::slugify,
};
use serde_json::{Value, json};

use super::card::{Card, Image};

/// A post or page, and the way to it.
pub(super) fn of_entry(item: &Item, card: &Card<'_>, site: &Site) -> Value {
    let about =
        if item.date_published.is_some() { post(item, card, site) } else { page(item, card, site) };
    let category = item.extension.categories.first().map(|name| {
        (name.as_str(), site.url(&Route::term(Taxonomy::Category, slugify(name)).path()))
    });
    let way = category.into_iter().chain([(item.title.as_str(), item.url.clone())]);
    graph(about, way, site)
}

/// The blog itself on its front page, or a part of it, and the way there.
pub(super) fn of_listing(route: &Route, feed: &Feed, card: &Card<'_>, site: &Site) -> Value {
    if *route != Route::HOME {
        let about = [
            ("name", json!(card.heading)),
            ("url", json!(card.url)),
            ("inLanguage", json!(card.language)),
            ("isPartOf", blog(site, [])),
        ];
        return graph(thing("CollectionPage", about), [(card.heading, card.url.to_owned())], site);
    }
    let posts = feed.items.iter().map(brief).collect();
    graph(blog(site, [("inLanguage", json!(card.language)), ("blogPost", posts)]), [], site)
}

fn post(item: &Item, card: &Card<'_>, site: &Site) -> Value {
    let about = [
        ("headline", json!(item.title)),
        ("alternativeHeadline", json!(item.extension.subtitle)),
        ("description", json!(card.description)),
        ("url", json!(item.url)),
        ("mainEntityOfPage", json!(item.url)),
        ("datePublished", json!(item.date_published)),
        ("dateModified", json!(item.date_modified)),
        ("author", item.authors.iter().map(person).collect()),
        ("image", card.image.map_or(Value::Null, image)),
        ("keywords", json!(item.tags)),
        ("articleSection", json!(item.extension.categories)),
        ("wordCount", json!(item.extension.words)),
        ("inLanguage", json!(card.language)),
        ("isPartOf", blog(site, [])),
    ];
    thing("BlogPosting", about)
}

fn page(item: &Item, card: &Card<'_>, site: &Site) -> Value {
    let about = [
        ("name", json!(item.title)),
        ("alternativeHeadline", json!(item.extension.subtitle)),
        ("description", json!(card.description)),
        ("url", json!(item.url)),
        ("dateModified", json!(item.date_modified)),
        ("author", item.authors.iter().map(person).collect()),
        ("image", card.image.map_or(Value::Null, image)),
        ("inLanguage", json!(card.language)),
        ("isPartOf", blog(site, [])),
    ];
    thing("WebPage", about)
}

/// A thing, and the way to it from the front page.
fn graph<'a>(
    about: Value,
    way: impl IntoIterator<Item = (&'a str, String)>,
    site: &'a Site,
) -> Value {
    let home = [(site.title.as_str(), site.url(""))];
    let steps = (1..).zip(home.into_iter().chain(way)).map(|(position, (name, url))| {
        let step = [("position", json!(position)), ("name", json!(name)), ("item", json!(url))];
        thing("ListItem", step)
    });
    let steps: Vec<_> = steps.collect();
    let mut things = vec![about];
    if steps.len() > 1 {
        things.push(thing("BreadcrumbList", [("itemListElement", Value::Array(steps))]));
    }
    json!({ "@context": "https://schema.org", "@graph": things })
}

fn blog<const N: usize>(site: &Site, more: [(&str, Value); N]) -> Value {
    let about = [
        ("name", json!(site.title)),
        ("url", json!(site.url(""))),
        ("description", json!(site.description)),
    ];
    thing("Blog", about.into_iter().chain(more))
}

fn brief(item: &Item) -> Value {
    let about = [
        ("headline", json!(item.title)),
        ("url", json!(item.url)),
        ("datePublished", json!(item.date_published)),
    ];
    thing("BlogPosting", about)
}

fn person(author: &Author) -> Value {
    thing("Person", [("name", json!(author.name)), ("url", json!(author.url))])
}

fn image(image: &Image) -> Value {
    let (width, height) = image.size.unzip();
    let about = [("url", json!(image.url)), ("width", json!(width)), ("height", json!(height))];
    thing("ImageObject", about)
}

/// A thing of a type with what there is to say of it.
fn thing<'a>(kind: &str, about: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    let said = about.into_iter().filter(|(_, value)| !is_nothing(value));
    let said = said.map(|(name, value)| (name.to_owned(), value));
    [("@type".to_owned(), json!(kind))].into_iter().chain(said).collect()
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
