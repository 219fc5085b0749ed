//! From records to the files of an index.

use std::fmt;

use anyhow::{Context, Result, anyhow};
use pagefind::{api::PagefindIndex, options::PagefindServiceConfig};
use tokio::runtime::{Builder, Runtime};

use crate::{
    page::{IGNORED, page},
    record::Record,
};

/// What Pagefind adds for pages without an interface of their own, and a worker that a page with
/// Trusted Types may not start.
const UNUSED: [&str; 8] = [
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
    "pagefind-worker.js",
];

/// A file of the finished index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it belongs, below the folder of the index.
    pub path: String,
    /// Its bytes; all but `.js` and `.json` are compressed already.
    pub content: Vec<u8>,
}

/// Bytes of articles up to which an index is in one piece: Pagefind needs some 65 times as much memory.
const PART: usize = 8_000_000;

/// An index that is being made.
pub struct Index {
    runtime: Runtime,
    pagefind: PagefindIndex,
    language: String,
    limit: usize,
    /// Bytes of articles that `pagefind` holds.
    held: usize,
    /// Folders of the parts that are finished; the first is the index's own.
    parts: Vec<String>,
    files: Vec<File>,
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index")
            .field("held", &self.held)
            .field("parts", &self.parts)
            .finish_non_exhaustive()
    }
}

impl Index {
    /// An index of nothing; `language` is the blog's, as a BCP 47 tag.
    ///
    /// # Errors
    /// When Pagefind cannot start.
    pub fn new(language: &str) -> Result<Self> {
        Self::in_parts(language, PART)
    }

    /// An index whose parts have not many more than `limit` bytes of articles, so that memory is bounded.
    /// `parts.json` lists the folders of all parts but the first, for the reader's `mergeIndex`.
    ///
    /// # Errors
    /// When Pagefind cannot start.
    pub fn in_parts(language: &str, limit: usize) -> Result<Self> {
        let runtime = Builder::new_current_thread().build().context("cannot start Pagefind")?;
        let (pagefind, language) = (pagefind()?, language.to_owned());
        Ok(Self {
            runtime,
            pagefind,
            language,
            limit,
            held: 0,
            parts: Vec::new(),
            files: Vec::new(),
        })
    }

    /// Adds a record. Results that match equally well are shown in the order in which they were added;
    /// the same records in the same order make the same files.
    ///
    /// # Errors
    /// When Pagefind cannot read the article: the message names its path.
    pub fn add(&mut self, record: &Record<'_>) -> Result<()> {
        if self.held > self.limit {
            self.finish_part()?;
            self.pagefind = pagefind()?;
        }
        let page = page(record, &self.language);
        self.held += page.len();
        let adding = self.pagefind.add_html_file(None, Some(record.path.into()), page);
        self.runtime.block_on(adding).with_context(|| format!("cannot index {}", record.path))?;
        Ok(())
    }

    /// The files of the index, by path; none where there was no record.
    ///
    /// # Errors
    /// When Pagefind cannot make the index, or names a file by what is no text.
    pub fn finish(mut self) -> Result<Vec<File>> {
        if self.held == 0 {
            return Ok(Vec::new());
        }
        self.finish_part()?;
        let content = serde_json::to_vec(self.parts.get(1..).unwrap_or_default())?;
        self.files.push(File { path: "parts.json".into(), content });
        self.files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Ok(self.files)
    }

    /// Keeps the files of what Pagefind holds. The reader and its programs, one per language, are the
    /// first part's.
    fn finish_part(&mut self) -> Result<()> {
        let folder = match self.parts.len() {
            0 => String::new(),
            finished => format!("{}/", finished + 1),
        };
        let made = self.runtime.block_on(self.pagefind.get_files());
        for file in made.context("cannot make the index of the search")? {
            let name = file.filename.to_str().ok_or_else(|| {
                anyhow!("Pagefind names a file {:?}, which is no text", file.filename)
            })?;
            let of_reader = name == "pagefind.js" || name.starts_with("wasm.");
            let folder = if of_reader { "" } else { &folder };
            let path = format!("{folder}{}", name.replace('\\', "/"));
            let is_there = of_reader && self.files.iter().any(|file| file.path == path);
            if !UNUSED.contains(&name) && !is_there {
                self.files.push(File { path, content: file.contents });
            }
        }
        self.parts.push(folder);
        self.held = 0;
        Ok(())
    }
}

fn pagefind() -> Result<PagefindIndex> {
    let ignored = IGNORED.map(String::from).to_vec();
    let config = PagefindServiceConfig::builder().exclude_selectors(ignored).build();
    PagefindIndex::new(Some(config)).context("cannot start Pagefind")
}
