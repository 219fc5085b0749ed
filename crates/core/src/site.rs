//! The blog's configuration: what an author may say once for all posts.

mod comments;
mod defaults;
mod edit_url;
mod feeds;
mod link;
mod masthead;
mod offline;
mod theme;

use core::num::NonZeroUsize;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use comments::{Comments, Discussion, Giscus, Identifier, Mapping, Repository, Utterances};
pub use defaults::{Defaults, Kind};
pub use edit_url::EditUrl;
pub use feeds::Feeds;
pub use link::Link;
pub use masthead::{Masthead, PageLink};
pub use offline::Offline;
pub use theme::{Colour, Palette, Theme};

use crate::{
    html::EmbedHost,
    markdown::{Dialect, Options},
    post::{Person, Value, Zone},
};

/// Configuration of a blog, with a sensible value for everything that is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Site {
    /// Name of the blog, shown in the masthead and in feeds.
    pub title: String,
    /// One sentence on what the blog is about.
    pub description: String,
    /// Language of posts that name none, as a BCP 47 tag.
    #[serde(alias = "lang")]
    pub language: String,
    /// Absolute URL under which the blog is published, when it is known.
    #[serde(alias = "url")]
    pub base_url: Option<String>,
    /// Path of the blog below its host as its author wrote it, for texts that put it before their
    /// links (`{{ site.baseurl }}`).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub baseurl: String,
    /// Author of posts that name none: a name or a key of `authors`.
    pub author: Option<String>,
    /// The people that posts may name by a key.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub authors: BTreeMap<String, Person>,
    /// What languages are called by those who speak them, by their tags; a tag that is not there is its own name.
    #[serde(skip)]
    pub language_names: BTreeMap<String, String>,
    /// Permalink of dated posts: a style's name (`date`, `pretty`, `ordinal`, `weekdate`, `none`)
    /// or a template such as `/:year/:month/:title/`, as in Jekyll.
    pub permalink: String,
    /// Number of posts on one page of a listing.
    #[serde(alias = "paginate")]
    pub page_size: NonZeroUsize,
    /// Time zone of the blog: decides on the day, and so on the address, of a post with a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<Zone>,
    /// The rules by which all texts are read; `None`: those of each file, see [`Site::dialect_of`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dialect: Option<Dialect>,
    /// Whether posts are published before their date.
    pub future: bool,
    /// Whether drafts are published.
    #[serde(alias = "drafts")]
    pub show_drafts: bool,
    /// What stands behind the excerpt in posts that do not say so themselves; `None`: the excerpt is
    /// the first paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt_separator: Option<String>,
    /// Front matter of many files at once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub defaults: Vec<Defaults>,
    /// Habits of the blog's Markdown that no dialect has.
    pub markdown: Options,
    /// Hosts besides YouTube and Vimeo whose frames readers may ask to see.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub embeds: Vec<EmbedHost>,
    /// Jekyll's options of kramdown (`hard_wrap`, `input`, …) by their names.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub kramdown: BTreeMap<String, Value>,
    /// Links in the navigation, in order; empty: to all pages without a date.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub navigation: Vec<Link>,
    /// Links to the blog's or its author's pages elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub social: Vec<Link>,
    /// Colours other than those that come with the blog.
    pub theme: Theme,
    /// What the Atom and RSS feeds hold.
    pub feeds: Feeds,
    /// What readers have of the blog without a network.
    pub offline: Offline,
    /// The service for comments; `None`: there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comments: Option<Comments>,
    /// Where readers may suggest a change to a post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edit_url: Option<EditUrl>,
}

impl Site {
    /// The rules by which the Markdown in a file is read: those that the site says; or else Jekyll's
    /// for a file in a folder `_posts` or `_drafts`, and CommonMark for every other. `file` is the path
    /// relative to the posts folder, with `/` between folders.
    pub fn dialect_of(&self, file: &str) -> Dialect {
        let is_jekyll =
            || file.split('/').rev().skip(1).any(|name| matches!(name, "_posts" | "_drafts"));
        let read = || if is_jekyll() { Dialect::Jekyll } else { Dialect::CommonMark };
        self.dialect.unwrap_or_else(read)
    }

    /// What the language with this tag is called by those who speak it; of a variety also its tag.
    pub fn language_name(&self, tag: &str) -> String {
        let language = tag.split('-').next().unwrap_or(tag);
        match self.language_names.get(language) {
            Some(name) if language == tag => name.clone(),
            Some(name) => format!("{name} ({tag})"),
            None => tag.to_owned(),
        }
    }

    /// Front matter that a file of this kind has where it does not say otherwise.
    pub fn defaults_for(&self, file: &str, kind: Kind) -> Vec<(String, Value)> {
        defaults::of(&self.defaults, file, kind)
    }

    /// Path of the site on its host: it begins and ends with `/`.
    pub fn base_path(&self) -> String {
        let url = self.base_url.as_deref().unwrap_or_default();
        let path = match url.split_once("://") {
            Some((_, rest)) => {
                rest.find('/').and_then(|slash| rest.get(slash..)).unwrap_or_default()
            }
            None => url,
        };
        match path.trim_matches('/') {
            "" => "/".to_owned(),
            path => format!("/{path}/"),
        }
    }

