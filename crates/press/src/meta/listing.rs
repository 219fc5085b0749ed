//! The head of one page of a listing.

use feuilleton_core::{
    listing::Feed,
    route::{Page, Route},
    site::Site,
};

use super::{
    Context, address,
    card::{self, Card},
    excerpt, json_ld,
    tags::Head,
};

pub(super) fn head(route: &Route, feed: &Feed, context: &Context<'_>) -> String {
    let site = context.site;
    let own = feed.extension.term.as_deref().or(context.heading);
    let own = own.filter(|_| *route != Route::HOME);
    let heading = own.unwrap_or(&site.title);
    let mut head = Head::default();
    head.title(own.unwrap_or_default(), &site.title);
    let card = Card {
        heading,
        description: &description(route, feed, site),
        url: &site.url(&route.path()),
        kind: "website",
        language: feed.language.as_deref().unwrap_or(&site.language),
        image: None,
    };
    card::write(&mut head, &card, site);
    if let Route::Term { .. } = route {
        address::feeds(&mut head, &route.at_page(Page::MIN), &feed.title, site);
    }
    address::common(&mut head, site);
    head.json_ld(&json_ld::of_listing(route, feed, &card, site));
    head.finish()
}

/// What the front page is about, as its operator says it; of all others, what they list.
fn description(route: &Route, feed: &Feed, site: &Site) -> String {
    if *route == Route::HOME && !site.description.is_empty() {
        return site.description.clone();
    }
    let titles: Vec<_> = feed.items.iter().map(|item| item.title.as_str()).collect();
    excerpt::line(&titles.join(" · "))
}
