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

use super::Asked;
use crate::{
    images::Images,
    output::{Digest128, digest},
};

/// All posts and files of a site.
#[derive(Debug)]
pub(super) struct Known<'a> {
    posts: References,
    /// Places in the list of posts, by their paths relative to the site's base.
    paths: HashMap<String, usize>,
    images: Images<'a>,
    base: String,
    /// A digest of the names and addresses of all posts and files.
    all: Digest128,
}

/// A text that was rendered.
#[derive(Debug)]
pub(super) struct Referring {
    pub(super) rendered: Rendered,
    /// What it refers to.
    pub(super) references: References,
    /// What was looked up to find that out.
    pub(super) asked: Asked,
}

impl<'a> Known<'a> {
    pub(super) fn new(posts: &[Post], files: &'a [(PathBuf, String)], site: &Site) -> Self {
        let address = |post: &Post| (post.file.clone(), Route::Entry(post.key.clone()).path());
        let mut posts: Vec<_> = posts.iter().map(address).collect();
        // So that they are found quickly.
        posts.sort_unstable();
        let posts = References { posts, images: vec![] };
        let paths = posts.posts.iter().zip(0..).map(|((_, path), at)| (path.clone(), at)).collect();
        let names: Vec<_> = files.iter().map(|(_, name)| name).collect();
        let all = digest(format!("{:?}\n{names:?}", posts.posts).as_bytes());
        Self { posts, paths, images: Images::new(files), base: site.base_path(), all }
    }

    /// How a post is read: where it will be published, among all others.
    pub(super) fn context<'b>(&'b self, post: &'b Post, site: &'b Site) -> Context<'b> {
        Context { base: &self.base, references: Some(&self.posts), ..Item::context(post, site) }
    }

    /// Renders a post as a reader's browser does, and tells what the browser must know for that.
    ///
    /// Only a text that was rendered shows what it refers to; one with images of the site's own is then
    /// rendered again, with their sizes and hashes.
    pub(super) fn render(&self, post: &Post, site: &Site) -> Referring {
        let context = self.context(post, site);
        let rendered = markdown::render(&post.body, context);
        let (references, asked) = self.of(&rendered);
        if references.images.is_empty() {
            return Referring { rendered, references, asked };
        }
        let context = Context { references: Some(&references), ..context };
        Referring { rendered: markdown::render(&post.body, context), references, asked }
    }

    /// The lead image of a post, where it lies among the posts. It keeps its plain name: other sites
    /// show it in their cards.
    pub(super) fn lead(&self, item: &Item, site: &Site) -> Option<Image> {
        self.images.plain(&item.image_file(site)?)
    }

    /// What a text that was rendered in the post's context refers to, and what was looked up for that.
    fn of(&self, rendered: &Rendered) -> (References, Asked) {
        let linked = rendered.links.iter().filter_map(|link| self.path(&link.address));
        let mut links: BTreeSet<String> = linked.map(str::to_owned).collect();
        let places: BTreeSet<usize> =
            links.iter().filter_map(|path| self.paths.get(path).copied()).collect();
        let posts: Vec<_> =
            places.into_iter().filter_map(|at| self.posts.posts.get(at).cloned()).collect();
        let shown = rendered.html.shown();
        let paths = shown.iter().filter_map(|address| self.path(address));
        let shown: BTreeSet<String> = paths.filter_map(percent::decode).collect();
        let images = shown.iter().filter_map(|name| self.images.shown(name)).collect();
        // A link that leads to a post was one to its file; one that leads nowhere is as it was written.
        let files: Vec<_> = links.iter().filter_map(|path| percent::decode(path)).collect();
        links.extend(files);
        links.extend(posts.iter().map(|(file, _)| file.clone()));
        (References { posts, images }, Asked { links, shown, everything: false })
    }

    /// A digest of what the site answers to what was asked.
    pub(super) fn answers(&self, asked: &Asked) -> Digest128 {
        let mut answers = Vec::new();
        for name in &asked.links {
            answers.extend_from_slice(name.as_bytes());
            let is_path = self.paths.contains_key(name);
            answers.extend_from_slice(if is_path { b"\n/" } else { b"\n " });
            answers.extend_from_slice(self.posts.post(name).unwrap_or("\n").as_bytes());
            answers.push(b'\n');
        }
        for name in &asked.shown {
            let image = self.images.shown(name);
            answers.extend_from_slice(format!("{name}\n{image:?}\n").as_bytes());
        }
        if asked.everything {
            answers.extend_from_slice(&self.all);
        }
        digest(&answers)
    }

    /// A digest of what the site answers to whatever is asked, where this is how its files look.
    pub(super) fn all_answers(&self, looks: Digest128) -> Digest128 {
        digest(&[self.all, looks].concat())
    }

    /// The path of an address on the site itself, relative to its base, without query and fragment.
    fn path<'b>(&self, address: &'b str) -> Option<&'b str> {
        let path = address.strip_prefix(&self.base).filter(|path| !path.starts_with('/'))?;
        path.split(['?', '#']).next()
    }
}
