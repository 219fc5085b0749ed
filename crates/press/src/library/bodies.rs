//! What in a post's text will not look as its author meant it.

use feuilleton_core::{
    diagnostic::Diagnostic,
    listing::Item,
    markdown::{self, Context, References},
    post::Post,
    route::Route,
    site::Site,
};

/// Looks through all texts; links are followed, for all posts are known.
pub(super) fn check(posts: &[(Post, &str)], site: &Site) -> Vec<Diagnostic> {
    let address =
        |(post, _): &(Post, &str)| (post.file.clone(), Route::Entry(post.key.clone()).path());
    let references = References { posts: posts.iter().map(address).collect(), images: vec![] };
    let mut diagnostics = Vec::new();
    for (post, _) in posts {
        let context = Context { references: Some(&references), ..Item::context(post, site) };
        let found = markdown::check(&post.body, context).into_iter();
        diagnostics.extend(found.map(|finding| Diagnostic {
            file: post.file.clone(),
            line: Some(post.body_line + finding.line - 1),
            excerpt: finding.excerpt,
            message: finding.message,
            remedy: finding.remedy,
        }));
    }
    diagnostics
}
