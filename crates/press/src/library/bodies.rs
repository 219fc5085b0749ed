//! What in a post's text will not look as its author meant it.

use feuilleton_core::{
    diagnostic::Diagnostic,
    markdown::{self, Context},
    post::Post,
};

/// Looks through a text as its author wrote it, before Liquid is expanded: lines are counted in it.
pub(super) fn check(post: &Post, context: Context<'_>) -> Vec<Diagnostic> {
    let found = markdown::check(&post.body, context).into_iter();
    let told = found.map(|finding| Diagnostic {
        file: post.file.clone(),
        line: Some(post.body_line + finding.line - 1),
        excerpt: finding.excerpt,
        message: finding.message,
        remedy: finding.remedy,
    });
    told.collect()
}
