//! What a page says of itself to machines: search engines, cards, feed readers.
//!
//! Everything here comes from data and is escaped; addresses are absolute, so a site that does not know
//! its own says less.

use feuilleton_core::{
    listing::{Feed, Item},
    route::{Page, Route},
    site::Site,
};
use serde_json::Value;

use crate::escape::escape;

mod json_ld;
mod translations;

pub(crate) use translations::Translations;

/// Makes the tags of a blog's pages.
#[derive(Debug)]
pub(crate) struct Meta<'a> {
    site: &'a Site,
    translations: Translations,
}

/// Tags, one per line.
#[derive(Debug, Default)]
struct Tags(String);

impl Tags {
    fn named(&mut self, name: &str, content: &str) {
        self.push("name", name, content);
    }

    fn property(&mut self, name: &str, content: &str) {
        self.push("property", name, content);
    }

    fn push(&mut self, kind: &str, name: &str, content: &str) {
        let content = escape(content);
        self.0.push_str(&format!("<meta {kind}=\"{name}\" content=\"{content}\">\n"));
    }

    fn link(&mut self, rel: &str, href: &str, rest: &str) {
        let href = escape(href);
        self.0.push_str(&format!("<link rel=\"{rel}\" href=\"{href}\"{rest}>\n"));
    }

    fn json_ld(&mut self, data: &Value) {
        // Only within strings can a tag begin: there it is spelled otherwise.
        let data = data.to_string().replace('<', "\\u003c");
        self.0.push_str(&format!("<script type=\"application/ld+json\">{data}</script>\n"));
    }
}

impl<'a> Meta<'a> {
    pub(crate) fn new(site: &'a Site, translations: Translations) -> Self {
        Self { site, translations }
    }

    /// The tags of a post or page.
    pub(crate) fn of_entry(&self, item: &Item, html: &str) -> String {
        let mut tags = Tags::default();
        let description = item.summary.as_deref().unwrap_or(&item.content_text);
        self.begin(&mut tags, description);
        let url = self.site.absolute(&item.extension.path);
        if let Some(url) = &url {
            tags.link("canonical", url, "");
            for (language, path) in self.translations.of(item) {
                if let Some(other) = self.site.absolute(path) {
                    tags.link("alternate", &other, &format!(" hreflang=\"{}\"", escape(language)));
                }
            }
        }
        let file =
            format!("{}{}{}", self.site.base_path(), item.extension.path, Route::SOURCE_FILE);
        tags.link("alternate", &file, " type=\"text/markdown\"");
        self.feeds(&mut tags, &Route::HOME, &self.site.title);
        self.card(&mut tags, &item.title, description, url.as_deref(), item.language.as_deref());
        let is_post = item.date_published.is_some();
        tags.property("og:type", if is_post { "article" } else { "website" });
        if let Some(date) = &item.date_published {
            tags.property("article:published_time", date);
        }
        if let Some(date) = &item.date_modified {
            tags.property("article:modified_time", date);
        }
        for author in &item.authors {
            tags.named("author", &author.name);
        }
        for tag in &item.tags {
            tags.property("article:tag", tag);
        }
        let image = self.image(item, html);
        tags.named("twitter:card", if image.is_some() { "summary_large_image" } else { "summary" });
        if let Some(image) = &image {
            tags.property("og:image", image);
        }
        tags.json_ld(&json_ld::of_entry(item, self.site, url.as_deref(), image.as_deref()));
        tags.0
    }

    /// The tags of a page of a listing.
    pub(crate) fn of_listing(&self, route: &Route, feed: &Feed) -> String {
        let mut tags = Tags::default();
        self.begin(&mut tags, &self.site.description);
        let url = self.site.absolute(&route.path());
        if let Some(url) = &url {
            tags.link("canonical", url, "");
        }
        self.pages(&mut tags, route, feed.extension.pages);
        self.feeds(&mut tags, route, &feed.title);
        self.card(&mut tags, &feed.title, &self.site.description, url.as_deref(), None);
        tags.property("og:type", "website");
        tags.named("twitter:card", "summary");
        if *route == Route::HOME {
            tags.json_ld(&json_ld::of_blog(self.site, url.as_deref()));
        }
        tags.0
    }

    /// The tags of the page for addresses where nothing is.
    pub(crate) fn of_missing(&self) -> String {
        let mut tags = Tags::default();
        tags.named("robots", "noindex");
        tags.0
    }

    fn begin(&self, tags: &mut Tags, description: &str) {
        if !description.is_empty() {
            tags.named("description", description);
        }
        tags.link("manifest", &format!("{}manifest.webmanifest", self.site.base_path()), "");
    }

    fn pages(&self, tags: &mut Tags, route: &Route, pages: u32) {
        let Some(page) = route.page() else { return };
        let to = |number: u32| Page::new(number).filter(|number| number.get() <= pages);
        let address = |number| format!("{}{}", self.site.base_path(), route.at_page(number).path());
        if let Some(previous) = to(page.get() - 1) {
            tags.link("prev", &address(previous), "");
        }
        if let Some(next) = page.checked_add(1).and_then(|next| to(next.get())) {
            tags.link("next", &address(next), "");
        }
    }

    /// The feeds of a listing: its own where it has some, else those of the blog.
    fn feeds(&self, tags: &mut Tags, route: &Route, title: &str) {
        let route = match route {
            Route::Term { .. } => route.at_page(Page::MIN),
            _ => Route::HOME,
        };
        let folder = format!("{}{}", self.site.base_path(), route.path());
        let title = escape(if route == Route::HOME { &self.site.title } else { title });
        if self.site.origin().is_some() {
            let rest = format!(" type=\"application/atom+xml\" title=\"{title}\"");
            tags.link("alternate", &format!("{folder}feed.xml"), &rest);
        }
        let rest = format!(" type=\"application/feed+json\" title=\"{title}\"");
        tags.link("alternate", &format!("{folder}feed.json"), &rest);
    }

    fn card(
        &self,
        tags: &mut Tags,
        title: &str,
        description: &str,
        url: Option<&str>,
        language: Option<&str>,
    ) {
        tags.property("og:title", title);
        if !description.is_empty() {
            tags.property("og:description", description);
        }
        tags.property("og:site_name", &self.site.title);
        let language = language.unwrap_or(&self.site.language);
        tags.property("og:locale", &language.replace('-', "_"));
        if let Some(url) = url {
            tags.property("og:url", url);
        }
    }

    /// The lead image, or else the first one in the text, as an absolute address.
    fn image(&self, item: &Item, html: &str) -> Option<String> {
        let first = || html.split_once("<img src=\"")?.1.split('"').next();
        let image = item.image.as_deref().or_else(first)?;
        if image.contains("://") {
            return Some(image.to_owned()).filter(|image| image.starts_with("https://"));
        }
        let origin = self.site.origin()?;
        let base = self.site.base_path();
        let path = image.replace("&amp;", "&");
        if path.starts_with(&base) {
            return Some(format!("{origin}{path}"));
        }
        Some(format!("{origin}{base}{}", path.trim_start_matches('/')))
    }
}

#[cfg(test)]
mod tests;
