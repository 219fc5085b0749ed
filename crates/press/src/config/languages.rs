//! What languages are called by those who speak them.

use std::collections::BTreeMap;

/// The names by the two letters of ISO 639-1 that begin a BCP 47 tag.
pub(super) fn names() -> BTreeMap<String, String> {
    let languages = isolang::languages();
    languages
        .filter_map(|language| {
            Some((language.to_639_1()?.to_owned(), language.to_autonym()?.to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_their_own_names() {
        let names = names();
        for (tag, name) in
            [("fr", "français"), ("en", "English"), ("de", "Deutsch"), ("ar", "العربية")]
        {
            assert_eq!(names.get(tag).map(String::as_str), Some(name));
        }
    }
}
