//! From files to the blog: every post known, every address taken once, and each text read when it is
//! its turn.
//!
//! The first look keeps what is said of a post, not its text, so that memory does not grow with the
//! texts; for the second look each file is read again.

use anyhow::Result;
use feuilleton_core::{
    diagnostic::Diagnostic, listing::Item, markdown::Rendered, post::Post, route::Key, site::Site,
};
use rayon::prelude::*;

use crate::{
    folder::{Folder, Source},
    liquid::Liquid,
    output::{Digest128, digest},
    seen::{Head, Seen},
};
pub(crate) use asked::Asked;
use places::Places;
use references::{Known, Referring};

mod asked;
mod bodies;
mod findings;
mod places;
mod published;
mod references;

/// A blog that has been looked through.
pub(crate) struct Library<'a> {
    site: &'a Site,
    liquid: &'a Liquid,
    /// Posts and pages without their texts, by file, each with its source.
    posts: Vec<Post>,
    /// Where each is read, with the file's digest.
    sources: Vec<(&'a Source, Digest128)>,
    known: Known<'a>,
    /// A digest of all that the site can answer, where that can be told.
    pub(crate) all: Option<Digest128>,
    /// What need not be read again.
    pub(crate) seen: &'a Seen<'a>,
    addresses: feuilleton_core::liquid::Files,
    places: Places,
    /// Old addresses, and the file of the post that each leads to.
    pub(crate) redirects: Vec<(Key, String)>,
    /// What the authors should know of the posts as a whole.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// A post or page that has been read and rendered.
#[derive(Debug)]
pub(crate) struct Article {
    /// As it stands in a listing.
    pub(crate) item: Item,
    /// The text, rendered for the site's own address.
    pub(crate) rendered: Rendered,
    /// The Markdown alone, without Liquid.
    pub(crate) body: String,
    /// The file as the author wrote it, front matter and all.
    pub(crate) source: String,
    /// What the author should know of the text.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// What was looked up for it in the rest of the site.
    pub(crate) asked: Asked,
    /// What it was made of.
    pub(crate) origin: Digest128,
}

impl<'a> Library<'a> {
    /// Looks through all posts and pages that are published at a moment, in seconds since
    /// 1970-01-01T00:00:00Z. Of files that were seen, that is enough.
    ///
    /// # Errors
    /// When a file cannot be read: the message names it.
    pub(crate) fn read(
        folder: &'a Folder,
        site: &'a Site,
        liquid: &'a Liquid,
        seen: &'a Seen<'a>,
        now: i64,
    ) -> Result<Self> {
        let read = folder.sources.par_iter().map(|source| first_look(source, site, seen));
        let read: Vec<_> = read.collect::<Result<_>>()?;
        let published::Published { posts, sources, redirects, diagnostics } =
            published::choose(read, site, now);
        let (known, (addresses, places)) = rayon::join(
            || Known::new(&posts, &folder.files, site),
            || (liquid.addresses(&posts, &folder.files), Places::of(&posts, site)),
        );
        let looks = seen.looks(folder.files.iter().map(|(_, file)| file.as_str()));
        let all = looks.map(|looks| known.all_answers(looks));
        Ok(Self {
            known,
            all,
            seen,
            addresses,
            places,
            site,
            liquid,
            posts,
            sources,
            redirects,
            diagnostics,
        })
    }

    /// Posts and pages, without their texts.
    pub(crate) fn posts(&self) -> &[Post] {
        &self.posts
    }

    /// Reads and renders every post and page, several at once, and hands each on; the answers come in
    /// the order of the posts.
    ///
    /// # Errors
    /// When a file cannot be read, and those of `take`.
    pub(crate) fn each<T: Send>(
        &self,
        take: impl Fn(Article) -> Result<T> + Sync,
    ) -> Result<Vec<T>> {
        (0..self.posts.len())
            .into_par_iter()
            .filter_map(|at| self.article(at).transpose())
            .map(|article| take(article?))
            .collect()
    }

    /// The same, one after the other.
    ///
    /// # Errors
    /// When a file cannot be read, and those of `take`.
    pub(crate) fn each_in_turn(&self, mut take: impl FnMut(Article) -> Result<()>) -> Result<()> {
        for at in 0..self.posts.len() {
            if let Some(article) = self.article(at)? {
                take(article)?;
            }
        }
        Ok(())
    }

    /// What a post's article is made of, but for what its text asks of the rest of the site.
    pub(crate) fn origin(&self, at: usize) -> Option<Digest128> {
        let (post, (_, digest)) = (self.posts.get(at)?, self.sources.get(at)?);
        Some(self.origin_of(post, digest))
    }

    /// A digest of what the site answers to what a text asked.
    pub(crate) fn answers(&self, asked: &Asked) -> Digest128 {
        self.known.answers(asked)
    }

    /// Tells an item its place among the others, which notes of it leave out: it is a part of [`Library::origin`].
    pub(crate) fn tell_place(&self, item: &mut Item) {
        self.places.tell(item);
    }

    /// An item as it is noted: without its place.
    pub(crate) fn without_place(item: &Item) -> Item {
        Places::untold(item)
    }

    fn origin_of(&self, post: &Post, source: &Digest128) -> Digest128 {
        let mut origin = source.to_vec();
        origin.extend_from_slice(post.file.as_bytes());
        origin.push(b'\n');
        self.places.describe(post, &mut origin);
        digest(&origin)
    }

    /// The post at this place, whole, with its file; `None` past the end.
    fn post(&self, at: usize) -> Result<Option<(Post, String)>> {
        let (Some(head), Some((source, _))) = (self.posts.get(at), self.sources.get(at)) else {
            return Ok(None);
        };
        let text = source.read()?.0;
        let (mut post, _) = Post::read(&head.file, &text, self.site);
        post.key = head.key.clone();
        Ok(Some((post, text)))
    }

    /// Reads and renders the post at this place; `None` past the end.
    ///
    /// # Errors
    /// When its file cannot be read.
    pub(crate) fn article(&self, at: usize) -> Result<Option<Article>> {
        let Some((mut post, text)) = self.post(at)? else { return Ok(None) };
        // Before Liquid is expanded, for lines are counted in what the author wrote.
        let mut diagnostics = bodies::check(&post, self.known.context(&post, self.site));
        let is_expanded = self.liquid.concerns(&post);
        diagnostics.extend(self.liquid.expand(&mut post, &self.addresses, self.site));
        let Referring { rendered, references, mut asked } = self.known.render(&post, self.site);
        let mut item = Item::of_rendered(&post, self.site, &rendered);
        item.extension.references = references;
        self.tell_lead(&mut item, &mut asked);
        let digest = digest(text.as_bytes());
        item.extension.bytes = Some(text.len());
        item.extension.hash = Some(digest.iter().take(8).map(|b| format!("{b:02x}")).collect());
        self.places.tell(&mut item);
        // Their names are looked up in other ways, or they are not among the links.
        asked.everything = is_expanded
            || !diagnostics.is_empty()
            || self.site.markdown.wikilinks && post.body.contains("[[")
            || rendered.html.as_str().contains(" cite=\"");
        let origin = self.origin_of(&post, &digest);
        Ok(Some(Article {
            item,
            rendered,
            body: post.body,
            source: text,
            diagnostics,
            asked,
            origin,
        }))
    }
}

impl Library<'_> {
    /// Tells an item the size of its lead image.
    fn tell_lead(&self, item: &mut Item, asked: &mut Asked) {
        asked.shown.extend(item.image_file(self.site));
        let Some(lead) = self.known.lead(item, self.site) else { return };
        let images = &mut item.extension.references.images;
        if images.iter().all(|image| image.name != lead.name) {
            images.push(lead);
        }
    }
}

