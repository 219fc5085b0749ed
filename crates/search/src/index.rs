//! From records to the files of an index.

use std::{collections::HashMap, fmt};

use anyhow::{Context, Result, anyhow};
use pagefind::{api::PagefindIndex, options::PagefindServiceConfig};
use tokio::runtime::{Builder, Runtime};

use crate::{
    format,
    page::{IGNORED, page},
    part,
    record::Record,
};

/// A file of the finished index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it belongs, below the folder of the index.
    pub path: String,
    /// Its bytes, compressed already.
    pub content: Vec<u8>,
}

/// Name of the file that a reader loads first.
const LIST: &str = "index.pf_meta";

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
    /// Number of the parts that are finished.
    parts: usize,
    /// What the reader must know to begin: of each language in each part.
    list: Vec<format::Index>,
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
    /// `index.pf_meta` lists them.
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
            parts: 0,
            list: Vec::new(),
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

    /// The files of the index, by path; where there was no record, only the list of no index.
    ///
    /// # Errors
    /// When Pagefind cannot make the index, or names a file by what is no text.
    pub fn finish(mut self) -> Result<Vec<File>> {
        if self.held > 0 {
            self.finish_part()?;
        }
        self.files.push(File { path: LIST.into(), content: format::write(&self.list)? });
        self.files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Ok(self.files)
    }

    /// Keeps the files of what Pagefind holds, but for its own reader: the first part's in the folder of the
    /// index, those of others in folders with their numbers.
    fn finish_part(&mut self) -> Result<()> {
        self.parts += 1;
        let folder = if self.parts == 1 { String::new() } else { format!("{}/", self.parts) };
        let made = self.runtime.block_on(self.pagefind.get_files());
        let mut files = HashMap::new();
        for file in made.context("cannot make the index of the search")? {
            let name = file.filename.to_str().ok_or_else(|| {
                anyhow!("Pagefind names a file {:?}, which is no text", file.filename)
            })?;
            files.insert(name.replace('\\', "/"), file.contents);
        }
        let (indexes, files) = part::read(files, &folder)?;
        self.list.extend(indexes);
        self.files.extend(files);
        self.held = 0;
        Ok(())
    }
}

fn pagefind() -> Result<PagefindIndex> {
    let ignored = IGNORED.map(String::from).to_vec();
    let config = PagefindServiceConfig::builder().exclude_selectors(ignored).build();
    PagefindIndex::new(Some(config)).context("cannot start Pagefind")
}
