//! All posts of a blog, and every listing that can be cut from them.

use core::{cmp::Reverse, num::NonZeroUsize};

use super::{
    Content, Feed, FeedExtension, Item, VERSION,
    places::{ordered, placed},
    terms::{self, Term},
};
use crate::{
    markdown::{Options, References},
    route::{Page, Route, Taxonomy},
    site::Site,
};

/// Posts on one page of the archive, where each is one line.
const ARCHIVE_PAGE: usize = 100;

/// The posts and pages of a blog, ordered and gathered under their terms.
#[derive(Debug, Clone)]
pub struct Catalogue {
    posts: Vec<Item>,
    pages: Vec<Item>,
    /// Indices of all posts.
    all: Vec<usize>,
    /// Indices of the posts on the front page.
    front: Vec<usize>,
    years: Vec<(u16, Vec<usize>)>,
    terms: Vec<(Taxonomy, Vec<Term>)>,
}

/// What one page of a listing shows: nothing else stands in its [`Feed`] but what all feeds of the blog
/// have.
#[derive(Debug)]
pub struct Shown<'a> {
    /// Name of the term or year.
    pub label: Option<String>,
    /// Places of the posts among those of the catalogue, newest first.
    pub posts: &'a [usize],
    /// Number of the listing's pages.
    pub pages: u32,
    /// Number of its posts, on all pages.
    pub total: usize,
}

/// The posts of one listing, before they are cut into pages.
struct Selection<'a> {
    label: Option<String>,
    /// Indices of the posts among those of the catalogue.
    members: &'a [usize],
    posts: &'a [Item],
    page_size: usize,
}

impl Catalogue {
    /// Orders posts newest first (by path where the date is the same, as Jekyll does), links each
    /// to its neighbours and gathers the terms. Items without a date are pages.
    pub fn new(items: Vec<Item>) -> Self {
        let (posts, pages) = placed(items);
        Self::of_ordered(posts, pages)
    }

    /// The same of items that know their places already, see [`placed`].
    pub fn of_placed(items: Vec<Item>) -> Self {
        let (posts, pages) = ordered(items);
        Self::of_ordered(posts, pages)
    }

    fn of_ordered(posts: Vec<Item>, pages: Vec<Item>) -> Self {
        let terms = terms::all(&posts);
        let all: Vec<usize> = (0..posts.len()).collect();
        let listed = |at: &usize| posts.get(*at).is_some_and(|post| !post.extension.hidden);
        let front = all.iter().copied().filter(listed).collect();
        Self { years: gather_years(&posts), posts, pages, all, front, terms }
    }

    /// Dated posts, newest first.
    pub fn posts(&self) -> &[Item] {
        &self.posts
    }

    /// Pages without a date, by title.
    pub fn pages(&self) -> &[Item] {
        &self.pages
    }

    /// The post or page at a route.
    pub fn entry(&self, route: &Route) -> Option<&Item> {
        let path = route.path();
        self.posts.iter().chain(&self.pages).find(|item| item.extension.path == path)
    }

    /// Every listing of the blog, each page of it.
    pub fn routes(&self, site: &Site) -> Vec<Route> {
        let mut first = vec![Route::HOME, Route::ARCHIVE];
        first.extend(self.years.iter().map(|(year, _)| Route::year(*year)));
        for (taxonomy, terms) in &self.terms {
            if *taxonomy != Taxonomy::Language || !terms.is_empty() {
                first.push(Route::Terms(*taxonomy));
            }
            first.extend(terms.iter().map(|term| Route::term(*taxonomy, &term.slug)));
        }
        let pages = |route: Route| {
            let last = self.select(&route, site).map_or(1, |selection| selection.pages());
            (1..=last).filter_map(Page::new).map(move |page| route.at_page(page))
        };
        first.into_iter().flat_map(pages).collect()
    }

    /// The listing at a route; `None` when there is no such listing or it has no such page.
    pub fn feed(&self, route: &Route, site: &Site) -> Option<Feed> {
        match route {
            Route::Terms(taxonomy) => Some(self.terms_feed(*taxonomy, site)),
            Route::Archive { .. } => {
                let mut feed = self.select(route, site)?.feed(route, site)?;
                feed.extension.facets = self.facets(site);
                Some(feed)
            }
            _ => self.select(route, site)?.feed(route, site),
        }
    }

    /// The years, and the languages where there are several.
    fn facets(&self, site: &Site) -> Vec<Item> {
        let years = self.years.iter().map(|(year, posts)| {
            terms::item(&Route::year(*year), format!("{year:04}"), posts.len(), site)
        });
        let languages = self.terms(Taxonomy::Language).iter();
        years.chain(languages.map(|term| term.item(Taxonomy::Language, site))).collect()
    }

