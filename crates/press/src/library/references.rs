//! What each text refers to: the posts that its links lead to, and the sizes of its images.
//!
//! A reader's browser gets them with the post, so that it need not ask for the rest of the site.

use std::{
    collections::{BTreeSet, HashMap},
    path::{Path, PathBuf},
};

use feuilleton_core::{
    listing::Item,
    markdown::{Context, References, Rendered, Resource, ResourceKind},
    post::Post,
    route::{Route, percent},
    site::Site,
};

/// All posts and files of a site.
#[derive(Debug)]
pub(super) struct Known<'a> {
    posts: References,
    /// Files by their path relative to the posts folder.
    files: HashMap<&'a str, &'a Path>,
    base: String,
}

impl<'a> Known<'a> {
    pub(super) fn new(posts: &[Post], files: &'a [(PathBuf, String)], site: &Site) -> Self {
        let address = |post: &Post| (post.file.clone(), Route::Entry(post.key.clone()).path());
        let posts = References { posts: posts.iter().map(address).collect(), images: vec![] };
        let files = files.iter().map(|(path, name)| (name.as_str(), path.as_path())).collect();
        Self { posts, files, base: site.base_path() }
    }

    /// How a post is read: where it will be published, among all others.
    pub(super) fn context<'b>(&'b self, post: &'b Post, site: &'b Site) -> Context<'b> {
        Context { base: &self.base, references: Some(&self.posts), ..Item::context(post, site) }
    }

    /// What a text that was rendered in that context refers to.
    pub(super) fn of(&self, rendered: &Rendered) -> References {
        let path = |resource| path(resource, &self.base);
        let linked: BTreeSet<&str> = rendered.links.iter().filter_map(path).collect();
        let to = |address: &&(String, String)| linked.contains(address.1.as_str());
        let posts = match linked.is_empty() {
            true => Vec::new(),
            false => self.posts.posts.iter().filter(to).cloned().collect(),
        };
        References { posts, images: self.sizes(&rendered.media) }
    }

    /// Sizes of the images that lie in the site's own folder; none for a file that is no image.
    fn sizes(&self, media: &[Resource]) -> Vec<(String, (u32, u32))> {
        let images = media.iter().filter(|medium| medium.kind == ResourceKind::Image);
        let paths = images.filter_map(|image| path(image, &self.base));
        let names: BTreeSet<String> = paths.filter_map(percent::decode).collect();
        let size = |name: String| {
            let size = imagesize::size(self.files.get(name.as_str())?).ok()?;
            let length = |pixels| u32::try_from(pixels).ok().filter(|pixels| *pixels > 0);
            Some((name, (length(size.width)?, length(size.height)?)))
        };
        names.into_iter().filter_map(size).collect()
    }
}

/// The path of an address on the site itself, relative to its base, without query and fragment.
fn path<'a>(resource: &'a Resource, base: &str) -> Option<&'a str> {
    let path = resource.address.strip_prefix(base).filter(|path| !path.starts_with('/'))?;
    path.split(['?', '#']).next()
}
