//! The second pass over an article: colours in its code, formulas set, so that a reader's browser need
//! not do it.

use feuilleton_core::html::SafeHtml;

/// The text as its page shows it.
pub(crate) fn article(html: &SafeHtml) -> SafeHtml {
    let coloured = if html.as_str().contains("<code class=\"language-") {
        &feuilleton_highlight::article(html)
    } else {
        html
    };
    if coloured.as_str().contains("class=\"math") {
        feuilleton_math::article_with_faults(coloured).0
    } else {
        coloured.clone()
    }
}
