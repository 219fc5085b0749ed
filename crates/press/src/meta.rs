//! What a page says of itself to machines: tags for its head, and small documents beside it.
//!
//! Everything is made from data and escaped where it is written, so that no title or name becomes
//! markup.

use feuilleton_core::{
    listing::{Feed, Item},
    route::Route,
    site::Site,
};

mod address;
mod card;
mod entry;
mod excerpt;
mod json_ld;
mod listing;
pub(crate) mod llms;
mod locale;
pub(crate) mod manifest;
pub(crate) mod oembed;
pub(crate) mod robots;
mod tags;

/// What a page's head depends on besides the page itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    /// The site.
    pub(crate) site: &'a Site,
    /// What the app calls the page in the reader's tab, without the site's name: `Archive`, `Page 2 of 5`.
    /// Entries and terms have names of their own; the front page has none.
    pub(crate) heading: Option<&'a str>,
}

/// Tags for the head of a post or page. `item` is as it stands in the catalogue: with its excerpt.
pub(crate) fn of_entry(item: &Item, context: &Context<'_>) -> String {
    entry::head(item, context)
}

/// Tags for the head of one page of a listing.
pub(crate) fn of_listing(route: &Route, feed: &Feed, context: &Context<'_>) -> String {
    listing::head(route, feed, context)
}

/// Tags for the head of the page of the search. Whatever is looked for, its address is the same.
pub(crate) fn of_search(context: &Context<'_>) -> String {
    let (site, heading) = (context.site, context.heading.unwrap_or_default());
    let mut head = tags::Head::default();
    head.title(heading, &site.title);
    let description = format!("{heading} · {} · {}", site.title, site.description);
    let card = card::Card {
        heading,
        description: description.trim_end_matches(" · "),
        url: &site.url(&Route::Search.path()),
        kind: "website",
        language: &site.language,
        image: None,
    };
    card::write(&mut head, &card, site);
    address::common(&mut head, site);
    head.finish()
}

/// Tags for the head of a page that search engines are to leave out.
pub(crate) fn of_unlisted(context: &Context<'_>) -> String {
    let mut head = tags::Head::default();
    head.title(context.heading.unwrap_or_default(), &context.site.title);
    head.meta("robots", "noindex");
    address::common(&mut head, context.site);
    head.finish()
}

#[cfg(test)]
mod tests;
