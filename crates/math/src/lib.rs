//! Formulas in an article: a second pass over its HTML, from LaTeX to MathML.
//!
//! pulldown-latex writes the MathML; [`feuilleton_core::html::MathMl`] reads it again and lets
//! through only what draws, so that an error there cannot become a hole here. A formula that
//! cannot be set stays in the article as its source, for people to read.

use feuilleton_core::{
    diagnostic::Diagnostic,
    html::{MathMl, SafeHtml, splice_math},
};

mod guard;
mod latex;

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
#[path = "browser.rs"]
mod native;

pub use latex::Fault;

/// An article with its formulas set.
pub fn article(html: &SafeHtml) -> SafeHtml {
    article_with_faults(html).0
}

/// An article with its formulas set, and what is wrong with those that could not be.
pub fn article_with_faults(html: &SafeHtml) -> (SafeHtml, Vec<Fault>) {
    let mut faults = Vec::new();
    let html = splice_math(html, |source, display| {
        render(source, display).map_err(|fault| faults.push(fault)).ok()
    });
    (html, faults)
}

/// One formula; `display` says that it stands on lines of its own.
///
/// # Errors
/// A [`Fault`] that names what the source has wrong.
pub fn render(source: &str, display: bool) -> Result<MathMl, Fault> {
    let source = without_delimiters(source);
    let fault = |message: &str| Fault { source: source.to_owned(), message: message.to_owned() };
    guard::check(source).map_err(fault)?;
    let markup = native::apart(|| latex::to_mathml(source, display))
        .ok_or_else(|| fault("the formula cannot be set"))??;
    MathMl::read(&markup).map_err(fault)
}

/// The source without MathJax's delimiters, which Jekyll's dialect puts around it.
fn without_delimiters(source: &str) -> &str {
    let inside = |open, close| source.strip_prefix(open)?.strip_suffix(close);
    inside("\\(", "\\)").or_else(|| inside("\\[", "\\]")).unwrap_or(source)
}

impl Fault {
    /// What the author is told about a formula in this file.
    pub fn diagnostic(&self, file: &str) -> Diagnostic {
        Diagnostic {
            file: file.to_owned(),
            line: None,
            excerpt: self.source.clone(),
            message: format!("the formula `{}` cannot be set: {}", self.source, self.message),
            remedy: "correct the LaTeX; until then readers see it as it is written".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