/// What is said of a post, without its text, and what its author should know.
fn first_look<'a>(
    source: &'a Source,
    site: &Site,
    seen: &Seen<'_>,
) -> Result<published::Candidate<'a>> {
    if let (Some(digest), Some(head)) = (seen.digest(&source.file), seen.head(&source.file)) {
        let (post, diagnostics) = Post::read(&source.file, &head.text, site);
        let is_empty = head.is_empty;
        return Ok(published::Candidate { post, source, digest, is_empty, diagnostics });
    }
    let (text, encoding) = source.read()?;
    let (mut post, mut diagnostics) = Post::read(&source.file, &text, site);
    let body = std::mem::take(&mut post.body);
    let is_empty = body.trim().is_empty();
    let digest = digest(text.as_bytes());
    // Told each time: that the file is in another encoding.
    if encoding.is_none() && seen.wants(&source.file) {
        let head = text.strip_suffix(&body).unwrap_or_default();
        // What is no front matter to the end may be read otherwise without its text.
        let (again, told) = Post::read(&source.file, head, site);
        if again == post && told == diagnostics {
            let head = Head { text: head.to_owned(), is_empty };
            seen.note(&source.file, digest, Some(head));
        }
    }
    diagnostics.splice(0..0, encoding);
    Ok(published::Candidate { post, source, digest, is_empty, diagnostics })
}
