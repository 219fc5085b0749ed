//! Tags of languages, which Pagefind makes file names of.

/// The subtag that decides how words are reduced to stems, in lower case: `fr` of `fr-CA`. `None` when the
/// text is no BCP 47 tag.
pub(crate) fn primary(tag: &str) -> Option<String> {
    let tag = tag.trim();
    let mut subtags = tag.split(['-', '_']);
    let primary = subtags.next().filter(|subtag| {
        (2..=3).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphabetic())
    })?;
    subtags
        .all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        })
        .then(|| primary.to_ascii_lowercase())
}
