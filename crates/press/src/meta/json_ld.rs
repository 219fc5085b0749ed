//! Structured data for search engines (<https://schema.org/BlogPosting>).

use feuilleton_core::{listing::Item, site::Site};
use serde_json::{Map, Value, json};

pub(super) fn of_entry(item: &Item, site: &Site, url: Option<&str>, image: Option<&str>) -> Value {
    let mut data = Map::new();
    let mut say = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            data.insert(name.to_owned(), value);
        }
    };
    let kind = if item.date_published.is_some() { "BlogPosting" } else { "WebPage" };
    let text = |text: &Option<String>| text.clone().map(Value::from);
    say("@context", Some("https://schema.org".into()));
    say("@type", Some(kind.into()));
    say("headline", Some(item.title.clone().into()));
    say("datePublished", text(&item.date_published));
    say("dateModified", text(&item.date_modified).or_else(|| text(&item.date_published)));
    say("description", Some(item.summary.as_ref().unwrap_or(&item.content_text).clone().into()));
    say("inLanguage", text(&item.language));
    say("url", url.map(Value::from));
    say("mainEntityOfPage", url.map(Value::from));
    say("image", image.map(Value::from));
    say("author", authors(item));
    say("keywords", Some(item.tags.clone().into()).filter(|_| !item.tags.is_empty()));
    say("wordCount", item.extension.words.map(Value::from));
    say("isPartOf", Some(blog(site)));
    Value::Object(data)
}

pub(super) fn of_blog(site: &Site, url: Option<&str>) -> Value {
    let mut data = blog(site);
    data["@context"] = "https://schema.org".into();
    if let Some(url) = url {
        data["url"] = url.into();
    }
    data
}

fn blog(site: &Site) -> Value {
    json!({
        "@type": "Blog",
        "name": site.title,
        "description": site.description,
        "inLanguage": site.language,
    })
}

fn authors(item: &Item) -> Option<Value> {
    let authors = item.authors.iter().map(|author| {
        let url = author.url.as_deref().filter(|url| url.contains("://"));
        let mut person = json!({ "@type": "Person", "name": author.name });
        if let Some(url) = url {
            person["url"] = url.into();
        }
        person
    });
    Some(authors.collect::<Vec<_>>()).filter(|authors| !authors.is_empty()).map(Value::from)
}
