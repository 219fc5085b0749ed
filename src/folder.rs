//! The module for a folder of Markdown on any host, without a build: `posts/index.txt` lists the
//! files, and for every path that the native tool would write there is the same document.
//!
//! A post is one request, the front page as many as it shows posts; only a listing by term has to
//! read every file, once.

use std::{cell::OnceCell, rc::Rc};

use feuilleton::source::{Failure, Http};
use feuilleton_core::{
    liquid::{self, Blog, Files},
    listing::{Catalogue, Feed, Item},
    post::Post,
    route::{Key, Page, Route, percent},
    site::{Masthead, PageLink, Site},
};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The folder of Markdown files below the site's base.
const FOLDER: &str = "posts/";

/// Requests under way at the same time while every file is read.
const AT_ONCE: usize = 6;

thread_local! {
    static OPEN: Folder = Folder::default();
}

/// The document at a path below the site's base; rejects with a [`Failure`]'s code.
#[wasm_bindgen]
pub async fn document(base: String, path: String) -> Result<JsValue, JsValue> {
    let folder = OPEN.with(Folder::clone);
    folder.document(&Http::new(&base), &path).await.map_err(|failure| failure.code().into())
}

fn main() {}

/// What has been read so far and does not change while the page is open.
#[derive(Debug, Clone, Default)]
struct Folder(Rc<Known>);

#[derive(Debug, Default)]
struct Known {
    files: OnceCell<Vec<String>>,
    catalogue: OnceCell<Catalogue>,
}

impl Folder {
    async fn document(&self, http: &Http, path: &str) -> Result<JsValue, Failure> {
        if path == Masthead::FILE {
            return js(&self.masthead(http).await?);
        }
        let route = path.strip_suffix("feed.json").or(path.strip_suffix("index.json"));
        match route.and_then(|path| Route::parse(path).ok()).ok_or(Failure::NotFound)? {
            route @ Route::Entry(_) => {
                let mut item = self.entry(http, &route).await?;
                // Against this folder the app resolves the pictures that lie beside the post.
                item.extension.source.insert_str(0, FOLDER);
                js(&item)
            }
            Route::Home { page } if self.0.catalogue.get().is_none() => {
                js(&self.front_page(http, page).await?)
            }
            route => {
                let feed = self.catalogue(http).await?.feed(&route, &site(http));
                js(&feed.ok_or(Failure::NotFound)?)
            }
        }
    }

    /// The site's pages by their file names.
    async fn masthead(&self, http: &Http) -> Result<Masthead, Failure> {
        let outlines = self.outlines(http).await?;
        // The page's own title stands in for the name of the blog, and languages are not known.
        let site = Site { title: String::new(), language: String::new(), ..site(http) };
        let mut masthead = Masthead::new(&site, outlines.pages().iter().map(PageLink::of_page));
        masthead.pages.iter_mut().for_each(|page| page.language.clear());
        Ok(masthead)
    }

    /// One post: found by its file name, or else by the address in its front matter.
    async fn entry(&self, http: &Http, route: &Route) -> Result<Item, Failure> {
        let site = site(http);
        let addresses = self.addresses(http).await?;
        let named = self.outlines(http).await?.entry(route).cloned();
        if let Some(item) = named {
            let post = read(http, &item.extension.source, &site, &addresses).await?;
            if Route::Entry(post.key.clone()) == *route {
                return Ok(Item::new(&post, &site).with_markdown(&post.body));
            }
        }
        let item = self.catalogue(http).await?.entry(route).ok_or(Failure::NotFound)?;
        let post = read(http, &item.extension.source, &site, &addresses).await?;
        Ok(item.clone().with_markdown(&post.body))
    }

