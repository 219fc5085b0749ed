//! The policy in the words of the browsers' own sanitiser (HTML Sanitizer API, `SanitizerConfig`).

use super::policy;

/// What a browser's sanitiser is to leave where it stands: all that the gate can emit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SanitizerConfig {
    /// Elements, each with the attributes that it may have besides those of every element.
    pub elements: Vec<(&'static str, Vec<&'static str>)>,
    /// Attributes of every element.
    pub attributes: Vec<&'static str>,
}

/// The gate's tables, and what it writes of its own accord: classes, and the relation of a link.
pub fn sanitizer_config() -> SanitizerConfig {
    let elements = policy::ELEMENTS.iter().map(|element| {
        let relation = (element.name == "a").then_some("rel");
        (element.name, policy::attributes_of(element).chain(relation).collect())
    });
    SanitizerConfig {
        elements: elements.collect(),
        attributes: policy::global_attributes().chain(["class"]).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_told_exactly_what_the_gate_lets_through() {
        let config = sanitizer_config();
        assert_eq!(config.elements.len(), policy::ELEMENTS.len());
        for (element, (name, own)) in policy::ELEMENTS.iter().zip(&config.elements) {
            assert_eq!(element.name, *name);
            for attribute in own.iter().filter(|own| **own != "rel") {
                assert!(policy::attribute(element, attribute).is_some(), "{name} {attribute}");
            }
            assert_eq!(own.contains(&"rel"), *name == "a", "{name}");
            for attribute in policy::attributes_of(element).chain(policy::global_attributes()) {
                let known = own.contains(&attribute) || config.attributes.contains(&attribute);
                assert!(known, "{name} {attribute}");
            }
        }
    }

    #[test]
    fn nothing_is_listed_twice() {
        // A browser refuses a configuration with duplicates.
        let config = sanitizer_config();
        let unique = |mut names: Vec<&str>| {
            let length = names.len();
            names.sort_unstable();
            names.dedup();
            names.len() == length
        };
        assert!(unique(config.elements.iter().map(|element| element.0).collect()));
        assert!(unique(config.attributes.clone()));
        for (name, own) in config.elements {
            assert!(own.iter().all(|attribute| !config.attributes.contains(attribute)), "{name}");
            assert!(unique(own), "{name}");
        }
    }

    #[test]
    fn what_the_gate_writes_is_in_the_configuration() {
        let config = sanitizer_config();
        let markup = "<p class=align-left id=x><a href=https://a.test target=_blank>a</a>\
                      <img src=a.png><input type=checkbox><video src=a.mp4></video>";
        let html = super::super::clean(markup, crate::markdown::Context::PLAIN).into_string();
        let tags: Vec<&str> = html.split('<').filter(|tag| !tag.starts_with('/')).collect();
        assert!(tags.len() > 5, "{html}");
        for tag in tags.iter().skip(1) {
            let tag = tag.split('>').next().unwrap();
            let mut words = tag.split(' ');
            let name = words.next().unwrap();
            let own = &config.elements.iter().find(|element| element.0 == name).unwrap().1;
            for attribute in words.filter_map(|word| word.split_once('=')).map(|pair| pair.0) {
                let known = own.contains(&attribute) || config.attributes.contains(&attribute);
                assert!(known, "<{tag}>");
            }
        }
    }
}
