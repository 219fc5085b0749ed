//! What Jekyll shows, by itself: a program that calls these functions and not those of the parent
//! holds no other dialect.

use super::{Context, Dialect, Rendered, Summary, pipeline, summary};

/// Renders a Markdown body in this dialect, whichever `context` names.
pub fn render(body: &str, context: Context<'_>) -> Rendered {
    pipeline(body, Context { dialect: Dialect::Jekyll, ..context })
}

/// What a listing says of a Markdown body in this dialect, whichever `context` names.
pub fn summarize(body: &str, context: Context<'_>) -> Summary {
    summary::of(body, Context { dialect: Dialect::Jekyll, ..context })
}
