//! What an item says, in one of the two forms that JSON Feed knows.

use serde::{Deserialize, Serialize};

use crate::html::SafeHtml;

/// An item's own text: `content_text` or `content_html`, never both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub enum Content {
    /// Plain text or Markdown.
    #[serde(rename = "content_text")]
    Text(String),
    /// A text that has been rendered, as its page shows it.
    #[serde(rename = "content_html")]
    Html(SafeHtml),
}

impl Content {
    /// The plain text; empty where it is HTML.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Html(_) => "",
        }
    }
}

impl Default for Content {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// What is read of a document. Its HTML is not: no document can vouch for that.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Written {
    content_text: String,
}

impl From<Written> for Content {
    fn from(written: Written) -> Self {
        Self::Text(written.content_text)
    }
}
