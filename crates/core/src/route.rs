//! `Route` ⇄ path: the only place that spells a URL.
//!
//! A path reaches the app from outside and is not trusted. [`Route::parse`] turns it into a key
//! made of checked segments, so that whatever is later fetched stays below the site's base.

mod key;
pub mod percent;
mod taxonomy;

pub use key::{BadPath, Key};
pub use taxonomy::Taxonomy;

use core::num::NonZeroU32;

/// Number of a page of a listing, counted from 1.
pub type Page = NonZeroU32;

/// A place in the blog that has an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    /// The newest posts.
    Home {
        /// Page of the listing.
        page: Page,
    },
    /// All posts by title, year for year.
    Archive {
        /// Page of the listing.
        page: Page,
    },
    /// The posts of one year.
    Year {
        /// The year, at most 9999.
        year: u16,
        /// Page of the listing.
        page: Page,
    },
    /// All terms of a taxonomy: every tag, every author.
    Terms(Taxonomy),
    /// The posts of one term: one tag, one author.
    Term {
        /// Kind of term.
        taxonomy: Taxonomy,
        /// The term as it stands in the address.
        slug: String,
        /// Page of the listing.
        page: Page,
    },
    /// What readers look for words with.
    Search,
    /// A post or a page.
    Entry(Key),
}

/// The segment that names the archive in an address.
const ARCHIVE: &str = "archive";

/// The segment that names the search in an address.
const SEARCH: &str = "search";

impl Route {
    /// The first page of the blog.
    pub const HOME: Self = Self::Home { page: Page::MIN };

    /// The first page of the archive.
    pub const ARCHIVE: Self = Self::Archive { page: Page::MIN };

    /// Name of the Markdown file in an entry's folder.
    pub const SOURCE_FILE: &str = "index.md";

    /// Name of the Atom feed in a listing's folder: where jekyll-feed has the site's.
    pub const ATOM_FILE: &str = "feed.xml";

    /// First page of the posts of one term.
    pub fn term(taxonomy: Taxonomy, slug: impl Into<String>) -> Self {
        Self::Term { taxonomy, slug: slug.into(), page: Page::MIN }
    }

    /// First page of the posts of one year.
    pub const fn year(year: u16) -> Self {
        Self::Year { year, page: Page::MIN }
    }

    /// Reads a path relative to the site's base, percent-encoded or not, with or without a leading
    /// `/`, in any of the spellings that Jekyll and GitHub Pages serve (`x`, `x/`, `x.html`,
    /// `x/index.html`).
    ///
    /// # Errors
    /// [`BadPath`] when a segment could lead out of the site (`..`, an empty one, a backslash, a
    /// control character).
    pub fn parse(path: &str) -> Result<Self, BadPath> {
        let Some(key) = Key::parse_or_root(path)? else { return Ok(Self::HOME) };
        let segments: Vec<_> = key.segments().collect();
        Ok(listing(&segments).unwrap_or(Self::Entry(key)))
    }

    /// The canonical path relative to the site's base: percent-encoded, without a leading `/`,
    /// empty for the first page of the blog and otherwise ending in `/`.
    pub fn path(&self) -> String {
        self.segments().iter().map(|segment| percent::encode(segment) + "/").collect()
    }

    /// Path, relative to the site's base, of the JSON form: what the app fetches.
    pub fn data_path(&self) -> String {
        self.path() + self.data_file()
    }

    /// Path, relative to the site's base, of a post's or page's Markdown as its author wrote it.
    pub fn source_path(&self) -> String {
        self.path() + Self::SOURCE_FILE
    }

    /// Path, relative to the site's base, of a listing's Atom feed.
    pub fn atom_path(&self) -> String {
        self.path() + Self::ATOM_FILE
    }

    /// Folder of this route's forms on disk, relative to the output folder: decoded segments.
    pub fn segments(&self) -> Vec<String> {
        let mut segments = match self {
            Self::Home { .. } => vec![],
            Self::Archive { .. } => vec![ARCHIVE.to_owned()],
            Self::Year { year, .. } => vec![format!("{year:04}")],
            Self::Terms(taxonomy) => vec![taxonomy.name().to_owned()],
            Self::Term { taxonomy, slug, .. } => vec![taxonomy.name().to_owned(), slug.clone()],
            Self::Search => vec![SEARCH.to_owned()],
            Self::Entry(key) => key.segments().map(str::to_owned).collect(),
        };
        if let Some(page) = self.page().filter(|page| *page > Page::MIN) {
            segments.extend(["page".to_owned(), page.to_string()]);
        }
        segments
    }

    /// Name of the JSON form in this route's folder.
    pub fn data_file(&self) -> &'static str {
        match self {
            Self::Entry(_) => "index.json",
            _ => "feed.json",
        }
    }

    /// The same listing at another page; what is no listing of posts is returned as it is.
    #[must_use]
    pub fn at_page(&self, number: Page) -> Self {
        let mut route = self.clone();
        match &mut route {
            Self::Home { page }
            | Self::Archive { page }
            | Self::Year { page, .. }
            | Self::Term { page, .. } => *page = number,
            Self::Terms(_) | Self::Search | Self::Entry(_) => {}
        }
        route
    }

    /// Page of a listing of posts, `None` for all else.
    pub fn page(&self) -> Option<Page> {
        match self {
            Self::Home { page }
            | Self::Archive { page }
            | Self::Year { page, .. }
            | Self::Term { page, .. } => Some(*page),
            Self::Terms(_) | Self::Search | Self::Entry(_) => None,
        }
    }
}

/// The listing that is spelled by these decoded segments.
fn listing(segments: &[&str]) -> Option<Route> {
    match segments {
        // Jekyll's first paginator wrote `/page2/`.
        [only] if only.starts_with("page") => {
            Some(Route::HOME.at_page(only.get("page".len()..)?.parse().ok()?))
        }
        [head @ .., "page", number] => {
            let first = first_page(head)?;
            first.page()?;
            Some(first.at_page(number.parse().ok()?))
        }
        all => first_page(all),
    }
}

fn first_page(segments: &[&str]) -> Option<Route> {
    match segments {
        [] => Some(Route::HOME),
        [ARCHIVE] => Some(Route::ARCHIVE),
        [SEARCH] => Some(Route::Search),
        [year] if is_year(year) => Some(Route::year(year.parse().ok()?)),
        [name] => Taxonomy::named(name).map(Route::Terms),
        [name, slug] => Taxonomy::named(name).map(|taxonomy| Route::term(taxonomy, *slug)),
        _ => None,
    }
}

/// Whether a path names a file beside the posts (`images/a.svg`, `feed.xml`) rather than a post: its
/// last segment has an extension of two to five letters or digits that begins with a letter and is
/// not `html`.
pub fn names_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').is_some_and(|(stem, extension)| {
        !stem.is_empty()
            && extension != "html"
            && (2..=5).contains(&extension.len())
            && extension.starts_with(|c: char| c.is_ascii_alphabetic())
            && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Whether a segment is a year as it stands in an address: four digits.
fn is_year(segment: &str) -> bool {
    segment.len() == 4 && segment.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
