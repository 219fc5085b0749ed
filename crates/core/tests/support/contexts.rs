//! The contexts in which everything must hold: both dialects, and bases known and unknown.

use std::sync::LazyLock;

use feuilleton_core::{
    html::EmbedHost,
    markdown::{Context, Dialect, Image, References},
};

static REFERENCES: LazyLock<References> = LazyLock::new(|| References {
    posts: vec![("a.md".into(), "2016/03/12/a/".into()), ("a b/2013/x.md".into(), "x.html".into())],
    images: vec![
        Image { name: "x".into(), size: Some((640, 480)), hash: String::new() },
        Image { name: "a b/2013/a.png".into(), size: Some((1, 2)), hash: "3f2a9c1e7b".into() },
    ],
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
