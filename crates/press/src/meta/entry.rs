//! The head of a post or page.

use feuilleton_core::{listing::Item, route::Route};

use super::{
    Context, address,
    card::{self, Card, Image},
    excerpt, json_ld, locale, oembed,
    tags::Head,
};

pub(super) fn head(item: &Item, context: &Context<'_>) -> String {
    let site = context.site;
    let (image, description) = (Image::of(item, site), excerpt::description(item));
    let mut head = Head::default();
    head.title(&item.title, &site.title);
    let card = Card {
        heading: &item.title,
        description: &description,
        url: &item.url,
        kind: if item.date_published.is_some() { "article" } else { "website" },
        language: item.language.as_deref().unwrap_or(&site.language),
        image: image.as_ref(),
    };
    card::write(&mut head, &card, site);
    article(&mut head, item);
    translations(&mut head, item, context);
    let path = &item.extension.path;
    head.alternate("text/markdown", "", &site.url(&format!("{path}{}", Route::SOURCE_FILE)));
    let embed = site.url(&format!("{path}{}", oembed::FILE));
    head.alternate("application/json+oembed", &item.title, &embed);
    address::common(&mut head, site);
    head.json_ld(&json_ld::of_entry(item, &card, site));
    head.finish()
}

/// What the Open Graph protocol has for articles.
fn article(head: &mut Head, item: &Item) {
    for author in &item.authors {
        head.meta("author", &author.name);
    }
    let Some(published) = &item.date_published else { return };
    head.property("article:published_time", published);
    head.property("article:modified_time", item.date_modified.as_deref().unwrap_or_default());
    for author in &item.authors {
        head.property("article:author", author.url.as_deref().unwrap_or(&author.name));
    }
    let section = item.extension.categories.first();
    head.property("article:section", section.map(String::as_str).unwrap_or_default());
    for tag in &item.tags {
        head.property("article:tag", tag);
    }
}

/// The same text in all languages, its own too, as search engines want it. Who speaks none of them gets
/// that of the site.
fn translations(head: &mut Head, item: &Item, context: &Context<'_>) {
    let site = context.site;
    let others = &item.extension.translations;
    if others.is_empty() {
        return;
    }
    let own = item.language.as_deref().unwrap_or(&site.language);
    let mut all = vec![(own, item.url.clone())];
    all.extend(others.iter().map(|other| (other.language.as_str(), site.url(&other.path))));
    all.sort();
    for (language, url) in &all {
        head.translation(language, url);
    }
    if let Some((_, url)) = all.iter().find(|(language, _)| *language == site.language) {
        head.translation("x-default", url);
    }
    for other in others {
        let locale = locale::of_tag(&other.language).unwrap_or_default();
        head.property("og:locale:alternate", &locale);
    }
}
