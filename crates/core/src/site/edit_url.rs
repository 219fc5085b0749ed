//! Where readers may suggest a change to a post.

use serde::{Deserialize, Serialize};

use crate::route::percent;

/// A template of URLs with one place for the path of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EditUrl(String);

/// What the path of the file takes the place of.
const FILE: &str = "{file}";

impl TryFrom<String> for EditUrl {
    type Error = String;

    fn try_from(template: String) -> Result<Self, String> {
        let is_web = ["https://", "http://"].iter().any(|scheme| template.starts_with(scheme));
        let odd =
            |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\\' | '"' | '<' | '>');
        if is_web && template.matches(FILE).count() == 1 && !template.contains(odd) {
            return Ok(Self(template));
        }
        Err(format!(
            "`{template}` is no template of a URL: write one such as `https://github.com/you/blog/edit/main/posts/{FILE}`"
        ))
    }
}

impl From<EditUrl> for String {
    fn from(EditUrl(template): EditUrl) -> Self {
        template
    }
}

impl EditUrl {
    /// The URL for a file, given by its path relative to the posts folder.
    pub fn of(&self, file: &str) -> String {
        let path: Vec<_> = file.split('/').map(percent::encode).collect();
        self.0.replacen(FILE, &path.join("/"), 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_the_file_takes_its_place_in_the_template() {
        let template = EditUrl::try_from("https://a.example/edit/{file}?x".to_owned()).unwrap();
        let expected = "https://a.example/edit/_posts/2016-03-12-%C3%A9t%C3%A9%3F.md?x";
        assert_eq!(template.of("_posts/2016-03-12-été?.md"), expected);
    }

    #[test]
    fn a_template_is_a_url_of_the_web_with_one_place() {
        for template in [
            "",
            "{file}",
            "javascript:{file}",
            "https://a.example/",
            "https://a.example/{file}{file}",
            "https://a b/{file}",
        ] {
            let fault = EditUrl::try_from(template.to_owned()).unwrap_err();
            assert!(fault.contains("edit/main/posts/{file}"), "{fault}");
        }
    }
}
