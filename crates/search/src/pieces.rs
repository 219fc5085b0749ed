//! Files of words in smaller pieces, for readers download one for each word that they look for.

use anyhow::Result;

use crate::{
    File,
    format::{self, Chunk, Word, Words},
};

/// Places of words in one piece, of some 5 kB; in Pagefind's own files there are six times as many.
const PLACES: usize = 3_000;

/// Splits the files of words of an index, and names the pieces.
///
/// # Errors
/// When a file is not there or not as Pagefind writes it: the message names it.
pub(crate) fn split(
    chunks: &[Chunk],
    content: impl Fn(&str) -> Result<Vec<u8>>,
) -> Result<(Vec<Chunk>, Vec<File>)> {
    let (mut named, mut pieces) = (Vec::new(), Vec::new());
    for chunk in chunks {
        let path = path(chunk);
        for (chunk, words) in cut(chunk, format::read(&path, &content(&path)?)?, PLACES) {
            pieces.push(File { path: self::path(&chunk), content: format::write(&words)? });
            named.push(chunk);
        }
    }
    Ok((named, pieces))
}

/// A file of words as several, each with not many more than so many places.
fn cut(chunk: &Chunk, words: Words, places: usize) -> Vec<(Chunk, Words)> {
    let mut groups: Vec<Vec<Word>> = Vec::new();
    let mut held = 0;
    for word in words.words {
        let size = places_of(&word);
        match groups.last_mut().filter(|_| held < places) {
            Some(group) => group.push(word),
            None => {
                held = 0;
                groups.push(vec![word]);
            }
        }
        held += size;
    }
    let last = groups.len().saturating_sub(1);
    let name = |(at, words): (usize, Vec<Word>)| {
        let first = words.first().filter(|_| at > 0).map(|word| word.word.clone());
        let end = words.last().filter(|_| at < last).map(|word| word.word.clone());
        let chunk = Chunk {
            from: first.unwrap_or_else(|| chunk.from.clone()),
            to: end.unwrap_or_else(|| chunk.to.clone()),
            hash: format!("{}_{at}", chunk.hash),
        };
        (chunk, Words { words })
    };
    groups.into_iter().enumerate().map(name).collect()
}

fn places_of(word: &Word) -> usize {
    let pages = word.pages.iter().chain(word.variants.iter().flat_map(|variant| &variant.pages));
    pages.map(|page| page.text.len() + page.meta.len() + 1).sum()
}

/// Where a file of words lies.
fn path(chunk: &Chunk) -> String {
    format!("index/{}.pf_index", chunk.hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Places;

    #[test]
    fn each_word_stands_in_the_piece_whose_bounds_it_lies_in() {
        let word = |word: &str| Word {
            word: word.into(),
            pages: vec![Places { page: 0, text: vec![1, 2, 3], meta: vec![] }],
            variants: vec![],
        };
        let whole = Chunk { from: "a".into(), to: "ho".into(), hash: "en_1".into() };
        let words = ["ab", "ad", "cab", "ha", "hot"].map(word).into();
        let pieces = cut(&whole, Words { words }, 8);
        let shown: Vec<_> = pieces
            .iter()
            .map(|(chunk, words)| {
                let words: Vec<_> = words.words.iter().map(|word| word.word.as_str()).collect();
                (chunk.from.as_str(), chunk.to.as_str(), chunk.hash.as_str(), words.join(" "))
            })
            .collect();
        let expected = [
            ("a", "ad", "en_1_0", "ab ad".to_owned()),
            ("cab", "ha", "en_1_1", "cab ha".to_owned()),
            ("hot", "ho", "en_1_2", "hot".to_owned()),
        ];
        assert_eq!(shown, expected);
    }
}
