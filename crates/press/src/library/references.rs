//! What each text refers to: the posts that its links lead to, and the images, sound and film that it
//! shows.
//!
//! A reader's browser gets them with the post, so that it need not ask for the rest of the site.

use std::{
    collections::{BTreeSet, HashMap},
    path::PathBuf,
};

use feuilleton_core::{
    listing::Item,
    markdown::{self, Context, Image, References, Rendered},
    post::Post,
    route::{Route, percent},
    site::Site,
};

use crate::images::Images;

/// All posts and files of a site.
#[derive(Debug)]
pub(super) struct Known<'a> {
    posts: References,
    /// Places in the list of posts, by their paths relative to the site's base.
    paths: HashMap<String, usize>,
    images: Images<'a>,
    base: String,
}

impl<'a> Known<'a> {
    pub(super) fn new(posts: &[Post], files: &'a [(PathBuf, String)], site: &Site) -> Self {
        let address = |post: &Post| (post.file.clone(), Route::Entry(post.key.clone()).path());
        let posts = References { posts: posts.iter().map(address).collect(), images: vec![] };
        let paths = posts.posts.iter().zip(0..).map(|((_, path), at)| (path.clone(), at));
        Self { paths: paths.collect(), posts, images: Images::new(files), base: site.base_path() }
    }

    /// How a post is read: where it will be published, among all others.
    pub(super) fn context<'b>(&'b self, post: &'b Post, site: &'b Site) -> Context<'b> {
        Context { base: &self.base, references: Some(&self.posts), ..Item::context(post, site) }
    }

    /// Renders a post as a reader's browser does, and tells what the browser must know for that.
    ///
    /// Only a text that was rendered shows what it refers to; one with images of the site's own is then
    /// rendered again, with their sizes and hashes.
    pub(super) fn render(&self, post: &Post, site: &Site) -> (Rendered, References) {
        let context = self.context(post, site);
        let first = markdown::render(&post.body, context);
        let references = self.of(&first);
        if references.images.is_empty() {
            return (first, references);
        }
        let context = Context { references: Some(&references), ..context };
        (markdown::render(&post.body, context), references)
    }

    /// The lead image of a post, where it lies among the posts. It keeps its plain name: other sites
    /// show it in their cards.
    pub(super) fn lead(&self, item: &Item) -> Option<Image> {
        self.images.plain(&item.image_file()?)
    }

    /// What a text that was rendered in the post's context refers to.
    fn of(&self, rendered: &Rendered) -> References {
        let linked = rendered.links.iter().filter_map(|link| self.path(&link.address));
        let places: BTreeSet<usize> =
            linked.filter_map(|path| self.paths.get(path).copied()).collect();
        let posts = places.into_iter().filter_map(|at| self.posts.posts.get(at).cloned());
        let shown = rendered.html.shown();
        let paths = shown.iter().filter_map(|address| self.path(address));
        let names: BTreeSet<String> = paths.filter_map(percent::decode).collect();
        let images = names.iter().filter_map(|name| self.images.shown(name));
        References { posts: posts.collect(), images: images.collect() }
    }

    /// The path of an address on the site itself, relative to its base, without query and fragment.
    fn path<'b>(&self, address: &'b str) -> Option<&'b str> {
        let path = address.strip_prefix(&self.base).filter(|path| !path.starts_with('/'))?;
        path.split(['?', '#']).next()
    }
}
