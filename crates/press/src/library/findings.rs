//! What authors are told of posts among the others.

use feuilleton_core::{
    diagnostic::Diagnostic,
    post::{Date, Post},
    route::Key,
};

pub(super) fn same_address(post: &Post, other: &str, free: &Key) -> Diagnostic {
    Diagnostic {
        message: format!(
            "`{other}` has the address `/{}/` already; this file gets `/{free}/`",
            post.key
        ),
        remedy: "give one of them another file name, `slug` or `permalink`".into(),
        ..about(&post.file)
    }
}

pub(super) fn too_early(post: &Post) -> Diagnostic {
    let date = post.date.map(Date::rfc3339).unwrap_or_default();
    Diagnostic {
        message: format!("this post is dated {date}, which is still to come: it is left out"),
        remedy: "publish the blog again then, or set `future` to true in the configuration".into(),
        ..about(&post.file)
    }
}

pub(super) fn taken_redirect(file: &str, key: &Key, other: &str) -> Diagnostic {
    Diagnostic {
        message: format!("`{other}` has the address `/{key}/`: nothing leads here from it"),
        remedy: "delete it from `redirect_from`".into(),
        ..about(file)
    }
}

/// A finding on a file as a whole, to be filled in.
fn about(file: &str) -> Diagnostic {
    Diagnostic {
        file: file.to_owned(),
        line: None,
        excerpt: String::new(),
        message: String::new(),
        remedy: String::new(),
    }
}
