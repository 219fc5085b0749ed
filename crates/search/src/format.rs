//! Pagefind's files: CBOR arrays, marked and compressed with gzip.

use std::io::{Read, Write};

use anyhow::{Context, Result, anyhow};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use minicbor::{Decode, Encode};

/// What each file begins with.
const MARK: &[u8] = b"pagefind_dcd";

/// What Pagefind writes about the index of one language.
#[derive(Debug, Decode)]
pub(crate) struct Meta {
    #[n(1)]
    pub(crate) pages: Vec<Page>,
    #[n(2)]
    pub(crate) chunks: Vec<Chunk>,
    /// Names of filters and of their files.
    #[n(3)]
    pub(crate) filters: Vec<(String, String)>,
    #[n(5)]
    pub(crate) fields: Vec<String>,
}

/// What the reader knows of the index of one language, in one part: of all of them it loads a list first.
#[derive(Debug, Encode)]
pub(crate) struct Index {
    /// BCP 47 tag without its region, or `unknown`.
    #[n(0)]
    pub(crate) language: String,
    /// Folder of its files below that of the whole index: empty, or ending in `/`.
    #[n(1)]
    pub(crate) folder: String,
    #[n(2)]
    pub(crate) pages: Vec<Page>,
    #[n(3)]
    pub(crate) chunks: Vec<Chunk>,
    #[n(4)]
    pub(crate) filters: Vec<Filter>,
    /// Names of what is said of a page, such as its title.
    #[n(5)]
    pub(crate) fields: Vec<String>,
}

/// A filter, by its name: each of its values, and the numbers of the pages that have it.
#[derive(Debug, Encode, Decode)]
pub(crate) struct Filter {
    #[n(0)]
    name: String,
    #[n(1)]
    values: Vec<(String, Vec<u32>)>,
}

/// A page: the name of its file, and the number of its words.
#[derive(Debug, Encode, Decode)]
pub(crate) struct Page {
    #[n(0)]
    hash: String,
    #[n(1)]
    words: u32,
}

/// A file of words, by its name, with the first and last of them or what these begin with.
#[derive(Clone, Debug, Encode, Decode, PartialEq, Eq)]
pub(crate) struct Chunk {
    #[n(0)]
    pub(crate) from: String,
    #[n(1)]
    pub(crate) to: String,
    #[n(2)]
    pub(crate) hash: String,
}

/// What such a file holds, by the alphabet.
#[derive(Debug, Encode, Decode)]
pub(crate) struct Words {
    #[n(0)]
    pub(crate) words: Vec<Word>,
}

/// A word and where it stands.
#[derive(Debug, Encode, Decode)]
pub(crate) struct Word {
    #[n(0)]
    pub(crate) word: String,
    #[n(1)]
    pub(crate) pages: Vec<Places>,
    #[n(2)]
    pub(crate) variants: Vec<Variant>,
}

/// A spelling of a word with accents, and where it stands.
#[derive(Debug, Encode, Decode)]
pub(crate) struct Variant {
    #[n(0)]
    form: String,
    #[n(1)]
    pub(crate) pages: Vec<Places>,
}

/// Places of a word on a page: in its text, and in what is said of it.
#[derive(Debug, Encode, Decode)]
pub(crate) struct Places {
    #[n(0)]
    pub(crate) page: u32,
    #[n(1)]
    pub(crate) text: Vec<i32>,
    #[n(2)]
    pub(crate) meta: Vec<i32>,
}

/// Reads a file; `path` is for the message.
///
/// # Errors
/// When it is not what Pagefind writes.
pub(crate) fn read<T>(path: &str, content: &[u8]) -> Result<T>
where
    T: for<'b> Decode<'b, ()>,
{
    let mut bytes = Vec::new();
    let unlike = || format!("{path} is not as Pagefind writes it");
    GzDecoder::new(content).read_to_end(&mut bytes).with_context(unlike)?;
    let data = bytes.strip_prefix(MARK).with_context(unlike)?;
    minicbor::decode(data).map_err(|error| anyhow!(error)).with_context(unlike)
}

/// The bytes of a file.
///
/// # Errors
/// When there is no memory for them.
pub(crate) fn write<T: Encode<()>>(value: &T) -> Result<Vec<u8>> {
    let data = minicbor::to_vec(value).map_err(|error| anyhow!("{error}"))?;
    let mut file = GzEncoder::new(Vec::new(), Compression::best());
    file.write_all(MARK)?;
    file.write_all(&data)?;
    Ok(file.finish()?)
}