    /// The newest posts by their file names: only those on the page are read.
    async fn front_page(&self, http: &Http, page: Page) -> Result<Feed, Failure> {
        let site = site(http);
        let outlines = self.outlines(http).await?;
        let mut feed = outlines.feed(&Route::Home { page }, &site).ok_or(Failure::NotFound)?;
        let files: Vec<_> = feed.items.iter().map(|item| item.extension.source.clone()).collect();
        feed.items = read_all(http, &files, &site, &self.addresses(http).await?).await?;
        Ok(feed)
    }

    /// Every post, read once.
    async fn catalogue(&self, http: &Http) -> Result<&Catalogue, Failure> {
        if self.0.catalogue.get().is_none() {
            let addresses = self.addresses(http).await?;
            let items = read_all(http, self.files(http).await?, &site(http), &addresses).await?;
            return Ok(self.0.catalogue.get_or_init(|| Catalogue::new(items)));
        }
        self.0.catalogue.get().ok_or(Failure::Malformed)
    }

    /// What the files' names alone tell.
    async fn outlines(&self, http: &Http) -> Result<Catalogue, Failure> {
        let site = site(http);
        let posts = self.files(http).await?.iter().map(|file| Post::read(file, "", &site).0);
        Ok(Catalogue::new(posts.map(|post| Item::new(&post, &site)).collect()))
    }

    /// Where the files that posts name are read, by their names.
    async fn addresses(&self, http: &Http) -> Result<Files, Failure> {
        let outlines = self.outlines(http).await?;
        let mut addresses = Files::default();
        for item in outlines.posts().iter().chain(outlines.pages()) {
            addresses.add(&item.extension.source, &item.extension.path);
        }
        Ok(addresses)
    }

    async fn files(&self, http: &Http) -> Result<&[String], Failure> {
        if let Some(files) = self.0.files.get() {
            return Ok(files);
        }
        let files = names(&http.text(&format!("{FOLDER}index.txt")).await?);
        Ok(self.0.files.get_or_init(|| files))
    }
}

async fn read_all(
    http: &Http,
    files: &[String],
    site: &Site,
    addresses: &Files,
) -> Result<Vec<Item>, Failure> {
    let mut items = Vec::with_capacity(files.len());
    for some in files.chunks(AT_ONCE) {
        let reads = some.iter().map(|file| read(http, file, site, addresses));
        for post in futures_util::future::join_all(reads).await {
            let post = post?;
            items.extend(post.published.then(|| Item::new(&post, site)));
        }
    }
    Ok(items)
}

async fn read(http: &Http, file: &str, site: &Site, addresses: &Files) -> Result<Post, Failure> {
    let encoded: Vec<_> = file.split('/').map(percent::encode).collect();
    let text = http.text(&format!("{FOLDER}{}", encoded.join("/"))).await?;
    let mut post = Post::read(file, &text, site).0;
    if liquid::applies(&post) {
        // What is wrong is for authors, who are told by the native tool; readers see it in its place.
        Blog::new(site, &[], addresses, &|_| None).expand(&mut post);
    }
    Ok(post)
}

fn site(http: &Http) -> Site {
    Site { base_url: Some(http.base().to_owned()), ..Site::default() }
}

/// The document as the plain objects that JSON would give.
fn js(document: &impl Serialize) -> Result<JsValue, Failure> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    document.serialize(&serializer).map_err(|_| Failure::Malformed)
}

/// The Markdown files in a list with one name per line. A name that could lead out of the folder is
/// left out.
fn names(list: &str) -> Vec<String> {
    let sound = |name: &&str| {
        (name.ends_with(".md") || name.ends_with(".markdown"))
            && !name.starts_with('/')
            && Key::parse(name).is_ok()
    };
    list.lines().map(str::trim).filter(sound).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_files_cannot_lead_out_of_the_folder() {
        assert_eq!(
            names(
                "2016-03-12-a.md\r\n\n  about.md  \n../secret.md\n/etc/x.md\na//b.md\nphoto.jpg\nsub/b.markdown\n"
            ),
            ["2016-03-12-a.md", "about.md", "sub/b.markdown"]
        );
    }
}
