//! Who a post is for feed readers: an id that survives a move from Jekyll.

use super::{Post, Value, file_name::FileName};
use crate::{
    markdown::Dialect,
    route::{Route, percent},
    site::Site,
};

impl Post {
    /// The post's id in feeds: for a post of Jekyll's the one that jekyll-feed gives it, so that nobody
    /// is shown old posts as new after a move; for any other its address.
    ///
    /// Jekyll's id is the folder of the address and the slug as it is written, which need not be the
    /// last segment of the address. (Observed on Jekyll 4.3.1 with jekyll-feed 0.17.0, where a key `id`
    /// or `guid` in front matter changes nothing.)
    pub fn feed_id(&self, site: &Site) -> String {
        let name = FileName::new(&self.file);
        let is_jekylls = self.dialect == Dialect::Jekyll || name.is_in_posts || name.is_draft;
        if self.date.is_none() || !is_jekylls {
            return site.url(&Route::Entry(self.key.clone()).path());
        }
        let mut path = String::new();
        let folders = self.key.segments().count() - usize::from(!self.is_index(site));
        for segment in self.key.segments().take(folders) {
            path.push_str(&encode(segment));
            path.push('/');
        }
        let own = self.extra.iter().find(|(key, _)| key == "slug");
        let slug = own.and_then(|(_, value)| value.as_text()).unwrap_or(name.slug);
        site.identity(&(path + normalize(slug).trim_end_matches('?')))
    }

    /// Whether the address is spelled as that of a folder's index, which counts as a folder more.
    fn is_index(&self, site: &Site) -> bool {
        let own = self.extra.iter().find(|(key, _)| key == "permalink");
        let template = own.and_then(|(_, value): &(String, Value)| value.as_text());
        template.unwrap_or(&site.permalink).ends_with("/index.html")
    }
}

/// A slug as part of a URL, as Jekyll's `absolute_url` normalises it: what looks like an escape is one,
/// `/`, `?` and `#` keep their meaning, and the path has no space at its end.
fn normalize(slug: &str) -> String {
    let end = slug.find(['?', '#']).unwrap_or(slug.len());
    let (path, tail) = slug.split_at_checked(end).unwrap_or((slug, ""));
    let pieces = path.trim_ascii_end().split_inclusive('/').chain(tail.split_inclusive(['?', '#']));
    let mut out = String::with_capacity(slug.len());
    for piece in pieces {
        let text = piece.trim_end_matches(['/', '?', '#']);
        out.push_str(&match percent::decode(text) {
            Some(text) => encode(&text),
            None => encode(text),
        });
        out.push_str(piece.get(text.len()..).unwrap_or_default());
    }
    out
}

/// Unlike an address, an id keeps its colons.
fn encode(segment: &str) -> String {
    percent::encode(segment).replace("%3A", ":")
}

#[cfg(test)]
mod tests;
