//! What Jekyll shows: the dialect of kramdown.

use super::{Context, Dialect, Rendered, finish};
use crate::{html, kramdown};

/// Renders a Markdown body in this dialect, whichever `context` names. A program that calls this and
/// not [`super::render`] holds no other dialect.
pub fn render(body: &str, context: Context<'_>) -> Rendered {
    let context = Context { dialect: Dialect::Jekyll, ..context };
    let body = html::within_limit(body);
    finish(&kramdown::markup(body, context), body, context)
}
