//! A folder of Markdown on any host, without a build: `posts/index.txt` lists the files.
//!
//! A post is one request, the front page as many as it shows posts; only a listing by term has to
//! read every file, once.

use std::sync::{Arc, OnceLock};

use feuilleton_core::{
    listing::{Catalogue, Feed, Item},
    post::Post,
    route::{Page, Route, percent},
    site::{Masthead, PageLink, Site},
};

use super::{Document, Failure, http::Http, json};

/// Requests under way at the same time while every file is read.
const AT_ONCE: usize = 6;

/// A folder of Markdown files.
#[derive(Debug, Clone)]
pub struct MarkdownFolder {
    http: Http,
    known: Arc<Known>,
}

/// What has been read so far and does not change while the page is open.
#[derive(Debug, Default)]
struct Known {
    files: OnceLock<Vec<String>>,
    catalogue: OnceLock<Catalogue>,
}

impl MarkdownFolder {
    pub(super) fn new(http: Http) -> Self {
        Self { http, known: Arc::default() }
    }

    /// The blog's pages by their file names, beside `site.json` where the author wrote one.
    pub(super) async fn masthead(&self) -> Result<Masthead, Failure> {
        let mut masthead = match json::masthead(&self.http).await {
            Err(Failure::NotFound) => Masthead::default(),
            answer => answer?,
        };
        if masthead.pages.is_empty() {
            let site = self.site();
            let unread = self.files().await?.iter().map(|file| outline(file, &site));
            masthead.pages = unread.filter(|post| post.date.is_none()).map(page_link).collect();
        }
        Ok(masthead)
    }

    pub(super) async fn load(&self, route: &Route) -> Result<Document, Failure> {
        match route {
            Route::Entry(_) => self.entry(route).await.map(|item| Document::Entry(Arc::new(item))),
            Route::Home { page } if self.known.catalogue.get().is_none() => {
                self.front_page(*page).await.map(|feed| Document::Listing(Arc::new(feed)))
            }
            _ => {
                let feed = self.catalogue().await?.feed(route, &self.site());
                feed.map(|feed| Document::Listing(Arc::new(feed))).ok_or(Failure::NotFound)
            }
        }
    }

    /// One post: found by its file name, or else by the address in its front matter.
    async fn entry(&self, route: &Route) -> Result<Item, Failure> {
        let site = self.site();
        let is_it = |post: &Post| Route::Entry(post.key.clone()) == *route;
        let file = self.files().await?.iter().find(|file| is_it(&outline(file, &site)));
        if let Some(file) = file {
            let post = self.read(file, &site).await?;
            if is_it(&post) {
                return Ok(Item::new(&post, &site).with_body(&post.body));
            }
        }
        let catalogue = self.catalogue().await?;
        let item = catalogue.entry(route).ok_or(Failure::NotFound)?;
        let post = self.read(&item.extension.source, &site).await?;
        Ok(item.clone().with_body(&post.body))
    }

    /// The newest posts by their file names: only those on the page are read.
    async fn front_page(&self, page: Page) -> Result<Feed, Failure> {
        let site = self.site();
        let outlines = self.files().await?.iter().map(|file| outline(file, &site));
        let outlines = Catalogue::new(outlines.map(|post| Item::new(&post, &site)).collect());
        let route = Route::Home { page };
        let mut feed = outlines.feed(&route, &site).ok_or(Failure::NotFound)?;
        let files: Vec<_> = feed.items.iter().map(|item| item.extension.source.clone()).collect();
        feed.items = self.read_all(&files, &site).await?;
        Ok(feed)
    }

    /// Every post, read once.
    async fn catalogue(&self) -> Result<&Catalogue, Failure> {
        if self.known.catalogue.get().is_none() {
            let items = self.read_all(self.files().await?, &self.site()).await?;
            return Ok(self.known.catalogue.get_or_init(|| Catalogue::new(items)));
        }
        self.known.catalogue.get().ok_or(Failure::Malformed)
    }

    async fn read_all(&self, files: &[String], site: &Site) -> Result<Vec<Item>, Failure> {
        let mut items = Vec::with_capacity(files.len());
        for some in files.chunks(AT_ONCE) {
            let reads = some.iter().map(|file| self.read(file, site));
            for post in futures_util::future::join_all(reads).await {
                let post = post?;
                items.extend(post.published.then(|| Item::new(&post, site)));
            }
        }
        Ok(items)
    }

    async fn read(&self, file: &str, site: &Site) -> Result<Post, Failure> {
        let encoded: Vec<_> = file.split('/').map(percent::encode).collect();
        let text = self.http.text(&format!("posts/{}", encoded.join("/"))).await?;
        Ok(Post::read(file, &text, site).0)
    }

    async fn files(&self) -> Result<&[String], Failure> {
        if let Some(files) = self.known.files.get() {
            return Ok(files);
        }
        let files = names(&self.http.text("posts/index.txt").await?);
        Ok(self.known.files.get_or_init(|| files))
    }

    fn site(&self) -> Site {
        Site { base_url: Some(self.http.base().to_owned()), ..Site::default() }
    }
}

/// The Markdown files in a list with one name per line. A name that could lead out of the folder is
/// left out.
fn names(list: &str) -> Vec<String> {
    let sound = |name: &&str| {
        (name.ends_with(".md") || name.ends_with(".markdown"))
            && feuilleton_core::route::Key::parse(name).is_ok()
            && !name.starts_with('/')
    };
    list.lines().map(str::trim).filter(sound).map(str::to_owned).collect()
}

/// What a file's name alone tells.
fn outline(file: &str, site: &Site) -> Post {
    Post::read(file, "", site).0
}

fn page_link(post: Post) -> PageLink {
    PageLink {
        path: Route::Entry(post.key).path(),
        title: post.title,
        // The file has not been read: its language is not known.
        language: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_files_cannot_lead_out_of_the_folder() {
        assert_eq!(
            names("2016-03-12-a.md\r\n\n  about.md  \n../secret.md\n/etc/x.md\na//b.md\nphoto.jpg\nsub/b.markdown\n"),
            ["2016-03-12-a.md", "about.md", "sub/b.markdown"]
        );
    }
}
