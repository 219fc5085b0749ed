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
    /// Its bytes; all but `pagefind.js` and `pagefind-entry.json` are compressed already.
    pub content: Vec<u8>,
}

/// An index that is being made.
pub struct Index {
    runtime: Runtime,
    pagefind: PagefindIndex,
    language: String,
    records: usize,
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index").field("records", &self.records).finish_non_exhaustive()
    }
}

impl Index {
    /// An index of nothing; `language` is the blog's, as a BCP 47 tag.
    ///
    /// # Errors
    /// When Pagefind cannot start.
    pub fn new(language: &str) -> Result<Self> {
        let config = PagefindServiceConfig::builder()
            .exclude_selectors(IGNORED.map(String::from).to_vec())
            .build();
        let runtime = Builder::new_current_thread().build().context("cannot start Pagefind")?;
        let pagefind = PagefindIndex::new(Some(config)).context("cannot start Pagefind")?;
        Ok(Self { runtime, pagefind, language: language.into(), records: 0 })
    }

    /// Adds a record. Results that match equally well are shown in the order in which they were added;
    /// the same records in the same order make the same files.
    ///
    /// # Errors
    /// When Pagefind cannot read the article: the message names its path.
    pub fn add(&mut self, record: &Record<'_>) -> Result<()> {
        let adding = self.pagefind.add_html_file(
            None,
            Some(record.path.into()),
            page(record, &self.language),
        );
        self.runtime.block_on(adding).with_context(|| format!("cannot index {}", record.path))?;
        self.records += 1;
        Ok(())
    }

    /// The files of the index, by path; none where there was no record.
    ///
    /// # Errors
    /// When Pagefind cannot make the index, or names a file by what is no text.
    pub fn finish(mut self) -> Result<Vec<File>> {
        if self.records == 0 {
            return Ok(Vec::new());
        }
        let made = self.runtime.block_on(self.pagefind.get_files());
        let mut files = Vec::new();
        for file in made.context("cannot make the index of the search")? {
            let path = file.filename.to_str().ok_or_else(|| {
                anyhow!("Pagefind names a file {:?}, which is no text", file.filename)
            })?;
            if !UNUSED.contains(&path) {
                files.push(File { path: path.replace('\\', "/"), content: file.contents });
            }
        }
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }
}
