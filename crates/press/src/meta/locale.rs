//! Languages as the Open Graph protocol names them: with a country.

/// The country that a language is written in where its tag names none, as Facebook's list has it.
const COUNTRIES: [(&str, &str); 24] = [
    ("ar", "AR"),
    ("ca", "ES"),
    ("cs", "CZ"),
    ("da", "DK"),
    ("de", "DE"),
    ("el", "GR"),
    ("en", "US"),
    ("es", "ES"),
    ("fi", "FI"),
    ("fr", "FR"),
    ("he", "IL"),
    ("hu", "HU"),
    ("it", "IT"),
    ("ja", "JP"),
    ("ko", "KR"),
    ("nb", "NO"),
    ("nl", "NL"),
    ("pl", "PL"),
    ("pt", "PT"),
    ("ru", "RU"),
    ("sv", "SE"),
    ("tr", "TR"),
    ("uk", "UA"),
    ("zh", "CN"),
];

/// The locale of a BCP 47 tag, such as `fr_FR`; `None` where no country is known.
pub(super) fn of_tag(tag: &str) -> Option<String> {
    let mut parts = tag.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    let is_country =
        |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let country = parts.find(is_country).map(str::to_ascii_uppercase).or_else(|| {
        let known = COUNTRIES.iter().find(|(known, _)| *known == language);
        known.map(|(_, country)| (*country).to_owned())
    });
    Some(format!("{language}_{}", country?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_its_own_country_or_its_usual_one() {
        for (tag, locale) in [
            ("fr", Some("fr_FR")),
            ("fr-ca", Some("fr_CA")),
            ("EN-gb", Some("en_GB")),
            ("zh-Hant-TW", Some("zh_TW")),
            ("de-1996", Some("de_DE")),
            ("eo", None),
            ("", None),
        ] {
            assert_eq!(of_tag(tag).as_deref(), locale, "{tag}");
        }
    }
}
