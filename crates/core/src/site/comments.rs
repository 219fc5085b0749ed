//! The service that readers comment with. Nobody but the operator chooses it, and no reader's
//! browser asks it anything before the reader does.

use serde::{Deserialize, Serialize};

/// A service and how it finds the comments of a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Comments {
    /// Discussions of a repository on GitHub (<https://giscus.app>).
    Giscus(Giscus),
    /// Issues of a repository on GitHub (<https://utteranc.es>).
    Utterances(Utterances),
}

/// What giscus must know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Giscus {
    /// The repository.
    pub repo: Repository,
    /// GitHub's identifier of the repository.
    pub repo_id: Identifier,
    /// Name of the category of discussions.
    pub category: String,
    /// GitHub's identifier of the category.
    pub category_id: Identifier,
    /// What a discussion is found by.
    #[serde(default)]
    pub mapping: Mapping,
    /// Whether readers may react to the post itself.
    #[serde(default = "yes")]
    pub reactions: bool,
}

/// What utterances must know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Utterances {
    /// The repository.
    pub repo: Repository,
    /// What an issue is found by.
    #[serde(default, alias = "issue-term", alias = "issue_term")]
    pub mapping: Mapping,
    /// Label of the issues that the service opens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// What the comments of a page are found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mapping {
    /// The path of its URL.
    #[default]
    Pathname,
    /// Its whole URL.
    Url,
    /// Its title.
    Title,
}

/// A repository as `owner/name`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Repository(String);

/// An identifier that GitHub gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Identifier(String);

fn yes() -> bool {
    true
}

fn is_plain(text: &str, others: &[u8]) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || others.contains(&byte);
    !text.is_empty() && text.bytes().all(plain)
}

impl TryFrom<String> for Repository {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let named = |(owner, name)| is_plain(owner, b"-") && is_plain(name, b"-_.");
        if text.split_once('/').is_some_and(named) {
            return Ok(Self(text));
        }
        Err(format!("`{text}` is no repository on GitHub: write `owner/name`"))
    }
}

impl TryFrom<String> for Identifier {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if is_plain(&text, b"-_=") {
            return Ok(Self(text));
        }
        Err(format!("`{text}` is no identifier of GitHub's: copy it from the service's page"))
    }
}

impl Repository {
    /// `owner/name`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Identifier {
    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_known_by_its_kind_and_told_what_it_must_know() {
        let json = r#"{"kind":"giscus","repo":"zoe/blog","repo_id":"R_a=","category":"Blog posts","category_id":"DIC_b"}"#;
        let Comments::Giscus(giscus) = serde_json::from_str(json).unwrap() else {
            panic!("{json}")
        };
        assert_eq!((giscus.repo.as_str(), giscus.category_id.as_str()), ("zoe/blog", "DIC_b"));
        assert_eq!((giscus.mapping, giscus.reactions), (Mapping::Pathname, true));
        let json = r#"{"kind":"utterances","repo":"zoe/blog","issue-term":"title"}"#;
        let Comments::Utterances(issues) = serde_json::from_str(json).unwrap() else {
            panic!("{json}")
        };
        assert_eq!((issues.mapping, issues.label), (Mapping::Title, None));
    }

    #[test]
    fn a_setting_that_is_left_out_or_odd_is_named() {
        for (json, part) in [
            (r#"{"kind":"disqus"}"#, "`giscus`"),
            (r#"{"kind":"giscus","repo":"a/b"}"#, "repo_id"),
            (r#"{"kind":"utterances","repo":"https://github.com/a/b"}"#, "write `owner/name`"),
            (r#"{"kind":"utterances","repo":"a"}"#, "write `owner/name`"),
            (r#"{"kind":"giscus","repo":"a/b","repo_id":"x\"y"}"#, "copy it"),
        ] {
            let fault = serde_json::from_str::<Comments>(json).unwrap_err().to_string();
            assert!(fault.contains(part), "{json}: {fault}");
        }
    }
}
