//! One post or page, as it travels.

use serde::{Deserialize, Serialize};

use super::{Content, Series, Translation};
use crate::{
    html::{self, EmbedHost, SafeHtml},
    markdown::{self, Context, Dialect, Heading, Options, References, Rendered},
    post::{Person, Post},
    route::{Route, Taxonomy, percent},
    site::Site,
    text::slugify,
};

/// An item of a JSON Feed: in a listing with the post's excerpt, on its own with its text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// Identity for feed readers; never changes once published.
    pub id: String,
    /// URL as people read it.
    pub url: String,
    /// URL of another page that the item is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_url: Option<String>,
    /// Title as plain text.
    pub title: String,
    /// The excerpt (in a listing), or the HTML or Markdown of the text (in a post's own document).
    #[serde(flatten)]
    pub content: Content,
    /// The author's own description or excerpt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// URL of the lead image: found as images in the text are, absolute where the site knows its host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// RFC 3339 date; none for a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<String>,
    /// RFC 3339 date of the last change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_modified: Option<String>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// Tags in the author's spelling.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Language as a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What JSON Feed has no field for.
    #[serde(rename = "_feuilleton")]
    pub extension: ItemExtension,
}

/// An author of a post.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Author {
    /// Name as plain text.
    pub name: String,
    /// URL of the author's own page, or else of the author's listing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// What JSON Feed has no field for, of a post, a page or a term.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemExtension {
    /// Path relative to the site's base.
    pub path: String,
    /// Path of the source file relative to the posts folder.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The rules by which the Markdown is read.
    #[serde(skip_serializing_if = "is_usual")]
    pub dialect: Dialect,
    /// Whether the item is left out of the front page.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub hidden: bool,
    /// Subtitle as plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// Categories in the author's spelling.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Words in the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<usize>,
    /// Length of the source file in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<usize>,
    /// First 16 hexadecimal digits of the source file's SHA-256.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
    /// Habits of the site's Markdown.
    #[serde(skip_serializing_if = "are_usual")]
    pub options: Options,
    /// Hosts whose frames readers may ask to see.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub embeds: Vec<EmbedHost>,
    /// What the text refers to, as far as the site knows it.
    #[serde(skip_serializing_if = "References::is_empty")]
    pub references: References,
    /// Headings of a text that has been rendered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<Heading>,
    /// Whether it is a draft, which only its author sees.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub draft: bool,
    /// Whether readers may comment.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub comments: bool,
    /// Where readers may suggest a change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edit_url: Option<String>,
    /// Number of posts of a term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// The post before this one in time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Neighbour>,
    /// The post after this one in time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Neighbour>,
    /// The series that it is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub series: Option<Series>,
    /// Posts that share tags with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Neighbour>,
    /// What the text shares with its translations, see [`Post::translation_keys`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub translation_keys: Vec<String>,
    /// The same text in other languages, by language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Translation>,
}

/// A link to another post.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Neighbour {
    /// Title as plain text.
    pub title: String,
    /// Path relative to the site's base.
    pub path: String,
}

impl Neighbour {
    /// A link to a post.
    pub(super) fn of(post: &Item) -> Self {
        Self { title: post.title.clone(), path: post.extension.path.clone() }
    }
}

impl Item {
    /// Describes a post as it stands in a listing: with its excerpt.
    pub fn new(post: &Post, site: &Site) -> Self {
        Self::of_rendered(post, site, &markdown::render(&post.body, Self::context(post, site)))
    }

    /// How a post is rendered on a site at the root of its host.
    pub fn context<'a>(post: &'a Post, site: &'a Site) -> Context<'a> {
        Context {
            base: "/",
            folder: folder(&post.file),
            language: &post.language,
            dialect: post.dialect,
            options: site.markdown,
            embeds: &site.embeds,
            references: None,
        }
    }

    /// As [`Item::new`], of a post that has been rendered.
    pub fn of_rendered(post: &Post, site: &Site, rendered: &Rendered) -> Self {
        let path = Route::Entry(post.key.clone()).path();
        let lead = post.lead().map(|lead| {
            markdown::render(&format!("{lead}\n\n{MORE}\n"), Self::context(post, site)).excerpt
        });
        let excerpt =
            lead.filter(|text| !text.is_empty()).unwrap_or_else(|| rendered.excerpt.clone());
        let summary = post.description.clone().or_else(|| post.excerpt.clone());
        Self {
            id: post.feed_id(site),
            url: site.url(&path),
            external_url: post.link.clone().filter(|url| is_web_address(url)),
            title: post.title.clone(),
            content: Content::Text(post.excerpt.clone().unwrap_or(excerpt)),
            summary,
            image: image(post, site),
            date_published: post.date.map(|date| date.rfc3339()),
            date_modified: post.updated.map(|date| date.rfc3339()),
            authors: post.authors.iter().map(|person| Author::new(person, site)).collect(),
            tags: post.tags.clone(),
            language: Some(post.language.clone()),
            extension: ItemExtension {
                path,
                source: post.file.clone(),
                dialect: post.dialect,
                options: site.markdown,
                embeds: site.embeds.clone(),
                hidden: post.hidden,
                subtitle: post.subtitle.clone(),
                categories: post.categories.clone(),
                words: Some(rendered.words),
                draft: post.draft,
                // A page is seldom a subject of talk.
                comments: site.comments.is_some() && post.comments.unwrap_or(post.date.is_some()),
                edit_url: site.edit_url.as_ref().map(|template| template.of(&post.file)),
                series: series(post),
                translation_keys: post.translation_keys.clone(),
                ..ItemExtension::default()
            },
        }
    }

