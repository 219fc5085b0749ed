//! What Pagefind made of one part of an index, as our reader loads it.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{
    File,
    format::{self, Filter, Index, Meta},
    pieces,
};

/// Pagefind's list of its indexes, one for each language.
#[derive(Debug, Deserialize)]
struct Languages {
    languages: BTreeMap<String, Language>,
}

/// Of that list: what names the file about a language.
#[derive(Debug, Deserialize)]
struct Language {
    hash: String,
}

/// The indexes of a part, and the files that they name, with paths below the folder of the whole index.
/// `made` are Pagefind's files by their paths, its own reader among them; `folder` is the part's.
///
/// # Errors
/// When a file is not there or not as Pagefind writes it: the message names it.
pub(crate) fn read(
    mut made: HashMap<String, Vec<u8>>,
    folder: &str,
) -> Result<(Vec<Index>, Vec<File>)> {
    let Languages { languages } = serde_json::from_slice(&take(&made, "pagefind-entry.json")?)?;
    let (mut indexes, mut files) = (Vec::new(), Vec::new());
    for (language, Language { hash }) in languages {
        let path = format!("pagefind.{hash}.pf_meta");
        let meta: Meta = format::read(&path, &take(&made, &path)?)?;
        let filter = |(_, hash): &(String, String)| -> Result<Filter> {
            let path = format!("filter/{hash}.pf_filter");
            format::read(&path, &take(&made, &path)?)
        };
        let filters = meta.filters.iter().map(filter).collect::<Result<_>>()?;
        let (chunks, pieces) = pieces::split(&meta.chunks, |path| take(&made, path))?;
        let Meta { pages, fields, .. } = meta;
        let folder = folder.to_owned();
        indexes.push(Index { language, folder, pages, chunks, filters, fields });
        files.extend(pieces);
    }
    made.retain(|path, _| path.ends_with(".pf_fragment"));
    files.extend(made.into_iter().map(|(path, content)| File { path, content }));
    for file in &mut files {
        file.path.insert_str(0, folder);
    }
    Ok((indexes, files))
}

fn take(made: &HashMap<String, Vec<u8>>, path: &str) -> Result<Vec<u8>> {
    made.get(path).cloned().with_context(|| format!("Pagefind made no {path}"))
}