    /// The posts that the listing at a route shows; `None` as for [`Catalogue::feed`], and for a list of
    /// terms.
    pub fn shown(&self, route: &Route, site: &Site) -> Option<Shown<'_>> {
        let selection = self.select(route, site)?;
        let posts = selection.page(route)?;
        let (pages, total) = (selection.pages(), selection.members.len());
        Some(Shown { label: selection.label, posts, pages, total })
    }

    /// The newest posts of a listing, at most so many, for a feed that does not follow the pages: a page
    /// may be shorter than what readers of feeds would miss.
    pub fn newest(&self, route: &Route, site: &Site, most: NonZeroUsize) -> Option<Feed> {
        let selection = Selection { page_size: most.get(), ..self.select(route, site)? };
        let feed = selection.feed(&route.at_page(Page::MIN), site)?;
        Some(Feed { next_url: None, ..feed })
    }

    fn select(&self, route: &Route, site: &Site) -> Option<Selection<'_>> {
        let page_size = site.page_size.get();
        let some =
            |label, members, page_size| Selection { label, members, posts: &self.posts, page_size };
        Some(match route {
            Route::Home { .. } => some(None, &self.front, page_size),
            Route::Archive { .. } => some(None, &self.all, ARCHIVE_PAGE),
            Route::Year { year, .. } => {
                let (_, members) = self.years.iter().find(|(of, _)| of == year)?;
                some(Some(format!("{year:04}")), members, page_size)
            }
            Route::Term { taxonomy, slug, .. } => {
                let terms = self.terms(*taxonomy);
                let at = terms.binary_search_by(|term| term.slug.as_str().cmp(slug)).ok()?;
                let term = terms.get(at)?;
                some(Some(term.label(*taxonomy, site)), &term.posts, page_size)
            }
            Route::Terms(_) | Route::Search | Route::Entry(_) => return None,
        })
    }

    fn terms(&self, taxonomy: Taxonomy) -> &[Term] {
        self.terms.iter().find(|(of, _)| *of == taxonomy).map_or(&[], |(_, terms)| terms)
    }

    fn terms_feed(&self, taxonomy: Taxonomy, site: &Site) -> Feed {
        let route = Route::Terms(taxonomy);
        let terms = self.terms(taxonomy);
        Feed {
            title: site.title.clone(),
            items: terms.iter().map(|term| term.item(taxonomy, site)).collect(),
            extension: FeedExtension { pages: 1, total: terms.len(), ..FeedExtension::default() },
            ..frame(&route, site)
        }
    }
}

impl<'a> Selection<'a> {
    /// Number of pages: an empty listing has one page too.
    fn pages(&self) -> u32 {
        u32::try_from(self.members.len().div_ceil(self.page_size)).unwrap_or(u32::MAX).max(1)
    }

    /// The members on a route's page; an empty listing has one page too.
    fn page(&self, route: &Route) -> Option<&'a [usize]> {
        let page = route.page()?;
        match self.members.chunks(self.page_size).nth(page.get() as usize - 1) {
            None if page == Page::MIN => Some(&[]),
            members => members,
        }
    }

    fn feed(&self, route: &Route, site: &Site) -> Option<Feed> {
        let (page, pages) = (route.page()?, self.pages());
        let posts = self.page(route)?.iter().filter_map(|at| self.posts.get(*at));
        let next = page.checked_add(1).filter(|next| next.get() <= pages);
        Some(Feed {
            title: match &self.label {
                Some(label) => format!("{label} – {}", site.title),
                None => site.title.clone(),
            },
            next_url: next.map(|next| site.url(&route.at_page(next).data_path())),
            items: posts.map(|post| listed(post, route)).collect(),
            extension: FeedExtension {
                about: about(route, self.label.as_deref(), site),
                term: self.label.clone(),
                pages,
                total: self.members.len(),
                ..FeedExtension::default()
            },
            ..frame(route, site)
        })
    }
}

/// A post as it stands in a listing: without its neighbours and kin, without its translations and what only its renderer needs, and in the archive as a line.
fn listed(post: &Item, route: &Route) -> Item {
    let mut post = post.clone();
    post.extension.previous = None;
    post.extension.next = None;
    post.extension.series = None;
    post.extension.related.clear();
    post.extension.translation_keys.clear();
    post.extension.translations.clear();
    post.extension.references = References::default();
    post.extension.embeds.clear();
    post.extension.options = Options::NONE;
    post.extension.comments = false;
    post.extension.edit_url = None;
    if matches!(route, Route::Archive { .. }) {
        post.content = Content::default();
        post.summary = None;
    }
    post
}

/// What all feeds of a blog have in common.
fn frame(route: &Route, site: &Site) -> Feed {
    Feed {
        version: VERSION.into(),
        home_page_url: Some(site.url(&route.path())),
        feed_url: Some(site.url(&route.data_path())),
        description: Some(site.description.clone()).filter(|text| !text.is_empty()),
        language: Some(site.language.clone()),
        ..Feed::default()
    }
}

/// Years, newest first. Around New Year's, posts of one year may stand between those of another: a
/// year is that of the author's own clock.
fn gather_years(posts: &[Item]) -> Vec<(u16, Vec<usize>)> {
    let mut years: Vec<(u16, Vec<usize>)> = Vec::new();
    for (at, post) in posts.iter().enumerate() {
        let Some(year) = post.year() else { continue };
        match years.iter_mut().rev().find(|(other, _)| *other == year) {
            Some((_, members)) => members.push(at),
            None => years.push((year, vec![at])),
        }
    }
    years.sort_by_key(|(year, _)| Reverse(*year));
    years
}

/// What the site says of the author whose posts are listed.
fn about(route: &Route, name: Option<&str>, site: &Site) -> Option<String> {
    let Route::Term { taxonomy: Taxonomy::Author, .. } = route else { return None };
    let mut people = site.authors.iter();
    let (_, person) = people.find(|(key, person)| Some(person.called(key)) == name)?;
    person.bio().map(str::to_owned)
}
