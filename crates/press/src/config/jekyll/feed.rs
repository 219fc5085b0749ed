//! The settings of jekyll-feed, and ours for a Jekyll site.

use core::num::NonZeroUsize;

use feuilleton_core::{post::Value, site::Site};

/// `feed: {posts_limit: 10, excerpt_only: false}`, as the plug-in reads it.
pub(super) fn jekyll(site: &mut Site, value: &Value) -> Result<(), String> {
    if let Some(number) = value.get("posts_limit") {
        site.feeds.entries = entries("posts_limit", number)?;
    }
    if let Some(excerpts) = value.get("excerpt_only") {
        site.feeds.full = !switch("excerpt_only", excerpts)?;
    }
    Ok(())
}

/// `feeds: {enabled: true, entries: 10, full: true}`, as in `feuilleton.toml`.
pub(super) fn own(site: &mut Site, value: &Value) -> Result<(), String> {
    if let Some(number) = value.get("entries") {
        site.feeds.entries = entries("entries", number)?;
    }
    if let Some(full) = value.get("full") {
        site.feeds.full = switch("full", full)?;
    }
    if let Some(enabled) = value.get("enabled") {
        site.feeds.enabled = switch("enabled", enabled)?;
    }
    Ok(())
}

fn entries(key: &str, value: &Value) -> Result<NonZeroUsize, String> {
    let number = value.as_text().and_then(|text| text.parse().ok());
    number.ok_or_else(|| format!("`{key}` is a number of posts from 1 on"))
}

fn switch(key: &str, value: &Value) -> Result<bool, String> {
    value.as_switch().ok_or_else(|| format!("`{key}` is `true` or `false`"))
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn the_feed_of_a_jekyll_site_keeps_its_length_and_form() {
        let site = read("feed:\n  posts_limit: 25\n  excerpt_only: true\n").site;
        assert_eq!((site.feeds.entries.get(), site.feeds.full), (25, false));
        let site = read("feed:\n  path: atom.xml\n").site;
        assert_eq!((site.feeds.entries.get(), site.feeds.full), (10, true));
    }
}