    /// The item as the post's own document, for those who render: with its Markdown instead of its excerpt.
    #[must_use]
    pub fn with_markdown(mut self, markdown: &str) -> Self {
        self.content = Content::Text(markdown.to_owned());
        self
    }

    /// The item as the post's own document, rendered: with its HTML instead of its excerpt, the headings
    /// in it, and nothing that only a renderer needs.
    #[must_use]
    pub fn with_html(mut self, html: SafeHtml, contents: &[Heading]) -> Self {
        self.content = Content::Html(html);
        self.extension.contents = contents.to_vec();
        self.extension.options = Options::NONE;
        self.extension.embeds.clear();
        self.extension.references = References::default();
        self
    }

    /// Folder of the source file, against which relative URLs in the body resolve: empty or ending
    /// in `/`.
    pub fn folder(&self) -> &str {
        folder(&self.extension.source)
    }

    /// URL of the lead image for other sites; none where the site does not know its host.
    pub fn image_url(&self) -> Option<&str> {
        self.image.as_deref().filter(|url| is_web_address(url))
    }

    /// Path of the lead image's file relative to the posts folder; none where it lies elsewhere.
    pub fn image_file(&self, site: &Site) -> Option<String> {
        let path = self.image.as_deref()?.strip_prefix(&site.url(""))?;
        percent::decode(path.split(['?', '#']).next()?)
    }

    /// Width and height of the lead image in pixels, where the site knows them.
    pub fn image_size(&self, site: &Site) -> Option<(u32, u32)> {
        let name = self.image_file(site)?;
        self.extension.references.images.iter().find(|image| image.name == name)?.size
    }

    /// Day of publication as `2016-03-12`; none for a page or a date that is not RFC 3339.
    pub fn day(&self) -> Option<&str> {
        self.date_published.as_deref()?.get(..10)
    }

    /// Year of publication, likewise.
    pub fn year(&self) -> Option<u16> {
        self.day()?.get(..4)?.parse().ok()
    }

    /// Names of this item's terms in a taxonomy.
    pub fn terms(&self, taxonomy: Taxonomy) -> Vec<&str> {
        match taxonomy {
            Taxonomy::Tag => self.tags.iter().map(String::as_str).collect(),
            Taxonomy::Category => self.extension.categories.iter().map(String::as_str).collect(),
            Taxonomy::Author => self.authors.iter().map(|author| author.name.as_str()).collect(),
            Taxonomy::Language => self.language.as_deref().into_iter().collect(),
        }
    }

    /// The path of this item as the trusted route that it must be.
    ///
    /// # Errors
    /// [`crate::route::BadPath`] when the document names a path that could lead out of the site.
    pub fn route(&self) -> Result<Route, crate::route::BadPath> {
        Route::parse(&self.extension.path)
    }
}

/// URL of a post's lead image; none where its scheme may not pass or it is not a file of its own.
fn image(post: &Post, site: &Site) -> Option<String> {
    let folder = match post.dialect {
        // Jekyll's themes join it to the site's base, with or without a slash before it.
        Dialect::Jekyll => "",
        Dialect::CommonMark => folder(&post.file),
    };
    let context = Context { folder, ..Context::PLAIN };
    let address = html::image_address(post.image.as_deref()?, context)?;
    match address.strip_prefix('/') {
        Some(path) => Some(site.url(path)),
        None => Some(address).filter(|url| is_web_address(url)),
    }
}

/// The series of a post; what is not dated has no place in one.
fn series(post: &Post) -> Option<Series> {
    let name = post.series.clone().filter(|_| post.date.is_some())?;
    Some(Series { name, ..Series::default() })
}

fn folder(file: &str) -> &str {
    file.rfind('/').and_then(|slash| file.get(..=slash)).unwrap_or("")
}

/// The comment that ends an excerpt in a text of its own.
const MORE: &str = "<!--more-->";

/// Whether a document need not say how its Markdown is meant.
fn are_usual(options: &Options) -> bool {
    *options == Options::NONE
}

/// Whether a document need not say by which rules its Markdown is read.
fn is_usual(dialect: &Dialect) -> bool {
    *dialect == Dialect::CommonMark
}

fn is_web_address(url: &str) -> bool {
    let has =
        |scheme: &str| url.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    has("https://") || has("http://")
}

impl Author {
    fn new(person: &Person, site: &Site) -> Self {
        let own = person.url.clone().filter(|url| is_web_address(url));
        let path = Route::term(Taxonomy::Author, slugify(&person.name)).path();
        Self { name: person.name.clone(), url: Some(own.unwrap_or_else(|| site.url(&path))) }
    }
}
