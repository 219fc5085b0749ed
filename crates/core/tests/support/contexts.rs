//! The contexts in which everything must hold: both dialects, and bases known and unknown.

use std::sync::LazyLock;

use feuilleton_core::{
    html::EmbedHost,
    markdown::{Context, Dialect, References},
};

static REFERENCES: LazyLock<References> = LazyLock::new(|| References {
    posts: vec![("a.md".into(), "2016/03/12/a/".into()), ("a b/2013/x.md".into(), "x.html".into())],
    images: vec![("x".into(), (640, 480)), ("a b/2013/a.png".into(), (1, 2))],
});

static EMBEDS: LazyLock<Vec<EmbedHost>> =
    LazyLock::new(|| EmbedHost::new("maps.example.org", "/").into_iter().collect());

/// One context for each combination that takes another way through the code.
pub(crate) fn contexts() -> [Context<'static>; 4] {
    let known = Context { references: Some(&REFERENCES), embeds: &EMBEDS, ..Context::PLAIN };
    let blog = Context { base: "/blog/", folder: "a b/2013/", language: "fr-CA", ..known };
    [
        Context::PLAIN,
        Context { dialect: Dialect::Jekyll, ..Context::PLAIN },
        Context { dialect: Dialect::Jekyll, ..blog },
        Context { base: "", ..known },
    ]
}
