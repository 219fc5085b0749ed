//! The service that readers comment with. Nobody but the operator chooses it, and no reader's
//! browser asks it anything before the reader does.

use serde::{Deserialize, Serialize};

use crate::route::percent;

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

/// What a page must know of the service.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Discussion {
    /// Name of the service, as readers know it.
    pub service: String,
    /// Where all comments of the blog are read, for those who have no script.
    pub home: String,
    /// URL of the frame with the comments of a page, but for what the page itself must add.
    pub frame: String,
}

impl Comments {
    /// What pages must know of it.
    pub fn discussion(&self) -> Discussion {
        match self {
            Self::Giscus(giscus) => giscus.discussion(),
            Self::Utterances(utterances) => utterances.discussion(),
        }
    }

    /// The host of the frame.
    pub fn host(&self) -> &'static str {
        match self {
            Self::Giscus(_) => "giscus.app",
            Self::Utterances(_) => "utteranc.es",
        }
    }
}

impl Giscus {
    fn discussion(&self) -> Discussion {
        let repo = self.repo.as_str();
        let query = query(&[
            ("repo", repo),
            ("repoId", self.repo_id.as_str()),
            ("category", &self.category),
            ("categoryId", self.category_id.as_str()),
            ("mapping", self.mapping.name()),
            ("reactionsEnabled", if self.reactions { "1" } else { "0" }),
            ("inputPosition", "top"),
            ("emitMetadata", "0"),
            ("strict", "1"),
        ]);
        Discussion {
            service: "giscus".into(),
            home: format!("https://github.com/{repo}/discussions"),
            frame: format!("https://giscus.app/widget?{query}"),
        }
    }
}

impl Utterances {
    fn discussion(&self) -> Discussion {
        let repo = self.repo.as_str();
        let mut pairs = vec![("repo", repo), ("issue-term", self.mapping.name())];
        pairs.extend(self.label.as_deref().map(|label| ("label", label)));
        Discussion {
            service: "utterances".into(),
            home: format!("https://github.com/{repo}/issues"),
            frame: format!("https://utteranc.es/utterances.html?{}", query(&pairs)),
        }
    }
}

impl Mapping {
    fn name(self) -> &'static str {
        match self {
            Self::Pathname => "pathname",
            Self::Url => "url",
            Self::Title => "title",
        }
    }
}

fn query(pairs: &[(&str, &str)]) -> String {
    // What may stand in a path, and would end a value here or mean a space.
    let value = |text: &str| percent::encode(text).replace('&', "%26").replace('+', "%2B");
    let pairs: Vec<_> =
        pairs.iter().map(|(name, text)| format!("{name}={}", value(text))).collect();
    pairs.join("&")
}

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
    fn a_page_is_told_the_frame_of_its_comments() {
        let json = r#"{"kind":"giscus","repo":"zoe/blog","repo_id":"R_a=","category":"Blog & posts","category_id":"DIC_b","reactions":false}"#;
        let giscus: Comments = serde_json::from_str(json).unwrap();
        let json = r#"{"kind":"utterances","repo":"zoe/blog","issue-term":"title","label":"A b"}"#;
        let utterances: Comments = serde_json::from_str(json).unwrap();
        for (comments, home, frame) in [
            (
                giscus,
                "https://github.com/zoe/blog/discussions",
                "https://giscus.app/widget?repo=zoe%2Fblog&repoId=R_a=&category=Blog%20%26%20posts&categoryId=DIC_b\
                 &mapping=pathname&reactionsEnabled=0&inputPosition=top&emitMetadata=0&strict=1",
            ),
            (
                utterances,
                "https://github.com/zoe/blog/issues",
                "https://utteranc.es/utterances.html?repo=zoe%2Fblog&issue-term=title&label=A%20b",
            ),
        ] {
            let told = comments.discussion();
            assert_eq!((told.home.as_str(), told.frame.as_str()), (home, frame));
            assert!(told.frame.starts_with(&format!("https://{}/", comments.host())));
        }
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
