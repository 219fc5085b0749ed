//! The card that other sites show for a link: Open Graph (<https://ogp.me>), which Twitter reads too.

use feuilleton_core::{listing::Item, site::Site};

use super::{locale, tags::Head};

/// What is said of every page.
#[derive(Debug)]
pub(super) struct Card<'a> {
    /// Name of the page alone.
    pub(super) heading: &'a str,
    /// A sentence, or nothing.
    pub(super) description: &'a str,
    /// URL of the page.
    pub(super) url: &'a str,
    /// `article` or `website`.
    pub(super) kind: &'a str,
    /// Language as a BCP 47 tag.
    pub(super) language: &'a str,
    /// The lead image.
    pub(super) image: Option<&'a Image>,
}

/// An image with an absolute URL.
#[derive(Debug)]
pub(super) struct Image {
    /// Its URL.
    pub(super) url: String,
    /// Width and height in pixels, where the site knows them.
    pub(super) size: Option<(u32, u32)>,
}

impl Image {
    /// The lead image of a post; none where its absolute URL is not known.
    pub(super) fn of(item: &Item, site: &Site) -> Option<Self> {
        Some(Self { size: item.image_size(site), url: item.image_url()?.to_owned() })
    }
}

/// Writes the card, and the page's canonical address where the site knows its host.
pub(super) fn write(head: &mut Head, card: &Card<'_>, site: &Site) {
    head.meta("description", card.description);
    if site.is_absolute() {
        head.link("canonical", card.url);
        head.property("og:url", card.url);
    }
    head.property("og:type", card.kind);
    head.property("og:title", card.heading);
    head.property("og:description", card.description);
    head.property("og:site_name", &site.title);
    head.property("og:locale", &locale::of_tag(card.language).unwrap_or_default());
    if let Some(image) = card.image {
        head.property("og:image", &image.url);
        if let Some((width, height)) = image.size {
            head.property("og:image:width", &width.to_string());
            head.property("og:image:height", &height.to_string());
        }
    }
    let kind = if card.image.is_some() { "summary_large_image" } else { "summary" };
    head.meta("twitter:card", kind);
}
