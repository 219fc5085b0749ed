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

/// The gate's tables, as lists without duplicates; comments and `data-` attributes are no part of
/// them. What later passes make of safe HTML, such as MathML, is theirs to add.
pub fn sanitizer_config() -> SanitizerConfig {
    let own = |element| policy::attributes_of(element).collect();
    SanitizerConfig {
        elements: policy::ELEMENTS.iter().map(|element| (element.name, own(element))).collect(),
        attributes: policy::global_attributes().collect(),
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
            for attribute in own {
                assert!(policy::attribute(element, attribute).is_some(), "{name} {attribute}");
            }
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