    /// Whether the blog has Atom and RSS feeds. They need complete addresses.
    pub fn has_feeds(&self) -> bool {
        self.feeds.enabled && self.is_absolute()
    }

    /// URL of a path relative to the site's base: absolute where the site knows where it lives.
    pub fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.base_url.as_deref().unwrap_or("").trim_end_matches('/'))
    }

    /// As [`Site::url`], for an id that must not change: scheme and host are in lower case, as Jekyll's
    /// filter `absolute_url` has them.
    pub(crate) fn identity(&self, path: &str) -> String {
        let mut url = self.url(path);
        if let Some((scheme, rest)) = url.split_once("://") {
            let end = scheme.len() + "://".len() + rest.find('/').unwrap_or(rest.len());
            if let Some(origin) = url.get_mut(..end) {
                origin.make_ascii_lowercase();
            }
        }
        url
    }

    /// Whether the site knows under which host it is published, so that [`Site::url`] is absolute.
    pub fn is_absolute(&self) -> bool {
        self.base_url.as_deref().is_some_and(|url| url.contains("://"))
    }
}

impl Default for Site {
    fn default() -> Self {
        Self {
            title: "Feuilleton".into(),
            description: String::new(),
            language: "en".into(),
            base_url: None,
            baseurl: String::new(),
            author: None,
            authors: BTreeMap::new(),
            language_names: BTreeMap::new(),
            permalink: "pretty".into(),
            page_size: NonZeroUsize::MIN.saturating_add(9),
            timezone: None,
            dialect: None,
            future: false,
            show_drafts: false,
            excerpt_separator: None,
            defaults: Vec::new(),
            markdown: Options::NONE,
            embeds: Vec::new(),
            kramdown: BTreeMap::new(),
            navigation: Vec::new(),
            social: Vec::new(),
            theme: Theme::default(),
            feeds: Feeds::default(),
            offline: Offline::default(),
            comments: None,
            edit_url: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_decides_on_the_dialect_unless_the_site_does() {
        for (dialect, file, expected) in [
            (None, "2016-03-12-a.md", Dialect::CommonMark),
            (None, "_posts/2016-03-12-a.md", Dialect::Jekyll),
            (None, "films/_posts/noir/2016-03-12-a.md", Dialect::Jekyll),
            (None, "_drafts/a.md", Dialect::Jekyll),
            (None, "about.md", Dialect::CommonMark),
            (None, "_posts", Dialect::CommonMark),
            (Some(Dialect::Jekyll), "about.md", Dialect::Jekyll),
            (Some(Dialect::CommonMark), "_posts/2016-03-12-a.md", Dialect::CommonMark),
        ] {
            let site = Site { dialect, ..Site::default() };
            assert_eq!(site.dialect_of(file), expected, "{dialect:?} {file}");
        }
    }

    #[test]
    fn the_path_of_the_site_begins_and_ends_with_a_slash() {
        for (url, path) in [
            (None, "/"),
            (Some("/"), "/"),
            (Some("/blog"), "/blog/"),
            (Some("https://a.example"), "/"),
            (Some("https://a.example/"), "/"),
            (Some("https://a.example/x/blog/"), "/x/blog/"),
        ] {
            let site = Site { base_url: url.map(str::to_owned), ..Site::default() };
            assert_eq!(site.base_path(), path, "{url:?}");
        }
    }

    #[test]
    fn a_configuration_is_read_back_as_it_was_written() {
        let json = r#"{"timezone":"+01:00","dialect":"jekyll","future":true,"drafts":true,
            "excerpt_separator":"<!--more-->","authors":{"zoe":{"name":"Zoé","uri":"https://a.example"}},
            "markdown":{"emoji":true,"french_spacing":false},"embeds":[{"host":"a.example"}],
            "defaults":[{"scope":{"path":"films"},"values":{"lang":"fr"}}],"kramdown":{"hard_wrap":true},
            "navigation":[{"title":"A","path":"/a/"}],"social":[{"title":"B","url":"https://b.example"}],
            "theme":{"light":{"accent":"teal"}},"feeds":{"entries":20,"full":false},
            "offline":{"posts":3},
            "comments":{"kind":"utterances","repo":"a/b"},"edit_url":"https://a.example/{file}"}"#;
        let site: Site = serde_json::from_str(json).unwrap();
        assert_eq!(site.dialect, Some(Dialect::Jekyll));
        assert_eq!(site.authors["zoe"].url.as_deref(), Some("https://a.example"));
        assert_eq!((site.markdown.emoji, site.markdown.french_spacing), (true, Some(false)));
        assert!(site.future && site.show_drafts && site.embeds.len() == 1);
        assert_eq!((site.navigation[0].path(), site.social[0].path()), (Some("a/"), None));
        assert_eq!(
            (site.feeds.entries.get(), site.feeds.full, site.feeds.enabled),
            (20, false, true)
        );
        assert_eq!(site.offline, Offline { enabled: true, posts: 3 });
        let back = serde_json::to_string(&site).unwrap();
        assert_eq!(serde_json::from_str::<Site>(&back).unwrap(), site);
    }
}
