//! The people in Jekyll's `_data/authors.yml`.

use feuilleton_core::{
    diagnostic::Diagnostic,
    post::{Person, data},
    site::Site,
};

/// Where they may stand; YAML is read as JSON too.
pub(super) const FILES: [&str; 3] =
    ["_data/authors.yml", "_data/authors.yaml", "_data/authors.json"];

/// Adds the people in the file to those of the configuration, which count where both have a key.
pub(super) fn fill(site: &mut Site, file: &str, text: &str) -> Vec<Diagnostic> {
    let (people, diagnostics) = data(file, text);
    for (key, about) in people {
        site.authors.entry(key).or_insert_with(|| Person::from(about));
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_read_from_yaml_and_json_and_configuration_counts_first() {
        let yaml =
            "zoe:\n  name: Zoé Martin\n  uri: https://zoe.example\nali: Ali\nmax: {bio: x}\n";
        let json = "{\n  \"zoe\": {\"name\": \"Zoé Martin\", \"uri\": \"https://zoe.example\"},\n  \"ali\": \"Ali\",\n  \"max\": {\"bio\": \"x\"}\n}\n";
        for text in [yaml, json] {
            let mut site = Site::default();
            let own = Person { name: "Max".into(), ..Person::default() };
            site.authors.insert("max".into(), own);
            assert_eq!(fill(&mut site, FILES[0], text), []);
            assert_eq!(site.authors["zoe"].name, "Zoé Martin");
            assert_eq!(site.authors["zoe"].url.as_deref(), Some("https://zoe.example"));
            assert_eq!((&*site.authors["ali"].name, &*site.authors["max"].name), ("Ali", "Max"));
        }
    }
}
