//! What each text refers to: the posts that its links lead to, and the sizes of its images.
//!
//! A reader's browser gets them with the post, so that it need not ask for the rest of the site.

use std::{
    collections::{BTreeSet, HashMap},
    path::{Path, PathBuf},
};

use feuilleton_core::{
    listing::Item,
    markdown::{self, Context, References, Rendered, Resource, ResourceKind},
    post::Post,
    route::{Route, percent},
    site::Site,
};

/// All posts and files of a site.
pub(super) struct Known<'a> {
    posts: References,
    /// Files by their path relative to the posts folder.
    files: HashMap<&'a str, &'a Path>,
}

impl<'a> Known<'a> {
    pub(super) fn new(posts: &[(Post, &str)], files: &'a [(PathBuf, String)]) -> Self {
        let address =
            |(post, _): &(Post, &str)| (post.file.clone(), Route::Entry(post.key.clone()).path());
        let posts = References { posts: posts.iter().map(address).collect(), images: vec![] };
        let files = files.iter().map(|(path, name)| (name.as_str(), path.as_path())).collect();
        Self { posts, files }
    }

    /// Renders a post and says what it refers to.
    pub(super) fn render(&self, post: &Post, site: &Site) -> (Rendered, References) {
        let context = Context { references: Some(&self.posts), ..Item::context(post, site) };
        let rendered = markdown::render(&post.body, context);
        let linked: BTreeSet<&str> = rendered.links.iter().filter_map(path).collect();
        let to = |address: &&(String, String)| linked.contains(address.1.as_str());
        let posts = self.posts.posts.iter().filter(to).cloned().collect();
        let images = self.sizes(&rendered.media);
        (rendered, References { posts, images })
    }

    /// Sizes of the images that lie in the site's own folder; none for a file that is no image.
    fn sizes(&self, media: &[Resource]) -> Vec<(String, (u32, u32))> {
        let images = media.iter().filter(|medium| medium.kind == ResourceKind::Image);
        let names: BTreeSet<String> = images.filter_map(path).filter_map(percent::decode).collect();
        let size = |name: String| {
            let size = imagesize::size(self.files.get(name.as_str())?).ok()?;
            let length = |pixels| u32::try_from(pixels).ok().filter(|pixels| *pixels > 0);
            Some((name, (length(size.width)?, length(size.height)?)))
        };
        names.into_iter().filter_map(size).collect()
    }
}

/// The path of an address on the site itself, without query and fragment.
fn path(resource: &Resource) -> Option<&str> {
    let path = resource.address.strip_prefix('/').filter(|path| !path.starts_with('/'))?;
    path.split(['?', '#']).next()
}
