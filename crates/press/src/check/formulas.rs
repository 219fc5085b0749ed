//! Formulas that cannot be set.

use feuilleton_core::diagnostic::Diagnostic;

use super::article::Article;

/// Tells each formula with what is wrong in its LaTeX.
pub(super) fn check(article: &Article) -> Vec<Diagnostic> {
    let told = |fault: &feuilleton_math::Fault| {
        let message = format!("this formula cannot be set: {}", fault.message);
        let remedy = "correct the LaTeX; until then readers see it as it is written";
        article.told_of_text(&fault.source, message, remedy.into())
    };
    article.faults.iter().map(told).collect()
}
